/** Who may answer a questionnaire. */
export const questionnaireInformants = ['pupil', 'parent', 'teacher', 'mentor'] as const;

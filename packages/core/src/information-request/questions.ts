/** What a teacher can be asked with one tap for an answer. Source: design/domain.md 6.1 (a teacher answers within 60 seconds; questions our own). */
export const teacherQuestions = [
  'arrives-on-time', 'brings-kit', 'starts-work', 'effort', 'finishes-work', 'homework', 'behaviour', 'asks-for-help', 'gets-on-with-others', 'seems-well',
] as const;
export type TeacherQuestion = (typeof teacherQuestions)[number];

/** The answers a question takes; `cannot-say` is one. */
export const teacherAnswers = ['always', 'mostly', 'sometimes', 'never', 'cannot-say'] as const;
export type TeacherAnswer = (typeof teacherAnswers)[number];

/** More questions than this are not answered within a minute. */
export const mostQuestions = 5;

/** Who takes part, answers or rates, British English. */
export const people = { pupil: 'Pupil', parent: 'Parent or carer', teacher: 'Teacher', 'teaching-assistant': 'Teaching assistant', mentor: 'Mentor', senco: 'SENCO', dsl: 'DSL', agency: 'Agency' };

/**
 * How long records are kept, by name. Periods are defaults that a school's data protection officer may change.
 *
 * Source: IRMS toolkit for schools, from memory (not re-checked): pupil file until 25 years after the date of birth, register six years.
 */
export const retentionRules = {
  'pupil-file': { trigger: 'date-of-birth', years: 25, action: 'review-then-erase' },
  'attendance-register': { trigger: 'register-date', years: 6, action: 'erase' },
} as const;

export type RetentionRule = keyof typeof retentionRules;

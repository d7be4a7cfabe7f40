/**
 * How long records are kept, by name. Periods are defaults that a school's data protection officer may change; an inquiry's hold stops them all.
 *
 * Source, all from memory and not re-checked: IRMS toolkit for schools (pupil file and child protection file until 25 years after the date of
 * birth, staff files six years after employment ends, register six years); Keeping children safe in education, part four (an allegation
 * until the person's pension age or for ten years, whichever is longer: ten years here, to be looked at before erasing); Working Time
 * Regulations 1998 (hours worked, two years). One authority keeps child protection files far longer: never count on a period without
 * asking.
 */
export const retentionRules = {
  'pupil-file': { trigger: 'date-of-birth', years: 25, action: 'review-then-erase' },
  'child-protection-file': { trigger: 'date-of-birth', years: 25, action: 'review-then-erase' },
  'attendance-register': { trigger: 'register-date', years: 6, action: 'erase' },
  'staff-file': { trigger: 'end-of-employment', years: 6, action: 'erase' },
  'staff-allegation': { trigger: 'record-date', years: 10, action: 'review-then-erase' },
  'working-hours': { trigger: 'record-date', years: 2, action: 'erase' },
} as const;

export type RetentionRule = keyof typeof retentionRules;

/** From which day a period counts, how long it is, what happens then, and who says so. */
interface Retention {
  readonly trigger: 'date-of-birth' | 'register-date' | 'record-date' | 'last-change' | 'end-of-employment';
  readonly years: number;
  readonly action: 'review-then-erase' | 'erase';
  readonly source: string;
}

/**
 * How long records are kept, by name. Periods are defaults that a school's data protection officer may change; an inquiry's hold stops them
 * all. What is from memory was not re-checked. One authority keeps child protection files far longer: never count on a period without
 * asking.
 */
export const retentionRules = {
  'pupil-file': { trigger: 'date-of-birth', years: 25, action: 'review-then-erase', source: 'IRMS toolkit for schools, from memory' },
  'child-protection-file': { trigger: 'date-of-birth', years: 25, action: 'review-then-erase', source: 'IRMS toolkit for schools, from memory' },
  'attendance-register': { trigger: 'register-date', years: 6, action: 'erase', source: 'School attendance regulations of England 2024, from memory' },
  'staff-file': { trigger: 'end-of-employment', years: 6, action: 'erase', source: 'IRMS toolkit for schools, from memory' },
  // Until pension age or for ten years, whichever is longer: ten here, to be looked at before erasing.
  'staff-allegation': { trigger: 'record-date', years: 10, action: 'review-then-erase', source: 'Keeping children safe in education, part four, from memory' },
  'working-hours': { trigger: 'record-date', years: 2, action: 'erase', source: 'Working Time Regulations 1998, from memory' },
  'referral-not-accepted': { trigger: 'last-change', years: 1, action: 'erase', source: 'Our own (design/domain.md 1.8)' },
  'working-paper': { trigger: 'last-change', years: 1, action: 'erase', source: 'Our own: a task, or a question that was taken back, is no file' },
} as const satisfies Readonly<Record<string, Retention>>;

export type RetentionRule = keyof typeof retentionRules;

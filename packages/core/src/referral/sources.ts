/** Where a referral comes from. Source: design/domain.md 1.4. */
export const referralSources = [
  'teacher', 'form-tutor', 'ta', 'mentor', 'senco', 'attendance-officer', 'dsl', 'slt', 'self', 'parent', 'peer', 'agency', 'feeder-school', 'data-flag',
] as const;
export type ReferralSource = (typeof referralSources)[number];

/** Staff of the school, who can have tried something before they refer. */
export const staffSources = ['teacher', 'form-tutor', 'ta', 'mentor', 'senco', 'attendance-officer', 'dsl', 'slt'] as const satisfies readonly ReferralSource[];

/** Whither a pupil is signposted who is not for a mentor. */
export const signposts = ['universal', 'pastoral', 'senco', 'dsl', 'agency', 'other'] as const;

/** Attendance, behaviour and course make the profile; what the pupil or an adult says, and what happened to the pupil, stand beside it. */
export const screeningDomains = ['attendance', 'behaviour', 'course', 'voice', 'context'] as const;
export type ScreeningDomain = (typeof screeningDomains)[number];

/** Who can be asked about a pupil. */
export const informants = ['pupil', 'parent', 'teacher', 'teaching-assistant', 'mentor', 'senco', 'agency'] as const;

/** What a signal can come from. Two kinds are needed before a barrier counts as confirmed. */
export const evidenceKinds = ['data', 'observation', 'pupil', 'parent', 'teacher', 'agency', 'instrument'] as const;

/**
 * What a safeguarding concern may be about. Several may fit, and none need be chosen: the words matter.
 *
 * Source: Keeping children safe in education, from memory (the four kinds of abuse, and what it names besides); the codes are our own.
 */
export const concernCategories = [
  'physical', 'emotional', 'sexual', 'neglect', 'sexual-exploitation', 'criminal-exploitation', 'child-on-child', 'sexual-harassment', 'domestic-abuse',
  'honour-based', 'radicalisation', 'self-harm', 'online', 'serious-violence', 'missing-education', 'homelessness', 'family-circumstances',
  'private-fostering', 'trafficking', 'other',
] as const;

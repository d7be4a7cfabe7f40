import type { KindLabels } from '../types.js';

/** The words of a glass that was broken, British English. */
export const breakGlass: KindLabels = {
  one: 'Broken glass',
  many: 'Broken glass',
  about: 'Somebody opened, with a reason and for an hour, what they are not shown otherwise. The safeguarding lead is told, and the pupil sees who looked.',
  fields: { reason: 'Why', withheldBecause: 'Why the pupil is not told yet' },
  states: { open: 'Open', ended: 'Ended' },
  actions: { end: 'End' },
  values: {},
};

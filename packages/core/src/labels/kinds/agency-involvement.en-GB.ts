import { codeWords } from '../codes.en-GB.js';
import type { KindLabels } from '../types.js';

/** The words of an agency’s involvement, British English. */
export const agencyInvolvement: KindLabels = {
  one: 'Agency involvement',
  many: 'Agency involvements',
  about: 'A service outside school that works with a pupil or the family: which, who, since when, and when it was last heard of.',
  fields: {
    agency: 'Service', organisation: 'Organisation', worker: 'Worker', reachedAt: 'How to reach them', doingWhat: 'What they do', basis: 'Why school may work with them',
    heard: 'Heard from them', endedOn: 'Ended on', ending: 'How it ended', case: 'Mentoring case', referral: 'Agency referral',
    'heard.on': 'Date', 'heard.news': 'News', 'heard.at': 'When', 'heard.person': 'Person',
  },
  states: { involved: 'Involved', ended: 'Ended' },
  actions: { hear: 'Heard from them', end: 'End' },
  values: {
    agency: codeWords.agency,
    basis: { 'family-agreed': 'The family agreed', 'pupil-agreed': 'The pupil agreed', 'public-task': 'School’s public task', safeguarding: 'Safeguarding' },
  },
};

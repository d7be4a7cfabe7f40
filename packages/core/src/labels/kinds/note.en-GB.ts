import { tiers } from '../access.en-GB.js';
import type { KindLabels } from '../types.js';

/** The words of a note, British English. */
export const note: KindLabels = {
  one: 'Note',
  many: 'Notes',
  about: 'What somebody wrote down about a pupil, paragraph by paragraph: each says who may see it, and whether it is a fact, an opinion or the pupil’s own words.',
  fields: {
    type: 'What it is of', title: 'Title', paragraphs: 'Paragraphs', case: 'Mentoring case', session: 'Session', amends: 'Amends',
    'paragraphs.text': 'Text', 'paragraphs.tier': 'Who may see it', 'paragraphs.nature': 'What it is', 'paragraphs.thirdParties': 'Who else it is about',
  },
  states: { draft: 'Draft', kept: 'Kept' },
  actions: { keep: 'Keep' },
  values: {
    type: { session: 'A session', observation: 'Something observed', conversation: 'A conversation', meeting: 'A meeting', other: 'Something else' },
    nature: { fact: 'Fact', opinion: 'Opinion', 'pupil-words': 'The pupil’s own words' },
    tier: tiers,
  },
};

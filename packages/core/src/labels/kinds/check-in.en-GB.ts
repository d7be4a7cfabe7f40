import type { KindLabels } from '../types.js';

/** The words of a check-in, British English. */
export const checkIn: KindLabels = {
  one: 'Check-in',
  many: 'Check-ins',
  about: 'A pupil says how their week was, in a face, a few answers and their own words, and whether they want to talk. The mentor reads it and answers.',
  fields: {
    mood: 'How I feel', pack: 'Questions', packVersion: 'Version', answers: 'Answers', pupilWords: 'In my words', wantsToTalk: 'I want to talk to somebody', reply: 'Answer', case: 'Mentoring case',
    session: 'Session', goals: 'Goals', 'answers.item': 'Question', 'answers.answer': 'Answer',
  },
  states: { sent: 'Sent', read: 'Read' },
  actions: { acknowledge: 'Answer' },
  values: { mood: { 1: 'Really hard', 2: 'Hard', 3: 'Okay', 4: 'Good', 5: 'Great' } },
};

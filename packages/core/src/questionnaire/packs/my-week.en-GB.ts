import type { QuestionnaireWords } from '../pack.js';

/** My week in British English, for readers of about eight. */
export const myWeekEnGb: QuestionnaireWords = {
  pack: 'my-week',
  version: '1.0.0',
  language: 'en-GB',
  title: 'My week',
  instructions: 'Think about the last seven days. There are no right or wrong answers. Leave out anything you do not want to answer.',
  items: [
    { id: 'calm', words: 'I felt calm' },
    { id: 'worried', words: 'I was worried' },
    { id: 'slept', words: 'I slept well' },
    { id: 'enjoyed', words: 'I did something I enjoy' },
    { id: 'friends', words: 'I got on with others at school' },
    { id: 'lonely', words: 'I felt left out' },
    { id: 'adult', words: 'There was an adult at school I could talk to' },
    { id: 'safe', words: 'I felt safe at school' },
    { id: 'understood', words: 'I understood what to do in lessons' },
    { id: 'kept-going', words: 'I kept going when work was hard' },
  ],
  responses: { often: { '0': 'Never', '1': 'Hardly ever', '2': 'Sometimes', '3': 'Mostly', '4': 'Always' } },
};

import type { KindLabels } from '../types.js';

const answer = { always: 'Always', mostly: 'Mostly', sometimes: 'Sometimes', never: 'Never', 'cannot-say': 'Cannot say' };

const questions = {
  'arrives-on-time': 'Comes on time', 'brings-kit': 'Brings what is needed', 'starts-work': 'Starts work', effort: 'Tries hard', 'finishes-work': 'Finishes work', homework: 'Hands in homework',
  behaviour: 'Behaves well', 'asks-for-help': 'Asks for help', 'gets-on-with-others': 'Gets on with others', 'seems-well': 'Seems well',
};

/** The words of an information request, British English. */
export const informationRequest: KindLabels = {
  one: 'Question to a teacher',
  many: 'Questions to teachers',
  about: 'A few questions to one teacher about a pupil, answered with a tap each within a minute, and strategies sent along.',
  fields: {
    asked: 'Who is asked', subject: 'Subject', questions: 'Questions', inWords: 'In a line', strategies: 'What helps in lessons', answers: 'Answers', comment: 'A line, if you like',
    strategiesUsed: 'Strategies used', case: 'Mentoring case', plan: 'Plan', 'answers.question': 'Question', 'answers.answer': 'Answer',
  },
  states: { asked: 'Asked', answered: 'Answered', withdrawn: 'Withdrawn' },
  actions: { answer: 'Answer', withdraw: 'Withdraw' },
  values: {
    questions,
    question: questions,
    answer,
    strategiesUsed: answer,
  },
};

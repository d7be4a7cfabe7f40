import * as z from 'zod/mini';
import { defineRecord } from '../record/define.js';
import { id, shortText } from '../record/fields.js';
import { mostQuestions, teacherAnswers, teacherQuestions } from './questions.js';

/** One question answered. */
export const TeacherAnswered = z.strictObject({ question: z.enum(teacherQuestions), answer: z.enum(teacherAnswers) });

const answers = () => z.array(TeacherAnswered).check(z.minLength(1), z.maxLength(mostQuestions));

/**
 * A few questions to one teacher about a pupil, each answered with a tap, and a line if they like; and strategies that help, sent along.
 * Answerable within a minute (`secondsToAnswer`). It says nothing of why: the reasons are not the teacher's to know.
 */
export const InformationRequest = defineRecord('information-request', {
  plural: 'information-requests',
  about: 'pupil',
  tier: 'T1',
  body: z.strictObject({
    /** The teacher who is asked. */
    asked: id(),
    subject: z.optional(shortText(60)),
    questions: z.array(z.enum(teacherQuestions)).check(z.minLength(1), z.maxLength(mostQuestions)),
    /** One question in words, to be answered in a line. */
    inWords: z.optional(shortText()),
    strategies: z.optional(z.array(shortText()).check(z.minLength(1), z.maxLength(3))),
  }),
  recorded: z.strictObject({ answers: z.optional(answers()), comment: z.optional(shortText(280)), strategiesUsed: z.optional(z.enum(teacherAnswers)) }),
  links: { case: 'case', plan: 'plan' },
  states: ['asked', 'answered', 'withdrawn'],
  actions: {
    answer: {
      from: ['asked'], to: 'answered', by: ['teacher', 'ta', 'tutor', 'mentor'],
      input: z.strictObject({ answers: answers(), comment: z.optional(shortText(280)), strategiesUsed: z.optional(z.enum(teacherAnswers)) }),
      example: { answers: [{ question: 'arrives-on-time', answer: 'sometimes' }, { question: 'starts-work', answer: 'mostly' }], comment: 'Better since she sits by Leah.' },
    },
    withdraw: { from: ['asked'], to: 'withdrawn', by: ['mentor', 'senco', 'tutor', 'dsl'] },
  },
  create: ['mentor', 'senco', 'tutor', 'dsl'],
  edit: { by: ['mentor', 'senco', 'tutor', 'dsl'], in: ['asked'] },
  see: { mentor: 'full', teacher: 'summary', ta: 'summary', tutor: 'full', senco: 'full', dsl: 'full', head: 'summary' },
  summary: ['asked', 'subject', 'questions', 'inWords', 'strategies'],
  keep: { for: 'pupil-file', in: { withdrawn: 'working-paper' } },
  example: {
    asked: '0199a000-0000-7000-8000-000000000003', subject: 'English', questions: ['arrives-on-time', 'starts-work'],
    strategies: ['Let her come in without a word about the time'],
  },
});
export type InformationRequest = z.infer<typeof InformationRequest.record>;

import * as z from 'zod/mini';
import { questionnaireInformants } from '../questionnaire/informants.js';
import { defineRecord } from '../record/define.js';
import { shortText } from '../record/fields.js';
import { ItemAnswer, packKey, packVersion, ScaleResult } from './fields.js';

/**
 * What somebody answered to a questionnaire, or the scores alone where a school may not keep the items here. A screening score is not a
 * diagnosis. The pupil is shown what it says in friendly words; answers stay with whoever gave them, the mentor and the DSL. A parent is
 * told by the mentor, where the pupil agreed.
 */
export const QuestionnaireResult = defineRecord('questionnaire-result', {
  plural: 'questionnaire-results',
  about: 'pupil',
  tier: 'T2',
  body: z.strictObject({
    pack: packKey(),
    packVersion: packVersion(),
    informant: z.enum(questionnaireInformants),
    phase: z.optional(z.enum(['baseline', 'review', 'exit'])),
    /** `answered` here, or `scores-only` typed in from paper. */
    entry: z.enum(['answered', 'scores-only']),
    answers: z.optional(z.array(ItemAnswer).check(z.minLength(1), z.maxLength(200))),
    scores: z.optional(z.array(ScaleResult).check(z.minLength(1), z.maxLength(50))),
    /** Items whose answer opened the safeguarding screen. */
    risks: z.optional(z.array(packKey()).check(z.maxLength(50))),
    /** What it says, in words for the pupil. */
    inWords: z.optional(shortText(500)),
  }),
  recorded: z.strictObject({ withdrawnBecause: z.optional(shortText(280)) }),
  links: { case: 'case', assessment: 'barrier-assessment' },
  states: ['recorded', 'withdrawn'],
  actions: {
    withdraw: {
      from: ['recorded'], to: 'withdrawn', by: ['mentor', 'senco', 'pupil'], input: z.strictObject({ withdrawnBecause: shortText(280) }),
      example: { withdrawnBecause: 'It was filled in for her sister.' },
    },
  },
  create: ['mentor', 'senco', 'teacher', 'tutor', 'pupil', 'parent'],
  edit: { by: ['mentor', 'senco'], in: ['recorded'] },
  see: { mentor: 'full', senco: 'summary', dsl: 'full', agency: 'summary', pupil: 'summary' },
  summary: {
    all: ['pack', 'packVersion', 'informant', 'phase', 'scores'],
    pupil: ['pack', 'packVersion', 'informant', 'phase', 'inWords'],
    author: ['pack', 'packVersion', 'informant', 'phase', 'entry', 'answers'],
  },
  authorSees: 'summary',
  rules: [
    { code: 'answered-has-answers', where: { field: 'entry', is: ['answered'] }, least: 1, of: ['answers'] },
    { code: 'scores-only-has-scores', where: { field: 'entry', is: ['scores-only'] }, least: 1, of: ['scores'] },
  ],
  keep: { for: 'pupil-file' },
  example: {
    pack: 'my-week', packVersion: '1.0.0', informant: 'pupil', phase: 'baseline', entry: 'scores-only',
    scores: [{ scale: 'learning', score: 5, lowest: 0, highest: 8 }, { scale: 'belonging', score: 12, lowest: 0, highest: 16 }],
    inWords: 'You felt you belong most days. Lessons were harder.',
  },
});
export type QuestionnaireResult = z.infer<typeof QuestionnaireResult.record>;

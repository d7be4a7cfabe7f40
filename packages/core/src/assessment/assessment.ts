import * as z from 'zod/mini';
import { barrierConfidences } from '../barrier/barriers.js';
import { BarrierCode } from '../barrier/schema.js';
import { defineRecord } from '../record/define.js';
import { date, longText, shortText } from '../record/fields.js';
import { evidenceKinds, informants } from './sources.js';

/** A signal, not proof: two kinds are needed before a barrier counts as confirmed. */
export const Evidence = z.strictObject({ kind: z.enum(evidenceKinds), text: shortText(500), on: z.optional(date()) });
export type Evidence = z.infer<typeof Evidence>;

/** One barrier as it stands now. Severity 0 is none, 4 severe; the pupil's view is in the pupil's words. */
export const BarrierRating = z.strictObject({
  barrier: BarrierCode,
  severity: z.int().check(z.minimum(0), z.maximum(4)),
  confidence: z.enum(barrierConfidences),
  evidence: z.optional(z.array(Evidence).check(z.maxLength(20))),
  pupilAgrees: z.optional(z.boolean()),
  pupilView: z.optional(longText(1000)),
  /** Why the pupil's own view is missing, where it is. */
  noPupilView: z.optional(shortText(280)),
  adultsWillChange: z.optional(shortText(280)),
});
export type BarrierRating = z.infer<typeof BarrierRating>;

/**
 * What stands between a child and school, how sure we are of it, and how the child sees it. Once it is complete, a barrier called confirmed
 * rests on two kinds of evidence and the pupil's own view, or the reason why there is none (`confirmationGaps` says the same to a form), and
 * a baseline says one thing that adults will change (`assessmentGaps`).
 */
export const BarrierAssessment = defineRecord('barrier-assessment', {
  plural: 'barrier-assessments',
  about: 'pupil',
  tier: 'T2',
  body: z.strictObject({
    phase: z.enum(['baseline', 'review', 'exit']),
    informants: z.array(z.enum(informants)).check(z.minLength(1), z.maxLength(informants.length)),
    ratings: z.array(BarrierRating).check(z.minLength(1), z.maxLength(45)),
    strengths: z.optional(z.array(shortText(280)).check(z.maxLength(20))),
    pupilVoice: z.optional(longText()),
  }),
  links: { case: 'case' },
  states: ['draft', 'complete'],
  start: ['draft', 'complete'],
  actions: {
    complete: { from: ['draft'], to: 'complete', by: ['mentor', 'senco'], event: 'completed' },
  },
  create: ['mentor', 'senco'],
  edit: { by: ['mentor', 'senco'], in: ['draft'] },
  see: { mentor: 'full', tutor: 'summary', senco: 'summary', dsl: 'full', head: 'summary', agency: 'summary', pupil: 'summary', parent: 'summary' },
  // What a child said in confidence goes back to the child, not home.
  summary: { all: ['phase', 'strengths'], senco: ['phase', 'informants', 'ratings', 'strengths'], pupil: ['phase', 'strengths', 'pupilVoice'] },
  // A SENCO, who also writes assessments, reads of those of others how severe a barrier is and what adults will change: not what shows it.
  inPart: { ratings: ['barrier', 'severity', 'confidence', 'adultsWillChange'] },
  rules: [
    {
      code: 'confirmed-needs-two-kinds', in: ['complete'], each: 'ratings', where: { field: 'confidence', is: ['confirmed'] }, least: 2,
      of: [{ field: 'evidence', key: 'kind' }, { field: 'pupilView', as: 'pupil' }],
    },
    {
      code: 'confirmed-needs-pupil-view', in: ['complete'], each: 'ratings', where: { field: 'confidence', is: ['confirmed'] }, least: 1,
      of: ['pupilView', 'noPupilView', { field: 'evidence', key: 'kind', only: 'pupil' }],
    },
    { code: 'adults-change-something', in: ['complete'], where: { field: 'phase', is: ['baseline'] }, least: 1, of: [{ field: 'ratings', key: 'adultsWillChange' }] },
  ],
  keep: { for: 'pupil-file' },
  example: {
    phase: 'baseline', informants: ['pupil', 'teacher'], strengths: ['Notices when others are left out'],
    pupilVoice: 'Mornings are the worst bit.',
    ratings: [{
      barrier: 'ATT-04', severity: 3, confidence: 'confirmed', pupilAgrees: true, pupilView: 'The bus is always full.',
      evidence: [{ kind: 'data', text: 'Late 14 Mondays of 19' }, { kind: 'pupil', text: 'Misses the first bus' }],
      adultsWillChange: 'Tutor greets at the gate and does not ask why.',
    }],
  },
});
export type BarrierAssessment = z.infer<typeof BarrierAssessment.record>;

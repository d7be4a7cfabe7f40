import * as z from 'zod/mini';
import { BarrierCode } from '../barrier/schema.js';
import { defineRecord } from '../record/define.js';
import { date, shortText } from '../record/fields.js';

/** Something that is done for a pupil in a planned dose, so that later one can say what was delivered before asking whether it worked. */
export const Intervention = defineRecord('intervention', {
  plural: 'interventions',
  about: 'pupil',
  tier: 'T1',
  body: z.strictObject({
    title: shortText(140),
    barrier: z.optional(BarrierCode),
    provider: z.optional(shortText()),
    /** The planned dose: minutes a time, times a week, weeks. */
    minutes: z.int().check(z.minimum(1), z.maximum(600)),
    perWeek: z.int().check(z.minimum(1), z.maximum(15)),
    weeks: z.int().check(z.minimum(1), z.maximum(52)),
    groupSize: z.optional(z.int().check(z.minimum(1), z.maximum(60))),
    startsOn: z.optional(date()),
    successCriterion: z.optional(shortText(280)),
  }),
  recorded: z.strictObject({ reason: z.optional(shortText(280)) }),
  links: { case: 'case', goal: 'goal' },
  states: ['planned', 'running', 'finished', 'stopped'],
  start: ['planned', 'running'],
  actions: {
    start: { from: ['planned'], to: 'running', by: ['mentor', 'senco'], event: 'started' },
    finish: { from: ['running'], to: 'finished', by: ['mentor', 'senco'] },
    stop: {
      from: ['planned', 'running'], to: 'stopped', by: ['mentor', 'senco'], input: z.strictObject({ reason: shortText(280) }),
      example: { reason: 'Leah meets her at the gate now.' },
    },
  },
  create: ['mentor', 'senco'],
  edit: { by: ['mentor', 'senco'], in: ['planned', 'running'] },
  see: {
    mentor: 'full', teacher: 'summary', ta: 'summary', tutor: 'summary', senco: 'full', 'attendance-officer': 'summary', dsl: 'full', head: 'summary', agency: 'summary',
    pupil: 'full', parent: 'full',
  },
  summary: ['title', 'minutes', 'perWeek', 'weeks'],
  keep: { for: 'pupil-file' },
  example: {
    title: 'Morning check-in at the gate', barrier: 'ATT-04', minutes: 10, perWeek: 4, weeks: 6,
    successCriterion: 'On time four days a week for three weeks',
  },
});
export type Intervention = z.infer<typeof Intervention.record>;

import * as z from 'zod/mini';
import { BarrierCode } from '../barrier/schema.js';
import { defineRecord } from '../record/define.js';
import { date, shortText } from '../record/fields.js';
import { EvidenceTag, interventionApproach } from './fields.js';
import { supportLevels } from './support-levels.js';

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
    /** What it is, by the list of interventions: `intervention:2026-11:one-to-one-tuition`. */
    approach: z.optional(interventionApproach()),
    /** What research said of such an approach when it was chosen, with its day and source; never a prediction for a child. */
    evidence: z.optional(EvidenceTag),
    supportLevel: z.optional(z.enum(supportLevels)),
    /** The group, where it is given to several; the number is in `groupSize`. */
    group: z.optional(shortText()),
    /** Hours of staff for the whole of it, and pounds for all else; for a group divided among its pupils (`costPerPupil`). */
    cost: z.optional(z.strictObject({ staffHours: z.number().check(z.minimum(0), z.maximum(2000)), other: z.optional(z.number().check(z.minimum(0), z.maximum(100_000))) })),
    /** What has to be done each time for it to be this and not something else. */
    checklist: z.optional(z.array(shortText()).check(z.minLength(1), z.maxLength(10))),
  }),
  recorded: z.strictObject({ reason: z.optional(shortText(280)) }),
  links: { case: 'case', goal: 'goal', plan: 'plan' },
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
    mentor: 'full', teacher: 'summary', ta: 'summary', tutor: 'full', senco: 'full', 'attendance-officer': 'summary', dsl: 'full', head: 'summary',
    agency: 'summary', pupil: 'full', parent: 'full',
  },
  summary: { all: ['title', 'minutes', 'perWeek', 'weeks'], head: ['title', 'minutes', 'perWeek', 'weeks', 'approach', 'supportLevel', 'groupSize', 'cost'] },
  keep: { for: 'pupil-file' },
  example: {
    title: 'Morning check-in at the gate', barrier: 'ATT-04', minutes: 10, perWeek: 4, weeks: 6,
    successCriterion: 'On time four days a week for three weeks', approach: 'intervention:2026-11:check-in-check-out', supportLevel: 'targeted',
    cost: { staffHours: 4 },
  },
});
export type Intervention = z.infer<typeof Intervention.record>;

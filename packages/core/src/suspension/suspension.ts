import * as z from 'zod/mini';
import { allQualified } from '../code-set/qualified.js';
import { defineRecord } from '../record/define.js';
import { date, longText, shortText } from '../record/fields.js';
import { suspensionTypes } from './days.js';
import { suspensionReasonSets, type SuspensionReasonSet } from './reason-sets.js';
import { mostReasons } from './reasons.js';

const lists = (suspensionReasonSets as readonly SuspensionReasonSet[]).map(({ namespace, key, validFrom, validTo }) => ({
  begins: `${namespace}:${key}:`, from: validFrom, to: validTo,
}));

const half = () => z.enum(['am', 'pm']);

const comingBack = { reintegratedOn: date(), agreed: longText(2000) };

/**
 * A pupil is sent home for some days, kept out at lunchtimes, or excluded for good: by whom, for which of the reasons in force on its first
 * day, and how the pupil comes back. The first day is the day the record is about. `suspensionDays` counts the days towards the cap,
 * `suspensionReasons` makes of the bare codes of a form what the rules take.
 *
 * Only the head teacher may suspend; parents are told at once and in writing, work is set, and the head may call it off (statutory guidance,
 * from memory). Who sees is our own: pupil and family all of it, as the letter home says it; teachers that it is so and until when.
 */
export const Suspension = defineRecord('suspension', {
  plural: 'suspensions',
  about: 'pupil',
  tier: 'T1',
  body: z.strictObject({
    type: z.enum(suspensionTypes),
    reasons: z.array(z.enum(allQualified(suspensionReasonSets))).check(z.minLength(1), z.maxLength(mostReasons)),
    /** Left out of a permanent exclusion; otherwise, where it is left out, the first day is the last. */
    lastDay: z.optional(date()),
    /** With which half the first day begins and the last one ends; by default the whole day. */
    starts: z.optional(half()),
    ends: z.optional(half()),
    account: z.optional(longText()),
    pupilWords: z.optional(longText(1000)),
  }),
  recorded: z.strictObject({
    parentsToldOn: z.optional(date()),
    workSet: z.optional(shortText(500)),
    ...z.partial(z.strictObject(comingBack)).shape,
    cancelledBecause: z.optional(shortText(280)),
  }),
  links: { incidents: { kind: 'behaviour-incident', many: true } },
  states: ['imposed', 'ended', 'cancelled'],
  actions: {
    tellParents: {
      from: ['imposed'], by: ['head', 'dsl', 'senco', 'tutor'], input: z.strictObject({ parentsToldOn: date() }), event: 'parents-told',
      example: { parentsToldOn: '2026-11-23' },
    },
    setWork: {
      from: ['imposed'], by: ['head', 'senco', 'tutor', 'mentor'], input: z.strictObject({ workSet: shortText(500) }), event: 'work-set',
      example: { workSet: 'English and maths in the online classroom, marked by Thursday' },
    },
    reintegrate: {
      from: ['imposed'], to: 'ended', by: ['head', 'senco', 'tutor', 'mentor'], input: z.strictObject(comingBack), event: 'reintegrated',
      example: { reintegratedOn: '2026-11-26', agreed: 'A place to go when it gets loud; she and her teacher have talked.' },
    },
    cancel: {
      from: ['imposed'], to: 'cancelled', by: ['head'], input: z.strictObject({ cancelledBecause: shortText(280) }),
      example: { cancelledBecause: 'Somebody else had done it.' },
    },
  },
  create: ['head'],
  edit: { by: ['head'], in: ['imposed'] },
  see: {
    mentor: 'full', teacher: 'summary', tutor: 'full', senco: 'full', 'attendance-officer': 'full', dsl: 'full', head: 'full', pupil: 'full', parent: 'full',
  },
  summary: ['type', 'lastDay', 'starts', 'ends'],
  rules: [
    { code: 'reasons-differ', distinct: 'reasons' },
    { code: 'reason-of-its-day', dated: 'reasons', lists },
    { code: 'ends-before-it-begins', order: ['occurredOn', 'lastDay'] },
  ],
  keep: { for: 'pupil-file' },
  example: {
    occurredOn: '2026-11-23', type: 'SUSP', reasons: ['suspension-reason:england-2026:VA', 'suspension-reason:england-2026:DB'], lastDay: '2026-11-25', starts: 'pm',
    account: 'Swore at the duty teacher and would not leave the hall.', pupilWords: 'Everybody was looking at me.',
  },
});
export type Suspension = z.infer<typeof Suspension.record>;

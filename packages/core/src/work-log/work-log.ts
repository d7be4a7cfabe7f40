import * as z from 'zod/mini';
import { defineRecord } from '../record/define.js';
import { shortText, timeOfDay } from '../record/fields.js';

/**
 * What a mentor's time goes to; `time-off` is time off in lieu that was taken. Source: design/domain.md 1.2 and 1.6 (contracted hours,
 * administration, duty, travel, groups, evenings and weekends); the list is our own.
 */
export const workActivities = [
  'one-to-one', 'group', 'family', 'agency', 'meeting', 'records', 'duty', 'travel', 'training', 'supervision', 'event', 'time-off', 'other',
] as const;
export type WorkActivity = (typeof workActivities)[number];

/** A stretch of a mentor's working time, also in the evening and at the weekend. `timeInLieu` adds them up. It names no pupil. */
export const WorkLog = defineRecord('work-log', {
  plural: 'work-logs',
  about: 'staff',
  tier: 'T1',
  body: z.strictObject({
    activity: z.enum(workActivities),
    minutes: z.int().check(z.minimum(1), z.maximum(1440)),
    startsAt: z.optional(timeOfDay()),
    note: z.optional(shortText(280)),
  }),
  recorded: z.strictObject({ query: z.optional(shortText(280)) }),
  states: ['logged', 'agreed', 'queried'],
  actions: {
    agree: { from: ['logged', 'queried'], to: 'agreed', by: ['head'] },
    query: {
      from: ['logged'], to: 'queried', by: ['head'], input: z.strictObject({ query: shortText(280) }), example: { query: 'Was this the parents’ evening?' },
    },
    resubmit: { from: ['queried'], to: 'logged', by: ['mentor'], event: 'resubmitted' },
  },
  create: ['mentor'],
  edit: { by: ['mentor'], in: ['logged', 'queried'] },
  see: { mentor: 'full', head: 'full' },
  summary: ['activity', 'minutes', 'startsAt'],
  keep: { for: 'working-hours' },
  example: { activity: 'family', minutes: 90, startsAt: '18:15', note: 'Home visit after the father’s shift' },
});
export type WorkLog = z.infer<typeof WorkLog.record>;

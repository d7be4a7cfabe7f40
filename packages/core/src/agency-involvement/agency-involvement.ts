import * as z from 'zod/mini';
import { AgencyCode } from '../agency/agencies.js';
import { defineRecord } from '../record/define.js';
import { date, longText, shortText } from '../record/fields.js';
import { stamped } from '../record/stamped.js';

/**
 * Why school may work with a service on this pupil. Consent is seldom the legal basis; who agreed is written down all the same.
 * Source: design/domain.md 1.8, from memory.
 */
export const sharingBases = ['family-agreed', 'pupil-agreed', 'public-task', 'safeguarding'] as const;

/** That the service was heard of, and what it said. */
export const AgencyNews = z.strictObject({ on: date(), news: shortText(500) });

/**
 * A service outside school that works with a pupil or the family: which, who, since when, and when it was last heard of. The day it began is
 * the day the record is about. Some services tell of harm by their name alone; `agencySets` says which tier suits.
 *
 * Who sees: design/domain.md 6.3, "Agency involvement". Pupil and parent are to see all of it, and the ceiling of T2 gives them a summary,
 * so their summary has all that is theirs to know.
 */
export const AgencyInvolvement = defineRecord('agency-involvement', {
  plural: 'agency-involvements',
  about: 'pupil',
  tier: 'T2',
  body: z.strictObject({
    agency: AgencyCode,
    organisation: z.optional(shortText()),
    worker: z.optional(shortText()),
    reachedAt: z.optional(shortText()),
    doingWhat: z.optional(shortText(500)),
    basis: z.enum(sharingBases),
  }),
  recorded: z.strictObject({
    heard: z.optional(z.array(stamped(AgencyNews)).check(z.maxLength(500))),
    endedOn: z.optional(date()),
    ending: z.optional(longText(1000)),
  }),
  links: { case: 'case', referral: 'agency-referral' },
  states: ['involved', 'ended'],
  actions: {
    hear: {
      from: ['involved'], by: ['mentor', 'senco', 'dsl'], input: AgencyNews, append: 'heard', event: 'heard-of',
      example: { on: '2026-11-20', news: 'Two sessions held; the next is on 4 December.' },
    },
    end: {
      from: ['involved'], to: 'ended', by: ['mentor', 'senco', 'dsl'], input: z.strictObject({ endedOn: date(), ending: z.optional(longText(1000)) }),
      example: { endedOn: '2026-12-18', ending: 'Six sessions done; she can come back without a new referral.' },
    },
  },
  create: ['mentor', 'senco', 'dsl'],
  edit: { by: ['mentor', 'senco', 'dsl'], in: ['involved'] },
  see: {
    mentor: 'full', tutor: 'exists', senco: 'summary', 'attendance-officer': 'summary', dsl: 'full', head: 'summary', agency: 'summary', pupil: 'full',
    parent: 'full',
  },
  summary: {
    all: ['agency', 'organisation', 'worker', 'endedOn'],
    agency: ['agency', 'organisation', 'worker', 'reachedAt', 'doingWhat', 'basis', 'endedOn'],
    pupil: ['agency', 'organisation', 'worker', 'reachedAt', 'doingWhat', 'basis', 'heard', 'endedOn', 'ending'],
    parent: ['agency', 'organisation', 'worker', 'reachedAt', 'doingWhat', 'basis', 'heard', 'endedOn', 'ending'],
  },
  keep: { for: 'pupil-file' },
  example: {
    agency: 'young-carers', organisation: 'Ashbourne Young Carers', worker: 'Idris Vaughan', reachedAt: '01632 960144',
    doingWhat: 'A group on Thursdays, and a card that teachers know', basis: 'family-agreed',
  },
});
export type AgencyInvolvement = z.infer<typeof AgencyInvolvement.record>;

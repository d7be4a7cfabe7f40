import * as z from 'zod/mini';
import { AgencyCode } from '../agency/agencies.js';
import { defineRecord } from '../record/define.js';
import { date, longText, shortText } from '../record/fields.js';
import { stamped } from '../record/stamped.js';

/** How soon the service should begin. Source: design/domain.md 1.4; what is immediate goes to the DSL instead. */
export const agencyUrgencies = ['routine', 'soon', 'urgent'] as const;

/** One time that school asked how far it is. */
export const Chase = z.strictObject({ on: date(), channel: z.enum(['phone', 'email', 'letter', 'meeting']), answer: z.optional(shortText(280)) });

const decision = { decidedOn: date(), decision: z.optional(shortText(500)) };

/**
 * School asks a service outside to help a pupil, and does not let go until it has an answer: sent, acknowledged, waiting, accepted or
 * declined. `nextChase` says when to ask again.
 *
 * Who sees: as of the involvement that may come of it (design/domain.md 6.3, "Agency involvement"); the SENCO sees what it takes to chase it,
 * and the family what was asked and what became of it.
 */
export const AgencyReferral = defineRecord('agency-referral', {
  plural: 'agency-referrals',
  about: 'pupil',
  tier: 'T2',
  body: z.strictObject({
    agency: AgencyCode,
    organisation: z.optional(shortText()),
    urgency: z.enum(agencyUrgencies),
    reason: longText(),
    familyAgreed: z.enum(['yes', 'no', 'not-asked']),
  }),
  recorded: z.strictObject({
    sentOn: z.optional(date()),
    form: z.optional(shortText()),
    acknowledgedOn: z.optional(date()),
    reference: z.optional(shortText()),
    waitingSince: z.optional(date()),
    expectedOn: z.optional(date()),
    chases: z.optional(z.array(stamped(Chase)).check(z.maxLength(200))),
    ...z.partial(z.strictObject(decision)).shape,
    withdrawnBecause: z.optional(shortText(280)),
  }),
  links: { case: 'case' },
  states: ['draft', 'sent', 'acknowledged', 'waiting', 'accepted', 'declined', 'withdrawn'],
  actions: {
    send: {
      from: ['draft'], to: 'sent', by: ['mentor', 'senco', 'dsl'], input: z.strictObject({ sentOn: date(), form: z.optional(shortText()) }),
      example: { sentOn: '2026-11-02', form: 'Single point of access' },
    },
    acknowledge: {
      from: ['sent'], to: 'acknowledged', by: ['mentor', 'senco', 'dsl'],
      input: z.strictObject({ acknowledgedOn: date(), reference: z.optional(shortText()) }), example: { acknowledgedOn: '2026-11-06', reference: 'MH-2041' },
    },
    wait: {
      from: ['sent', 'acknowledged'], to: 'waiting', by: ['mentor', 'senco', 'dsl'],
      input: z.strictObject({ waitingSince: date(), expectedOn: z.optional(date()) }), example: { waitingSince: '2026-11-20', expectedOn: '2027-02-05' },
    },
    chase: {
      from: ['sent', 'acknowledged', 'waiting'], by: ['mentor', 'senco', 'dsl'], input: Chase, append: 'chases', event: 'chased',
      example: { on: '2026-11-16', channel: 'phone', answer: 'It lies with the team; they decide on Friday.' },
    },
    accept: {
      from: ['sent', 'acknowledged', 'waiting'], to: 'accepted', by: ['mentor', 'senco', 'dsl'], input: z.strictObject(decision),
      example: { decidedOn: '2026-11-27', decision: 'First meeting on 8 December.' },
    },
    decline: {
      from: ['sent', 'acknowledged', 'waiting'], to: 'declined', by: ['mentor', 'senco', 'dsl'], input: z.strictObject(decision),
      example: { decidedOn: '2026-11-27', decision: 'Below their threshold; they suggest the school’s own group first.' },
    },
    withdraw: {
      from: ['draft', 'sent', 'acknowledged', 'waiting'], to: 'withdrawn', by: ['mentor', 'senco', 'dsl'],
      input: z.strictObject({ withdrawnBecause: shortText(280) }), example: { withdrawnBecause: 'The family found help by themselves.' },
    },
  },
  create: ['mentor', 'senco', 'dsl'],
  edit: { by: ['mentor', 'senco', 'dsl'], in: ['draft'] },
  see: {
    mentor: 'full', tutor: 'exists', senco: 'summary', 'attendance-officer': 'summary', dsl: 'full', head: 'summary', agency: 'summary', pupil: 'full',
    parent: 'full',
  },
  summary: {
    all: ['agency', 'organisation', 'urgency', 'sentOn', 'decidedOn'],
    senco: ['agency', 'organisation', 'urgency', 'sentOn', 'acknowledgedOn', 'reference', 'waitingSince', 'expectedOn', 'chases', 'decidedOn', 'decision'],
    agency: ['agency', 'organisation', 'urgency', 'reason', 'familyAgreed', 'sentOn', 'reference', 'decidedOn', 'decision'],
    pupil: ['agency', 'organisation', 'urgency', 'reason', 'sentOn', 'acknowledgedOn', 'waitingSince', 'expectedOn', 'decidedOn', 'decision'],
    parent: ['agency', 'organisation', 'urgency', 'reason', 'sentOn', 'acknowledgedOn', 'waitingSince', 'expectedOn', 'decidedOn', 'decision'],
  },
  keep: { for: 'pupil-file' },
  example: {
    agency: 'mhst', organisation: 'Ashbourne mental health support team', urgency: 'soon', familyAgreed: 'yes',
    reason: 'Worry in the mornings since January; the worry ladder helped a little, and she asks for more help than school can give.',
  },
});
export type AgencyReferral = z.infer<typeof AgencyReferral.record>;

import * as z from 'zod/mini';
import type { Tier } from '../access/tier.js';
import { barrierCodes } from '../barrier/barriers.js';
import { BarrierCode } from '../barrier/schema.js';
import { supportLevels } from '../intervention/support-levels.js';
import { defineRecord } from '../record/define.js';
import { date, longText, recordId, shortText } from '../record/fields.js';
import { referralTier } from './safeguarding.js';
import { referralSources, signposts, staffSources } from './sources.js';

/**
 * Three questions before anything else: has the child been hurt or might be, have they told somebody something that worries you, are they
 * afraid of somebody or of going somewhere. One yes, and the referral waits while the DSL is told. Source: design/domain.md 1.5 asks for
 * three questions; which ones is our own choice.
 */
export const SafeguardingScreen = z.strictObject({ hurt: z.boolean(), told: z.boolean(), afraid: z.boolean() });
export type SafeguardingScreen = z.infer<typeof SafeguardingScreen>;

const creators = ['mentor', 'teacher', 'ta', 'tutor', 'senco', 'attendance-officer', 'dsl', 'head', 'pupil', 'parent'] as const;
const deciders = ['mentor', 'senco', 'dsl', 'head'] as const;

const barriersOf = (tier: Tier) => barrierCodes.filter((barrier) => referralTier({ urgency: 'routine', barriers: [barrier] }) === tier);

/** What is decided, and the reason in words for whoever referred. The rationale is for those who work with the pupil. */
const decision = { decidedOn: date(), feedback: shortText(500), rationale: z.optional(longText(1000)) };
const decided = { decidedOn: '2026-11-24', feedback: 'Thank you. I shall meet Amelia on Thursday and tell you how it went.' };

/**
 * Somebody asks for a mentor for a pupil: staff, a parent, the pupil. What came from a peer, an agency or another school is written down by
 * staff, with where it came from. Whoever refers is told what became of it and why.
 *
 * Whoever writes about a family's troubles, or answers a question of the screen with yes, raises the tier (`referralTier` says the same to
 * a form). A lower one is asked for afterwards, once the DSL has looked.
 */
export const Referral = defineRecord('referral', {
  plural: 'referrals',
  about: 'pupil',
  tier: 'T1',
  body: z.strictObject({
    source: z.enum(referralSources),
    worry: longText(1000),
    barriers: z.optional(z.array(BarrierCode).check(z.minLength(1), z.maxLength(10))),
    strengths: z.optional(shortText(280)),
    /** What has been tried; staff have to say. */
    tried: z.optional(shortText(500)),
    hopes: z.optional(shortText(280)),
    urgency: z.enum(['routine', 'soon', 'urgent', 'immediate']),
    pupilKnows: z.enum(['yes', 'no', 'not-yet']),
    parentKnows: z.enum(['yes', 'no', 'not-yet']),
    screen: z.optional(SafeguardingScreen),
  }),
  recorded: z.strictObject({
    ...z.partial(z.strictObject(decision)).shape,
    supportLevel: z.optional(z.enum(supportLevels)),
    signpostedTo: z.optional(z.enum(signposts)),
  }),
  links: { case: 'case', duplicateOf: 'referral' },
  states: ['draft', 'submitted', 'accepted', 'waitlisted', 'signposted', 'returned', 'declined', 'merged', 'opened', 'withdrawn'],
  start: ['submitted', 'draft'],
  actions: {
    submit: { from: ['draft', 'returned'], to: 'submitted', by: creators },
    accept: {
      from: ['submitted', 'waitlisted'], to: 'accepted', by: deciders,
      input: z.strictObject({ ...decision, supportLevel: z.enum(supportLevels) }), example: { ...decided, supportLevel: 'targeted' },
    },
    waitlist: { from: ['submitted'], to: 'waitlisted', by: deciders, input: z.strictObject(decision), example: { ...decided, feedback: 'There is room after half-term; until then her tutor checks in.' } },
    signpost: {
      from: ['submitted', 'waitlisted'], to: 'signposted', by: deciders, input: z.strictObject({ ...decision, signpostedTo: z.enum(signposts) }),
      example: { ...decided, feedback: 'Homework club suits this better; I have put her name down.', signpostedTo: 'universal' },
    },
    sendBack: { from: ['submitted'], to: 'returned', by: deciders, input: z.strictObject(decision), example: { ...decided, feedback: 'Could you say what you have tried in lessons?' } },
    decline: { from: ['submitted', 'waitlisted'], to: 'declined', by: deciders, input: z.strictObject(decision), example: { ...decided, feedback: 'Amelia would rather not just now. She knows where I am.' } },
    merge: {
      from: ['submitted', 'waitlisted'], to: 'merged', by: deciders, input: z.strictObject({ ...decision, duplicateOf: recordId() }),
      example: { ...decided, feedback: 'Her tutor had asked for the same; we go on with one.', duplicateOf: '01999999-0000-7000-8000-000000000002' },
    },
    open: { from: ['accepted'], to: 'opened', by: ['mentor', 'senco'], input: z.strictObject({ case: z.optional(recordId()) }), example: {} },
    withdraw: { from: ['draft', 'submitted', 'waitlisted', 'returned'], to: 'withdrawn', by: creators },
  },
  create: creators,
  edit: { by: creators, in: ['draft', 'returned'] },
  see: { mentor: 'full', tutor: 'summary', senco: 'full', dsl: 'full', head: 'summary', parent: 'summary' },
  summary: {
    all: ['source', 'barriers', 'urgency', 'supportLevel'],
    // That a colleague was asked to step in, or who, is not told by a summary.
    parent: ['source', 'supportLevel'],
    author: ['source', 'worry', 'barriers', 'strengths', 'tried', 'hopes', 'urgency', 'pupilKnows', 'parentKnows', 'screen', 'decidedOn', 'feedback', 'supportLevel'],
  },
  authorSees: 'summary',
  rules: [
    { code: 'staff-say-what-was-tried', in: ['submitted', 'accepted', 'waitlisted', 'opened'], where: { field: 'source', is: staffSources }, least: 1, of: ['tried'] },
    { code: 'screen-first', in: ['submitted', 'accepted', 'waitlisted', 'opened'], where: { field: 'source', is: staffSources }, least: 1, of: ['screen'] },
  ],
  raises: [
    { to: 'T3', field: 'screen', is: ['hurt', 'told', 'afraid'] },
    { to: 'T3', field: 'urgency', is: ['immediate'] },
    { to: 'T3', field: 'barriers', is: barriersOf('T3') },
    { to: 'T2', field: 'barriers', is: barriersOf('T2') },
  ],
  keep: { for: 'pupil-file', in: { declined: 'referral-not-accepted', signposted: 'referral-not-accepted', withdrawn: 'referral-not-accepted', merged: 'referral-not-accepted' } },
  example: {
    source: 'teacher', worry: 'Late to period 1 most days since half-term, and quiet when she comes.', barriers: ['ATT-04'],
    strengths: 'Notices when others are left out', tried: 'Moved her seat, rang home twice', hopes: 'In the room when the lesson starts',
    urgency: 'soon', pupilKnows: 'yes', parentKnows: 'not-yet', screen: { hurt: false, told: false, afraid: false },
  },
});
export type Referral = z.infer<typeof Referral.record>;

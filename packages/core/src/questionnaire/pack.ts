import * as z from 'zod/mini';
import { date, shortText, text } from '../record/fields.js';
import { questionnaireInformants } from './informants.js';

/** An id inside a pack: `worried`, `lessons-clear`. It says what is asked without being its wording, and never changes its meaning. */
const key = () => z.string().check(z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/), z.maxLength(60));

const digest = () => z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** What one may do with a questionnaire. What is not known to be allowed is not. */
export const PackLicence = z.strictObject({
  /** An SPDX id, `CC0-1.0`, or `LicenseRef-…` for terms of its own. */
  id: z.string().check(z.regex(/^[A-Za-z0-9.-]+$/)),
  attribution: shortText(280),
  /** Whether the wording may be passed on. Scores always may. */
  redistribution: z.boolean(),
  /** Whether it may be used in a product or service that is paid for. */
  commercial: z.boolean(),
  /** Whether items may be reworded, left out or put in another order. */
  alterations: z.boolean(),
  /** Whether a school has to hold a licence of its own before its items are shown to anybody. */
  licenceRequired: z.boolean(),
  /** SHA-256 of the authorised wordings by language (`wordingDigest`), where they are known. */
  wordings: z.optional(z.record(z.string(), digest())),
  /** Where the terms are written, and when somebody last looked. */
  source: text(500),
  checkedOn: date(),
});
export type PackLicence = z.infer<typeof PackLicence>;

const Informant = z.enum(questionnaireInformants);

/** Who may answer. */
export type Informant = z.infer<typeof Informant>;

/** One question: which answers it takes, as numbers, and whether they count the other way round. */
export const PackItem = z.strictObject({
  id: key(),
  /** A set of `responses`. */
  responses: key(),
  /** Scored as lowest + highest − answer. */
  reverse: z.optional(z.literal(true)),
});

/** A score: which items it is made of, and whether more is better. Scales may share items; a total is a scale like the others. */
export const PackScale = z.strictObject({
  id: key(),
  items: z.array(key()).check(z.minLength(1), z.maxLength(200)),
  method: z.enum(['sum', 'mean']),
  better: z.enum(['higher', 'lower']),
  /** Unanswered items: up to `max` are made good for by the mean of the answered ones, or each leaves the scale without a score. */
  missing: z.discriminatedUnion('rule', [
    z.strictObject({ rule: z.literal('prorate'), max: z.int().check(z.minimum(1), z.maximum(200)) }),
    z.strictObject({ rule: z.literal('invalid') }),
  ]),
});

/** From this score on (up to the next band of the same scale) it is called so. */
export const PackBand = z.strictObject({
  scale: key(),
  from: z.number(),
  code: key(),
  informant: z.optional(Informant),
  ageFrom: z.optional(z.int()),
  ageTo: z.optional(z.int()),
  source: text(500),
});

/** A published figure about a scale. */
export const PackFigure = z.strictObject({
  scale: key(),
  figure: z.enum(['alpha', 'omega', 'test-retest', 'deviation', 'mean', 'criterion']),
  value: z.number(),
  sample: text(280),
  source: text(500),
});

/** Answers and what has to come out. They travel with the pack and are computed whenever it is loaded. */
export const PackVector = z.strictObject({
  shows: z.enum(['all-lowest', 'all-highest', 'one-missing', 'too-many-missing', 'reverse', 'other']),
  answers: z.record(z.string(), z.number()),
  /** By scale; null is no score. */
  scores: z.record(z.string(), z.nullable(z.number())),
});

/**
 * A questionnaire as data: how it is scored, what is known about it and what one may do with it, apart from its wording
 * (`QuestionnaireWords`), which may belong to somebody else.
 *
 * Source: design/domain.md 3.2 (our own format). Norms by sex are left out on purpose: no pack that may be shipped has them.
 */
export const QuestionnairePack = z.strictObject({
  id: key(),
  version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/)),
  licence: PackLicence,
  /** Whether somebody has shown, and published, that it measures what it says. */
  validated: z.boolean(),
  informants: z.array(Informant).check(z.minLength(1)),
  ages: z.strictObject({ from: z.int(), to: z.int() }),
  /** The answers that items take, by name: `{ often: [0, 1, 2, 3, 4] }`, in ascending order. */
  responses: z.record(z.string(), z.array(z.number()).check(z.minLength(2), z.maxLength(101))),
  items: z.array(PackItem).check(z.minLength(1), z.maxLength(200)),
  /** Orders in which its items go round, by name. Answers by position are nothing without the name of their order. */
  orders: z.record(z.string(), z.array(key())),
  scales: z.array(PackScale).check(z.minLength(1), z.maxLength(50)),
  bands: z.array(PackBand),
  figures: z.array(PackFigure),
  /** Items of which an answer from `from` to `to` opens the safeguarding screen before any score is shown. */
  risks: z.array(z.strictObject({ item: key(), from: z.number(), to: z.number() })),
  vectors: z.array(PackVector),
});
export type QuestionnairePack = z.infer<typeof QuestionnairePack>;

/** The wording of a pack in one language, in a file of its own. Values of answers are written as text: `{ often: { '0': 'Never' } }`. */
export const QuestionnaireWords = z.strictObject({
  pack: key(),
  version: z.string(),
  language: z.string(),
  title: shortText(),
  instructions: text(1000),
  /** In the order in which they are asked. */
  items: z.array(z.strictObject({ id: key(), words: text(500) })).check(z.minLength(1)),
  responses: z.record(z.string(), z.record(z.string(), shortText())),
});
export type QuestionnaireWords = z.infer<typeof QuestionnaireWords>;

import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { problems } from '@learning-mentor/core/contract';
import { kinds } from '@learning-mentor/core/record';
import { levels, sightReasons, relations, roles, tiers } from '@learning-mentor/core/access';
import { barriers } from '@learning-mentor/core/barrier';
import * as inEnglish from '@learning-mentor/core/labels/en-GB';
import * as inWelsh from '@learning-mentor/core/labels/cy';

const [english, welsh] = [inEnglish.labels, inWelsh.labels];

/** A schema without what says that it may be left out, or be there several times. */
function bare(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodMiniOptional) return bare(schema._zod.def.innerType);
  return schema instanceof z.ZodMiniArray ? bare(schema._zod.def.element) : schema;
}

/** What may be chosen in a field, or in a list of choices. */
function choicesOf(schema: z.core.$ZodType): string[] {
  const of = bare(schema);
  return of instanceof z.ZodMiniEnum ? Object.values(of._zod.def.entries).map(String) : [];
}

/** The fields of a record, those of objects and of entries of lists with a dot, `ratings.barrier`. The id of an entry is told to nobody. */
function fieldsOf(shape: z.core.$ZodShape, at = ''): (readonly [string, z.core.$ZodType])[] {
  return Object.entries(shape).filter(([name]) => at === '' || name !== 'id').flatMap(([name, schema]) => {
    const of = bare(schema);
    return [[at + name, schema] as const, ...(of instanceof z.ZodMiniObject ? fieldsOf(of._zod.def.shape, `${at}${name}.`) : [])];
  });
}

describe.each([['English', english], ['Welsh', welsh]] as const)('%s', (_language, labels) => {
  it.each(kinds.map((kind) => [kind.kind, kind] as const))('has all words of %s', (name, kind) => {
    const words = labels.kinds[name]!;
    expect(words.about.length).toBeGreaterThan(20);
    expect(Object.keys(words.fields).sort()).toEqual(fieldsOf(kind.fields.shape).map(([field]) => field).sort());
    for (const state of kind.states) expect(words.states, state).toHaveProperty([state]);
    for (const action of Object.keys(kind.actions)) expect(words.actions, action).toHaveProperty([action]);
  });

  it.each(kinds.map((kind) => [kind.kind, kind] as const))('has words for what may be chosen in a %s', (name, kind) => {
    for (const [field, schema] of fieldsOf(kind.fields.shape)) {
      const choices = choicesOf(schema).filter((choice) => !Object.hasOwn(labels.barriers, choice));
      // By its own name, `severity`, or with that of what it is in, `evidenceKind`.
      const [own, holder = ''] = field.split('.').toReversed() as [string, string?];
      const { values } = labels.kinds[name]!;
      const known = values[own] ?? values[holder + own.charAt(0).toUpperCase() + own.slice(1)] ?? {};
      expect(choices.filter((choice) => !Object.hasOwn(known, choice)), field).toEqual([]);
    }
  });

  it.each([
    ['roles', roles], ['relations', relations], ['tiers', tiers], ['levels', levels], ['sightReasons', sightReasons], ['problems', Object.keys(problems)],
    ['barriers', barriers.map(({ code }) => code)], ['areas', [...new Set(barriers.map(({ area }) => area))]],
  ] as const)('has words for all %s', (group, codes) => {
    for (const code of codes) expect(labels[group], code).toHaveProperty([code]);
  });
});

/** The places of all texts. Plural forms differ between languages; `other` is in each. */
const places = (value: unknown, path = ''): string[] =>
  typeof value === 'string'
    ? [path]
    : Object.entries(value as object).flatMap(([key, inner]) => (path.endsWith('/forms') && key !== 'other' ? [] : places(inner, `${path}/${key}`)));

it('says the same things in both languages', () => expect(places(welsh).sort()).toEqual(places(english).sort()));

it.each([inEnglish, inWelsh])('has only plural forms that its language has: $labels.language', ({ labels, screeningWords, impactWords, questionnaireNotes }) => {
  const known = ['zero', ...new Intl.PluralRules(labels.language).resolvedOptions().pluralCategories];
  const forms = (value: unknown): string[] =>
    typeof value !== 'object' ? [] : Object.entries(value as object).flatMap(([key, inner]) => (key === 'forms' ? Object.keys(inner as object) : forms(inner)));
  expect(forms([labels.matters, screeningWords, impactWords, questionnaireNotes]).filter((form) => !known.includes(form))).toEqual([]);
});

it('says each thing of screening, impact, questionnaires and suspension in both languages', () => {
  const keys = (value: unknown, path = ''): string[] =>
    typeof value !== 'object' || 'forms' in (value as object) ? [path] : Object.entries(value as object).flatMap(([key, inner]) => keys(inner, `${path}/${key}`));
  const parts = ({ screeningWords, impactWords, questionnaireNotes, suspensionWords }: typeof inEnglish) =>
    keys({ screeningWords, impactWords, questionnaireNotes, suspensionWords }).sort();
  expect(parts(inWelsh)).toEqual(parts(inEnglish));
});

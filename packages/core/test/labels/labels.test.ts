import { describe, expect, it } from 'vitest';
import { problems } from '@learning-mentor/core/contract';
import { kinds } from '@learning-mentor/core/record';
import { levels, relations, roles, tiers } from '@learning-mentor/core/access';
import { barriers } from '@learning-mentor/core/barrier';
import { labels as english } from '@learning-mentor/core/labels/en-GB';
import { labels as welsh } from '@learning-mentor/core/labels/cy';

describe.each([['English', english], ['Welsh', welsh]] as const)('%s', (_language, labels) => {
  it.each(kinds.map((kind) => [kind.kind, kind] as const))('has all words of %s', (name, kind) => {
    const words = labels.kinds[name]!;
    expect(words.about.length).toBeGreaterThan(20);
    for (const field of Object.keys(kind.fields.shape)) expect(words.fields, field).toHaveProperty([field]);
    for (const state of kind.states) expect(words.states, state).toHaveProperty([state]);
    for (const action of Object.keys(kind.actions)) expect(words.actions, action).toHaveProperty([action]);
  });

  it.each([
    ['roles', roles], ['relations', relations], ['tiers', tiers], ['levels', levels], ['problems', Object.keys(problems)],
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

it.each([english, welsh])('has only plural forms that its language has: $language', (labels) => {
  const known = ['zero', ...new Intl.PluralRules(labels.language).resolvedOptions().pluralCategories];
  const forms = (value: unknown): string[] =>
    typeof value !== 'object' ? [] : Object.entries(value as object).flatMap(([key, inner]) => (key === 'forms' ? Object.keys(inner as object) : forms(inner)));
  expect(forms(labels.matters).filter((form) => !known.includes(form))).toEqual([]);
});

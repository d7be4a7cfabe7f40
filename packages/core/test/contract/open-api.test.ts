import { expect, it } from 'vitest';
import { openApi } from '@learning-mentor/core/contract/describe';
import { kinds } from '@learning-mentor/core/record';
import { kinds as words } from '../../src/labels/kinds.en-GB.js';

type Json = Record<string, any>;
const document = openApi(words) as Json;
const operations: Json[] = Object.values(document['paths'] as Json).flatMap((path) => Object.values(path as Json));

const references = (value: unknown): string[] =>
  value === null || typeof value !== 'object' ? [] : Object.entries(value).flatMap(([key, inner]) => (key === '$ref' ? [String(inner)] : references(inner)));

it('has routes for every kind and every action', () => {
  for (const kind of kinds) {
    expect(document['paths']).toHaveProperty([`/v1/${kind.plural}`]);
    for (const action of Object.keys(kind.actions)) expect(document['paths']).toHaveProperty([`/v1/${kind.plural}/{id}/${action}`, 'post']);
  }
});

it('refers only to what it has', () => {
  const known = Object.keys(document['components'].schemas).map((name) => `#/components/schemas/${name}`);
  expect([...new Set(references(document))].filter((reference) => !known.includes(reference))).toEqual([]);
});

it('names each operation once', () => {
  const ids = operations.map((operation) => operation['operationId']);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

it('declares every parameter of a path', () => {
  for (const [path, methods] of Object.entries(document['paths'] as Json)) {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    for (const operation of Object.values(methods as Json)) {
      const declared = ((operation as Json)['parameters'] ?? []).filter((parameter: Json) => parameter['in'] === 'path').map((parameter: Json) => parameter['name']);
      expect(declared, path).toEqual(inPath);
    }
  }
});

it('says in plain words what a kind is', () => {
  expect(document['tags'].find((tag: Json) => tag['name'] === 'goals').description).toContain('child’s own words');
});

import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { checkKeywords, knownKeywords } from '../../build/keywords.js';
import { phpLiteral } from '../../build/php.js';
import { pluginContract } from '../../build/contract.js';
import { askPhp, php } from './ask-php.js';

interface Group {
  readonly file: string;
  readonly description: string;
  readonly schema: unknown;
  readonly tests: readonly { readonly description: string; readonly data: unknown; readonly valid: boolean }[];
}

describe.skipIf(!php)('JSON Schema in PHP', { timeout: 120_000 }, () => {
  test('the cases of the public test suite', async () => {
    const groups: Group[] = JSON.parse(await readFile(new URL('json-schema-test-suite/draft2020-12.json', import.meta.url), 'utf8'));
    const cases = groups.flatMap(({ file, description, schema, tests }) =>
      tests.map((each) => ({ name: `${file}: ${description}: ${each.description}`, schema, value: each.data, valid: each.valid })),
    );
    expect(cases.length).toBeGreaterThan(500);
    const errors = await askPhp<unknown[]>('errors', cases);
    const wrong = cases.filter(({ valid }, i) => (errors[i]!.length === 0) !== valid).map(({ name }) => name);
    expect(wrong).toEqual([]);
  });

  test('a keyword that it does not know is refused, not ignored', async () => {
    const schemas = [
      { not: {} }, { if: {}, else: false }, { patternProperties: { a: {} } }, { contains: {} }, { dependentRequired: {} }, { unevaluatedItems: false },
      { $ref: '#/$defs/none' }, { $ref: 'https://example.org/schema' }, { format: 'email' },
    ];
    const answers = await askPhp<string>('unknown', schemas.map((schema) => ({ schema, value: 'x' })));
    for (const [i, schema] of schemas.entries()) expect(answers[i], JSON.stringify(schema)).not.toBe('');
  });
});

describe('the build of the contract', () => {
  test('fails on a keyword that PHP does not know', () => {
    expect(() => checkKeywords({ type: 'object', properties: { a: { not: {} } } }, 'kind')).toThrow('kind/properties/a/not');
    expect(() => checkKeywords(z.toJSONSchema(z.record(z.string(), z.number())), 'x')).toThrow('$schema');
    expect(knownKeywords.has('patternProperties')).toBe(false);
  });

  test('fails on a pattern that PCRE might read otherwise', () => {
    for (const pattern of ['\\p{L}', '(?<name>a)', '\\bx', '\\w+', '(?<=a)b', '\\u0041', '[[:alpha:]]'])
      expect(() => checkKeywords({ pattern }, 'x'), pattern).toThrow('PCRE');
    expect(() => checkKeywords({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' }, 'x')).not.toThrow();
  });

  test('writes literals that PHP reads as what they were', () => {
    expect(phpLiteral({ a: [1, 2.5, null, true], "it's": 'a\\b', empty: {} })).toBe("['a' => [1, 2.5, null, true], 'it\\'s' => 'a\\\\b', 'empty' => []]");
  });

  test('holds every schema that a route checks against', () => {
    const { kinds, queries, careTeamChange } = pluginContract();
    expect(Object.keys(kinds).length).toBeGreaterThan(5);
    expect(Object.keys(queries)).toEqual(['list', 'staffList', 'timeline', 'pupils', 'caseload']);
    expect(careTeamChange).toHaveProperty('properties');
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { vectors, written } from '../../vectors/make/index.js';

const folder = new URL('../../vectors/', import.meta.url);
const made = vectors();

it.each(Object.keys(made))('%s.json is what the rules say; `npm run vectors -w packages/core` writes it anew', (name) => {
  expect(readFileSync(new URL(`${name}.json`, folder), 'utf8') === written(made[name])).toBe(true);
});

it('has no file that nothing writes, and is small enough to be read', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  expect(files.sort()).toEqual(Object.keys(made).map((name) => `${name}.json`).sort());
  expect(files.reduce((bytes, name) => bytes + readFileSync(new URL(name, folder)).length, 0)).toBeLessThan(1_500_000);
});

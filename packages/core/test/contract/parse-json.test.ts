import { expect, it } from 'vitest';
import { parseJson } from '@learning-mentor/core/contract';

const refusal = (body: string, max?: number) => {
  const result = parseJson(body, max);
  return 'refusal' in result ? result.refusal.code : 'taken';
};

it('takes JSON', () => expect(parseJson('{"title":"Arrive [early] {today}"}')).toEqual({ value: { title: 'Arrive [early] {today}' } }));
it('refuses what is not JSON', () => expect(refusal('{"title":')).toBe('invalid-json'));
it('refuses a long body', () => expect(refusal(`"${'a'.repeat(100)}"`, 50)).toBe('too-large'));
it('counts depth outside strings only', () => {
  expect(refusal(JSON.stringify({ title: '['.repeat(200) }))).toBe('taken');
  expect(refusal('['.repeat(32) + ']'.repeat(32))).toBe('taken');
  expect(refusal('['.repeat(33) + ']'.repeat(33))).toBe('invalid-json');
  expect(refusal('['.repeat(100_000))).toBe('invalid-json');
});
it.each(['"a\\u0000b"', '"\\ud800"', '{"\\u0000":1}', '{"__proto__":{"admin":true}}', '[{"x":["\\udc00"]}]'])('refuses %s', (body) => {
  expect(refusal(body)).toBe('invalid-json');
});
it('takes a whole surrogate pair', () => expect(refusal('"\\ud83d\\ude00"')).toBe('taken'));

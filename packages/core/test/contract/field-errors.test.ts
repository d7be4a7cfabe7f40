import { expect, it } from 'vitest';
import { fieldErrors } from '@learning-mentor/core/contract';
import { Goal } from '@learning-mentor/core/goal';

const pupil = '0199a000-0000-7000-8000-000000000001';
const errorsOf = (change: object) => {
  const input = { pupil, title: 'Be on time', strand: 'academic', ...change };
  return fieldErrors(Goal.input.safeParse(input).error!, input);
};

it('names a missing field and what it is', () => {
  expect(errorsOf({ title: undefined })).toEqual([{ pointer: '/title', code: 'required', message: 'This is required: text.' }]);
});
it('names a wrong type', () => expect(errorsOf({ title: 7 })).toEqual([{ pointer: '/title', code: 'wrong-type', message: 'This must be text.' }]));
it('names an unknown field', () => expect(errorsOf({ colour: 'blue' })).toEqual([{ pointer: '/colour', code: 'unknown-field', message: 'There is no such field here.' }]));
it('lists what would be right', () => {
  expect(errorsOf({ strand: 'sport' })).toEqual([{ pointer: '/strand', code: 'not-one-of', message: 'This must be one of "academic", "social-emotional".' }]);
});
it('says how long a text may be', () => {
  expect(errorsOf({ title: 'a'.repeat(141) })).toEqual([{ pointer: '/title', code: 'too-big', message: 'This must be at most 140 characters.' }]);
});
it('points into nested fields, and lists the values of a union', () => {
  const ladder = { muchLess: 'a', less: 'b', expected: 'c', more: 'd', muchMore: 'e', baseline: 2 };
  expect(errorsOf({ ladder })).toEqual([{ pointer: '/ladder/baseline', code: 'not-one-of', message: 'This must be one of -2, -1.' }]);
});
it('says what a date looks like', () => {
  expect(errorsOf({ targetDate: '18/12/2026' })).toEqual([
    { pointer: '/targetDate', code: 'wrong-format', message: 'This must be a date that exists, as YYYY-MM-DD.' },
  ]);
});
it('escapes a pointer as RFC 6901 says', () => expect(errorsOf({ 'a/b~c': 1 })[0]!.pointer).toBe('/a~1b~0c'));

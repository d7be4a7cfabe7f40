import { describe, expect, test } from 'vitest';
import { actionInput, eventOf } from '@learning-mentor/core/record';
import { Suspension, suspensionDays, suspensionSpell } from '@learning-mentor/core/suspension';

test('a record of a suspension counts from its first day to its last, and its halves go along', () => {
  expect(suspensionSpell({ type: 'SUSP', state: 'ended', occurredOn: '2026-11-23', lastDay: '2026-11-25', starts: 'pm', ends: 'am' })).toEqual({
    type: 'SUSP', from: '2026-11-23', to: '2026-11-25', starts: 'pm', ends: 'am', state: 'ended',
  });
});

test('without a last day the first is the only one; a permanent exclusion counts no days', () => {
  const days = (type: 'SUSP' | 'LNCH' | 'PERM') => suspensionDays([suspensionSpell({ type, state: 'imposed', occurredOn: '2026-11-23' })], { year: 2026 }).days;
  expect([days('SUSP'), days('LNCH'), days('PERM')]).toEqual([1, 0.5, 0]);
});

test('a suspension that was cancelled counts no days, and overlaps no other', () => {
  const spell = (state: string) => suspensionSpell({ type: 'SUSP', state, occurredOn: '2026-11-23', lastDay: '2026-11-25' });
  expect(['imposed', 'ended', 'cancelled'].map((state) => suspensionDays([spell(state)], { year: 2026 }).days)).toEqual([3, 3, 0]);
  expect(suspensionDays([spell('cancelled'), spell('imposed')], { year: 2026 })).toMatchObject({ days: 3, overlaps: [] });
  expect(Suspension.states).toContain('cancelled');
});

describe('the record of a suspension', () => {
  const input = (change: object) => Suspension.input.safeParse({ pupil: '0199a000-0000-7000-8000-000000000001', ...Suspension.example, ...change }).success;
  const reason = (code: string) => `suspension-reason:england-2026:${code}`;

  test('has one to three reasons, each with its list', () => {
    const many = (...codes: string[]) => input({ reasons: codes.map(reason) });
    expect([many(), many('VA'), many('VA', 'DB', 'BU'), many('VA', 'DB', 'BU', 'PP')]).toEqual([false, true, true, false]);
    expect([input({ reasons: ['VA'] }), input({ reasons: ['suspension-reason:england-2020:VA'] }), input({ reasons: ['sen-type:england-2025:DS'] })]).toEqual([false, true, false]);
  });

  test('begins and ends with a half of the day', () => {
    expect([input({ starts: 'am', ends: 'pm' }), input({ starts: 'pm', ends: 'am' }), input({ starts: 'lunch' })]).toEqual([true, true, false]);
  });

  test('takes texts up to their length', () => {
    const action = (name: 'setWork' | 'cancel' | 'reintegrate', body: object) => actionInput(Suspension.actions[name]).safeParse(body).success;
    const reaches = (takes: (text: string) => boolean, longest: number) => takes('a'.repeat(longest)) && !takes('a'.repeat(longest + 1));
    expect(reaches((pupilWords) => input({ pupilWords }), 1000)).toBe(true);
    expect(reaches((workSet) => action('setWork', { workSet }), 500)).toBe(true);
    expect(reaches((cancelledBecause) => action('cancel', { cancelledBecause }), 280)).toBe(true);
    expect(reaches((agreed) => action('reintegrate', { reintegratedOn: '2026-11-26', agreed }), 2000)).toBe(true);
  });

  test('tells what is done about it', () => {
    expect(Object.entries(Suspension.actions).map(([name, action]) => [name, eventOf(action)])).toEqual([
      ['tellParents', 'parents-told'], ['setWork', 'work-set'], ['reintegrate', 'reintegrated'], ['cancel', 'cancelled'],
    ]);
  });
});

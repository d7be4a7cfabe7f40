import { describe, expect, test } from 'vitest';
import { actionInput, brokenRules, eventOf, type RecordKind } from '@learning-mentor/core/record';
import { Suspension, suspensionDays, suspensionReasons, suspensionSpell } from '@learning-mentor/core/suspension';

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

test('a slip of the form does not stand in the way of the count for a pupil', () => {
  const slip = suspensionSpell({ type: 'SUSP', state: 'imposed', occurredOn: '2026-11-23', starts: 'pm', ends: 'am' });
  expect(suspensionDays([slip], { year: 2026 }).days).toBe(1);
  const half = suspensionSpell({ type: 'SUSP', state: 'imposed', occurredOn: '2026-11-24', starts: 'pm', ends: 'pm' });
  expect(suspensionDays([half], { year: 2026 }).days).toBe(0.5);
  const backwards = suspensionSpell({ type: 'SUSP', state: 'cancelled', occurredOn: '2026-11-23', lastDay: '2026-11-20' });
  expect(suspensionDays([backwards, half], { year: 2026 }).days).toBe(0.5);
  expect(() => suspensionDays([{ ...backwards, state: 'imposed' }], { year: 2026 })).toThrow(expect.objectContaining({ code: 'bad-range' }));
});

describe('the record of a suspension', () => {
  const input = (change: object) => Suspension.input.safeParse({ pupil: '0199a000-0000-7000-8000-000000000001', ...Suspension.example, ...change }).success;
  const reason = (code: string) => `suspension-reason:england-2026:${code}`;

  test('has one to three reasons, each with its list', () => {
    const many = (...codes: string[]) => input({ reasons: codes.map(reason) });
    expect([many(), many('VA'), many('VA', 'DB', 'BU'), many('VA', 'DB', 'BU', 'PP')]).toEqual([false, true, true, false]);
    expect([input({ reasons: ['VA'] }), input({ reasons: ['suspension-reason:england-2020:VA'] }), input({ reasons: ['sen-type:england-2025:DS'] })]).toEqual([false, true, false]);
  });

  test('names each reason once, from the list of its first day, and does not end before it', () => {
    const kind = Suspension as unknown as RecordKind;
    const broken = (occurredOn: string, fields: object) => brokenRules(kind, { state: 'imposed', occurredOn, fields: fields as Record<string, unknown> }).map(({ code, pointer }) => `${pointer} ${code}`);
    expect(broken('2026-11-23', { reasons: ['VA', 'DB'].map(reason), lastDay: '2026-11-23' })).toEqual([]);
    expect(broken('2025-10-01', { reasons: ['suspension-reason:england-2020:PP'] })).toEqual([]);
    expect(broken('2025-10-01', { reasons: ['MP', 'MP'].map(reason), lastDay: '2025-09-30' })).toEqual([
      '/reasons reasons-differ', '/reasons/0 reason-of-its-day', '/reasons/1 reason-of-its-day', '/lastDay ends-before-it-begins',
    ]);
    expect(broken('2019-10-01', { reasons: ['suspension-reason:england-2020:PP'] })).toEqual(['/reasons/0 reason-of-its-day']);
    for (const [day, set] of [['2026-07-31', 'england-2020'], ['2026-08-01', 'england-2026']] as const) {
      expect(broken(day, { reasons: suspensionReasons(['PP', 'DB'], day) })).toEqual([]);
      expect(suspensionReasons(['PP'], day)).toEqual([`suspension-reason:${set}:PP`]);
    }
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

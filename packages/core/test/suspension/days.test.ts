import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suspensionCapDays, suspensionDays, type SuspensionSpell } from '@learning-mentor/core/suspension';

const susp = (from: string, to: string, change: Partial<SuspensionSpell> = {}): SuspensionSpell => ({ type: 'SUSP', from, to, ...change });
const lunch = (from: string, to: string): SuspensionSpell => ({ type: 'LNCH', from, to });
const year = 2026;
const days = (...spells: SuspensionSpell[]) => suspensionDays(spells, { year }).days;

describe('days of suspension', () => {
  test('statutory guidance: 45 days a year, in one or several spells, lunchtime half a day', () => {
    expect(suspensionCapDays).toBe(45);
    // Monday 7 to Friday 11 September, and a week of lunchtimes.
    expect(suspensionDays([susp('2026-09-07', '2026-09-11'), lunch('2026-09-14', '2026-09-18')], { year })).toEqual({
      halfDays: 15, days: 7.5, left: 37.5, over: false, overlaps: [],
    });
    expect(days()).toBe(0);
  });

  test('a spell of one day, of halves, over a weekend', () => {
    expect(days(susp('2026-09-07', '2026-09-07'))).toBe(1);
    expect(days(susp('2026-09-07', '2026-09-07', { starts: 'pm' }))).toBe(0.5);
    expect(days(susp('2026-09-07', '2026-09-07', { ends: 'am' }))).toBe(0.5);
    expect(days(susp('2026-09-11', '2026-09-14', { starts: 'pm', ends: 'am' }))).toBe(1);
    expect(days(susp('2026-09-10', '2026-09-16', { starts: 'pm' }))).toBe(4.5);
  });

  test('spells that overlap count once, and are named', () => {
    const overlapping = [susp('2026-09-07', '2026-09-09'), susp('2026-09-09', '2026-09-10'), susp('2026-09-07', '2026-09-07', { ends: 'am' })];
    expect(suspensionDays(overlapping, { year })).toMatchObject({ days: 4, overlaps: ['2026-09-07', '2026-09-09'] });
    expect(suspensionDays([lunch('2026-09-07', '2026-09-07'), lunch('2026-09-07', '2026-09-08')], { year })).toMatchObject({ days: 1, overlaps: ['2026-09-07'] });
  });

  test('halves of one day that do not meet are no overlap, and no day counts more than one', () => {
    const halves = [susp('2026-09-07', '2026-09-07', { ends: 'am' }), susp('2026-09-07', '2026-09-07', { starts: 'pm' })];
    expect(suspensionDays(halves, { year })).toMatchObject({ days: 1, overlaps: [] });
    expect(suspensionDays([...halves, lunch('2026-09-07', '2026-09-07')], { year })).toMatchObject({ days: 1, overlaps: [] });
    expect(days(halves[0]!, lunch('2026-09-07', '2026-09-07'))).toBe(1);
  });

  test('only days of the school year, until a day, and when school is open', () => {
    const summer = susp('2026-07-30', '2026-08-04');
    expect(days(summer)).toBe(2);
    expect(suspensionDays([summer], { year: 2025 }).days).toBe(2);
    expect(suspensionDays([susp('2026-09-07', '2026-09-11')], { year, until: '2026-09-08' }).days).toBe(2);
    const open = (date: string) => date !== '2026-09-08';
    expect(suspensionDays([susp('2026-09-07', '2026-09-13')], { year, isSchoolDay: open }).days).toBe(6);
  });

  test('other schools count towards the cap, permanent exclusion does not', () => {
    expect(suspensionDays([susp('2026-09-07', '2026-09-11')], { year, halfDaysElsewhere: 79 })).toMatchObject({ days: 44.5, left: 0.5, over: false });
    expect(suspensionDays([], { year, halfDaysElsewhere: 90 })).toMatchObject({ left: 0, over: false });
    expect(suspensionDays([], { year, halfDaysElsewhere: 91 })).toMatchObject({ days: 45.5, left: 0, over: true });
    expect(days({ type: 'PERM', from: '2026-09-07', to: '2026-12-18' })).toBe(0);
  });

  test('refuses spells that end before they begin, days that are none and halves that are none', () => {
    for (const spell of [susp('2026-09-08', '2026-09-07'), susp('2026-09-07', '2026-09-07', { starts: 'pm', ends: 'am' }), lunch('2026-09-08', '2026-09-07')]) {
      expect(() => days(spell)).toThrow(expect.objectContaining({ code: 'bad-range', details: { from: spell.from, to: spell.to } }));
    }
    expect(days({ ...lunch('2026-09-07', '2026-09-07'), starts: 'pm', ends: 'am' })).toBe(0.5);
    expect(() => days(susp('2026-09-31', '2026-10-01'))).toThrow(expect.objectContaining({ code: 'bad-date' }));
    expect(() => suspensionDays([], { year, until: 'today' })).toThrow(expect.objectContaining({ code: 'bad-date' }));
    for (const halfDaysElsewhere of [-1, 0.5, Number.NaN]) {
      expect(() => suspensionDays([], { year, halfDaysElsewhere })).toThrow(expect.objectContaining({ code: 'bad-count' }));
    }
  });

  test('refuses types, halves and years that are none', () => {
    // @ts-expect-error a type that the census does not have
    expect(() => days({ type: 'FIXD', from: '2026-09-07', to: '2026-09-07' })).toThrow(expect.objectContaining({ code: 'unknown-code', details: { type: 'FIXD' } }));
    for (const change of [{ starts: 'AM' }, { ends: 'lunch' }]) {
      expect(() => days(susp('2026-09-07', '2026-09-07', change as never))).toThrow(expect.objectContaining({ code: 'unknown-code', details: { half: Object.values(change)[0] } }));
    }
    for (const wrong of [26, 2026.5, Number.NaN]) expect(() => suspensionDays([], { year: wrong })).toThrow(expect.objectContaining({ code: 'bad-date' }));
  });

  test('a spell without an end in sight counts to the end of the year, and is read no further', () => {
    let asked = 0;
    const isSchoolDay = () => {
      asked++;
      return true;
    };
    expect(suspensionDays([susp('1926-09-07', '2926-09-07')], { year, isSchoolDay })).toMatchObject({ days: 365, over: true });
    expect(asked).toBe(730);
  });

  const day = fc.integer({ min: 0, max: 200 }).map((after) => new Date(Date.UTC(2026, 8, 1 + after)).toISOString().slice(0, 10));
  const half = fc.constantFrom<'am' | 'pm'>('am', 'pm');
  const spell = fc
    .record({ type: fc.constantFrom<'SUSP' | 'LNCH'>('SUSP', 'LNCH'), days: fc.tuple(day, day), starts: half, ends: half })
    .map(({ days: [a, b], ...rest }): SuspensionSpell => ({ ...rest, from: a < b ? a : b, to: a < b ? b : a }))
    .filter(({ from, to, starts, ends }) => from !== to || starts === 'am' || ends === 'pm');

  test('do not change with the order of spells or by giving one twice, and never fall when one is added', () => {
    fc.assert(fc.property(fc.array(spell, { maxLength: 6 }), spell, (spells, one) => {
      const total = suspensionDays(spells, { year }).days;
      expect(suspensionDays(spells.toReversed(), { year }).days).toBe(total);
      expect(suspensionDays([...spells, ...spells], { year }).days).toBe(total);
      const more = suspensionDays([...spells, one], { year }).days;
      expect(more).toBeGreaterThanOrEqual(total);
      expect(more).toBeLessThanOrEqual(total + suspensionDays([one], { year }).days);
    }));
  });
});

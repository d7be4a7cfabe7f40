import { describe, expect, test } from 'vitest';
import { doseOf } from '@learning-mentor/core/intervention';

const gate = { minutes: 10, perWeek: 4, weeks: 6, startsOn: '2026-09-07' };
const held = (count: number, minutes?: number) => Array.from({ length: count }, () => ({ state: 'held', minutes }));

describe('doseOf', () => {
  test('tells planned, due and delivered apart', () => {
    expect(doseOf(gate, held(7, 12), '2026-09-21')).toEqual({
      planned: { times: 24, minutes: 240 }, due: { times: 8, minutes: 80 }, delivered: { times: 7, minutes: 84 }, enough: true,
    });
  });

  test('eighty per cent of times and of minutes is enough, less of either is not', () => {
    expect(doseOf({ ...gate, perWeek: 5 }, held(8, 10), '2026-09-21').enough).toBe(true);
    expect(doseOf({ ...gate, perWeek: 5 }, held(7, 20), '2026-09-21').enough).toBe(false);
    expect(doseOf({ ...gate, perWeek: 5 }, held(10, 7), '2026-09-21').enough).toBe(false);
    // 238 of 300 minutes are 79.3 per cent.
    expect(doseOf({ ...gate, perWeek: 5 }, held(28, 8.5), '2026-10-19').enough).toBe(false);
    expect(doseOf({ minutes: 0.5, perWeek: 0.5, weeks: 0.5 }, held(1, 0.25), '2026-10-19').delivered.minutes).toBe(0.25);
  });

  test('only sessions that were held count, with the planned minutes where none were written down', () => {
    const sessions = [{ state: 'held' }, { state: 'not-held', minutes: 30 }, { state: 'planned', minutes: 30 }];
    expect(doseOf(gate, sessions, '2026-09-15').delivered).toEqual({ times: 1, minutes: 10 });
  });

  test('nothing is due before the start, and no more than planned after the end', () => {
    expect(doseOf(gate, [], '2026-09-01')).toMatchObject({ due: { times: 0, minutes: 0 }, enough: undefined });
    expect(doseOf({ ...gate, startsOn: undefined }, [], '2026-12-01').enough).toBeUndefined();
    // One time that is due is enough to ask.
    expect(doseOf({ ...gate, perWeek: 1 }, held(1), '2026-09-14')).toMatchObject({ due: { times: 1 }, enough: true });
    expect(doseOf(gate, [], '2027-06-01').due).toEqual({ times: 24, minutes: 240 });
  });

  test('refuses a plan and minutes that are none', () => {
    for (const change of [{ minutes: 0 }, { perWeek: -1 }, { weeks: Number.NaN }]) {
      expect(() => doseOf({ ...gate, ...change }, [], '2026-09-21')).toThrow(expect.objectContaining({ code: 'bad-number' }));
    }
    expect(() => doseOf(gate, held(1, -5), '2026-09-21')).toThrow(expect.objectContaining({ code: 'bad-number', details: { name: 'minutes', value: -5 } }));
    expect(() => doseOf({ ...gate, startsOn: 'soon' }, [], '2026-09-21')).toThrow(expect.objectContaining({ code: 'bad-date' }));
  });
});

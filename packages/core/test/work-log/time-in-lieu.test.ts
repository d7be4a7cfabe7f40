import { describe, expect, test } from 'vitest';
import { timeInLieu, type WorkedTime } from '@learning-mentor/core/work-log';

const hours = (occurredOn: string, worked: number, more: Partial<WorkedTime> = {}): WorkedTime => ({ occurredOn, activity: 'one-to-one', minutes: 60 * worked, ...more });
/** Monday 23 to Friday 27 November 2026, 7.4 hours a day: 37 in all, the upper end of the week in design/domain.md 1.2. */
const week = [23, 24, 25, 26, 27].map((day) => hours(`2026-11-${day}`, 7.4, { startsAt: '08:00' }));

describe('time off in lieu', () => {
  test('a week as contracted earns nothing, one over it the rest, one under it costs nothing', () => {
    expect(timeInLieu(week, { contracted: 37 })).toEqual({
      weeks: [{ week: '2026-11-23', contracted: 2220, worked: 2220, evening: 0, weekend: 0, earned: 0, taken: 0 }], earned: 0, taken: 0, balance: 0,
    });
    expect(timeInLieu(week, { contracted: 35 }).balance).toBe(120);
    expect(timeInLieu(week.slice(1), { contracted: 37 }).balance).toBe(0);
    expect(timeInLieu([], { contracted: 37 })).toEqual({ weeks: [], earned: 0, taken: 0, balance: 0 });
  });

  test('each week is reckoned by itself, from Monday to Sunday', () => {
    const worked = [hours('2026-11-22', 40), hours('2026-11-23', 30), hours('2026-11-29', 8)];
    const { weeks, balance } = timeInLieu(worked.toReversed(), { contracted: 37 });
    expect(weeks.map(({ week: monday, worked: minutes, earned }) => [monday, minutes, earned])).toEqual([['2026-11-16', 2400, 180], ['2026-11-23', 2280, 60]]);
    expect(balance).toBe(240);
  });

  test('time off is taken from what was earned and is no work', () => {
    const off = hours('2026-11-30', 3, { activity: 'time-off' });
    expect(timeInLieu([...week, off], { contracted: 35 })).toMatchObject({ earned: 120, taken: 180, balance: -60 });
    expect(timeInLieu([...week, off], { contracted: 35 }).weeks[1]).toMatchObject({ worked: 0, taken: 180, weekend: 0 });
  });

  test('an evening begins at 18:00, or when the school says; without a time it is daytime', () => {
    const evening = (startsAt: string | undefined, minutes: number, eveningFrom?: string) =>
      timeInLieu([{ occurredOn: '2026-11-26', activity: 'family', minutes, startsAt }], { contracted: 37, eveningFrom }).weeks[0]!.evening;
    expect(evening('17:30', 120)).toBe(90);
    expect(evening('17:00', 60)).toBe(0);
    expect(evening('17:00', 61)).toBe(1);
    expect(evening('18:00', 45)).toBe(45);
    expect(evening('19:10', 45)).toBe(45);
    expect(evening(undefined, 45)).toBe(0);
    expect(evening('17:30', 120, '17:00')).toBe(120);
  });

  test('Saturday and Sunday are weekend, in the evening too', () => {
    const weekend = [hours('2026-11-28', 2, { startsAt: '18:30' }), hours('2026-11-29', 1), hours('2026-11-27', 1, { startsAt: '19:00' })];
    expect(timeInLieu(weekend, { contracted: 37 }).weeks[0]).toMatchObject({ worked: 240, evening: 60, weekend: 180, earned: 0 });
  });

  test('a school may count evenings and weekends more, also where the week is not full', () => {
    const worked = [hours('2026-11-26', 2, { startsAt: '18:00' }), hours('2026-11-28', 4)];
    expect(timeInLieu(worked, { contracted: 37, eveningRate: 1.5, weekendRate: 2 }).balance).toBe(60 + 240);
    expect(timeInLieu([...week, ...worked], { contracted: 37, eveningRate: 1.5, weekendRate: 2 }).balance).toBe(360 + 60 + 240);
  });

  test('hours may differ by week, as in holidays under a term-time contract', () => {
    const contracted = (monday: string) => (monday === '2026-10-26' ? 0 : 37);
    expect(timeInLieu([hours('2026-10-28', 3), hours('2026-11-04', 3)], { contracted }).weeks.map(({ earned }) => earned)).toEqual([180, 0]);
  });

  test('what is no time, no day, no number is refused', () => {
    const refused = (change: Partial<WorkedTime>, options = {}) => () => timeInLieu([{ ...week[0]!, ...change }], { contracted: 37, ...options });
    expect(refused({ startsAt: '24:00' })).toThrow(expect.objectContaining({ code: 'bad-time', details: { time: '24:00' } }));
    for (const startsAt of ['8:00', '08:60', '08:00:00', '']) expect(refused({ startsAt }), startsAt).toThrow(expect.objectContaining({ code: 'bad-time' }));
    expect(refused({}, { eveningFrom: 'six' })).toThrow(expect.objectContaining({ code: 'bad-time' }));
    expect(refused({ occurredOn: '2026-11-31' })).toThrow(expect.objectContaining({ code: 'bad-date' }));
    expect(refused({ minutes: 1.5 })).toThrow(expect.objectContaining({ code: 'bad-count' }));
    expect(refused({ activity: 'time-off', minutes: -5 })).toThrow(expect.objectContaining({ code: 'bad-count' }));
    for (const contracted of [-1, 169, Number.NaN]) expect(refused({}, { contracted })).toThrow(expect.objectContaining({ code: 'bad-number' }));
    expect(refused({}, { eveningRate: 0.99 })).toThrow(expect.objectContaining({ code: 'bad-number' }));
    expect(refused({}, { weekendRate: 0.99 })).toThrow(expect.objectContaining({ code: 'bad-number' }));
  });
});

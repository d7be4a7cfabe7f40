import { describe, expect, test } from 'vitest';
import { profileDue, profileIntervals, type ProfileDates } from '@learning-mentor/core/mentor-profile';

const today = '2026-11-24';
const whole: ProfileDates = {
  checks: [{ check: 'dbs', on: '2025-09-01' }], training: [{ course: 'safeguarding', on: '2026-09-02' }, { course: 'first-aid', on: '2025-01-10' }], supervisedOn: '2026-11-20',
};
const of = (what: string, profile: ProfileDates, on = today) => profileDue(profile, on).find((each) => each.what === what)!;

describe('what of a mentor is due', () => {
  test('DBS after three years, safeguarding every year, first aid every three years, supervision each half-term', () => {
    expect(profileIntervals).toEqual({ checks: { dbs: 36 }, training: { safeguarding: 12, 'first-aid': 36 }, supervision: 42 });
    expect(profileDue(whole, today)).toEqual([
      { what: 'supervision', lastOn: '2026-11-20', dueOn: '2027-01-01', status: 'in-date' },
      { what: 'safeguarding', lastOn: '2026-09-02', dueOn: '2027-09-02', status: 'in-date' },
      { what: 'first-aid', lastOn: '2025-01-10', dueOn: '2028-01-10', status: 'in-date' },
      { what: 'dbs', lastOn: '2025-09-01', dueOn: '2028-09-01', status: 'in-date' },
    ]);
  });

  test('of an empty profile everything is missing', () => {
    expect(profileDue({}, today).map(({ what, status }) => [what, status])).toEqual([
      ['dbs', 'missing'], ['safeguarding', 'missing'], ['first-aid', 'missing'], ['supervision', 'missing'],
    ]);
  });

  test('soon from 30 days before, overdue from the day after', () => {
    const status = (on: string) => of('dbs', whole, on).status;
    expect(['2028-08-01', '2028-08-02', '2028-09-01', '2028-09-02'].map(status)).toEqual(['in-date', 'soon', 'soon', 'overdue']);
  });

  test('the most pressing first', () => {
    const late: ProfileDates = { checks: [{ check: 'dbs', on: '2020-01-01' }], training: [{ course: 'safeguarding', on: '2025-12-01' }], supervisedOn: '2026-10-01' };
    expect(profileDue(late, today).map(({ what, status }) => `${what} ${status}`)).toEqual([
      'first-aid missing', 'dbs overdue', 'supervision overdue', 'safeguarding soon',
    ]);
  });

  test('the latest counts, in whatever order they stand, and a course that expires is believed', () => {
    const twice: ProfileDates = { training: [{ course: 'first-aid', on: '2026-01-10', expiresOn: '2026-12-31' }, { course: 'first-aid', on: '2020-01-10' }] };
    expect(of('first-aid', twice)).toEqual({ what: 'first-aid', lastOn: '2026-01-10', dueOn: '2026-12-31', status: 'in-date' });
    expect(of('first-aid', { training: twice.training!.toReversed() }).dueOn).toBe('2026-12-31');
  });

  test('other checks and courses hold for good', () => {
    expect(profileDue({ checks: [{ check: 'identity', on: '1999-01-01' }], training: [{ course: 'restorative', on: '1999-01-01' }] }, today)).toHaveLength(4);
  });

  test('months end where they end', () => {
    expect(of('safeguarding', { training: [{ course: 'safeguarding', on: '2028-02-29' }] }).dueOn).toBe('2029-02-28');
    expect(of('dbs', { checks: [{ check: 'dbs', on: '2025-12-31' }] }).dueOn).toBe('2028-12-31');
    const monthly = { checks: { dbs: 1 }, training: {}, supervision: 7 };
    expect(profileDue({ checks: [{ check: 'dbs', on: '2026-12-31' }], supervisedOn: '2026-12-28' }, today, monthly).map(({ dueOn }) => dueOn)).toEqual(['2027-01-04', '2027-01-31']);
    expect(profileDue({ checks: [{ check: 'dbs', on: '2027-01-31' }] }, today, monthly)[1]!.dueOn).toBe('2027-02-28');
  });

  test('days that are none and intervals that are none are refused', () => {
    expect(() => profileDue(whole, '2026-13-01')).toThrow(expect.objectContaining({ code: 'bad-date' }));
    expect(() => profileDue({ checks: [{ check: 'dbs', on: '2026-02-30' }] }, today)).toThrow(expect.objectContaining({ code: 'bad-date' }));
    expect(() => profileDue(whole, today, { ...profileIntervals, supervision: 1.5 })).toThrow(expect.objectContaining({ code: 'bad-count' }));
    expect(() => profileDue(whole, today, { ...profileIntervals, checks: { dbs: -1 } })).toThrow(expect.objectContaining({ code: 'bad-count' }));
  });
});

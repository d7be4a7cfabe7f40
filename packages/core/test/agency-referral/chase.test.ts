import { describe, expect, test } from 'vitest';
import { AgencyReferral, agencyUrgencies, chaseAfter, nextChase, type ChasedReferral } from '@learning-mentor/core/agency-referral';

/** Monday 2 November 2026. */
const sent: ChasedReferral = { state: 'sent', urgency: 'routine', sentOn: '2026-11-02' };

describe('when to ask a service again', () => {
  test('after so many working days by urgency, less patiently the less is known', () => {
    const days = (['sent', 'acknowledged', 'waiting'] as const).map((state) => agencyUrgencies.map((urgency) => chaseAfter[state][urgency]));
    expect(days).toEqual([[10, 5, 2], [20, 10, 5], [30, 20, 10]]);
    expect(agencyUrgencies.map((urgency) => nextChase({ ...sent, urgency }))).toEqual(['2026-11-16', '2026-11-09', '2026-11-04']);
  });

  test('each step begins the count anew', () => {
    const acknowledged = { ...sent, state: 'acknowledged', acknowledgedOn: '2026-11-06' };
    expect(nextChase(acknowledged)).toBe('2026-12-04');
    expect(nextChase({ ...acknowledged, state: 'waiting', urgency: 'urgent', waitingSince: '2026-11-20' })).toBe('2026-12-04');
    expect(nextChase({ ...sent, state: 'waiting', urgency: 'urgent', waitingSince: '2026-11-20' })).toBe('2026-12-04');
  });

  test('each time school asked begins it anew, the latest in whatever order', () => {
    const chases = [{ on: '2026-11-20' }, { on: '2026-11-16' }];
    expect(nextChase({ ...sent, chases })).toBe('2026-12-04');
    expect(nextChase({ ...sent, state: 'acknowledged', acknowledgedOn: '2026-11-23', chases })).toBe('2026-12-21');
  });

  test('weekends and days off do not count', () => {
    const fortnight = [{ from: '2026-12-21', to: '2027-01-01' }];
    expect(nextChase({ ...sent, urgency: 'soon', sentOn: '2026-12-18' })).toBe('2026-12-25');
    expect(nextChase({ ...sent, urgency: 'soon', sentOn: '2026-12-18' }, fortnight)).toBe('2027-01-08');
  });

  test('a date that the service gave is waited for, and asked after when it has passed', () => {
    const waiting = { ...sent, state: 'waiting', urgency: 'urgent', waitingSince: '2026-11-20', expectedOn: '2027-02-05' } as const;
    expect(nextChase(waiting)).toBe('2027-02-05');
    expect(nextChase({ ...waiting, chases: [{ on: '2026-12-01' }] })).toBe('2027-02-05');
    expect(nextChase({ ...waiting, expectedOn: '2027-02-06' })).toBe('2027-02-08');
    expect(nextChase({ ...waiting, expectedOn: '2027-02-15' }, [{ from: '2027-02-15', to: '2027-02-19' }])).toBe('2027-02-22');
    expect(nextChase({ ...waiting, chases: [{ on: '2027-02-05' }] })).toBe('2027-02-19');
    expect(nextChase({ ...waiting, state: 'acknowledged' })).toBe('2026-11-27');
  });

  test('there is nothing to wait for where it was not sent, or is decided', () => {
    expect(nextChase({ state: 'sent', urgency: 'soon' })).toBeUndefined();
    const others = AgencyReferral.states.filter((state) => !(state in chaseAfter));
    expect(others).toEqual(['draft', 'accepted', 'declined', 'withdrawn']);
    for (const state of [...others, 'toString']) expect(nextChase({ ...sent, state }), state).toBeUndefined();
  });

  test('a day that is none is refused', () => {
    expect(() => nextChase({ ...sent, sentOn: '2026-11-31' })).toThrow(expect.objectContaining({ code: 'bad-date' }));
  });
});

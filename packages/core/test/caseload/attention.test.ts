import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { summariseAttendance } from '@learning-mentor/core/attendance';
import { whatMattersNow, type PupilFacts } from '../../src/caseload/attention.js';
import { Matter } from '../../src/caseload/row.js';
import { register } from '../attendance/registers.js';

/** The day of the picture that a mentor's page is drawn after. */
const today = '2026-05-12';
const matters = (facts: PupilFacts) => whatMattersNow(facts, today).map(({ code, params }) => ({ code, ...params }));
const attended = (present: number, missed: number) => summariseAttendance(register('/'.repeat(present) + 'I'.repeat(missed)));

describe('the rows of the picture', () => {
  const row = (facts: PupilFacts) => whatMattersNow(facts, today);

  test('review overdue 3 days', () => {
    expect(row({ reviewDueOn: '2026-05-09', lastSessionOn: '2026-05-10' })).toEqual([
      { code: 'review-overdue', level: 'needs-you', params: { days: 3 } },
    ]);
  });

  test('on track', () => {
    expect(row({ lastSessionOn: '2026-05-06', attendance: { summary: attended(190, 10), changePoints: 1.2 } })).toEqual([
      { code: 'on-track', level: 'on-track', params: {} },
    ]);
  });

  test('goal stalled 4 weeks', () => {
    expect(row({ lastSessionOn: '2026-05-11', goals: [{ state: 'agreed', level: -1, lastRatedOn: '2026-04-14' }] })).toEqual([
      { code: 'goal-stalled', level: 'watch', params: { weeks: 4, goals: 1 } },
    ]);
  });

  test('no session in 9 days', () => {
    expect(row({ lastSessionOn: '2026-05-03' })).toEqual([{ code: 'no-session', level: 'needs-you', params: { days: 9 } }]);
  });

  test('ready for exit review', () => {
    const goals = [{ state: 'agreed', level: 1 as const }, { state: 'met' }];
    expect(row({ lastSessionOn: '2026-05-09', goals, openBarriers: [{ severity: 1 }] })).toEqual([
      { code: 'ready-for-exit-review', level: 'on-track', params: { goals: 2 } },
    ]);
  });

  test('consent expires in 12 days', () => {
    expect(row({ lastSessionOn: '2026-05-08', consentUntil: '2026-05-24' })).toEqual([
      { code: 'consent-expiring', level: 'watch', params: { days: 12 } },
    ]);
  });
});

describe('dates', () => {
  test('matter from their thresholds on, and not a day earlier', () => {
    expect(matters({ lastSessionOn: '2026-05-04' })).toEqual([{ code: 'on-track' }]);
    expect(matters({ reviewDueOn: '2026-05-12' })).toEqual([{ code: 'review-due', days: 0 }]);
    expect(matters({ reviewDueOn: '2026-05-19' })).toEqual([{ code: 'review-due', days: 7 }]);
    expect(matters({ reviewDueOn: '2026-05-20' })).toEqual([{ code: 'on-track' }]);
    expect(matters({ consentUntil: '2026-05-11' })).toEqual([{ code: 'consent-expired', days: 1 }]);
    expect(matters({ consentUntil: '2026-05-27' })).toEqual([{ code: 'on-track' }]);
  });

  test('are refused when they are none', () => {
    expect(() => whatMattersNow({ reviewDueOn: 'soon' }, today)).toThrow(expect.objectContaining({ code: 'bad-date' }));
    expect(() => whatMattersNow({ reviewDueOn: today }, '')).toThrow(expect.objectContaining({ code: 'bad-date' }));
  });
});

describe('attendance', () => {
  const change = (changePoints: number) => matters({ attendance: { summary: attended(190, 0), changePoints } });

  test('falls from 2 points on, fast from 5 on', () => {
    expect(change(-1.9)).toEqual([{ code: 'on-track' }]);
    expect(change(-3.1)).toEqual([{ code: 'attendance-falling', points: 3.1 }]);
    expect(change(-6.8)).toEqual([{ code: 'attendance-falling-fast', points: 6.8 }]);
  });

  test('is near persistent absence when five more missed sessions would make it so', () => {
    expect(matters({ attendance: { summary: attended(144, 11) } })).toEqual([{ code: 'persistent-absence-near', sessions: 5 }]);
    expect(matters({ attendance: { summary: attended(153, 11) } })).toEqual([{ code: 'on-track' }]);
    expect(matters({ attendance: { summary: attended(144, 16) } })).toEqual([{ code: 'on-track' }]);
  });

  test('missed by half is for the mentor at once', () => {
    expect(matters({ attendance: { summary: attended(40, 40) } })).toEqual([{ code: 'severe-absence', sessions: 40, possible: 80 }]);
  });

  test('of fewer than 20 sessions raises nothing', () => {
    expect(matters({ attendance: { summary: attended(9, 10), changePoints: -50 } })).toEqual([{ code: 'on-track' }]);
  });
});

describe('goals', () => {
  test('stall below what was expected only, and while they are agreed', () => {
    const lastRatedOn = '2026-03-01';
    expect(matters({ goals: [{ state: 'agreed', level: 0, lastRatedOn }, { state: 'withdrawn', level: -1, lastRatedOn }] })).toEqual([
      { code: 'ready-for-exit-review', goals: 1 },
    ]);
    expect(matters({ goals: [{ state: 'agreed', lastRatedOn: '2026-04-15' }] })).toEqual([{ code: 'on-track' }]);
    expect(matters({ goals: [{ state: 'agreed', level: -1, lastRatedOn: '2026-05-11', levelSince: '2026-03-31' }] })).toEqual([
      { code: 'goal-stalled', weeks: 6, goals: 1 },
    ]);
  });

  test('slip when they are below where they began', () => {
    expect(matters({ goals: [{ state: 'agreed', level: -2, baselineLevel: -1, lastRatedOn: today }] })).toEqual([
      { code: 'goal-slipped', goals: 1 },
    ]);
  });

  test('call for an exit review when all are reached and no barrier above 1 is open', () => {
    const goals = [{ state: 'agreed', level: 0 as const }, { state: 'agreed', level: 2 as const }];
    expect(matters({ goals, openBarriers: [] })).toEqual([{ code: 'ready-for-exit-review', goals: 2 }]);
    expect(matters({ goals, openBarriers: [{ severity: 2 }] })).toEqual([{ code: 'on-track' }]);
    expect(matters({ goals: [...goals, { state: 'agreed', level: -1 }] })).toEqual([{ code: 'on-track' }]);
    expect(matters({ goals: [] })).toEqual([{ code: 'on-track' }]);
  });
});

describe('the order', () => {
  test('is the most pressing first, and a pupil who needs somebody is not on track', () => {
    const all = whatMattersNow({
      reviewDueOn: '2026-05-01', consentUntil: '2026-05-20', lastSessionOn: '2026-04-20',
      goals: [{ state: 'agreed', level: -2, baselineLevel: -1, lastRatedOn: '2026-02-01' }],
      attendance: { summary: attended(144, 11), changePoints: -2.5 },
    }, today);
    expect(all.map(({ code }) => code)).toEqual([
      'review-overdue', 'no-session', 'consent-expiring', 'attendance-falling', 'persistent-absence-near', 'goal-slipped', 'goal-stalled',
    ]);
    expect(z.parse(z.array(Matter), all)).toEqual(all);
  });

  test('has no level after a milder one', () => {
    const level = { 'needs-you': 0, watch: 1, 'on-track': 2 };
    const all = whatMattersNow({
      reviewDueOn: '2026-05-14', consentUntil: '2026-05-01', lastSessionOn: '2026-04-20', goals: [{ state: 'met' }],
      attendance: { summary: attended(40, 41), changePoints: -9 },
    }, today).map((matter) => level[matter.level]);
    expect(all).toEqual(all.toSorted((a, b) => a - b));
    expect(all).toContain(2);
  });
});

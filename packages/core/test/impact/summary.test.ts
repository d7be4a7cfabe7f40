import { describe, expect, test } from 'vitest';
import { attendanceBeforeAfter } from '@learning-mentor/core/attendance';
import { groupImpact, impactSummary, type PupilOutcome } from '@learning-mentor/core/impact';
import { doseOf } from '@learning-mentor/core/intervention';
import { reliableChange } from '@learning-mentor/core/questionnaire';
import { register } from '../attendance/registers.js';

const plan = { minutes: 10, perWeek: 5, weeks: 6, startsOn: '2026-09-07' };
const dose = (times: number) => doseOf(plan, Array.from({ length: times }, () => ({ state: 'held' })), '2026-09-21');
const norms = { deviation: 7.5, reliability: 0.8, coefficient: 'test-retest', sample: 'Jacobson and Truax 1991', better: 'higher' } as const;
const week = (missed: number) => 'I'.repeat(missed) + '/\\/\\/\\/\\/\\'.slice(missed);
const attendance = attendanceBeforeAfter(register([5, 5, 5, 1, 1, 1].map(week).join('')), { on: '2025-09-22', chosenFor: 'attendance' })!;

describe('a pupil\'s support and what became of it', () => {
  test('tells the dose first, then goals, questionnaires and attendance', () => {
    const change = reliableChange(32.5, 47.5, norms);
    const summary = impactSummary({
      dose: dose(9), attendance, questionnaires: [{ scale: 'self-esteem', validated: true, change }],
      goals: [{ baseline: -1, level: 0 }, { baseline: -1, level: -1 }, { baseline: -2, level: 1 }],
    });
    expect(summary.lines).toEqual([
      { kind: 'dose', due: { times: 10, minutes: 100 }, delivered: { times: 9, minutes: 90 }, enough: true },
      // Kiresuk and Sherman: √4.8 for three equal goals.
      { kind: 'goals', baselineT: expect.closeTo(31.743, 3), nowT: expect.closeTo(50, 9), change: expect.closeTo(18.257, 3), goals: 3 },
      { kind: 'questionnaire', scale: 'self-esteem', change },
      { kind: 'attendance', attendance },
    ]);
    expect(summary).toMatchObject({ judgeable: true, caveats: ['regression-to-the-mean', 'no-comparison'] });
  });

  test('does not judge what was not delivered, and shows it all the same', () => {
    const goals = [{ baseline: -1, level: 1, weight: 3 }] as const;
    expect(impactSummary({ dose: dose(7), goals })).toMatchObject({
      judgeable: false, caveats: ['dose-below-floor', 'single-goal'], lines: [{ kind: 'dose', enough: false }, { kind: 'goals', nowT: 60 }],
    });
    expect(impactSummary({ dose: dose(8), goals }).judgeable).toBe(true);
    expect(impactSummary({ dose: doseOf({ ...plan, startsOn: '2026-10-01' }, [], '2026-09-21') })).toMatchObject({
      judgeable: false, caveats: ['dose-not-due', 'nothing-measured'], lines: [{ kind: 'dose', enough: undefined }],
    });
  });

  test('weighs goals', () => {
    const weighted = impactSummary({ dose: dose(10), goals: [{ baseline: -1, level: 2, weight: 9 }, { baseline: -1, level: -1 }] });
    expect(weighted.lines[1]).toMatchObject({ kind: 'goals', nowT: expect.closeTo(50 + (10 * 17) / Math.sqrt(0.7 * 82 + 0.3 * 100), 9) });
    expect(() => impactSummary({ dose: dose(10), goals: [{ baseline: -1, level: 0, weight: 0 }] })).toThrow(expect.objectContaining({ code: 'bad-weight' }));
  });

  test('says each caveat once', () => {
    const change = reliableChange(10, 12, { ...norms, coefficient: 'alpha' });
    const twice = [{ scale: 'week', validated: false, change }, { scale: 'feelings', validated: false, change }];
    expect(impactSummary({ dose: dose(10), questionnaires: twice }).caveats).toEqual(['unvalidated', 'alpha-coefficient']);
    const warned = (warnings: typeof attendance.warnings) => impactSummary({ dose: dose(10), attendance: { ...attendance, warnings } }).caveats;
    expect(warned(['few-sessions', 'few-in-year-group', 'across-school-years'])).toEqual(['few-sessions', 'no-comparison', 'across-school-years']);
    expect(warned([])).toEqual([]);
  });
});

describe('a group\'s support and what became of it', () => {
  const some = (many: number, enough: boolean | undefined, outcome?: PupilOutcome['outcome']): PupilOutcome[] =>
    Array.from({ length: many }, () => ({ enough, outcome }));
  const groups = [
    ...some(20, true, 'reliably-improved'), ...some(40, true, 'no-reliable-change'), ...some(10, true, 'reliably-deteriorated'), ...some(15, true),
    ...some(11, false, 'reliably-improved'), ...some(12, false, 'no-reliable-change'), ...some(13, false, 'reliably-deteriorated'), ...some(14, false),
  ];

  test('counts by dose and outcome, the unmeasured with them', () => {
    expect(groupImpact(groups)).toEqual({
      pupils: 135,
      enough: { 'reliably-improved': 20, 'no-reliable-change': 40, 'reliably-deteriorated': 10, 'not-measured': 15, all: 85 },
      notEnough: { 'reliably-improved': 11, 'no-reliable-change': 12, 'reliably-deteriorated': 13, 'not-measured': 14, all: 50 },
      improved: expect.objectContaining({ part: 20, of: 70 }),
    });
  });

  test('counts those for whom nothing is due yet by themselves, and not as who got too little', () => {
    const early = [...some(10, undefined, 'reliably-improved'), ...some(11, undefined, 'no-reliable-change'), ...some(12, undefined, 'reliably-deteriorated'), ...some(27, undefined)];
    const { pupils, enough, notEnough, notDue, improved } = groupImpact([...groups, ...early]);
    expect([pupils, enough.all, notEnough.all]).toEqual([195, 85, 50]);
    expect(notDue).toEqual({ 'reliably-improved': 10, 'no-reliable-change': 11, 'reliably-deteriorated': 12, 'not-measured': 27, all: 60 });
    expect(improved).toMatchObject({ part: 20, of: 70 });
    expect(groupImpact(groups)).not.toHaveProperty('notDue');
    const all = groupImpact(some(60, undefined));
    expect([all.notDue?.all, all.enough.all, all.notEnough.all]).toEqual([60, undefined, undefined]);
  });

  test('hides a few for whom nothing is due yet, with others so that nobody can work them out', () => {
    const { pupils, enough, notEnough, notDue } = groupImpact([...groups, ...some(3, undefined)]);
    expect([pupils, enough.all, notEnough.all, notDue?.all]).toEqual([138, 85, undefined, undefined]);
    expect(Object.values(notDue!)).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(notEnough['not-measured']).toBeUndefined();
  });

  test('hides few pupils and what would give them away', () => {
    const { enough, notEnough, improved } = groupImpact([...groups, ...some(60, true, 'reliably-improved')].slice(21));
    expect(improved).toMatchObject({ part: 60 });
    expect([enough['no-reliable-change'], notEnough.all]).toEqual([39, 50]);
    const few = groupImpact(groups.slice(12));
    expect(few.enough['reliably-improved']).toBeUndefined();
    expect(few).not.toHaveProperty('improved');
    expect(few.pupils).toBe(123);
    expect(groupImpact(some(3, true, 'reliably-improved'))).toMatchObject({ pupils: undefined, enough: { all: undefined } });
  });
});

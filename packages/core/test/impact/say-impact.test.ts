import { describe, expect, test } from 'vitest';
import { impactSummary, sayImpact, type ImpactCaveat, type ImpactFacts } from '@learning-mentor/core/impact';
import { doseOf } from '@learning-mentor/core/intervention';
import { impactWords as welsh } from '@learning-mentor/core/labels/cy';
import { impactWords as english } from '@learning-mentor/core/labels/en-GB';
import { reliableChange } from '@learning-mentor/core/questionnaire';

const plan = { minutes: 20, perWeek: 2, weeks: 6, startsOn: '2026-09-07' };
const dose = (held: number, today = '2026-10-19') => doseOf(plan, Array.from({ length: held }, () => ({ state: 'held' })), today);
const norms = { deviation: 7.5, reliability: 0.8, coefficient: 'test-retest', sample: 'invented', better: 'higher' } as const;
const attendance: ImpactFacts['attendance'] = {
  weeks: 6, before: { possible: 60, absent: 15 }, after: { possible: 60, absent: 6 }, points: 15, yearGroup: { pupils: 30, points: 1.5, beyond: 13.5 },
  warnings: ['regression-to-the-mean'],
};

describe('impact in words', () => {
  test('dose comes first, then outcomes with how sure they are, then what keeps one from concluding', () => {
    const change = reliableChange(32.5, 47.5, norms);
    expect(sayImpact(impactSummary({ dose: dose(10), goals: [{ baseline: -1, level: 1 }], questionnaires: [{ scale: 'week', validated: false, change }], attendance }), english, { week: 'My week' })).toEqual({
      dose: '10 of 12 times, 200 of 240 minutes',
      outcomes: [
        '1 goal: 60 now, 40 at the start. 50 is what was expected.',
        'My week: got better, by more than chance. The score moved by 15. Only a move of more than 9.3 is more than chance.',
        'In school 90% of the time, 75% before, in 6 weeks each. The year group moved by 1.5 points in the same weeks.',
      ],
      caveats: [
        'It rests on one goal, which moves in steps of ten.',
        'Nobody has shown yet that this questionnaire measures what it says. A score is not a diagnosis.',
        'Low attendance tends to come up again without any help.',
      ],
    });
  });

  test('no reliable change and a fall are said like any other result', () => {
    const said = (after: number) => sayImpact(impactSummary({ dose: dose(10), questionnaires: [{ scale: 'week', validated: true, change: reliableChange(40, after, norms) }] }), english).outcomes[0];
    expect(said(42)).toBe('week: no change that is more than chance. The score moved by 2. Only a move of more than 9.3 is more than chance.');
    expect(said(25)).toBe('week: got worse, by more than chance. The score moved by 15. Only a move of more than 9.3 is more than chance.');
  });

  test('while nothing is due it says so', () => {
    const said = (held: number) => sayImpact(impactSummary({ dose: dose(held, '2026-09-08') }), english);
    expect(said(0)).toEqual({
      dose: 'Nothing was due yet', outcomes: [], caveats: ['It is too early to say whether the support works.', 'Nothing was measured twice.'],
    });
    expect([said(1).dose, said(2).dose]).toEqual(['Given 1 time, and nothing was due yet', 'Given 2 times, and nothing was due yet']);
  });

  test('leaves out the year group where there is none', () => {
    const { yearGroup: _none, ...alone } = attendance;
    expect(sayImpact(impactSummary({ dose: dose(10), attendance: alone }), english).outcomes).toEqual(['In school 90% of the time, 75% before, in 6 weeks each.']);
  });

  test.each([english, welsh])('$language has words for every caveat and outcome, without gaps left open', (words) => {
    const caveats = [
      'dose-not-due', 'dose-below-floor', 'single-goal', 'unvalidated', 'alpha-coefficient', 'regression-to-the-mean', 'few-sessions', 'no-comparison', 'across-school-years',
      'nothing-measured',
    ] satisfies ImpactCaveat[];
    expect(Object.keys(words.caveats)).toEqual(caveats);
    expect(Object.keys(words.outcomes)).toEqual(['reliably-improved', 'no-reliable-change', 'reliably-deteriorated']);
    const change = reliableChange(32.5, 47.5, { ...norms, coefficient: 'alpha' });
    const { outcomes, ...rest } = sayImpact(impactSummary({ dose: dose(3), goals: [{ baseline: -1, level: 1 }, { baseline: -1, level: 0 }], questionnaires: [{ scale: 'week', validated: true, change }], attendance }), words);
    for (const said of [rest.dose, ...outcomes, ...rest.caveats]) expect(said).not.toMatch(/[{}]|undefined|NaN/);
  });
});

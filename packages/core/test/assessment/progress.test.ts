import { describe, expect, test } from 'vitest';
import { barrierProgress } from '@learning-mentor/core/assessment';

const assessment = (phase: string, occurredOn: string, ratings: Record<string, number>, state = 'complete') => ({
  state, phase, occurredOn, ratings: Object.entries(ratings).map(([barrier, severity]) => ({ barrier, severity })),
});

describe('barrierProgress', () => {
  test('sets the last completed assessment beside the baseline, the most severe first', () => {
    const baseline = assessment('baseline', '2026-01-14', { 'ATT-04': 4, 'SEM-02': 2 });
    const review = assessment('review', '2026-04-29', { 'SEM-02': 1, 'ATT-04': 3 });
    const between = assessment('review', '2026-03-01', { 'ATT-04': 1 });
    expect(barrierProgress([baseline, between, review])).toEqual({
      latest: review,
      baseline,
      barriers: [
        { barrier: 'ATT-04', now: { barrier: 'ATT-04', severity: 3 }, baseline: { barrier: 'ATT-04', severity: 4 } },
        { barrier: 'SEM-02', now: { barrier: 'SEM-02', severity: 1 }, baseline: { barrier: 'SEM-02', severity: 2 } },
      ],
    });
  });

  test('what is not rated is unknown, not none', () => {
    const progress = barrierProgress([assessment('baseline', '2026-01-14', { 'ATT-04': 4 }), assessment('review', '2026-04-29', { 'SEM-02': 0 })]);
    expect(progress?.barriers).toEqual([
      { barrier: 'SEM-02', now: { barrier: 'SEM-02', severity: 0 }, baseline: undefined },
      { barrier: 'ATT-04', now: undefined, baseline: { barrier: 'ATT-04', severity: 4 } },
    ]);
  });

  test('drafts do not count, and a second baseline begins anew', () => {
    expect(barrierProgress([assessment('baseline', '2026-01-14', { 'ATT-04': 4 }, 'draft')])).toBeUndefined();
    const again = barrierProgress([assessment('baseline', '2026-01-14', { 'ATT-04': 4 }), assessment('baseline', '2026-09-14', { 'ATT-04': 2 })]);
    expect(again?.baseline).toBeUndefined();
    expect(again?.latest.occurredOn).toBe('2026-09-14');
  });
});

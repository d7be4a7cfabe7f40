import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { goalRating, indicativeChange, reliableChange, type ChangeNorms } from '@learning-mentor/core/questionnaire';

const norms = (change: Partial<ChangeNorms> = {}): ChangeNorms => ({
  deviation: 7.5, reliability: 0.8, coefficient: 'test-retest', sample: 'invented', better: 'higher', ...change,
});

describe('reliable change', () => {
  test('Jacobson and Truax 1991, the example: 32.5 to 47.5, SD 7.5, r 0.80, so 15 ÷ 4.74 = 3.16', () => {
    const { standardError, index, outcome, method } = reliableChange(32.5, 47.5, norms());
    expect(standardError.toFixed(2)).toBe('4.74');
    expect(index.toFixed(2)).toBe('3.16');
    expect([outcome, method]).toEqual(['reliably-improved', 'jacobson-truax']);
  });

  test('Maassen\'s variant, Hinton-Bayre and Kwapil 2017: 104 to 96, SD 13.8 and 15, r 0.95, so −8 ÷ 4.558 = −1.755', () => {
    const { standardError, index, outcome, method } = reliableChange(104, 96, norms({ deviation: 13.8, deviationAfter: 15, reliability: 0.95 }));
    expect(standardError.toFixed(3)).toBe('4.558');
    expect(index.toFixed(3)).toBe('-1.755');
    expect([outcome, method]).toEqual(['no-reliable-change', 'maassen']);
  });

  test('criterion of Evans\'s calculator (1.96 · SD · √2 · √(1 − r)): 8.6, 9.4 and 11.1 points for SD 8 and r .85, .82, .75', () => {
    const criterion = (reliability: number) => reliableChange(0, 0, norms({ deviation: 8, reliability })).criterion.toFixed(1);
    expect([0.85, 0.82, 0.75].map(criterion)).toEqual(['8.6', '9.4', '11.1']);
  });

  test('takes a fall for the better where less is better', () => {
    expect(reliableChange(47.5, 32.5, norms({ better: 'lower' })).outcome).toBe('reliably-improved');
    expect(reliableChange(32.5, 47.5, norms({ better: 'lower' })).outcome).toBe('reliably-deteriorated');
    expect(reliableChange(47.5, 32.5, norms()).outcome).toBe('reliably-deteriorated');
  });

  test('of exactly 1.96 standard errors is none', () => {
    // SD 1 and r 0.5 make a standard error of exactly 1.
    const one = norms({ deviation: 1, reliability: 0.5 });
    expect(reliableChange(0, 1.96, one).outcome).toBe('no-reliable-change');
    expect(reliableChange(0, -1.96, one).outcome).toBe('no-reliable-change');
    expect(reliableChange(0, 1.96, { ...one, cutOff: { score: 1, source: 'invented' } }).clinicallySignificant).toBe(false);
    expect(reliableChange(0, 1.961, one).outcome).toBe('reliably-improved');
    expect(reliableChange(0, -1.961, one).outcome).toBe('reliably-deteriorated');
  });

  test('names all that went in', () => {
    expect(reliableChange(10, 12, norms({ coefficient: 'alpha', sample: '320 pupils, 2019' }))).toMatchObject({
      change: 2, coefficient: 'alpha', sample: '320 pupils, 2019',
    });
  });

  test('is clinically significant only over a cut-off that a source gives, and only from the other side', () => {
    const cutOff = { score: 40, source: 'invented' };
    expect(reliableChange(32.5, 47.5, norms())).not.toHaveProperty('clinicallySignificant');
    expect(reliableChange(32.5, 47.5, norms({ cutOff })).clinicallySignificant).toBe(true);
    expect(reliableChange(25, 40, norms({ cutOff })).clinicallySignificant).toBe(true);
    expect(reliableChange(24, 39.9, norms({ cutOff })).clinicallySignificant).toBe(false);
    expect(reliableChange(40, 60, norms({ cutOff })).clinicallySignificant).toBe(false);
    expect(reliableChange(39, 41, norms({ cutOff })).clinicallySignificant).toBe(false);
    expect(reliableChange(55, 40, norms({ cutOff, better: 'lower' })).clinicallySignificant).toBe(true);
    expect(reliableChange(40, 25, norms({ cutOff, better: 'lower' })).clinicallySignificant).toBe(false);
  });

  test('refuses figures that are none', () => {
    const bad: Partial<ChangeNorms>[] = [
      { deviation: 0 }, { deviation: -1 }, { deviation: Number.NaN }, { deviationAfter: 0 }, { reliability: 1 }, { reliability: -0.1 },
      { reliability: Number.NaN }, { cutOff: { score: Infinity, source: '' } },
    ];
    for (const change of bad) expect(() => reliableChange(1, 2, norms(change)), JSON.stringify(change)).toThrow(expect.objectContaining({ code: 'bad-number' }));
    expect(() => reliableChange(Number.NaN, 2, norms())).toThrow(expect.objectContaining({ code: 'bad-number', details: { name: 'before', value: Number.NaN } }));
    expect(() => reliableChange(1, Infinity, norms())).toThrow(expect.objectContaining({ code: 'bad-number' }));
    expect(reliableChange(1, 2, norms({ reliability: 0 })).standardError).toBeCloseTo(7.5 * Math.SQRT2, 9);
  });

  test('refuses not to say which way is better, and which coefficient the reliability is', () => {
    const refused = (change: object) => expect(() => reliableChange(1, 20, norms(change)), JSON.stringify(change));
    for (const better of ['up', undefined]) refused({ better }).toThrow(expect.objectContaining({ code: 'bad-number', details: { name: 'better' } }));
    refused({ coefficient: undefined }).toThrow(expect.objectContaining({ code: 'bad-number', details: { name: 'reliability', value: 0.8 } }));
    for (const coefficient of ['alpha', 'omega', 'test-retest'] as const) expect(reliableChange(1, 2, norms({ coefficient })).coefficient).toBe(coefficient);
  });

  const score = fc.integer({ min: 0, max: 60 });
  const figures = fc.record({ deviation: fc.double({ min: 0.5, max: 20, noNaN: true }), reliability: fc.double({ min: 0, max: 0.98, noNaN: true }) });

  test('turns round with time and with direction, and equal deviations make the two methods one', () => {
    fc.assert(fc.property(score, score, figures, (before, after, some) => {
      const there = reliableChange(before, after, norms(some));
      const back = reliableChange(after, before, norms(some));
      expect(back.index).toBeCloseTo(-there.index, 9);
      expect(back.outcome === 'no-reliable-change').toBe(there.outcome === 'no-reliable-change');
      expect(reliableChange(after, before, norms({ ...some, better: 'lower' })).outcome).toBe(there.outcome);
      expect(reliableChange(before, after, norms({ ...some, deviationAfter: some.deviation })).index).toBeCloseTo(there.index, 9);
      expect(there.outcome !== 'no-reliable-change').toBe(Math.abs(there.index) > 1.96);
    }));
  });

  test('takes more points the less reliable the questionnaire', () => {
    fc.assert(fc.property(figures, ({ deviation, reliability }) => {
      const points = (r: number) => reliableChange(0, 0, norms({ deviation, reliability: r })).criterion;
      expect(points(reliability)).toBeGreaterThan(points(reliability + 0.01));
    }));
  });
});

describe('indicative change', () => {
  const goals = { points: 2.45, better: 'higher', source: 'CORC 2015, from memory' } as const;

  test('is by a published number of points, reached or not, and says so', () => {
    expect(goalRating.figures[0]!.value).toBe(goals.points);
    expect(indicativeChange(2, 4.45, goals)).toEqual({
      outcome: 'reliably-improved', change: expect.closeTo(2.45, 9), criterion: 2.45, source: goals.source, indicative: true,
    });
    expect(indicativeChange(2, 4.4, goals).outcome).toBe('no-reliable-change');
    expect(indicativeChange(6, 3, goals).outcome).toBe('reliably-deteriorated');
    expect(indicativeChange(6, 4, { ...goals, points: 2 }).outcome).toBe('reliably-deteriorated');
    expect(indicativeChange(1, 2, { ...goals, points: 0.5 }).outcome).toBe('reliably-improved');
    expect(indicativeChange(6, 3, { ...goals, better: 'lower' }).outcome).toBe('reliably-improved');
  });

  test('refuses a criterion that is none', () => {
    for (const points of [0, -1, Number.NaN]) {
      expect(() => indicativeChange(1, 2, { ...goals, points })).toThrow(expect.objectContaining({ code: 'bad-number' }));
    }
    expect(() => indicativeChange(1, 9, { ...goals, better: 'up' as 'higher' })).toThrow(expect.objectContaining({ code: 'unknown-code', details: { code: 'up' } }));
  });
});

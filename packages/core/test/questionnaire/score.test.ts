import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answersInOrder, bandOf, enterScores, rosenberg, scoreAnswers } from '@learning-mentor/core/questionnaire';
import { pack } from './packs.js';

const answers = { one: 2, two: 4, three: 5, hurt: 0 };

describe('scoring by item id', () => {
  test('sums, turns reversed items round and says what there could be', () => {
    expect(scoreAnswers(pack(), answers)).toEqual({
      pack: 'invented', version: '1.2.3', validated: false, risks: [],
      scales: {
        all: { score: 9, lowest: 3, highest: 15, answered: 3, missing: 0, prorated: false, band: 'low' },
        mean: { score: 3.5, lowest: 1, highest: 5, answered: 2, missing: 0, prorated: false },
      },
    });
  });

  test('makes good for missing answers as far as the pack allows, and gives no score beyond', () => {
    const { scales } = scoreAnswers(pack(), { one: 2, two: 4 });
    expect(scales['all']).toMatchObject({ score: 6, answered: 2, missing: 1, prorated: true, band: 'low' });
    expect(scales['mean']).toEqual({ score: undefined, lowest: 1, highest: 5, answered: 1, missing: 1, prorated: false });
    expect(scoreAnswers(pack(), { one: 2, two: undefined }).scales['all']).toMatchObject({ score: undefined, missing: 2, prorated: false });
    expect(scoreAnswers(pack(), {}).scales['all']).not.toHaveProperty('band');
  });

  test('has the range of its own items, whose answers may differ', () => {
    const mixed = pack({ scales: [{ id: 'mixed', items: ['hurt', 'one'], method: 'sum', better: 'lower', missing: { rule: 'invalid' } }] });
    expect(scoreAnswers(mixed, { hurt: 1, one: 5 }).scales['mixed']).toMatchObject({ score: 6, lowest: 1, highest: 6 });
  });

  test('names the items that open the safeguarding screen', () => {
    expect(scoreAnswers(pack(), { ...answers, hurt: 1 }).risks).toEqual(['hurt']);
    expect(scoreAnswers(pack(), { one: 1 }).risks).toEqual([]);
    const range = pack({ risks: [{ item: 'one', from: 2, to: 3 }] });
    expect([1, 2, 3, 4].map((one) => scoreAnswers(range, { one }).risks.length)).toEqual([0, 1, 1, 0]);
  });

  test('refuses items and answers that the pack does not have', () => {
    expect(() => scoreAnswers(pack(), { four: 1 })).toThrow(expect.objectContaining({ code: 'unknown-item', details: { pack: 'invented', item: 'four' } }));
    for (const value of [0, 6, 2.5, Number.NaN]) {
      expect(() => scoreAnswers(pack(), { one: value })).toThrow(expect.objectContaining({ code: 'bad-answer', details: { pack: 'invented', item: 'one', value } }));
    }
    expect(() => scoreAnswers(pack(), { hurt: 2 })).toThrow(expect.objectContaining({ code: 'bad-answer' }));
  });

  test('of any answers lies in its range and does not change with the order in which they are given', () => {
    const answer = fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined });
    fc.assert(fc.property(fc.record({ one: answer, two: answer, three: answer }), (some) => {
      const { scales } = scoreAnswers(pack(), some);
      for (const { score, lowest, highest } of Object.values(scales)) expect(score === undefined || (score >= lowest && score <= highest)).toBe(true);
      expect(scoreAnswers(pack(), Object.fromEntries(Object.entries(some).toReversed()))).toEqual({ ...scoreAnswers(pack(), some) });
    }));
  });
});

describe('bands', () => {
  test('are the highest that the score reaches, also between whole scores', () => {
    expect([2.9, 3, 9.99, 10, 15].map((score) => bandOf(pack(), 'all', score))).toEqual([undefined, 'low', 'low', 'high', 'high']);
    expect(bandOf(pack(), 'mean', 5)).toBeUndefined();
  });

  test('for an informant or an age are for those only', () => {
    expect(bandOf(pack(), 'all', 9, { informant: 'teacher' })).toBe('high-for-teachers');
    expect(bandOf(pack(), 'all', 9, { informant: 'pupil' })).toBe('low');
    expect([7, 8, 10, 11].map((age) => bandOf(pack(), 'all', 8, { age }))).toEqual(['low', 'high-for-the-young', 'high-for-the-young', 'low']);
    expect(scoreAnswers(pack(), answers, { informant: 'teacher' }).scales['all']!.band).toBe('high-for-teachers');
  });
});

describe('scores typed in', () => {
  test('are kept with their range and band', () => {
    expect(enterScores(pack(), { all: 11 })).toEqual({
      pack: 'invented', version: '1.2.3', validated: false, entered: true, scales: { all: { score: 11, lowest: 3, highest: 15, band: 'high' } },
    });
    expect(enterScores(pack(), { all: 9, mean: 1 }, { informant: 'teacher' }).scales).toMatchObject({ all: { band: 'high-for-teachers' }, mean: { score: 1 } });
    expect(enterScores(pack(), { mean: 5 }).scales['mean']).not.toHaveProperty('band');
  });

  test('are refused out of range, of unknown scales, and where there are none', () => {
    for (const score of [2, 16, Number.NaN]) {
      expect(() => enterScores(pack(), { all: score })).toThrow(expect.objectContaining({ code: 'bad-number', details: { name: 'all', value: score } }));
    }
    expect(() => enterScores(pack(), { some: 3 })).toThrow(expect.objectContaining({ code: 'unknown-scale', details: { pack: 'invented', scale: 'some' } }));
    expect(() => enterScores(pack(), {})).toThrow(expect.objectContaining({ code: 'no-data' }));
  });
});

describe('answers by position', () => {
  test('are nothing without the name of their order', () => {
    expect(answersInOrder(pack(), 'first-edition', [1, 2, 3, 0])).toEqual({ one: 1, two: 2, three: 3, hurt: 0 });
    expect(answersInOrder(pack(), 'second-edition', [0, 3, undefined, 1])).toEqual({ one: 1, two: undefined, three: 3, hurt: 0 });
    expect(() => answersInOrder(pack(), 'third-edition', [1, 2, 3, 0])).toThrow(expect.objectContaining({ code: 'unknown-item' }));
    expect(() => answersInOrder(pack(), 'constructor', [1])).toThrow(expect.objectContaining({ code: 'unknown-item' }));
    expect(() => answersInOrder(pack(), 'first-edition', [1, 2, 3])).toThrow(expect.objectContaining({ code: 'bad-answer' }));
  });

  test('Rosenberg: reversed are 2, 5, 6, 8, 9 of the 1965 order and 3, 5, 8, 9, 10 of the Maryland order', () => {
    const reversed = (order: string) => {
      const turned = Array.from({ length: 10 }, (_, at) => {
        const only = scoreAnswers(rosenberg, answersInOrder(rosenberg, order, Array.from({ length: 10 }, (__, i) => (i === at ? 3 : 0))));
        return only.scales['self-esteem']!.score! < 15 ? at + 1 : 0;
      });
      return turned.filter((at) => at > 0);
    };
    expect(reversed('rosenberg-1965')).toEqual([2, 5, 6, 8, 9]);
    expect(reversed('maryland')).toEqual([3, 5, 8, 9, 10]);
  });

  test('Rosenberg: the same ticks in the wrong order are another score', () => {
    const ticks = [3, 0, 3, 3, 0, 0, 3, 0, 0, 3];
    const score = (order: string) => scoreAnswers(rosenberg, answersInOrder(rosenberg, order, ticks)).scales['self-esteem']!.score;
    expect(score('rosenberg-1965')).toBe(30);
    expect(score('maryland')).toBe(18);
  });
});

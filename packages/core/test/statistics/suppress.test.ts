import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fewestShown, suppressCounts, suppressTable } from '@learning-mentor/core/statistics';

const hidden = undefined;

describe('suppressed counts', () => {
  test('shows counts of ten and more', () => {
    expect(fewestShown).toBe(10);
    expect(suppressCounts([10, 25, 40])).toEqual({ counts: [10, 25, 40], total: 75 });
  });

  test('hides one small count together with the next smallest', () => {
    expect(suppressCounts([40, 3, 12, 25])).toEqual({ counts: [40, hidden, hidden, 25], total: 80 });
    expect(suppressCounts([9, 40])).toEqual({ counts: [hidden, hidden], total: 49 });
  });

  test('hides more where the small ones are few pupils even together', () => {
    expect(suppressCounts([2, 3, 30, 12])).toEqual({ counts: [hidden, hidden, 30, hidden], total: 47 });
    expect(suppressCounts([4, 6, 30, 12])).toEqual({ counts: [hidden, hidden, 30, 12], total: 52 });
    expect(suppressCounts([6, 7, 30, 12])).toEqual({ counts: [hidden, hidden, 30, 12], total: 55 });
  });

  test('hides a small total', () => {
    expect(suppressCounts([2, 3])).toEqual({ counts: [hidden, hidden], total: hidden });
    expect(suppressCounts([])).toEqual({ counts: [], total: hidden });
    expect(suppressCounts([4, 6])).toEqual({ counts: [hidden, hidden], total: 10 });
  });

  test('takes another threshold, and refuses what is no count', () => {
    expect(suppressCounts([4, 5, 6], 5)).toEqual({ counts: [hidden, hidden, 6], total: 15 });
    expect(() => suppressCounts([3, -1])).toThrow(expect.objectContaining({ code: 'bad-count' }));
  });

  test.each([0, -1, Number.NaN, Infinity, 9.5])('is not switched off by a threshold of %d, nor is a table', (below) => {
    const refused = expect.objectContaining({ code: 'bad-count', details: { name: 'below', value: below } });
    expect(() => suppressCounts([1, 2, 50], below)).toThrow(refused);
    expect(() => suppressCounts([], below)).toThrow(refused);
    expect(() => suppressTable([[1, 2], [50, 60]], below)).toThrow(refused);
  });

  test('leaves a reader unable to prove that any hidden count is small', () => {
    fc.assert(fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 8 }), (counts) => {
      const safe = suppressCounts(counts);
      counts.forEach((value, i) => expect(safe.counts[i]).toBe(safe.counts[i] === undefined ? undefined : value));
      expect(safe.counts.every((value) => value === undefined || value >= 10)).toBe(true);
      if (safe.total === undefined || !safe.counts.includes(undefined)) return;
      // The most that a hidden count could be is all that is hidden.
      expect(safe.total - safe.counts.reduce<number>((sum, value) => sum + (value ?? 0), 0)).toBeGreaterThanOrEqual(10);
    }));
  });
});

describe('a suppressed table', () => {
  test('GaussSuppression, vignette "Small count frequency table suppression", dataset_a with maxN = 1', () => {
    // young/old by Iceland, Portugal, Spain: one zero is primary, three more go with it.
    expect(suppressTable([[2, 0, 5], [3, 4, 6]], 2)).toEqual({
      cells: [[hidden, hidden, 5], [hidden, hidden, 6]],
      rowTotals: [7, 13],
      columnTotals: [5, 4, 11],
      total: 20,
    });
  });

  test('shows a table without small counts', () => {
    expect(suppressTable([[10, 20], [30, 40]])).toEqual({ cells: [[10, 20], [30, 40]], rowTotals: [30, 70], columnTotals: [40, 60], total: 100 });
  });

  test('hides four cells for one', () => {
    expect(suppressTable([[3, 20, 50], [40, 30, 60], [70, 80, 90]])).toEqual({
      cells: [[hidden, hidden, 50], [hidden, hidden, 60], [70, 80, 90]],
      rowTotals: [73, 130, 240], columnTotals: [113, 130, 200], total: 443,
    });
  });

  test('hides no more than it takes to raise a small count to the threshold', () => {
    expect(suppressTable([[9, 11, 50], [40, 30, 60], [70, 80, 90]]).cells[0]).toEqual([hidden, hidden, 50]);
    expect(suppressTable([[3, 11, 50], [40, 30, 60], [70, 80, 90]]).cells[0]).toEqual([hidden, hidden, 50]);
    // Of a row with a 3 and a 12 in one, seven more can be found in the 12; of a 3 and a 5, not.
    expect(suppressTable([[3, 5, 50], [40, 30, 60], [70, 80, 90]]).cells[0]).toEqual([hidden, hidden, hidden]);
  });

  test('gives up a total only where nothing else will do', () => {
    // One column: the row's total says the same as its cell, so both go, and then another pair to protect them.
    expect(suppressTable([[4], [20], [30]])).toEqual({
      cells: [[hidden], [hidden], [30]], rowTotals: [hidden, hidden, 30], columnTotals: [54], total: 54,
    });
  });

  test('hides a table of a few pupils whole', () => {
    expect(suppressTable([[1, 2], [3, 2]])).toEqual({
      cells: [[hidden, hidden], [hidden, hidden]], rowTotals: [hidden, hidden], columnTotals: [hidden, hidden], total: hidden,
    });
  });

  test('refuses no cells, ragged rows and what is no count', () => {
    for (const cells of [[], [[]], [[1, 2], [3]]]) expect(() => suppressTable(cells)).toThrow(expect.objectContaining({ code: 'no-data' }));
    expect(() => suppressTable([[1.5]])).toThrow(expect.objectContaining({ code: 'bad-count' }));
  });

  const below = 3;
  const table = (rows: number, columns: number) => fc.array(fc.array(fc.nat(6), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });

  /** Every table that a reader has to think possible. */
  function* possible(shown: ReturnType<typeof suppressTable>): Generator<number[][]> {
    const cells = shown.cells.flat();
    const width = shown.columnTotals.length;
    const most = 6 + below;
    const guess = cells.map((value) => value ?? 0);
    const agrees = () => {
      const rows = shown.rowTotals.map((_, i) => guess.slice(i * width, (i + 1) * width));
      const sum = (values: number[]) => values.reduce((all, value) => all + value, 0);
      return (
        rows.every((row, i) => (shown.rowTotals[i] ?? sum(row)) === sum(row)) &&
        shown.columnTotals.every((total, j) => (total ?? sum(rows.map((row) => row[j]!))) === sum(rows.map((row) => row[j]!))) &&
        (shown.total ?? sum(guess)) === sum(guess)
      );
    };
    const open = cells.flatMap((value, i) => (value === undefined ? [i] : []));
    for (;;) {
      if (agrees()) yield shown.rowTotals.map((_, i) => guess.slice(i * width, (i + 1) * width));
      const next = open.find((i) => guess[i]! < most);
      if (next === undefined) return;
      for (const i of open.slice(0, open.indexOf(next))) guess[i] = 0;
      guess[next]!++;
    }
  }

  test.each([[2, 2], [1, 4], [3, 1]])('of %i rows and %i columns: some possible table has each small cell at or above the threshold', (rows, columns) => {
    fc.assert(
      fc.property(table(rows, columns), (cells) => {
        const shown = suppressTable(cells, below);
        const wanted = new Set(cells.flatMap((row, i) => row.flatMap((value, j) => (value < below ? [`${i} ${j}`] : []))));
        for (const key of wanted) expect(shown.cells[+key.split(' ')[0]!]![+key.split(' ')[1]!]).toBeUndefined();
        for (const guess of possible(shown)) {
          for (const key of wanted) if (guess[+key.split(' ')[0]!]![+key.split(' ')[1]!]! >= below) wanted.delete(key);
          if (wanted.size === 0) break;
        }
        expect([...wanted]).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('never shows a small number, and never a wrong one', () => {
    fc.assert(fc.property(table(4, 3), (cells) => {
      const shown = suppressTable(cells, below);
      shown.cells.forEach((row, i) => row.forEach((value, j) => expect(value === undefined || (value === cells[i]![j] && value >= below)).toBe(true)));
      for (const total of [...shown.rowTotals, ...shown.columnTotals, shown.total]) expect(total === undefined || total >= below).toBe(true);
    }));
  });
});

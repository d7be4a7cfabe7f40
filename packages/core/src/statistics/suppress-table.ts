import { count } from '../numbers.js';
import { RuleError } from '../rule-error.js';
import { fewestShown } from './suppress.js';

/** A table as it may be shown: undefined is hidden. */
export interface SuppressedTable {
  readonly cells: readonly (readonly (number | undefined)[])[];
  readonly rowTotals: readonly (number | undefined)[];
  readonly columnTotals: readonly (number | undefined)[];
  readonly total: number | undefined;
}

/**
 * A table of counts with its totals, made safe to show. Counts below `below` are hidden, totals among them; then, for each of those, the
 * cheapest other cells that have to go as well. A reader who knows how the table adds up and that no count is negative can find no hidden
 * small count, nor even prove that it lies below `below`. Totals, being the most pupils, are given up last.
 *
 * How: cells are edges between rows and columns, totals a row and a column of their own. A cell is safe when the hidden cells leave room
 * for a flow through it that would raise it to `below`; each round opens the cheapest path that adds to the flow. Not always the fewest
 * cells possible, which would be NP-hard to find.
 *
 * Source: complementary suppression as a network (Gusfield, "A graph theoretic approach to statistical data security", SIAM Journal on
 * Computing 17 (1988), from memory).
 *
 * @param cells rows of equal length
 * @param below a whole number from 1
 * @throws {RuleError} `bad-count`; `no-data` where there is no cell, or rows differ in length.
 * @example
 * ```ts
 * suppressTable([[4, 30], [20, 40]]).cells; // → [[undefined, undefined], [undefined, undefined]]
 * suppressTable([[14, 30], [20, 40]]); // → { cells: [[14, 30], [20, 40]], rowTotals: [44, 60], columnTotals: [34, 70], total: 104 }
 * ```
 */
export function suppressTable(cells: readonly (readonly number[])[], below = fewestShown): SuppressedTable {
  count('below', below, Infinity, 1);
  const grid = withTotals(cells);
  const hidden = grid.map((row) => row.map((value) => value < below));
  grid.forEach((row, i) => row.forEach((value, j) => {
    if (value < below) protect(grid, hidden, { i, j }, below - value);
  }));
  const shown = grid.map((row, i) => row.map((value, j) => (hidden[i]![j] ? undefined : value)));
  return {
    cells: shown.slice(0, -1).map((row) => row.slice(0, -1)),
    rowTotals: shown.slice(0, -1).map((row) => row.at(-1)),
    columnTotals: shown.at(-1)!.slice(0, -1),
    total: shown.at(-1)!.at(-1),
  };
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

function withTotals(cells: readonly (readonly number[])[]): number[][] {
  const width = cells[0]?.length ?? 0;
  if (width === 0 || cells.some((row) => row.length !== width)) {
    throw new RuleError('no-data');
  }
  const rows = cells.map((row) => [...row.map((value) => count('cell', value)), sum(row)]);
  return [...rows, rows[0]!.map((_, j) => sum(rows.map((row) => row[j]!)))];
}

interface Cell {
  readonly i: number;
  readonly j: number;
}

/** Hides more cells until the hidden ones leave room for the cell to be greater by `need`. */
function protect(grid: readonly (readonly number[])[], hidden: boolean[][], cell: Cell, need: number): void {
  // What the hidden cells could be as far as a reader knows; raised and lowered as the flow grows.
  const now = grid.map((row) => [...row]);
  for (let raised = 0; raised < need;) {
    const path = cheapestPath(grid, hidden, now, cell);
    const room = Math.min(need - raised, ...path.filter(({ up }) => !up).map(({ i, j }) => now[i]![j]!));
    for (const { i, j, up } of path) {
      hidden[i]![j] = true;
      now[i]![j]! += up ? room : -room;
    }
    now[cell.i]![cell.j]! += room;
    raised += room;
  }
}

interface Step extends Cell {
  /** Whether the cell grows; otherwise it shrinks, which it can no further than to 0. */
  readonly up: boolean;
}

/**
 * The steps that make good for one more in the cell, through shown cells of as few pupils as possible. Rows and columns are nodes; a
 * cell leads from its row to its column where it grows and back where it shrinks, and a total (on the other side of the equation) the other
 * way round. There always is such a path, over the totals if nothing else. Bellman and Ford's way of finding it.
 */
function cheapestPath(grid: readonly (readonly number[])[], hidden: boolean[][], now: readonly (readonly number[])[], cell: Cell): Step[] {
  const rows = grid.length;
  const columns = grid[0]!.length;
  /** The total of totals is a sum of sums, so it is on the side of the cells again. */
  const turned = ({ i, j }: Cell) => (i === rows - 1) !== (j === columns - 1);
  const cost = (at: Cell) => (hidden[at.i]![at.j] ? 0 : grid[at.i]![at.j]!);

  const row = (i: number) => i;
  const column = (j: number) => rows + j;
  const [from, to] = turned(cell) ? [row(cell.i), column(cell.j)] : [column(cell.j), row(cell.i)];
  const best: { cost: number; step?: Step; before?: number }[] = Array.from({ length: rows + columns }, () => ({ cost: Infinity }));
  best[from] = { cost: 0 };

  for (let changed = true; changed;) {
    changed = false;
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) {
        if (i === cell.i && j === cell.j) continue;
        for (const up of [true, false]) {
          if (!up && now[i]![j] === 0) continue;
          const at = { i, j };
          const forwards = up !== turned(at);
          const [start, end] = forwards ? [row(i), column(j)] : [column(j), row(i)];
          const reached = best[start]!.cost + cost(at);
          if (reached < best[end]!.cost) {
            best[end] = { cost: reached, step: { ...at, up }, before: start };
            changed = true;
          }
        }
      }
    }
  }
  const path: Step[] = [];
  for (let node = to; node !== from; node = best[node]!.before!) path.push(best[node]!.step!);
  return path;
}

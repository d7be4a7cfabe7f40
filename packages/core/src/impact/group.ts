import type { ChangeOutcome } from '../questionnaire/reliable-change.js';
import { proportion, type Proportion } from '../statistics/proportion.js';
import { suppressTable } from '../statistics/suppress-table.js';

/** One pupil of a group. */
export interface PupilOutcome {
  /** As `doseOf` has it: enough was delivered to ask whether it worked; undefined while nothing is due. */
  readonly enough: boolean | undefined;
  /** Undefined where it was not measured twice. */
  readonly outcome?: ChangeOutcome | undefined;
}

const outcomes = ['reliably-improved', 'no-reliable-change', 'reliably-deteriorated', 'not-measured'] as const;

/** Pupils by what became of them; undefined is hidden, because it is few pupils or would give few away. */
export type OutcomeCounts = Readonly<Record<(typeof outcomes)[number] | 'all', number | undefined>>;

/** What became of a group: of those who got enough of the support, of those who got too little, and of those for whom it is too early. */
export interface GroupImpact {
  readonly pupils: number | undefined;
  readonly enough: OutcomeCounts;
  readonly notEnough: OutcomeCounts;
  /** Those for whom nothing is due yet; left out where there are none. */
  readonly notDue?: OutcomeCounts;
  /** The share who reliably improved of those who got enough and were measured twice, where none of its counts is hidden. */
  readonly improved?: Proportion;
}

/**
 * What became of a group of pupils, dose before outcome. Who got too little of the support is counted apart, because "not delivered" is not
 * "not working", and so is who has just begun, because "not due yet" is neither; who was not measured is counted, because leaving them out
 * would flatter. Safe to show outside: counts below ten are hidden, and what would give them away.
 *
 * Source: design/domain.md 5.4 and 1.6 (our own); hiding as in `suppressTable`.
 *
 * @example
 * ```ts
 * const some = (many: number, enough: boolean, outcome?: PupilOutcome['outcome']): PupilOutcome[] => Array.from({ length: many }, () => ({ enough, outcome }));
 * const enough = [...some(20, true, 'reliably-improved'), ...some(40, true, 'no-reliable-change'), ...some(10, true, 'reliably-deteriorated'), ...some(15, true)];
 * const notEnough = [...some(11, false, 'reliably-improved'), ...some(12, false, 'no-reliable-change'), ...some(13, false, 'reliably-deteriorated'), ...some(14, false)];
 * groupImpact([...enough, ...notEnough]).improved; // → { part: 20, of: 70, … }
 * groupImpact(some(9, true, 'reliably-improved')).pupils; // → undefined
 * ```
 */
export function groupImpact(pupils: readonly PupilOutcome[]): GroupImpact {
  const groups = [true, false, undefined].map((got) => pupils.filter(({ enough }) => enough === got));
  // A row of nobody would hide others, and that nobody has just begun says nothing about anybody.
  const rows = groups.filter((row, i) => row.length > 0 || i < 2);
  const counted = rows.map((row) => outcomes.map((each) => row.filter(({ outcome = 'not-measured' }) => outcome === each).length));
  const { cells, rowTotals, total } = suppressTable(counted);
  const [enough, notEnough, notDue] = cells.map((row, i) => named(row, rowTotals[i]));
  const { 'reliably-improved': part, 'not-measured': rest, all } = enough!;
  const share = part !== undefined && rest !== undefined && all !== undefined && { improved: proportion({ part, of: all - rest }) };
  return { pupils: total, enough: enough!, notEnough: notEnough!, ...(notDue && { notDue }), ...share };
}

const named = (row: readonly (number | undefined)[], all: number | undefined): OutcomeCounts =>
  ({ ...Object.fromEntries(outcomes.map((each, i) => [each, row[i]])), all }) as OutcomeCounts;

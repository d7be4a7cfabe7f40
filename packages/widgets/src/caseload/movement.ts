import type { CaseloadRow } from '@learning-mentor/core/caseload';
import { daysFrom } from '../internal/format.js';

/** Below this, one child changes a figure a lot. */
export const smallNumber = 10;

/** From this severity (moderate) a barrier weighs: a slight one that is left after a year of work is not the same as the one it was. */
const weighs = 2;

/** How a caseload as a whole is moving. Each figure comes with the number it is of; undefined is what the reader may not see. */
export interface Movement {
  /** Goals that are agreed or met and have a level; those at or above what was expected; those above where they began. */
  readonly goals: { readonly of: number; readonly reached: number; readonly moved: number } | undefined;
  /** All sessions of all pupils together, and the mean change in percentage points, each pupil counted by their sessions. */
  readonly attendance: { readonly of: number; readonly share: number | undefined; readonly change: number | undefined };
  readonly persistent: { readonly of: number; readonly count: number };
  readonly seen: { readonly of: number; readonly count: number } | undefined;
  /** Pupils with a barrier in an area that weighs, now and at baseline; the area with most at baseline first. */
  readonly areas: readonly { readonly area: string; readonly now: number; readonly baseline: number }[] | undefined;
}

export function movementOf(rows: readonly CaseloadRow[], today: string): Movement {
  const open = rows.flatMap((row) => row.goals);
  const goals = open.filter(({ state, level }) => ['agreed', 'met'].includes(state) && level !== undefined);
  const registers = rows.flatMap(({ attendance }) => (attendance && attendance.possible > 0 ? [attendance] : []));
  const possible = sum(registers.map((register) => register.possible));
  const changed = registers.filter(({ change }) => change !== undefined);
  const weight = sum(changed.map((register) => register.possible));
  return {
    goals: open.some(({ view }) => view === 'summary')
      ? undefined
      : {
          of: goals.length,
          reached: goals.filter(({ level }) => level! >= 0).length,
          moved: goals.filter(({ level, baseline }) => baseline !== undefined && level! > baseline).length,
        },
    attendance: {
      of: registers.length,
      share: possible === 0 ? undefined : 1 - sum(registers.map(({ absent }) => absent)) / possible,
      change: weight === 0 ? undefined : sum(changed.map((register) => register.change! * register.possible)) / weight,
    },
    persistent: { of: registers.length, count: registers.filter(({ persistentAbsence }) => persistentAbsence).length },
    seen: rows.some(({ sessionsHeld }) => sessionsHeld === undefined)
      ? undefined
      : { of: rows.length, count: rows.filter(({ lastSessionOn }) => lastSessionOn !== undefined && daysFrom(lastSessionOn, today) <= 7).length },
    areas: rows.some(({ barriers }) => barriers === undefined) ? undefined : areasOf(rows),
  };
}

function areasOf(rows: readonly CaseloadRow[]): NonNullable<Movement['areas']> {
  const areas = new Map<string, { now: number; baseline: number }>();
  for (const { barriers = [] } of rows) {
    const areaOf = (barrier: string) => barrier.split('-')[0]!;
    const count = (which: 'now' | 'baseline', present: typeof barriers) => {
      for (const area of new Set(present.map(({ barrier }) => areaOf(barrier)))) {
        const counts = areas.get(area) ?? { now: 0, baseline: 0 };
        counts[which]++;
        areas.set(area, counts);
      }
    };
    count('now', barriers.filter(({ severity }) => severity >= weighs));
    count('baseline', barriers.filter(({ baseline }) => (baseline ?? 0) >= weighs));
  }
  return [...areas].map(([area, counts]) => ({ area, ...counts })).filter(({ now, baseline }) => now + baseline > 0).sort((a, b) => b.baseline - a.baseline || b.now - a.now);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

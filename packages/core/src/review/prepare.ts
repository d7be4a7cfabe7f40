import type { BarrierProgress } from '../assessment/progress.js';
import type { Dose } from '../intervention/dose.js';
import type { BarrierCode } from '../barrier/barriers.js';
import { levelOf } from '../goal/level.js';
import type { AttainmentLevel } from '../goal/goal.js';

/** What a review has before it. */
export interface ReviewFacts {
  /** Of each intervention, as `doseOf` has it. */
  readonly doses: readonly Dose[];
  readonly goals: readonly {
    readonly id: string;
    readonly state: string;
    readonly ladder?: { readonly baseline: AttainmentLevel } | undefined;
    readonly ratings?: readonly { readonly level?: AttainmentLevel | undefined; readonly at: string }[] | undefined;
  }[];
  /** As `barrierProgress` has it. */
  readonly barriers: readonly BarrierProgress<{ readonly barrier: BarrierCode; readonly severity: number }>[];
}

/** The fields of a review that follow from what was recorded, for people to look at and change. */
export interface PreparedReview {
  /** First, so that it is read first. */
  readonly dose: { readonly dueTimes: number; readonly dueMinutes: number; readonly deliveredTimes: number; readonly deliveredMinutes: number };
  /** Whether enough was delivered of all that was due to ask what worked; undefined while nothing was due. */
  readonly judgeable: boolean | undefined;
  readonly goalOutcomes: readonly { readonly goal: string; readonly outcome: 'met' | 'partly-met' | 'not-met' | 'changed' | 'withdrawn' | 'continues' }[];
  readonly barrierChanges: readonly { readonly barrier: BarrierCode; readonly change: 'removed' | 'less' | 'same' | 'more' }[];
}

const over: readonly string[] = ['met', 'partly-met', 'not-met', 'changed', 'withdrawn'];

/**
 * A review prepared from what was recorded: what was delivered, then where goals stand, then how barriers changed. A goal that is still
 * worked on has been met where its last level is at least as expected, and else goes on: that it was not met is for people to say. A barrier
 * that was not rated twice is not mentioned.
 *
 * Source: design/domain.md 1.3 and 1.5 ("dose shown before outcome").
 *
 * @throws {RuleError} `bad-level` of a goal's rating
 * @example
 * ```ts
 * prepareReview({ doses: [], goals: [{ id: 'a', state: 'agreed', ratings: [{ level: 0, at: '2026-11-24T09:00:00.000Z' }] }], barriers: [] }).goalOutcomes;
 * // → [{ goal: 'a', outcome: 'met' }]
 * ```
 */
export function prepareReview({ doses, goals, barriers }: ReviewFacts): PreparedReview {
  const sum = (of: 'due' | 'delivered', unit: 'times' | 'minutes') => doses.reduce((all, dose) => all + dose[of][unit], 0);
  const due = doses.filter(({ enough }) => enough !== undefined);
  return {
    dose: {
      dueTimes: sum('due', 'times'), dueMinutes: sum('due', 'minutes'), deliveredTimes: sum('delivered', 'times'), deliveredMinutes: sum('delivered', 'minutes'),
    },
    judgeable: due.length === 0 ? undefined : due.every(({ enough }) => enough),
    goalOutcomes: goals.filter(({ state }) => state !== 'draft').map((goal) => ({ goal: goal.id, outcome: outcomeOfGoal(goal) })),
    barrierChanges: barriers.flatMap(({ now, baseline }) => (now && baseline ? [{ barrier: now.barrier, change: changeOf(baseline.severity, now.severity) }] : [])),
  };
}

function outcomeOfGoal(goal: ReviewFacts['goals'][number]): PreparedReview['goalOutcomes'][number]['outcome'] {
  if (over.includes(goal.state)) return goal.state as 'met';
  const rated = (goal.ratings ?? []).some(({ level }) => level !== undefined);
  return rated && levelOf(goal)! >= 0 ? 'met' : 'continues';
}

const changeOf = (before: number, now: number): PreparedReview['barrierChanges'][number]['change'] =>
  now === 0 && before > 0 ? 'removed' : now < before ? 'less' : now > before ? 'more' : 'same';

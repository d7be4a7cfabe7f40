import type { AttendanceBeforeAfter } from '../attendance/before-after.js';
import { attainmentT } from '../goal/attainment.js';
import type { Dose } from '../intervention/dose.js';
import type { ReliableChange } from '../questionnaire/reliable-change.js';
import type { AttainmentLevel } from '../goal/goal.js';

/** A goal that was rated: where it began and where it is. */
export interface RatedGoal {
  readonly baseline: AttainmentLevel;
  readonly level: AttainmentLevel;
  readonly weight?: number | undefined;
}

/** What is known of a pupil's support. What is left out was not measured and is not mentioned. */
export interface ImpactFacts {
  readonly dose: Dose;
  readonly goals?: readonly RatedGoal[] | undefined;
  /** Questionnaires that were filled in twice, by the id of the scale. */
  readonly questionnaires?: readonly { readonly scale: string; readonly validated: boolean; readonly change: ReliableChange }[] | undefined;
  readonly attendance?: AttendanceBeforeAfter | undefined;
}

/** What a reader has to know before they conclude anything. Words are for the labels. */
export type ImpactCaveat =
  | 'dose-not-due'
  | 'dose-below-floor'
  | 'single-goal'
  | 'unvalidated'
  | 'alpha-coefficient'
  | 'regression-to-the-mean'
  | 'few-sessions'
  | 'no-comparison'
  | 'across-school-years'
  | 'nothing-measured';

/** What was delivered, in times and minutes; always the first line. */
export interface DoseLine {
  readonly kind: 'dose';
  readonly due: Dose['due'];
  readonly delivered: Dose['delivered'];
  /** Enough to ask whether it worked; undefined while nothing is due. */
  readonly enough: boolean | undefined;
}

/** Goal attainment T now and at the start (50 is as expected), over how many goals. */
export interface GoalsLine {
  readonly kind: 'goals';
  readonly baselineT: number;
  readonly nowT: number;
  readonly change: number;
  readonly goals: number;
}

/** What two answers to one questionnaire say about change. */
export interface QuestionnaireLine {
  readonly kind: 'questionnaire';
  readonly scale: string;
  readonly change: ReliableChange;
}

/** Attendance before and after the support began. */
export interface AttendanceLine {
  readonly kind: 'attendance';
  readonly attendance: AttendanceBeforeAfter;
}

/** A line that comes after the dose. */
export type OutcomeLine = GoalsLine | QuestionnaireLine | AttendanceLine;

/** What may be said about a pupil's support, in the order in which it is to be read. */
export interface ImpactSummary {
  readonly lines: readonly [DoseLine, ...OutcomeLine[]];
  /**
   * Whether the outcomes say something about the support: false where less than 80 per cent of it was delivered or nothing was due yet.
   * Outcomes are shown all the same, and then say how the pupil is and not what helped.
   */
  readonly judgeable: boolean;
  readonly caveats: readonly ImpactCaveat[];
}

/**
 * A pupil's support and what became of it: what was delivered comes first, then goals, questionnaires and attendance, then all that keeps
 * one from concluding. Nothing is added up into one figure.
 *
 * Source: design/domain.md 5.4 ("honest change": dose before outcome, no reliable change a respectable result); the floor of 80 per cent as
 * in `doseOf`.
 *
 * @throws {RuleError} as `attainmentT`
 * @example
 * ```ts
 * import { doseOf } from '@learning-mentor/core/intervention';
 *
 * const dose = doseOf({ minutes: 30, perWeek: 1, weeks: 6, startsOn: '2026-09-07' }, [{ state: 'held' }], '2026-10-05');
 * const { lines, judgeable, caveats } = impactSummary({ dose, goals: [{ baseline: -1, level: 1 }] });
 * lines.map(({ kind }) => kind); // → ['dose', 'goals']
 * judgeable; // → false
 * caveats; // → ['dose-below-floor', 'single-goal']
 * ```
 */
export function impactSummary({ dose, goals = [], questionnaires = [], attendance }: ImpactFacts): ImpactSummary {
  const outcomes: OutcomeLine[] = [];
  if (goals.length > 0) outcomes.push(goalsLine(goals));
  for (const { scale, change } of questionnaires) outcomes.push({ kind: 'questionnaire', scale, change });
  if (attendance) outcomes.push({ kind: 'attendance', attendance });

  const caveats = new Set<ImpactCaveat>();
  if (dose.enough === undefined) caveats.add('dose-not-due');
  if (dose.enough === false) caveats.add('dose-below-floor');
  if (goals.length === 1) caveats.add('single-goal');
  for (const { validated, change } of questionnaires) {
    if (!validated) caveats.add('unvalidated');
    if (change.coefficient !== 'test-retest') caveats.add('alpha-coefficient');
  }
  for (const warning of attendance?.warnings ?? []) {
    caveats.add(warning === 'no-year-group' || warning === 'few-in-year-group' ? 'no-comparison' : warning);
  }
  if (outcomes.length === 0) caveats.add('nothing-measured');
  const { due, delivered, enough } = dose;
  return { lines: [{ kind: 'dose', due, delivered, enough }, ...outcomes], judgeable: enough === true, caveats: [...caveats] };
}

function goalsLine(goals: readonly RatedGoal[]): GoalsLine {
  const baselineT = attainmentT(goals.map(({ baseline, weight }) => ({ level: baseline, weight })));
  const nowT = attainmentT(goals.map(({ level, weight }) => ({ level, weight })));
  return { kind: 'goals', baselineT, nowT, change: nowT - baselineT, goals: goals.length };
}

import { sentence } from '../labels/sentence.js';
import type { Sentence } from '../labels/types.js';
import type { ChangeOutcome } from '../questionnaire/reliable-change.js';
import type { AttendanceLine, DoseLine, GoalsLine, ImpactCaveat, ImpactSummary, OutcomeLine, QuestionnaireLine } from './summary.js';

/** The words of impact in one language. `{gaps}` are filled with numbers and words. */
export interface ImpactWords {
  readonly language: string;
  /** What was delivered of what was due: `{times}`, `{dueTimes}`, `{minutes}`, `{dueMinutes}`; and where nothing is due yet: `{times}`. */
  readonly dose: Sentence;
  readonly doseNotDue: Sentence;
  /** `{now}`, `{before}`, `{goals}`. */
  readonly goals: Sentence;
  /** `{outcome}`, one of the outcomes; `{change}` and `{criterion}` in points. */
  readonly questionnaire: Sentence;
  readonly outcomes: Readonly<Record<ChangeOutcome, string>>;
  /** `{after}`, `{before}` in per cent, `{weeks}`. */
  readonly attendance: Sentence;
  /** Beside it, the year group in the same weeks: `{points}`. */
  readonly yearGroup: Sentence;
  readonly caveats: Readonly<Record<ImpactCaveat, string>>;
}

/** What may be said about a pupil's support, to be read in this order. */
export interface ImpactSaid {
  /** What was delivered. Always first. */
  readonly dose: string;
  readonly outcomes: readonly string[];
  /** What to know before concluding anything. */
  readonly caveats: readonly string[];
}

/**
 * An impact summary in words: what was delivered, then what became of it, each with how sure it is, then what keeps one from concluding.
 * That nothing changed reliably is said like any other result.
 *
 * Source: design/domain.md 3.4 and 5.4 (our own).
 *
 * @param words `impactWords` of `@learning-mentor/core/labels/en-GB` or `/labels/cy`
 * @param scales what scales are called, by id; those that are not there are called by their id
 * @example
 * ```ts
 * import { doseOf } from '@learning-mentor/core/intervention';
 * import { impactWords } from '@learning-mentor/core/labels/en-GB';
 *
 * const dose = doseOf({ minutes: 30, perWeek: 1, weeks: 6, startsOn: '2026-09-07' }, [{ state: 'held' }], '2026-10-05');
 * const said = sayImpact(impactSummary({ dose, goals: [{ baseline: -1, level: 0 }, { baseline: -2, level: 0 }] }), impactWords);
 * said.dose; // → '1 of 4 times, 30 of 120 minutes'
 * said.outcomes; // → ['2 goals: 50 now, 31.4 at the start. 50 is what was expected.']
 * said.caveats; // → ['Less than 80% of the support was given. This does not show whether it works.']
 * ```
 */
export function sayImpact({ lines, caveats }: ImpactSummary, words: ImpactWords, scales: Readonly<Record<string, string>> = {}): ImpactSaid {
  const say: Say = (pattern, params) => sentence(words.language, pattern, params);
  const [dose, ...outcomes] = lines;
  return { dose: sayDose(dose, words, say), outcomes: outcomes.map((line) => sayOutcome(line, words, say, scales)), caveats: caveats.map((each) => words.caveats[each]) };
}

type Say = (pattern: Sentence, params: Readonly<Record<string, string | number>>) => string;

const sayDose = ({ due, delivered, enough }: DoseLine, words: ImpactWords, say: Say): string =>
  enough === undefined
    ? say(words.doseNotDue, { times: delivered.times })
    : say(words.dose, { times: delivered.times, dueTimes: due.times, minutes: delivered.minutes, dueMinutes: due.minutes });

function sayOutcome(line: OutcomeLine, words: ImpactWords, say: Say, scales: Readonly<Record<string, string>>): string {
  if (line.kind === 'goals') return sayGoals(line, words, say);
  return line.kind === 'questionnaire' ? sayChange(line, words, say, scales) : sayAttendance(line, words, say);
}

const sayGoals = ({ nowT, baselineT, goals }: GoalsLine, words: ImpactWords, say: Say): string => say(words.goals, { now: nowT, before: baselineT, goals });

function sayChange({ scale, change: { outcome, change, criterion } }: QuestionnaireLine, words: ImpactWords, say: Say, scales: Readonly<Record<string, string>>): string {
  return say(words.questionnaire, { scale: scales[scale] ?? scale, outcome: words.outcomes[outcome], change: Math.abs(change), criterion });
}

function sayAttendance({ attendance: { before, after, weeks, yearGroup } }: AttendanceLine, words: ImpactWords, say: Say): string {
  const percent = ({ possible, absent }: { readonly possible: number; readonly absent: number }) => (100 * (possible - absent)) / possible;
  const own = say(words.attendance, { after: percent(after), before: percent(before), weeks });
  return yearGroup ? `${own} ${say(words.yearGroup, { points: yearGroup.points })}` : own;
}

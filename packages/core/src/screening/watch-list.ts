import { daysBetween } from '../day.js';
import { number } from '../numbers.js';
import { RuleError } from '../rule-error.js';
import type { Flag, Screened } from './flags.js';
import { profileOf, type ScreeningProfile } from './profile.js';
import type { Indicator } from './indicators.js';
import { trendOf, type Trend } from './trend.js';

/** Something that somebody did about a flag, or why nothing needs doing. */
export interface FlagAnswer {
  /** The indicator, or all of the pupil's. */
  readonly indicator: string | 'all';
  /**
   * - `dismissed`, `excused`: looked at and let be, or known (illness, an appointment), with a reason, for six weeks unless `until` says
   *   otherwise.
   * - `case`: somebody works with the pupil already, until the case is closed.
   * - `contested`: the pupil or a parent says that it is wrong, and why. It stays on the list and says so, until somebody answers.
   */
  readonly kind: 'dismissed' | 'excused' | 'case' | 'contested';
  /** Who said so; a person, never a program. */
  readonly by?: string | undefined;
  /** `YYYY-MM-DD` */
  readonly on: string;
  readonly until?: string | undefined;
  readonly reason?: string | undefined;
  /** The `figure` of each flag when it was answered, by indicator: the flag comes back where things get worse than that. */
  readonly figures?: Readonly<Record<string, number | undefined>> | undefined;
}

/** A pupil with what indicators and people say. */
export interface WatchedPupil {
  readonly pupil: string;
  readonly screened: Screened;
  readonly answers?: readonly FlagAnswer[] | undefined;
  /** The last time that an adult talked to the pupil about how they are, `YYYY-MM-DD`. */
  readonly lastContactOn?: string | undefined;
}

/** Why a flag stands where it does: each from 3, look at it first, to 1. */
export interface FlagWeight {
  readonly newness: 1 | 2 | 3;
  readonly trend: 1 | 2 | 3;
  readonly unanswered: 1 | 2 | 3;
}

/** A flag that nobody has answered, and why it stands where it does. */
export interface OpenFlag {
  readonly flag: Flag;
  readonly because: FlagWeight;
  /** That it is wrong, as the pupil or a parent says. */
  readonly contested?: FlagAnswer;
}

/** One pupil of the list. */
export interface WatchEntry {
  readonly pupil: string;
  /** 1 is the first; pupils whose reasons are alike share a place. */
  readonly place: number;
  readonly profile: ScreeningProfile;
  /** The flags that nobody has answered, the most pressing first, with their reasons. */
  readonly flags: readonly OpenFlag[];
  /** Flags with the answer that keeps them off the list: shown, not lost. */
  readonly answered: readonly { readonly flag: Flag; readonly answer: FlagAnswer }[];
}

/** Days that count as new and as recent, that contact lasts, and that a dismissal lasts. Our own choices. */
export const watchDays = { new: 7, recent: 28, contact: 30, dismissal: 42 } as const;

const byTrend: Readonly<Record<Trend, 1 | 2 | 3>> = { worse: 3, same: 2, unknown: 2, better: 1 };

/**
 * Who to look at first: pupils with a flag that nobody has answered, by newness × trend × unanswered of their most pressing flag, then by
 * domains raised, then by red flags. A pupil who asked for help, or about whom an adult is worried, comes before all others. It is an order
 * in which to look, not a measure of need, and there is no number to carry away.
 *
 * Newness: up to 7 days 3, up to 28 days 2, else 1. Trend: worse 3, the same or unknown 2, better 1. Unanswered: no contact with an adult
 * in 30 days 3, contact but not since the flag was raised 2, since then 1. A dismissed, excused or taken-on flag stays off the list until
 * its answer ends, or at once where things get worse after it: where its figure is worse than the one that was answered, or, where the
 * answer has none, where figures of a later day than the answer's still say "worse".
 *
 * Source: design/domain.md 4.2 (our own).
 *
 * @param today `YYYY-MM-DD`
 * @param indicators those that were asked
 * @throws {RuleError} `no-reason` where a flag was dismissed, excused or contested without one; `bad-date`; `bad-number`
 *   of an answer's figure
 * @example
 * ```ts
 * const screen = (spells: number) => raiseFlags({ termSpells: { value: spells, asOf: '2026-11-20' } }, { today: '2026-11-24', indicators });
 * const answers = [{ indicator: 'att.spells', kind: 'excused', on: '2026-11-23', reason: 'Tonsils, twice' }] as const;
 * const list = watchList([{ pupil: 'Ada', screened: screen(5), answers }, { pupil: 'Ben', screened: screen(4) }, { pupil: 'Cai', screened: screen(2) }], '2026-11-24', indicators);
 * list.map(({ pupil, place }) => `${place} ${pupil}`); // → ['1 Ben']
 * ```
 */
export function watchList(pupils: readonly WatchedPupil[], today: string, indicators: readonly Indicator[]): WatchEntry[] {
  const entries = pupils.map((each) => entryOf(each, today, indicators)).filter(({ flags }) => flags.length > 0);
  const keys = new Map(entries.map((entry) => [entry, keyOf(entry)]));
  const sorted = [...entries].sort((a, b) => compare(keys.get(a)!, keys.get(b)!));
  let place = 0;
  return sorted.map((entry, index) => {
    if (index === 0 || compare(keys.get(sorted[index - 1]!)!, keys.get(entry)!) !== 0) place = index + 1;
    return { ...entry, place };
  });
}

const product = ({ newness, trend, unanswered }: FlagWeight): number => newness * trend * unanswered;

/** What the order goes by, the larger the nearer to the top. */
const keyOf = ({ profile, flags }: WatchEntry): number[] => [
  flags.some(({ flag }) => flag.domain === 'voice') ? 1 : 0,
  product(flags[0]!.because),
  profile.domainsRaised,
  flags.filter(({ flag }) => flag.level === 'act').length,
];

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return b[i]! - a[i]!;
  return 0;
}

function entryOf(watched: WatchedPupil, today: string, indicators: readonly Indicator[]): WatchEntry {
  const { pupil, screened, answers = [], lastContactOn } = watched;
  for (const { kind, reason } of answers) {
    if (kind !== 'case' && !reason?.trim()) throw new RuleError('no-reason', { pupil });
  }
  const open: OpenFlag[] = [];
  const answered: { flag: Flag; answer: FlagAnswer }[] = [];
  for (const flag of screened.flags) {
    const worse = indicators.find(({ key }) => key === flag.indicator)?.trend.worse ?? 'higher';
    const answer = answers.find((each) => holds(each, flag, today) && !gotWorse(each, flag, worse));
    const contested = answers.find((each) => each.kind === 'contested' && isAbout(each, flag));
    if (answer) answered.push({ flag, answer });
    else open.push({ flag, because: weigh(flag, lastContactOn, today), ...(contested && { contested }) });
  }
  open.sort((a, b) => product(b.because) - product(a.because));
  return { pupil, place: 0, profile: profileOf(screened, indicators), flags: open, answered };
}

const isAbout = ({ indicator }: FlagAnswer, flag: Flag): boolean => indicator === 'all' || indicator === flag.indicator;

/** Whether an answer keeps a flag off the list. */
function holds(answer: FlagAnswer, flag: Flag, today: string): boolean {
  const { on, kind, until } = answer;
  if (kind === 'contested' || !isAbout(answer, flag)) return false;
  if (until !== undefined) return daysBetween(until, today) <= 0;
  return kind === 'case' || daysBetween(on, today) <= watchDays.dismissal;
}

/** Whether things got worse after an answer. What it was given to may have been getting worse already. */
function gotWorse({ on, figures }: FlagAnswer, { indicator, figure, trend, asOf }: Flag, worse: Indicator['trend']['worse']): boolean {
  const then = figures?.[indicator];
  if (then === undefined || figure === undefined) return trend === 'worse' && daysBetween(on, asOf) > 0;
  return trendOf(worse, number('figure', then), figure) === 'worse';
}

function weigh({ raisedOn, trend }: Flag, lastContactOn: string | undefined, today: string): FlagWeight {
  const days = daysBetween(raisedOn, today);
  const contact = lastContactOn !== undefined && daysBetween(lastContactOn, today) <= watchDays.contact;
  return {
    newness: days <= watchDays.new ? 3 : days <= watchDays.recent ? 2 : 1,
    trend: byTrend[trend],
    unanswered: !contact ? 3 : daysBetween(raisedOn, lastContactOn) < 0 ? 2 : 1,
  };
}

import { count, number, positive } from '../numbers.js';

/** A mentor's week, in hours. */
export interface WorkPattern {
  /** Hours of the contract in a week of term. */
  readonly contracted: number;
  /** Hours of it that are not for pupils one by one: records and meetings, break and gate duty, between sites, groups and clubs. */
  readonly admin: number;
  readonly duty?: number | undefined;
  readonly travel?: number | undefined;
  readonly groups?: number | undefined;
}

/** A case, as far as this rule looks. */
export interface CaseLoad {
  /** Minutes with the pupil in a week, as planned. */
  readonly minutesPerWeek: number;
}

/** What a mentor's week holds, in minutes. */
export interface Capacity {
  /** Minutes for cases: what is left of the contract. */
  readonly available: number;
  /** Minutes that the cases take, with what each minute brings with it. */
  readonly demand: number;
  /** available − demand; below 0 somebody goes short. */
  readonly spare: number;
  /** demand ÷ available; undefined where nothing is available. */
  readonly load: number | undefined;
  readonly over: boolean;
}

/** Each minute with a pupil takes 0.35 more to prepare, write down and tell the family. Source: design/domain.md 1.6 (our own). */
export const minutesPerMinute = 1.35;

/**
 * Whether a mentor's week is long enough for their cases: contracted hours less admin, duty, travel and groups, against the minutes that
 * the cases take.
 *
 * Source: design/domain.md 1.6 (our own). For scale: Check & Connect reckons with about an hour a week for each pupil, all told.
 *
 * @throws {RuleError} `bad-number` of hours or minutes below 0, or where more hours are taken than contracted
 * @example
 * ```ts
 * const week = { contracted: 35, admin: 8, duty: 4, groups: 3 };
 * const cases = Array.from({ length: 16 }, () => ({ minutesPerWeek: 60 }));
 * capacity(week, cases); // → { available: 1200, demand: 1296, spare: -96, over: true, … }
 * ```
 */
export function capacity(week: WorkPattern, cases: readonly CaseLoad[]): Capacity {
  const hours = (name: string, value: number | undefined = 0) => number(name, value, value >= 0 && value <= 168);
  const taken = hours('admin', week.admin) + hours('duty', week.duty) + hours('travel', week.travel) + hours('groups', week.groups);
  const left = hours('contracted', week.contracted) - taken;
  const available = 60 * number('contracted less the rest', left, left >= 0);
  const withPupils = cases.reduce((sum, { minutesPerWeek }) => sum + number('minutesPerWeek', minutesPerWeek, minutesPerWeek >= 0), 0);
  const demand = withPupils * minutesPerMinute;
  return { available, demand, spare: available - demand, load: available === 0 ? undefined : demand / available, over: demand > available };
}

/**
 * How many more cases like the one given fit into what is spare.
 *
 * @param minutesPerWeek minutes with the pupil in a week, above 0
 * @throws {RuleError} `bad-number`
 * @example
 * ```ts
 * roomFor({ spare: 200 }, 60); // → 2
 * roomFor({ spare: -96 }, 60); // → 0
 * ```
 */
export function roomFor({ spare }: Pick<Capacity, 'spare'>, minutesPerWeek: number): number {
  const each = positive('minutesPerWeek', minutesPerWeek) * minutesPerMinute;
  // A thousandth of a case is not a reason to say no.
  return count('cases', Math.max(0, Math.floor(number('spare', spare) / each + 1e-9)));
}

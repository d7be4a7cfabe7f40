import { proportion, type Proportion } from '../statistics/proportion.js';
import { fewestShown } from '../statistics/suppress.js';

/** One pupil of the past: which indicators were raised, and whether what one looks for came true. */
export interface PastPupil {
  readonly raised: readonly string[];
  readonly cameTrue: boolean;
  /** Of those raised, the ones that somebody looked at and let be, with a reason. */
  readonly dismissed?: readonly string[] | undefined;
}

/** What an indicator was worth in a school's own past. */
export interface IndicatorRecord {
  readonly indicator: string;
  /** Pupils for whom it was raised. */
  readonly raised: number;
  /** Of those, the share of whom it came true. Undefined where it was never raised. */
  readonly precision: Proportion | undefined;
  /** Of those of whom it came true, the share for whom it was raised. Undefined where it came true of nobody. */
  readonly recall: Proportion | undefined;
  /** The share of whom it came true among all: a precision no higher than this is none. */
  readonly base: Proportion | undefined;
  /** Of the pupils for whom it was raised, those for whom it was dismissed, and of those the ones of whom it came true all the same. */
  readonly dismissed: number;
  readonly dismissedWrongly: number;
  /** Rests on fewer than ten pupils: a wish to change the rule should wait. */
  readonly few: boolean;
}

/**
 * How often each indicator was right, on a school's own last years. To be looked at by people who may change a threshold, and not to be
 * fitted: a rule chosen because it was best in the past will be worse in the future.
 *
 * Source: precision and recall as in any textbook of information retrieval; intervals by `proportion`; design/domain.md 4.4.
 *
 * @param indicators the keys to look at, so that one that was never raised is seen as well
 * @example
 * ```ts
 * const past = [
 *   { raised: ['att.pa'], cameTrue: true }, { raised: ['att.pa'], cameTrue: false }, { raised: [], cameTrue: true }, { raised: [], cameTrue: false },
 * ];
 * const [persistent] = calibration(past, ['att.pa']);
 * persistent?.precision; // → { part: 1, of: 2, share: 0.5, … }
 * persistent?.recall; // → { part: 1, of: 2, share: 0.5, … }
 * persistent?.few; // → true
 * ```
 */
export function calibration(past: readonly PastPupil[], indicators: readonly string[]): IndicatorRecord[] {
  const share = (part: number, of: number) => (of === 0 ? undefined : proportion({ part, of }));
  const came = past.filter(({ cameTrue }) => cameTrue);
  const base = share(came.length, past.length);
  return indicators.map((indicator) => {
    const raised = past.filter((pupil) => pupil.raised.includes(indicator));
    const right = raised.filter(({ cameTrue }) => cameTrue).length;
    const dismissed = raised.filter((pupil) => pupil.dismissed?.includes(indicator));
    const wrongly = dismissed.filter(({ cameTrue }) => cameTrue).length;
    const few = Math.min(raised.length, came.length) < fewestShown;
    return {
      indicator, raised: raised.length, precision: share(right, raised.length), recall: share(right, came.length), base,
      dismissed: dismissed.length, dismissedWrongly: wrongly, few,
    };
  });
}

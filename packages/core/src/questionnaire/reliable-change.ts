import { number, positive } from '../numbers.js';

/** How a reliability was found. The same change may be reliable by one and not by the other, so it is always named. */
export type ReliabilityCoefficient = 'alpha' | 'omega' | 'test-retest';

/**
 * - `jacobson-truax`: the deviation before stands for both times.
 * - `maassen`: before and after have each their own; preferable where they differ.
 */
export type ReliableChangeMethod = 'jacobson-truax' | 'maassen';

/** What is known of a questionnaire, from a sample that is named. */
export interface ChangeNorms {
  /** The standard deviation of scores, in points of the score, above 0. */
  readonly deviation: number;
  /** The same at the second time. With it the method is `maassen`. */
  readonly deviationAfter?: number | undefined;
  /** From 0 to below 1. */
  readonly reliability: number;
  readonly coefficient: ReliabilityCoefficient;
  /** Who they were and where it is published. */
  readonly sample: string;
  /** Whether a pupil does better with a higher score or with a lower one. */
  readonly better: 'higher' | 'lower';
  /** The score from which on (to the better side) a pupil is like those without difficulties, where a source gives one. */
  readonly cutOff?: { readonly score: number; readonly source: string } | undefined;
}

/** In words: got reliably better; no change that can be told from chance, which is a result like the others; got reliably worse. */
export type ChangeOutcome = 'reliably-improved' | 'no-reliable-change' | 'reliably-deteriorated';

/** What two scores of one pupil say about change, with all that one needs to compute it again. */
export interface ReliableChange {
  readonly outcome: ChangeOutcome;
  /** After less before, in points of the score. */
  readonly change: number;
  /** The change in standard errors, the reliable change index; its sign is that of the change. */
  readonly index: number;
  /** The change in points, either way, that has to be exceeded. */
  readonly criterion: number;
  readonly standardError: number;
  readonly method: ReliableChangeMethod;
  readonly coefficient: ReliabilityCoefficient;
  readonly sample: string;
  /** Reliably improved and over the cut-off, having been on the other side. Only where the norms have a cut-off. */
  readonly clinicallySignificant?: boolean;
}

/** Beyond this many standard errors, either way, change is seen in one of twenty pupils who did not change. */
export const reliableIndex = 1.96;

/**
 * Whether two scores of the same pupil differ by more than the questionnaire's own unreliability.
 *
 * Jacobson and Truax: standard error = SD · √2 · √(1 − r). Maassen: √((SD₁² + SD₂²) · (1 − r)).
 * Index = (after − before) ÷ standard error, reliable where it exceeds 1.96 either way; exactly 1.96 does not.
 *
 * Source: Jacobson and Truax, "Clinical significance", Journal of Consulting and Clinical Psychology 59 (1991), 12–19. Maassen, "The
 * standard error in the Jacobson and Truax Reliable Change Index", Journal of the International Neuropsychological Society 10 (2004),
 * 888–93 (its abstract; the formula as in Hinton-Bayre and Kwapil 2017). Blampied, The Cognitive Behaviour Therapist (2022), on naming
 * all that went in.
 *
 * @param before and `after`: scores of the same scale, in its points
 * @throws {RuleError} `bad-number`, also of `better` that is neither way, and of a `reliability` without its coefficient
 * @example
 * ```ts
 * const norms = { deviation: 8, reliability: 0.82, coefficient: 'alpha', sample: 'An invented one', better: 'higher' } as const;
 * reliableChange(34, 45, norms); // → { outcome: 'reliably-improved', change: 11, method: 'jacobson-truax', … }
 * reliableChange(34, 45, norms).criterion; // ≈ 9.41
 * reliableChange(45, 38, norms).outcome; // → 'no-reliable-change'
 * ```
 */
export function reliableChange(before: number, after: number, norms: ChangeNorms): ReliableChange {
  const { deviation, deviationAfter = deviation, reliability, coefficient, sample, better, cutOff } = norms;
  const standardError = Math.sqrt(
    (positive('deviation', deviation) ** 2 + positive('deviationAfter', deviationAfter) ** 2) *
      (1 - number('reliability', reliability, reliability >= 0 && reliability < 1 && !!coefficient)),
  );
  const change = number('after', after) - number('before', before);
  const index = change / standardError;
  const sign = number('better', { higher: 1, lower: -1 }[better]);
  const gain = sign * index;
  const isWell = (score: number) => sign * (score - number('cutOff', cutOff!.score)) >= 0;
  return {
    outcome: gain > reliableIndex ? 'reliably-improved' : -gain > reliableIndex ? 'reliably-deteriorated' : 'no-reliable-change',
    change, index, criterion: reliableIndex * standardError, standardError,
    method: norms.deviationAfter === undefined ? 'jacobson-truax' : 'maassen', coefficient, sample,
    ...(cutOff && { clinicallySignificant: isWell(after) && !isWell(before) && gain > reliableIndex }),
  };
}

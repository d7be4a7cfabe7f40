import { number } from '../numbers.js';
import { RuleError } from '../rule-error.js';

/** y = intercept + slope · x */
export interface Line {
  readonly intercept: number;
  readonly slope: number;
}

/**
 * The straight line that fits points best (ordinary least squares).
 *
 * Source: Legendre (1805); any textbook.
 *
 * @throws {RuleError} `no-data` of fewer than two points, or where all have the same x; `bad-number`
 * @example
 * ```ts
 * bestLine([[0, 1], [1, 3], [2, 5]]); // → { intercept: 1, slope: 2 }
 * bestLine([[0, 1]]); // throws no-data
 * ```
 */
export function bestLine(points: readonly (readonly [x: number, y: number])[]): Line {
  if (points.length < 2) throw new RuleError('no-data');
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + number('coordinate', value), 0) / values.length;
  const x = mean(points.map((point) => point[0]));
  const y = mean(points.map((point) => point[1]));
  const across = points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
  if (across === 0) throw new RuleError('no-data');
  const slope = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0) / across;
  return { intercept: y - slope * x, slope };
}

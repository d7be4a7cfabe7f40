/** A request, as far as this rule looks. */
export interface Askable {
  readonly questions: readonly string[];
  readonly inWords?: string | undefined;
  readonly strategies?: readonly string[] | undefined;
}

/** What a teacher has between two lessons. Source: design/domain.md 6.1, task 8. */
export const secondsForAnswer = 60;

/** Seconds to open and send; to read a question of few words and tap; to type a line of some 40 characters. Our own estimate. */
const [toOpenAndSend, aTap, aLine] = [6, 5, 15];
/** Characters read in a second: 240 words of five letters and a space in a minute. */
const readInSecond = 24;

/**
 * How long a request takes to answer, in seconds: a tap for each question, a line where one is asked for, and the reading of what was sent
 * along. An estimate of our own, for whoever writes the request.
 *
 * @example
 * ```ts
 * secondsToAnswer({ questions: ['arrives-on-time', 'starts-work'] }); // → 16
 * ```
 */
export function secondsToAnswer({ questions, inWords, strategies = [] }: Askable): number {
  const reading = [inWords ?? '', ...strategies].reduce((characters, text) => characters + [...text].length, 0) / readInSecond;
  return Math.ceil(toOpenAndSend + aTap * questions.length + (inWords === undefined ? 0 : aLine) + reading);
}

/**
 * Whether a teacher can answer it within a minute.
 *
 * @example
 * ```ts
 * answeredInAMinute({ questions: ['arrives-on-time', 'starts-work'] }); // → true
 * ```
 */
export const answeredInAMinute = (request: Askable): boolean => secondsToAnswer(request) <= secondsForAnswer;

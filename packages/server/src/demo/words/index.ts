import type { BarrierCode } from '@learning-mentor/core';
import { attendanceWords } from './attendance.js';
import { behaviourWords } from './behaviour.js';
import { familyWords } from './family.js';
import { feelingsWords } from './feelings.js';
import { learningWords } from './learning.js';
import type { BarrierWords } from './types.js';

export type { BarrierWords } from './types.js';
export * from './general.js';

/** The barriers that the invented school has words for. */
export const barrierWords: readonly BarrierWords[] = [...attendanceWords, ...learningWords, ...feelingsWords, ...behaviourWords, ...familyWords];

/** @throws {TypeError} where there are no words for the barrier. */
export function wordsFor(barrier: BarrierCode): BarrierWords {
  const found = barrierWords.find((words) => words.barrier === barrier);
  if (!found) throw new TypeError(`No words for the barrier ${barrier}.`);
  return found;
}

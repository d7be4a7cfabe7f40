import type { BarrierCode } from '@learning-mentor/core';
import type { Dice } from './dice.js';
import { checkIns, firstMeetings, wordsFor } from './words/index.js';

/** How far mentoring has come. */
export type Stage = 'early' | 'middle' | 'late';

interface SessionWords {
  readonly note?: string;
  readonly pupilWords?: string;
  readonly nextStep?: string;
}

/** Finds the words for one pupil's sessions; no note is used twice for the same pupil. */
export interface StoryTeller {
  first(): SessionWords;
  /** And which barrier they are about. */
  session(stage: Stage): { readonly words: SessionWords; readonly about?: BarrierCode };
  checkIn(): SessionWords;
  /** Puts the names into any words. */
  fill(text: string): string;
}

/** A stage may look back a step, but the story never begins again. */
const lookBack: Readonly<Record<Stage, readonly Stage[]>> = { early: ['early'], middle: ['early', 'middle'], late: ['late', 'middle'] };
/** How much of the pupil's own words, which are in order, may have been said by then. */
const saidBy: Readonly<Record<Stage, number>> = { early: 0.4, middle: 0.75, late: 1 };

/** @param eased the barriers of which it has become easier: only of these is that said */
export function makeStoryTeller(
  names: { readonly pupil: string; readonly teacher: string }, barriers: readonly BarrierCode[], eased: readonly BarrierCode[], dice: Dice,
): StoryTeller {
  const fill = (text: string): string => text.replaceAll('{name}', names.pupil).replaceAll('{teacher}', names.teacher);
  const of = barriers.map((barrier) => {
    const words = wordsFor(barrier);
    return { barrier, words, said: 0, steps: dice.shuffled(words.nextSteps) };
  });
  const notes = (stage: Stage) =>
    dice.shuffled(of.filter(({ barrier }) => stage !== 'late' || eased.includes(barrier)).flatMap((from) => from.words.notes[stage].map((note) => ({ note, from }))));
  const left: Readonly<Record<Stage, ReturnType<typeof notes>>> = { early: notes('early'), middle: notes('middle'), late: notes('late') };
  const short = dice.shuffled(checkIns);

  const told = (words: { [Name in keyof SessionWords]: string | undefined }): SessionWords =>
    Object.fromEntries(Object.entries(words).flatMap(([name, text]) => (text === undefined ? [] : [[name, fill(text)]])));
  const checkIn = () => told({ note: short.pop() });

  const around = (from: (typeof of)[number], stage: Stage) => {
    const { pupilWords } = from.words;
    const until = stage === 'late' && !eased.includes(from.barrier) ? saidBy.middle : saidBy[stage];
    const speaks = from.said < Math.ceil(pupilWords.length * until) && dice.chance(0.6);
    return {
      pupilWords: speaks ? pupilWords[from.said++] : undefined,
      nextStep: dice.chance(0.75) ? (from.steps.pop() ?? dice.pick(from.words.nextSteps)) : undefined,
    };
  };

  return {
    fill,
    checkIn,
    first: () => told({ note: dice.pick(firstMeetings), ...around(of[0]!, 'early') }),
    session(stage) {
      const found = dice.chance(0.88) ? lookBack[stage].map((each) => left[each]).find((those) => those.length > 0)?.pop() : undefined;
      if (!found) return { words: checkIn() };
      return { words: told({ note: found.note, ...around(found.from, stage) }), about: found.from.barrier };
    },
  };
}

import type { Pack } from '../internal/locale.js';

/** Words by their place, `caseload.title` or `labels.problems.not-found`. `{1}` and so on stand for what is filled in. */
export type Texts = Readonly<Record<string, string>>;

/**
 * Every text of a language that a school may word otherwise. Sentences whose form hangs on a number, or on what is left out, are not among
 * them: one text cannot hold their forms.
 */
export function textsOf(pack: Pick<Pack, 'words' | 'labels'>): Texts {
  const texts: Record<string, string> = {};
  visit({ ...pack.words, labels: pack.labels }, '', (place, word) => {
    const text = typeof word === 'function' ? patternOf(word) : word;
    if (text !== undefined && place !== 'labels.language' && nameable.test(place)) texts[place] = text;
  });
  return texts;
}

/** A pack with some of its texts worded otherwise; the pack itself stays as it is. */
export function reworded<P extends Pick<Pack, 'words' | 'labels'>>(pack: P, texts: Texts): P {
  const at = (branch: unknown, place: string): unknown => {
    const text = texts[place];
    if (typeof branch === 'string') return text ?? branch;
    if (typeof branch === 'function') return text === undefined ? branch : (...args: unknown[]) => fill(text, args);
    if (typeof branch !== 'object' || branch === null || Array.isArray(branch)) return branch;
    return Object.fromEntries(Object.entries(branch).map(([name, below]) => [name, at(below, place === '' ? name : `${place}.${name}`)]));
  };
  return { ...pack, words: at(pack.words, ''), labels: at(pack.labels, 'labels') };
}

/** What Moodle takes for the name of a string. Some codes of attendance, such as `\\`, are none. */
const nameable = /^[a-zA-Z][a-zA-Z0-9.:/_-]*$/;

type Word = (...args: unknown[]) => string;

function visit(branch: unknown, place: string, see: (place: string, word: string | Word) => void): void {
  if (typeof branch === 'string' || typeof branch === 'function') return see(place, branch as string | Word);
  if (typeof branch !== 'object' || branch === null || Array.isArray(branch)) return;
  // Of a sentence with plural forms, `by` names the number that they hang on.
  const isSentence = 'by' in branch && 'forms' in branch;
  for (const [name, below] of Object.entries(branch)) if (!(isSentence && name === 'by')) visit(below, place === '' ? name : `${place}.${name}`, see);
}

const fill = (text: string, args: readonly unknown[]): string => text.replace(/\{(\d)\}/g, (gap, number: string) => (Number(number) <= args.length ? String(args[Number(number) - 1]) : gap));

/** What a word is sure to be asked with, to see whether it does nothing but fill its gaps. */
const trials: readonly unknown[] = [0, 1, 2, 5, 11, 1000, '', 'x', true, false, undefined];

/** The pattern of a word that only fills gaps; undefined where it does more. */
function patternOf(word: Word): string | undefined {
  const gaps = Array.from({ length: word.length }, (_, index) => `{${index + 1}}`);
  try {
    const pattern = word(...gaps);
    const same = trials.every((value) => gaps.every((_, at) => {
      const args = gaps.map((gap, index) => (index === at ? value : gap));
      return word(...args) === fill(pattern, args);
    }));
    return same && gaps.every((gap) => pattern.includes(gap)) ? pattern : undefined;
  } catch {
    return undefined;
  }
}

import { describe, expect, test } from 'vitest';
import * as en from '../src/locales/en-GB/index.js';
import { widgetTexts } from '../src/moodle/texts.js';
import { reworded, textsOf } from '../src/moodle/words.js';

describe('the texts that a school may word otherwise', () => {
  test('are the plain ones and those that only fill gaps', () => {
    expect(widgetTexts.en).toMatchObject({
      'common.loading': 'Loading',
      'caseload.columns.pupil': 'Pupil',
      'caseload.logFor': 'Log a session with {1}',
      'pupil.barriers.level': '{1} ({2})',
      'labels.kinds.goal.one': 'Goal',
      'labels.barriers.ATT-04.short': 'Lateness',
    });
    // Its form hangs on the number.
    expect(widgetTexts.en).not.toHaveProperty(['overview.pupilsOnCaseload']);
    // It says something else where nothing is filled in.
    expect(widgetTexts.en).not.toHaveProperty(['pupil.header.since']);
  });

  test('are the same places in every language', () => {
    // Plural forms are as many as the language has, and a sentence may hang on a number in one language alone.
    const plain = (texts: Readonly<Record<string, string>>) => Object.keys(texts).filter((place) => !/\.forms\./.test(place) && !/\{1\}/.test(texts[place]!));
    expect(Object.keys(widgetTexts.cy).length).toBeGreaterThan(500);
    expect(plain(widgetTexts.en).filter((place) => !(place in widgetTexts.cy))).toEqual([]);
  });

  test('take the place of the shipped ones, gaps filled, and leave all others', () => {
    const changed = reworded(en, { 'caseload.title': 'My children', 'overview.openFor': 'Look at {1}', 'labels.kinds.goal.one': 'Target', 'no.such.place': 'x' });
    expect(changed.words.caseload.title).toBe('My children');
    expect(changed.words.overview.openFor('Amelia')).toBe('Look at Amelia');
    expect(changed.labels.kinds['goal']!.one).toBe('Target');
    expect(changed.words.overview.pupilsOnCaseload(2)).toBe('2 pupils on your caseload');
    expect(en.words.caseload.title).toBe('Caseload');
    const [before, after] = [textsOf(en), textsOf(changed)];
    expect(Object.keys(before).filter((place) => after[place] !== before[place]).toSorted()).toEqual(['caseload.title', 'labels.kinds.goal.one', 'overview.openFor']);
  });
});

import { describe, expect, test } from 'vitest';
import { screeningWords as welsh } from '@learning-mentor/core/labels/cy';
import { screeningWords as english } from '@learning-mentor/core/labels/en-GB';
import { fairnessStages, indicators, measureNames, raiseFlags, sayWhy, screeningDomains, type MeasureName, type Reasons } from '@learning-mentor/core/screening';
import { namesIn, type IndicatorTest } from '../../src/screening/tests.js';
import { figures, today, well } from './figures.js';
import { readingAge, sentencesOf } from './reading-age.js';

const why = (values: Partial<Record<MeasureName, number>>, words = english) => sayWhy(raiseFlags(figures(values), { today, indicators }).flags[0]!, words);

describe('why a pupil is flagged, in words', () => {
  test('what was found, where the line is, what would clear it and how fresh it is', () => {
    expect(why({ sessionsPossible: 120, sessionsAbsent: 14, sixWeeksPossible: 60, sixWeeksAbsent: 0 })).toEqual({
      title: 'Missed a tenth of school or more',
      because: ['14 of 120 half days missed this year. That is 11.6%. We look at 10% or more.'],
      clears: ['21 more half days in school without a miss'],
      needed: 'all',
      asOf: 'Counted up to 22 November 2026',
      note: 'This is a reason to talk. It decides nothing. You may say that it is wrong.',
    });
  });

  test('of several reasons all have to go, of a rise one is enough', () => {
    expect(why({ sessionsPossible: 120, sessionsAbsent: 12, sixWeeksPossible: 60, sixWeeksAbsent: 12 }).because).toHaveLength(2);
    expect(why({ sixWeeksPossible: 60, sixWeeksAbsent: 5, priorSixWeeksPossible: 60, priorSixWeeksAbsent: 1 })).toMatchObject({
      needed: 'one',
      because: [
        '5 of 60 half days missed in the last six weeks. That is 8.3%. We look at 5% or more.',
        '5 of 60 half days missed in the last six weeks. That is 8.3%. We look at less than 10%.',
        '5 of 60 half days missed in the last six weeks. That is 8.3%. Before, it was 1 of 60 in six weeks. That is 1.6%. We look at a rise of 2 points or more.',
      ],
      clears: ['About 41 half days in school without a miss', 'About 77 half days in school without a miss'],
    });
  });

  test('counts, averages, credits, and what only lapses', () => {
    expect(why({ lateFourWeeks: 5 })).toMatchObject({ because: ['Late 5 times in four weeks. We look at 5 or more.'], clears: ['Late 4 times in four weeks, or fewer'] });
    expect(why({ gradeAverage: 1.85 })).toMatchObject({ because: ['Average grade 1.9 of 4. We look at 2 or less.'], clears: ['Better than this: Average grade 2 of 4'] });
    expect(why({ creditsPossible: 10, creditsEarned: 7 })).toMatchObject({
      because: ['7 of 10 credits earned. That is 70%. We look at less than 80%.'], clears: ['1 more credit'],
    });
    expect(why({ suspensionDaysTerm: 1 }).clears).toEqual(['0 days of suspension this term']);
    expect(why({ movesYear: 1 }).clears).toEqual(['Nothing has to be done. It ends after 27 December 2027, unless it comes up again']);
  });

  test('what lies below a line is not rounded up to it', () => {
    expect(why({ ...well, creditsPossible: 1000, creditsEarned: 799 }).because[0]).toContain('79.9%');
    expect(why({ ...well, sessionsPossible: 120, sessionsAbsent: 120 }).because[0]).toContain('That is 100%.');
  });

  const shareParts = (asked: IndicatorTest): MeasureName[] => {
    if ('all' in asked || 'any' in asked) return ('all' in asked ? asked.all : asked.any).flatMap(shareParts);
    return 'part' in asked ? ['before' in asked ? asked.before.part : asked.part, asked.part] : [];
  };

  const extremes = (when: IndicatorTest) => {
    const extreme = Object.fromEntries(namesIn(when).map((name) => [name, /Possible|lessonsMonth/.test(name) ? 40 : name === 'priorSixWeeksAbsent' ? 0 : 3]));
    return [extreme, { ...extreme, gradeAverage: 1, effortChange: -1, lessonsMissedMonth: 30, firstDaysAbsent: 9, sessionsAbsent: 30 }];
  };
  const allOf = ({ title, because, clears, asOf, note }: Reasons) => [title, ...because, ...clears, asOf, note].join('\n');

  test.each([english, welsh])('$language has words for all of it', (words) => {
    expect(Object.keys(words.indicators)).toEqual(indicators.map(({ key }) => key));
    expect(Object.keys(words.figures).sort()).toEqual([...measureNames].sort());
    expect(Object.keys(words.domains)).toEqual([...screeningDomains]);
    expect(Object.keys(words.stages)).toEqual([...fairnessStages]);
    for (const { key, when } of indicators) {
      for (const part of shareParts(when)) expect(words.shares, key).toHaveProperty(part);
      for (const values of extremes(when)) {
        for (const flag of raiseFlags(figures(values), { today, indicators }).flags) {
          const reasons = sayWhy(flag, words);
          expect(allOf(reasons)).not.toMatch(/[{}+]|undefined|NaN/);
          expect(reasons.title).not.toBe(flag.indicator);
        }
      }
    }
  });

  test('a pupil of nine can read it, in English, and no sentence is long', () => {
    const ages = indicators.flatMap(({ when }) => extremes(when).flatMap((values) => raiseFlags(figures(values), { today, indicators }).flags.map((flag) => {
      const said = allOf(sayWhy(flag, english));
      for (const words of sentencesOf(said)) expect(words.length, words.join(' ')).toBeLessThanOrEqual(16);
      return [flag.indicator, readingAge(said)] as const;
    })));
    expect(ages.filter(([, age]) => age > 9)).toEqual([]);
  });

  test('the measure of reading age tells a form from a picture book', () => {
    // Worked by hand: 6 words, 1 sentence, 6 syllables; 0.39 * 6 + 11.8 - 15.59 + 5.
    expect(readingAge('The cat sat on the mat.')).toBeCloseTo(3.55, 9);
    expect(readingAge('Notification of statutory enforcement proceedings regarding persistently unauthorised absence.')).toBeGreaterThan(16);
  });
});

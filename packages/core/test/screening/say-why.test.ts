import { describe, expect, test } from 'vitest';
import { indicators, measureNames, raiseFlags, sayWhy, screeningWordsCy, screeningWordsEnGb, type MeasureName } from '@learning-mentor/core/screening';
import { namesIn, type IndicatorTest } from '../../src/screening/tests.js';
import { figures, today, well } from './figures.js';

const why = (values: Partial<Record<MeasureName, number>>, words = screeningWordsEnGb) => sayWhy(raiseFlags(figures(values), { today }).flags[0]!, words);

describe('why a pupil is flagged, in words', () => {
  test('what was found, where the line is, what would clear it and how fresh it is', () => {
    expect(why({ sessionsPossible: 120, sessionsAbsent: 14, sixWeeksPossible: 60, sixWeeksAbsent: 0 })).toEqual({
      title: 'Missed a tenth of school or more',
      because: ['14 of 120 half days missed this year, which is 11.6%. We look from 10% on.'],
      clears: ['21 more half days in school without a miss'],
      needed: 'all',
      asOf: 'Counted up to 22 November 2026',
    });
  });

  test('of several reasons all have to go, of a rise one is enough', () => {
    expect(why({ sessionsPossible: 120, sessionsAbsent: 12, sixWeeksPossible: 60, sixWeeksAbsent: 12 }).because).toHaveLength(2);
    expect(why({ sixWeeksPossible: 60, sixWeeksAbsent: 5, priorSixWeeksPossible: 60, priorSixWeeksAbsent: 1 })).toMatchObject({
      needed: 'one',
      because: [
        '5 of 60 half days missed in the last six weeks, which is 8.3%. We look from 5% on.',
        '5 of 60 half days missed in the last six weeks, which is 8.3%. We look below 10%.',
        '5 of 60 half days missed in the last six weeks (8.3%), after 1 of 60 in the six weeks before (1.6%). We look from a rise of 2 points on.',
      ],
      clears: ['About 41 half days in school without a miss', 'About 77 half days in school without a miss'],
    });
  });

  test('counts, averages, credits, and what only lapses', () => {
    expect(why({ lateFourWeeks: 5 })).toMatchObject({ because: ['Late 5 times in four weeks. We look from 5 on.'], clears: ['Late 4 times in four weeks, or fewer'] });
    expect(why({ gradeAverage: 1.85 })).toMatchObject({ because: ['Average grade 1.9 of 4. We look at 2 and below.'], clears: ['Average grade 2 of 4 is passed'] });
    expect(why({ creditsPossible: 10, creditsEarned: 7 })).toMatchObject({
      because: ['7 of 10 credits earned, which is 70%. We look below 80%.'], clears: ['1 more credit'],
    });
    expect(why({ movesYear: 1 }).clears).toEqual(['Nothing has to be done; it lapses after 27 December 2027 unless it comes up again']);
  });

  test('what lies below a line is not rounded up to it', () => {
    expect(why({ ...well, creditsPossible: 1000, creditsEarned: 799 }).because[0]).toContain('79.9%');
    expect(why({ ...well, sessionsPossible: 120, sessionsAbsent: 120 }).because[0]).toContain('which is 100%.');
  });

  const shareParts = (asked: IndicatorTest): MeasureName[] => {
    if ('all' in asked || 'any' in asked) return ('all' in asked ? asked.all : asked.any).flatMap(shareParts);
    return 'part' in asked ? ['before' in asked ? asked.before.part : asked.part, asked.part] : [];
  };

  test.each([screeningWordsEnGb, screeningWordsCy])('$language has words for all of it', (words) => {
    expect(Object.keys(words.indicators)).toEqual(indicators.map(({ key }) => key));
    expect(Object.keys(words.figures).sort()).toEqual([...measureNames].sort());
    for (const { key, when } of indicators) {
      for (const part of shareParts(when)) expect(words.shares, key).toHaveProperty(part);
      const extreme = Object.fromEntries(namesIn(when).map((name) => [name, /Possible|lessonsMonth/.test(name) ? 40 : name === 'priorSixWeeksAbsent' ? 0 : 3]));
      for (const values of [extreme, { ...extreme, gradeAverage: 1, effortChange: -1, lessonsMissedMonth: 30, firstDaysAbsent: 9, sessionsAbsent: 30 }]) {
        for (const flag of raiseFlags(figures(values), { today }).flags) {
          const { title, because, clears, asOf } = sayWhy(flag, words);
          const said = [title, ...because, ...clears, asOf].join('\n');
          expect(said).not.toMatch(/[{}+]|undefined|NaN/);
          expect(title).not.toBe(flag.indicator);
        }
      }
    }
  });
});

import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { goalRating, myWeek, rosenberg } from '@learning-mentor/core/questionnaire';
import { QuestionnaireResult, resultFaults, resultOfAnswers, resultOfScores } from '@learning-mentor/core/questionnaire-result';
import { brokenRules, type RecordKind } from '@learning-mentor/core/record';

const pupil = { informant: 'pupil' } as const;
const whole = { calm: 4, worried: 0, slept: 4, enjoyed: 4, friends: 4, lonely: 0, adult: 4, safe: 4, understood: 4, 'kept-going': 4 };
const accepted = (fields: object) => z.safeParse(QuestionnaireResult.input, { pupil: '0199a000-0000-7000-8000-000000000001', ...fields }).error;

describe('a result of answers', () => {
  test('has the scores of the pack, as its own vector "reverse" has them', () => {
    const result = resultOfAnswers(myWeek, whole, pupil);
    expect(result).toMatchObject({ pack: 'my-week', packVersion: '1.0.0', informant: 'pupil', entry: 'answered' });
    expect(result.scores!.map(({ scale, score }) => [scale, score])).toEqual([['feelings', 16], ['belonging', 16], ['learning', 8], ['week', 40]]);
    expect(result.answers).toHaveLength(10);
    expect(result).not.toHaveProperty('risks');
    expect(accepted(result)).toBeUndefined();
  });

  test('says how many answers were made good for, leaves out a scale that has no score, and names what has to be looked at', () => {
    const result = resultOfAnswers(myWeek, { ...whole, calm: undefined, understood: undefined, safe: 1 }, pupil);
    expect(result.scores!.map(({ scale, missing }) => [scale, missing])).toEqual([['feelings', 1], ['belonging', undefined], ['week', 2]]);
    expect(result.risks).toEqual(['safe']);
    expect(result.answers!.map(({ item }) => item)).not.toContain('calm');
    expect(accepted(result)).toBeUndefined();
    expect(resultOfAnswers(myWeek, { slept: 1 }, pupil)).not.toHaveProperty('scores');
  });

  test('is refused where nobody answered, or somebody whom the pack does not ask', () => {
    expect(() => resultOfAnswers(myWeek, {}, pupil)).toThrow(expect.objectContaining({ code: 'no-data' }));
    expect(() => resultOfAnswers(myWeek, whole, { informant: 'teacher' })).toThrow(expect.objectContaining({ code: 'bad-answer', details: { pack: 'my-week', informant: 'teacher' } }));
    expect(resultOfAnswers(goalRating, { 'first-goal': 3 }, { informant: 'teacher' }).scores).toEqual([{ scale: 'goals', score: 3, lowest: 0, highest: 10, missing: 2 }]);
  });
});

describe('a result of scores alone', () => {
  test('holds no answers, and scores that there can be', () => {
    const result = resultOfScores(rosenberg, { [rosenberg.scales[0]!.id]: 21 }, pupil);
    expect(result).toMatchObject({ pack: rosenberg.id, entry: 'scores-only', scores: [{ score: 21 }] });
    expect(result).not.toHaveProperty('answers');
    expect(accepted(result)).toBeUndefined();
    expect(() => resultOfScores(myWeek, { learning: 9 }, pupil)).toThrow(expect.objectContaining({ code: 'bad-number' }));
    expect(() => resultOfScores(myWeek, { learning: 5 }, { informant: 'mentor' })).toThrow(expect.objectContaining({ code: 'bad-answer' }));
  });
});

describe('a result that somebody sent', () => {
  const result = resultOfAnswers(myWeek, whole, pupil);

  test('agrees with its pack, or is told where not', () => {
    expect(resultFaults(myWeek, result)).toEqual([]);
    expect(resultFaults(myWeek, { ...result, scores: result.scores!.toReversed() })).toEqual([]);
    expect(resultFaults(goalRating, result)).toEqual(['other-pack']);
    expect(resultFaults(myWeek, { ...result, packVersion: '1.0.1' })).toEqual(['other-version']);
    expect(resultFaults(myWeek, { ...result, scores: result.scores!.map((each) => ({ ...each, score: each.score + 1 })) })).toEqual(['other-scores']);
    expect(resultFaults(myWeek, { ...result, scores: result.scores!.slice(1) })).toEqual(['other-scores']);
    expect(resultFaults(myWeek, { ...result, scores: result.scores!.map((each) => ({ ...each, band: 'high' })) })).toEqual(['other-scores']);
    expect(resultFaults(myWeek, { pack: 'my-week', packVersion: '1.0.0', informant: 'pupil', scores: [] })).toEqual([]);
  });

  test('has answers where it says so, and scores where it has nothing else', () => {
    const codes = (fields: object) => brokenRules(QuestionnaireResult as unknown as RecordKind, { state: 'recorded', fields: fields as Record<string, unknown> }).map(({ code }) => code);
    expect(codes({ entry: 'answered' })).toEqual(['answered-has-answers']);
    expect(codes({ entry: 'scores-only' })).toEqual(['scores-only-has-scores']);
    expect(codes({ entry: 'answered', answers: [{ item: 'safe', answer: 1 }] })).toEqual([]);
  });
});

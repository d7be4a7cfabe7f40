import { expect, test } from 'vitest';
import { answeredInAMinute, InformationRequest, mostQuestions, secondsToAnswer, teacherQuestions } from '@learning-mentor/core/information-request';
import * as z from 'zod/mini';

const questions = (many: number) => teacherQuestions.slice(0, many);

test('each question is a tap, a line in words takes longer', () => {
  expect(secondsToAnswer({ questions: [] })).toBe(6);
  expect(secondsToAnswer({ questions: questions(1) })).toBe(11);
  expect(secondsToAnswer({ questions: questions(5) })).toBe(31);
  expect(secondsToAnswer({ questions: questions(1), inWords: 'x'.repeat(24) })).toBe(27);
  expect(secondsToAnswer({ questions: questions(1), strategies: ['x'.repeat(24), 'x'.repeat(24)] })).toBe(13);
});

test('a character is a character, whatever it takes to store it', () => {
  expect(secondsToAnswer({ questions: [], strategies: ['😀'.repeat(24)] })).toBe(7);
});

test('as many questions as there may be are answered within a minute, with a line and a strategy of usual length', () => {
  expect(answeredInAMinute({ questions: questions(mostQuestions), inWords: 'What would help her most in your room?', strategies: ['Let her come in without a word about the time'] })).toBe(true);
  expect(answeredInAMinute({ questions: questions(mostQuestions), inWords: 'x'.repeat(140), strategies: Array.from({ length: 3 }, () => 'x'.repeat(140)) })).toBe(false);
  expect(answeredInAMinute({ questions: questions(5), strategies: ['x'.repeat(29 * 24)] })).toBe(true);
  expect(answeredInAMinute({ questions: questions(5), strategies: ['x'.repeat(29 * 24 + 1)] })).toBe(false);
});

test('there are no more questions than that', () => {
  const input = { pupil: '0199a000-0000-7000-8000-000000000001', ...InformationRequest.example };
  expect(z.safeParse(InformationRequest.input, { ...input, questions: questions(5) }).success).toBe(true);
  expect(z.safeParse(InformationRequest.input, { ...input, questions: questions(6) }).success).toBe(false);
});

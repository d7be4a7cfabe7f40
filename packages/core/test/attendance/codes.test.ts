import { describe, expect, test } from 'vitest';
import {
  attendanceClasses, attendanceCode, attendanceCodeSets, codeOfMark, codeSet, codeSetOn, codesOf, isInForce, marksOf,
} from '@learning-mentor/core/attendance';
import { RuleError } from '../../src/rule-error.js';

const codesIn = (key: string, kind: string) => codeSet(key).codes.filter((each) => each.class === kind).map(({ code }) => code).join(' ');

describe('code sets', () => {
  test('follow each other without a gap or an overlap', () => {
    const [before, since] = attendanceCodeSets;
    expect([before.validTo, since.validFrom]).toEqual(['2024-08-18', '2024-08-19']);
    expect(codeSetOn('2024-08-18')).toBe(before);
    expect(codeSetOn('2024-08-19')).toBe(since);
    expect(codeSetOn('2031-01-06')).toBe(since);
  });

  test('hold each code and each mark once, in known classes, in one printable ASCII character', () => {
    for (const { codes } of attendanceCodeSets) {
      expect(new Set(codes.map(({ code }) => code)).size).toBe(codes.length);
      expect(new Set(codes.map(({ mark }) => mark)).size).toBe(codes.length);
      for (const { mark, class: kind } of codes) {
        expect(mark).toMatch(/^[!-~]$/);
        expect(attendanceClasses).toContain(kind);
      }
    }
  });

  test('give a mark to no two codes, whatever the set and the case', () => {
    const codeFor = new Map<string, string>();
    for (const { mark, code } of attendanceCodeSets.flatMap(({ codes }) => [...codes])) {
      expect(codeFor.get(mark.toLowerCase()) ?? code).toBe(code);
      codeFor.set(mark.toLowerCase(), code);
    }
  });

  test('agree with the lists that schools publish of "Working together to improve school attendance" (2024)', () => {
    // Somercotes Academy, "Attendance codes"; DfE performance tables (2011) for what counts as unauthorised.
    expect(codesIn('england-2024-08', 'attending')).toBe('/ \\ L');
    expect(codesIn('england-2024-08', 'attending-elsewhere')).toBe('K V P W B');
    expect(codesIn('england-2024-08', 'authorised')).toBe('C C1 C2 E I J1 M R S T');
    expect(codesIn('england-2024-08', 'unauthorised')).toBe('G N O U');
    expect(codesIn('england-2024-08', 'unable')).toBe('Q Y1 Y2 Y3 Y4 Y5 Y6 Y7');
    expect(codesIn('england-2024-08', 'not-possible')).toBe('D X');
    expect(codesIn('england-2024-08', 'admin')).toBe('Z #');
  });

  test('of before August 2024 count J as present, Y as not possible, F and H as authorised (DfE methodology, 4.4 to 4.6)', () => {
    expect(attendanceCode('england-2006', 'J').class).toBe('attending-elsewhere');
    expect(attendanceCode('england-2006', 'Y').class).toBe('unable');
    expect(codesIn('england-2006', 'authorised')).toBe('C E F H I M R S T');
    expect(codesIn('england-2006', 'attending')).toBe('/ \\ L');
    expect(codesIn('england-2006', 'attending-elsewhere')).toBe('B J P V W');
    expect(codesIn('england-2006', 'unauthorised')).toBe('G N O U');
    expect(codesIn('england-2006', 'unable')).toBe('Y');
    expect(codesIn('england-2006', 'not-possible')).toBe('D X');
    expect(codesIn('england-2006', 'admin')).toBe('Z #');
    expect(codesIn('england-2006', 'missing')).toBe('-');
  });

  test('say which codes mean late', () => {
    for (const { codes } of attendanceCodeSets) {
      expect(codes.filter((each) => 'late' in each).map(({ code }) => code)).toEqual(['L', 'U']);
    }
  });
});

describe('a code is looked up in a set', () => {
  const refusal = (ask: () => unknown): Partial<RuleError> => {
    try {
      ask();
    } catch (error) {
      if (error instanceof RuleError) return { code: error.code, details: error.details };
      throw error;
    }
    throw new Error('was not refused');
  };

  test('by the key of the set or the set itself', () => {
    expect(attendanceCode('england-2024-08', 'Y4')).toEqual({ code: 'Y4', mark: '4', class: 'unable' });
    expect(attendanceCode(codeSetOn('2026-01-12'), 'L')).toEqual({ code: 'L', mark: 'L', class: 'attending', late: true });
  });

  test('and refused where the set does not have it, is not known or was not in force', () => {
    expect(refusal(() => attendanceCode('england-2024-08', 'J'))).toEqual({
      code: 'unknown-code', details: { set: 'england-2024-08', code: 'J' },
    });
    expect(refusal(() => attendanceCode('england-2024-08', 'y1'))).toMatchObject({ code: 'unknown-code' });
    expect(refusal(() => attendanceCode('narnia-1950', '/'))).toEqual({ code: 'unknown-code-set', details: { set: 'narnia-1950' } });
    expect(refusal(() => attendanceCode('england-2006', 'J', '2024-08-19'))).toEqual({
      code: 'no-code-set', details: { set: 'england-2006', date: '2024-08-19' },
    });
    expect(attendanceCode('england-2006', 'J', '2024-08-18').code).toBe('J');
    expect(refusal(() => codeSetOn('2011-08-31'))).toEqual({ code: 'no-code-set', details: { date: '2011-08-31' } });
    expect(refusal(() => codeSetOn('2025-02-30'))).toMatchObject({ code: 'bad-date' });
    expect(refusal(() => isInForce(codeSet('england-2024-08'), 'soon'))).toMatchObject({ code: 'bad-date' });
  });

  test('codes become marks and marks codes', () => {
    expect(marksOf(codeSet('england-2024-08'), ['/', '\\', 'C1', 'C2', 'J1', 'Y1', 'Y7', '#', '-'])).toBe('/\\89017#-');
    for (const set of attendanceCodeSets) {
      const names = set.codes.map(({ code }) => code);
      expect(codesOf(set, marksOf(set, names))).toEqual(names);
    }
    expect(codeOfMark(codeSet('england-2024-08'), '7').code).toBe('Y7');
    expect(refusal(() => codesOf(codeSet('england-2006'), '/7'))).toEqual({ code: 'unknown-mark', details: { set: 'england-2006', mark: '7' } });
  });
});

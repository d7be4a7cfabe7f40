import { describe, expect, test } from 'vitest';
import { agreementVersion, mentoringAgreementCy, mentoringAgreementEnGb, sustainChecks, sustained, type AgreementWords } from '@learning-mentor/core/case';
import { canonicalJson } from '@learning-mentor/core/record';
import { sha256 } from '../../src/sha256.js';

describe('whether it lasts', () => {
  const status = (today: string, ...answers: Parameters<typeof sustainChecks>[1]) => sustainChecks('2026-07-17', answers, today).map((check) => check.status);

  test('is looked at 6, 12 and 26 weeks after the exit (design/domain.md 1.4)', () => {
    expect(sustainChecks('2026-07-17', [], '2026-07-17').map(({ week, dueOn }) => `${week} ${dueOn}`)).toEqual(['6 2026-08-28', '12 2026-10-09', '26 2027-01-15']);
  });

  test('is due for two weeks, then overdue', () => {
    expect(status('2026-08-27')).toEqual(['to-come', 'to-come', 'to-come']);
    expect(status('2026-08-28')).toEqual(['due', 'to-come', 'to-come']);
    expect(status('2026-09-11')).toEqual(['due', 'to-come', 'to-come']);
    expect(status('2026-09-12')).toEqual(['overdue', 'to-come', 'to-come']);
  });

  test('is what was found last', () => {
    const checks = sustainChecks('2026-07-17', [{ week: 6, sustained: 'no' }, { week: 12, sustained: 'yes' }, { week: 6, sustained: 'partly' }], '2027-03-01');
    expect(checks.map(({ status: is, sustained: found }) => [is, found])).toEqual([['done', 'partly'], ['done', 'yes'], ['overdue', undefined]]);
  });

  test('is counted among what is known', () => {
    expect(sustained([])).toEqual({ lasting: 0, known: 0, unknown: 0 });
    expect(sustained([{ week: 6, sustained: 'yes' }, { week: 12, sustained: 'partly' }, { week: 26, sustained: 'not-known' }])).toEqual({ lasting: 1, known: 2, unknown: 1 });
  });
});

describe('the agreement', () => {
  const digest = ({ title, paragraphs, limits, promises }: AgreementWords) => sha256(canonicalJson({ title, paragraphs, limits, promises }));

  // A word that changes makes another agreement: give it another version, and write its fingerprint here.
  test.each([
    ['2026-11', mentoringAgreementEnGb, 'b74e9770f4d65b449623e274c937d071a63a06e2735593134924f0e600df2052'],
    ['2026-11', mentoringAgreementCy, '7a55cf698283f56d1dee93a39c64edb2226f0cd17fb79cdf70bfd998e422e7b6'],
  ])('%s is worded as it was when it got its version', (version, words, is) => {
    expect(words.version).toBe(version);
    expect(agreementVersion).toBe(version);
    expect(digest(words)).toBe(is);
  });

  test('says the same number of things in both languages, and that there are limits', () => {
    for (const part of ['paragraphs', 'limits', 'promises'] as const) expect(mentoringAgreementCy[part]).toHaveLength(mentoringAgreementEnGb[part].length);
    expect(mentoringAgreementEnGb.limits.join(' ')).toMatch(/have to tell/);
  });
});

import { describe, expect, test } from 'vitest';
import { suspensionWords as welsh } from '@learning-mentor/core/labels/cy';
import { suspensionWords as english } from '@learning-mentor/core/labels/en-GB';
import { mostReasons, suspensionReasons, suspensionReasonsOn, suspensionReasonSets } from '@learning-mentor/core/suspension';

const [of2020, of2026] = suspensionReasonSets;
const codesOf = (set: typeof of2020 | typeof of2026): string[] => set.codes.map(({ code }) => code);

describe('reasons for suspension', () => {
  test('follow each other without a gap, in the school years', () => {
    expect([of2020.validFrom, of2020.validTo, of2026.validFrom]).toEqual(['2020-08-01', '2026-07-31', '2026-08-01']);
    expect(suspensionReasonsOn('2020-08-01')).toBe(of2020);
    expect(suspensionReasonsOn('2026-07-31')).toBe(of2020);
    expect(suspensionReasonsOn('2026-08-01')).toBe(of2026);
    expect(() => suspensionReasonsOn('2020-07-31')).toThrow(expect.objectContaining({ code: 'no-code-set', details: { date: '2020-07-31' } }));
    expect(() => suspensionReasonsOn('2026-02-30')).toThrow(expect.objectContaining({ code: 'bad-date' }));
  });

  test('are sixteen, then 29: those and thirteen more (Common Basic Data Set, May 2026)', () => {
    expect(codesOf(of2020).sort().join(' ')).toBe('BU DA DB DM DS LG MT OW PA PH PP RA SM TH VA VP');
    const added = codesOf(of2026).filter((code) => !codesOf(of2020).includes(code));
    expect(added.join(' ')).toBe('BW TB SB MB AB DR AR SR VR LD CB MP OS');
    expect([new Set(codesOf(of2020)).size, new Set(codesOf(of2026)).size]).toEqual([16, 29]);
  });

  test.each([['English', english], ['Welsh', welsh]])('have words in %s, all of them, and each its own', (_language, { reasons, types }) => {
    expect(Object.keys(reasons).sort()).toEqual(codesOf(of2026).sort());
    expect(Object.keys(types).sort()).toEqual(['LNCH', 'PERM', 'SUSP']);
    for (const words of [reasons, types]) expect(new Set(Object.values(words)).size).toBe(Object.keys(words).length);
  });

  test('DS is disability here, and not Down syndrome as among kinds of SEN', () => {
    expect([english.reasons.DS, welsh.reasons.DS]).toEqual(['Abuse relating to disability', 'Cam-drin sy’n ymwneud ag anabledd']);
  });

  test('are named with their list, up to three and each once', () => {
    expect(mostReasons).toBe(3);
    expect(suspensionReasons(['DS', 'PP', 'DB'], '2026-07-01')).toEqual([
      'suspension-reason:england-2020:DS', 'suspension-reason:england-2020:PP', 'suspension-reason:england-2020:DB',
    ]);
    expect(suspensionReasons(['VR'], '2026-09-01')).toEqual(['suspension-reason:england-2026:VR']);
    expect(() => suspensionReasons([], '2026-09-01')).toThrow(expect.objectContaining({ code: 'no-reason' }));
    for (const codes of [['PP', 'PA', 'VP', 'VA'], ['PP', 'PP']]) {
      expect(() => suspensionReasons(codes, '2026-09-01')).toThrow(expect.objectContaining({ code: 'too-many-reasons', details: { codes } }));
    }
  });

  test('are looked up in the list of the day the suspension began', () => {
    expect(() => suspensionReasons(['VR'], '2026-07-31')).toThrow(expect.objectContaining({ code: 'unknown-code', details: { set: 'england-2020', code: 'VR' } }));
    expect(() => suspensionReasons(['pp'], '2026-07-31')).toThrow(expect.objectContaining({ code: 'unknown-code' }));
  });
});

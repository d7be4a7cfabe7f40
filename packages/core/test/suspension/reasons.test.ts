import { describe, expect, test } from 'vitest';
import { mostReasons, suspensionReasons, suspensionReasonsOn, suspensionReasonSets, suspensionReasonWords } from '@learning-mentor/core/suspension';

const [of2020, of2026] = suspensionReasonSets;

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
    expect([...of2020.codes].sort().join(' ')).toBe('BU DA DB DM DS LG MT OW PA PH PP RA SM TH VA VP');
    const added = of2026.codes.filter((code) => !(of2020.codes as readonly string[]).includes(code));
    expect(added.join(' ')).toBe('BW TB SB MB AB DR AR SR VR LD CB MP OS');
    expect([new Set(of2020.codes).size, new Set(of2026.codes).size]).toEqual([16, 29]);
  });

  test('have words, all of them', () => {
    expect(Object.keys(suspensionReasonWords).sort()).toEqual([...of2026.codes].sort());
    expect(suspensionReasonWords.DS).toBe('Abuse relating to disability');
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

import { describe, expect, test } from 'vitest';
import {
  allQualified, codeIn, codeSets, isInForce, plainCodes, qualified, readQualified, setCalled, setInForce, type CodeSet, type CodeSets,
} from '@learning-mentor/core/code-set';
import { tiers } from '@learning-mentor/core/access';
import { agencySets } from '@learning-mentor/core/agency';
import { areaOfNeedSets, senStatusSets, senTypeSets } from '@learning-mentor/core/sen';
import { suspensionReasonSets } from '@learning-mentor/core/suspension';
import { vulnerabilitySets } from '@learning-mentor/core/vulnerability';
import * as english from '@learning-mentor/core/labels/en-GB';
import * as welsh from '@learning-mentor/core/labels/cy';

const named = Object.entries(codeSets) as unknown as [string, CodeSets][];
const dayAfter = (date: string) => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
/** The words of each namespace, wherever they stand. */
const wordsOf = ({ codeWords, labels, suspensionWords }: typeof english | typeof welsh): Record<string, Readonly<Record<string, string>>> =>
  ({
    ...codeWords,
    attendance: labels.attendanceCodes,
    barrier: Object.fromEntries(Object.entries(labels.barriers).map(([code, { label }]) => [code, label])),
    'suspension-reason': suspensionWords.reasons,
  });
const codesOf = (set: CodeSet) => set.codes.map(({ code }) => code).join(' ');

describe.each(named)('the sets of %s', (namespace, sets) => {
  test('say so, have keys of their own, and follow each other without a gap or an overlap', () => {
    expect(new Set(sets.map(({ key }) => key)).size).toBe(sets.length);
    for (const [index, set] of sets.entries()) {
      expect(set.namespace).toBe(namespace);
      const next = sets[index + 1];
      expect(next === undefined ? set.validTo : dayAfter(set.validTo!)).toBe(next?.validFrom);
    }
  });

  test('hold each code once', () => {
    for (const { codes } of sets) expect(new Set(codes.map(({ code }) => code)).size).toBe(codes.length);
  });

  test('have words for each code and for no other, in English and Welsh', () => {
    const codes = [...new Set(sets.flatMap((set) => set.codes.map(({ code }) => code)))].sort();
    for (const words of [english, welsh]) expect(Object.keys(wordsOf(words)[namespace]!).sort()).toEqual(codes);
  });
});

test('words are of no list that is not there', () => {
  for (const words of [english, welsh]) expect(Object.keys(wordsOf(words)).sort()).toEqual(named.map(([namespace]) => namespace).sort());
});

describe('a code', () => {
  test('DS means one thing among types of SEN and another among reasons for suspension', () => {
    expect(qualified(setInForce(senTypeSets, '2026-11-24'), 'DS')).toBe('sen-type:england-2025:DS');
    expect(qualified(setInForce(suspensionReasonSets, '2026-11-24'), 'DS')).toBe('suspension-reason:england-2026:DS');
    expect([english.codeWords['sen-type'].DS, english.suspensionWords.reasons.DS]).toEqual(['Down syndrome', 'Abuse relating to disability']);
    expect(() => readQualified(senTypeSets, 'suspension-reason:england-2026:DS')).toThrow(expect.objectContaining({ code: 'unknown-code-set', details: { set: 'suspension-reason' } }));
  });

  test('is refused where its set does not have it, is not known, or was not in force', () => {
    expect(() => codeIn(senTypeSets[0], 'SEMH')).toThrow(expect.objectContaining({ code: 'unknown-code', details: { set: 'england-2004', code: 'SEMH' } }));
    expect(() => codeIn(senTypeSets[0], 'BESD', '2014-09-01')).toThrow(expect.objectContaining({ code: 'no-code-set', details: { set: 'england-2004', date: '2014-09-01' } }));
    expect(codeIn(senTypeSets[0], 'BESD', '2014-08-31')).toEqual({ code: 'BESD', area: 'BESD' });
    expect(() => setCalled(senTypeSets, 'wales-2021')).toThrow(expect.objectContaining({ code: 'unknown-code-set', details: { set: 'wales-2021' } }));
    expect(() => setInForce(senStatusSets, '2001-12-31')).toThrow(expect.objectContaining({ code: 'no-code-set', details: { date: '2001-12-31' } }));
    expect(() => isInForce(senStatusSets[0], '2002-02-30')).toThrow(expect.objectContaining({ code: 'bad-date' }));
    expect(() => qualified(senStatusSets[0], 'K')).toThrow(expect.objectContaining({ code: 'unknown-code' }));
  });

  test('is read back from its qualified form, on a day of its set', () => {
    for (const [, sets] of named) {
      for (const text of allQualified(sets)) {
        const { set, entry } = readQualified(sets, text);
        expect(qualified(set, entry.code)).toBe(text);
        expect(readQualified(sets, text, set.validFrom).set).toBe(set);
      }
    }
    expect(() => readQualified(senTypeSets, 'sen-type:england-2014:DS')).toThrow(expect.objectContaining({ code: 'unknown-code' }));
    expect(() => readQualified(senTypeSets, 'sen-type:england-1999:DS')).toThrow(expect.objectContaining({ code: 'unknown-code-set' }));
    expect(() => readQualified(senTypeSets, 'sen-type')).toThrow(expect.objectContaining({ code: 'unknown-code-set' }));
    expect(() => readQualified(senTypeSets, 'sen-type:england-2025:DS', '2024-12-31')).toThrow(expect.objectContaining({ code: 'no-code-set' }));
  });

  test('of a list that says no more of it is its code alone', () => expect(plainCodes('a', 'b')).toEqual([{ code: 'a' }, { code: 'b' }]));
});

describe('special educational needs', () => {
  test('by status: statements beside plans until March 2018 (Cornwall Council, quoting the school census guide 2015-16)', () => {
    expect(['2014-08-31', '2014-09-01', '2018-03-31', '2018-04-01'].map((date) => codesOf(setInForce(senStatusSets, date)))).toEqual([
      'N A P S', 'N K E S', 'N K E S', 'N K E',
    ]);
  });

  test('by type: twelve from 2004 (DfES/0536/2003), thirteen, then fourteen (Common Basic Data Set, May 2026)', () => {
    expect(senTypeSets.map(codesOf)).toEqual([
      'SPLD MLD SLD PMLD BESD SLCN HI VI MSI PD ASD OTH',
      'SPLD MLD SLD PMLD SEMH SLCN HI VI MSI PD ASD OTH NSA',
      'SPLD MLD SLD PMLD SEMH SLCN HI VI MSI PD ASD DS OTH NSA',
    ]);
    expect(senTypeSets.map(({ validFrom }) => validFrom)).toEqual(['2004-01-01', '2014-09-01', '2025-01-01']);
  });

  test('each type lies in an area of its time, or in none (areas: DfES/0536/2003)', () => {
    for (const set of senTypeSets as readonly (typeof senTypeSets)[number][]) {
      const areas = codesOf(setInForce(areaOfNeedSets, set.validFrom)).split(' ');
      for (const type of set.codes) if ('area' in type) expect(areas, type.code).toContain(type.area);
    }
    const inArea = (area: string) => senTypeSets[2].codes.filter((type) => 'area' in type && type.area === area).map(({ code }) => code).join(' ');
    expect(['CL', 'CI', 'SP', 'SEMH'].map(inArea)).toEqual(['SPLD MLD SLD PMLD DS', 'SLCN ASD', 'HI VI MSI PD', 'SEMH']);
    expect(areaOfNeedSets.map(codesOf)).toEqual(['CI CL BESD SP', 'CI CL SEMH SP']);
  });
});

describe('what tells of harm by its name', () => {
  const ofTier = (codes: readonly { code: string; tier: string }[], tier: string) => codes.filter((each) => each.tier === tier).map(({ code }) => code).sort().join(' ');

  test('is safeguarding: flags (design/domain.md 1.4) and services', () => {
    expect(ofTier(vulnerabilitySets[0].codes, 'T3')).toBe('CIN CP EVERSW UASC');
    expect(ofTier(vulnerabilitySets[0].codes, 'T2')).toBe('BEREAVE EBSA HOMELESS LAC MEDICAL PLAC PREGPAR PRISON REF YC-P YC-S');
    expect(vulnerabilitySets[0].codes).toHaveLength(28);
    expect(ofTier(agencySets[0].codes, 'T3')).toBe('channel domestic-abuse social-care');
    expect(agencySets[0].codes).toHaveLength(28);
    for (const { tier } of [...vulnerabilitySets[0].codes, ...agencySets[0].codes]) expect(tiers).toContain(tier);
    expect(agencySets[0].codes.filter(({ tier }) => tier !== 'T2' && (tier as string) !== 'T3')).toEqual([]);
  });
});

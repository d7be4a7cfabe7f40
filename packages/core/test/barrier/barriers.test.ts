import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import {
  BarrierCode, barrierAreas, barrierCodes, barrierNeeds, barrierOf, barriers, barrierSets, barriersAtOnce, confirmationGaps, doFirst, highestTier, mayBeConfirmed,
  opensSafeguardingScreen, type BarrierConfidence,
} from '@learning-mentor/core/barrier';
import { dslReasons } from '@learning-mentor/core/referral';
import { codeIn, readQualified, setInForce } from '@learning-mentor/core/code-set';
import { labels as english } from '@learning-mentor/core/labels/en-GB';
import { labels as welsh } from '@learning-mentor/core/labels/cy';

const where = (holds: (code: BarrierCode) => boolean) => barrierCodes.filter(holds);
const inAreas = (...areas: string[]) => where((code) => areas.includes(barrierOf(code).area));

describe('the barriers', () => {
  test('are 45 in 13 areas, numbered from 01 in each', () => {
    expect(barrierCodes).toHaveLength(45);
    expect(new Set(barrierCodes.map((code) => barrierOf(code).area))).toEqual(new Set(barrierAreas));
    const size = { ACA: 5, STU: 5, ATT: 5, BEH: 5, SEM: 5, FAM: 5, HLT: 3, SND: 3, LAN: 2, ENG: 3, PEE: 2, SAF: 1, TRN: 1 };
    expect(barrierCodes).toEqual(barrierAreas.flatMap((area) => Array.from({ length: size[area] }, (_, i) => `${area}-0${i + 1}`)));
    for (const { code, area } of barriers) expect(code.startsWith(`${area}-`)).toBe(true);
  });

  test('are as sensitive as design/domain.md says where it says so', () => {
    for (const code of inAreas('FAM', 'SEM', 'PEE')) expect(barrierOf(code).tier, code).toBe('T2');
    for (const code of inAreas('SAF')) expect(barrierOf(code).tier, code).toBe('T3');
    for (const code of [...inAreas('ACA', 'STU'), 'ATT-04' as const]) expect(barrierOf(code).tier, code).toBe('T1');
  });

  test('name broad areas of need, and `any` as all four', () => {
    expect(barrierOf('STU-03').sendAreas).toEqual(['SEMH', 'CL']);
    expect(where((code) => barrierOf(code).sendAreas.length === 4)).toEqual(['SND-01', 'TRN-01']);
    expect(barrierOf('FAM-02').sendAreas).toEqual([]);
  });

  test('are what the schema takes, and nothing else', () => {
    for (const code of barrierCodes) expect(z.parse(BarrierCode, code)).toBe(code);
    for (const code of ['ATT-06', 'att-04', 'ATT-LATE', '', undefined]) expect(z.safeParse(BarrierCode, code).success).toBe(false);
  });
});

describe('a code that is none', () => {
  const code = 'ZZZ-01' as BarrierCode;
  test.each<[string, () => unknown]>([
    ['barrierOf', () => barrierOf(code)], ['highestTier', () => highestTier(['ATT-04', code])], ['doFirst', () => doFirst([{ barrier: code, severity: 1 }])],
    ['opensSafeguardingScreen', () => opensSafeguardingScreen({ barrier: code, confidence: 'confirmed' })], ['dslReasons', () => dslReasons({ urgency: 'soon', barriers: [code] })],
  ])('%s refuses', (_name, ask) => expect(ask).toThrow(expect.objectContaining({ code: 'unknown-code', details: { code } })));

  test('is refused alone and among open barriers', () => {
    const ratings = [{ barrier: 'ATT-04', severity: 2 }, { barrier: code, severity: 2 }] as const;
    expect(() => doFirst(ratings)).toThrow(expect.objectContaining({ code: 'unknown-code' }));
  });
});

describe('the safeguarding screen', () => {
  test('is opened by four barriers, three of them from likely on, a worry about safety at once', () => {
    const openedAt = (confidence: BarrierConfidence) => where((barrier) => opensSafeguardingScreen({ barrier, confidence }));
    expect(openedAt('suspected')).toEqual(['SAF-01']);
    expect(openedAt('likely')).toEqual(['BEH-04', 'SEM-03', 'PEE-01', 'SAF-01']);
    expect(openedAt('confirmed')).toEqual(openedAt('likely'));
    // How sure somebody is cannot be read: those that may open it do, and nobody's worry is lost.
    for (const confidence of ['sure', '', undefined]) expect(openedAt(confidence as BarrierConfidence)).toEqual(openedAt('likely'));
  });
});

describe('a confirmed barrier', () => {
  const kinds = (...all: string[]) => ({ evidence: all.map((kind) => ({ kind })) });

  test('has two kinds of evidence, one of them the pupil\'s own view', () => {
    expect(confirmationGaps(kinds('data', 'pupil'))).toEqual([]);
    expect(confirmationGaps(kinds('data', 'data'))).toEqual(['second-kind-of-evidence', 'pupil-view']);
    expect(confirmationGaps(kinds('data', 'teacher'))).toEqual(['pupil-view']);
    expect(confirmationGaps(kinds('pupil'))).toEqual(['second-kind-of-evidence']);
    expect(confirmationGaps({})).toEqual(['second-kind-of-evidence', 'pupil-view']);
  });

  test('may have the view in the pupil\'s words, or the reason why there is none', () => {
    expect(mayBeConfirmed({ ...kinds('data'), pupilView: 'The bus is always full.' })).toBe(true);
    expect(mayBeConfirmed({ ...kinds('data', 'teacher'), noPupilView: 'Away for six weeks' })).toBe(true);
    expect(mayBeConfirmed({ ...kinds('data'), noPupilView: 'Away for six weeks' })).toBe(false);
    expect(mayBeConfirmed({ ...kinds('data', 'teacher'), pupilView: '  ', noPupilView: '' })).toBe(false);
  });
});

describe('what to do first', () => {
  test('is safety, then basics, then attendance, then relationships, then learning skills', () => {
    const from = (barrier: BarrierCode, severity: number) => ({ barrier, severity });
    const ratings = [from('ACA-01', 4), from('ENG-03', 3), from('ATT-04', 2), from('HLT-02', 1), from('PEE-01', 1)];
    expect(doFirst(ratings).map(({ barrier }) => barrier)).toEqual(['PEE-01', 'HLT-02', 'ATT-04', 'ENG-03', 'ACA-01']);
    expect(doFirst(ratings).slice(0, barriersAtOnce)).toHaveLength(3);
  });

  test('is within a need the most severe, then the surest, then the code', () => {
    const rated = doFirst([
      { barrier: 'ATT-05', severity: 2, confidence: 'suspected' }, { barrier: 'ATT-04', severity: 2, confidence: 'suspected' },
      { barrier: 'ATT-02', severity: 2, confidence: 'confirmed' }, { barrier: 'ATT-03', severity: 4 }, { barrier: 'ATT-01', severity: 0 },
    ]);
    expect(rated.map(({ barrier }) => barrier)).toEqual(['ATT-03', 'ATT-02', 'ATT-04', 'ATT-05']);
  });

  test('is asked of severities from 0 to 4', () => {
    for (const severity of [Number.NaN, -1, 5, 1.5]) {
      expect(() => doFirst([{ barrier: 'SAF-01', severity }])).toThrow(expect.objectContaining({ code: 'bad-count', details: { name: 'severity', value: severity } }));
    }
  });

  test('holds every open barrier once, whatever the order they come in', () => {
    const rating = fc.record({ barrier: fc.constantFrom(...barrierCodes), severity: fc.nat(4) });
    const ratings = fc.uniqueArray(rating, { selector: ({ barrier }) => barrier });
    fc.assert(fc.property(ratings, (all) => {
      const first = doFirst(all);
      expect(doFirst(all.toReversed())).toEqual(first);
      expect(first).toHaveLength(all.filter(({ severity }) => severity > 0).length);
      const needs = first.map(({ barrier }) => barrierNeeds.indexOf(barrierOf(barrier).need));
      expect(needs).toEqual(needs.toSorted((a, b) => a - b));
    }));
  });
});

describe('the barriers as codes', () => {
  test('are a list with a key and dates, so that another version can stand beside it', () => {
    expect(barrierSets[0]).toMatchObject({ namespace: 'barrier', key: '0.1' });
    expect(codeIn(setInForce(barrierSets, '2026-11-24'), 'ATT-04')).toBe(barrierOf('ATT-04'));
    expect(() => setInForce(barrierSets, '1999-12-31')).toThrow(expect.objectContaining({ code: 'no-code-set' }));
    expect(readQualified(barrierSets, 'barrier:0.1:SEM-02').entry.tier).toBe('T2');
  });

  test.each([['English', english], ['Welsh', welsh]])('have each a strength in its own words for a mirror, in %s', (_language, { barriers: words }) => {
    const strengths = barrierCodes.map((code) => words[code]!.strength);
    for (const [i, code] of barrierCodes.entries()) {
      expect(strengths[i]!.length, code).toBeGreaterThan(5);
      expect(strengths[i], code).not.toBe(words[code]!.label);
    }
    expect(new Set(strengths).size).toBe(barrierCodes.length);
  });

  test('make a record as sensitive as the most sensitive of them', () => {
    expect([highestTier([]), highestTier(['ATT-04']), highestTier(['SEM-02', 'ATT-04']), highestTier(['ATT-04', 'SAF-01', 'SEM-02'])]).toEqual(['T1', 'T1', 'T2', 'T3']);
  });
});

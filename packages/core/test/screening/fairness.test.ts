import { describe, expect, test } from 'vitest';
import { calibration, fairnessReport, fairnessStages, type FairnessPupil } from '@learning-mentor/core/screening';

const some = (many: number, group: string, change: Partial<FairnessPupil> = {}): FairnessPupil[] =>
  Array.from({ length: many }, () => ({ groups: { set: group }, flagged: false, referred: false, accepted: false, ...change }));
const at = (pupils: FairnessPupil[], stage: (typeof fairnessStages)[number]) => fairnessReport(pupils, ['set']).find((each) => each.stage === stage)!;

describe('the fairness report', () => {
  test('rates, ratios and who needs a reason: 15 of 50 against 50 of 100 is 0.6, outside the four-fifths rule', () => {
    const report = at([...some(15, 'B', { flagged: true }), ...some(35, 'B'), ...some(50, 'A', { flagged: true }), ...some(50, 'A')], 'flag');
    expect(report).toMatchObject({ characteristic: 'set', about: 'noticed', groups: [{ group: 'A' }, { group: 'B' }] });
    const [a, b] = report.groups;
    expect(b).toMatchObject({ rate: { part: 15, of: 50, share: 0.3 }, ratio: { ratio: expect.closeTo(0.6, 9) }, needsReason: true });
    expect(a!.ratio!.ratio).toBeCloseTo(1 / 0.6, 9);
    expect(b!.ratio!.low!).toBeLessThan(0.6);
  });

  test('the four-fifths rule and its reciprocal, at their edges', () => {
    const needs = (part: number) => at([...some(part, 'B', { flagged: true }), ...some(100 - part, 'B'), ...some(50, 'A', { flagged: true }), ...some(50, 'A')], 'flag').groups[1]!.needsReason;
    expect([39, 40, 50, 62, 63].map(needs)).toEqual([true, false, false, false, true]);
  });

  test('exactly a quarter more needs none', () => {
    const half = at([...some(50, 'B', { flagged: true }), ...some(50, 'B'), ...some(40, 'A', { flagged: true }), ...some(60, 'A')], 'flag').groups;
    expect(half.map(({ ratio, needsReason }) => [ratio!.ratio, needsReason])).toEqual([[0.8, false], [1.25, false]]);
  });

  test('compares with others from ten of them on', () => {
    expect(at([...some(10, 'B', { flagged: true }), ...some(80, 'A')], 'flag').groups[0]).toHaveProperty('ratio');
  });

  test('is of each stage, of those who came so far', () => {
    expect(fairnessStages).toEqual(['flag', 'refer', 'accept', 'in-time', 'dose', 'exit']);
    const helped = { flagged: true, referred: true, accepted: true, seenInTime: true, enoughDose: true, goodExit: true };
    const pupils = [
      ...some(40, 'A', helped), ...some(20, 'A', { ...helped, seenInTime: false, enoughDose: undefined }), ...some(30, 'A', { flagged: true, referred: true }), ...some(10, 'A'),
      ...some(50, 'B', { ...helped, goodExit: false }), ...some(50, 'B'),
    ];
    const parts = fairnessReport(pupils, ['set']).map(({ stage, about, groups }) => [stage, about, ...groups.map(({ rate }) => `${rate!.part}/${rate!.of}`)]);
    expect(parts).toEqual([
      ['flag', 'noticed', '90/100', '50/100'], ['refer', 'noticed', '90/100', '50/100'], ['accept', 'helped', '60/90', '50/50'],
      ['in-time', 'helped', '40/60', '50/50'], ['dose', 'helped', '40/40', '50/50'], ['exit', 'helped', '60/60', '0/50'],
    ]);
    // Nobody of the others: a ratio of 0, or none at all.
    const exit = at(pupils, 'exit').groups;
    expect(exit[0]).toMatchObject({ ratio: { ratio: undefined }, needsReason: false });
    expect(exit[1]).toMatchObject({ ratio: { ratio: 0, low: undefined }, needsReason: true });
  });

  test('hides groups below ten, and with them what would give them away', () => {
    const hidden = at([...some(9, 'C', { flagged: true }), ...some(12, 'B'), ...some(80, 'A', { flagged: true })], 'flag').groups;
    expect(hidden).toEqual([expect.objectContaining({ group: 'A', rate: expect.anything() }), { group: 'B', needsReason: false }, { group: 'C', needsReason: false }]);
    expect(at([...some(9, 'B'), ...some(80, 'A')], 'flag').groups).toEqual([{ group: 'A', needsReason: false }, { group: 'B', needsReason: false }]);
    const alone = at(some(30, 'A', { flagged: true }), 'flag').groups;
    expect(alone).toEqual([{ group: 'A', rate: expect.objectContaining({ part: 30, of: 30 }), needsReason: false }]);
  });

  test('leaves out of whom the characteristic is not known, and refuses one that nobody has', () => {
    const unknown = { groups: {}, flagged: true, referred: false, accepted: false };
    expect(at([...some(20, 'A'), ...some(20, 'B'), unknown], 'flag').groups.map(({ rate }) => rate!.part)).toEqual([0, 0]);
    expect(() => fairnessReport(some(20, 'A'), ['sex'])).toThrow(expect.objectContaining({ code: 'no-data', details: { characteristic: 'sex' } }));
    expect(fairnessReport(some(20, 'A'), [])).toEqual([]);
  });
});

describe('calibration on the past', () => {
  const past = (many: number, raised: string[], cameTrue: boolean) => Array.from({ length: many }, () => ({ raised, cameTrue }));

  test('precision and recall of each rule, beside how often it came true at all', () => {
    const pupils = [...past(12, ['att.pa', 'crs.failing'], true), ...past(8, ['att.pa'], false), ...past(3, ['crs.failing'], true), ...past(77, [], false)];
    expect(calibration(pupils, ['att.pa', 'crs.failing', 'beh.incidents'])).toMatchObject([
      { indicator: 'att.pa', raised: 20, precision: { part: 12, of: 20, share: 0.6 }, recall: { part: 12, of: 15, share: 0.8 }, base: { part: 15, of: 100 }, few: false },
      { indicator: 'crs.failing', raised: 15, precision: { part: 15, of: 15 }, recall: { part: 15, of: 15 }, few: false },
      { indicator: 'beh.incidents', raised: 0, precision: undefined, recall: { part: 0, of: 15 }, few: true },
    ]);
  });

  test('says where it rests on few, and where there is nothing', () => {
    const few = (raised: number, came: number) => calibration([...past(raised, ['x'], false), ...past(came, [], true)], ['x'])[0]!.few;
    expect([few(10, 10), few(9, 10), few(10, 9)]).toEqual([false, true, true]);
    expect(calibration([], ['x'])).toEqual([{ indicator: 'x', raised: 0, precision: undefined, recall: undefined, base: undefined, few: true }]);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calibration, fairnessReport, fairnessStages, type FairnessPupil, type FairnessReaders } from '@learning-mentor/core/screening';

const some = (many: number, group: string, change: Partial<FairnessPupil> = {}): FairnessPupil[] =>
  Array.from({ length: many }, () => ({ groups: { set: group }, flagged: false, referred: false, accepted: false, ...change }));
const at = (pupils: FairnessPupil[], stage: (typeof fairnessStages)[number], readers?: FairnessReaders) =>
  fairnessReport(pupils, ['set'], readers).find((each) => each.stage === stage)!;

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
    expect(at([...some(10, 'B', { flagged: true }), ...some(80, 'A')], 'flag', 'inside').groups[0]).toHaveProperty('ratio');
  });

  test('is of each stage, of those who came so far', () => {
    expect(fairnessStages).toEqual(['flag', 'refer', 'accept', 'in-time', 'dose', 'exit']);
    const helped = { flagged: true, referred: true, accepted: true, seenInTime: true, enoughDose: true, goodExit: true };
    const pupils = [
      ...some(40, 'A', helped), ...some(20, 'A', { ...helped, seenInTime: false, enoughDose: undefined }), ...some(30, 'A', { flagged: true, referred: true }), ...some(10, 'A'),
      ...some(50, 'B', { ...helped, goodExit: false }), ...some(50, 'B'),
    ];
    const parts = fairnessReport(pupils, ['set'], 'inside').map(({ stage, about, groups }) => [stage, about, ...groups.map(({ rate }) => `${rate!.part}/${rate!.of}`)]);
    expect(parts).toEqual([
      ['flag', 'noticed', '90/100', '50/100'], ['refer', 'noticed', '90/100', '50/100'], ['accept', 'helped', '60/90', '50/50'],
      ['in-time', 'helped', '40/60', '50/50'], ['dose', 'helped', '40/40', '50/50'], ['exit', 'helped', '60/60', '0/50'],
    ]);
    // Nobody of the others: a ratio of 0, or none at all, which is the greatest there is.
    const exit = at(pupils, 'exit', 'inside').groups;
    expect(exit[0]).toMatchObject({ ratio: { ratio: undefined }, needsReason: true });
    expect(exit[1]).toMatchObject({ ratio: { ratio: 0, low: undefined }, needsReason: true });
  });

  test('asks for a reason where it happened in one group alone, and for none where it happened to nobody', () => {
    const alone = at([...some(30, 'A', { flagged: true }), ...some(70, 'A'), ...some(9, 'B'), ...some(9, 'C')], 'flag', 'inside').groups;
    expect(alone).toEqual([
      { group: 'A', rate: expect.objectContaining({ part: 30, of: 100 }), ratio: { ratio: undefined, low: undefined, high: undefined }, needsReason: true },
      { group: 'B', needsReason: false }, { group: 'C', needsReason: false },
    ]);
    expect(at([...some(30, 'A'), ...some(30, 'B')], 'flag', 'inside').groups.map(({ needsReason }) => needsReason)).toEqual([false, false]);
  });

  test('hides groups below ten, and with them what would give them away', () => {
    const hidden = at([...some(9, 'C', { flagged: true }), ...some(12, 'B'), ...some(80, 'A', { flagged: true })], 'flag', 'inside').groups;
    expect(hidden).toEqual([expect.objectContaining({ group: 'A', rate: expect.anything() }), { group: 'B', needsReason: false }, { group: 'C', needsReason: false }]);
    expect(at([...some(9, 'B'), ...some(80, 'A')], 'flag', 'inside').groups).toEqual([{ group: 'A', needsReason: false }, { group: 'B', needsReason: false }]);
    const alone = at(some(30, 'A', { flagged: true }), 'flag', 'inside').groups;
    expect(alone).toEqual([{ group: 'A', rate: expect.objectContaining({ part: 30, of: 30 }), needsReason: false }]);
  });

  test('for readers outside no count of fewer than ten can be read or worked out', () => {
    const group = (name: string, flagged: number, of: number) => [...some(flagged, name, { flagged: true }), ...some(of - flagged, name)];
    // 4 of 50 flagged: seen inside. Outside it is hidden, and with one other group hidden the first can't be worked out from the totals.
    const pupils = [...group('A', 20, 100), ...group('B', 30, 100), ...group('C', 4, 50)];
    const rates = (readers?: FairnessReaders) => at(pupils, 'flag', readers).groups.map(({ rate }) => rate && `${rate.part}/${rate.of}`);
    expect(rates('inside')).toEqual(['20/100', '30/100', '4/50']);
    expect(rates('outside')).toEqual([undefined, '30/100', undefined]);
    expect(rates()).toEqual(rates('outside'));
    expect(rates('governors' as FairnessReaders)).toEqual(rates('outside'));
    // So are the few to whom it did not happen.
    expect(at([...group('A', 40, 100), ...group('B', 50, 100), ...group('C', 46, 50)], 'flag').groups.map(({ rate }) => rate?.part)).toEqual([undefined, 50, undefined]);
    // Where a total is hidden as well, a ratio to the others would give it away.
    const few = at([...group('A', 30, 60), ...group('B', 2, 50)], 'flag').groups;
    expect(few).toEqual([{ group: 'A', needsReason: false }, { group: 'B', needsReason: false }]);
    expect(at([...group('A', 30, 100), ...group('B', 3, 60), ...group('C', 4, 60)], 'flag').groups.every(({ ratio }) => ratio === undefined)).toBe(true);
  });

  test('for readers outside no count of fewer than ten is shown, whatever the groups', () => {
    const sizes = fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { minLength: 2, maxLength: 5 });
    fc.assert(fc.property(sizes, (groups) => {
      const names = groups.map((_, i) => `G${i}`);
      const pupils = groups.flatMap(([flagged, not], i) => [...some(flagged, names[i]!, { flagged: true }), ...some(not, names[i]!)]);
      if (pupils.length === 0) return;
      for (const { rate, ratio, needsReason } of at(pupils, 'flag').groups) {
        if (rate) expect(Math.min(rate.part, rate.of - rate.part)).toBeGreaterThanOrEqual(10);
        // That a reason is needed tells of the others, and so only where there is a ratio to them; "nobody of them" is never told.
        if (needsReason) expect(ratio?.ratio).toBeGreaterThan(0);
      }
    }));
  });

  test('leaves out of whom the characteristic is not known, and refuses one that nobody has', () => {
    const unknown = { groups: {}, flagged: true, referred: false, accepted: false };
    expect(at([...some(20, 'A'), ...some(20, 'B'), unknown], 'flag', 'inside').groups.map(({ rate }) => rate!.part)).toEqual([0, 0]);
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

  test('counts what was dismissed, and what came true of those all the same', () => {
    const pupils = [...past(6, ['x'], false).map((pupil) => ({ ...pupil, dismissed: ['x'] })), ...past(2, ['x', 'y'], true).map((pupil) => ({ ...pupil, dismissed: ['x'] })), ...past(4, ['x'], true)];
    expect(calibration(pupils, ['x', 'y']).map(({ dismissed, dismissedWrongly }) => [dismissed, dismissedWrongly])).toEqual([[8, 2], [0, 0]]);
  });

  test('says where it rests on few, and where there is nothing', () => {
    const few = (raised: number, came: number) => calibration([...past(raised, ['x'], false), ...past(came, [], true)], ['x'])[0]!.few;
    expect([few(10, 10), few(9, 10), few(10, 9)]).toEqual([false, true, true]);
    expect(calibration([], ['x'])).toEqual([{ indicator: 'x', raised: 0, precision: undefined, recall: undefined, base: undefined, dismissed: 0, dismissedWrongly: 0, few: true }]);
  });
});

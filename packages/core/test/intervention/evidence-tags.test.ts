import { expect, test } from 'vitest';
import { readQualified } from '@learning-mentor/core/code-set';
import { evidenceOn, evidenceTags, Intervention, interventionSets } from '@learning-mentor/core/intervention';

test('mentoring was worth 1, then 0, then 2 months (design/domain.md 4.3: 2013, 2018, July 2021)', () => {
  const months = (date: string) => evidenceOn('mentoring', date)?.months;
  expect([months('2012-12-31'), months('2013-01-01'), months('2017-12-31'), months('2018-01-01'), months('2021-06-30'), months('2021-07-01'), months('2026-11-24')]).toEqual([undefined, 1, 1, 0, 0, 2, 2]);
});

test.each([
  ['one-to-one-tuition', 5], ['small-group-tuition', 4], ['behaviour', 3], ['feedback', 6], ['metacognition', 8], ['social-emotional-learning', 3], ['parental-engagement', 4],
  ['teaching-assistant', 4], ['homework', 5], ['digital-technology', 4], ['collaborative-learning', 5],
] as const)('the latest figure of %s is %i months (design/domain.md 4.3)', (approach, months) => expect(evidenceOn(approach, '2026-11-24')).toMatchObject({ months }));

test('what is unproven has a source and no months', () => {
  expect(evidenceOn('aspiration', '2020-01-01')).toMatchObject({ months: 0 });
  expect(evidenceOn('aspiration', '2026-11-24')).toEqual({ asOf: '2021-01-01', source: 'EEF toolkit: unproven' });
  expect(evidenceOn('restorative', '2026-11-24')).toBeUndefined();
});

test('a day has to be one', () => expect(() => evidenceOn('mentoring', '2026-02-30')).toThrow(expect.objectContaining({ code: 'bad-date' })));

test('each figure is of an approach of the list, with a day and a source of its own', () => {
  const codes = interventionSets[0].codes.map(({ code }) => code);
  for (const { approach, source } of evidenceTags) {
    expect(codes).toContain(approach);
    expect(source).toMatch(/^EEF toolkit/);
  }
  expect(new Set(evidenceTags.map(({ approach, asOf }) => `${approach} ${asOf}`)).size).toBe(evidenceTags.length);
});

test('an intervention names its approach with its list', () => {
  expect(readQualified(interventionSets, Intervention.example['approach'] as string, '2026-11-24').entry).toEqual({ code: 'check-in-check-out' });
});

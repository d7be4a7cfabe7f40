import { expect, test } from 'vitest';
import { transitionReadiness } from '@learning-mentor/core/transition';

const ready = {
  state: 'acknowledged', movesOn: '2026-09-02', whatWorks: ['Notice of changes'], pupilWishes: 'To know where the toilets are.', adults: ['Ms Okafor', 'Mr Hughes'],
  visits: [{ on: '2026-06-18' }, { on: '2026-06-25' }, { on: '2026-07-02' }],
};

test('a hand-over is ready with three visits and two adults by name (design/domain.md 2, TRN-01)', () => {
  expect(transitionReadiness(ready, '2026-07-10')).toEqual({ daysLeft: 54, visits: 3, missing: [] });
});

test.each([
  ['what-works', { whatWorks: [] }], ['what-works', { whatWorks: undefined }], ['pupil-wishes', { pupilWishes: undefined }], ['visits', { visits: ready.visits.slice(1) }],
  ['visits', { visits: undefined }], ['adults', { adults: ['Ms Okafor'] }], ['adults', { adults: undefined }], ['acknowledged', { state: 'handed-over' }],
])('%s is missing of %j', (gap, without) => expect(transitionReadiness({ ...ready, ...without }, '2026-07-10').missing).toEqual([gap]));

test('what was not handed over was not received', () => {
  expect(transitionReadiness({ ...ready, state: 'preparing' }, '2026-07-10').missing).toEqual(['handed-over', 'acknowledged']);
  expect(transitionReadiness({ ...ready, state: 'cancelled' }, '2026-07-10').missing).toEqual(['handed-over', 'acknowledged']);
});

test('a visit counts from its day on, and the days are counted past the move', () => {
  expect(transitionReadiness(ready, '2026-07-01').visits).toBe(2);
  expect(transitionReadiness(ready, '2026-07-02').visits).toBe(3);
  expect(transitionReadiness(ready, '2026-09-03').daysLeft).toBe(-1);
});

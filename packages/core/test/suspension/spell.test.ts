import { expect, test } from 'vitest';
import { suspensionDays, suspensionSpell } from '@learning-mentor/core/suspension';

test('a record of a suspension counts from its first day to its last, and its halves go along', () => {
  expect(suspensionSpell({ type: 'SUSP', occurredOn: '2026-11-23', lastDay: '2026-11-25', starts: 'pm', ends: 'am' })).toEqual({
    type: 'SUSP', from: '2026-11-23', to: '2026-11-25', starts: 'pm', ends: 'am',
  });
});

test('without a last day the first is the only one; a permanent exclusion counts no days', () => {
  const days = (type: 'SUSP' | 'LNCH' | 'PERM') => suspensionDays([suspensionSpell({ type, occurredOn: '2026-11-23' })], { year: 2026 }).days;
  expect([days('SUSP'), days('LNCH'), days('PERM')]).toEqual([1, 0.5, 0]);
});

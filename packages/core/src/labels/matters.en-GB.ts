import type { Sentence } from './types.js';

/** What a mentor should know first about a pupil, British English, by the code of the matter. */
export const matters: Readonly<Record<string, Sentence>> = {
  'review-overdue': { by: 'days', forms: { one: 'Review overdue {days} day', other: 'Review overdue {days} days' } },
  'review-due': { by: 'days', forms: { zero: 'Review due today', one: 'Review due in {days} day', other: 'Review due in {days} days' } },
  'no-session': { by: 'days', forms: { one: 'No session in {days} day', other: 'No session in {days} days' } },
  'no-session-yet': 'No session yet',
  'goal-stalled': { by: 'weeks', forms: { one: 'Goal stalled {weeks} week', other: 'Goal stalled {weeks} weeks' } },
  'no-goals': 'No goal agreed yet',
  'no-assessment': 'Barriers not assessed yet',
  'agreement-ends': { by: 'days', forms: { one: 'Agreement ends in {days} day', other: 'Agreement ends in {days} days' } },
  'agreement-ended': 'Agreement has ended',
  'agreement-missing': 'Waiting for agreement',
  'attendance-falling': 'Attendance falling',
  'persistent-absence': 'Persistently absent',
  'severe-absence': 'Severely absent',
  'ready-for-exit': 'Ready for exit review',
  'on-track': 'On track',
};

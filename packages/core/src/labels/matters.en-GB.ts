import type { MatterCode } from '../caseload/attention.js';
import type { Sentence } from './types.js';

/** What a mentor should know first about a pupil, British English, by the code of the matter. */
export const matters: Readonly<Record<MatterCode, Sentence>> = {
  'review-overdue': { by: 'days', forms: { one: 'Review overdue {days} day', other: 'Review overdue {days} days' } },
  'consent-expired': { by: 'days', forms: { one: 'Agreement ended yesterday', other: 'Agreement ended {days} days ago' } },
  'severe-absence': 'Missed {sessions} of {possible} sessions',
  'no-session': { by: 'days', forms: { one: 'No session in {days} day', other: 'No session in {days} days' } },
  'attendance-falling-fast': { by: 'points', forms: { one: 'Attendance fell {points} point', other: 'Attendance fell {points} points' } },
  'review-due': { by: 'days', forms: { zero: 'Review due today', one: 'Review due tomorrow', other: 'Review due in {days} days' } },
  'consent-expiring': { by: 'days', forms: { zero: 'Agreement ends today', one: 'Agreement ends tomorrow', other: 'Agreement ends in {days} days' } },
  'attendance-falling': { by: 'points', forms: { one: 'Attendance fell {points} point', other: 'Attendance fell {points} points' } },
  'persistent-absence-near': {
    by: 'sessions', forms: { one: '{sessions} missed session from 10%', other: '{sessions} missed sessions from 10%' },
  },
  'goal-slipped': { by: 'goals', forms: { one: 'A goal slipped back', other: '{goals} goals slipped back' } },
  'goal-stalled': { by: 'weeks', forms: { one: 'Goal stalled {weeks} week', other: 'Goal stalled {weeks} weeks' } },
  'ready-for-exit-review': 'Ready for exit review',
  'on-track': 'On track',
};

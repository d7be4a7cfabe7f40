import type { MatterCode } from '../caseload/attention.js';
import type { Sentence } from './types.js';

/** What a mentor should know first about a pupil, Welsh, by the code of the matter. Machine-made: to be read by a Welsh speaker before a school uses it. */
export const matters: Readonly<Record<MatterCode, Sentence>> = {
  'review-overdue': { by: 'days', forms: { two: 'Adolygiad {days} ddiwrnod yn hwyr', other: 'Adolygiad {days} diwrnod yn hwyr' } },
  'consent-expired': { by: 'days', forms: { one: 'Daeth y cytundeb i ben ddoe', two: 'Daeth y cytundeb i ben {days} ddiwrnod yn ôl', other: 'Daeth y cytundeb i ben {days} diwrnod yn ôl' } },
  'severe-absence': 'Wedi colli {sessions} o {possible} sesiwn',
  'no-session': { by: 'days', forms: { two: 'Dim sesiwn ers {days} ddiwrnod', other: 'Dim sesiwn ers {days} diwrnod' } },
  'attendance-falling-fast': { by: 'points', forms: { two: 'Presenoldeb wedi gostwng {points} bwynt', other: 'Presenoldeb wedi gostwng {points} pwynt' } },
  'review-due': { by: 'days', forms: { zero: 'Adolygiad heddiw', one: 'Adolygiad yfory', two: 'Adolygiad ymhen {days} ddiwrnod', other: 'Adolygiad ymhen {days} diwrnod' } },
  'consent-expiring': {
    by: 'days',
    forms: {
      zero: 'Cytundeb yn dod i ben heddiw', one: 'Cytundeb yn dod i ben yfory', two: 'Cytundeb yn dod i ben ymhen {days} ddiwrnod',
      other: 'Cytundeb yn dod i ben ymhen {days} diwrnod',
    },
  },
  'attendance-falling': { by: 'points', forms: { two: 'Presenoldeb wedi gostwng {points} bwynt', other: 'Presenoldeb wedi gostwng {points} pwynt' } },
  'persistent-absence-near': { by: 'sessions', forms: { other: '{sessions} sesiwn arall cyn 10%' } },
  'goal-slipped': { by: 'goals', forms: { one: 'Nod wedi llithro’n ôl', other: '{goals} nod wedi llithro’n ôl' } },
  'goal-stalled': { by: 'weeks', forms: { other: 'Nod heb symud ers {weeks} wythnos' } },
  'ready-for-exit-review': 'Yn barod am adolygiad terfynol',
  'on-track': 'Ar y trywydd iawn',
};

import type { Sentence } from './types.js';

/** What a mentor should know first about a pupil, Welsh, by the code of the matter. Machine-made: to be read by a Welsh speaker before a school uses it. */
export const matters: Readonly<Record<string, Sentence>> = {
  'review-overdue': { by: 'days', forms: { two: 'Adolygiad {days} ddiwrnod yn hwyr', other: 'Adolygiad {days} diwrnod yn hwyr' } },
  'review-due': { by: 'days', forms: { zero: 'Adolygiad heddiw', two: 'Adolygiad ymhen {days} ddiwrnod', other: 'Adolygiad ymhen {days} diwrnod' } },
  'no-session': { by: 'days', forms: { two: 'Dim sesiwn ers {days} ddiwrnod', other: 'Dim sesiwn ers {days} diwrnod' } },
  'no-session-yet': 'Dim sesiwn eto',
  'goal-stalled': { by: 'weeks', forms: { other: 'Nod heb symud ers {weeks} wythnos' } },
  'no-goals': 'Dim nod wedi’i gytuno eto',
  'no-assessment': 'Rhwystrau heb eu hasesu eto',
  'agreement-ends': { by: 'days', forms: { two: 'Cytundeb yn dod i ben ymhen {days} ddiwrnod', other: 'Cytundeb yn dod i ben ymhen {days} diwrnod' } },
  'agreement-ended': 'Cytundeb wedi dod i ben',
  'agreement-missing': 'Yn aros am gytundeb',
  'attendance-falling': 'Presenoldeb yn gostwng',
  'persistent-absence': 'Yn absennol yn gyson',
  'severe-absence': 'Yn absennol iawn',
  'ready-for-exit': 'Yn barod am adolygiad terfynol',
  'on-track': 'Ar y trywydd iawn',
};

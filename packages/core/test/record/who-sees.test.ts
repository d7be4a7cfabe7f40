import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { roles } from '@learning-mentor/core/access';
import { kinds, retentionRules, type RecordKind } from '@learning-mentor/core/record';

/**
 * Who is shown what of a kind and who may write one, written out a second time after design/domain.md 6.3.
 * F full, S summary, X exists, O what one wrote, – nothing; roles in the order of `roles`:
 * mentor, teacher, TA, tutor, SENCO, attendance officer, DSL, head, governor, agency, pupil, parent, IT.
 */
const letters = { F: 'full', S: 'summary', X: 'exists', O: 'own', '–': 'none' } as const;
const all = kinds as unknown as readonly RecordKind[];

it.each([
  ['note', 'T2', 'F – – – X – F – – – S S –', 'mentor senco dsl'],
  ['contact', 'T2', 'F – – S S O F S – – – S –', 'mentor tutor senco attendance-officer dsl head'],
  ['agency-involvement', 'T2', 'F – – X S S F S – S F F –', 'mentor senco dsl'],
  ['agency-referral', 'T2', 'F – – X S S F S – S F F –', 'mentor senco dsl'],
  ['behaviour-incident', 'T1', 'F O – F F S F F – – S S –', 'mentor teacher ta tutor senco attendance-officer dsl head'],
  ['suspension', 'T1', 'F S – F F F F F – – F F –', 'head'],
  ['concern', 'T3', '– – – – – – F S – – – – –', 'mentor teacher ta tutor senco attendance-officer dsl head'],
  ['chronology-entry', 'T3', 'X – – – – – F S – – – – –', 'dsl'],
  ['dsl-action', 'T3', 'X – – – – – F S – – – – –', 'dsl'],
  ['staff-concern', 'T4', '– – – – – – – F – – – – –', 'mentor teacher ta tutor senco attendance-officer dsl head'],
  ['supervision', 'T2', 'F – – – – – – – – – – – –', 'mentor senco dsl head'],
  ['work-log', 'T1', 'F – – – – – – F – – – – –', 'mentor'],
  ['mentor-profile', 'T1', 'F – – – S – F F – – – – –', 'head dsl'],
  ['break-glass', 'T1', '– – – – – – F F – – S – –', 'head'],
  ['share', 'T1', 'F – – – F – F F – – F F –', 'mentor senco dsl'],
] as const)('of a %s (%s): %s', (name, tier, row, create) => {
  const kind = all.find((each) => each.kind === name)!;
  expect(kind.tier).toBe(tier);
  expect(roles.map((role) => kind.see[role])).toEqual(row.split(' ').map((letter) => letters[letter as keyof typeof letters]));
  expect([...kind.create].sort()).toEqual(create.split(' ').sort());
});

it('breaking the glass is for the head, and opens sessions, notes and check-ins', () => {
  const opened = all.filter(({ breakGlass }) => Object.keys(breakGlass).length > 0).map(({ kind, breakGlass }) => [kind, breakGlass]);
  expect(opened).toEqual([['session', { head: 'full' }], ['note', { head: 'full' }], ['check-in', { head: 'full' }]]);
  expect(all.find(({ kind }) => kind === 'break-glass')!.actions['end']!.by).toEqual(['head']);
});

it('a parent is shown of no kind what was raised above its own tier, and of notes those of T1', () => {
  for (const { kind, tier, upTo } of all) expect([kind, upTo]).toEqual([kind, { parent: kind === 'note' ? 'T1' : tier }]);
});

it.each(['concern', 'chronology-entry', 'dsl-action', 'staff-concern'])('nobody edits a %s', (name) => {
  expect(all.find((each) => each.kind === name)!.edit.by).toEqual([]);
});

it('a concern is raised about any child, and its words are all that is asked for', () => {
  const concern = all.find((each) => each.kind === 'concern')!;
  const required = Object.entries(concern.body.shape).filter(([, field]) => !z.safeParse(field, undefined).success);
  expect([concern.createFor, required.map(([name]) => name)]).toEqual(['anyone', ['words']]);
});

it('whoever raised a concern sees what they wrote and that it was received, and not how it was closed', () => {
  const { summary, body, authorSees } = all.find((each) => each.kind === 'concern')!;
  expect(authorSees).toBe('summary');
  expect([...summary.author].sort()).toEqual([...Object.keys(body.shape), 'received', 'additions'].sort());
});

it('a concern about staff is hidden from whom it is about, names its readers, and its writer does not see who they are', () => {
  const { hideFromSubject, named, summary, authorSees, createFor } = all.find((each) => each.kind === 'staff-concern')!;
  expect({ hideFromSubject, named, authorSees, createFor }).toEqual({ hideFromSubject: true, named: 'readers', authorSees: 'summary', createFor: 'anyone' });
  expect(summary.author).not.toContain('readers');
  expect(summary.author).not.toContain('rationale');
});

it.each([
  ['note', 'pupil-file'], ['contact', 'pupil-file'], ['agency-involvement', 'pupil-file'], ['agency-referral', 'pupil-file'],
  ['behaviour-incident', 'pupil-file'], ['suspension', 'pupil-file'], ['concern', 'child-protection-file'], ['chronology-entry', 'child-protection-file'],
  ['dsl-action', 'child-protection-file'], ['staff-concern', 'staff-allegation'], ['supervision', 'staff-file'], ['work-log', 'working-hours'],
  ['mentor-profile', 'staff-file'], ['break-glass', 'pupil-file'], ['share', 'pupil-file'],
])('a %s is kept as %s', (name, rule) => expect(all.find((each) => each.kind === name)!.keep.for).toBe(rule));

it('keeps files until 25 years of age, staff files six years, allegations ten, hours two, registers six, what came to nothing one', () => {
  expect(Object.entries(retentionRules).map(([name, { trigger, years, action }]) => `${name}: ${years} years after ${trigger}, ${action}`)).toEqual([
    'pupil-file: 25 years after date-of-birth, review-then-erase',
    'child-protection-file: 25 years after date-of-birth, review-then-erase',
    'attendance-register: 6 years after register-date, erase',
    'staff-file: 6 years after end-of-employment, erase',
    'staff-allegation: 10 years after record-date, review-then-erase',
    'working-hours: 2 years after record-date, erase',
    'referral-not-accepted: 1 years after last-change, erase',
    'working-paper: 1 years after last-change, erase',
  ]);
});

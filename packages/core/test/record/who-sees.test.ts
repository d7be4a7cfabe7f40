import { expect, it } from 'vitest';
import { roles } from '@learning-mentor/core/access';
import { kinds, type RecordKind } from '@learning-mentor/core/record';

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
] as const)('of a %s (%s): %s', (name, tier, row, create) => {
  const kind = all.find((each) => each.kind === name)!;
  expect(kind.tier).toBe(tier);
  expect(roles.map((role) => kind.see[role])).toEqual(row.split(' ').map((letter) => letters[letter as keyof typeof letters]));
  expect([...kind.create].sort()).toEqual(create.split(' ').sort());
});

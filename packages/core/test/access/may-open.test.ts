import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayOpen, redact, relationOf, tiers, type Opening, type Policy, type Standing } from '@learning-mentor/core/access';
import { AgencyReferral } from '@learning-mentor/core/agency-referral';
import { Goal } from '@learning-mentor/core/goal';
import { kinds as ownKinds, type RecordKind } from '@learning-mentor/core/record';
import { Session } from '@learning-mentor/core/session';
import { Share } from '@learning-mentor/core/share';
import { StaffConcern } from '@learning-mentor/core/staff-concern';

const kinds = ownKinds as unknown as readonly RecordKind[];
const mentor: Standing = { roles: ['mentor'], relations: ['mentor'] };
const senco: Standing = { roles: ['senco'], relations: [] };
const dsl: Standing = { roles: ['dsl'], relations: [] };
const may = (standing: Standing, ...scope: Opening[]) => mayOpen(Share, { scope }, standing, kinds);

describe('a share gives away no more than its writer is shown', () => {
  test('not the reason of a referral by a SENCO, who is shown that there is one', () => {
    for (const field of ['reason', 'familyAgreed']) {
      expect([mentor, dsl, senco].map((writer) => may(writer, { kind: 'agency-referral', fields: ['organisation', field] })), field).toEqual([true, true, false]);
    }
    expect(may(senco, { kind: 'agency-referral', fields: ['organisation', 'sentOn'] })).toBe(true);
    for (const field of ['reachedAt', 'doingWhat', 'basis']) expect(may(senco, { kind: 'agency-involvement', fields: [field] }), field).toBe(false);
  });

  test('in none of its kinds', () => {
    const [goal, reason] = [{ kind: 'goal', fields: ['title'] }, { kind: 'agency-referral', fields: ['reason'] }];
    expect([may(senco, goal), may(senco, reason), may(senco, goal, reason), may(senco, reason, goal)]).toEqual([true, false, false, false]);
    expect(may(senco)).toBe(true);
  });

  test('by their role and relation alone: not by what they wrote, a broken glass, or what is shared with them', () => {
    const reason = { kind: 'agency-referral', fields: ['reason'] };
    expect(may({ ...senco, author: true, glass: true, slice: { 'agency-referral': ['reason'] } }, reason)).toBe(false);
    expect(may({ roles: ['mentor'], relations: [] }, reason)).toBe(false);
    expect(may({ ...mentor, barred: true }, reason)).toBe(false);
    const note = { kind: 'session', fields: ['note'] };
    expect([may(mentor, note), may({ roles: ['head'], relations: [], glass: true }, note)]).toEqual([true, false]);
  });

  test('at every tier that a share can open: a goal is a teacher\'s to read until it is raised', () => {
    expect(may({ roles: ['teacher'], relations: ['teacher'] }, { kind: 'goal', fields: ['title'] })).toBe(false);
    expect(may({ roles: ['tutor'], relations: ['tutor'] }, { kind: 'goal', fields: ['title'] })).toBe(true);
  });

  test('nor of a kind that is not there, or that the writer may not reach', () => {
    const goal = { kind: 'goal', fields: ['title'] };
    expect(may(mentor, { kind: 'no-such-kind', fields: ['title'] })).toBe(false);
    expect(mayOpen(Share, { scope: [goal] }, mentor, [Session])).toBe(false);
    expect(mayOpen(Share, { scope: [goal] }, mentor, [Session, Goal])).toBe(true);
    expect(may(mentor, { kind: StaffConcern.kind, fields: ['category'] })).toBe(false);
  });

  test('and a record of any other kind opens nothing', () => {
    expect(mayOpen(AgencyReferral, { scope: [{ kind: 'no-such-kind', fields: [] }] }, senco, kinds)).toBe(true);
    expect(mayOpen(Share, {}, senco, kinds)).toBe(true);
  });
});

test('whatever is shared, an agency worker is shown no field that its writer is not', () => {
  const about = kinds.filter((kind) => kind.about === 'pupil');
  const any = fc.constantFrom(...about).chain((kind) => fc.record({
    kind: fc.constant(kind), fields: fc.subarray(Object.keys(kind.fields.shape), { minLength: 1 }), tier: fc.constantFrom(...tiers), role: fc.constantFrom(...Share.create),
  }));
  let shown = 0;
  fc.assert(fc.property(any, ({ kind, fields, tier, role }) => {
    const writer: Standing = { roles: [role], relations: relationOf[role] === undefined ? [] : [relationOf[role]] };
    if (!may(writer, { kind: kind.kind, fields })) return;
    const record = { id: 'r', kind: kind.kind, pupil: 'p', tier, state: kind.states[0], occurredOn: '2026-09-01', ...kind.example };
    const namesIn = (standing: Standing) => Object.keys(redact(kind as Policy & { tier: typeof tier }, record, standing) ?? {}).filter((name) => name in kind.fields.shape);
    const seen = namesIn({ roles: ['agency'], relations: ['agency'], slice: { [kind.kind]: fields } });
    shown += seen.length;
    expect(namesIn(writer)).toEqual(expect.arrayContaining(seen));
  }), { numRuns: 2000 });
  expect(shown).toBeGreaterThan(100);
});

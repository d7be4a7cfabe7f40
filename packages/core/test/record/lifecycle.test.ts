import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tiers } from '@learning-mentor/core/access';
import { barrierCodes } from '@learning-mentor/core/barrier';
import { Goal } from '@learning-mentor/core/goal';
import { begin, edit, flat, lowered, loweringHours, move, type Content, type RecordKind } from '@learning-mentor/core/record';
import { Referral, referralTier } from '@learning-mentor/core/referral';
import { Session } from '@learning-mentor/core/session';

const goal = Goal as RecordKind;
const pupil = '0199a000-0000-7000-8000-000000000001';
const stamp = { id: '0199a000-0000-7000-8000-00000000000a', at: '2026-09-01T08:40:00.000Z', person: '0199a000-0000-7000-8000-000000000002' };
const draft = begin(goal, { pupil, title: 'Ask for help once a lesson', strand: 'academic' }, '2026-09-01');
const agreed = move(goal.actions['agree']!, draft, {}, stamp) as Content;

describe('a new record', () => {
  it('begins in the first start state, with the kind’s tier, today', () => {
    expect(draft).toEqual({ tier: 'T1', state: 'draft', occurredOn: '2026-09-01', fields: { title: 'Ask for help once a lesson', strand: 'academic' } });
  });

  it('begins as its writer chose, where the kind allows it', () => {
    const session = begin(Session as RecordKind, { pupil, state: 'planned', tier: 'T1', occurredOn: '2026-09-04', dueOn: '2026-09-04' }, '2026-09-01');
    expect(session).toEqual({ tier: 'T1', state: 'planned', occurredOn: '2026-09-04', dueOn: '2026-09-04', fields: {} });
  });
});

describe('what a referral says', () => {
  const referral = Referral as unknown as RecordKind;
  const no = { hurt: false, told: false, afraid: false };
  const begun = (fields: object) => begin(referral, { pupil, urgency: 'soon', ...fields }, '2026-09-01');

  it('raises its tier from the beginning, as a form would be told, and no choice is lowered', () => {
    fc.assert(
      fc.property(
        fc.option(fc.record({ hurt: fc.boolean(), told: fc.boolean(), afraid: fc.boolean() }), { nil: undefined }), fc.constantFrom('routine', 'immediate'),
        fc.option(fc.subarray([...barrierCodes], { maxLength: 4 }), { nil: undefined }), fc.constantFrom(undefined, ...tiers),
        (screen, urgency, barriers, tier) => {
          const least = referralTier({ urgency, barriers, screen });
          expect(begun({ urgency, barriers, screen, tier }).tier).toBe(tier !== undefined && tier > least ? tier : tier === 'T0' && least === 'T1' ? 'T0' : least);
        },
      ),
    );
  });

  it('raises it when it is written later, and takes back a lower one that was asked for', () => {
    const draftOf = (content: Partial<Content>) => ({ ...begun({ screen: no }), state: 'draft', ...content });
    const told = { screen: { ...no, told: true } };
    expect(edit(referral, draftOf({}), told, monday)).toEqual({ ...draftOf({ tier: 'T3' }), fields: { urgency: 'soon', ...told } });
    expect(edit(referral, draftOf({}), { ...told, tier: 'T1' }, monday)).toMatchObject({ tier: 'T3' });
    const lowering = { tier: 'T1', from: '2026-09-02T08:40:00.000Z' } as const;
    expect(edit(referral, draftOf({ tier: 'T3', lowering }), told, monday)).not.toHaveProperty('lowering');
    expect(edit(referral, draftOf({ tier: 'T4', lowering: { ...lowering, tier: 'T2' } }), { barriers: ['FAM-02'] }, monday)).toHaveProperty('lowering');
    expect(edit(referral, draftOf({ tier: 'T3', lowering }), { worry: 'More' }, monday)).toMatchObject({ tier: 'T3', lowering });
  });

  it('does not stand against a lower tier that its writer asks for afterwards', () => {
    const asked = edit(referral, begun({ screen: { ...no, hurt: true } }), { tier: 'T1' }, monday) as Content;
    expect(asked).toMatchObject({ tier: 'T3', lowering: { tier: 'T1' } });
    expect(lowered(asked, '2026-09-03T00:00:00.000Z').tier).toBe('T1');
  });
});

describe('an action', () => {
  it('moves the state', () => expect(agreed.state).toBe('agreed'));

  it('is refused from another state, and says from which it goes', () => {
    expect(move(goal.actions['agree']!, agreed, {}, stamp)).toEqual({ code: 'wrong-state', state: 'agreed', from: ['draft'] });
  });

  it('appends an entry with its stamp', () => {
    const rated = move(goal.actions['rate']!, agreed, { level: 1, by: 'pupil' }, stamp) as Content;
    expect(rated.fields['ratings']).toEqual([{ level: 1, by: 'pupil', ...stamp }]);
    expect(rated.state).toBe('agreed');
  });

  it('does not append the same entry twice', () => {
    const rate = { level: 1, by: 'pupil', id: stamp.id };
    const once = move(goal.actions['rate']!, agreed, rate, stamp) as Content;
    expect(move(goal.actions['rate']!, once, rate, { ...stamp, at: '2026-09-02T08:40:00.000Z' })).toBe(once);
  });

  it('sets what it asks for', () => {
    expect(flat(move(goal.actions['change']!, agreed, { reason: 'Moved to set 2' }, stamp) as Content)).toMatchObject({ state: 'changed', reason: 'Moved to set 2' });
  });
});

const monday = '2026-09-01T08:40:00.000Z';

describe('an edit', () => {
  it('changes only what it names, and clears with null', () => {
    const dated = edit(goal, agreed, { targetDate: '2026-12-18' }, monday) as Content;
    expect(dated.fields).toEqual({ ...agreed.fields, targetDate: '2026-12-18' });
    expect((edit(goal, dated, { targetDate: null }, monday) as Content).fields).toEqual(agreed.fields);
  });

  it('keeps the day that a record is about, which cannot be cleared, and clears the day it is due', () => {
    const dated = edit(goal, agreed, { occurredOn: '2026-09-03', dueOn: '2026-09-08' }, monday) as Content;
    expect(flat(dated)).toMatchObject({ occurredOn: '2026-09-03', dueOn: '2026-09-08' });
    expect(edit(goal, dated, { occurredOn: null, dueOn: null }, monday)).toEqual({ ...agreed, occurredOn: '2026-09-03' });
  });

  it('is refused once the record is closed', () => {
    const met = move(goal.actions['meet']!, agreed, {}, stamp) as Content;
    expect(edit(goal, met, { title: 'Something else' }, monday)).toMatchObject({ code: 'wrong-state', state: 'met' });
    expect(edit(goal, met, { title: 'Something else', tier: 'T2' }, monday)).toMatchObject({ code: 'wrong-state', state: 'met' });
    expect(edit(goal, met, {}, monday)).toMatchObject({ code: 'wrong-state', state: 'met' });
  });
});

describe('a tier', () => {
  const met = { ...move(goal.actions['meet']!, agreed, {}, stamp), tier: 'T3' } as Content;
  const asked = edit(goal, met, { tier: 'T1' }, monday) as Content;
  const from = '2026-09-02T08:40:00.000Z';

  it('is raised at once, also of what is closed', () => {
    expect(edit(goal, met, { tier: 'T4' }, monday)).toEqual({ ...met, tier: 'T4' });
  });

  it('that is to be lower waits for a day', () => {
    expect(loweringHours).toBe(24);
    expect(asked).toEqual({ ...met, lowering: { tier: 'T1', from } });
    expect(flat(asked)).toMatchObject({ tier: 'T3', lowering: { tier: 'T1', from } });
    expect(lowered(asked, '2026-09-02T08:39:59.999Z')).toBe(asked);
    expect(flat(lowered(asked, from))).toEqual({ ...flat(met), tier: 'T1' });
    expect(lowered(met, from)).toBe(met);
  });

  it('is not lower sooner or later for being asked for again, and anew where it is another', () => {
    const later = '2026-09-01T20:00:00.000Z';
    expect(edit(goal, asked, { tier: 'T1' }, later)).toEqual(asked);
    expect(edit(goal, asked, { tier: 'T2' }, later)).toEqual({ ...met, lowering: { tier: 'T2', from: '2026-09-02T20:00:00.000Z' } });
  });

  it('that is set as it is, or higher, takes back that it was to be lower', () => {
    expect(edit(goal, asked, { tier: 'T3' }, monday)).toEqual(met);
    expect(edit(goal, asked, { tier: 'T4' }, monday)).toEqual({ ...met, tier: 'T4' });
    expect(edit(goal, { ...asked, state: 'agreed' }, { title: 'Another' }, monday)).toMatchObject({ lowering: { tier: 'T1', from } });
    expect(move(goal.actions['meet']!, { ...asked, state: 'agreed' }, {}, stamp)).toMatchObject({ lowering: { tier: 'T1', from } });
  });

  it('that is cleared is the kind’s own', () => {
    expect(edit(goal, met, { tier: null }, monday)).toEqual(asked);
    expect(edit(goal, { ...met, tier: 'T0' }, { tier: null }, monday)).toEqual({ ...met, tier: 'T1' });
  });
});

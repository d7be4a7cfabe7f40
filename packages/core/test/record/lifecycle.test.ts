import { describe, expect, it } from 'vitest';
import { Goal } from '@learning-mentor/core/goal';
import { begin, edit, flat, move, type Content, type RecordKind } from '@learning-mentor/core/record';
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

describe('an edit', () => {
  it('changes only what it names, and clears with null', () => {
    const dated = edit(goal, agreed, { targetDate: '2026-12-18' }) as Content;
    expect(dated.fields).toEqual({ ...agreed.fields, targetDate: '2026-12-18' });
    expect((edit(goal, dated, { targetDate: null }) as Content).fields).toEqual(agreed.fields);
  });

  it('is refused once the record is closed', () => {
    const met = move(goal.actions['meet']!, agreed, {}, stamp) as Content;
    expect(edit(goal, met, { title: 'Something else' })).toMatchObject({ code: 'wrong-state', state: 'met' });
  });
});

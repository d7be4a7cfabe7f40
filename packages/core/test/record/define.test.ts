import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { Goal } from '@learning-mentor/core/goal';
import { defineRecord, kinds, shortText, type RecordKind } from '@learning-mentor/core/record';

const see = { mentor: 'full', teacher: 'none', senco: 'full', dsl: 'full', head: 'none', pupil: 'full', parent: 'none' } as const;
const spec = {
  plural: 'praises', about: 'pupil', tier: 'T1', body: z.strictObject({ title: shortText() }), states: ['given'], actions: {},
  create: ['mentor'], see, summary: ['title'], keep: { for: 'pupil-file' }, example: { title: 'Held the door' },
} as const;
const pupil = '0199a000-0000-7000-8000-000000000001';

describe('a record kind', () => {
  it('refuses a field with the name of an envelope field', () => {
    expect(() => defineRecord('praise', { ...spec, body: z.strictObject({ title: shortText(), author: shortText() }) })).toThrow(/'author'.*envelope/);
  });

  it('refuses a field that is declared twice', () => {
    expect(() => defineRecord('praise', { ...spec, recorded: z.strictObject({ title: shortText() }) })).toThrow(/'title' is declared twice/);
  });

  it('refuses an action to a state that does not exist', () => {
    // @ts-expect-error the types say so too
    expect(() => defineRecord('praise', { ...spec, actions: { thank: { from: ['given'], to: 'thanked', by: ['pupil'] } } })).toThrow(/'thanked', which is no state/);
  });

  it('refuses an action without a state and without an event', () => {
    expect(() => defineRecord('praise', { ...spec, actions: { thank: { from: ['given'], by: ['pupil'] } } })).toThrow(/needs an event name/);
  });

  it('refuses an action named like a client method', () => {
    expect(() => defineRecord('praise', { ...spec, actions: { list: { from: ['given'], to: 'given', by: ['pupil'] } } })).toThrow(/cannot be called 'list'/);
  });

  it('refuses an action that asks for what is no field', () => {
    const thank = { from: ['given'], to: 'given', by: ['pupil'], input: z.strictObject({ words: shortText() }) } as const;
    expect(() => defineRecord('praise', { ...spec, actions: { thank } })).toThrow(/asks for 'words'/);
  });

  it('refuses to append where actions may not write', () => {
    const thank = { from: ['given'], by: ['pupil'], event: 'thanked', append: 'title', input: z.strictObject({ words: shortText() }) } as const;
    expect(() => defineRecord('praise', { ...spec, actions: { thank } })).toThrow(/appends to 'title'/);
  });
});

describe.each(kinds.map((kind) => [kind.kind, kind as RecordKind] as const))('%s', (_name, kind) => {
  it('takes its own example', () => {
    expect(z.safeParse(kind.input, { pupil, ...kind.example }).error).toBeUndefined();
  });

  it('takes no field that it does not know', () => {
    expect(z.safeParse(kind.input, { pupil, ...kind.example, colour: 'blue' }).success).toBe(false);
  });

  it('takes no field that only actions fill in', () => {
    for (const name of Object.keys(kind.recorded?.shape ?? {})) expect(Object.keys(kind.input.shape)).not.toContain(name);
  });

  it('can reach every state', () => {
    const reached = new Set<string>(kind.start);
    for (let size = -1; size !== reached.size; ) {
      size = reached.size;
      for (const action of Object.values(kind.actions)) if (action.from.some((state) => reached.has(state)) && action.to !== undefined) reached.add(action.to);
    }
    expect([...reached].sort()).toEqual([...kind.states].sort());
  });
});

describe('a change', () => {
  it('may name any field, and clear an optional one', () => {
    expect(z.parse(Goal.change, { targetDate: null })).toEqual({ targetDate: null });
    expect(z.parse(Goal.change, {})).toEqual({});
  });

  it('may not clear a required field', () => {
    expect(z.safeParse(Goal.change, { title: null }).success).toBe(false);
  });

  it('may not move the state: that is what actions are for', () => {
    expect(z.safeParse(Goal.change, { state: 'met' }).success).toBe(false);
  });
});

it('a date must exist', () => {
  expect(z.safeParse(Goal.input, { pupil, ...Goal.example, targetDate: '2026-02-30' }).success).toBe(false);
});

it('a text must have something in it, and is kept to the letter', () => {
  expect(z.safeParse(Goal.input, { pupil, title: '   ', strand: 'academic' }).success).toBe(false);
  expect(z.parse(Goal.input, { pupil, title: ' i will try. ', strand: 'academic' }).title).toBe(' i will try. ');
});

import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { Goal } from '@learning-mentor/core/goal';
import { actionInput, defineRecord, kinds, Paragraph, shortText, type RecordKind } from '@learning-mentor/core/record';

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
  const subject = kind.about === 'staff' ? { staff: pupil } : { pupil };

  it('takes its own example', () => {
    expect(z.safeParse(kind.input, { ...subject, ...kind.example }).error).toBeUndefined();
  });

  it('takes no field that it does not know', () => {
    expect(z.safeParse(kind.input, { ...subject, ...kind.example, colour: 'blue' }).success).toBe(false);
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

describe('what a kind may say of access', () => {
  const paragraphs = z.array(Paragraph).check(z.minLength(1));
  const Note = defineRecord('note', {
    ...spec, plural: 'notes', tier: 'T2', body: z.strictObject({ title: shortText(), own: z.optional(shortText()), place: shortText(), paragraphs }),
    summary: { all: ['title'], pupil: ['title', 'own'], parent: [] }, see: { mentor: 'full', pupil: 'summary' }, paragraphs: 'paragraphs',
    breakGlass: { head: 'full' }, example: {},
  });
  const seen = {
    id: '0199a000-0000-7000-8000-00000000000a', school: pupil, pupil, author: pupil, tier: 'T2', occurredOn: '2026-09-01', etag: '"s-1"', kind: 'note', state: 'given',
    view: 'summary',
  };

  it('shows nothing to a role that is not named', () => expect(Note.see).toMatchObject({ mentor: 'full', teacher: 'none', governor: 'none', 'it-admin': 'none' }));

  it('has a summary for each role', () => {
    expect(Note.summary).toMatchObject({ pupil: ['title', 'own'], parent: [], dsl: ['title'], author: ['title'] });
    expect(defineRecord('praise', spec).summary).toMatchObject({ pupil: ['title'], author: ['title'] });
  });

  it('asks of a summary only what is in everybody’s', () => {
    const Report = defineRecord('report', {
      ...spec, body: z.strictObject({ title: shortText(), own: shortText() }), summary: { all: ['title'], pupil: ['title', 'own'] }, example: {},
    });
    const of = { ...seen, kind: 'report' };
    expect(z.safeParse(Report.summaryRecord, { ...of, title: 'A' }).success).toBe(true);
    expect(z.safeParse(Report.summaryRecord, { ...of, title: 'A', own: 'B' }).success).toBe(true);
    expect(z.safeParse(Report.summaryRecord, { ...of, own: 'B' }).success).toBe(false);
    expect(z.safeParse(Report.summaryRecord, { ...of, title: 'A', withheld: true }).success).toBe(false);
  });

  it('lets any field stand in a view from which paragraphs are left out', () => {
    const paragraph = { text: 'The bus is full.', tier: 'T1', nature: 'fact' };
    for (const rest of [{}, { withheld: true }, { title: 'A', place: 'Library' }, { paragraphs: [paragraph] }, { paragraphs: [] }])
      expect(z.safeParse(Note.summaryRecord, { ...seen, ...rest }).error).toBeUndefined();
    expect(z.safeParse(Note.summaryRecord, { ...seen, withheld: false }).success).toBe(false);
  });

  it('is about a pupil or a member of staff', () => {
    const Log = defineRecord('log', { ...spec, about: 'staff', hideFromSubject: true });
    expect(z.safeParse(Log.input, { staff: pupil, title: 'A' }).error).toBeUndefined();
    expect(z.safeParse(Log.input, { pupil, title: 'A' }).success).toBe(false);
    expect(Object.keys(Log.record.shape)).toContain('staff');
    expect(Object.keys(Log.record.shape)).not.toContain('pupil');
    expect(Log).toMatchObject({ about: 'staff', hideFromSubject: true, authorSees: 'full', breakGlass: {} });
  });

  it.each([
    ['a summary that names the paragraphs', { body: z.strictObject({ title: shortText(), paragraphs }), paragraphs: 'paragraphs', summary: ['paragraphs'] }, /'paragraphs', whose/],
    ['a summary that names no field', { summary: { all: [], head: ['colour'] } }, /'colour', which is no field/],
    ['a part of what no summary shows', { inPart: { title: ['x'] }, summary: [] }, /'title' is shown in part and stands in no summary/],
    ['paragraphs in no field', { paragraphs: 'story' }, /'story', which is no field/],
    ['paragraphs that are no list', { paragraphs: 'title', summary: [] }, /are a list/],
    ['readers in no field', { named: 'readers' }, /'readers', which is no field of its body/],
    ['whom it was with in no field', { party: 'guest' }, /'guest', which is no field of its body/],
    ['what it opens in no field', { opens: 'doors' }, /'doors', which is no field of its body/],
    ['to hide from a pupil', { hideFromSubject: true }, /about staff/],
    ['a link to other pupils', { links: { other: { kind: 'goal', about: 'any' } } }, /'other' may not lead/],
    ['a field called withheld', { body: z.strictObject({ title: shortText(), withheld: shortText() }) }, /'withheld' has the name/],
  ])('refuses %s', (_what, more, message) => expect(() => defineRecord('praise', { ...spec, ...more } as never)).toThrow(message));
});

it.each(kinds.map((kind) => [kind.kind, kind as RecordKind] as const))('%s: an action that asks for something has an example', (_name, { actions }) => {
  for (const [name, action] of Object.entries(actions)) {
    const asks = z.safeParse(actionInput(action), {}).success === false || Object.keys(action.input?.shape ?? {}).length > 0;
    expect(action.example !== undefined, name).toBe(asks);
    expect(z.safeParse(actionInput(action), action.example ?? {}).error, name).toBeUndefined();
  }
});

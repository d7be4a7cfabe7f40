import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { mayChange, mayEdit, notices, raisedBy, redact, relationOf, roles, type Role, type Standing } from '@learning-mentor/core/access';
import { BarrierAssessment } from '@learning-mentor/core/assessment';
import { kinds, Stub, type RecordKind } from '@learning-mentor/core/record';
import { Note, Sealed, Worry } from '../../vectors/invented-kinds.js';

const secret = 'Zxqv-hidden';
/** As `Note`, and everybody may edit it, as far as they see it. */
const open = { ...Note, edit: { by: roles } };
const envelope = {
  id: '0199a000-0000-7000-8000-00000000000a', school: '0199a000-0000-7000-8000-0000000000ff', pupil: '0199a000-0000-7000-8000-000000000001',
  author: '0199a000-0000-7000-8000-000000000002', tier: 'T2', occurredOn: '2026-09-01', version: 3,
  createdAt: '2026-09-01T08:40:00.000Z', updatedAt: '2026-09-02T08:40:00.000Z',
};
const as = (role: Role, more: Partial<Standing> = {}): Standing => ({ roles: [role], relations: relationOf[role] ? [relationOf[role]] : [], ...more });

describe.each(kinds.map((kind) => [kind.kind, kind as unknown as RecordKind] as const))('%s', (_name, kind) => {
  it.each(roles)('shows the %s no field outside their summary in a summary', (role) => {
    const hidden = Object.keys(kind.fields.shape).filter((name) => name !== kind.paragraphs && !kind.summary[role].includes(name));
    const see = { ...kind.see, [role]: 'summary' };
    const slice = { [kind.kind]: Object.keys(kind.fields.shape) };
    fc.assert(
      fc.property(fc.subarray(hidden), fc.string(), (names, tail) => {
        const record = { ...envelope, tier: 'T1', kind: kind.kind, state: kind.states[0], ...Object.fromEntries(names.map((name) => [name, secret + tail])) };
        const view = redact({ ...kind, see }, record, as(role, { slice }));
        expect(JSON.stringify(view ?? null)).not.toContain(secret);
        expect(view?.['view'] ?? 'summary').toBe('summary');
        for (const name of ['version', 'createdAt', 'updatedAt']) expect(view ?? {}).not.toHaveProperty(name);
        for (const less of ['exists', 'none'] as const)
          expect(JSON.stringify(redact({ ...kind, see: { ...see, [role]: less } }, record, as(role)) ?? null)).not.toContain(secret);
      }),
      { numRuns: 20 },
    );
  });

  it('is seen as its schemas say', () => {
    const { pupil, ...rest } = envelope;
    const record = { ...rest, ...(kind.about === 'staff' ? { staff: pupil } : { pupil }), kind: kind.kind, state: kind.states[0], ...kind.example };
    const standings = roles.map((role) => as(role, kind.about === 'staff' && relationOf[role] ? { relations: ['self'] } : {}));
    const seen = standings.map((standing) => redact(kind, record, standing)).filter((view) => view !== undefined);
    expect(seen.length).toBeGreaterThan(0);
    for (const view of seen) {
      const schema = { full: kind.record, summary: kind.summaryRecord, exists: Stub }[view['view'] as 'full' | 'summary' | 'exists'];
      expect(z.safeParse(schema, view['view'] === 'exists' ? view : { ...view, etag: '"s-1"' }).error).toBeUndefined();
    }
  });
});

it('a stub of T3 does not tell the kind', () => {
  expect(redact(Worry, { ...envelope, kind: Worry.kind, tier: 'T3' }, as('mentor'))).toEqual({ id: envelope.id, pupil: envelope.pupil, occurredOn: '2026-09-01', view: 'exists' });
  expect(redact(Worry, { ...envelope, kind: Worry.kind, tier: 'T2' }, as('mentor'))).toHaveProperty('kind', Worry.kind);
});

it('a list of which a summary shows a part is neither set, nor heard of, by whoever reads it', () => {
  const record = { ...envelope, kind: 'barrier-assessment', state: 'draft', ...BarrierAssessment.example };
  const view = redact(BarrierAssessment, record, as('senco'));
  expect(view).toMatchObject({ view: 'summary', ratings: [{ barrier: 'ATT-04', severity: 3, confidence: 'confirmed', adultsWillChange: 'Tutor greets at the gate and does not ask why.' }] });
  for (const hidden of ['Late 14 Mondays of 19', 'The bus is always full.', 'Mornings are the worst bit.', 'pupilAgrees']) expect(JSON.stringify(view)).not.toContain(hidden);
  expect(mayEdit(BarrierAssessment, record, as('senco'), { ratings: [] })).toBe(false);
  // Nor anything else of it: what a rule refuses then would tell of the rest.
  expect(mayEdit(BarrierAssessment, record, as('senco'), { strengths: [] })).toBe(false);
  expect(mayChange(BarrierAssessment, ['senco'], 'T2', as('senco'))).toBe(false);
  expect(notices(BarrierAssessment, record, as('senco'), ['ratings'])).toBe(false);
  expect(notices(BarrierAssessment, record, as('senco'), ['ratings', 'strengths'])).toBe(true);
  expect(mayEdit(BarrierAssessment, record, as('senco', { author: true }), { ratings: [] })).toBe(true);
  expect(redact(BarrierAssessment, record, as('senco', { author: true }))).toMatchObject({ view: 'full', pupilVoice: 'Mornings are the worst bit.' });
});

it('the child is given back their own words, which parent and head are not', () => {
  const record = { ...envelope, kind: 'barrier-assessment', state: 'complete', ...BarrierAssessment.example };
  expect(redact(BarrierAssessment, record, as('pupil'))).toMatchObject({ pupilVoice: 'Mornings are the worst bit.', strengths: expect.anything() });
  for (const role of ['parent', 'head', 'tutor'] as const) {
    expect(redact(BarrierAssessment, record, as(role))).toMatchObject({ view: 'summary', strengths: expect.anything() });
    expect(redact(BarrierAssessment, record, as(role))).not.toHaveProperty('pupilVoice');
  }
});

it('several roles add up their summaries', () => {
  const record = { ...envelope, kind: Note.kind, state: 'written', title: 'Monday', place: 'Library', next: 'Meet' };
  expect(redact(Note, record, { roles: ['head', 'pupil'], relations: ['self'] })).toMatchObject({ title: 'Monday', place: 'Library', next: 'Meet' });
  expect(redact(Note, record, { roles: ['head', 'pupil'], relations: [] })).not.toHaveProperty('next');
});

it('an agency is shown what its share and its summary both name', () => {
  const record = { ...envelope, kind: Note.kind, state: 'written', title: 'Monday', place: 'Library', next: 'Meet', author: envelope.author };
  expect(redact(Note, record, as('agency', { slice: { [Note.kind]: ['title', 'place', 'paragraphs'] } }))).toEqual({
    id: envelope.id, kind: Note.kind, school: envelope.school, pupil: envelope.pupil, author: envelope.author, tier: 'T2', state: 'written', occurredOn: '2026-09-01',
    title: 'Monday', view: 'summary',
  });
  expect(redact(Note, record, as('agency', { slice: { goal: ['title'] } }))).toBeUndefined();
});

it('a writer keeps a receipt: what they wrote, not what came of it', () => {
  const record = { ...envelope, tier: 'T3', kind: Worry.kind, state: 'closed', category: 'bruise', seen: 'A mark.', decision: 'Called home.' };
  const receipt = redact(Worry, record, as('teacher', { author: true }));
  expect(receipt).toMatchObject({ view: 'summary', category: 'bruise', seen: 'A mark.' });
  expect(receipt).not.toHaveProperty('decision');
  expect(redact(Worry, record, as('dsl', { author: true }))).toMatchObject({ view: 'full', decision: 'Called home.' });
});

describe('a note in paragraphs', () => {
  const routine = { text: 'Came in smiling.', tier: 'T1', nature: 'fact' } as const;
  const opinion = { text: 'Seems tired.', tier: 'T2', nature: 'opinion' } as const;
  const words = { text: 'I hate Mondays.', tier: 'T2', nature: 'pupil-words' } as const;
  const ofLeah = { text: 'Leah said so too.', tier: 'T1', nature: 'fact', thirdParties: ['Leah'] } as const;
  const danger = { text: 'Told the DSL.', tier: 'T3', nature: 'fact' } as const;
  const record = (paragraphs: readonly object[], tier = 'T2') => ({ ...envelope, tier, kind: Note.kind, state: 'written', title: 'Monday', place: 'Library', paragraphs });
  const texts = (view: Record<string, unknown> | undefined) => ((view?.['paragraphs'] ?? []) as { text: string }[]).map(({ text }) => text);
  const all = [routine, opinion, words, ofLeah, danger];

  it.each([
    ['the mentor', as('mentor'), [routine, opinion, words, ofLeah], true],
    ['the writer, a TA', as('ta', { author: true }), all, undefined],
    ['the DSL', as('dsl'), all, undefined],
    ['the form tutor', as('tutor'), [routine], true],
    ['the head', as('head'), [], true],
    ['the head through broken glass', as('head', { glass: true }), [routine, opinion, words], true],
    ['the SENCO through broken glass', as('senco', { glass: true }), [], true],
    ['the pupil', as('pupil'), [words], true],
    ['an agency', as('agency', { slice: { [Note.kind]: ['title'] } }), [], true],
  ] as const)('%s reads what their level at each paragraph’s tier opens', (_who, standing, shown, withheld) => {
    const view = redact(Note, record(all), standing);
    expect(texts(view)).toEqual(shown.map(({ text }) => text));
    expect(view?.['withheld']).toBe(withheld);
    expect(view?.['view']).toBe(shown.length === all.length ? 'full' : 'summary');
    expect(z.safeParse(view?.['view'] === 'full' ? Note.record : Note.summaryRecord, { ...view, etag: '"1"' }).error).toBeUndefined();
  });

  it('has all other fields for those at the full level, and no version', () => {
    expect(redact(Note, record(all), as('mentor'))).toMatchObject({ title: 'Monday', place: 'Library' });
    expect(redact(Note, record(all), as('mentor'))).not.toHaveProperty('version');
    expect(redact(Note, record([routine]), as('mentor'))).toHaveProperty('version', 3);
  });

  it('does not let a third party’s paragraph show by its absence', () => {
    const tutor = as('tutor', { glass: true });
    const of = (paragraphs: readonly object[]) => redact(Note, record(paragraphs, 'T1'), tutor);
    expect(of([routine])).toEqual(of([routine, ofLeah]));
    expect(of([routine])).toMatchObject({ view: 'summary', place: 'Library', paragraphs: [routine] });
    expect(redact(Note, record([ofLeah]), as('head'))).toEqual(redact(Note, record([]), as('head')));
  });

  it('has its paragraphs raised with it', () => {
    expect(texts(redact(Note, record(all, 'T3'), as('head', { glass: true })))).toEqual([]);
    expect(texts(redact(Note, record(all, 'T3'), as('dsl')))).toHaveLength(5);
    expect(texts(redact(Note, record([routine, opinion], 'T1'), as('tutor')))).toEqual([routine.text]);
  });

  it('says nothing of a paragraph of which no role may know', () => {
    expect(redact(Note, record([danger]), as('pupil'))).not.toHaveProperty('withheld');
    expect(redact(Note, record([danger]), as('mentor'))).toHaveProperty('withheld', true);
  });

  it('gives a child what they said in confidence, not what is safeguarding', () => {
    const said = { ...words, tier: 'T3' };
    expect(texts(redact(Note, record([said, words]), as('pupil')))).toEqual([words.text]);
    expect(texts(redact({ ...Note, see: { ...Note.see, pupil: 'exists' } }, record([words], 'T1'), as('pupil')))).toEqual([]);
  });

  it('its paragraphs are set only by its writer', () => {
    const change = { paragraphs: [routine] };
    expect(mayEdit(open, record([routine]), as('mentor', { author: true }), change)).toBe(true);
    expect(mayEdit(open, record(all), as('ta', { author: true }), change)).toBe(true);
    expect(mayEdit(open, record([routine]), as('mentor'), change)).toBe(false);
    expect(mayEdit(open, record(all), as('mentor'), { title: 'Tuesday', place: null })).toBe(true);
    const receipt = { ...open, authorSees: 'summary' } as const;
    expect(mayEdit(receipt, record(all), as('mentor', { author: true }), change)).toBe(false);
    expect(mayEdit(receipt, record([routine]), as('mentor', { author: true }), change)).toBe(true);
    expect(mayEdit(open, record([routine]), as('head', { glass: true }), { title: 'Tuesday' })).toBe(true);
  });
});

describe('what may be set', () => {
  const record = { ...envelope, kind: Note.kind, state: 'written', title: 'Monday', place: 'Library', next: 'Meet', paragraphs: [] };

  it('is what one’s own summary shows', () => {
    expect(mayEdit(open, record, as('pupil'), { title: 'A', next: 'B', occurredOn: '2026-09-02', dueOn: null })).toBe(true);
    expect(mayEdit(open, record, as('pupil'), { place: 'A' })).toBe(false);
    expect(mayEdit(open, record, as('head'), { place: 'A', next: undefined })).toBe(true);
    expect(mayEdit(open, record, as('pupil'), { paragraphs: [] })).toBe(false);
  });

  it('is for those who edit the kind', () => {
    const shown = roles.filter((role) => mayEdit(open, record, as(role), { title: 'A' }));
    expect(shown).toContain('tutor');
    expect(roles.filter((role) => mayEdit(Note, record, as(role), { title: 'A' }))).toEqual(shown.filter((role) => Note.edit.by.includes(role as never)));
    expect(mayEdit({ ...Note, edit: { by: ['pupil'] } }, record, as('dsl'), { title: 'A' })).toBe(false);
  });

  it('is, besides, to raise a tier or leave it, for the DSL', () => {
    expect(raisedBy).toEqual(['dsl']);
    const closed = { ...Note, edit: { by: [] } };
    for (const tier of ['T3', 'T2', null]) expect(mayEdit(closed, record, as('dsl'), { tier })).toBe(true);
    expect(mayEdit(closed, record, as('dsl', { author: true }), { tier: 'T1' })).toBe(false);
    expect(mayEdit(closed, record, as('dsl'), { tier: 'T3', title: 'A' })).toBe(false);
    expect(mayEdit(closed, record, as('dsl'), {})).toBe(false);
    expect(mayEdit(closed, record, as('mentor'), { tier: 'T3' })).toBe(false);
    expect(mayEdit({ ...closed, see: { ...Note.see, dsl: 'summary' } }, record, as('dsl'), { tier: 'T3' })).toBe(false);
    expect(mayEdit({ ...closed, see: { ...Note.see, dsl: 'none' } }, record, as('dsl'), { tier: 'T3' })).toBe(false);
  });

  it('lets a tier be raised by who sees the whole, lowered by the writer', () => {
    expect(mayEdit(open, record, as('dsl'), { tier: 'T3' })).toBe(true);
    expect(mayEdit(open, record, as('dsl'), { tier: 'T2' })).toBe(true);
    expect(mayEdit(open, record, as('dsl'), { tier: 'T1' })).toBe(false);
    expect(mayEdit(open, record, as('ta', { author: true }), { tier: 'T1' })).toBe(true);
    expect(mayEdit(open, record, as('pupil'), { tier: 'T3' })).toBe(false);
  });

  it('takes a tier that is cleared for the kind’s own', () => {
    expect(mayEdit(open, { ...record, tier: 'T3' }, as('dsl'), { tier: null })).toBe(false);
    expect(mayEdit(open, { ...record, tier: 'T3' }, as('dsl', { author: true }), { tier: null })).toBe(true);
    expect(mayEdit(open, { ...record, tier: 'T1' }, as('dsl'), { tier: null })).toBe(true);
  });

  it('is nothing for those who are shown nothing', () => expect(mayEdit(open, record, as('governor'), { title: 'A' })).toBe(false));
});

it('named readers read all of a sealed record', () => {
  const record = { ...envelope, tier: 'T4', kind: Sealed.kind, state: 'written', text: 'For two.', readers: [envelope.author] };
  expect(redact(Sealed, record, as('governor', { named: true }))).toMatchObject({ view: 'full', text: 'For two.' });
  expect(redact(Sealed, record, as('dsl', { named: false }))).toBeUndefined();
});

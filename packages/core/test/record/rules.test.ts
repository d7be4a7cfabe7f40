import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import * as z from 'zod/mini';
import { assessmentGaps, BarrierAssessment } from '@learning-mentor/core/assessment';
import { confirmationGaps } from '@learning-mentor/core/barrier';
import { actionInput, begin, brokenRules, defineRecord, kinds, move, shortText, isWrongState, type RecordKind, type Rule } from '@learning-mentor/core/record';

const all = kinds as unknown as readonly RecordKind[];
const today = '2026-11-24';
const subject = (kind: RecordKind) => ({ [kind.about]: '0199a000-0000-7000-8000-000000000001' });

describe('a rule', () => {
  const rule = { code: 'two', least: 2, of: ['a', { field: 'b', as: 'a' }, { field: 'list', key: 'kind' }] } as const;
  const broken = (fields: Record<string, unknown>, more: object = {}) => brokenRules({ rules: [{ ...rule, ...more }] }, { state: 'x', fields });

  test('counts different signals', () => {
    expect(broken({ a: 1, b: 1 })).toEqual([{ pointer: '', code: 'two', message: 'This needs 2 different of: a, b, list.kind.' }]);
    expect(broken({ a: 1, list: [{ kind: 'c' }] })).toEqual([]);
    expect(broken({ list: [{ kind: 'c' }, { kind: 'd' }] })).toEqual([]);
    expect(broken({ list: [{ kind: 'c' }, { kind: 'c' }] })).toHaveLength(1);
    expect(broken({ a: 1, list: [{ kind: 'a' }] })).toHaveLength(1);
  });

  test('takes what is empty for what is not there', () => {
    expect(broken({ a: null, list: [] }, { least: 1 })).toHaveLength(1);
    expect(broken({ a: false }, { least: 1 })).toEqual([]);
    expect(broken({ a: 0 }, { least: 1 })).toEqual([]);
  });

  test('does not count what an entry leaves out', () => {
    const of = [{ field: 'list', key: 'kind' }];
    expect(broken({ list: [{ other: 1 }, { kind: null }] }, { least: 1, of })).toHaveLength(1);
    expect(broken({ list: [{ other: 1 }, { kind: 'c' }] }, { of })).toHaveLength(1);
    expect(broken({ list: [{ other: 1 }, { kind: 'c' }] }, { least: 1, of })).toEqual([]);
  });

  test('counts only the value that it asks for', () => {
    const of = [{ field: 'list', key: 'kind', only: 'c' }];
    expect(broken({ list: [{ kind: 'd' }] }, { least: 1, of })).toHaveLength(1);
    expect(broken({ list: [{ kind: 'c' }] }, { least: 1, of })).toEqual([]);
  });

  test('holds in its states, and where its field has one of its values', () => {
    expect(broken({}, { in: ['y'] })).toEqual([]);
    expect(broken({}, { in: ['x'] })).toHaveLength(1);
    expect(broken({ c: 'v' }, { where: { field: 'c', is: ['w'] } })).toEqual([]);
    expect(broken({}, { where: { field: 'c', is: ['w'] } })).toEqual([]);
    expect(broken({ c: 'w' }, { where: { field: 'c', is: ['v', 'w'] } })).toHaveLength(1);
  });

  test('holds of each entry of a list, and points to the one that breaks it', () => {
    expect(broken({ each: [{ a: 1, list: [{ kind: 'c' }] }, { a: 1 }] }, { each: 'each' }).map(({ pointer }) => pointer)).toEqual(['/each/1']);
    expect(broken({}, { each: 'each' })).toEqual([]);
  });
});

describe('a rule about', () => {
  const broken = (rule: object, fields: Record<string, unknown>, occurredOn?: string) =>
    brokenRules({ rules: [{ code: 'r', ...rule } as Rule] }, { state: 'x', fields, ...(occurredOn !== undefined && { occurredOn }) }).map(({ pointer, code, message }) => [pointer, code, message]);

  test('a list names nothing twice', () => {
    const twice = (list?: string[]) => broken({ distinct: 'list' }, { list });
    expect([twice(), twice([]), twice(['a', 'b'])]).toEqual([[], [], []]);
    expect(twice(['a', 'b', 'a'])).toEqual([['/list', 'r', 'This names something twice.']]);
  });

  test('days stand in their order, the day that the record is about among them', () => {
    const order = (fields: object, of = ['occurredOn', 'last']) => broken({ order: of }, fields as Record<string, unknown>, '2026-11-23');
    expect([order({}), order({ last: '2026-11-23' }), order({ last: '2026-11-24' }), order({ a: '2026-01-01' }, ['a', 'b'])]).toEqual([[], [], [], []]);
    expect(order({ last: '2026-11-22' })).toEqual([['/last', 'r', 'This cannot be before occurredOn.']]);
    expect(order({ a: '2026-11-22', b: '2026-11-21' }, ['a', 'b'])).toEqual([['/b', 'r', 'This cannot be before a.']]);
  });

  test('codes are of the list in force on that day', () => {
    const lists = [{ begins: 'x:old:', from: '2020-08-01', to: '2026-07-31' }, { begins: 'x:new:', from: '2026-08-01' }];
    const dated = (occurredOn: string | undefined, ...list: string[]) => broken({ dated: 'list', lists }, { list }, occurredOn).map(([pointer]) => pointer);
    expect([dated('2020-08-01', 'x:old:A'), dated('2026-07-31', 'x:old:A'), dated('2026-08-01', 'x:new:A'), dated('2026-08-01'), dated(undefined, 'x:old:A')]).toEqual([[], [], [], [], []]);
    expect([dated('2026-08-01', 'x:new:A', 'x:old:A'), dated('2026-07-31', 'x:new:A'), dated('2020-07-31', 'x:old:A')]).toEqual([['/list/1'], ['/list/0'], ['/list/0']]);
    expect(broken({ dated: 'list', lists, each: 'each' }, { each: [{ list: ['x:old:A'] }] }, '2026-09-01')).toEqual([
      ['/each/0/list/0', 'r', 'This is not in the list of the day that the record is about.'],
    ]);
  });
});

describe('a kind', () => {
  const spec = {
    plural: 'praises', about: 'pupil', tier: 'T1', body: z.strictObject({ title: shortText() }), states: ['given'], actions: {}, create: ['mentor'],
    see: { mentor: 'full' }, summary: ['title'], keep: { for: 'pupil-file' }, example: { title: 'Held the door' },
  } as const;

  test('has no rule about a state or a field that it has not', () => {
    // @ts-expect-error the types say so too
    expect(() => defineRecord('praise', { ...spec, rules: [{ code: 'r', in: ['taken'], least: 1, of: ['title'] }] })).toThrow(/'taken', which is no state/);
    expect(() => defineRecord('praise', { ...spec, rules: [{ code: 'r', least: 1, of: ['colour'] }] })).toThrow(/looks at 'colour'/);
    expect(() => defineRecord('praise', { ...spec, rules: [{ code: 'r', where: { field: 'colour', is: ['blue'] }, least: 1, of: ['title'] }] })).toThrow(/looks at 'colour'/);
    expect(() => defineRecord('praise', { ...spec, rules: [{ code: 'r', each: 'colours', least: 1, of: ['name'] }] })).toThrow(/looks at 'colours'/);
    expect(() => defineRecord('praise', { ...spec, rules: [{ code: 'r', distinct: 'colours' }] })).toThrow(/looks at 'colours'/);
    expect(() => defineRecord('praise', { ...spec, rules: [{ code: 'r', order: ['occurredOn', 'ends'] }] })).toThrow(/looks at 'ends'/);
    expect(() => defineRecord('praise', { ...spec, rules: [{ code: 'r', dated: 'colours', lists: [] }] })).toThrow(/looks at 'colours'/);
    expect(() => defineRecord('praise', { ...spec, raises: [{ to: 'T3', field: 'colour', is: ['red'] }] })).toThrow(/raised to T3 by 'colour', which is no field/);
  });
});

describe.each(all.map((kind) => [kind.kind, kind] as const))('%s', (_name, kind) => {
  const content = begin(kind, z.parse(kind.input, { ...subject(kind), ...kind.example }) as Record<string, unknown>, today);

  it('keeps its own rules in its example', () => expect(brokenRules(kind, content)).toEqual([]));

  it('takes the examples of its actions, and keeps its rules after each', () => {
    for (const [name, action] of Object.entries(kind.actions)) {
      if (action.input) expect(action.example, name).toBeDefined();
      const input = z.safeParse(actionInput(action), action.example ?? {});
      expect(input.error, name).toBeUndefined();
      const moved = move(action, { ...content, state: action.from[0]! }, input.data as Record<string, unknown>, { id: '01999999-0000-7000-8000-000000000009', at: `${today}T09:00:00.000Z`, person: '0199a000-0000-7000-8000-000000000002' });
      expect(isWrongState(moved), name).toBe(false);
      if (!isWrongState(moved)) {
        expect(z.safeParse(kind.fields, moved.fields).error, name).toBeUndefined();
        expect(brokenRules(kind, moved), name).toEqual([]);
      }
    }
  });
});

describe('a barrier that is called confirmed', () => {
  const kind = BarrierAssessment as unknown as RecordKind;
  const text = fc.constantFrom(undefined, 'The bus is always full.');
  const evidence = fc.option(fc.array(fc.record({ kind: fc.constantFrom('data', 'teacher', 'pupil', 'parent'), text: fc.constant('x') }), { maxLength: 4 }), { nil: undefined });

  test('keeps to the same rule in the server as in a form, once the assessment is complete', () => {
    fc.assert(
      fc.property(evidence, text, text, fc.constantFrom('suspected', 'likely', 'confirmed'), (given, pupilView, noPupilView, confidence) => {
        const rating = { barrier: 'ATT-04', severity: 2, confidence, evidence: given, pupilView, noPupilView };
        const codes = brokenRules(kind, { state: 'complete', fields: { phase: 'review', ratings: [rating] } }).map(({ code }) => code);
        const gaps = confidence === 'confirmed' ? confirmationGaps(rating) : [];
        expect(codes).toEqual([
          ...(gaps.includes('second-kind-of-evidence') ? ['confirmed-needs-two-kinds'] : []),
          ...(gaps.includes('pupil-view') ? ['confirmed-needs-pupil-view'] : []),
        ]);
        expect(brokenRules(kind, { state: 'draft', fields: { ratings: [rating] } })).toEqual([]);
      }),
    );
  });
});

describe('a baseline', () => {
  const kind = BarrierAssessment as unknown as RecordKind;
  const text = fc.constantFrom(undefined, 'Greets at the gate.');
  const rating = fc.record({ barrier: fc.constant('ATT-04'), severity: fc.constant(1), confidence: fc.constant('likely'), pupilView: text, noPupilView: text, adultsWillChange: text });

  test('says one thing that adults will change before it is complete; two informants and the pupil’s view are for a form to ask', () => {
    fc.assert(
      fc.property(fc.array(rating, { minLength: 1, maxLength: 3 }), fc.constantFrom('baseline', 'review', 'exit'), fc.subarray(['pupil', 'teacher', 'mentor']), text, (ratings, phase, informants, pupilVoice) => {
        const fields = { phase, ratings, informants, pupilVoice };
        const gaps = assessmentGaps(fields);
        expect(brokenRules(kind, { state: 'complete', fields }).map(({ code }) => code)).toEqual(gaps.includes('adults-change') ? ['adults-change-something'] : []);
        expect(brokenRules(kind, { state: 'draft', fields })).toEqual([]);
        expect(gaps.includes('second-informant')).toBe(phase === 'baseline' && informants.length < 2);
        expect(gaps.includes('pupil-view')).toBe(phase === 'baseline' && pupilVoice === undefined && ratings.every(({ pupilView, noPupilView }) => pupilView === undefined && noPupilView === undefined));
      }),
    );
  });
});

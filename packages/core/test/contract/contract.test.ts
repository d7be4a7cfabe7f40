import { expect, it } from 'vitest';
import { eventNames } from '@learning-mentor/core/contract';
import { decisionVectors, describeContract } from '@learning-mentor/core/contract/describe';
import { kinds, type RecordKind } from '@learning-mentor/core/record';

const contract = describeContract();

it('has every kind with its schemas, lifecycle and table', () => {
  expect(contract.kinds.map(({ plural }) => plural)).toEqual(kinds.map(({ plural }) => plural));
  const goal = contract.kinds.find(({ kind }) => kind === 'goal')!;
  expect(goal.actions['rate']).toMatchObject({ from: ['agreed'], append: 'ratings', event: 'rated', by: ['mentor', 'pupil', 'teacher'] });
  expect(goal.see).toMatchObject({ teacher: 'summary', pupil: 'full' });
  expect(goal.schemas.input).toMatchObject({ type: 'object', additionalProperties: false, required: ['pupil', 'title', 'strand'] });
  expect(contract.kinds.find(({ kind }) => kind === 'session')!.links['goals']).toEqual({ kind: 'goal', many: true });
});

it('has the rules of each kind, and how long it is kept', () => {
  const of = (name: string) => contract.kinds.find(({ kind }) => kind === name)!;
  expect(of('session').rules).toEqual([{ code: 'not-held-says-why', in: ['not-held'], least: 1, of: ['notHeld'] }]);
  expect(of('barrier-assessment').rules.map(({ code }) => code)).toEqual(['confirmed-needs-two-kinds', 'confirmed-needs-pupil-view', 'adults-change-something']);
  expect(of('referral').raises[0]).toEqual({ to: 'T3', field: 'screen', is: ['hurt', 'told', 'afraid'] });
  expect(of('referral').keep).toMatchObject({ for: 'pupil-file', in: { declined: 'referral-not-accepted' } });
});

it('is plain data: writing and reading it changes nothing', () => expect(JSON.parse(JSON.stringify(contract))).toEqual(contract));

it('keeps to the JSON Schema keywords that the interpreters know', () => {
  const known = new Set([
    'type', 'properties', 'required', 'additionalProperties', 'items', 'enum', 'const', 'anyOf', 'oneOf', 'minLength', 'maxLength', 'minimum', 'maximum',
    'exclusiveMinimum', 'minItems', 'maxItems', 'pattern', 'format', 'propertyNames',
  ]);
  const keywords = (schema: unknown): string[] => {
    if (Array.isArray(schema)) return schema.flatMap(keywords);
    if (schema === null || typeof schema !== 'object') return [];
    return Object.entries(schema).flatMap(([key, value]) =>
      key === 'properties' ? [key, ...Object.values(value as object).flatMap(keywords)] : key === 'enum' || key === 'const' ? [key] : [key, ...keywords(value)],
    );
  };
  const used = contract.kinds.flatMap(({ schemas, actions }) => [...Object.values(schemas), ...Object.values(actions).map(({ input }) => input)].flatMap(keywords));
  expect([...new Set(used)].filter((keyword) => !known.has(keyword))).toEqual([]);
});

it('names events by what happened', () => {
  expect(eventNames).toEqual(expect.arrayContaining(['goal.created', 'goal.updated', 'goal.rated', 'session.held', 'case.stepped-down', 'barrier-assessment.completed']));
  expect(new Set(eventNames).size).toBe(eventNames.length);
});

it('asks every question of access once', () => {
  const vectors = decisionVectors();
  // kinds x tiers x (six school-wide roles, seven with and without their relation) x author x barred
  expect(vectors).toHaveLength(kinds.length * 5 * (6 + 7 * 2) * 2 * 2);
  expect(vectors.filter(({ barred, sees, mayCreate, mayEdit, mayDo }) => barred && (sees !== 'none' || mayCreate || mayEdit || mayDo.length > 0))).toEqual([]);
  expect(vectors.filter(({ related, author, sees }) => !related && !author && sees !== 'none')).toEqual([]);
});

it('a kind of a vendor’s own is described like ours', () => {
  const placement = { ...kinds[2], kind: 'placement', plural: 'placements' } as unknown as RecordKind;
  expect(describeContract([placement]).kinds[0]).toMatchObject({ kind: 'placement', plural: 'placements' });
});

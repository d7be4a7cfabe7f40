import { kinds, type FullRecord, type KindNamed } from '@learning-mentor/core/record';
import { defineRecord, shortText } from '@learning-mentor/core/record';
import type { RecordEvent } from '@learning-mentor/core/contract';
import * as z from 'zod/mini';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { createClient, type ApiError, type Connection, type ErrorCode, type Held } from '@learning-mentor/client';

const client = createClient({ baseUrl: 'https://mentor.example', token: () => '' });
const pupil = '0199a000-0000-7000-8000-000000000001';
const held: Held = { id: pupil, etag: '"1"' };

/** What is asserted here is asserted by the compiler; nothing is sent. */
const never = (_call: () => unknown): void => undefined;

describe('a client', () => {
  test('has a property for each kind, and a method for each of its actions', () => {
    expect(Object.keys(client)).toEqual(expect.arrayContaining(['cases', 'barrierAssessments', 'goals', 'interventions', 'sessions', 'reviews']));
    expect(Object.keys(client.goals)).toEqual(expect.arrayContaining(['create', 'get', 'list', 'update', 'history', 'agree', 'rate', 'meet', 'change', 'withdraw']));
    expectTypeOf(client).toHaveProperty('barrierAssessments');
    expectTypeOf(client.cases.stepDown).parameter(0).toEqualTypeOf<Held>();
    // @ts-expect-error there is no such action
    expect(client.goals.stepDown).toBeUndefined();
  });

  test('takes of a new record what its kind asks for', () => {
    type Input = Parameters<typeof client.goals.create>[0];
    expectTypeOf<{ pupil: string; title: string; strand: 'academic' }>().toExtend<Input>();
    expectTypeOf<{ pupil: string; title: string }>().not.toExtend<Input>();
    expectTypeOf<{ pupil: string; title: string; strand: 'sport' }>().not.toExtend<Input>();
    expectTypeOf<Input['id']>().toEqualTypeOf<string | undefined>();
    never(() => [
      // @ts-expect-error ratings are written by the action `rate`
      client.goals.create({ pupil, title: 'x', strand: 'academic', ratings: [] }),
      // @ts-expect-error a review belongs to a case
      client.reviews.create({ pupil, attendees: ['pupil'] }),
    ]);
  });

  test('takes for an action what it asks for', () => {
    never(() => [
      client.goals.rate(held, { level: 1, by: 'pupil' }),
      client.goals.rate(held, { level: 1, by: 'pupil', id: client.newId() }),
      client.goals.meet(held),
      client.sessions.hold(held),
      client.sessions.hold(held, { minutes: 30 }, { signal: AbortSignal.timeout(1) }),
      // @ts-expect-error 3 is no level
      client.goals.rate(held, { level: 3, by: 'pupil' }),
      // @ts-expect-error a rating is asked for
      client.goals.rate(held),
      // @ts-expect-error the etag is missing
      client.goals.meet({ id: pupil }),
      // @ts-expect-error `meet` takes nothing
      client.goals.meet(held, { why: 'done' }),
      // @ts-expect-error a goal is not rated by a parent
      client.goals.rate(held, { level: 1, by: 'parent' }),
    ]);
  });

  test('clears with null what is optional, and nothing else', () => {
    never(() => [
      client.goals.update(held, { targetDate: null }),
      // @ts-expect-error the title is not optional
      client.goals.update(held, { title: null }),
    ]);
  });

  test('narrows what comes back by `view`', () => {
    type Seen = Awaited<ReturnType<typeof client.goals.get>>;
    type Full = Extract<Seen, { view: 'full' }>;
    type Summary = Extract<Seen, { view: 'summary' }>;
    expectTypeOf<Seen['view']>().toEqualTypeOf<'full' | 'summary'>();
    expectTypeOf<Full>().toEqualTypeOf<FullRecord<KindNamed<'goal'>>>();
    expectTypeOf<Full['version']>().toEqualTypeOf<number>();
    expectTypeOf<Full>().toHaveProperty('ratings');
    expectTypeOf<Summary>().not.toHaveProperty('ratings');
    expectTypeOf<Summary>().not.toHaveProperty('version');
    expectTypeOf<Seen['title']>().toEqualTypeOf<string>();
    expectTypeOf<Seen['state']>().toEqualTypeOf<'draft' | 'agreed' | 'met' | 'partly-met' | 'not-met' | 'changed' | 'withdrawn'>();
    expectTypeOf<Seen>().toExtend<Held>();
  });

  test('lists with the filters of its kind', () => {
    never(() => [
      client.goals.list({ pupil, state: 'agreed', since: '2026-09-01', limit: 20 }),
      // @ts-expect-error `held` is a state of sessions
      client.goals.list({ state: 'held' }),
      // @ts-expect-error pages are asked for with `.page(cursor)`
      client.goals.list({ cursor: 'x' }),
      client.pupils.list({ search: 'Am', mine: true }),
    ]);
    type Items = Awaited<ReturnType<ReturnType<typeof client.sessions.list>['page']>>['items'];
    expectTypeOf<Items[number]['kind']>().toEqualTypeOf<'session'>();
  });

  test('has a chronology of all kinds and stubs', () => {
    type Item = Awaited<ReturnType<ReturnType<typeof client.pupils.timeline>['page']>>['items'][number];
    expectTypeOf<Item['view']>().toEqualTypeOf<'full' | 'summary' | 'exists'>();
    expectTypeOf<Extract<Item, { kind: 'goal'; view: 'full' }>['title']>().toEqualTypeOf<string>();
  });
});

describe('events', () => {
  test('have the names that the kinds give them', () => {
    never(() => [
      client.on('goal.rated', (event) => {
        expectTypeOf(event.type).toEqualTypeOf<'goal.rated'>();
        expectTypeOf(event.kind).toEqualTypeOf<'goal'>();
        expectTypeOf(event.pupil).toEqualTypeOf<string | undefined>();
      }),
      client.on('case.stepped-down', () => undefined),
      client.on('session.created', () => undefined),
      client.on('record', (event) => expectTypeOf(event).toEqualTypeOf<RecordEvent>()),
      client.on('connection', (state) => expectTypeOf(state).toEqualTypeOf<Connection>()),
      client.on('session-expired', (error) => expectTypeOf(error).toEqualTypeOf<ApiError>()),
      client.on('reset', () => undefined),
      // @ts-expect-error the event is called `goal.rated`
      client.on('goal.rate', () => undefined),
      // @ts-expect-error sessions are not rated
      client.on('session.rated', () => undefined),
    ]);
    expectTypeOf(client.on('reset', () => undefined)).toEqualTypeOf<() => void>();
    client.close();
  });
});

describe("a vendor's own kind", () => {
  const Placement = defineRecord('work-placement', {
    plural: 'work-placements', about: 'pupil', tier: 'T1',
    body: z.strictObject({ employer: shortText(), days: z.int() }),
    states: ['offered', 'taken', 'left'],
    actions: {
      take: { from: ['offered'], to: 'taken', by: ['mentor'] },
      leave: { from: ['taken'], to: 'left', by: ['mentor'], input: z.strictObject({ days: z.int() }) },
    },
    create: ['mentor'],
    see: { mentor: 'full', teacher: 'summary', senco: 'full', dsl: 'full', head: 'none', pupil: 'full', parent: 'full' },
    summary: ['employer'],
    keep: { for: 'pupil-file' },
    example: { employer: 'Bridge Bakery', days: 5 },
  });
  const vendor = createClient({ baseUrl: '/mentoring', token: () => '', kinds: [...kinds, Placement] });

  test('is on the client beside ours', () => {
    expect(Object.keys(vendor.workPlacements)).toEqual(expect.arrayContaining(['create', 'take', 'leave']));
    expectTypeOf<Awaited<ReturnType<typeof vendor.workPlacements.get>>['employer']>().toEqualTypeOf<string>();
    never(() => [
      vendor.workPlacements.create({ pupil, employer: 'Bridge Bakery', days: 5 }),
      vendor.workPlacements.leave(held, { days: 4 }),
      vendor.goals.rate(held, { level: 0, by: 'mentor' }),
      vendor.on('work-placement.taken', (event) => expectTypeOf(event.kind).toEqualTypeOf<'work-placement'>()),
      vendor.on('goal.rated', () => undefined),
      // @ts-expect-error a client without the kind does not know its events
      client.on('work-placement.taken', () => undefined),
    ]);
    vendor.close();
  });

  test('may not be called like something that the client has', () => {
    const Clash = { ...Placement, plural: 'pupils' };
    expect(() => createClient({ baseUrl: '/', token: () => '', kinds: [Clash] })).toThrow(/pupils/);
  });
});

test('an error has one of the known codes', () => {
  expectTypeOf<'version-conflict' | 'network' | 'unexpected-answer'>().toExtend<ErrorCode>();
  expectTypeOf<'oops'>().not.toExtend<ErrorCode>();
});

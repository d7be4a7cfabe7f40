import { openDrafts, type Drafts, type DraftsOptions, type OutboxEntry } from '@learning-mentor/client/drafts';
import type { Kinds } from '@learning-mentor/core/record';
import { afterEach, describe, expect, vi } from 'vitest';
import { answered, answerLost, between, dropped } from './support/between.js';
import { test as base } from './support/school.js';
import { createTestDevice, readAll } from './support/shelf.js';
import { passTimeUntil } from './support/time.js';

const test = base
  .extend('net', ({ school }) => between(school.fetch))
  .extend('sam', ({ school, net }, { onCleanup }) => {
    const client = school.clientFor(school.samField, { fetch: net.fetch });
    onCleanup(client.close);
    return client;
  })
  .extend('device', () => createTestDevice())
  .extend('open', ({ sam, device }, { onCleanup }) => {
    const opened: Drafts<Kinds>[] = [];
    onCleanup(() => opened.forEach((drafts) => drafts.close()));
    return async (options: DraftsOptions = {}) => {
      const drafts = await openDrafts(sam, { storage: device.storage, ...options });
      opened.push(drafts);
      return drafts;
    };
  });

afterEach(() => {
  vi.useRealTimers();
});

/** A network that is gone until somebody says otherwise. */
const offline = Array.from({ length: 100 }, () => dropped);

describe('a write', () => {
  test('is sent at once, and its listeners are given the record', async ({ school, open }) => {
    const drafts = await open();
    await vi.waitFor(() => expect(drafts.state).toBe('kept'), 15_000);
    const { outbox } = drafts;
    const sent = vi.fn();
    outbox.on('sent', sent);
    const entry = await outbox.add({ kind: 'session', action: 'create', input: { pupil: school.kofi.id, occurredOn: '2026-09-07', minutes: 30 } });
    expect(entry).toMatchObject({ state: 'waiting', kept: true });
    await vi.waitFor(() => expect(sent).toHaveBeenCalledTimes(1), 15_000);
    expect(sent.mock.calls[0]![0]).toMatchObject({ entry: { id: entry.id }, record: { id: entry.record, kind: 'session', minutes: 30 } });
    expect(await outbox.pending()).toEqual([]);
  });

  test('outlives a reload without a network, and is sent once', async ({ school, sam, net, device, open }) => {
    const drafts = await open();
    net.next(...offline);
    const entry = await drafts.outbox.add({ kind: 'session', action: 'create', input: { pupil: school.leah.id, occurredOn: '2026-09-07', note: 'Zauberwort' } });
    expect(await drafts.outbox.flush()).toEqual({ sent: 0, waiting: 1, refused: 0 });
    drafts.close();
    expect(readAll(device)).not.toContain('Zauberwort');

    net.clear();
    // It gets there, and the news of it does not come back; then once more.
    const reloaded = await open();
    net.next(answerLost, answerLost);
    await reloaded.outbox.flush();
    expect(await reloaded.outbox.pending()).toEqual([]);
    expect((await sam.sessions.list({ pupil: school.leah.id }).all()).map(({ id }) => id)).toEqual([entry.record]);
  });

  test('is sent again by itself, later and later', async ({ school, net, open }) => {
    const { outbox } = await open();
    net.next(...offline);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const flushed = vi.fn();
    outbox.on('sent', flushed);
    await outbox.add({ kind: 'goal', action: 'create', input: { pupil: school.kofi.id, title: 'Be kind', strand: 'social-emotional' } });
    // One attempt is a request and three repeats.
    await passTimeUntil(() => net.requests.filter(({ method }) => method === 'POST').length > 8);
    expect(flushed).not.toHaveBeenCalled();
    net.clear();
    await passTimeUntil(() => flushed.mock.calls.length === 1);
  });
});

describe('writes to one record', () => {
  test('are sent in their order, each from the version before it', async ({ school, sam, net, open }) => {
    const { outbox } = await open();
    net.next(...offline);
    const { record } = await outbox.add({ kind: 'goal', action: 'create', input: { pupil: school.kofi.id, title: 'Revise', strand: 'academic' } });
    await outbox.add({ kind: 'goal', action: 'agree', record: { id: record } });
    await outbox.add({ kind: 'goal', action: 'rate', record: { id: record }, input: { level: 1, by: 'pupil' } });
    await outbox.add({ kind: 'goal', action: 'update', record: { id: record }, input: { targetDate: '2026-12-18' } });
    await outbox.add({ kind: 'goal', action: 'meet', record: { id: record } });
    expect((await outbox.pending()).map(({ operation }) => operation.action)).toEqual(['create', 'agree', 'rate', 'update', 'meet']);
    net.clear();
    await outbox.flush();
    expect(await outbox.pending()).toEqual([]);
    expect(await sam.goals.get(record)).toMatchObject({ state: 'met', version: 5, targetDate: '2026-12-18', ratings: [{ level: 1 }] });
  });

  test('go on from each other, also where all were written from one view of it', async ({ school, sam, net, open }) => {
    const { outbox } = await open();
    const goal = await sam.goals.create({ pupil: school.kofi.id, title: 'Spell', strand: 'academic', state: 'agreed' });
    net.next(...offline);
    await outbox.add({ kind: 'goal', action: 'update', record: goal, input: { title: 'Spell ten words' } });
    await outbox.add({ kind: 'goal', action: 'update', record: goal, input: { targetDate: '2026-12-18' } });
    await outbox.add({ kind: 'goal', action: 'meet', record: goal });
    await outbox.flush();
    net.clear();
    expect(await outbox.flush()).toMatchObject({ waiting: 0, refused: 0 });
    expect(await sam.goals.get(goal)).toMatchObject({ title: 'Spell ten words', targetDate: '2026-12-18', state: 'met', version: 4 });
  });

  test('wait behind one that was refused; those to other records overtake', async ({ school, sam, net, open }) => {
    const { outbox } = await open();
    const refused = vi.fn<(entry: OutboxEntry<Kinds>) => void>();
    outbox.on('refused', refused);
    net.next(...offline);
    const bad = await outbox.add({ kind: 'goal', action: 'create', input: { pupil: school.kofi.id, title: ' ', strand: 'academic' } });
    const behind = await outbox.add({ kind: 'goal', action: 'agree', record: { id: bad.record } });
    const other = await outbox.add({ kind: 'goal', action: 'create', input: { pupil: school.kofi.id, title: 'Swim', strand: 'social-emotional' } });
    net.clear();
    expect(await outbox.flush()).toEqual({ sent: 1, waiting: 1, refused: 1 });
    expect((await sam.goals.get(other.record)).title).toBe('Swim');
    expect(refused).toHaveBeenCalledTimes(1);
    expect(refused.mock.calls[0]![0]).toMatchObject({ id: bad.id, state: 'refused', error: { code: 'validation-failed', problem: { errors: [{ pointer: '/title' }] } } });
    expect((await outbox.pending()).map(({ id, state }) => [id, state])).toEqual([[bad.id, 'refused'], [behind.id, 'waiting']]);

    await outbox.remove(bad.id);
    await outbox.flush();
    // What was to come after it has nothing to come after.
    expect(await outbox.pending()).toEqual([expect.objectContaining({ id: behind.id, state: 'refused', error: expect.objectContaining({ code: 'not-found' }) })]);
  });
});

describe('a write whose answer was lost', () => {
  test('counts as sent when the record already says so', async ({ school, sam, net, open }) => {
    const { outbox } = await open();
    const sent = vi.fn();
    outbox.on('sent', sent);
    const goal = await sam.goals.create({ pupil: school.kofi.id, title: 'Breathe', strand: 'social-emotional', state: 'agreed' });
    net.next(answerLost);
    await outbox.add({ kind: 'goal', action: 'update', record: goal, input: { title: 'Breathe slowly' } });
    await outbox.flush();
    await outbox.flush();
    expect(await outbox.pending()).toEqual([]);

    net.next(answerLost);
    await outbox.add({ kind: 'goal', action: 'change', record: await sam.goals.get(goal), input: { reason: 'Too easy' } });
    await outbox.flush();
    await outbox.flush();
    expect(await outbox.pending()).toEqual([]);
    expect(await sam.goals.get(goal)).toMatchObject({ state: 'changed', reason: 'Too easy', version: 3 });
    expect(sent).toHaveBeenCalledTimes(2);
  });
});

describe('a record that has changed meanwhile', () => {
  test('takes an entry all the same', async ({ school, sam, net, open }) => {
    const { outbox } = await open();
    const goal = await sam.goals.create({ pupil: school.kofi.id, title: 'Walk', strand: 'social-emotional', state: 'agreed' });
    net.next(...offline);
    await outbox.add({ kind: 'goal', action: 'rate', record: goal, input: { level: 0, by: 'pupil' } });
    await outbox.flush();
    net.clear();
    await school.clientFor(school.samField).goals.update(goal, { title: 'Walk to school' });
    await outbox.flush();
    expect(await sam.goals.get(goal)).toMatchObject({ title: 'Walk to school', ratings: [{ level: 0 }] });
  });

  test('refuses a change, and shows itself for a merge', async ({ school, sam, net, open }) => {
    const { outbox } = await open();
    const goal = await sam.goals.create({ pupil: school.kofi.id, title: 'Run', strand: 'social-emotional', state: 'agreed' });
    net.next(...offline);
    await outbox.add({ kind: 'goal', action: 'update', record: goal, input: { title: 'Run slowly' } });
    await outbox.flush();
    net.clear();
    await school.clientFor(school.samField).goals.update(goal, { title: 'Run fast' });
    await outbox.flush();
    expect(await outbox.pending()).toEqual([
      expect.objectContaining({ state: 'refused', error: { code: 'version-conflict', problem: expect.objectContaining({ current: expect.objectContaining({ title: 'Run fast' }) }) } }),
    ]);
  });

  test('in another state refuses an action', async ({ school, sam, open }) => {
    const { outbox } = await open();
    const goal = await sam.goals.create({ pupil: school.kofi.id, title: 'Jump', strand: 'social-emotional' });
    await outbox.add({ kind: 'goal', action: 'meet', record: goal });
    await outbox.flush();
    expect(await outbox.pending()).toEqual([expect.objectContaining({ state: 'refused', error: expect.objectContaining({ code: 'wrong-state' }) })]);
  });
});

describe('who is not signed in', () => {
  test('keeps what waits; another person does not send it', async ({ school, device, onTestFinished }) => {
    let person: typeof school.samField | typeof school.priyaNair | undefined = school.samField;
    const net = between(school.fetch);
    const token = () => (person === undefined ? Promise.reject(new Error('nobody')) : school.tokenFor(person));
    const client = school.clientFor(school.samField, { token, fetch: net.fetch, clock: () => Date.now() + net.requests.length * 600_000 });
    const drafts = await openDrafts(client, { storage: device.storage });
    onTestFinished(drafts.close);
    person = undefined;
    await drafts.outbox.add({ kind: 'goal', action: 'create', input: { pupil: school.tomasz.id, title: 'For Sam', strand: 'academic' } });
    expect(await drafts.outbox.flush()).toEqual({ sent: 0, waiting: 1, refused: 0 });

    person = school.priyaNair;
    const before = net.requests.length;
    await drafts.outbox.flush();
    expect(net.requests).toHaveLength(before);
    await expect(drafts.outbox.add({ kind: 'goal', action: 'create', input: { pupil: school.tomasz.id, title: 'x', strand: 'academic' } })).rejects.toMatchObject({ code: 'closed' });
    expect(await school.clientFor(school.priyaNair).goals.list({ pupil: school.tomasz.id }).all()).toEqual([]);
    expect(device.entries.size).toBe(1);
  });
});

describe('limits', () => {
  test('five hundred entries', async ({ school, net, open }) => {
    const { outbox } = await open({ device: 'shared' });
    net.next(...Array.from({ length: 5000 }, () => answered(503, '', { 'Retry-After': '60' })));
    const add = () => outbox.add({ kind: 'session', action: 'create', input: { pupil: school.kofi.id } });
    for (let i = 0; i < 500; i++) expect((await add()).kept).toBe(false);
    await expect(add()).rejects.toMatchObject({ code: 'full' });
  });

  test('five megabytes', async ({ school, net, open }) => {
    const { outbox } = await open({ device: 'shared' });
    net.next(...offline);
    const big = { pupil: school.kofi.id, note: 'x'.repeat(2_600_000) };
    await outbox.add({ kind: 'session', action: 'create', input: big });
    await expect(outbox.add({ kind: 'session', action: 'create', input: big })).rejects.toMatchObject({ code: 'full' });
  });

  test('a day until somebody is told, a week until it is gone', async ({ school, net, open }) => {
    const day = 86_400_000;
    let now = Date.now();
    const { outbox } = await open({ clock: () => now });
    const [overdue, expired] = [vi.fn(), vi.fn()];
    outbox.on('overdue', overdue);
    outbox.on('expired', expired);
    net.next(...offline);
    const { id } = await outbox.add({ kind: 'session', action: 'create', input: { pupil: school.kofi.id } });
    await outbox.flush();
    expect(overdue).not.toHaveBeenCalled();
    now += 1.5 * day;
    await outbox.flush();
    now += 0.2 * day;
    await outbox.flush();
    expect(overdue).toHaveBeenCalledTimes(1);
    expect(overdue).toHaveBeenCalledWith({ entries: [expect.objectContaining({ id })] });
    now += day;
    await outbox.flush();
    expect(overdue).toHaveBeenCalledTimes(2);
    now += 5 * day;
    await outbox.flush();
    expect(expired).toHaveBeenCalledWith(expect.objectContaining({ id }));
    expect(await outbox.pending()).toEqual([]);
  });

  test('safeguarding waits in memory only', async ({ school, net, device, open }) => {
    const { outbox } = await open();
    net.next(...offline);
    const entry = await outbox.add({ kind: 'session', action: 'create', input: { pupil: school.kofi.id, tier: 'T3', note: 'Zauberwort' } });
    expect(entry.kept).toBe(false);
    expect(await outbox.pending()).toEqual([entry]);
    expect(device.entries.size).toBe(0);
  });
});

test('a kind that there is not is refused at once', async ({ open }) => {
  const { outbox } = await open();
  // @ts-expect-error there is no such kind
  await expect(outbox.add({ kind: 'goals', action: 'create', input: {} })).rejects.toThrow(/goals/);
});

test('what was written before the key came is kept when it comes', async ({ school, net, device, open }) => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  net.next(...offline);
  let opened: Drafts<Kinds> | undefined;
  void open().then((drafts) => (opened = drafts));
  await passTimeUntil(() => opened !== undefined);
  const { outbox } = opened!;
  const entry = await outbox.add({ kind: 'session', action: 'create', input: { pupil: school.kofi.id, minutes: 5 } });
  expect(entry.kept).toBe(false);
  net.clear();
  // The identity and the key get through, the write does not.
  net.when((request) => !/\/(me|key)$/.test(request.url), dropped);
  await passTimeUntil(() => device.entries.size === 1);
  expect(await outbox.pending()).toEqual([{ ...entry, kept: true }]);
});

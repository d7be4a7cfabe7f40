import { openDrafts, type Drafts } from '@learning-mentor/client/drafts';
import type { Kinds } from '@learning-mentor/core/record';
import { inSchool } from '@learning-mentor/server';
import type { TestSchool } from '@learning-mentor/server/testing';
import { afterEach, describe, expect, vi } from 'vitest';
import { between, dropped } from './support/between.js';
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
  .extend('device', () => createTestDevice());

const opened: Pick<Drafts, 'close'>[] = [];
const open: typeof openDrafts = async (...args) => {
  const drafts = await openDrafts(...args);
  opened.push(drafts);
  return drafts;
};
afterEach(() => {
  for (const drafts of opened.splice(0)) drafts.close();
  vi.useRealTimers();
});

/** What the server holds for Sam's devices. */
const keysAtServer = (school: TestSchool, sql: string) =>
  inSchool(school.database, school.school.id, (query) => query(`WITH found AS (${sql}) SELECT * FROM found`));

const note = { note: 'Zauberwort', minutes: 30 };

describe('on a device of their own', () => {
  test('a draft outlives a reload, and stands there for nobody else to read', async ({ school, sam, device }) => {
    const drafts = await open(sam, { storage: device.storage });
    expect(drafts.state).toBe('kept');
    expect(await drafts.set('session/new', { note: 'Zau' })).toBe('kept');
    expect(await drafts.set('session/new', note)).toBe('kept');
    expect(await drafts.get('session/new')).toEqual(note);
    drafts.close();

    expect(device.entries.size).toBe(1);
    expect(readAll(device)).not.toContain('Zauberwort');
    const reloaded = await open(school.clientFor(school.samField), { storage: device.storage });
    expect(await reloaded.get('session/new')).toEqual(note);
    await reloaded.remove('session/new');
    expect(await reloaded.get('session/new')).toBeUndefined();
    expect(device.entries.size).toBe(0);
  });

  test('each writing has an initialisation vector of its own', async ({ sam, device }) => {
    const drafts = await open(sam, { storage: device.storage });
    const ivs = new Set<string>();
    for (let i = 0; i < 5; i++) {
      await drafts.set('a', note);
      ivs.add(String([...device.entries.values()][0]!.iv));
    }
    expect(ivs.size).toBe(5);
  });

  test('a draft opens in its own place only', async ({ sam, device }) => {
    const drafts = await open(sam, { storage: device.storage });
    await drafts.set('a', note);
    await drafts.set('b', { note: 'other' });
    const [[a, entryA], [b, entryB]] = [...device.entries] as [[string, never], [string, never]];
    device.entries.set(a, { ...(entryB as object), id: (entryA as { id: string }).id } as never);
    device.entries.set(b, { ...(entryA as object), id: (entryB as { id: string }).id } as never);
    expect(await drafts.get('a')).toBeUndefined();
    expect(await drafts.get('b')).toBeUndefined();
  });

  test('another person does not find it', async ({ school, sam, device }) => {
    await (await open(sam, { storage: device.storage })).set('a', note);
    const hers = await open(school.clientFor(school.priyaNair), { storage: device.storage });
    expect(await hers.get('a')).toBeUndefined();
    await hers.set('a', { note: 'hers' });
    expect(device.entries.size).toBe(2);
  });

  test('it cannot be opened once the server has given up the key', async ({ school, sam, device }) => {
    const drafts = await open(sam, { storage: device.storage });
    await drafts.set('a', note);
    drafts.close();
    expect((await keysAtServer(school, 'DELETE FROM device_key RETURNING device')).length).toBeGreaterThan(0);
    const reloaded = await open(sam, { storage: device.storage });
    expect(reloaded.state).toBe('kept');
    expect(await reloaded.get('a')).toBeUndefined();
    expect(device.entries.size).toBe(0);
  });

  test('the newest of many keystrokes is kept, with few writings', async ({ sam, device }) => {
    const drafts = await open(sam, { storage: device.storage });
    const put = vi.spyOn(device.entries, 'set');
    const states = await Promise.all(Array.from({ length: 50 }, (_, length) => drafts.set('a', { note: 'x'.repeat(length) })));
    expect(new Set(states)).toEqual(new Set(['kept']));
    expect(put).toHaveBeenCalledTimes(2);
    drafts.close();
    expect(await (await open(sam, { storage: device.storage })).get('a')).toEqual({ note: 'x'.repeat(49) });
  });

  test('a draft of safeguarding is in memory only', async ({ sam, device }) => {
    const drafts = await open(sam, { storage: device.storage });
    await drafts.set('a', { tier: 'T2', note: 'x' });
    expect(await drafts.set('a', { tier: 'T3', note: 'Zauberwort' })).toBe('memory');
    expect(device.entries.size).toBe(0);
    expect(await drafts.get('a')).toEqual({ tier: 'T3', note: 'Zauberwort' });
  });

  test('what the device has no room for is in memory, and says so', async ({ sam, device }) => {
    const drafts = await open(sam, { storage: device.storage });
    await drafts.set('a', { note: 'old' });
    device.full = true;
    expect(await drafts.set('a', note)).toBe('memory');
    expect(await drafts.get('a')).toEqual(note);
    expect(device.entries.size).toBe(0);
    device.full = false;
    expect(await drafts.set('a', note)).toBe('kept');
  });

  test('a draft of more than a week is gone', async ({ sam, device }) => {
    const day = 86_400_000;
    let now = Date.now();
    const clock = () => now;
    const first = await open(sam, { storage: device.storage, clock });
    await first.set('old', note);
    now += 3 * day;
    await first.set('new', note);
    first.close();
    now += 5 * day;
    const later = await open(sam, { storage: device.storage, clock });
    expect(await later.get('old')).toBeUndefined();
    expect(await later.get('new')).toEqual(note);
  });
});

describe('without the key', () => {
  test('drafts are in memory until it comes, and then kept; one of an earlier visit is not lost', async ({ school, sam, device, net }) => {
    const before = await open(sam, { storage: device.storage });
    await before.set('a', { note: 'of yesterday' });
    await before.set('b', { note: 'only yesterday' });
    before.close();

    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    net.next(...Array.from({ length: 8 }, () => dropped));
    const client = school.clientFor(school.samField, { fetch: net.fetch });
    let opening: Drafts<Kinds> | undefined;
    void open(client, { storage: device.storage }).then((late) => (opening = late));
    await passTimeUntil(() => opening !== undefined);
    const drafts = opening!;
    const states: string[] = [];
    drafts.on('state', (state) => states.push(state));
    expect(drafts.state).toBe('memory');
    expect(await drafts.set('a', { note: 'of today' })).toBe('memory');
    expect(await drafts.get('b')).toBeUndefined();

    await passTimeUntil(() => drafts.state === 'kept');
    vi.useRealTimers();
    expect(states).toEqual(['kept']);
    expect(await drafts.get('a')).toEqual({ note: 'of today' });
    expect(await drafts.earlier('a')).toEqual({ note: 'of yesterday' });
    expect(await drafts.get('b')).toEqual({ note: 'only yesterday' });
    expect(await drafts.earlier('b')).toBeUndefined();
    await vi.waitFor(() => expect(device.entries.size).toBe(3), 10_000);
    await drafts.remove('a');
    expect(await drafts.earlier('a')).toBeUndefined();
  });

  test('what is taken away in another window stays in memory here', async ({ sam, device }) => {
    const drafts = await open(sam, { storage: device.storage });
    device.lose();
    expect(drafts.state).toBe('memory');
    expect(await drafts.set('a', note)).toBe('memory');
    expect(await drafts.get('a')).toEqual(note);
  });
});

describe('on a shared device', () => {
  test('nothing is written, and all is gone after a minute without a change', async ({ sam, device }) => {
    const drafts = await open(sam, { device: 'shared', storage: device.storage });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    expect(drafts.state).toBe('memory');
    await drafts.set('a', note);
    await vi.advanceTimersByTimeAsync(50_000);
    await drafts.set('b', note);
    await vi.advanceTimersByTimeAsync(50_000);
    expect(await drafts.get('a')).toEqual(note);
    await vi.advanceTimersByTimeAsync(11_000);
    expect(await drafts.get('a')).toBeUndefined();
    expect(device.entries.size).toBe(0);
  });
});

describe('at the end', () => {
  test('a sign-out lets go of everything in memory', async ({ sam, device }) => {
    const drafts = await open(sam, { storage: device.storage });
    await drafts.set('a', { tier: 'T3', note: 'x' });
    sam.signOut();
    expect(drafts.state).toBe('memory');
    expect(await drafts.get('a')).toBeUndefined();
    await expect(drafts.set('a', note)).rejects.toMatchObject({ code: 'closed' });
    await expect(drafts.forget()).rejects.toMatchObject({ code: 'closed' });
  });

  test('forgetting deletes what is here, and the key at the server', async ({ school, sam, device }) => {
    const drafts = await open(sam, { storage: device.storage });
    await drafts.set('a', note);
    const keys = await keysAtServer(school, 'SELECT device FROM device_key');
    const putBack = device.copy();
    expect(await drafts.forget()).toEqual({ forgotten: true, unsent: 0 });
    expect(device.entries.size).toBe(0);
    expect(await keysAtServer(school, 'SELECT device FROM device_key')).toHaveLength(keys.length - 1);
    putBack();
    expect(device.entries.size).toBe(1);
    expect(await (await open(sam, { storage: device.storage })).get('a')).toBeUndefined();
  });

  test('forgetting waits where something is unsent, unless told', async ({ school, sam, device, net }) => {
    const drafts = await open(sam, { storage: device.storage });
    await drafts.set('a', note);
    net.next(...Array.from({ length: 20 }, () => dropped));
    await drafts.outbox.add({ kind: 'session', action: 'create', input: { pupil: school.amelia.id, minutes: 10 } });
    expect(await drafts.forget()).toEqual({ forgotten: false, unsent: 1 });
    expect(await drafts.get('a')).toEqual(note);
    net.clear();
    vi.spyOn(drafts.outbox, 'flush').mockResolvedValue({ sent: 0, waiting: 1, refused: 0 });
    expect(await drafts.forget({ evenUnsent: true })).toEqual({ forgotten: true, unsent: 1 });
    expect(device.entries.size).toBe(0);
  });
});

import { openDrafts, type Drafts } from '@learning-mentor/client/drafts';
import type { Kinds } from '@learning-mentor/core/record';
import { deleteDB, openDB } from 'idb';
import { describe, expect, vi } from 'vitest';
import { test as base, type Name } from './support/browser-school.js';

const test = base.extend('open', ({ school }, { onCleanup }) => {
  const opened: Drafts<Kinds>[] = [];
  onCleanup(async () => {
    for (const drafts of opened) drafts.close();
    for (const { name } of await indexedDB.databases()) await deleteDB(name!);
  });
  return async (person: Name = 'samField', options: Parameters<typeof openDrafts>[1] = {}) => {
    const client = school.clientFor(person);
    const drafts = await openDrafts(client, options);
    opened.push(drafts);
    // Opening goes on without the key after two seconds, which a busy machine may take.
    if (options.device !== 'shared') await vi.waitFor(() => expect(drafts.state).toBe('kept'), 15_000);
    return { client, drafts };
  };
});

/** Everything that stands in the browser's databases, as text. */
async function onDisk(): Promise<string> {
  const found: string[] = [];
  for (const { name } of await indexedDB.databases()) {
    const db = await openDB(name!);
    found.push(name!);
    for (const store of db.objectStoreNames) {
      for (const value of await db.getAll(store)) {
        const parts = typeof value === 'object' ? Object.values(value as object) : [value];
        found.push(...parts.map((part) => (part instanceof ArrayBuffer || ArrayBuffer.isView(part) ? new TextDecoder().decode(part) : String(part))));
      }
    }
    db.close();
  }
  return found.join('\n');
}

describe('IndexedDB', () => {
  test('keeps a draft over a reload, sealed and safe from a power cut', async ({ open }) => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const { drafts } = await open();
    expect(drafts.state).toBe('kept');
    expect(await drafts.set('session/1', { note: 'Zauberwort' })).toBe('kept');
    const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes.length).toBeGreaterThan(0);
    expect(writes.map(([, , options]) => options)).toEqual(writes.map(() => ({ durability: 'strict' })));
    transaction.mockRestore();
    drafts.close();

    const text = await onDisk();
    expect(text).toContain('draft:session/1');
    expect(text).not.toContain('Zauberwort');
    const { drafts: reloaded } = await open();
    expect(await reloaded.get('session/1')).toEqual({ note: 'Zauberwort' });
  });

  test('is not asked on a shared device', async ({ open }) => {
    const { drafts } = await open('priyaNair', { device: 'shared' });
    expect(await drafts.set('a', { note: 'x' })).toBe('memory');
    expect(await indexedDB.databases()).toEqual([]);
    dispatchEvent(new PageTransitionEvent('pageshow'));
    expect(await drafts.get('a')).toEqual({ note: 'x' });
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(await drafts.get('a')).toBeUndefined();
    await drafts.set('a', { note: 'written while leaving' });
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(await drafts.get('a')).toBeUndefined();
  });

  test('of several people on one device keeps them apart', async ({ open }) => {
    const { drafts: sams } = await open();
    await sams.set('a', 'Sam');
    const { drafts: priyas } = await open('priyaNair');
    expect(await priyas.get('a')).toBeUndefined();
    await priyas.set('a', 'Priya');
    expect([await sams.get('a'), await priyas.get('a')]).toEqual(['Sam', 'Priya']);
  });

  test('takes no more than five megabytes, nor five hundred entries', async ({ open }) => {
    const { drafts } = await open();
    for (let i = 0; i < 4; i++) expect(await drafts.set(`big/${i}`, 'x'.repeat(1_200_000))).toBe('kept');
    expect(await drafts.set('big/4', 'x'.repeat(1_200_000))).toBe('memory');
    expect(await drafts.get('big/4')).toHaveLength(1_200_000);
    // One that is there may be written again.
    expect(await drafts.set('big/0', 'y'.repeat(1_200_000))).toBe('kept');
    for (let i = 0; i < 4; i++) await drafts.remove(`big/${i}`);
    expect(await drafts.set('big/4', 'z')).toBe('kept');

    const states = await Promise.all(Array.from({ length: 500 }, (_, i) => drafts.set(`small/${i}`, i)));
    expect(states.filter((state) => state === 'kept')).toHaveLength(499);
  });

  test('is deleted by forgetting, also from under another window', async ({ open, school }) => {
    const { drafts: here, client } = await open();
    const { drafts: there } = await open();
    const states: string[] = [];
    there.on('state', (state) => states.push(state));
    await here.set('a', 'x');
    const forget = vi.spyOn(client.devices, 'forget');
    expect(await here.forget()).toEqual({ forgotten: true, unsent: 0 });
    expect(forget).toHaveBeenCalledTimes(1);
    expect(await indexedDB.databases()).toEqual([]);
    await vi.waitFor(() => expect(states).toEqual(['memory']), 10_000);
    expect(await there.set('b', 'y')).toBe('memory');
    expect(await school.clientFor('samField').me()).toMatchObject({ person: { given: 'Sam' } });
  });

  test('is swept of what people who come no more have left', async ({ open }) => {
    const { drafts } = await open('priyaNair', { clock: () => Date.now() - 8 * 86_400_000 });
    await drafts.set('old', 'x');
    drafts.close();
    expect(await onDisk()).toContain('draft:old');
    await open();
    await vi.waitFor(async () => expect(await onDisk()).not.toContain('draft:old'), 10_000);
  });
});

describe('two windows', () => {
  test('see one outbox, and send each write once', async ({ open, school }) => {
    const pupil = await school.idOf('leah');
    const { drafts: here, client } = await open();
    const { drafts: there } = await open();
    await school.be('down');
    const changed = vi.fn();
    there.outbox.on('changed', changed);
    const input = { pupil, title: 'Count to ten', strand: 'social-emotional' } as const;
    const { record } = await here.outbox.add({ kind: 'goal', action: 'create', input });
    await vi.waitFor(() => expect(changed).toHaveBeenCalled(), 10_000);
    expect((await there.outbox.pending()).map((entry) => entry.record)).toEqual([record]);

    await here.outbox.add({ kind: 'goal', action: 'agree', record: { id: record } });
    await here.outbox.add({ kind: 'goal', action: 'rate', record: { id: record }, input: { level: 1, by: 'pupil' } });
    await school.be('up');
    await Promise.all([here.outbox.flush(), there.outbox.flush()]);
    await vi.waitFor(async () => expect(await here.outbox.pending()).toEqual([]), 10_000);
    expect(await there.outbox.pending()).toEqual([]);
    const goal = await client.goals.get(record);
    expect(goal).toMatchObject({ version: 3, state: 'agreed', ratings: [{ level: 1 }] });
  });

  test('take the sending over from one that is closed', async ({ open, school }) => {
    const pupil = await school.idOf('leah');
    const { drafts: here, client } = await open();
    const { drafts: there } = await open();
    await school.be('down');
    const { record } = await here.outbox.add({ kind: 'session', action: 'create', input: { pupil, minutes: 20 } });
    here.close();
    await school.be('up');
    await vi.waitFor(async () => expect(await there.outbox.pending()).toEqual([]), 15_000);
    expect(await client.sessions.get(record)).toMatchObject({ minutes: 20 });
  });

  test('begin to send when the device is online again', async ({ open, school }) => {
    const pupil = await school.idOf('ben');
    const { drafts } = await open();
    await school.be('down');
    await drafts.outbox.add({ kind: 'session', action: 'create', input: { pupil, minutes: 20 } });
    for (let attempt = 0; attempt < 3; attempt++) await drafts.outbox.flush();
    await school.be('up');
    const sent = new Promise((resolve) => drafts.outbox.on('sent', resolve));
    dispatchEvent(new Event('online'));
    const begun = performance.now();
    await sent;
    // After three attempts in vain it would by itself wait for eight seconds at least.
    expect(performance.now() - begun).toBeLessThan(7000);
  });
});

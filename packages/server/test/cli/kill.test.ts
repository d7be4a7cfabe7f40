import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { uuidv7 } from '@learning-mentor/core';
import { inSchool, mintToken } from '@learning-mentor/server';
import { pg } from '@learning-mentor/server/pg';
import { pglite } from '@learning-mentor/server/pglite';
import { importSchool, personId, schoolId } from '../../src/import/index.js';
import { copyOfTemplate } from '../support/database.js';
import { read, rosterFiles } from '../import/support/files.js';
import { cli } from './support/terminal.js';

/** Each start costs seconds, so the suite kills five times; LM_KILLS=25 is the long run. */
const kills = Number(process.env['LM_KILLS'] ?? 5);
const writes = 25;
/** How many writes are on their way at once. */
const atOnce = 5;

const secret = 'a secret of our own tests, longer than 32 bytes';
const school = schoolId('school');
const pupil = personId(school, 'pupil', 'p1');
const main = new URL('../../src/cli/main.ts', import.meta.url).pathname;

let folder: string;
let env: Record<string, string>;
let running: ChildProcess | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lm-kill-'));
  const place = inject('database') === 'pglite' ? { LEARNING_MENTOR_DATA: folder } : { DATABASE_URL: await copyOfTemplate() };
  env = { ...place, LEARNING_MENTOR_SECRET: secret, PORT: '0' } as Record<string, string>;
  const database = 'DATABASE_URL' in place ? pg(place.DATABASE_URL) : pglite(folder);
  await importSchool(database, { roster: read(rosterFiles('1.2')).roster!, roles: [{ person: 't1', role: 'mentor' }] });
  await inSchool(database, school, (query) =>
    query(`INSERT INTO relationship (school, pupil, person, relation) VALUES ($1, $2, $3, 'mentor')`, [school, pupil, personId(school, 'staff', 't1')]));
  await database.close();
}, 60_000);

afterAll(async () => {
  running?.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

/** `learning-mentor serve` in a process of its own; answers where it listens. */
async function startServer(): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', '--conditions=@learning-mentor/source', main, 'serve'], {
    env: { ...process.env, ...env, NODE_OPTIONS: '' }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  running = child;
  return new Promise((resolve, reject) => {
    let [out, said] = ['', ''];
    child.stderr!.on('data', (chunk) => (said += chunk));
    child.stdout!.on('data', (chunk) => {
      out += chunk;
      const [address] = /http:\S+/.exec(out) ?? [];
      if (address) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`serve ended with ${code}: ${said}`)));
  });
}

async function kill(): Promise<void> {
  const child = running!;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

const request = async (url: string, path: string, body?: object): Promise<Response> => {
  const token = await mintToken({ school, person: 't1', roles: ['mentor'], secret });
  return fetch(`${url}${path}`, {
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, ...(body && { method: 'POST', body: JSON.stringify(body) }),
  });
};

test('kill -9 in the middle of writes loses none that was acknowledged, and the histories hold', async () => {
  const acknowledged: string[] = [];
  let lost = 0;
  const started = performance.now();
  for (let round = 0; round < kills; round++) {
    const url = await startServer();
    // In the first round late, in the last early: somewhere among the writes.
    const after = Math.floor(((round + 0.5) / kills) * writes);
    let [answered, sent] = [0, 0];
    let killed: Promise<void> | undefined;
    const writer = async (): Promise<void> => {
      while (sent < writes) {
        sent++;
        const id = uuidv7(Date.now(), randomBytes(10));
        const response = await request(url, 'sessions', { id, pupil, minutes: 20, note: `Round ${round}.` }).catch(() => undefined);
        if (response?.status === 201) {
          acknowledged.push(id);
          if (++answered > after) killed ??= kill();
        } else {
          lost++;
          if (!killed) expect.unreachable(`The server refused: ${response?.status} ${await response?.text()}`);
        }
      }
    };
    await Promise.all(Array.from({ length: atOnce }, writer));
    await killed;
  }
  expect(acknowledged.length).toBeGreaterThan(kills * 5);
  expect(lost, 'some writes were cut off, or this test has killed too late').toBeGreaterThan(0);

  const verified = await cli(['verify'], env);
  expect(verified.said).toBe('');
  expect(verified.code).toBe(0);
  const url = await startServer();
  const missing: string[] = [];
  for (const id of acknowledged) if ((await request(url, `sessions/${id}`)).status !== 200) missing.push(id);
  expect(missing).toEqual([]);
  await kill();
  console.log(`      ${kills} kills: ${acknowledged.length} writes acknowledged, none lost; ${lost} cut off; ${Math.round((performance.now() - started) / 1000)} s`);
}, 300_000);

test.runIf(inject('database') === 'pglite')('a second process on the same folder is refused in words, and the first goes on', async () => {
  const url = await startServer();
  const second = await cli(['serve'], env);
  expect(second).toMatchObject({ code: 1, said: expect.stringContaining(`Another process is using the data in ${folder}. End it first, or choose another folder.`) });
  expect((await request(url, 'me')).status).toBe(200);
  const ended = new Promise<number | null>((resolve) => running!.once('exit', resolve));
  running!.kill('SIGTERM');
  expect(await ended, 'a plain stop is no failure').toBe(0);
}, 60_000);

import { execFile } from 'node:child_process';
import fs from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, inject, onTestFinished, test as anyTest, vi } from 'vitest';
import { inSchool } from '@learning-mentor/server';
import { pglite } from '@learning-mentor/server/pglite';
import { newId } from './conformance/ask.js';
import { openDatabase } from './support/database.js';

const test = anyTest.runIf(inject('database') === 'pglite');

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'lm-pglite-'));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
}

function open(where: string) {
  const database = pglite(where);
  onTestFinished(() => database.close());
  return database;
}

test('what was written is there after closing, and each commit is flushed', { timeout: 60_000 }, async () => {
  const where = await folder();
  const school = newId();
  const first = open(where);
  expect(await first.migrate()).toEqual(['start', 'access', 'lowering']);
  const fsync = vi.spyOn(fs, 'fsyncSync');
  onTestFinished(() => fsync.mockRestore());
  for (let commit = 1; commit <= 5; commit++) {
    fsync.mockClear();
    await inSchool(first, commit === 1 ? school : newId(), (query) =>
      query("INSERT INTO school (school, name) VALUES (current_setting('app.school')::uuid, 'A')"),
    );
    expect(fsync.mock.calls.length, `commit ${commit}`).toBeGreaterThanOrEqual(1);
  }
  fsync.mockClear();
  await inSchool(first, school, (query) => query('SELECT FROM school'));
  expect(fsync, 'reading flushes nothing').not.toHaveBeenCalled();
  await first.close();

  const second = open(where);
  expect(await second.migrate()).toEqual([]);
  expect(await inSchool(second, school, (query) => query('SELECT name FROM school'))).toEqual([{ name: 'A' }]);
  expect((await readdir(where)).sort()).toEqual(['lock', 'pg18']);
});

test('a folder is for one process', { timeout: 60_000 }, async () => {
  const where = await folder();
  const first = open(where);
  await first.migrate();
  await expect(open(where).migrate()).rejects.toThrow('Another process is using');
  const script = `
    import { DatabaseSync } from 'node:sqlite';
    const file = new DatabaseSync(${JSON.stringify(join(where, 'lock'))});
    try { file.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE'); console.log('mine'); } catch { console.log('taken'); }`;
  const other = async () => (await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script])).stdout.trim();
  expect(await other()).toBe('taken');
  await first.close();
  expect(await other()).toBe('mine');
});

test('a first start that was cut off begins again, and a folder of something else is left alone', { timeout: 60_000 }, async () => {
  const where = await folder();
  await mkdir(join(where, 'pg18.new', 'base'), { recursive: true });
  await writeFile(join(where, 'pg18.new', 'PG_VERSION'), '18');
  await open(where).migrate();
  expect((await readdir(where)).sort()).toEqual(['lock', 'pg18']);

  const elsewhere = await folder();
  await mkdir(join(elsewhere, 'pg18'));
  await writeFile(join(elsewhere, 'pg18', 'letter.txt'), 'Dear Sir or Madam');
  await expect(open(elsewhere).migrate()).rejects.toThrow('holds files, but no database');
  expect(await readdir(join(elsewhere, 'pg18'))).toEqual(['letter.txt']);
});

test('a statement that would wait for itself is refused', async () => {
  const database = await openDatabase();
  onTestFinished(() => database.close());
  await expect(database.transaction(() => database.query('SELECT 1'))).rejects.toThrow('use the query that it was given');
  await expect(database.transaction(() => database.transaction(async () => 1))).rejects.toThrow('use the query that it was given');
  expect(await database.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('a closed database says so', async () => {
  const database = await openDatabase();
  await database.close();
  await database.close();
  await expect(database.query('SELECT 1')).rejects.toThrow('closed');
});

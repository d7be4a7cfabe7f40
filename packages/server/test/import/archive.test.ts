import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archiveLimits, openArchive } from '../../src/import/index.js';
import { fixturePath } from './support/files.js';
import { zip, type ZipEntry } from './support/zip.js';

let folder: string;
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lm-archive-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Writes a zip and opens it. */
async function open(entries: readonly ZipEntry[] | Buffer, limits = archiveLimits) {
  const path = join(folder, `${(count += 1)}.zip`);
  await writeFile(path, Buffer.isBuffer(entries) ? entries : zip(entries));
  const files = await openArchive(path, limits);
  return Object.fromEntries([...files].map(([name, data]) => [name, Buffer.from(data).toString()]));
}

const manifest = { name: 'manifest.csv', data: 'propertyName,value\n' };

describe('openArchive', () => {
  it('reads the CSV files of a folder', async () => {
    const files = await openArchive(fixturePath('oneroster-1.1'));
    expect([...files.keys()].toSorted()).toEqual([
      'academicSessions.csv',
      'classes.csv',
      'courses.csv',
      'demographics.csv',
      'enrollments.csv',
      'manifest.csv',
      'orgs.csv',
      'users.csv',
    ]);
    expect(Buffer.from(files.get('manifest.csv')!).toString()).toMatch(/^propertyName,value\n/);
  });

  it('reads the CSV files of a zip, and nothing else in it', async () => {
    const files = await open([
      manifest,
      { name: 'Users.CSV', data: 'sourcedId\n' },
      { name: 'readme.txt', data: 'hello' },
      { name: '.hidden.csv', data: 'x' },
    ]);
    expect(files).toEqual({ 'manifest.csv': 'propertyName,value\n', 'Users.CSV': 'sourcedId\n' });
  });

  it('reads files that lie in a sub-folder, as zips made by hand have it, without the copies a Mac adds', async () => {
    const inside = [
      { name: 'Export 2026/', data: '' },
      { name: 'Export 2026/manifest.csv', data: 'a' },
      { name: 'Export 2026/users.csv', data: 'b' },
      { name: '__MACOSX/Export 2026/._users.csv', data: 'junk' },
    ];
    expect(await open(inside)).toEqual({ 'manifest.csv': 'a', 'users.csv': 'b' });

    const here = join(folder, 'sub');
    await mkdir(join(here, 'Export'), { recursive: true });
    await writeFile(join(here, 'Export', 'manifest.csv'), 'a');
    expect([...(await openArchive(here)).keys()]).toEqual(['manifest.csv']);
  });

  it('passes hidden folders over', async () => {
    expect(await open([{ name: '.cache/manifest.csv', data: 'old' }, manifest])).toEqual({ 'manifest.csv': manifest.data });
  });

  it('takes the folder that holds the manifest', async () => {
    expect(
      await open([
        { name: 'old/notes.csv', data: 'x' },
        { name: 'new/manifest.csv', data: 'a' },
      ]),
    ).toEqual({ 'manifest.csv': 'a' });
  });

  it.each([
    [
      'two sets',
      [
        { name: 'a/manifest.csv', data: 'a' },
        { name: 'b/manifest.csv', data: 'b' },
      ],
      'several-sets',
      /a, b/,
    ],
    ['no CSV at all', [{ name: 'users.xlsx', data: 'x' }], 'no-csv', /no CSV/],
    ['two files of one name', [manifest, manifest], 'damaged', /two files named manifest\.csv/],
    ['a path upwards', [{ name: '../users.csv', data: 'x' }], 'bad-path', /points outside/],
    ['a path upwards in the middle', [{ name: 'a/../../users.csv', data: 'x' }], 'bad-path', /points outside/],
    ['an absolute path', [{ name: '/etc/users.csv', data: 'x' }], 'bad-path', /points outside/],
    ['a Windows path', [{ name: 'C:/users.csv', data: 'x' }], 'bad-path', /points outside/],
    ['a password', [{ ...manifest, encrypted: true }], 'encrypted', /password/],
    ['a file that is larger than it says', [{ ...manifest, size: 3 }], 'damaged', /damaged/],
    ['a file that is smaller than it says', [{ ...manifest, size: 30 }], 'damaged', /damaged/],
  ])('refuses %s', async (_, entries, code, message) => {
    await expect(open(entries)).rejects.toMatchObject({ name: 'ArchiveError', code, message: expect.stringMatching(message) as string });
  });

  it('refuses what is no zip, and what is not there', async () => {
    await expect(open(Buffer.from('sourcedId,status\n'))).rejects.toMatchObject({ code: 'not-a-zip' });
    await expect(open(zip([manifest]).subarray(0, 40))).rejects.toMatchObject({ code: 'not-a-zip' });
    await expect(openArchive(join(folder, 'nothing'))).rejects.toMatchObject({ code: 'not-found' });
  });

  it('refuses a hundred and one files', async () => {
    const entries = Array.from({ length: 101 }, (_, index) => ({ name: `${index}.txt`, data: 'x' }));
    await expect(open(entries)).rejects.toMatchObject({ code: 'too-many-files' });
    await expect(open([...entries.slice(2), manifest])).resolves.toBeDefined();
  });

  it('refuses a zip bomb by its ratio before it unpacks it', async () => {
    const before = process.memoryUsage().arrayBuffers;
    const bomb = zip([{ name: 'users.csv', data: Buffer.alloc(20_000_000, 'a') }]);
    expect(bomb.length).toBeLessThan(25_000);
    await expect(open(bomb)).rejects.toMatchObject({ code: 'suspicious-ratio' });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(60_000_000);
  });

  it('refuses a bomb that lies about its size', async () => {
    // It says 900 kB, under the size from which the ratio is looked at, and holds 20 MB.
    await expect(open([{ name: 'users.csv', data: Buffer.alloc(20_000_000, 'a'), size: 900_000 }])).rejects.toMatchObject({
      code: 'damaged',
    });
  });

  it('refuses more bytes than a school has, together and in folders too', async () => {
    const limits = { ...archiveLimits, bytes: 25 };
    await expect(open([manifest, { name: 'users.csv', data: '123456' }], limits)).resolves.toBeDefined();
    await expect(open([manifest, { name: 'users.csv', data: '1234567' }], limits)).rejects.toMatchObject({ code: 'too-large' });
    await expect(openArchive(fixturePath('oneroster-1.1'), limits)).rejects.toMatchObject({ code: 'too-large' });
    await expect(openArchive(fixturePath('oneroster-1.1'), { ...archiveLimits, files: 7 })).rejects.toMatchObject({
      code: 'too-many-files',
    });
  });
});

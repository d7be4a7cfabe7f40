import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as yauzl from 'yauzl';
import { groupBy } from './group-by.js';

/** Why a folder or zip cannot be read as a school's files. */
export type ArchiveErrorCode =
  | 'not-found'
  | 'not-a-zip'
  | 'damaged'
  | 'encrypted'
  | 'bad-path'
  | 'too-many-files'
  | 'too-large'
  | 'suspicious-ratio'
  | 'no-csv'
  | 'several-sets';

/** A folder or zip that cannot be opened. The message is a sentence for the person who chose it. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
  readonly code: ArchiveErrorCode;

  constructor(code: ArchiveErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

export interface ArchiveLimits {
  /** Entries of a zip, or CSV files of a folder. */
  readonly files: number;
  /** Bytes of all CSV files together, unpacked. */
  readonly bytes: number;
  /** Unpacked bytes to packed bytes, for each file over a megabyte. */
  readonly ratio: number;
}

/** A year of a large school is a tenth of this; a zip bomb of 195 kB unpacked to 200 MB when tried. */
export const archiveLimits: ArchiveLimits = { files: 100, bytes: 200_000_000, ratio: 100 };

/** Small files of one repeated character pack better than any limit; they harm nobody. */
const ratioFrom = 1_000_000;

/** CSV files by the name the school gave them, without folders. */
export type CsvFiles = ReadonlyMap<string, Uint8Array>;

/**
 * Reads the CSV files of a folder or a zip into memory; nothing is unpacked to disk. They may lie in a sub-folder, as zips made by
 * hand have it; other files, and what operating systems add, are passed over.
 *
 * @param path of a folder or a zip
 * @throws {ArchiveError}
 */
export async function openArchive(path: string, limits: ArchiveLimits = archiveLimits): Promise<CsvFiles> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new ArchiveError('not-found', `There is no folder or zip file at ${path}.`, { cause });
  });
  return oneSet(found.isDirectory() ? await readFolder(path, limits) : await readZip(path, limits));
}

interface Entry {
  readonly folder: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The files of the one folder that holds a manifest, or of the only folder there is. */
function oneSet(entries: readonly Entry[]): CsvFiles {
  const folders = groupBy(entries, ({ folder }) => folder);
  const withManifest = [...folders].filter(([, files]) => files.some(({ name }) => name.toLowerCase() === 'manifest.csv'));
  const sets = withManifest.length > 0 ? withManifest : [...folders];
  if (sets.length > 1) {
    const names = sets.map(([folder]) => folder || 'the top').join(', ');
    throw new ArchiveError('several-sets', `CSV files lie in several folders (${names}); import one folder at a time.`);
  }
  if (!sets[0]) throw new ArchiveError('no-csv', 'There is no CSV file in it.');
  const files = new Map<string, Uint8Array>();
  for (const { name, bytes } of sets[0][1]) {
    if (files.has(name)) throw new ArchiveError('damaged', `It holds two files named ${name}; there can be one of each.`);
    files.set(name, bytes);
  }
  return files;
}

/** Names that begin with a dot are hidden; so are the copies (`__MACOSX/._users.csv`) that a Mac puts into zips. */
const isCsv = (name: string) => /^[^.].*\.csv$/i.test(name);
const isHidden = (folder: string) => folder.split('/').some((part) => part.startsWith('.'));

async function readFolder(path: string, limits: ArchiveLimits): Promise<Entry[]> {
  const found: { folder: string; name: string }[] = [];
  for (const folder of ['', ...(await namesIn(path, 'folders'))]) {
    if (isHidden(folder)) continue;
    for (const name of await namesIn(join(path, folder), 'files')) if (isCsv(name)) found.push({ folder, name });
  }
  if (found.length > limits.files) throw tooMany(limits);
  const entries: Entry[] = [];
  let room = limits.bytes;
  for (const { folder, name } of found) {
    const bytes = await readUpTo(createReadStream(join(path, folder, name)), room, limits);
    room -= bytes.length;
    entries.push({ folder, name, bytes });
  }
  return entries;
}

async function namesIn(path: string, kind: 'files' | 'folders'): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true });
  return entries
    .filter((entry) => (kind === 'folders' ? entry.isDirectory() : !entry.isDirectory()))
    .map(({ name }) => name)
    .toSorted();
}

async function readZip(path: string, limits: ArchiveLimits): Promise<Entry[]> {
  const zip = await yauzl.openPromise(path, { lazyEntries: true }).catch((cause: unknown) => {
    throw new ArchiveError('not-a-zip', `${path} is neither a folder nor a zip file that can be read.`, { cause });
  });
  try {
    return await readEntries(zip, limits);
  } catch (error) {
    if (error instanceof ArchiveError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    // yauzl says so itself of `../x.csv`, `/x.csv` and `C:\x.csv`.
    if (/^(invalid relative path|absolute path|invalid characters in fileName)/.test(reason)) {
      throw new ArchiveError('bad-path', 'The zip holds a file name that points outside it; it was not made by an MIS.', { cause: error });
    }
    if (/encrypt/i.test(reason)) {
      throw new ArchiveError('encrypted', 'The zip is protected by a password; unpack it, and import the folder.', { cause: error });
    }
    throw new ArchiveError('damaged', `The zip is damaged or cut short (${reason}); export or download it again.`, { cause: error });
  } finally {
    zip.close();
  }
}

async function readEntries(zip: yauzl.ZipFile, limits: ArchiveLimits): Promise<Entry[]> {
  const entries: Entry[] = [];
  let room = limits.bytes;
  let seen = 0;
  for await (const entry of zip.eachEntry()) {
    if ((seen += 1) > limits.files) throw tooMany(limits);
    const cut = entry.fileName.lastIndexOf('/');
    const folder = entry.fileName.slice(0, Math.max(cut, 0));
    const name = entry.fileName.slice(cut + 1);
    if (!isCsv(name) || isHidden(folder)) continue;
    if (entry.uncompressedSize > ratioFrom && entry.uncompressedSize > limits.ratio * entry.compressedSize) {
      throw new ArchiveError(
        'suspicious-ratio',
        `${name} unpacks to over ${limits.ratio} times its size; a register does not. It was not read.`,
      );
    }
    // The sizes that the zip states are checked by yauzl while it unpacks; the room left is checked here as the bytes come.
    const bytes = await readUpTo(await zip.openReadStreamPromise(entry), room, limits);
    room -= bytes.length;
    entries.push({ folder, name, bytes });
  }
  return entries;
}

async function readUpTo(stream: AsyncIterable<Uint8Array>, room: number, limits: ArchiveLimits): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > room) {
      const megabytes = Math.round(limits.bytes / 1_000_000);
      throw new ArchiveError('too-large', `The CSV files come to more than ${megabytes} MB; a roster and a year of registers do not.`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

const tooMany = (limits: ArchiveLimits) =>
  new ArchiveError('too-many-files', `It holds more than ${limits.files} files; OneRoster has at most 22.`);

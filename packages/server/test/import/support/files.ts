import { readFileSync, readdirSync } from 'node:fs';
import { readOneRoster, type OneRosterOptions, type OneRosterResult } from '../../../src/import/index.js';

const fixtures = new URL('../fixtures/', import.meta.url);

export const fixture = (path: string): Buffer => readFileSync(new URL(path, fixtures));
export const fixturePath = (path: string): string => new URL(path, fixtures).pathname;

export const bytes = (text: string): Uint8Array => Buffer.from(text);

/** The fixture's files as the importer takes them. */
export function rosterFiles(version: '1.1' | '1.2'): Map<string, Uint8Array> {
  const folder = `oneroster-${version}`;
  return new Map(readdirSync(new URL(`${folder}/`, fixtures)).map((name) => [name, fixture(`${folder}/${name}`)]));
}

/** Replaces a text that must be in a file of the fixture, so that a test cannot change nothing. */
export function edit(files: Map<string, Uint8Array>, file: string, from: string, to: string): Map<string, Uint8Array> {
  const text = Buffer.from(files.get(file)!).toString();
  if (!text.includes(from)) throw new Error(`${file} has no ${JSON.stringify(from)}`);
  return new Map(files).set(file, bytes(text.replace(from, to)));
}

/** Adds a row at the end of a file. */
export function addRow(files: Map<string, Uint8Array>, file: string, row: string): Map<string, Uint8Array> {
  return new Map(files).set(file, bytes(`${Buffer.from(files.get(file)!).toString()}${row}\n`));
}

/** The fixtures are read on a day of their autumn term. */
export const read = (files: ReadonlyMap<string, Uint8Array>, options: OneRosterOptions = {}): OneRosterResult =>
  readOneRoster(files, { today: '2026-11-02', ...options });

/** The place and code of problems, or of warnings, for a short comparison: `users.csv:2:role bad-value`. */
export const brief = (findings: OneRosterResult['problems']): string[] =>
  findings.map(({ file, line, column, code }) => `${[file, line, column].filter((part) => part !== undefined).join(':')} ${code}`);

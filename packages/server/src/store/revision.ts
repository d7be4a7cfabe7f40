import { createHash, randomBytes } from 'node:crypto';
import { canonicalJson, flat, type Content, type RecordKind } from '@learning-mentor/core/record';
import { subjectOf, type RecordRow } from './record-row.js';

/** One step in a record's history, chained to the one before. */
export interface Revision {
  readonly version: number;
  /** A moment with milliseconds: a Date knows no finer. */
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly content: Uint8Array;
  readonly salt: Uint8Array;
  readonly digest: Uint8Array;
  readonly prev: Uint8Array;
  readonly hash: Uint8Array;
}

const sha256 = (...parts: readonly (string | Uint8Array)[]): Uint8Array =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/** What stands before a record's first revision: a chain cannot be moved to another record. */
export const firstPrev = (school: string, record: string): Uint8Array => sha256(`${school}|${record}`);

/** What of a record is kept in its history, besides version, moment and actor. */
export const revisionOf = (
  school: string,
  kind: RecordKind,
  record: Pick<RecordRow, 'id' | 'pupil' | 'staff' | 'author'>,
  content: Content,
): Record<string, unknown> => ({
  school,
  id: record.id,
  kind: kind.kind,
  ...subjectOf(record),
  author: record.author,
  ...flat(content),
});

/** The bytes that are kept and hashed of a record's content. */
export const contentBytes = (members: Readonly<Record<string, unknown>>): Uint8Array => new TextEncoder().encode(canonicalJson(members));

export const digestOf = (salt: Uint8Array, content: Uint8Array): Uint8Array => sha256(salt, content);

/** The next revision. The salt stops guessing what an erased content was. */
export function chain(step: Pick<Revision, 'version' | 'at' | 'actor' | 'action' | 'content' | 'prev'>): Revision {
  const salt = randomBytes(16);
  const digest = digestOf(salt, step.content);
  return { ...step, salt, digest, hash: sha256(step.prev, `${step.version}|${step.at}|${step.actor}|${step.action}|`, digest) };
}

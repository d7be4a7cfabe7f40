import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { RecordEvent } from '@learning-mentor/core/contract';
import { notices } from '@learning-mentor/core/access';
import type { RecordKind } from '@learning-mentor/core/record';
import type { Query } from '../database/database.js';
import { levelOf } from './pupils.js';
import { parameters } from './parameters.js';
import { standingOn, type Reader } from './reader.js';
import { columns, membersOf, type RecordRow } from './record-row.js';
import { visibility } from './visibility.js';

/** How far a school's events have come. */
export interface Position {
  /** Changes when a back-up is restored: numbers of another life mean nothing. */
  readonly epoch: string;
  readonly seq: number;
}

/** Hides positions from those who carry them: from plain numbers a reader could count what they are not shown. */
export interface PositionCipher {
  readonly hide: (position: Position) => string;
  /** Undefined where it is none that this reader was given. */
  readonly reveal: (hidden: string) => Position | undefined;
}

export async function latestPosition(
  query: Query,
  reader: Reader,
): Promise<{ readonly latest: Position; readonly cipher: PositionCipher }> {
  const [row] = await query<{ seq: number; epoch: string; stream_key: Uint8Array }>(
    'SELECT seq, epoch, stream_key FROM school_seq WHERE school = $1',
    [reader.school.id],
  );
  const { seq, epoch, stream_key } = row!;
  return {
    latest: { epoch, seq },
    cipher: positionCipher(createHmac('sha256', stream_key).update(`events of ${reader.person.id}`).digest()),
  };
}

const algorithm = 'aes-256-gcm';

function positionCipher(key: Uint8Array): PositionCipher {
  return {
    hide({ epoch, seq }) {
      const iv = randomBytes(12);
      const cipher = createCipheriv(algorithm, key, iv);
      return Buffer.concat([iv, cipher.update(JSON.stringify([epoch, seq]).padEnd(64)), cipher.final(), cipher.getAuthTag()]).toString(
        'base64url',
      );
    },
    reveal(hidden) {
      const bytes = Buffer.from(hidden, 'base64url');
      try {
        const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, 12)).setAuthTag(bytes.subarray(-16));
        const [epoch, seq] = JSON.parse(Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString()) as [
          string,
          number,
        ];
        return { epoch, seq };
      } catch {
        return undefined;
      }
    },
  };
}

/** An event with the record that it is about, as the record is now. */
type EventRow = {
  readonly seq: number;
  readonly type: string;
  readonly record: string | null;
  readonly of: string | null;
  readonly event_at: string;
  readonly touched: readonly string[] | null;
} & (RecordRow | { readonly kind: null });

/** Events of one reading at most. */
const most = 500;

/**
 * What happened after a number, of what the reader may see now, and the number up to which that is all. Events of records need at least a
 * summary, and of a change that something in it changed; those of a pupil's attendance or people need the pupil.
 */
export async function eventsAfter(
  query: Query,
  reader: Reader,
  kinds: readonly RecordKind[],
  seq: number,
  upTo: number,
): Promise<{ readonly events: readonly { readonly seq: number; readonly event: RecordEvent }[]; readonly seq: number }> {
  const given = parameters(reader.school.id, seq, upTo);
  const { where } = visibility(kinds, reader, 'summary', given);
  const rows = await query<EventRow>(
    `SELECT e.seq, e.type, e.record, e.pupil AS of, e.at AS event_at, e.touched, ${columns} FROM event e LEFT JOIN record r ON r.school = e.school AND r.id = e.record
     WHERE e.school = $1 AND e.seq > $2 AND e.seq <= $3 AND (e.record IS NULL OR (${where})) ORDER BY e.seq LIMIT ${most}`,
    given.values,
  );
  return {
    events: rows.filter((row) => isFor(reader, kinds, row)).map((row) => ({ seq: row.seq, event: eventOf(reader, row) })),
    seq: rows.length === most ? rows[most - 1]!.seq : upTo,
  };
}

function isFor(reader: Reader, kinds: readonly RecordKind[], row: EventRow): boolean {
  const { of, type, touched } = row;
  if (row.kind === null) return of === null || levelOf(reader, type === 'attendance.changed' ? 'attendance' : 'pupil', of) !== 'none';
  if (touched === null) return true;
  const kind = kinds.find((each) => each.kind === row.kind)!;
  return notices(kind, membersOf(reader.school.id, row), standingOn(reader, kind, row), touched);
}

const eventOf = (reader: Reader, { type, kind, record, of, event_at }: EventRow): RecordEvent => ({
  type,
  kind: kind ?? type.split('.')[0]!,
  id: record ?? of ?? reader.school.id,
  ...(of !== null && { pupil: of }),
  at: event_at,
});

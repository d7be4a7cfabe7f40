import { createHash } from 'node:crypto';
import { redact, type Level, type Tier } from '@learning-mentor/core/access';
import { canonicalJson, flat, type Content, type Lowering, type RecordKind } from '@learning-mentor/core/record';
import { standingOn, type Reader } from './reader.js';

/** A row of `record`. */
export interface RecordRow {
  readonly id: string;
  readonly kind: string;
  /** Whom it is about: a pupil or, where there is none, a member of staff. */
  readonly pupil: string | null;
  readonly staff: string | null;
  readonly author: string;
  readonly tier: number;
  readonly lowering: Lowering | null;
  readonly state: string;
  readonly occurred_on: string;
  readonly due_on: string | null;
  readonly version: number;
  readonly created_at: string;
  readonly updated_at: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** With the hash of its last revision. */
export type HashedRow = RecordRow & { readonly hash: Uint8Array };

export const columns =
  'r.id, r.kind, r.pupil, r.staff, r.author, r.tier, r.lowering, r.state, r.occurred_on, r.due_on, r.version, r.created_at, r.updated_at, r.body';

/** The hash of a record's last revision. */
export const lastHash = '(SELECT v.hash FROM revision v WHERE v.school = r.school AND v.record = r.id AND v.version = r.version) AS hash';

/** A record as one reader is shown it: members of the wire format. */
export type View = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly view: Exclude<Level, 'none'>;
  readonly etag?: string;
};

export const contentOf = (row: RecordRow): Content => ({
  tier: `T${row.tier}` as Tier,
  ...(row.lowering !== null && { lowering: row.lowering }),
  state: row.state,
  occurredOn: row.occurred_on,
  ...(row.due_on !== null && { dueOn: row.due_on }),
  fields: row.body,
});

export const tierNumber = (content: Content): number => Number(content.tier.slice(1));

/** The row with another content. */
export const withContent = <Row extends RecordRow>(row: Row, content: Content): Row => ({
  ...row,
  tier: tierNumber(content),
  lowering: content.lowering ?? null,
  state: content.state,
  occurred_on: content.occurredOn,
  due_on: content.dueOn ?? null,
  body: content.fields,
});

/** Whom a record is about, as a member of it. */
export const subjectOf = ({ pupil, staff }: Pick<RecordRow, 'pupil' | 'staff'>): { pupil: string } | { staff: string } =>
  pupil === null ? { staff: staff! } : { pupil };

/** All members of a record, as those see it who see all. */
export const membersOf = (school: string, row: RecordRow): Record<string, unknown> => ({
  id: row.id,
  kind: row.kind,
  school,
  ...subjectOf(row),
  author: row.author,
  version: row.version,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  ...flat(contentOf(row)),
});

/** What the reader is shown of a row; undefined where it is nothing. */
export function viewOf(kind: RecordKind, reader: Reader, row: RecordRow): View | undefined {
  const view = redact(kind, membersOf(reader.school.id, row), standingOn(reader, kind, row)) as View | undefined;
  if (view === undefined || view.view === 'exists') return view;
  return { ...view, etag: view.view === 'full' ? `"${row.version}"` : summaryEtag(view) };
}

/** Made from what the reader sees: a change of what is hidden does not show in it. */
const summaryEtag = (view: Record<string, unknown>): string =>
  `"s-${createHash('sha256').update(canonicalJson(view)).digest('hex').slice(0, 16)}"`;

import { canonicalJson, type RecordChange, type RecordInput, type RecordKind } from '@learning-mentor/core/record';
import { ApiError, isApiError } from '../api-error.js';
import { camelCase } from '../camel-case.js';
import type { ActionBody, AnyKinds, Client } from '../types.js';

/** Which record, and which version of it its writer saw. Without an etag the one is used that it has after the operations before. */
interface Target {
  readonly id: string;
  readonly etag?: string | undefined;
  readonly tier?: string | undefined;
}

/** A write that waits to be sent, of one kind. */
export type OperationOn<Kind extends RecordKind> =
  | { readonly kind: Kind['kind']; readonly action: 'create'; readonly input: RecordInput<Kind> }
  | { readonly kind: Kind['kind']; readonly action: 'update'; readonly record: Target; readonly input: RecordChange<Kind> }
  | {
      readonly [Name in keyof Kind['actions'] & string]: { readonly kind: Kind['kind']; readonly action: Name; readonly record: Target } & (Record<
        never,
        never
      > extends ActionBody<Kind['actions'][Name]>
        ? { readonly input?: ActionBody<Kind['actions'][Name]> }
        : { readonly input: ActionBody<Kind['actions'][Name]> });
    }[keyof Kind['actions'] & string];

/** A write that waits to be sent: `{ kind: 'session', action: 'create', input }`. */
export type Operation<Kinds extends AnyKinds> = { [Index in keyof Kinds]: OperationOn<Kinds[Index]> }[number];

/** An operation without its types, as it is stored: with every id that makes a repeat harmless. */
export interface PlainOperation {
  readonly kind: string;
  readonly action: string;
  readonly record: Target;
  readonly input: Readonly<Record<string, unknown>>;
}

interface Seen {
  readonly id: string;
  readonly etag: string;
  readonly view: string;
  readonly state: string;
}

/** The methods of a kind, of which one is called by its name. */
type Methods = Readonly<Record<string, (recordOrInput: unknown, input?: unknown) => Promise<Seen>>>;

/** An operation as it is stored. */
export function plain(operation: { readonly kind: string; readonly action: string; readonly record?: Target; readonly input?: object }, kinds: AnyKinds, newId: () => string): PlainOperation {
  const { kind, action, record } = operation;
  const given = (operation.input ?? {}) as Readonly<Record<string, unknown>>;
  const makesEntry = action === 'create' || kindOf(kinds, kind).actions[action]?.append !== undefined;
  const input = makesEntry ? { ...given, id: (given['id'] as string | undefined) ?? newId() } : given;
  return { kind, action, record: record ?? { id: input['id'] as string }, input };
}

/** How sensitive what an operation carries is. */
export const tierOf = ({ kind, record, input }: PlainOperation, kinds: AnyKinds): unknown => input['tier'] ?? record.tier ?? kindOf(kinds, kind).tier;

/**
 * Sends an operation. One that had already been taken, its answer lost on the way, counts as sent.
 *
 * @returns the record as it is now
 * @throws {ApiError}
 */
export async function sendOperation(client: Client<AnyKinds>, operation: PlainOperation): Promise<Seen> {
  const { action, record, input } = operation;
  const kind = kindOf(client.kinds, operation.kind);
  const methods = (client as unknown as Record<string, Methods>)[camelCase(kind.plural)]!;
  if (action === 'create') return methods['create']!(input);
  const read = () => methods['get']!(record.id);
  const send = (etag: string) => methods[action]!({ id: record.id, etag }, input);
  try {
    return await send(record.etag ?? (await read()).etag);
  } catch (error) {
    const now = isApiError(error, 'wrong-state') ? await read() : currentOf(error);
    if (now === undefined) throw error;
    if (isThere(now, kind, operation)) return now;
    // An entry is added whatever else has changed.
    if (isApiError(error, 'version-conflict') && kind.actions[action]?.append !== undefined) return send(now.etag);
    throw error;
  }
}

const currentOf = (error: unknown): Seen | undefined =>
  isApiError(error, 'version-conflict') ? (error.problem?.current as Seen | undefined) : undefined;

/** Whether a record already says what an operation would make it say. */
function isThere(record: Seen, kind: RecordKind, { action, input }: PlainOperation): boolean {
  if (record.view !== 'full') return false;
  const members = record as unknown as Readonly<Record<string, unknown>>;
  const same = (name: string) => canonicalJson(members[name] ?? null) === canonicalJson(input[name] ?? null);
  if (action === 'update') return Object.keys(input).every(same);
  const { append, to } = kind.actions[action]!;
  if (append !== undefined) return ((members[append] ?? []) as { id: string }[]).some((entry) => entry.id === input['id']);
  return to === record.state && Object.keys(input).every(same);
}

/** Whether nothing at all gets through just now, so that trying the next one is no use. */
export const isNobodyThere = (error: unknown): boolean => error instanceof ApiError && (error.status === undefined || error.status === 401);

/** Whether sending again later may help: it was not the operation that was refused, but nobody was there to take it. */
export const isPassing = (error: unknown): boolean => {
  if (!(error instanceof ApiError)) return false;
  const { status, code } = error;
  return code === 'unexpected-answer' || status === undefined || status >= 500 || status === 401 || status === 429;
};

function kindOf(kinds: AnyKinds, name: string): RecordKind {
  const kind = kinds.find((one) => one.kind === name);
  if (kind === undefined) throw new TypeError(`There is no kind of record called '${name}'.`);
  return kind;
}

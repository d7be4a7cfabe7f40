import type { RecordKind } from '@learning-mentor/core/record';
import type { Checks } from './checks.js';
import type { CallOptions, Send } from './http.js';
import { createListing } from './listing.js';
import type { Held, RecordOrId } from './types.js';

type Body = Readonly<Record<string, unknown>>;

/** The methods of one kind, made from its definition. Their types are `KindMethods`. */
export function kindMethods(kind: RecordKind, send: Send, newId: () => string, checks: Checks): Record<string, unknown> {
  const answer = checks.seen(kind);
  const change = (method: 'PATCH' | 'POST', path: readonly string[], record: Held, body: Body, options: CallOptions, repeatable = false) =>
    send({ ...options, method, path: [kind.plural, record.id, ...path], ifMatch: record.etag, body, answer, repeatable });

  const actions = Object.entries(kind.actions).map(([name, action]) => [
    name,
    (record: Held, input: Body = {}, options: CallOptions = {}) =>
      action.append === undefined
        ? change('POST', [name], record, input, options)
        : change('POST', [name], record, { ...input, id: input['id'] ?? newId() }, options, true),
  ]);
  return {
    ...Object.fromEntries(actions),
    create: (input: Body, options: CallOptions = {}) =>
      send({ ...options, method: 'POST', path: [kind.plural], body: { ...input, id: input['id'] ?? newId() }, answer, repeatable: true }),
    get: (record: RecordOrId, options: CallOptions = {}) =>
      send({ ...options, method: 'GET', path: [kind.plural, idOf(record)], answer, repeatable: true }),
    list: (query: Body = {}, options: CallOptions = {}) => createListing(send, { ...options, path: [kind.plural], query }, answer),
    update: (record: Held, fields: Body, options: CallOptions = {}) => change('PATCH', [], record, fields, options),
    history: (record: RecordOrId, options: CallOptions = {}) =>
      createListing(send, { ...options, path: [kind.plural, idOf(record), 'history'] }, checks.history),
  };
}

export const idOf = (record: RecordOrId): string => (typeof record === 'string' ? record : record.id);

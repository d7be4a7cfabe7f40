import * as z from 'zod/mini';
import { id } from '../record/fields.js';
import { kinds } from '../record/catalogue.js';
import { eventOf, type RecordKind } from '../record/define.js';
import type { EventName } from '../record/types.js';

/** The events that a kind's records cause: `goal.created`, `goal.updated`, and one for each action. */
export const eventNamesOf = (kind: Pick<RecordKind, 'kind' | 'actions'>): string[] =>
  [...new Set(['created', 'updated', ...Object.values(kind.actions).map(eventOf)])].map((name) => `${kind.kind}.${name}`);

export const eventNames = kinds.flatMap(eventNamesOf) as EventName[];

/**
 * What `/v1/events` sends of a change. Thin on purpose: what the record says is asked for by whoever may read it.
 * `attendance.changed` and `people.changed` tell of imports.
 */
export const RecordEvent = z.object({ type: z.string(), kind: z.string(), id: id(), pupil: z.optional(id()), at: z.string() });
export type RecordEvent = z.infer<typeof RecordEvent>;

import * as z from 'zod/mini';
import { id } from '../record/fields.js';

/**
 * What `/v1/events` sends of a change. Thin on purpose: what the record says is asked for by whoever may read it.
 * `attendance.changed` and `people.changed` tell of imports.
 */
export const RecordEvent = z.object({ type: z.string(), kind: z.string(), id: id(), pupil: z.optional(id()), at: z.string() });
export type RecordEvent = z.infer<typeof RecordEvent>;

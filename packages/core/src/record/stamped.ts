import * as z from 'zod/mini';
import { id, moment, recordId } from './fields.js';

/** What the system adds to each entry that an action appends: an id made by the sender, when, and which person. */
export const stamp = {
  id: recordId(),
  at: moment(),
  person: id(),
};

/**
 * An entry of a list that an action appends to: the action's input and its stamp.
 *
 * @example
 * ```ts
 * import { GoalRating } from '@learning-mentor/core/goal';
 *
 * Object.keys(stamped(GoalRating).shape); // → ['level', 'value0to10', 'by', 'note', 'id', 'at', 'person']
 * ```
 */
export const stamped = <Shape extends z.core.$ZodShape>(input: z.ZodMiniObject<Shape>) =>
  z.strictObject({ ...input.shape, ...stamp });

import { kinds } from '../record/catalogue.js';
import { eventOf, type RecordKind } from '../record/define.js';
import type { EventName } from '../record/types.js';

/**
 * The events that a kind's records cause: `goal.created`, `goal.updated`, and one for each action.
 *
 * @example
 * ```ts
 * import { Goal } from '@learning-mentor/core/goal';
 *
 * eventNamesOf(Goal).slice(0, 4); // → ['goal.created', 'goal.updated', 'goal.agreed', 'goal.rated']
 * ```
 */
export const eventNamesOf = (kind: Pick<RecordKind, 'kind' | 'actions'>): string[] =>
  [...new Set(['created', 'updated', ...Object.values(kind.actions).map(eventOf)])].map((name) => `${kind.kind}.${name}`);

/** The events of all kinds. */
export const eventNames = kinds.flatMap(eventNamesOf) as EventName[];

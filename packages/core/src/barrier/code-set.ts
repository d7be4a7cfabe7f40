import type { CodeSet } from '../code-set/code-set.js';
import { barriers, type Barrier } from './barriers.js';

/**
 * The barriers as a list of codes that is in force from a day on, so that a later version of the list can stand beside it. The list is our
 * own, and so is the first day.
 */
export const barrierSets = [
  { namespace: 'barrier', key: '0.1', validFrom: '2000-01-01', source: 'Our own list, version 0.1 (design/domain.md 2)', codes: barriers },
] as const satisfies readonly CodeSet<Barrier>[];

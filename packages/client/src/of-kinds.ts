import { OtherRecord } from '@learning-mentor/core/record';
import { assemble, type Reach } from './assemble.js';
import { checked } from './checked.js';
import type { AnyKinds, Client } from './types.js';

/**
 * A client of some kinds alone, for a page that shows no others and need not load their schemas. In a chronology, records of other
 * kinds come as the server sends them, with their envelope checked.
 *
 * @throws {TypeError} as `createClient`
 */
export const createClientOf = <const Kinds extends AnyKinds>(options: Reach & { readonly kinds: Kinds }): Client<Kinds> =>
  assemble({ ...options, checks: { ...checked, other: OtherRecord } });

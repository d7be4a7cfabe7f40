import { assemble, type Reach } from './assemble.js';
import { trusted } from './trusted.js';
import type { AnyKinds, Client } from './types.js';

/**
 * A client that takes answers as they come, for a page whose server came in the same package. Of each kind it needs the names of the
 * kind, its plural and its actions, and no schema.
 */
export const createTrustingClient = <const Kinds extends AnyKinds>(options: Reach & { readonly kinds: Kinds }): Client<Kinds> =>
  assemble({ ...options, checks: trusted });

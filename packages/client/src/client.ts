import { kinds as ownKinds, type Kinds as OwnKinds } from '@learning-mentor/core/record';
import { assemble, type Reach } from './assemble.js';
import { checked } from './checked.js';
import type { AnyKinds, Client } from './types.js';

export interface ClientOptions<Kinds extends AnyKinds = OwnKinds> extends Reach {
  /** The kinds of record that the server keeps; a vendor adds its own to `kinds` of core. */
  readonly kinds?: Kinds;
}

/**
 * A typed client of a Learning Mentor server. Nothing is asked until a method is called, and nothing is global: two clients on one page
 * know nothing of each other.
 *
 * @throws {TypeError} where the plural of a kind is taken by another kind or by the client itself
 */
export const createClient = <const Kinds extends AnyKinds = OwnKinds>(options: ClientOptions<Kinds>): Client<Kinds> =>
  assemble({ ...options, kinds: options.kinds ?? (ownKinds as AnyKinds as Kinds), checks: checked });

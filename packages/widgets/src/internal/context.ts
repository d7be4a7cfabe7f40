import { createContext } from '@lit/context';
import type { Client } from './client.js';

/**
 * How a widget finds its client: the community's context protocol. The key is shared by every copy of this package on a page, and its
 * number is the major of the contract, so that two releases of one major work together and two majors leave each other alone.
 */
export const clientContext = createContext<Client | undefined>(Symbol.for('learning-mentor@1'));

/** An element that gives a client to the widgets inside it, and by its id to widgets elsewhere. */
export interface Provider extends HTMLElement {
  readonly client: Client | undefined;
}

import type { Keeper } from './keeper.js';

/** Where things are kept just now: nowhere, as long as there is no key. */
export type CurrentKeeper = () => Keeper | undefined;

/** Whether what is typed would survive a reload: `memory` on a shared device, and until the server has given the key. */
export type DraftsState = 'memory' | 'kept';

export { openDrafts, type Drafts, type DraftsOptions } from './open-drafts.js';
export type { DraftsState } from './place.js';
export { DraftsError } from './drafts-error.js';
export type { Operation, OperationOn } from './operation.js';
export type { Outbox, OutboxEntry, OutboxEvents } from './outbox.js';
export type { DraftStorage, DraftStore, Shelf, StoredEntry } from './storage.js';

export { createClient, type ClientOptions } from './client.js';
export type { Reach } from './assemble.js';
export { createClientOf } from './of-kinds.js';
export { ApiError, isApiError, type AskedFor, type ErrorCode } from './api-error.js';
export type { CallOptions, Fetch } from './http.js';
export type { Listing } from './listing.js';
export type { Page } from './schema.js';
export type { TokenCallback } from './token-source.js';
export type {
  ActionBody, AnyKinds, AnyRecord, CamelCase, ChronologyQuery, Client, ClientEvents, Connection, DeviceMethods, Held, KindEvent, KindMethods, PupilMethods,
  PupilsQuery, RecordOrId, RecordQuery, SchoolMethods,
} from './types.js';

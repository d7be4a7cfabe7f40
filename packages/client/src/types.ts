import type {
  AttendanceAnswer, CareTeamAnswer, CareTeamChange, CaseloadAnswer, CaseloadQuery, DeviceKey, HistoryEntry, ListQuery, Me, PupilEntry, PupilQuery,
  RecordEvent, StaffListQuery, TimelineQuery,
} from '@learning-mentor/core/contract';
import type { Action, ActionInput, EventNameOf, RecordChange, RecordInput, RecordKind, SeenRecord, Stub } from '@learning-mentor/core/record';
import type { ApiError } from './api-error.js';
import type { CallOptions } from './http.js';
import type { Listing } from './listing.js';

/** The kinds of record that a client knows. */
export type AnyKinds = readonly RecordKind[];

/** As much of a record as an action needs: which one, and which version of it the caller saw. */
export interface Held {
  readonly id: string;
  readonly etag: string;
}

/** A record, or its id. */
export type RecordOrId = string | { readonly id: string };

/** A plural as the client calls it: `barrier-assessments` is `barrierAssessments`. */
export type CamelCase<Name extends string> = Name extends `${infer First}-${infer Rest}` ? `${First}${Capitalize<CamelCase<Rest>>}` : Name;

/** How a list is narrowed. `limit` is the size of a page: 50 unless told, 200 at most. */
type Narrowed<Query> = Omit<Query, 'cursor' | 'limit'> & { readonly limit?: number | undefined };

export type RecordQuery<Kind extends RecordKind> = Omit<Narrowed<Kind['about'] extends 'staff' ? StaffListQuery : ListQuery>, 'state'> & { readonly state?: Kind['states'][number] | undefined };
/** `search` looks in names; `mine` leaves only pupils to whom the reader has a relation. */
export type PupilsQuery = Omit<Narrowed<PupilQuery>, 'mine'> & { readonly mine?: boolean | undefined };
export type ChronologyQuery = Narrowed<TimelineQuery>;

/** What an action is sent; an action that appends an entry takes the entry's id too, and gets one where none is given. */
export type ActionBody<A extends Action> = ActionInput<A> & (A extends { readonly append: string } ? { readonly id?: string | undefined } : unknown);

type ActionMethod<Kind extends RecordKind, A extends Action> =
  Record<never, never> extends ActionBody<A>
    ? (record: Held, input?: ActionBody<A>, options?: CallOptions) => Promise<SeenRecord<Kind>>
    : (record: Held, input: ActionBody<A>, options?: CallOptions) => Promise<SeenRecord<Kind>>;

/** What can be done with one kind of record. */
export type KindMethods<Kind extends RecordKind> = {
  /** Writes a record. Without an `id` one is made here, so that a repeat of the same call never writes twice. */
  create(input: RecordInput<Kind>, options?: CallOptions): Promise<SeenRecord<Kind>>;
  get(record: RecordOrId, options?: CallOptions): Promise<SeenRecord<Kind>>;
  /** Records of this kind, newest first. */
  list(query?: RecordQuery<Kind>, options?: CallOptions): Listing<SeenRecord<Kind>>;
  /** Changes the fields given and leaves the rest; null clears an optional field. */
  update(record: Held, change: RecordChange<Kind>, options?: CallOptions): Promise<SeenRecord<Kind>>;
  /** Who did what to a record, oldest first. */
  history(record: RecordOrId, options?: CallOptions): Listing<HistoryEntry>;
} & { readonly [Name in keyof Kind['actions']]: ActionMethod<Kind, Kind['actions'][Name]> };

/** Any record of a pupil's chronology; of some only a stub. */
export type AnyRecord<Kinds extends AnyKinds> = { [Index in keyof Kinds]: SeenRecord<Kinds[Index]> }[number] | Stub;

/** Pupils and the adults around them. */
export interface PupilMethods<Kinds extends AnyKinds> {
  /** The pupils whom the reader may know of, by name. */
  list(query?: PupilsQuery, options?: CallOptions): Listing<PupilEntry>;
  get(pupil: RecordOrId, options?: CallOptions): Promise<PupilEntry>;
  /** The chronology of a pupil's records, newest first. Kinds that this client does not know come as stubs. */
  timeline(pupil: RecordOrId, query?: ChronologyQuery, options?: CallOptions): Listing<AnyRecord<Kinds>>;
  attendance(pupil: RecordOrId, options?: CallOptions): Promise<AttendanceAnswer>;
  careTeam(pupil: RecordOrId, options?: CallOptions): Promise<CareTeamAnswer>;
  /** Puts a mentor on the care team, from today unless told. */
  joinCareTeam(pupil: RecordOrId, person: RecordOrId, change?: Omit<CareTeamChange, 'relation'>, options?: CallOptions): Promise<CareTeamAnswer>;
  /** Ends a mentor's place on the care team today. */
  leaveCareTeam(pupil: RecordOrId, person: RecordOrId, options?: CallOptions): Promise<CareTeamAnswer>;
}

/** Keys for what is kept on a device; see `@learning-mentor/client/drafts`. */
export interface DeviceMethods {
  key(device: string, options?: CallOptions): Promise<DeviceKey>;
  /** Makes what was kept on the device unreadable for good. */
  forget(device: string, options?: CallOptions): Promise<void>;
}

/** How the stream of events is: `offline` where the device itself has no network. */
export type Connection = 'live' | 'reconnecting' | 'offline';

/** An event about a record of one kind. It says that something happened and to which record; what it says now is asked for. */
export type KindEvent<Kind extends RecordKind, Name extends string = string> = RecordEvent & { readonly type: Name; readonly kind: Kind['kind'] };

type KindEvents<Kind extends RecordKind> = { readonly [Name in EventNameOf<Kind>]: KindEvent<Kind, Name> };
type Together<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void ? All : never;

/** Every event and what its listeners are given. */
export type ClientEvents<Kinds extends AnyKinds> = Together<{ [Index in keyof Kinds]: KindEvents<Kinds[Index]> }[number]> & {
  /** Each of the events that come from the server, whatever its name. */
  readonly record: RecordEvent;
  readonly 'attendance.changed': RecordEvent;
  readonly 'people.changed': RecordEvent;
  /** Events were missed: what is shown must be read anew. */
  readonly reset: undefined;
  readonly connection: Connection;
  /** A fresh token was refused, or the host gave none: the person has to sign in again. Once until it works again. */
  readonly 'session-expired': ApiError;
  /** `signOut()` was called, or the host's tokens are now of another person or school: forget what is shown. */
  readonly 'signed-out': undefined;
};

/** What is there whatever the kinds. */
export interface SchoolMethods<Kinds extends AnyKinds> {
  /** Who the token says you are. */
  me(options?: CallOptions): Promise<Me>;
  readonly pupils: PupilMethods<Kinds>;
  readonly devices: DeviceMethods;
  /** The pupils a mentor works with, what matters now first. Another mentor's is for those who work school-wide. */
  caseload(options?: CaseloadQuery & CallOptions): Promise<CaseloadAnswer>;
  /**
   * Ends the session on this page: the stream closes, the token is forgotten, and `signed-out` tells everyone. A token that was copied
   * elsewhere ends by itself within minutes. What is kept on the device is ended by `drafts.forget()` before.
   */
  signOut(): void;
  /**
   * Calls the listener for every event of this name, until the function that comes back is called. The stream to the server is open
   * as long as somebody listens. Listen first, then read: what happens in between is then not missed.
   */
  on<Name extends keyof ClientEvents<Kinds> & string>(name: Name, listener: (event: ClientEvents<Kinds>[Name]) => void): () => void;
  /** How the stream is; undefined while nobody listens. */
  readonly connection: Connection | undefined;
  /** A new id for a record or an entry (UUIDv7), for those who keep what they will send. */
  newId(): string;
  readonly kinds: Kinds;
  /** Removes all listeners and closes the stream. */
  close(): void;
}

/** A school's mentoring records over HTTP: `client.goals.create(…)`, one property for each kind. */
export type Client<Kinds extends AnyKinds> = SchoolMethods<Kinds> & {
  readonly [Kind in Kinds[number] as CamelCase<Kind['plural']>]: KindMethods<Kind>;
};

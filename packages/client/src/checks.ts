import type { AttendanceAnswer, CareTeamAnswer, CaseloadAnswer, DeviceKey, HistoryEntry, Me, Problem, PupilEntry, RecordEvent } from '@learning-mentor/core/contract';
import type { RecordKind, Stub } from '@learning-mentor/core/record';
import type { Schema } from './schema.js';

/** What a client holds answers against: the schemas of the contract, or little where the server came in the same package as the page. */
export interface Checks {
  readonly me: Schema<Me>;
  readonly caseload: Schema<CaseloadAnswer>;
  readonly pupil: Schema<PupilEntry>;
  readonly attendance: Schema<AttendanceAnswer>;
  readonly careTeam: Schema<CareTeamAnswer>;
  readonly deviceKey: Schema<DeviceKey>;
  readonly history: Schema<HistoryEntry>;
  readonly stub: Schema<Stub>;
  /** A record of a kind. */
  seen(kind: Pick<RecordKind, 'seen'>): Schema<unknown>;
  /** A record of a kind that the client does not know; undefined where such records are to come as stubs. */
  readonly other: Schema<unknown> | undefined;
  /** A problem document; undefined where it is none. */
  problem(body: unknown): Problem | undefined;
  /** An event of the stream; undefined where it is none. */
  event(data: unknown): RecordEvent | undefined;
}

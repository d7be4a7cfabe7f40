import { AttendanceAnswer, CareTeamAnswer, CaseloadAnswer, DeviceKey, HistoryEntry, Me, Problem, PupilEntry, RecordEvent } from '@learning-mentor/core/contract';
import { Stub } from '@learning-mentor/core/record';
import type { Checks } from './checks.js';
import type { Schema } from './schema.js';

/** Every answer is held against the contract. */
export const checked: Checks = {
  me: Me,
  caseload: CaseloadAnswer,
  pupil: PupilEntry,
  attendance: AttendanceAnswer,
  careTeam: CareTeamAnswer,
  deviceKey: DeviceKey,
  history: HistoryEntry,
  stub: Stub,
  seen: (kind) => kind.seen as Schema<unknown>,
  other: undefined,
  problem: (body) => Problem.safeParse(body).data,
  event: (data) => RecordEvent.safeParse(data).data,
};

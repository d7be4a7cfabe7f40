import type { BarrierRating } from '@learning-mentor/core/assessment';
import type { KindName, KindNamed, SeenRecord, Stub } from '@learning-mentor/core/record';
import type { AttendanceAnswer, Me, PupilEntry } from '@learning-mentor/core/contract';
import type { CareTeamMember, Person } from '@learning-mentor/core/people';
import { codeOf, type Client } from '../internal/client.js';
import { rightsOf, type Rights } from '../internal/rights.js';

/** A record of one kind, as much of it as the reader is shown. */
export type Seen<Name extends KindName> = SeenRecord<KindNamed<Name>>;
/** A line of the chronology. */
export type Entry = Seen<KindName> | Stub;

/** What the reader is shown of one pupil, besides attendance and the chronology. */
export interface PupilFile {
  readonly me: Me;
  readonly pupil: PupilEntry;
  readonly rights: Rights;
  readonly team: readonly CareTeamMember[];
  readonly cases: readonly Seen<'case'>[];
  readonly assessments: readonly Seen<'barrier-assessment'>[];
  readonly goals: readonly Seen<'goal'>[];
  readonly interventions: readonly Seen<'intervention'>[];
  readonly sessions: readonly Seen<'session'>[];
  readonly reviews: readonly Seen<'review'>[];
}

/** A part that the reader is not shown is simply not there. */
async function unlessHidden<Value>(asked: Promise<Value>): Promise<Value | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (['not-found', 'not-allowed'].includes(codeOf(error) ?? '')) return undefined;
    throw error;
  }
}

/** As many records of a kind as one page takes: years of a pupil's mentoring. */
const limit = 200;

interface Listed<Item> {
  list(query: { readonly pupil: string; readonly limit: number }, options: { readonly signal: AbortSignal }): { page(): Promise<{ readonly items: readonly Item[] }> };
}

/** Everything about a pupil that the widget shows at once. */
export async function readFile(client: Client, pupil: string, signal: AbortSignal): Promise<PupilFile> {
  const all = async <Item>(kind: Listed<Item>): Promise<readonly Item[]> =>
    (await unlessHidden(kind.list({ pupil, limit }, { signal }).page()))?.items ?? [];
  const [me, entry, team, cases, assessments, goals, interventions, sessions, reviews] = await Promise.all([
    client.me({ signal }),
    client.pupils.get(pupil, { signal }),
    unlessHidden(client.pupils.careTeam(pupil, { signal })),
    all(client.cases),
    all(client.barrierAssessments),
    all(client.goals),
    all(client.interventions),
    all(client.sessions),
    all(client.reviews),
  ]);
  const rights = rightsOf(client.kinds, me, entry.relations);
  return { me, pupil: entry, rights, team: team?.items ?? [], cases, assessments, goals, interventions, sessions, reviews };
}

/** The register and its figures; null where the reader is shown neither. */
export const readAttendance = async (client: Client, pupil: string, signal: AbortSignal): Promise<AttendanceAnswer | null> =>
  (await unlessHidden(client.pupils.attendance(pupil, { signal }))) ?? null;

/** The people whose names the reader may know, by id. */
export function peopleOf({ me, pupil, team }: PupilFile): ReadonlyMap<string, Person> {
  return new Map([...team.map(({ person }) => person), pupil, me.person].map((person) => [person.id, person]));
}

/** The stretch of mentoring that goes on now, else the last one. */
export const currentCase = (cases: PupilFile['cases']): Seen<'case'> | undefined => cases.find(({ state }) => state !== 'closed') ?? cases[0];

/** An assessment of which the reader is shown how severe the barriers are. */
export type Rated = Seen<'barrier-assessment'> & { readonly ratings: readonly BarrierRating[] };
export const isRated = (record: Seen<'barrier-assessment'>): record is Rated => record.ratings !== undefined;

export const isFull = <Record extends { readonly view: string }>(record: Record): record is Extract<Record, { readonly view: 'full' }> =>
  record.view === 'full';

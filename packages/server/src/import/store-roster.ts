import { canonicalJson } from '@learning-mentor/core/record';
import type { Query } from '../database/database.js';
import { insertRows } from '../store/insert-rows.js';
import { tellOf } from '../store/tell.js';
import { defaultIssuer } from '../token/index.js';
import type { Roster, RosterParent, RosterPupil, RosterSchool, RosterStaff } from './roster.js';
import { personId, schoolId } from './store-id.js';
import { ImportRefusal } from './store-refusal.js';
import { registrationGroups, tiesOf, type RosterTie } from './store-ties.js';
import { vanishedPupils } from './vanished.js';

export interface StoreRosterOptions {
  /** Today at the school, `YYYY-MM-DD`. */
  readonly today: string;
  readonly now: Date;
  /** Who vouches in tokens for people by their ids in the roster; the same as the server's. */
  readonly issuer?: string | undefined;
  /** More than one pupil in ten may have left. */
  readonly allowLeavers?: boolean | undefined;
}

/** What became of rows of one sort. Who left is counted once, on the day they left. */
export interface Counts {
  readonly added: number;
  readonly changed: number;
  readonly left: number;
  readonly unchanged: number;
}

export interface StoredSchool {
  readonly id: string;
  readonly name: string;
  readonly isNew: boolean;
  readonly pupils: Counts;
  readonly staff: Counts;
  readonly parents: Counts;
  /** Ties of teachers and parents to pupils; `left` are those that ended. */
  readonly ties: Counts;
  /** Ids by which people sign in. */
  readonly identities: { readonly added: number; readonly removed: number };
  readonly changed: boolean;
}

type Kind = 'pupil' | 'staff' | 'parent';
type RosterAny = RosterPupil | RosterStaff | RosterParent;

/** A row of `person`, as it is or should be. */
interface PersonRow {
  readonly id: string;
  readonly kind: Kind;
  readonly source_id: string;
  readonly given: string;
  readonly family: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly left_on: string | null;
}

/** Sets the school of this transaction, to whose rows it is bound. */
export const inThisSchool = (query: Query, school: string): Promise<unknown> => query("SELECT set_config('app.school', $1, true)", [school]);

/**
 * Takes one school of a roster over into the database, inside a transaction. Nothing is deleted: who is not in the roster has left, and a
 * tie that is not in it has ended. What the school entered itself stays as it is, a barred parent above all. Roles come from the roster
 * for teachers alone, who see a pupil only where a tie says so; who is mentor, SENCO, DSL or head is for the school to say.
 *
 * @throws {ImportRefusal} `too-many-leavers`, `other-school`
 */
export async function storeRoster(query: Query, roster: Roster, school: RosterSchool, options: StoreRosterOptions): Promise<StoredSchool> {
  const id = schoolId(school.sourceId);
  await inThisSchool(query, id);
  const isNew = await storeSchool(query, id, school);
  const people = await storePeople(query, id, roster, school, options);
  const roles = await storeTeachers(query, id, roster, school);
  const ties = await storeTies(query, id, tiesOf(roster, school.sourceId), people.ids, options.today);
  const identities = await storeIdentities(query, id, roster, school, options.issuer ?? defaultIssuer);
  const moved = ({ added, changed, left }: Counts): number => added + changed + left;
  const changed = isNew || roles || [people.pupil, people.staff, people.parent, ties].some((counts) => moved(counts) > 0);
  if (changed) await tellOf(query, id, 'people.changed', null, options.now);
  return { id, name: school.name, isNew, pupils: people.pupil, staff: people.staff, parents: people.parent, ties, identities, changed };
}

/** Whether the school is new. */
async function storeSchool(query: Query, id: string, { sourceId, name, identifier }: RosterSchool): Promise<boolean> {
  const [known] = await query<{ name: string; identifier: string | null }>(`SELECT name, settings -> 'roster' ->> 'identifier' AS identifier FROM school WHERE school = $1`, [id]);
  if (known && identifier !== undefined && known.identifier !== null && known.identifier !== identifier) {
    throw new ImportRefusal('other-school', `The database knows '${sourceId}' as ${known.name} (${known.identifier}), and the file as ${name} (${identifier}). One database cannot hold two schools of the same sourcedId: use another.`);
  }
  const settings = JSON.stringify({ roster: { sourceId, ...(identifier !== undefined && { identifier }) } });
  await query(
    `INSERT INTO school (school, name, settings) VALUES ($1, $2, $3::jsonb || '{"timeZone": "Europe/London"}')
     ON CONFLICT (school) DO UPDATE SET name = excluded.name, settings = school.settings || $3::jsonb`,
    [id, name, settings],
  );
  if (!known) await query('INSERT INTO school_seq (school) VALUES ($1)', [id]);
  return !known;
}

async function storePeople(query: Query, school: string, roster: Roster, { sourceId }: RosterSchool, options: StoreRosterOptions): Promise<Record<Kind, Counts> & { ids: ReadonlySet<string> }> {
  const known = await query<PersonRow>('SELECT id, kind, source_id, given, family, body, left_on FROM person WHERE school = $1 AND source_id IS NOT NULL', [school]);
  const onRoll = known.filter(({ kind, left_on }) => kind === 'pupil' && (left_on === null || left_on > options.today));
  const vanished = vanishedPupils(roster, sourceId, onRoll.map((row) => row.source_id));
  if (vanished.tooMany && !options.allowLeavers) {
    throw new ImportRefusal('too-many-leavers', `${vanished.pupils.length} of ${vanished.of} pupils on roll are not in the file, more than one in ten. Is it the whole school? If they have really left, allow leavers.`);
  }

  const before = new Map(known.map((row) => [row.id, row]));
  const wanted = wantedPeople(roster, sourceId, school, options.today, before);
  const gone = known.filter((row) => !wanted.has(row.id) && row.left_on === null).map((row) => ({ ...row, left_on: options.today }));
  const added = [...wanted.values()].filter(({ id, left_on }) => !before.has(id) && left_on === null);
  const changed = [...wanted.values()].filter((row) => before.has(row.id) && !same(row, before.get(row.id)!));
  await insertRows(query, 'person', school, { id: 'uuid', kind: 'text', source_id: 'text', given: 'text', family: 'text', body: 'jsonb' }, added);
  await updatePeople(query, school, [...changed, ...gone]);

  const leaves = (row: PersonRow): boolean => row.left_on !== null && before.get(row.id)?.left_on === null;
  const counts = (kind: Kind): Counts => {
    const of = (rows: readonly PersonRow[], test: (row: PersonRow) => boolean = () => true) => rows.filter((row) => row.kind === kind && test(row)).length;
    const left = of([...changed, ...gone], leaves);
    return { added: of(added), changed: of(changed) - of(changed, leaves), left, unchanged: of(known) - of(changed) - of(gone) };
  };
  return { pupil: counts('pupil'), staff: counts('staff'), parent: counts('parent'), ids: new Set([...before.keys(), ...added.map(({ id }) => id)]) };
}

/** Everybody in the roster as they should be stored, by their id. */
function wantedPeople(roster: Roster, sourceId: string, school: string, today: string, before: ReadonlyMap<string, PersonRow>): Map<string, PersonRow> {
  const groups = registrationGroups(roster, sourceId, today);
  const rowOf = (kind: Kind, person: RosterAny, own: Readonly<Record<string, unknown>> = {}): [string, PersonRow] => {
    const id = personId(school, kind, person.sourceId);
    const known = before.get(id);
    // What the roster does not know of stays.
    const { preferred: _preferred, yearGroup: _year, registrationGroup: _group, birthDate: _birth, identifiers: _identifiers, ...others } = known?.body ?? {};
    const body = { ...others, ...(person.preferred !== undefined && { preferred: person.preferred }), ...own };
    const left = person.active ? null : (known?.left_on ?? today);
    return [id, { id, kind, source_id: person.sourceId, given: person.given, family: person.family, body, left_on: left }];
  };
  const here = <Person extends RosterAny>(people: readonly Person[]): Person[] => people.filter((person) => person.school === sourceId);
  return new Map([
    ...here(roster.pupils).map((pupil) => rowOf('pupil', pupil, pupilBody(pupil, groups.get(pupil.sourceId)?.title))),
    ...here(roster.staff).map((person) => rowOf('staff', person)),
    ...here(roster.parents).map((person) => rowOf('parent', person)),
  ]);
}

function pupilBody({ yearGroup, birthDate, identifier, userIds }: RosterPupil, registrationGroup: string | undefined): Record<string, unknown> {
  const identifiers = [...new Set([...(identifier === undefined ? [] : [identifier]), ...userIds.map(({ id }) => id)])];
  return {
    ...(yearGroup !== undefined && { yearGroup }),
    ...(registrationGroup !== undefined && { registrationGroup }),
    ...(birthDate !== undefined && { birthDate }),
    // By which attendance files name the pupil.
    ...(identifiers.length > 0 && { identifiers }),
  };
}

const same = (a: PersonRow, b: PersonRow): boolean =>
  a.given === b.given && a.family === b.family && a.left_on === b.left_on && canonicalJson(a.body) === canonicalJson(b.body);

async function updatePeople(query: Query, school: string, rows: readonly PersonRow[]): Promise<void> {
  if (rows.length === 0) return;
  await query(
    `UPDATE person p SET given = x.given, family = x.family, body = x.body, left_on = x.left_on, version = p.version + 1
     FROM jsonb_to_recordset($2::jsonb) AS x (id uuid, given text, family text, body jsonb, left_on date) WHERE p.school = $1 AND p.id = x.id`,
    [school, JSON.stringify(rows)],
  );
}

/** Who teaches a group, or is a teacher by their role. Whether anybody gained or lost the role. */
async function storeTeachers(query: Query, school: string, roster: Roster, { sourceId }: RosterSchool): Promise<boolean> {
  const groups = new Set(roster.groups.filter((group) => group.school === sourceId).map((group) => group.sourceId));
  const teaching = new Set(roster.memberships.filter(({ group, role }) => role === 'teacher' && groups.has(group)).map(({ person }) => person));
  const teachers = roster.staff.filter((person) => person.school === sourceId && person.active && (person.role === 'teacher' || teaching.has(person.sourceId)));
  const ids = teachers.map((person) => personId(school, 'staff', person.sourceId));
  const gained = await query(
    `INSERT INTO staff_role (school, person, role) SELECT $1::uuid, id, 'teacher' FROM unnest($2::uuid[]) AS id ON CONFLICT DO NOTHING RETURNING person`,
    [school, ids],
  );
  const lost = await query(
    `DELETE FROM staff_role s USING person p WHERE s.school = $1 AND s.role = 'teacher' AND s.person <> ALL($2::uuid[])
       AND p.school = s.school AND p.id = s.person AND p.source_id IS NOT NULL RETURNING s.person`,
    [school, ids],
  );
  return gained.length + lost.length > 0;
}

interface TieRow {
  readonly pupil: string;
  readonly person: string;
  readonly relation: string;
  readonly from_date: string | null;
  readonly to_date: string | null;
}

const keyOf = ({ pupil, person, relation }: TieRow): string => `${pupil} ${person} ${relation}`;

/** @param people who is stored: somebody whose role had ended before they were ever imported is not */
async function storeTies(query: Query, school: string, ties: readonly RosterTie[], people: ReadonlySet<string>, today: string): Promise<Counts> {
  const known = await query<TieRow & { source: string }>('SELECT pupil, person, relation, from_date, to_date, source FROM relationship WHERE school = $1', [school]);
  // A tie that the school entered, or barred, is the school's.
  const own = new Set(known.filter(({ source }) => source === 'school').map(keyOf));
  const before = new Map(known.filter(({ source }) => source === 'roster').map((row) => [keyOf(row), row]));
  const wanted = new Map(
    ties
      .map(({ pupil, person, relation, from, to }): TieRow => ({
        pupil: personId(school, 'pupil', pupil), person: personId(school, relation === 'parent' ? 'parent' : 'staff', person), relation, from_date: from, to_date: to,
      }))
      .filter(({ pupil, person }) => people.has(pupil) && people.has(person))
      .map((row) => [keyOf(row), row] as const)
      .filter(([key]) => !own.has(key)),
  );
  const added = [...wanted].filter(([key]) => !before.has(key)).map(([, row]) => row);
  const changed = [...wanted].filter(([key, row]) => before.has(key) && !sameSpan(row, before.get(key)!)).map(([, row]) => row);
  const yesterday = new Date(Date.parse(`${today}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  const ended = [...before].filter(([key, { to_date }]) => !wanted.has(key) && (to_date === null || to_date >= today)).map(([, row]) => ({ ...row, to_date: yesterday }));
  await insertRows(query, 'relationship', school, { pupil: 'uuid', person: 'uuid', relation: 'text', from_date: 'date', to_date: 'date', source: 'text' },
    added.map((row) => ({ ...row, source: 'roster' })));
  await updateTies(query, school, [...changed, ...ended]);
  return { added: added.length, changed: changed.length, left: ended.length, unchanged: before.size - changed.length - ended.length };
}

const sameSpan = (a: TieRow, b: TieRow): boolean => a.from_date === b.from_date && a.to_date === b.to_date;

async function updateTies(query: Query, school: string, rows: readonly TieRow[]): Promise<void> {
  if (rows.length === 0) return;
  await query(
    `UPDATE relationship t SET from_date = x.from_date, to_date = x.to_date
     FROM jsonb_to_recordset($2::jsonb) AS x (pupil uuid, person uuid, relation text, from_date date, to_date date)
     WHERE t.school = $1 AND t.pupil = x.pupil AND t.person = x.person AND t.relation = x.relation AND t.source = 'roster'`,
    [school, JSON.stringify(rows)],
  );
}

/**
 * Tokens of the issuer name people by their sourcedId, or by an id in another system as `LDAP:aw12`. Somebody who is staff and a parent has
 * one sourcedId: it means the member of staff.
 */
async function storeIdentities(query: Query, school: string, roster: Roster, { sourceId }: RosterSchool, issuer: string): Promise<StoredSchool['identities']> {
  const wanted = new Map<string, string>();
  const add = (kind: Kind, people: readonly RosterAny[]): void => {
    for (const person of people) {
      if (person.school !== sourceId || !person.active) continue;
      const id = personId(school, kind, person.sourceId);
      for (const subject of [person.sourceId, ...person.userIds.map((own) => `${own.type}:${own.id}`)]) if (!wanted.has(subject)) wanted.set(subject, id);
    }
  };
  add('staff', roster.staff);
  add('pupil', roster.pupils);
  add('parent', roster.parents);
  const rows = [...wanted].map(([subject, person]) => ({ subject, person }));
  const given = [school, issuer, JSON.stringify(rows)];
  const from = 'jsonb_to_recordset($3::jsonb) AS x (subject text, person uuid)';
  // Whoever is no longer named may not sign in: an id is given to somebody else in time.
  const removed = await query(
    `DELETE FROM identity i USING person p WHERE i.school = $1 AND i.issuer = $2 AND p.school = i.school AND p.id = i.person AND p.source_id IS NOT NULL
       AND NOT EXISTS (SELECT FROM ${from} WHERE x.subject = i.subject AND x.person = i.person) RETURNING i.subject`,
    given,
  );
  const added = await query(
    `INSERT INTO identity (school, issuer, subject, person) SELECT $1::uuid, $2::text, x.subject, x.person FROM ${from} ON CONFLICT DO NOTHING RETURNING subject`,
    given,
  );
  return { added: added.length, removed: removed.length };
}

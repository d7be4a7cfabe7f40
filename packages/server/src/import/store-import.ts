import type { Role } from '@learning-mentor/core/access';
import type { Database, Query } from '../database/database.js';
import type { Roster, RosterSchool } from './roster.js';
import { storeAttendance, type ReadAttendance, type StoredRegisters } from './store-attendance.js';
import { schoolId } from './store-id.js';
import { ImportRefusal } from './store-refusal.js';
import { inThisSchool, storeRoster, type StoredSchool, type StoreRosterOptions } from './store-roster.js';

/** A role that the school gives to a member of staff, by the person's id in the roster. */
export interface GivenRole {
  readonly person: string;
  readonly role: Exclude<Role, 'pupil' | 'parent'>;
}

export interface ImportOptions extends Partial<StoreRosterOptions> {
  readonly roster?: Roster | undefined;
  readonly attendance?: ReadAttendance | undefined;
  /** Which school, by its id in the roster or here. Needed where there are several. */
  readonly school?: string | undefined;
  /** Who is mentor, SENCO, DSL or head: no roster says. */
  readonly roles?: readonly GivenRole[] | undefined;
  /** Finds out what would happen, and writes nothing. */
  readonly dryRun?: boolean | undefined;
  /** Registers written, of how many. */
  readonly told?: ((done: number, of: number) => void) | undefined;
}

export interface Imported {
  readonly schools: readonly StoredSchool[];
  readonly registers: StoredRegisters | undefined;
  readonly roles: number;
  /** Whether anything in the database is other than before. */
  readonly changed: boolean;
}

/**
 * Puts what the readers made of a school's files into the database: roster, roles and attendance in one transaction, all or nothing.
 * A second import of the same files changes nothing.
 *
 * @throws {ImportRefusal} with what would be right; the database is as it was.
 */
export async function importSchool(database: Database, options: ImportOptions): Promise<Imported> {
  const { roster, attendance, roles = [], dryRun = false, now = new Date(), today = now.toISOString().slice(0, 10), told } = options;
  const held = roster || options.school !== undefined ? [] : (await database.query<{ id: string }>('SELECT school_ids() AS id')).map(({ id }) => id);
  const plan = planOf(options, held);
  return rollingBack(database, async (query, rollBack) => {
    const schools: StoredSchool[] = [];
    for (const school of plan.schools) schools.push(await storeRoster(query, roster!, school, { ...options, today, now }));
    const registers = attendance && (await storeAttendance(query, await knownSchool(query, plan.one), attendance, now, told));
    const given = roles.length === 0 ? 0 : await giveRoles(query, await knownSchool(query, plan.one), roles);
    const changed = given > 0 || schools.some((school) => school.changed) || (registers !== undefined && registers.added + registers.changed > 0);
    const done: Imported = { schools, registers, roles: given, changed };
    return dryRun ? rollBack(done) : done;
  });
}

/** A transaction that can be taken back with an answer. A refusal comes out as it is: the database's adapters strip foreign errors. */
async function rollingBack<Result>(database: Database, work: (query: Query, rollBack: (result: Result) => never) => Promise<Result>): Promise<Result> {
  let answer: { readonly result: Result } | { readonly refusal: ImportRefusal } | undefined;
  const backOut = (with_: NonNullable<typeof answer>): never => {
    answer = with_;
    throw new Error('Rolled back on purpose.');
  };
  try {
    return await database.transaction((query) =>
      work(query, (result) => backOut({ result })).catch((error: unknown) => {
        if (error instanceof ImportRefusal) return backOut({ refusal: error });
        throw error;
      }));
  } catch (error) {
    if (!answer) throw error;
    if ('refusal' in answer) throw answer.refusal;
    return answer.result;
  }
}

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** The schools of the roster to take over, and the one that attendance and roles are about. */
function planOf({ roster, school, attendance, roles = [] }: ImportOptions, held: readonly string[]): { schools: readonly RosterSchool[]; one: string | undefined } {
  if (!roster) {
    const one = school === undefined ? (held.length === 1 ? held[0] : undefined) : isUuid(school) ? school.toLowerCase() : schoolId(school);
    if (one === undefined) {
      const [code, why] = held.length === 0 ? (['school-unknown', 'The database holds no school yet: import its roster first.'] as const) : (['which-school', `The database holds ${held.length} schools: say which one. They are ${held.join(', ')}.`] as const);
      throw new ImportRefusal(code, why);
    }
    return { schools: [], one };
  }
  const schools = school === undefined ? roster.schools : roster.schools.filter(({ sourceId }) => sourceId === school || schoolId(sourceId) === school.toLowerCase());
  const names = roster.schools.map(({ sourceId, name }) => `${sourceId} (${name})`).join(', ');
  if (schools.length === 0) throw new ImportRefusal('school-unknown', `The roster has no school '${school}'. It has: ${names}.`);
  if (schools.length > 1 && (attendance || roles.length > 0)) throw new ImportRefusal('which-school', `The roster has ${schools.length} schools: say which one the attendance and roles are of. It has: ${names}.`);
  return { schools, one: schoolId(schools[0]!.sourceId) };
}

async function knownSchool(query: Query, school: string | undefined): Promise<string> {
  await inThisSchool(query, school!);
  const [row] = await query('SELECT FROM school WHERE school = $1', [school!]);
  if (!row) throw new ImportRefusal('school-unknown', `The database holds no school ${school}: import its roster first.`);
  return school!;
}

/** How many roles are new. */
async function giveRoles(query: Query, school: string, roles: readonly GivenRole[]): Promise<number> {
  const known = await query<{ id: string; source_id: string }>(`SELECT id, source_id FROM person WHERE school = $1 AND kind = 'staff' AND left_on IS NULL AND source_id = ANY($2::text[])`, [school, roles.map(({ person }) => person)]);
  const missing = roles.find(({ person }) => !known.some((row) => row.source_id === person));
  if (missing) throw new ImportRefusal('unknown-person', `No member of staff has the id '${missing.person}'; roles are given by the sourcedId of the roster.`);
  const rows = roles.map(({ person, role }) => ({ person: known.find((row) => row.source_id === person)!.id, role }));
  const added = await query(
    `INSERT INTO staff_role (school, person, role) SELECT $1::uuid, person, role FROM jsonb_to_recordset($2::jsonb) AS x (person uuid, role text) ON CONFLICT DO NOTHING RETURNING person`,
    [school, JSON.stringify(rows)],
  );
  return added.length;
}

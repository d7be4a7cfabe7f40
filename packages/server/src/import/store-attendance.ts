import { canonicalJson } from '@learning-mentor/core/record';
import type { Query } from '../database/database.js';
import { tellOf } from '../store/tell.js';
import type { AttendanceCsvResult } from './attendance-csv.js';
import { groupBy } from './group-by.js';
import { overlayRegister, type RegisterMarks } from './overlay-register.js';
import type { Problem } from './problem.js';
import { ImportRefusal } from './store-refusal.js';
import { inThisSchool } from './store-roster.js';

/** What a reader of attendance found, free of problems. */
export type ReadAttendance = Required<Pick<AttendanceCsvResult, 'registers'>> & Pick<AttendanceCsvResult, 'days' | 'first'>;

export interface StoredRegisters {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** Registers in one statement. */
const atOnce = 500;

interface RegisterRow {
  readonly pupil: string;
  readonly year: number;
  readonly first_day: string;
  readonly marks: string;
  readonly late: Readonly<Record<string, number>> | null;
}

/**
 * Lays marks over the registers of a school, inside a transaction. Pupils are found by the id in the roster or by any identifier they have
 * there. What is the same already is not touched.
 *
 * @param told called with how many registers are in, of how many
 * @throws {ImportRefusal} `unknown-pupils`, with a problem for each line on which one comes up first
 */
export async function storeAttendance(
  query: Query, school: string, { registers, days, first }: ReadAttendance, now: Date, told: (done: number, of: number) => void = () => undefined,
): Promise<StoredRegisters> {
  await inThisSchool(query, school);
  const pupils = await findPupils(query, school, first);
  const byRegister = groupBy(registers, (fragment) => `${pupils.get(fragment.pupil)!} ${fragment.year}`);
  const known = await knownRegisters(query, school, [...new Set(pupils.values())], [...new Set(registers.map(({ year }) => year))]);
  const overlay = { days, pupils: first.size };
  const added: RegisterRow[] = [];
  const changed: RegisterRow[] = [];
  for (const [key, fragments] of byRegister) {
    const before = known.get(key);
    const row = rowOf(pupils.get(fragments[0]!.pupil)!, fragments.reduce<RegisterMarks | undefined>((register, fragment) => overlayRegister(register, fragment, overlay), before)!);
    if (!before) added.push(row);
    else if (canonicalJson(row) !== canonicalJson(rowOf(row.pupil, before))) changed.push(row);
  }
  const rows = [...added, ...changed];
  for (let from = 0; from < rows.length; from += atOnce) {
    await upsert(query, school, rows.slice(from, from + atOnce));
    told(Math.min(rows.length, from + atOnce), rows.length);
  }
  if (rows.length > 0) await tellOf(query, school, 'attendance.changed', null, now);
  return { added: added.length, changed: changed.length, unchanged: byRegister.size - rows.length };
}

/** The pupils of the file by the identifiers that it has. */
async function findPupils(query: Query, school: string, first: AttendanceCsvResult['first']): Promise<Map<string, string>> {
  const rows = await query<{ id: string; identifier: string }>(
    `SELECT id, source_id AS identifier FROM person WHERE school = $1 AND kind = 'pupil' AND source_id IS NOT NULL
     UNION SELECT p.id, own.identifier FROM person p, jsonb_array_elements_text(p.body -> 'identifiers') AS own (identifier) WHERE p.school = $1 AND p.kind = 'pupil'`,
    [school],
  );
  const ids = groupBy(rows, ({ identifier }) => identifier);
  const problems = [...first].flatMap(([identifier, { file, line, column }]): Problem[] => {
    const count = new Set(ids.get(identifier)?.map(({ id }) => id)).size;
    if (count === 1) return [];
    const message = count === 0
      ? 'No pupil of the school has this identifier; write the one that the roster has, or import the roster first.'
      : 'Several pupils have this identifier; write one that is a single pupil\'s.';
    return [{ file, line, column, code: count === 0 ? 'unknown-pupil' : 'several-pupils', message }];
  });
  if (problems.length > 0) throw new ImportRefusal('unknown-pupils', `${problems.length.toLocaleString('en-GB')} of ${first.size.toLocaleString('en-GB')} pupils in the file are not known at the school.`, problems);
  return new Map([...first.keys()].map((identifier) => [identifier, ids.get(identifier)![0]!.id]));
}

async function knownRegisters(query: Query, school: string, pupils: readonly string[], years: readonly number[]): Promise<Map<string, RegisterMarks>> {
  const rows = await query<RegisterRow>(
    'SELECT pupil, year, first_day, marks, late FROM register WHERE school = $1 AND pupil = ANY($2::uuid[]) AND year = ANY($3::int[])',
    [school, pupils, years],
  );
  return new Map(rows.map(({ pupil, year, first_day, marks, late }) => [`${pupil} ${year}`, { year, firstDay: first_day, marks, ...(late && { lateMinutes: late }) }]));
}

const rowOf = (pupil: string, { year, firstDay, marks, lateMinutes }: RegisterMarks): RegisterRow => ({ pupil, year, first_day: firstDay, marks, late: lateMinutes ?? null });

const upsert = (query: Query, school: string, rows: readonly RegisterRow[]): Promise<unknown> =>
  query(
    `INSERT INTO register (school, pupil, year, first_day, marks, late)
     SELECT $1::uuid, pupil, year, first_day, marks, nullif(late, 'null') FROM jsonb_to_recordset($2::jsonb) AS x (pupil uuid, year int, first_day date, marks text, late jsonb)
     ON CONFLICT (school, pupil, year) DO UPDATE SET first_day = excluded.first_day, marks = excluded.marks, late = excluded.late, version = register.version + 1`,
    [school, JSON.stringify(rows)],
  );

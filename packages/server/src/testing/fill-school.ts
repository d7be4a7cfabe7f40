import type { Relation } from '@learning-mentor/core/access';
import type { Database } from '../database/database.js';
import { inSchool } from '../database/in-school.js';
import { defaultIssuer } from '../token/index.js';
import type { TestPerson } from './cast.js';

interface Filling {
  readonly school: { readonly id: string; readonly name: string };
  readonly people: readonly TestPerson[];
  readonly ties: readonly {
    readonly person: TestPerson;
    readonly relation: Relation;
    readonly pupils: readonly TestPerson[];
    readonly barred?: true;
  }[];
}

/** Writes an invented school with its people. Tokens name people by their own ids. */
export async function fillSchool(database: Database, { school, people, ties }: Filling): Promise<void> {
  await inSchool(database, school.id, async (query) => {
    await query(`INSERT INTO school (school, name, settings) VALUES ($1, $2, '{"invented": true}')`, [school.id, school.name]);
    await query('INSERT INTO school_seq (school) VALUES ($1)', [school.id]);
    const rows = people.map(({ id, kind, given, family, roles, yearGroup, registrationGroup, birthDate }) => ({
      id,
      kind,
      given,
      family,
      roles: kind === 'staff' ? roles : [],
      body: { yearGroup, registrationGroup, birthDate },
    }));
    const given = [school.id, JSON.stringify(rows)];
    const from = 'FROM jsonb_to_recordset($2::jsonb) AS p (id uuid, kind text, given text, family text, roles text[], body jsonb)';
    await query(`INSERT INTO person (school, id, kind, given, family, body) SELECT $1, id, kind, given, family, body ${from}`, given);
    await query(`INSERT INTO identity (school, issuer, subject, person) SELECT $1::uuid, '${defaultIssuer}', id::text, id ${from}`, given);
    await query(`INSERT INTO staff_role (school, person, role) SELECT $1::uuid, id, unnest(roles) ${from}`, given);
    const related = ties.flatMap(({ person, relation, pupils, barred = false }) =>
      pupils.map((pupil) => ({ pupil: pupil.id, person: person.id, relation, barred })),
    );
    await query(
      `INSERT INTO relationship (school, pupil, person, relation, barred, source)
       SELECT $1, pupil, person, relation, barred, 'roster'
       FROM jsonb_to_recordset($2::jsonb) AS t (pupil uuid, person uuid, relation text, barred boolean)`,
      [school.id, JSON.stringify(related)],
    );
  });
}

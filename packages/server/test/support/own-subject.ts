import { SignJWT } from 'jose';
import { createServer, jwt, mintToken, type Database, type ServerOptions } from '@learning-mentor/server';
import { alderBridge, cast, type TestPerson } from '@learning-mentor/server/testing';
import { fillSchool } from '../../src/testing/fill-school.js';
import type { Persona, Subject } from '../conformance/index.js';
import { openDatabase } from './database.js';

const secret = 'a secret of our own tests, longer than 32 bytes';

const people: Readonly<Record<Persona, TestPerson>> = {
  mentor: cast.samField,
  otherMentor: cast.priyaNair,
  teacher: cast.msRoy,
  senco: cast.danielOkafor,
  dsl: cast.ruthDoyle,
  head: cast.margaretLowe,
  pupil: cast.amelia,
  parent: cast.helenMarsh,
  barredParent: cast.craigMarsh,
  ta: cast.meenaShah,
  tutor: cast.owenPrice,
  attendanceOfficer: cast.janeAdeyemi,
  governor: cast.gitaBose,
  agency: cast.idrisVaughan,
};

const elsewhere = { id: '0199b000-0000-7000-8000-0000000000a0', name: 'Another School' };
const foreignMentor: TestPerson = {
  id: '0199b000-0000-7000-8000-000000000001',
  kind: 'staff',
  given: 'Joan',
  family: 'Else',
  roles: ['mentor'],
};
const foreignPupil: TestPerson = {
  id: '0199b000-0000-7000-8000-000000000002',
  kind: 'pupil',
  given: 'Nell',
  family: 'Else',
  roles: ['pupil'],
};

/** As `Subject` says. Zara is nobody's here. */
const ties = [
  { person: cast.samField, relation: 'mentor', pupils: [cast.amelia, cast.kofi] },
  { person: cast.priyaNair, relation: 'mentor', pupils: [cast.tomasz] },
  { person: cast.msRoy, relation: 'teacher', pupils: [cast.amelia, cast.tomasz] },
  { person: cast.meenaShah, relation: 'ta', pupils: [cast.amelia] },
  { person: cast.owenPrice, relation: 'tutor', pupils: [cast.amelia] },
  { person: cast.helenMarsh, relation: 'parent', pupils: [cast.amelia] },
  { person: cast.craigMarsh, relation: 'parent', pupils: [cast.amelia], barred: true },
] as const;

/** How a server is reached. */
type Served = Pick<Subject, 'baseUrl' | 'fetch' | 'close'>;

/** Our own server, on the database that this run of the tests is about. */
export async function ownSubject(
  serve: (options: ServerOptions) => Served | Promise<Served> = inProcess,
): Promise<Subject & { readonly database: Database }> {
  const database = await openDatabase();
  await fillSchool(database, { school: alderBridge, people: Object.values(cast), ties });
  await fillSchool(database, {
    school: elsewhere,
    people: [foreignMentor, foreignPupil],
    ties: [{ person: foreignMentor, relation: 'mentor', pupils: [foreignPupil] }],
  });
  let ahead = 0;
  const now = (): number => Date.now() + ahead;
  const served = await serve({ database, authenticate: jwt({ secret, now }), now: () => new Date(now()) });
  const mint = ({ id, roles }: TestPerson, school: string) => mintToken({ school, person: id, roles, secret, now });
  return {
    ...served,
    database,
    token: (persona) => (persona === 'foreignMentor' ? mint(foreignMentor, elsewhere.id) : mint(people[persona], alderBridge.id)),
    badToken: (fault) => badToken(fault),
    async aDayLater() {
      ahead = 25 * 3_600_000;
      const headers = { authorization: `Bearer ${await mint(people.governor, alderBridge.id)}` };
      const { status } = await served.fetch(`${served.baseUrl}/v1/me`, { headers });
      ahead = 0;
      if (status !== 200) throw new Error(`A day later the server answers ${status}.`);
    },
    ids: {
      school: alderBridge.id,
      people: Object.fromEntries(Object.entries(people).map(([persona, { id }]) => [persona, id])) as Record<Persona, string>,
      related: cast.amelia.id,
      alsoRelated: cast.kofi.id,
      unrelated: cast.tomasz.id,
      nobodys: cast.zara.id,
      foreignPupil: foreignPupil.id,
    },
    async close() {
      await served.close();
      await database.close();
    },
  };
}

async function badToken(fault: 'expired' | 'forged' | 'unknown'): Promise<string> {
  const claims = { school: alderBridge.id, person: cast.samField.id, roles: cast.samField.roles };
  if (fault === 'unknown') return mintToken({ ...claims, person: 'somebody@else.test', secret });
  if (fault === 'forged') return mintToken({ ...claims, secret: secret.toUpperCase() });
  const ended = Math.floor(Date.now() / 1000) - 60;
  return new SignJWT({ school: claims.school, roles: claims.roles })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer('host')
    .setSubject(claims.person)
    .setIssuedAt(ended - 300)
    .setExpirationTime(ended)
    .sign(new TextEncoder().encode(secret));
}

function inProcess(options: ServerOptions): Served {
  const server = createServer(options);
  return { baseUrl: 'http://own.test', fetch: (input, init) => server.fetch(new Request(input, init)), close: () => server.close() };
}

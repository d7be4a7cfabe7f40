/**
 * A vendor's MIS with mentoring in it. Everything above the line "Learning Mentor" the vendor had already; below it is what was added:
 * the server mounted in the vendor's Express backend, its people told to it, and a route that says who is signed in.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import express, { type Request } from 'express';
import { createClient } from '@learning-mentor/client';
import { createServer, jwt, mintToken } from '@learning-mentor/server';
import { toExpress } from '@learning-mentor/server/express';
import { importSchool, personId, schoolId, type GivenRole, type Roster } from '@learning-mentor/server/import';
import { pglite } from '@learning-mentor/server/pglite';
import { accounts, pastoralList, pupils, school, type Account } from './mis.js';
import { listPage, notFoundPage, pupilPage, signInPage } from './pages.js';

const port = Number(process.env['PORT'] ?? 8400);
const app = express();
app.disable('x-powered-by');
app.use((_request, response, next) => {
  response.set({
    'Content-Security-Policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html",
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  });
  next();
});

// ---- the MIS: sign-in and sessions of its own

const sessions = new Map<string, Account>();
const sessionOf = (request: Request): string => /(?:^|; )mis=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
const signedIn = (request: Request): Account | undefined => sessions.get(sessionOf(request));
const isSame = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

app.get('/sign-in', (_request, response) => void response.send(signInPage(false)));
app.post('/sign-in', express.urlencoded({ extended: false, limit: '1kb' }), (request, response) => {
  const { user = '', password = '' } = request.body as Record<string, string>;
  const account = accounts.find((each) => each.user === user && isSame(each.password, String(password)));
  if (!account) return void response.status(403).send(signInPage(true));
  const session = randomBytes(24).toString('base64url');
  sessions.set(session, account);
  response.cookie('mis', session, { httpOnly: true, sameSite: 'strict' }).redirect('/');
});
app.post('/sign-out', (request, response) => {
  sessions.delete(sessionOf(request));
  response.clearCookie('mis').redirect('/sign-in');
});

// ---- Learning Mentor

const data = process.env['LEARNING_MENTOR_DATA'] ?? join(import.meta.dirname, '../../.data/mis-extension');
await mkdir(data, { recursive: true });
const database = pglite(data);
await database.migrate();
const id = schoolId(school.code);
/** Who vouches in tokens; people are told apart by issuer and the id that the issuer knows them by. */
const issuer = 'fernhill-mis';

/** The MIS's people in Learning Mentor's words; its own pupil numbers and user names stay what people are known by. */
const roster: Roster = {
  version: '1.2',
  system: 'Fernhill MIS',
  schools: [{ sourceId: school.code, name: school.name }],
  pupils: pupils.map(({ number, given, family, year }) => ({
    sourceId: number, school: school.code, given, family, yearGroup: year, identifier: number, userIds: [], active: true, enabled: true,
  })),
  staff: accounts.map(({ user, given, family, post }) => ({
    sourceId: user, school: school.code, given, family, role: post === 'teacher' ? 'teacher' : 'aide', userIds: [], active: true, enabled: true,
  })),
  parents: [],
  groups: [...new Set(pupils.map(({ form }) => form))].map((form) => ({ sourceId: form, school: school.code, title: form, kind: 'registration' })),
  memberships: pupils.flatMap(({ number, form, tutor }) => [
    { group: form, person: number, role: 'pupil' as const },
    { group: form, person: tutor, role: 'teacher' as const },
  ]),
};

/** What a post in the MIS means in mentoring. The vendor decides that, nobody else. */
const roleOf: Readonly<Record<Account['post'], GivenRole['role']>> = { pastoral: 'mentor', teacher: 'teacher', 'inclusion lead': 'senco' };

await importSchool(database, { roster, roles: accounts.map(({ user, post }) => ({ person: user, role: roleOf[post] })), issuer });

const secret = await keptSecret(join(data, 'secret'));
const mentoring = createServer({ database, authenticate: jwt({ secret, issuer }) });
app.use('/mentoring', toExpress(mentoring));

const tokenFor = ({ user, post }: Account): Promise<string> => mintToken({ school: id, person: user, roles: [roleOf[post]], secret, issuer });

/** The MIS's pastoral list becomes caseloads, by the inclusion lead's right to put mentors on care teams. */
const lead = accounts.find(({ post }) => post === 'inclusion lead')!;
const asLead = createClient({ baseUrl: 'http://mentoring.internal', token: () => tokenFor(lead), fetch: (request) => mentoring.fetch(request) });
for (const { user, number } of pastoralList) await asLead.pupils.joinCareTeam(personId(id, 'pupil', number), personId(id, 'staff', user));

app.post('/mentoring-token', async (request, response) => {
  const account = signedIn(request);
  if (!account || request.headers['sec-fetch-site'] !== 'same-origin') return void response.sendStatus(401);
  response.set('Cache-Control', 'no-store').type('text').send(await tokenFor(account));
});

app.get('/learning-mentor/widgets.js', (_request, response) => void response.sendFile(join(import.meta.dirname, '../../packages/widgets/dist/cdn/widgets.js')));

// ---- the MIS: its pages, one of which has the widgets

app.use(express.static(join(import.meta.dirname, 'public'), { index: false }));
app.use((request, response, next) => (signedIn(request) ? next() : response.redirect('/sign-in')));
app.get('/', (request, response) => void response.send(listPage(signedIn(request)!, pupils)));
app.get('/pupils/:number', (request, response, next) => {
  const pupil = pupils.find(({ number }) => number === request.params.number);
  if (!pupil) return next();
  response.send(pupilPage(signedIn(request)!, pupil, personId(id, 'pupil', pupil.number)));
});
app.use((request, response) => void response.status(404).send(notFoundPage(signedIn(request)!)));

async function keptSecret(path: string): Promise<string> {
  const found = await readFile(path, 'utf8').catch(() => undefined);
  if (found) return found;
  const made = randomBytes(32).toString('base64url');
  await writeFile(path, made, { mode: 0o600 });
  return made;
}

const listening = app.listen(port, '127.0.0.1', (error) => {
  if (error) {
    console.error((error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? `Port ${port} is taken by another program. Choose another one: PORT=${port + 1}` : error.message);
    process.exit(1);
  }
  console.log(`\n  The stand-in MIS is open at http://localhost:${port} (sign in as jbell, password demo). Stop it with Ctrl-C.\n`);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await mentoring.close();
    listening.close();
    await database.close();
    process.exit(0);
  });
}

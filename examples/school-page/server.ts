/**
 * A school's own website with Learning Mentor in it: plain HTML, one script tag, and four lines of backend (createServer, jwt,
 * mintToken, and the route that answers a token). The school is invented, so whoever opens the page may be anybody in it.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Hono } from 'hono';
import { createServer, jwt, mintToken } from '@learning-mentor/server';
import { demoDay, demoSchool, loadDemoSchool, makeDemoSchool } from '@learning-mentor/server/demo';
import { serve } from '@learning-mentor/server/node';
import { pglite } from '@learning-mentor/server/pglite';
import { visitors } from './people.js';

const port = Number(process.env['PORT'] ?? 8300);
const data = process.env['LEARNING_MENTOR_DATA'] ?? join(import.meta.dirname, '../../.data/school-page');
const today = new Date().toISOString().slice(0, 10);
let open: (app: Hono) => void;
const ready = new Promise<Hono>((resolve) => {
  open = resolve;
});

// ---- the port first: whoever has another program there should not wait for a school to be made

const listening = await serve({ fetch: async (request) => (await ready).fetch(request) }, { port }).catch((error: NodeJS.ErrnoException) => {
  if (error.code !== 'EADDRINUSE') throw error;
  console.error(`Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start`);
  process.exit(1);
});

// ---- the invented school, made once and kept

await mkdir(data, { recursive: true });
const database = pglite(data);
await database.migrate();
const madeOn = await demoDay(database, demoSchool.id);
const school = makeDemoSchool({ today: madeOn || today });
if (madeOn === undefined) {
  console.log('• Making an invented school: 240 pupils, a year of registers, three caseloads (some seconds, once) …');
  await loadDemoSchool(database, school);
} else if (madeOn !== today) {
  console.log(`• The invented school is as it was on ${madeOn}. For one of today, delete ${data} and start again.`);
}

// ---- Learning Mentor, mounted in the school's own server

const secret = await keptSecret(join(data, 'secret'));
const mentoring = createServer({ database, authenticate: jwt({ secret }), basePath: '/mentoring' });

const people = visitors(school);
const pageFolder = join(import.meta.dirname, 'public');
const widgets = join(import.meta.dirname, '../../packages/widgets/dist/cdn/widgets.js');

/** Nothing but this page's own files; no inline script, no inline style; Trusted Types for Lit alone. */
const policy = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "connect-src 'self'", "frame-src 'self'",
  "base-uri 'none'", "form-action 'none'", "frame-ancestors 'self'", "require-trusted-types-for 'script'", 'trusted-types lit-html',
].join('; ');

const app = new Hono();
app.all('/mentoring/*', (context) => mentoring.fetch(context.req.raw));
app.use(async (context, next) => {
  await next();
  context.header('Content-Security-Policy', policy);
  context.header('X-Content-Type-Options', 'nosniff');
  context.header('Referrer-Policy', 'no-referrer');
  context.header('Cache-Control', 'no-cache');
});
app.get('/', (context) => context.redirect(`/as/${people[0]!.slug}`));
app.get('/as/:slug', () => file(join(pageFolder, 'index.html')));
app.get('/beside', () => file(join(pageFolder, 'beside.html')));
app.get('/people.json', (context) => context.json({ people, pupils: { amelia: school.cast.amelia.id } }));
app.get('/learning-mentor/widgets.js', () => file(widgets));
app.get('/:name{[a-z]+\\.(?:css|js|svg)}', (context) => file(join(pageFolder, context.req.param('name'))));

/** Who is signed in, for five minutes. A real school asks its own session here; this one lets a visitor be anybody. */
app.post('/as/:slug/token', async (context) => {
  const person = people.find(({ slug }) => slug === context.req.param('slug'));
  if (!person || context.req.header('Sec-Fetch-Site') !== 'same-origin') return context.text('Not from here.', 403);
  context.header('Cache-Control', 'no-store');
  return context.text(await mintToken({ school: demoSchool.id, person: person.id, roles: person.roles, secret }));
});

const types: Readonly<Record<string, string>> = { html: 'text/html', css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' };

async function file(path: string): Promise<Response> {
  const body = await readFile(path).catch(() => undefined);
  if (!body) return new Response('There is no such page.', { status: 404 });
  return new Response(body, { headers: { 'Content-Type': `${types[path.split('.').at(-1)!]}; charset=utf-8` } });
}

/** The secret that tokens are signed with: made here, readable by this user alone. */
async function keptSecret(path: string): Promise<string> {
  const found = await readFile(path, 'utf8').catch(() => undefined);
  if (found) return found;
  const made = randomBytes(32).toString('base64url');
  await writeFile(path, made, { mode: 0o600 });
  return made;
}

// ---- start and stop

open!(app);
console.log(`\n  The school page is open at http://localhost:${listening.port}\n  Everybody in it is invented. Stop it with Ctrl-C; the data stay in ${data}.\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await mentoring.close();
    await listening.close();
    await database.close();
    process.exit(0);
  });
}

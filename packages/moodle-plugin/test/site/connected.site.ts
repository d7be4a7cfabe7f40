import { createServer, jwt } from '@learning-mentor/server';
import { serve, type Listening } from '@learning-mentor/server/node';
import { alderBridge, cast as serverCast, createTestSchool, type TestSchool } from '@learning-mentor/server/testing';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inSchool } from '../../../server/src/database/in-school.js';
import { browse, type Browsing } from './browse.js';
import { openSite } from './open.js';
import { addBlock, cast, makePeople, type People } from './people.js';
import type { Site } from './site.js';

/** Records live on a real server of ours; Moodle says who people are. */
let site: Site;
let people: People;
let school: TestSchool;
let listening: Listening;
let browser: Browsing;
let server: ReturnType<typeof createServer>;

const records = 'SELECT COUNT(*) FROM mdl_local_learningmentor_record';

beforeAll(async () => {
  site = await openSite();
  people = await makePeople(site);
  await addBlock(site, 'dashboard');
  school = await createTestSchool();
  server = undefined as never;
  // The port first, since the address is what tokens are for; the keys are asked for with the first token.
  let answer: (request: Request) => Promise<Response> = async () => new Response(null, { status: 503 });
  listening = await serve({ fetch: (request) => answer(request) }, { port: 0 });
  const address = `http://127.0.0.1:${listening.port}`;
  const authenticate = jwt({ jwks: `${site.url}/local/learningmentor/jwks.php`, issuer: site.url, audience: address, schools: [alderBridge.id] });
  server = createServer({ database: school.database, authenticate, origins: [site.url] });
  answer = (request) => server.fetch(request);
  // What the import of a roster would write: the server's people by what Moodle calls them.
  await inSchool(school.database, alderBridge.id, async (query) => {
    for (const [who, person] of [[cast.mentor, serverCast.samField], [cast.amelia, serverCast.amelia]] as const) {
      await query('INSERT INTO identity (school, issuer, subject, person) VALUES ($1, $2, $3, $4)', [alderBridge.id, site.url, who.username.toUpperCase(), person.id]);
    }
  });
  await site.eval(`foreach ($input as $name => $value) { set_config($name, $value, 'local_learningmentor'); }`, { mode: 'connected', server: address, serverschool: alderBridge.id });
  browser = await browse(site, [address]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await listening?.close();
  await school?.close();
  await site?.close();
});

test('a mentor sees on the dashboard what the server keeps, and logs a session there', async () => {
  const page = await browser.open('mentor', '/my/');
  // Ben is mentored on the server, and is nobody in Moodle.
  await page.getByRole('row', { name: /Ben Whitfield/ }).waitFor();
  await page.getByRole('row', { name: /Amelia Marsh/ }).getByRole('button', { name: /^Log/ }).click();
  const log = page.locator('lm-session-log');
  await log.getByText('30 min').click();
  await log.getByLabel(/next step/i).fill('Kept on the server');
  await log.getByRole('button', { name: /^Save/ }).click();
  await log.waitFor({ state: 'hidden' });
  const response = await school.fetch(`${school.baseUrl}/v1/sessions?pupil=${serverCast.amelia.id}`, { headers: { authorization: `Bearer ${await school.tokenFor(serverCast.samField)}` } });
  expect(JSON.stringify(await response.json())).toContain('Kept on the server');
  await page.context().close();
});

test('a pupil has their own page', async () => {
  const page = await browser.open('amelia', '/local/learningmentor/index.php');
  await page.getByText('Hi Amelia').waitFor();
  await page.context().close();
});

test('tokens are for five minutes, for one person and one server, and signed by the published key', async () => {
  const page = await browser.open('mentor', '/my/');
  const token = await page.evaluate(async () => {
    const { tokenUrl } = JSON.parse(document.getElementById('learningmentor-config')!.textContent!) as { tokenUrl: string };
    return ((await (await fetch(tokenUrl, { method: 'POST' })).json()) as { token: string }).token;
  });
  const { keys } = (await (await fetch(`${site.url}/local/learningmentor/jwks.php`)).json()) as { keys: Record<string, string>[] };
  expect(decodeProtectedHeader(token)).toEqual({ typ: 'JWT', alg: 'ES256', kid: keys[0]!['kid'] });
  expect(Object.keys(keys[0]!)).not.toContain('d');
  const claims = decodeJwt(token);
  expect(claims).toMatchObject({ iss: site.url, sub: 'SAM.FIELD', school: alderBridge.id, roles: ['mentor'] });
  expect(claims.exp! - claims.iat!).toBe(300);
  expect(await site.database.query("SELECT COUNT(*) FROM mdl_config_plugins WHERE plugin = 'local_learningmentor' AND value LIKE '%PRIVATE KEY%'")).toEqual([['0']]);
  await page.context().close();
});

test('no token without the key of the session, for a guest, or for somebody without a role', async () => {
  const post = (address: string) => fetch(address, { method: 'POST', redirect: 'manual' });
  expect((await post(`${site.url}/local/learningmentor/token.php`)).status).not.toBe(200);
  const page = await browser.open('nobody', '/my/');
  const answers = await page.evaluate(async () => {
    const { sesskey } = (window as unknown as { M: { cfg: { sesskey: string } } }).M.cfg;
    const ask = async (query: string) => {
      const response = await fetch(`/local/learningmentor/token.php${query}`, { method: 'POST' });
      return [response.status, (await response.text()).includes('token":')] as const;
    };
    return [await ask('?sesskey=forged'), await ask(`?sesskey=${sesskey}`)];
  });
  for (const [status, hasToken] of answers) {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(hasToken).toBe(false);
  }
  await page.context().close();
});

test('Moodle keeps no record', async () => {
  expect(await site.database.query(records)).toEqual([['0']]);
  expect(people.persons.mentor).not.toBe(serverCast.samField.id);
});

test('nothing went wrong in any page', () => {
  expect(browser.troubles.filter((trouble) => !/status of 4\d\d/.test(trouble))).toEqual([]);
});

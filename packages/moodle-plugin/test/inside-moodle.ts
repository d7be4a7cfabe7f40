import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalJson, kinds as ownKinds, type RecordKind } from '@learning-mentor/core/record';
import { ask, create, draft, kindNamed, newId } from '../../server/test/conformance/ask.js';
import type { Subject } from '../../server/test/conformance/index.js';
import { moodleSubject, type RunningSite } from './subject.js';

const kinds = ownKinds as unknown as readonly RecordKind[];
const goal = kindNamed('goal');
const session = kindNamed('session');

/** What somebody writes who means harm, or has an unusual name. */
const hostile = [
  `<script>alert(1)</script>`, `"><img src=x onerror=alert(1)>`, `'; DROP TABLE mdl_local_learningmentor_record; --`, `\\'; SELECT pg_sleep(9); --`, `{{config}} \${7*7} %s %n`,
  `=HYPERLINK("http://x")`, `{mlang en}x{mlang}`, `\u202Egnp.exe`, `:lm0 ? ?1 {user}`, `𝔘𝔫𝔦 👩‍👧 é`, `/* */ OR 1=1`,
];

interface Opened {
  readonly site: RunningSite & { close?: () => Promise<void> };
  readonly subject: Subject;
}

/** What only a Moodle can answer: sessions, its administrators, its roles, its tables. */
export function insideMoodle(open: () => Promise<RunningSite & { close?: () => Promise<void> }>): void {
  describe('inside Moodle', () => {
    let opened: Opened;
    beforeAll(async () => {
      const site = await open();
      opened = { site, subject: await moodleSubject(site) };
    });
    afterAll(() => opened?.site.close?.());
    const evaluate = <Result>(code: string, input?: unknown): Promise<Result> => opened.site.eval<Result>(code, input);

    test('what is hostile is kept to the letter, in every text field, and does nothing', { timeout: 120_000 }, async () => {
      const { subject } = opened;
      for (const kind of kinds) {
        const whole = await draft(subject, kind, subject.ids.related).catch(() => undefined);
        if (!whole) continue;
        for (const text of hostile) {
          const body: Record<string, unknown> = { ...(poison(whole, text) as object), id: newId() };
          for (const who of ['mentor', 'dsl', 'senco', 'head'] as const) {
            const made = await ask(subject, who, 'POST', `/v1/${kind.plural}`, { body });
            if (made.status === 403 || made.status === 404) continue;
            expect(made.status, `${kind.kind} ${text}: ${made.text.slice(0, 300)}`).toBe(201);
            expect(made.headers.get('content-type')).toBe('application/json');
            expect(made.headers.get('x-content-type-options')).toBe('nosniff');
            const read = await ask(subject, who, 'GET', `/v1/${kind.plural}/${body['id'] as string}`);
            // Some writers are shown a receipt of what they wrote.
            const shown = Object.entries(body).filter(([name]) => name in read.body);
            expect(shown.length).toBeGreaterThan(1);
            expect(read.body).toMatchObject(Object.fromEntries(shown));
            break;
          }
        }
      }
      expect((await ask(subject, 'mentor', 'GET', '/v1/goals?limit=1')).status).toBe(200);
    });

    test('hostile parameters find nothing', async () => {
      for (const text of hostile) {
        const reply = await ask(opened.subject, 'dsl', 'GET', `/v1/pupils?search=${encodeURIComponent(text)}`);
        expect([reply.status, reply.body.items], text).toEqual([200, []]);
      }
    });

    test('a browser needs its session, and to write the key of the session as well', async () => {
      const { subject, site } = opened;
      const { cookie, sesskey } = await signIn(site.url, 'u2');
      const base = subject.baseUrl;
      const me = await fetch(`${base}/v1/me`, { headers: { cookie } });
      expect([me.status, ((await me.json()) as any).person.id]).toEqual([200, subject.ids.people.mentor]);
      const body = JSON.stringify(await draft(subject, goal, subject.ids.related));
      const post = (headers: Record<string, string>) => fetch(`${base}/v1/goals`, { method: 'POST', headers: { cookie, 'content-type': 'application/json', ...headers }, body });
      for (const forged of [{}, { 'x-sesskey': '' }, { 'x-sesskey': 'abcdefghij' }, { 'x-sesskey': sesskey.toUpperCase() }, { 'x-sesskey': '0' }]) {
        const reply = await post(forged as Record<string, string>);
        expect([reply.status, ((await reply.json()) as any).code], JSON.stringify(forged)).toEqual([403, 'not-allowed']);
      }
      expect((await post({ 'x-sesskey': sesskey })).status).toBe(201);
      const nobody = await fetch(`${base}/v1/me`, { headers: { cookie: 'MoodleSession=0123456789abcdef0123456789' } });
      expect(nobody.status).toBe(401);
    });

    test('the path may come in a parameter, where the web server has no slash arguments', async () => {
      const { subject } = opened;
      const headers = { authorization: `Bearer ${await subject.token('mentor')}` };
      const reply = await fetch(`${subject.baseUrl}?file=/v1/goals&limit=1`, { headers });
      expect(reply.status).toBe(200);
      expect(((await reply.json()) as any).items.length).toBeLessThanOrEqual(1);
    });

    test('a token may come in a header of our own, where the web server hides the usual one', async () => {
      const { subject } = opened;
      const reply = await fetch(`${subject.baseUrl}/v1/me`, { headers: { 'x-learningmentor-token': await subject.token('mentor') } });
      expect(reply.status).toBe(200);
    });

    describe('a token', () => {
      /** A new token of the mentor's that was used a moment ago, so that Moodle need not note it again. */
      const used = async (): Promise<string> => {
        const token = await evaluate<string>(
          `$service = $DB->get_record('external_services', ['shortname' => 'local_learningmentor'], '*', MUST_EXIST);
           return \\core_external\\util::generate_token(EXTERNAL_TOKEN_PERMANENT, $service, local_learningmentor\\local\\store\\ids::user($input), context_system::instance());`,
          opened.subject.ids.people.mentor,
        );
        for (let times = 0; times < 2; times++) expect(await answer(token)).toEqual([200, undefined]);
        return token;
      };
      const answer = async (token: string): Promise<[number, string | undefined]> => {
        const reply = await fetch(`${opened.subject.baseUrl}/v1/me`, { headers: { authorization: `Bearer ${token}` } });
        return [reply.status, ((await reply.json()) as { code?: string }).code];
      };

      /** What each question of Moodle's is asked about: to be set to what refuses, and back. */
      const field = (table: string, column: string, bad: string, good: string): [string, string, string] => {
        const which = { external_tokens: `['token' => $token]`, external_services: `['shortname' => 'local_learningmentor']`, user: `['id' => $user]` }[table]!;
        const set = (value: string) => `$DB->set_field('${table}', '${column}', ${value}, ${which});`;
        return [`${table} ${column}`, set(bad), set(good)];
      };
      const service = (name: string) => `$DB->get_field('external_services', 'id', ['shortname' => ${name}], MUST_EXIST)`;
      const cases: [string, string, string][] = [
        field('external_tokens', 'iprestriction', `'192.0.2.1'`, 'null'),
        field('external_tokens', 'sid', `'no such session'`, 'null'),
        field('external_tokens', 'externalserviceid', service('MOODLE_OFFICIAL_MOBILE_SERVICE'), service(`'local_learningmentor'`)),
        field('external_services', 'enabled', '0', '1'),
        field('external_services', 'restrictedusers', '1', '0'),
        field('external_services', 'requiredcapability', `'moodle/site:config'`, 'null'),
        field('user', 'suspended', '1', '0'),
        field('user', 'confirmed', '0', '1'),
        field('user', 'deleted', '1', '0'),
        field('user', 'auth', `'nologin'`, `'manual'`),
        ['web services', `set_config('enablewebservices', 0);`, `set_config('enablewebservices', 1);`],
        ['maintenance', `set_config('maintenance_enabled', 1);`, `set_config('maintenance_enabled', 0);`],
        [
          'a password that is too old',
          `set_config('expiration', 1, 'auth_manual'); set_config('expirationtime', 1, 'auth_manual'); set_user_preference('auth_manual_passwordupdatetime', 1, $user);`,
          `unset_config('expiration', 'auth_manual'); unset_config('expirationtime', 'auth_manual'); unset_user_preference('auth_manual_passwordupdatetime', $user);`,
        ],
      ];
      for (const [what, spoil, mend] of cases) {
        test(`is refused at once for what Moodle would refuse it: ${what}`, async () => {
          const token = await used();
          const run = (code: string) =>
            evaluate(`$token = $input['token']; $user = local_learningmentor\\local\\store\\ids::user($input['mentor']); ${code} return true;`, { token, mentor: opened.subject.ids.people.mentor });
          await run(spoil);
          try {
            expect(await answer(token)).toEqual([401, 'token-invalid']);
          } finally {
            await run(mend);
          }
          expect(await answer(await opened.subject.token('mentor'))).toEqual([200, undefined]);
        });
      }

      test('is let in by two questions to the database, where there is nothing to refuse', async () => {
        const reads = await evaluate<number>(
          `local_learningmentor\\local\\bearer::identity($input); $before = $DB->perf_get_reads(); local_learningmentor\\local\\bearer::identity($input);
           return $DB->perf_get_reads() - $before;`,
          await used(),
        );
        expect(reads).toBe(2);
      });

      test('is asked by Moodle what it was asked when bearer.php was written', async () => {
        const hash = await evaluate<string>(
          `require_once($CFG->dirroot . '/webservice/lib.php');
           $method = new ReflectionMethod('webservice', 'authenticate_user');
           $lines = array_slice(file($method->getFileName()), $method->getStartLine() - 1, $method->getEndLine() - $method->getStartLine() + 1);
           return hash('sha256', preg_replace('/\\s+/', ' ', implode('', $lines)));`,
        );
        // Moodle 4.5 and 5.0. Where it is another, read the method, and mend `bearer::is_plain()`.
        expect(hash).toBe('5d0edd8d33017be0e425217d2bdd5ae33e1717cfbc2e428219684d86d59f0444');
      });
    });

    test('an administrator of the site is nobody here, whatever they may do in Moodle', async () => {
      const code = await evaluate(`return local_learningmentor\\local\\kernel::handle(local_learningmentor\\local\\request::of((int) get_admin()->id, 'GET', '/v1/me'))->value()->code;`);
      expect(code).toBe('identity-unknown');
    });

    test('who is signed in as somebody else is shown nothing of safeguarding, and writes none', async () => {
      const { subject } = opened;
      const secret = await create(subject, 'dsl', kindNamed('goal'), subject.ids.related, { tier: 'T3' }).catch(() =>
        create(subject, 'mentor', goal, subject.ids.related, { tier: 'T3' }),
      );
      const asDsl = (loggedInAs: boolean, method: string, path: string, body?: unknown) =>
        evaluate<{ status: number; items?: number }>(
          `$userid = local_learningmentor\\local\\store\\ids::user($input['dsl']);
           $request = new local_learningmentor\\local\\request($input['method'], $input['path'], 'limit=200', ['content-type' => 'application/json'],
             $input['body'] === null ? '' : json_encode($input['body']), fn() => new local_learningmentor\\local\\identity($userid, $input['as']));
           $response = local_learningmentor\\local\\kernel::handle($request);
           return ['status' => $response->status, 'text' => $response->body];`,
          { dsl: subject.ids.people.dsl, method, path, as: loggedInAs, body: body ?? null },
        );
      const path = `/v1/goals/${secret.id}`;
      expect((await asDsl(false, 'GET', path)).status).toBe(200);
      expect((await asDsl(true, 'GET', path)).status).toBe(404);
    });

    test('what a role is prohibited it does not mean', async () => {
      const { subject } = opened;
      const switchTo = (permission: string) =>
        evaluate(`$role = $DB->get_field('role', 'id', ['shortname' => 'lmmentor']); assign_capability('local/learningmentor:mentor', ${permission}, $role, SYSCONTEXTID, true); return true;`);
      await switchTo('CAP_PROHIBIT');
      try {
        expect((await ask(subject, 'mentor', 'GET', '/v1/me')).status).toBe(403);
      } finally {
        await switchTo('CAP_ALLOW');
      }
      expect((await ask(subject, 'mentor', 'GET', '/v1/me')).status).toBe(200);
    });

    test('what was done over HTTP is in Moodle’s log, once', async () => {
      const { subject } = opened;
      const made = await create(subject, 'mentor', goal, subject.ids.related, { tier: 'T2' });
      await ask(subject, 'mentor', 'GET', `/v1/goals/${made.id}`);
      await ask(subject, 'mentor', 'PATCH', `/v1/goals/${made.id}`, { ifMatch: made.etag, body: { title: 'Another title' } });
      const logged = () =>
        evaluate<string[]>(
          `return $DB->get_fieldset_sql('SELECT l.action FROM {logstore_standard_log} l JOIN {local_learningmentor_record} r ON r.id = l.objectid
             WHERE r.uuid = ? AND l.component = ? ORDER BY l.id', [$input, 'local_learningmentor']);`,
          made.id,
        );
      // The answer does not wait for it.
      await expect.poll(logged, { timeout: 20_000 }).toEqual(['created', 'viewed', 'updated']);
    });

    test('relations end with their last day, and a bar counts at once', async () => {
      const { subject } = opened;
      const tie = (set: string) =>
        evaluate(
          `[$pupil, $mentor] = array_map(fn(string $id): int => local_learningmentor\\local\\store\\ids::user($id), $input);
           $DB->execute("UPDATE {local_learningmentor_relation} SET ${set} WHERE pupil = ? AND person = ?", [$pupil, $mentor]); return true;`,
          [subject.ids.related, subject.ids.people.mentor],
        );
      const status = async () => (await ask(subject, 'mentor', 'GET', `/v1/pupils/${subject.ids.related}`)).status;
      expect(await status()).toBe(200);
      for (const set of ["todate = '2020-01-01'", "todate = NULL, fromdate = '2999-01-01'", 'fromdate = NULL, barred = 1']) {
        await tie(set);
        expect(await status(), set).toBe(404);
      }
      await tie('fromdate = NULL, todate = NULL, barred = 0');
      expect(await status()).toBe(200);
    });

    test('the history is a chain that anybody can verify, and says what the record says', async () => {
      const { subject } = opened;
      const made = await create(subject, 'mentor', goal, subject.ids.related, { title: 'Größer — “quoted” \u{1F600}' });
      const agreed = await ask(subject, 'mentor', 'POST', `/v1/goals/${made.id}/agree`, { ifMatch: made.etag, body: {} });
      const rated = await ask(subject, 'mentor', 'POST', `/v1/goals/${made.id}/rate`, { ifMatch: agreed.body.etag, body: { level: 1, by: 'mentor' } });
      const rows = await evaluate<any[]>(
        `return array_values($DB->get_records_sql('SELECT v.* FROM {local_learningmentor_revision} v JOIN {local_learningmentor_record} r ON r.id = v.record WHERE r.uuid = ? ORDER BY v.version', [$input]));`,
        made.id,
      );
      const sha256 = (...parts: (string | Buffer)[]) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
      let prev = sha256(`${subject.ids.school}|${made.id}`);
      for (const [i, row] of rows.entries()) {
        expect([Number(row.version), row.prev]).toEqual([i + 1, prev.toString('hex')]);
        expect(row.content).toBe(canonicalJson(JSON.parse(row.content)));
        const digest = sha256(Buffer.from(row.salt, 'hex'), row.content);
        expect(row.digest).toBe(digest.toString('hex'));
        prev = sha256(prev, `${row.version}|${new Date(Number(row.atms)).toISOString()}|${row.actor}|${row.action}|`, digest);
        expect(row.hash).toBe(prev.toString('hex'));
      }
      const { view: _view, etag: _etag, version: _version, createdAt: _createdAt, updatedAt: _updatedAt, ...members } = rated.body;
      expect(JSON.parse(rows.at(-1).content)).toEqual(members);
    });

    test('the number of questions to the database does not grow with what there is', async () => {
      const { subject } = opened;
      const reads = (who: string, path: string) =>
        evaluate<number>(
          `$userid = local_learningmentor\\local\\store\\ids::user($input['who']);
           $asked = local_learningmentor\\local\\request::of($userid, 'GET', $input['path']);
           local_learningmentor\\local\\kernel::handle($asked);
           $before = $DB->perf_get_reads();
           $response = local_learningmentor\\local\\kernel::handle($asked);
           if ($response->status !== 200) throw new Exception($response->body);
           return $DB->perf_get_reads() - $before;`,
          { who, path },
        );
      const { mentor, dsl } = subject.ids.people;
      const paths: [string, string][] = [[mentor, '/v1/goals?limit=200'], [mentor, `/v1/pupils/${subject.ids.related}/timeline?limit=200`], [mentor, '/v1/caseload'], [dsl, '/v1/pupils?limit=200']];
      const before = await Promise.all(paths.map(([who, path]) => reads(who, path)));
      for (let i = 0; i < 15; i++) await create(subject, 'mentor', i % 2 ? goal : session, i % 3 ? subject.ids.related : subject.ids.alsoRelated);
      expect(await Promise.all(paths.map(([who, path]) => reads(who, path)))).toEqual(before);
      for (const count of before) expect(count).toBeLessThanOrEqual(14);
    });
  });
}

/** The text in place of every text that a person would have typed. */
function poison(value: unknown, text: string): unknown {
  if (typeof value === 'string') return / /.test(value) ? text : value;
  if (Array.isArray(value)) return value.map((item) => poison(item, text));
  if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, poison(item, text)]));
  return value;
}

/** Signs in as a person would, by Moodle's own form. */
async function signIn(url: string, username: string): Promise<{ cookie: string; sesskey: string }> {
  const cookies = new Map<string, string>();
  const visit = async (path: string, init: RequestInit = {}): Promise<string> => {
    const reply = await fetch(path.startsWith('http') ? path : `${url}${path}`, {
      ...init, redirect: 'manual', headers: { ...(init.headers as Record<string, string>), cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const set of reply.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set)!;
      cookies.set(name!, value!);
    }
    const next = reply.headers.get('location');
    return next ? visit(next) : reply.text();
  };
  const form = await visit('/login/index.php');
  const logintoken = /name="logintoken" value="(\w+)"/.exec(form)![1]!;
  const page = await visit('/login/index.php', {
    method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ username, password: 'Invented-1', logintoken }),
  });
  const sesskey = /"sesskey":"(\w+)"/.exec(page)?.[1];
  if (sesskey === undefined) throw new Error(`Nobody was signed in:\n${page.slice(0, 2000)}`);
  return { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '), sesskey };
}

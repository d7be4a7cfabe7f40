import { expect, test } from 'vitest';
import { Problem, problems } from '@learning-mentor/core/contract';
import { ask, create, draft, kinds, kindNamed, newId, unchanged, type Reply, type Sent, type Who } from './ask.js';
import type { Subject } from './subject.js';

const goal = kindNamed('goal');
const megabyte = 1024 * 1024;

/** What must not get through, and that it leaves no trace. */
export function refusing(subject: () => Subject): void {
  /** Asks for what must be refused. */
  const refuse = async (who: Who, method: string, path: string, sent: Sent, code: keyof typeof problems): Promise<Reply> => {
    const reply = await ask(subject(), who, method, path, sent);
    expect(
      [reply.status, reply.body.code],
      `${method} ${path} ${String(JSON.stringify(sent.body)).slice(0, 200)}: ${reply.text.slice(0, 300)}`,
    ).toEqual([problems[code].status, code]);
    expect(reply.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(Problem.safeParse(reply.body).error).toBeUndefined();
    expect(reply.body.type).toBe(`urn:learning-mentor:problem:${code}`);
    return reply;
  };
  /** A test after which both schools are as they were. */
  const refusal = (name: string, work: () => Promise<void>): void => void test(name, { timeout: 60_000 }, () => unchanged(subject(), work));
  const addresses = () => {
    const { related, people } = subject().ids;
    const id = newId();
    return [
      ['GET', '/v1/me'],
      ['GET', '/v1/pupils'],
      ['GET', `/v1/pupils/${related}`],
      ['GET', `/v1/pupils/${related}/timeline`],
      ['GET', `/v1/pupils/${related}/attendance`],
      ['GET', `/v1/pupils/${related}/care-team`],
      ['PUT', `/v1/pupils/${related}/care-team/${people.otherMentor}`, { relation: 'mentor' }],
      ['DELETE', `/v1/pupils/${related}/care-team/${people.mentor}`],
      ['GET', '/v1/caseload'],
      ['GET', '/v1/events'],
      ['POST', `/v1/devices/${id}/key`],
      ['DELETE', `/v1/devices/${id}/key`],
      ...kinds.flatMap(({ plural, actions }) => [
        ['GET', `/v1/${plural}`],
        ['POST', `/v1/${plural}`, {}],
        ['GET', `/v1/${plural}/${id}`],
        ['PATCH', `/v1/${plural}/${id}`, {}],
        ['GET', `/v1/${plural}/${id}/history`],
        ...Object.keys(actions).map((name) => ['POST', `/v1/${plural}/${id}/${name}`, {}]),
      ]),
    ] as [string, string, object?][];
  };

  refusal('without a token nobody is let in anywhere, nor with one that is too old, forged or unknown', async () => {
    const [expired, forged, unknown] = await Promise.all(
      (['expired', 'forged', 'unknown'] as const).map((fault) => subject().badToken(fault)),
    );
    for (const [method, path, body] of addresses()) {
      for (const [who, code] of [
        [undefined, 'not-signed-in'],
        [{ token: expired! }, 'token-expired'],
        [{ token: forged! }, 'token-invalid'],
        [{ token: 'rubbish' }, 'token-invalid'],
      ] as const) {
        const reply = await ask(subject(), who, method, path, body ? { body } : {});
        expect([reply.status, reply.body.code], `${method} ${path}`).toEqual([401, code]);
        expect(reply.headers.get('www-authenticate'), `${method} ${path}`).toMatch(/^Bearer/);
      }
    }
    await refuse({ token: unknown! }, 'GET', '/v1/me', {}, 'identity-unknown');
    await refuse(
      { token: unknown! },
      'POST',
      '/v1/goals',
      { body: await draft(subject(), goal, subject().ids.related) },
      'identity-unknown',
    );
  });

  test('the contract is open to everybody', async () => {
    const contract = await ask(subject(), undefined, 'GET', '/v1/contract.json');
    expect(contract.body.kinds.map(({ kind }: { kind: string }) => kind)).toEqual(kinds.map(({ kind }) => kind));
    const document = await ask(subject(), undefined, 'GET', '/v1/openapi.json');
    expect(document.body.openapi).toMatch(/^3\.1/);
  });

  test('each address of the OpenAPI document is there', { timeout: 60_000 }, async () => {
    const { paths } = (await ask(subject(), undefined, 'GET', '/v1/openapi.json')).body as {
      paths: Record<string, Record<string, unknown>>;
    };
    for (const [path, methods] of Object.entries(paths)) {
      const address = path.replace(/\{[^}]+\}/g, () => newId());
      for (const method of Object.keys(methods)) {
        const reply = await ask(subject(), undefined, method.toUpperCase(), address);
        expect(reply.status, `${method} ${path}`).toBe(path.endsWith('json') ? 200 : 401);
      }
      const reply = await ask(subject(), 'mentor', 'PURGE', address);
      expect([reply.status, reply.body.code], path).toEqual([405, 'method-not-allowed']);
      for (const method of Object.keys(methods)) expect(reply.headers.get('allow'), path).toContain(method.toUpperCase());
    }
  });

  refusal('an address that is none is not found', async () => {
    for (const path of ['/v1/nothing', '/v1/goals/not-an-id', '/v1/goals/not-an-id/history', '/v1/pupils/1', `/v1/goals/${newId()}/fly`])
      await refuse('mentor', 'GET', path, {}, 'not-found');
  });

  refusal('a body that is no JSON is refused', async () => {
    const text = (await draft(subject(), goal, subject().ids.related)) as { title: string };
    const bodies: readonly BodyInit[] = [
      '',
      '{',
      'null null',
      "{'a': 1}",
      '{"pupil":',
      `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
      new Uint8Array([0x22, 0xff, 0xfe, 0x22]),
      JSON.stringify({ ...text, title: 'a\u0000b' }),
      JSON.stringify(text).replace(text.title, '\\ud800'),
      JSON.stringify(text).replace('{', '{"__proto__":{"tier":"T0"},'),
    ];
    for (const raw of bodies)
      await refuse('mentor', 'POST', '/v1/goals', { raw, headers: { 'content-type': 'application/json' } }, 'invalid-json');
  });

  refusal('a body of another type is refused', async () => {
    const raw = JSON.stringify(await draft(subject(), goal, subject().ids.related));
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/json-patch+json'])
      await refuse('mentor', 'POST', '/v1/goals', { raw, headers: { 'content-type': type } }, 'unsupported-media-type');
  });

  refusal('a body that is too large is refused, with its length told or not', async () => {
    const title = 'x'.repeat(10 * megabyte);
    await refuse('mentor', 'POST', '/v1/goals', { body: await draft(subject(), goal, subject().ids.related, { title }) }, 'too-large');
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 64 * 1024;
        controller.enqueue(
          new TextEncoder().encode(sent === 64 * 1024 ? `{"title":"${'x'.repeat(64 * 1024 - 10)}` : 'x'.repeat(64 * 1024)),
        );
        if (sent > 10 * megabyte) controller.close();
      },
    });
    await refuse('mentor', 'POST', '/v1/goals', { raw: endless }, 'too-large');
    if (!subject().readsAhead) expect(sent, 'no more is read than is needed to see that it is too much').toBeLessThan(4 * megabyte);
  });

  refusal('fields that do not fit are named', async () => {
    const { related } = subject().ids;
    const cases: readonly [object, string, string][] = [
      [{ title: 7 }, '/title', 'wrong-type'],
      [{ title: null }, '/title', 'wrong-type'],
      [{ title: undefined }, '/title', 'required'],
      [{ title: '' }, '/title', 'too-small'],
      [{ title: 'x'.repeat(141) }, '/title', 'too-big'],
      [{ title: ' ' }, '/title', 'wrong-format'],
      [{ strand: 'sport' }, '/strand', 'not-one-of'],
      [{ targetDate: '2026-02-30' }, '/targetDate', 'wrong-format'],
      [{ occurredOn: '30/02/2026' }, '/occurredOn', 'wrong-format'],
      [{ tier: 'T9' }, '/tier', 'not-one-of'],
      [{ state: 'met' }, '/state', 'not-one-of'],
      [{ colour: 'red' }, '/colour', 'unknown-field'],
      [{ school: newId() }, '/school', 'unknown-field'],
      [{ author: newId() }, '/author', 'unknown-field'],
      [{ version: 7 }, '/version', 'unknown-field'],
      [{ ratings: [] }, '/ratings', 'unknown-field'],
      [{ occurredOn: '2026-9-1' }, '/occurredOn', 'wrong-format'],
      [{ id: 'x' }, '/id', 'wrong-format'],
      [{ id: '00000000-0000-4000-8000-000000000000' }, '/id', 'wrong-format'],
      [{ pupil: 'x' }, '/pupil', 'wrong-format'],
      [{ ladder: { baseline: 2 } }, '/ladder/muchLess', 'required'],
    ];
    for (const [more, pointer, code] of cases) {
      const reply = await refuse('mentor', 'POST', '/v1/goals', { body: await draft(subject(), goal, related, more) }, 'validation-failed');
      expect(reply.body.errors, JSON.stringify(more)).toContainEqual({ pointer, code, message: expect.stringMatching(/^[A-Z].*\.$/) });
    }
    await refuse(
      'mentor',
      'POST',
      '/v1/goals',
      { body: await draft(subject(), goal, related, { occurredOn: '0000-01-01' }) },
      'validation-failed',
    );
    for (const body of [[], 'text', 7, null]) await refuse('mentor', 'POST', '/v1/goals', { body }, 'validation-failed');
  });

  test('a change and an action are checked like a new record', async () => {
    const made = await create(subject(), 'mentor', goal, subject().ids.related, { state: 'agreed' });
    const path = `/v1/goals/${made.id}`;
    await unchanged(subject(), async () => {
      for (const body of [{ title: null }, { state: 'met' }, { pupil: newId() }, { version: 3 }, { ratings: [] }])
        await refuse('mentor', 'PATCH', path, { body, ifMatch: made.etag }, 'validation-failed');
      for (const body of [{}, { level: 3, by: 'mentor' }, { level: 1, by: 'mentor', person: newId() }, { level: 1.5, by: 'mentor' }])
        await refuse('mentor', 'POST', `${path}/rate`, { body, ifMatch: made.etag }, 'validation-failed');
    });
  });

  test('what breaks a rule of its kind is named, in a new record, an edit and an action', async () => {
    const { related } = subject().ids;
    const [assessment, session] = [kindNamed('barrier-assessment'), kindNamed('session')];
    const sure = { barrier: 'ATT-04', severity: 3, confidence: 'confirmed' };
    const adultsWillChange = 'Greeted at the gate';
    const [unsure, twoReports] = [{ ...sure, confidence: 'likely', adultsWillChange }, { ...sure, evidence: [{ kind: 'data', text: 'Late' }, { kind: 'data', text: 'Late again' }] }];
    const enough = { ...sure, adultsWillChange, pupilView: 'The bus is full.', evidence: [{ kind: 'data', text: 'Late' }] };
    const codes = (reply: Reply) => reply.body.errors.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`);
    const both = ['/ratings/1 confirmed-needs-two-kinds', '/ratings/1 confirmed-needs-pupil-view'];

    const drafted = await create(subject(), 'mentor', assessment, related, { state: 'draft', ratings: [unsure, sure] });
    const planned = await create(subject(), 'mentor', session, related, { state: 'planned' });
    await create(subject(), 'mentor', assessment, related, { state: 'complete', ratings: [unsure, enough] });
    await create(subject(), 'mentor', assessment, related, { state: 'complete', ratings: [{ ...enough, pupilView: undefined, noPupilView: 'Away', evidence: [{ kind: 'data', text: 'Late' }, { kind: 'parent', text: 'Up late' }] }] });
    await unchanged(subject(), async () => {
      for (const rating of [sure, twoReports]) {
        const body = await draft(subject(), assessment, related, { state: 'complete', ratings: [unsure, rating] });
        expect(codes(await refuse('mentor', 'POST', '/v1/barrier-assessments', { body }, 'validation-failed'))).toEqual(both);
      }
      const completed = await refuse('mentor', 'POST', `/v1/barrier-assessments/${drafted.id}/complete`, { body: {}, ifMatch: drafted.etag }, 'validation-failed');
      expect(codes(completed)).toEqual(both);
      const nothing = await draft(subject(), assessment, related, { state: 'complete', ratings: [enough, unsure].map((each) => ({ ...each, adultsWillChange: undefined })) });
      expect(codes(await refuse('mentor', 'POST', '/v1/barrier-assessments', { body: nothing }, 'validation-failed'))).toEqual([' adults-change-something']);
      const missed = await draft(subject(), session, related, { state: 'not-held', notHeld: undefined });
      expect(codes(await refuse('mentor', 'POST', '/v1/sessions', { body: missed }, 'validation-failed'))).toEqual([' not-held-says-why']);
      const bare = await refuse('mentor', 'POST', `/v1/sessions/${planned.id}/miss`, { body: {}, ifMatch: planned.etag }, 'validation-failed');
      expect(codes(bare)).toEqual(['/notHeld required']);
    });
    const gone = await ask(subject(), 'mentor', 'POST', `/v1/sessions/${planned.id}/miss`, { body: { notHeld: 'room' }, ifMatch: planned.etag });
    const cleared = await ask(subject(), 'mentor', 'PATCH', `/v1/sessions/${planned.id}`, { body: { notHeld: null }, ifMatch: gone.body.etag });
    expect([gone.status, cleared.status, codes(cleared)]).toEqual([200, 422, [' not-held-says-why']]);
  });

  test('a suspension names each reason once, from the list of its first day, and does not end before it', async () => {
    const { related } = subject().ids;
    const suspension = kindNamed('suspension');
    const reason = (code: string) => `suspension-reason:england-${code}`;
    const wrong = [
      [{ occurredOn: '2026-11-26' }, ['/lastDay ends-before-it-begins']],
      [{ reasons: [reason('2026:PP'), reason('2026:PP')] }, ['/reasons reasons-differ']],
      [{ occurredOn: '2025-10-01', reasons: [reason('2020:PP'), reason('2026:MP')] }, ['/reasons/1 reason-of-its-day']],
    ] as const;
    const codes = (reply: Reply) => reply.body.errors.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`);
    const made = await create(subject(), 'head', suspension, related);
    await create(subject(), 'head', suspension, related, { occurredOn: '2025-10-01', lastDay: '2025-10-01', reasons: [reason('2020:PP')] });
    await unchanged(subject(), async () => {
      for (const [change, expected] of wrong) {
        const body = await draft(subject(), suspension, related, change);
        expect(codes(await refuse('head', 'POST', '/v1/suspensions', { body }, 'validation-failed'))).toEqual(expected);
        expect(codes(await refuse('head', 'PATCH', `/v1/suspensions/${made.id}`, { body: change, ifMatch: made.etag }, 'validation-failed'))).toEqual(expected);
      }
    });
  });

  test('a referral whose screen has a yes is for the DSL, whatever its writer chose', async () => {
    const { related } = subject().ids;
    const referral = kindNamed('referral');
    const no = { hurt: false, told: false, afraid: false };
    const usual = await create(subject(), 'teacher', referral, related, { screen: no, state: 'draft' });
    const told = await create(subject(), 'teacher', referral, related, { screen: { ...no, told: true }, tier: 'T1' });
    const family = await create(subject(), 'teacher', referral, related, { screen: no, barriers: ['ATT-04', 'FAM-02'] });
    expect([usual.tier, told.tier, family.tier]).toEqual(['T1', 'T3', 'T2']);
    const statuses = async (id: string) =>
      Promise.all((['dsl', 'mentor', 'parent'] as const).map(async (who) => (await ask(subject(), who, 'GET', `/v1/referrals/${id}`)).status));
    expect(await statuses(usual.id)).toEqual([200, 200, 200]);
    const raised = await ask(subject(), 'teacher', 'PATCH', `/v1/referrals/${usual.id}`, { body: { screen: { ...no, afraid: true } }, ifMatch: usual.etag });
    expect([raised.status, raised.body.tier]).toEqual([200, 'T3']);
    for (const id of [usual.id, told.id]) expect((await statuses(id))[2]).toBe(404);
    expect((await ask(subject(), 'mentor', 'GET', `/v1/referrals/${told.id}`)).body).not.toHaveProperty('worry');
  });

  test('nothing of another school is there, and nothing of ours there', { timeout: 60_000 }, async () => {
    const { foreignPupil, related } = subject().ids;
    const elsewhere = await create(subject(), 'foreignMentor', goal, foreignPupil);
    await unchanged(subject(), async () => {
      for (const [method, path, body] of [
        ['GET', `/v1/goals/${elsewhere.id}`],
        ['PATCH', `/v1/goals/${elsewhere.id}`, { title: 'x' }],
        ['POST', `/v1/goals/${elsewhere.id}/agree`, {}],
        ['GET', `/v1/goals/${elsewhere.id}/history`],
        ['GET', `/v1/pupils/${foreignPupil}`],
        ['GET', `/v1/pupils/${foreignPupil}/timeline`],
        ['GET', `/v1/pupils/${foreignPupil}/attendance`],
        ['GET', `/v1/pupils/${foreignPupil}/care-team`],
      ] as const) {
        for (const who of ['mentor', 'dsl', 'senco', 'head'] as const) {
          const foreign = await refuse(who, method, path, { ifMatch: elsewhere.etag, ...(body && { body }) }, 'not-found');
          const absent = await ask(subject(), who, method, path.replace(elsewhere.id, newId()).replace(foreignPupil, newId()), {
            ifMatch: elsewhere.etag,
            ...(body && { body }),
          });
          expect(foreign.text, `${who} ${method} ${path}`).toBe(absent.text);
        }
      }
      await refuse(
        'dsl',
        'PUT',
        `/v1/pupils/${foreignPupil}/care-team/${subject().ids.people.mentor}`,
        { body: { relation: 'mentor' } },
        'not-found',
      );
      await refuse('mentor', 'POST', '/v1/goals', { body: await draft(subject(), goal, foreignPupil) }, 'not-found');
      await refuse('foreignMentor', 'POST', '/v1/goals', { body: await draft(subject(), goal, related) }, 'not-found');
      expect((await ask(subject(), 'dsl', 'GET', `/v1/goals?pupil=${foreignPupil}`)).body.items).toEqual([]);
    });
  });

  refusal('parameters that are none are refused', async () => {
    for (const query of [
      'limit=0',
      'limit=-1',
      'limit=x',
      'pupil=x',
      'since=2026-13-01',
      'colour=red',
      'cursor=rubbish',
      'cursor=WyJhIiwiYiJd',
      `cursor=${Buffer.from(JSON.stringify(['2026-99-99', newId()])).toString('base64url')}`,
      'state=%00',
      'since=0000-01-01',
      'state=a&state=b',
      "state=' OR 1=1 --".repeat(5),
    ]) {
      await refuse('mentor', 'GET', `/v1/goals?${query}`, {}, 'invalid-query');
    }
    await refuse('mentor', 'GET', '/v1/pupils?search=', {}, 'invalid-query');
    await refuse('mentor', 'GET', '/v1/pupils?mine=no', {}, 'invalid-query');
    await refuse('mentor', 'GET', '/v1/caseload?mentor=x', {}, 'invalid-query');
    expect((await ask(subject(), 'mentor', 'GET', "/v1/goals?state=' OR 1=1 --")).body).toEqual({ items: [] });
  });

  refusal('a refusal quotes nothing of what was sent', async () => {
    const marker = 'Zebra-Quince-4711';
    const { related } = subject().ids;
    const replies = [
      await ask(subject(), 'mentor', 'POST', '/v1/goals', { body: { pupil: related, title: marker, strand: marker, colour: marker } }),
      await ask(subject(), 'mentor', 'POST', '/v1/goals', { raw: `{"title": "${marker}"` }),
      await ask(subject(), 'mentor', 'POST', '/v1/goals', { body: await draft(subject(), goal, newId(), { title: marker }) }),
      await ask(subject(), 'mentor', 'GET', `/v1/goals?cursor=${marker}`),
    ];
    for (const reply of replies) {
      expect(reply.status).toBeGreaterThanOrEqual(400);
      expect(reply.text).not.toContain(marker);
    }
  });
}

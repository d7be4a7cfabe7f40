import { isApiError } from '@learning-mentor/client';
import { describe, expect, vi } from 'vitest';
import { between } from './support/between.js';
import { createSchoolWithClients, test } from './support/school.js';

const minute = 60_000;

describe('a token', () => {
  test('is asked for once, however many ask at the same time', async ({ school }) => {
    const token = vi.fn(() => school.tokenFor(school.samField));
    const client = school.clientFor(school.samField, { token });
    await Promise.all([client.me(), client.pupils.list().page(), client.goals.list().page(), client.me()]);
    await client.me();
    expect(token).toHaveBeenCalledTimes(1);
  });

  test('is asked for again in its last minute', async ({ school }) => {
    let now = Date.now();
    const token = vi.fn(() => school.tokenFor(school.samField));
    const client = school.clientFor(school.samField, { token, clock: () => now });
    await client.me();
    now += 3.9 * minute;
    await client.me();
    expect(token).toHaveBeenCalledTimes(1);
    now += 0.2 * minute;
    await client.me();
    expect(token).toHaveBeenCalledTimes(2);
  });

  test('is used to its end where the host cannot give another', async ({ school }) => {
    let now = Date.now();
    const token = vi.fn(() => school.tokenFor(school.samField));
    const client = school.clientFor(school.samField, { token, clock: () => now });
    await client.me();
    now += 4.5 * minute;
    token.mockRejectedValue(new TypeError('Failed to fetch'));
    await client.me();
    expect(token).toHaveBeenCalledTimes(2);
    now += minute;
    await expect(client.me()).rejects.toMatchObject({ code: 'network', request: { path: 'token()' } });
  });

  test('lasts as long as it says where the clock of the device is far ahead', async ({ school }) => {
    let now = Date.now() + 90 * minute;
    const token = vi.fn(() => school.tokenFor(school.samField));
    const client = school.clientFor(school.samField, { token, clock: () => now });
    await client.me();
    now += 3.9 * minute;
    await client.me();
    expect(token).toHaveBeenCalledTimes(1);
  });

  test('that is no JWT is used until it is refused', async ({ school }) => {
    const jwt = await school.tokenFor(school.samField);
    const asked: (string | null)[] = [];
    const client = school.clientFor(school.samField, {
      token: () => ' opaque\n',
      fetch: (request) => {
        asked.push(request.headers.get('authorization'));
        return school.fetch(new Request(request, { headers: { authorization: `Bearer ${jwt}` } }));
      },
    });
    await client.me();
    await client.me();
    expect(asked).toEqual(['Bearer opaque', 'Bearer opaque']);
  });
});

/** A school whose clock can be set ahead, so that tokens expire at it before their time. */
async function schoolAhead() {
  let ahead = 0;
  const school = await createSchoolWithClients({ now: () => new Date(Date.now() + ahead) });
  return { school, setAhead: (milliseconds: number) => (ahead = milliseconds) };
}

describe('a refused token', () => {
  test('is replaced once, by one question of all who were refused', async ({ onTestFinished }) => {
    const { school, setAhead } = await schoolAhead();
    onTestFinished(() => school.close());
    const token = vi.fn(() => school.tokenFor(school.samField, { expiresIn: 300 }));
    const expired = vi.fn();
    const client = school.clientFor(school.samField, { token });
    client.on('session-expired', expired);
    await client.me();
    setAhead(6 * minute);
    const goal = { pupil: school.amelia.id, title: 'Come back after break', strand: 'academic' } as const;
    const [me, made] = await Promise.all([client.me(), client.goals.create(goal), client.pupils.list().page()]);
    expect([me.person.given, made.title]).toEqual(['Sam', goal.title]);
    expect(token).toHaveBeenCalledTimes(2);
    expect(expired).not.toHaveBeenCalled();
  });

  test('is not replaced again for a request that was on its way with it', async ({ school }) => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const refused = () => new Response('', { status: 401 });
    const token = vi.fn(() => school.tokenFor(school.samField));
    const net = between(school.fetch);
    const client = school.clientFor(school.samField, { token, fetch: net.fetch });
    net.next(
      () => Promise.resolve(refused()),
      () => held.then(refused),
    );
    const [first, second] = [client.me(), client.me()];
    await first;
    release();
    await second;
    expect(token).toHaveBeenCalledTimes(2);
    expect(net.requests).toHaveLength(4);
  });

  test('and its successor mean that the session has expired: said once until it works again', async ({ onTestFinished }) => {
    const { school, setAhead } = await schoolAhead();
    onTestFinished(() => school.close());
    setAhead(20 * minute);
    const net = between(school.fetch);
    // Minted by the host's clock, which is behind.
    const token = vi.fn(() => school.tokenFor(school.samField, { now: Date.now }));
    const client = school.clientFor(school.samField, { token, fetch: net.fetch });
    const expired = vi.fn();
    client.on('session-expired', expired);

    await expect(client.me()).rejects.toMatchObject({ code: 'token-expired', status: 401 });
    expect(net.requests).toHaveLength(2);
    expect(token).toHaveBeenCalledTimes(2);
    await expect(client.me()).rejects.toMatchObject({ code: 'token-expired' });
    expect(expired).toHaveBeenCalledTimes(1);
    expect(isApiError(expired.mock.calls[0]![0], 'token-expired')).toBe(true);

    setAhead(0);
    await client.me();
    setAhead(20 * minute);
    await expect(client.me()).rejects.toMatchObject({ code: 'token-expired' });
    expect(expired).toHaveBeenCalledTimes(2);
  });
});

describe('a host', () => {
  test.for([
    ['answers nothing', () => Promise.resolve('')],
    ['fails', () => Promise.reject<string>(new Error('The host says 401'))],
  ] as const)('that %s has nobody signed in', async ([, token], { school }) => {
    const client = school.clientFor(school.samField, { token });
    const expired = vi.fn();
    client.on('session-expired', expired);
    await expect(client.me()).rejects.toMatchObject({ code: 'not-signed-in' });
    expect(expired).toHaveBeenCalledTimes(1);
  });

  test('without a network is another matter', async ({ school }) => {
    const client = school.clientFor(school.samField, { token: () => Promise.reject(new TypeError('Failed to fetch')) });
    const expired = vi.fn();
    client.on('session-expired', expired);
    await expect(client.me()).rejects.toMatchObject({ code: 'network', cause: expect.any(TypeError) });
    expect(expired).not.toHaveBeenCalled();
  });
});

describe('another person', () => {
  test('is noticed, and is not given the work of the one before', async ({ school }) => {
    let now = Date.now();
    let person: typeof school.samField | typeof school.priyaNair = school.samField;
    const net = between(school.fetch);
    const client = school.clientFor(school.samField, { token: () => school.tokenFor(person), clock: () => now, fetch: net.fetch });
    const signedOut = vi.fn();
    client.on('signed-out', signedOut);
    const goal = await client.goals.create({ pupil: school.kofi.id, title: 'Eat breakfast', strand: 'social-emotional' });
    const before = net.requests.length;

    person = school.priyaNair;
    now += 5 * minute;
    await expect(client.goals.update(goal, { title: 'Eat lunch' })).rejects.toMatchObject({ code: 'aborted' });
    expect(signedOut).toHaveBeenCalledTimes(1);
    expect(net.requests).toHaveLength(before);
    expect((await client.me()).person.given).toBe('Priya');
    expect(signedOut).toHaveBeenCalledTimes(1);
  });

  test('may sign in after a sign-out', async ({ school }) => {
    const token = vi.fn(() => school.tokenFor(school.samField));
    const client = school.clientFor(school.samField, { token });
    const signedOut = vi.fn();
    client.on('signed-out', signedOut);
    await client.me();
    client.signOut();
    expect(signedOut).toHaveBeenCalledTimes(1);
    token.mockImplementation(() => school.tokenFor(school.priyaNair));
    expect((await client.me()).person.given).toBe('Priya');
    expect(signedOut).toHaveBeenCalledTimes(1);
  });
});

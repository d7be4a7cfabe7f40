import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey } from 'jose';
import { describe, expect, onTestFinished, test } from 'vitest';
import { jwt, mintToken, type Claims, type JwtOptions } from '@learning-mentor/server/token';

const school = '0199a000-0000-7000-8000-0000000000a0';
const pupil = '0199a000-0000-7000-8000-000000000001';
const secret = 'exactly thirty-two bytes, or more';
const now = Date.parse('2026-11-23T12:00:00Z');
const seconds = now / 1000;

const ask = (token: string | undefined, options: Partial<JwtOptions> = {}, scheme = 'Bearer') =>
  jwt({ secret, now: () => now, ...options } as JwtOptions)(
    new Request('http://own.test/v1/me', { headers: token === undefined ? {} : { authorization: `${scheme} ${token}` } }),
  );

const good = { iss: 'host', sub: 'sam', school, roles: ['mentor'], iat: seconds, exp: seconds + 300 };
const sign = (claims: object, header: object = {}, key: string | CryptoKey | Uint8Array = secret) =>
  new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'HS256', ...header })
    .sign(typeof key === 'string' ? new TextEncoder().encode(key) : key);

describe('a secret', () => {
  test('needs 32 bytes, counted in UTF-8', async () => {
    expect(() => jwt({ secret: 'x'.repeat(31) })).toThrow(TypeError);
    expect(() => jwt({ secret: 'x'.repeat(32) })).not.toThrow();
    expect(() => jwt({ secret: 'é'.repeat(16) })).not.toThrow();
    await expect(mintToken({ school, person: 'sam', roles: ['mentor'], secret: 'short' })).rejects.toThrow('32');
  });

  test('a minted token is taken, with what it says', async () => {
    const token = await mintToken({ school, person: 'sam', roles: ['mentor', 'teacher'], secret, pupils: [pupil], kinds: ['goal'] });
    const claims = (await ask(token, { now: Date.now })) as Claims;
    expect(claims).toMatchObject({
      issuer: 'host',
      subject: 'sam',
      school,
      roles: ['mentor', 'teacher'],
      pupils: [pupil],
      kinds: ['goal'],
    });
    expect(claims.expires - Date.now()).toBeGreaterThan(290_000);
    expect(claims.expires - Date.now()).toBeLessThanOrEqual(300_000);
  });

  test('mints for 15 minutes at most', async () => {
    for (const expiresIn of [901, 0, -1, Number.NaN])
      await expect(mintToken({ school, person: 'sam', roles: [], secret, expiresIn }), String(expiresIn)).rejects.toThrow(TypeError);
    await expect(mintToken({ school, person: 'sam', roles: [], secret, expiresIn: 900 })).resolves.toBeTypeOf('string');
  });
});

describe('a token', () => {
  test('is asked for', async () => {
    expect(await ask(undefined)).toEqual({ refusal: 'not-signed-in' });
    expect(await ask(await sign(good), {}, 'Basic')).toEqual({ refusal: 'not-signed-in' });
    expect(await ask(await sign(good), {}, 'bearer')).toMatchObject({ subject: 'sam' });
  });

  test('lives 15 minutes at most, whatever it says', async () => {
    expect(await ask(await sign({ ...good, exp: seconds + 900 }))).toMatchObject({ subject: 'sam' });
    expect(await ask(await sign({ ...good, exp: seconds + 901 }))).toMatchObject({ refusal: 'token-invalid' });
    expect(await ask(await sign({ ...good, iat: seconds + 20, exp: seconds + 900 }))).toMatchObject({ subject: 'sam' });
  });

  test('ends, with half a minute for clocks that differ, and the gap is told', async () => {
    const at = (exp: number) => sign({ ...good, iat: exp - 300, exp });
    expect(await ask(await at(seconds - 29))).toMatchObject({ subject: 'sam' });
    expect(await ask(await at(seconds - 42))).toEqual({ refusal: 'token-expired', detail: "It ended 42 s ago by this server's clock." });
    expect(await ask(await sign({ ...good, iat: seconds + 29 }))).toMatchObject({ subject: 'sam' });
    const early = await ask(await sign({ ...good, iat: seconds + 90, exp: seconds + 300 }));
    expect(early).toMatchObject({ refusal: 'token-invalid', detail: expect.stringContaining('90 s in the future') });
    expect(await ask(await sign({ ...good, nbf: seconds + 60 }))).toMatchObject({ refusal: 'token-invalid' });
  });

  test('needs each claim, of its type', async () => {
    for (const claim of ['iss', 'sub', 'school', 'roles', 'iat', 'exp']) {
      expect(await ask(await sign({ ...good, [claim]: undefined })), claim).toMatchObject({ refusal: 'token-invalid' });
    }
    for (const wrong of [
      { school: 'Alder Bridge' },
      { school: [school] },
      { roles: 'mentor' },
      { roles: [1] },
      { pupils: 'all' },
      { pupils: ['x'] },
      { kinds: 'goal' },
      { iss: 'other' },
      { sub: 'a\u0000b' },
    ]) {
      expect(await ask(await sign({ ...good, ...wrong })), JSON.stringify(wrong)).toMatchObject({ refusal: 'token-invalid' });
    }
  });

  test('roles that are none are passed over', async () => {
    expect(await ask(await sign({ ...good, roles: ['mentor', 'superuser'] }))).toMatchObject({ roles: ['mentor'] });
  });

  test('is for this server and these schools, where that is asked for', async () => {
    const audience = 'https://mentor.example';
    expect(await ask(await sign({ ...good, aud: audience }), { audience })).toMatchObject({ subject: 'sam' });
    for (const aud of [undefined, `${audience}/`, 'https://other.example'])
      expect(await ask(await sign({ ...good, aud }), { audience }), aud).toMatchObject({ refusal: 'token-invalid' });
    expect(await ask(await sign(good), { schools: [school] })).toMatchObject({ school });
    expect(await ask(await sign(good), { schools: [pupil] })).toMatchObject({ refusal: 'token-invalid' });
  });

  test('is signed by the secret, with the algorithm of the secret', async () => {
    expect(await ask(await sign(good, {}, secret.toUpperCase()))).toEqual({ refusal: 'token-invalid' });
    expect(await ask(await sign(good, { alg: 'HS512' }, 'x'.repeat(64)))).toEqual({ refusal: 'token-invalid' });
    expect(await ask(new UnsecuredJWT(good).encode())).toEqual({ refusal: 'token-invalid' });
    const [header, , signature] = (await sign(good)).split('.');
    const forged = Buffer.from(JSON.stringify({ ...good, roles: ['dsl'] })).toString('base64url');
    expect(await ask(`${header}.${forged}.${signature}`)).toEqual({ refusal: 'token-invalid' });
    const { privateKey } = await generateKeyPair('ES256');
    expect(await ask(await sign(good, { alg: 'ES256' }, privateKey))).toEqual({ refusal: 'token-invalid' });
    for (const rubbish of ['a.b.c', '...', 'x'.repeat(10_000)])
      expect(await ask(rubbish), rubbish.slice(0, 9)).toEqual({ refusal: 'token-invalid' });
  });
});

describe('public keys', () => {
  const keyPair = async (alg: string, kid: string) => {
    const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
    return { privateKey, jwk: { ...(await exportJWK(publicKey)), alg, kid, use: 'sig' } };
  };

  test.each(['ES256', 'RS256', 'EdDSA'])('a token signed with %s is taken', async (alg) => {
    const { privateKey, jwk } = await keyPair(alg, 'one');
    expect(await jwt({ keys: { keys: [jwk] }, now: () => now })(request(await sign(good, { alg, kid: 'one' }, privateKey)))).toMatchObject({
      subject: 'sam',
    });
  });

  test('a public key is no secret', async () => {
    const { jwk } = await keyPair('RS256', 'one');
    const authenticate = jwt({ keys: { keys: [jwk] }, now: () => now });
    const confused = await sign(good, { kid: 'one' }, new TextEncoder().encode(JSON.stringify(jwk)));
    expect(await authenticate(request(confused))).toEqual({ refusal: 'token-invalid' });
    expect(await authenticate(request(new UnsecuredJWT(good).encode()))).toEqual({ refusal: 'token-invalid' });
  });

  test('keys are fetched from the address that was told, and not for every unknown name', async () => {
    const known = await keyPair('ES256', 'known');
    const unknown = await keyPair('ES256', 'unknown');
    let fetched = 0;
    const host = createHttpServer((_request, response) => {
      fetched++;
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [known.jwk] }));
    }).listen(0, '127.0.0.1');
    onTestFinished(() => void host.close());
    await new Promise((resolve) => host.once('listening', resolve));
    const authenticate = jwt({ jwks: `http://127.0.0.1:${(host.address() as AddressInfo).port}/keys`, now: () => now });
    expect(await authenticate(request(await sign(good, { alg: 'ES256', kid: 'known' }, known.privateKey)))).toMatchObject({
      subject: 'sam',
    });
    for (let i = 0; i < 20; i++) {
      const token = await sign(
        good,
        { alg: 'ES256', kid: `unknown-${i}`, jku: 'http://elsewhere.test', jwk: unknown.jwk },
        unknown.privateKey,
      );
      expect(await authenticate(request(token))).toEqual({ refusal: 'token-invalid' });
    }
    expect(fetched).toBe(1);
  });

  test('keys that cannot be fetched are not the token’s fault', async () => {
    const { privateKey } = await keyPair('ES256', 'one');
    const authenticate = jwt({ jwks: 'http://127.0.0.1:9/keys', now: () => now });
    await expect(authenticate(request(await sign(good, { alg: 'ES256', kid: 'one' }, privateKey)))).rejects.toThrow();
  });
});

const request = (token: string): Request => new Request('http://own.test/v1/me', { headers: { authorization: `Bearer ${token}` } });

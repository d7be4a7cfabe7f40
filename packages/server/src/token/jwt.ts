import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  jwtVerify,
  type JSONWebKeySet,
  type JWTPayload,
  type JWTVerifyGetKey,
  type JWTVerifyOptions,
} from 'jose';
import { roles as allRoles, type Role } from '@learning-mentor/core/access';
import { defaultIssuer, type Authenticate, type Claims, type TokenRefusal } from './claims.js';
import { longestLife } from './mint-token.js';
import { secretKey } from './secret-key.js';

interface Shared {
  /** Who signs, exactly as in `iss`; `host` unless told. */
  readonly issuer?: string;
  /** Our own address, exactly as in `aud`. Left out, it is not looked at. */
  readonly audience?: string;
  /** The schools that this key may speak for. Needed as soon as a database holds several schools with different keys. */
  readonly schools?: readonly string[];
  /** The clock, in milliseconds since 1970. */
  readonly now?: () => number;
}

/** One school's own secret, or the public keys of a host: by address, or as they are. */
export type JwtOptions = Shared &
  ({ readonly secret: string | Uint8Array } | { readonly jwks: string | URL } | { readonly keys: JSONWebKeySet });

/** How far two clocks may be apart, in seconds. */
const skew = 30;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Trusts JSON Web Tokens in the Authorization header. The options say which algorithm a key is for, never the token.
 *
 * @throws {TypeError} at once, where a secret is too short.
 */
export function jwt(options: JwtOptions): Authenticate {
  const { issuer = defaultIssuer, audience, schools, now = Date.now } = options;
  const verify = verifier(options);
  return async (request) => {
    const token = /^Bearer +([\w.~+/-]+=*)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
    if (token === undefined) return { refusal: 'not-signed-in' };
    const time = now();
    try {
      const { payload } = await verify(token, {
        issuer,
        ...(audience !== undefined && { audience }),
        clockTolerance: skew,
        currentDate: new Date(time),
        requiredClaims: ['sub', 'iat', 'exp', 'school', 'roles'],
      });
      return claimsOf(payload, schools, time);
    } catch (error) {
      return refusalOf(error, time);
    }
  };
}

function verifier(options: JwtOptions): (token: string, rules: JWTVerifyOptions) => Promise<{ payload: JWTPayload }> {
  if ('secret' in options) {
    const key = secretKey(options.secret);
    return (token, rules) => jwtVerify(token, key, { ...rules, algorithms: ['HS256'] });
  }
  const keys: JWTVerifyGetKey =
    'jwks' in options
      ? createRemoteJWKSet(new URL(options.jwks), { cooldownDuration: 30_000, timeoutDuration: 5_000 })
      : createLocalJWKSet(options.keys);
  return (token, rules) => jwtVerify(token, keys, { ...rules, algorithms: ['EdDSA', 'ES256', 'RS256'] });
}

function claimsOf(payload: JWTPayload, schools: readonly string[] | undefined, now: number): Claims | TokenRefusal {
  const { iss, sub, school, roles, pupils, kinds, iat, exp } = payload;
  if (exp! - iat! > longestLife) return invalid(`A token may live ${longestLife} seconds at most.`);
  if (iat! > now / 1000 + skew) return invalid(`The token is from ${Math.round(iat! - now / 1000)} s in the future; set the clocks.`);
  if (typeof school !== 'string' || !uuid.test(school)) return invalid('The claim school must be a UUID.');
  if (schools && !schools.includes(school)) return invalid('This key does not speak for this school.');
  if (sub!.includes('\0')) return invalid('The claim sub has a character that cannot be kept.');
  if (
    !isTexts(roles) ||
    (pupils !== undefined && !(isTexts(pupils) && pupils.every((id) => uuid.test(id)))) ||
    (kinds !== undefined && !isTexts(kinds))
  ) {
    return invalid('The claims roles, pupils and kinds must be lists of text; pupils are UUIDs.');
  }
  return {
    issuer: iss!,
    subject: sub!,
    school: school.toLowerCase(),
    expires: exp! * 1000,
    roles: roles.filter((role): role is Role => (allRoles as readonly string[]).includes(role)),
    ...(pupils && { pupils: (pupils as string[]).map((id) => id.toLowerCase()) }),
    ...(kinds && { kinds: kinds as string[] }),
  };
}

const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every((item) => typeof item === 'string');

const invalid = (detail: string): TokenRefusal => ({ refusal: 'token-invalid', detail });

function refusalOf(error: unknown, now: number): TokenRefusal {
  if (error instanceof errors.JWTExpired)
    return { refusal: 'token-expired', detail: `It ended ${Math.round(now / 1000 - error.payload.exp!)} s ago by this server's clock.` };
  const isAboutToken =
    error instanceof errors.JOSEError && error.constructor !== errors.JOSEError && !(error instanceof errors.JWKSTimeout);
  // The keys could not be had, which is not the token's fault.
  if (!isAboutToken) throw error;
  return { refusal: 'token-invalid' };
}

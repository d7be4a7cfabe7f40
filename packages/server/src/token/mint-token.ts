import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Role } from '@learning-mentor/core/access';
import { defaultIssuer } from './claims.js';
import { secretKey } from './secret-key.js';

export interface MintOptions {
  /** The school's id. */
  readonly school: string;
  /** The person, by the id that the host knows them by. The school's register says who that is; nobody is made up. */
  readonly person: string;
  /** What the person may act as here. A ceiling: the school's register has to say so as well. */
  readonly roles: readonly Role[];
  /** At least 32 bytes, the same as the server's. Never in a page. */
  readonly secret: string | Uint8Array;
  /** Seconds until it ends: 300 unless told, 900 at most. */
  readonly expiresIn?: number;
  /** Only these pupils, for a page about one. */
  readonly pupils?: readonly string[];
  /** Only records of these kinds. */
  readonly kinds?: readonly string[];
  /** Who vouches; `host` unless told. */
  readonly issuer?: string;
  readonly audience?: string;
  /** The clock, in milliseconds since 1970. */
  readonly now?: () => number;
}

/** The longest that a token may live, in seconds. */
export const longestLife = 900;

/**
 * A token for one person and a few minutes, signed by the host's backend for the page it serves.
 *
 * @throws {TypeError} where the secret is shorter than 32 bytes, or `expiresIn` is not between 1 and 900.
 */
export async function mintToken({
  school,
  person,
  roles,
  secret,
  expiresIn = 300,
  pupils,
  kinds,
  issuer = defaultIssuer,
  audience,
  now = Date.now,
}: MintOptions): Promise<string> {
  if (!(expiresIn >= 1 && expiresIn <= longestLife)) throw new TypeError(`A token lives 1 to ${longestLife} seconds, not ${expiresIn}.`);
  const seconds = Math.floor(now() / 1000);
  const token = new SignJWT({ school, roles, ...(pupils && { pupils }), ...(kinds && { kinds }) })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuer(issuer)
    .setSubject(person)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + Math.floor(expiresIn))
    .setJti(randomUUID());
  if (audience !== undefined) token.setAudience(audience);
  return token.sign(secretKey(secret));
}

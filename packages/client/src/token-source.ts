import { ApiError, type AskedFor } from './api-error.js';
import { bytesOf } from './base64url.js';

/** Gives a token for the person in front of the screen, minted by the host's backend a few minutes before it expires. */
export type TokenCallback = () => string | Promise<string>;

export interface TokenSource {
  /** A token with a minute to go. All callers share one question to the host. */
  get(): Promise<string>;
  /** Another token than this one, which the server refused. */
  renew(refused: string): Promise<string>;
  /** The token as it is, without asking for one. */
  readonly current: string | undefined;
  /** Who the last token was for: issuer, school and person as one text. Undefined while unknown, or where tokens are not JWTs. */
  readonly identity: string | undefined;
  /** Forgets the token and whose it was, for a sign-out. */
  reset(): void;
}

const renewBefore = 60_000;
const patience = 15_000;
const question: AskedFor = { method: 'CALL', path: 'token()' };

/**
 * @param ask the host's callback
 * @param now milliseconds since 1970
 * @param onOtherPerson called before a token of another person or school is given to anyone
 */
export function createTokenSource(ask: TokenCallback, now: () => number, onOtherPerson: () => void): TokenSource {
  let current: string | undefined;
  let freshUntil = 0;
  let identity: string | undefined;
  let asking: Promise<string> | undefined;

  const renew = (): Promise<string> =>
    (asking ??= askHost(ask)
      .then((token) => {
        const claims = claimsOf(token);
        const before = identity;
        current = token;
        freshUntil = now() + lifetime(claims, now()) - renewBefore;
        identity = claims.sub === undefined ? undefined : JSON.stringify([claims.iss, claims.school, claims.sub]);
        if (before !== undefined && identity !== before) onOtherPerson();
        return token;
      })
      .finally(() => {
        asking = undefined;
      }));

  return {
    async get() {
      if (current !== undefined && now() < freshUntil) return current;
      const old = now() < freshUntil + renewBefore ? current : undefined;
      try {
        return await renew();
      } catch (error) {
        // The last minute of the old token is there for a host that cannot answer just now.
        if (old !== undefined && old === current) return old;
        throw error;
      }
    },
    async renew(refused) {
      return current === undefined || current === refused ? renew() : current;
    },
    get current() {
      return current;
    },
    get identity() {
      return identity;
    },
    reset() {
      current = identity = undefined;
      freshUntil = 0;
    },
  };
}

async function askHost(ask: TokenCallback): Promise<string> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ApiError('timeout', question)), patience);
  });
  try {
    const token = await Promise.race([Promise.resolve().then(ask), tooLate]);
    if (typeof token !== 'string' || token.trim() === '') throw new ApiError('not-signed-in', question);
    return token.trim();
  } catch (cause) {
    if (cause instanceof ApiError) throw cause;
    // `fetch` rejects with a TypeError where there is no network; anything else is the host's word that nobody is signed in.
    throw new ApiError(cause instanceof TypeError ? 'network' : 'not-signed-in', question, { cause });
  } finally {
    clearTimeout(timer);
  }
}

interface Claims {
  readonly iss?: string;
  readonly sub?: string;
  readonly school?: string;
  /** Seconds since 1970. */
  readonly iat?: number;
  readonly exp?: number;
}

/** What a JWT says of itself. Only to know when to ask again and to notice another person: what is true the server decides. */
function claimsOf(token: string): Claims {
  try {
    const claims: unknown = JSON.parse(new TextDecoder().decode(bytesOf(token.split('.')[1]!)));
    return typeof claims === 'object' && claims !== null ? claims : {};
  } catch {
    return {};
  }
}

/** How long a token that has just come lasts, in milliseconds. Where the device's clock is far ahead, by the token's own two times. */
function lifetime({ iat, exp }: Claims, now: number): number {
  if (exp === undefined) return Infinity;
  const left = exp * 1000 - now;
  return left > 0 || iat === undefined ? left : (exp - iat) * 1000;
}

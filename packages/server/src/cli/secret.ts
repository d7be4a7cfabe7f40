import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jwt, type Authenticate } from '../token/index.js';
import { Failure } from './failure.js';
import type { Place, SchoolEntry } from './open-database.js';
import type { Terminal } from './terminal.js';

/** Kept beside invented data only: a real school's secret comes from outside, and never lies next to what it protects. */
const fileIn = (folder: string): string => join(folder, 'secret');

const howTo = 'Set LEARNING_MENTOR_SECRET to the secret that your backend signs tokens with (make one with: openssl rand -base64 32), or LEARNING_MENTOR_JWKS to the address of its public keys.';

export interface Trust {
  readonly issuer?: string | undefined;
  readonly audience?: string | undefined;
}

/**
 * Whom the server trusts: the secret or the keys it was told of. On invented data alone it makes a secret of its own.
 *
 * @throws {Failure} where there is none.
 */
export async function trusted(place: Place, schools: readonly SchoolEntry[], { issuer, audience }: Trust, { env, say }: Terminal): Promise<Authenticate> {
  const shared = { ...(issuer !== undefined && { issuer }), ...(audience !== undefined && { audience }) };
  const [secret, jwks] = [env['LEARNING_MENTOR_SECRET'], env['LEARNING_MENTOR_JWKS']];
  if (secret && jwks) throw new Failure('LEARNING_MENTOR_SECRET and LEARNING_MENTOR_JWKS are both set: one of the two must go.');
  try {
    if (secret) return jwt({ ...shared, secret });
    if (jwks) return jwt({ ...shared, jwks });
  } catch (error) {
    throw new Failure((error as Error).message);
  }
  if (!('folder' in place) || schools.length === 0 || !schools.every(({ invented }) => invented)) throw new Failure(`There is no secret to check tokens by. ${howTo}`);
  const file = fileIn(place.folder);
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept !== undefined) return jwt({ ...shared, secret: kept.trim() });
  const made = randomBytes(32).toString('base64url');
  await writeFile(file, `${made}\n`, { mode: 0o600, flag: 'wx' });
  say(`The data are invented, so a secret was made for trying out: ${file}`);
  return jwt({ ...shared, secret: made });
}

/** The secret to sign a token with, and whether it is that of invented data. @throws {Failure} where there is none. */
export async function secretToSign(place: Place, { env }: Pick<Terminal, 'env'>): Promise<{ secret: string; invented: boolean }> {
  const given = env['LEARNING_MENTOR_SECRET'];
  if (given) return { secret: given, invented: false };
  const kept = 'folder' in place ? await readFile(fileIn(place.folder), 'utf8').catch(() => undefined) : undefined;
  if (kept !== undefined) return { secret: kept.trim(), invented: true };
  throw new Failure('There is no secret to sign with. Set LEARNING_MENTOR_SECRET to the server\'s; on invented data, start `learning-mentor serve` once, which makes one.');
}

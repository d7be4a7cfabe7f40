import { randomBytes } from 'node:crypto';
import type { Query } from '../database/database.js';
import type { Reader } from './reader.js';

/** The key for one person's drafts on one device: 32 bytes in base64url, made at the first question. */
export async function deviceKey(query: Query, reader: Reader, device: string): Promise<string> {
  const [row] = await query<{ key: Uint8Array }>(
    `INSERT INTO device_key (school, person, device, key) VALUES ($1, $2, $3, $4)
     ON CONFLICT (school, person, device) DO UPDATE SET key = device_key.key RETURNING key`,
    [reader.school.id, reader.person.id, device, randomBytes(32)],
  );
  return Buffer.from(row!.key).toString('base64url');
}

/** Without its key what lies on the device cannot be read by anybody again. */
export async function forgetDevice(query: Query, reader: Reader, device: string): Promise<void> {
  await query('DELETE FROM device_key WHERE school = $1 AND person = $2 AND device = $3', [reader.school.id, reader.person.id, device]);
}

/**
 * A secret as bytes.
 *
 * @throws {TypeError} under 32 bytes: HS256 would take five, and those are guessed in seconds.
 */
export function secretKey(secret: string | Uint8Array): Uint8Array {
  const bytes = typeof secret === 'string' ? new TextEncoder().encode(secret) : secret;
  if (bytes.length < 32)
    throw new TypeError(`The secret has ${bytes.length} bytes and needs at least 32. Make one with: openssl rand -base64 32`);
  return bytes;
}

/**
 * A UUIDv7 (RFC 9562, 5.7) from a moment and randomness that the caller brings: core has neither clock nor dice.
 *
 * @param now milliseconds since 1970
 * @param random at least 10 random bytes; the rest is ignored
 * @example
 * ```ts
 * uuidv7(Date.UTC(2026, 8, 1, 8, 40), new Uint8Array(10)); // → '01a05c20-0f00-7000-8000-000000000000'
 * ```
 */
export function uuidv7(now: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16);
  for (let i = 5, rest = now; i >= 0; i--, rest = Math.floor(rest / 256)) bytes[i] = rest % 256;
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

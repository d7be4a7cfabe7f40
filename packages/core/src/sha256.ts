/** The UTF-8 bytes of a text. Core has no TextEncoder to rely on. */
const bytesOf = (text: string): number[] => {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x1_0000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  return bytes;
};

const primes = /* @__PURE__ */ firstPrimes(64);
/** The first 32 bits behind the point of a root. */
const fraction = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0;

function firstPrimes(many: number): number[] {
  const found: number[] = [];
  for (let number = 2; found.length < many; number++) if (found.every((prime) => number % prime > 0)) found.push(number);
  return found;
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/**
 * SHA-256 of a text, 64 hexadecimal digits. For telling whether a wording is the one it should be, on any machine and without waiting;
 * slow beside what a platform has of its own.
 *
 * Source: FIPS 180-4.
 */
export function sha256(text: string): string {
  const message = bytesOf(text);
  const bits = message.length * 8;
  message.push(0x80);
  while (message.length % 64 !== 56) message.push(0);
  for (let shift = 56; shift >= 0; shift -= 8) message.push(Math.floor(bits / 2 ** shift) & 255);

  let hash = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
  for (let start = 0; start < message.length; start += 64) {
    const words: number[] = [];
    for (let i = 0; i < 64; i++) {
      if (i < 16) {
        const at = start + i * 4;
        words.push((message[at]! << 24) | (message[at + 1]! << 16) | (message[at + 2]! << 8) | message[at + 3]!);
        continue;
      }
      const [before, last] = [words[i - 15]!, words[i - 2]!];
      const small = turn(before, 7) ^ turn(before, 18) ^ (before >>> 3);
      const large = turn(last, 17) ^ turn(last, 19) ^ (last >>> 10);
      words.push((words[i - 16]! + small + words[i - 7]! + large) | 0);
    }
    let [a, b, c, d, e, f, g, h] = hash as [number, number, number, number, number, number, number, number];
    for (let i = 0; i < 64; i++) {
      const choice = (e & f) ^ (~e & g);
      const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + fraction(Math.cbrt(primes[i]!)) + words[i]!) | 0;
      const majority = (a & b) ^ (a & c) ^ (b & c);
      const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    hash = [a, b, c, d, e, f, g, h].map((word, i) => (hash[i]! + word) | 0);
  }
  return hash.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

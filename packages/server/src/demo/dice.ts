/** Dice that fall the same way every time for the same seed, so that the invented school is the same on every machine. */
export interface Dice {
  /** A number from 0 up to, but not, 1. */
  next(): number;
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** The index of a weight, in proportion to the weights. */
  weighted(weights: readonly number[]): number;
  shuffled<T>(list: readonly T[]): T[];
  bytes(count: number): Uint8Array;
  /** Dice of their own for a part of the work, so that one part can change without shifting the others. */
  of(part: string): Dice;
}

export function makeDice(seed: string): Dice {
  const next = sfc32(hash(seed));
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  const dice: Dice = {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (list) => list[int(0, list.length - 1)]!,
    weighted(weights) {
      let left = next() * weights.reduce((sum, weight) => sum + weight, 0);
      for (const [index, weight] of weights.entries()) {
        left -= weight;
        if (left < 0) return index;
      }
      return weights.length - 1;
    },
    shuffled(list) {
      const copy = [...list];
      for (let i = copy.length - 1; i > 0; i--) {
        const j = int(0, i);
        [copy[i], copy[j]] = [copy[j]!, copy[i]!];
      }
      return copy;
    },
    bytes: (count) => Uint8Array.from({ length: count }, () => int(0, 255)),
    of: (part) => makeDice(`${seed}/${part}`),
  };
  return dice;
}

/** Four 32-bit numbers from a text: FNV-1a with four offsets. Good enough for dice, not for secrets. */
function hash(text: string): [number, number, number, number] {
  const from = (offset: number): number => {
    let value = offset;
    for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
    return value >>> 0;
  };
  return [from(0x811c9dc5), from(0x9e3779b9), from(0x243f6a88), from(0xb7e15162)];
}

/** Chris Doty-Humphrey's small fast counter generator, 32 bits. */
function sfc32([a, b, c, d]: [number, number, number, number]): () => number {
  const next = (): number => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}

/** Numbers that look like chance and are the same each time: a linear congruential generator (Numerical Recipes). */
export function numbers(seed: number) {
  let state = seed >>> 0;
  const next = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return { next, one: <Item>(items: readonly Item[]): Item => items[next(items.length)]!, often: (percent: number): boolean => next(100) < percent };
}

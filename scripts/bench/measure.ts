/** The median of several runs after one to warm up, in milliseconds. */
export async function median(runs: number, work: () => unknown): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)]!;
}

/** A row of figures under a heading, for a terminal. */
export const row = (name: string, ...figures: string[]): string => `  ${name.padEnd(78)}${figures.map((figure) => figure.padStart(16)).join('')}`;

export const heading = (text: string): void => console.log(`\n${text}`);

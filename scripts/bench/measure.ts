/** How long work took, in milliseconds, over several runs. */
export interface Timed {
  readonly median: number;
  /** The shortest run: what the work takes where nothing else runs. */
  readonly least: number;
  /** The median of the processor time of this process, which other programs disturb less than the clock on the wall. */
  readonly processor: number;
}

/** Times several runs after some to warm up, by default one. */
export async function timed(runs: number, work: () => unknown, warmUps: number = 1): Promise<Timed> {
  for (let run = 0; run < warmUps; run++) await work();
  const times: number[] = [];
  const processor: number[] = [];
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage();
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
    const { user, system } = process.cpuUsage(before);
    processor.push((user + system) / 1000);
  }
  return { median: middle(times), least: Math.min(...times), processor: middle(processor) };
}

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** The median of several runs after one to warm up, in milliseconds. */
export const median = async (runs: number, work: () => unknown): Promise<number> => (await timed(runs, work)).median;

/** A row of figures under a heading, for a terminal. */
export const row = (name: string, ...figures: string[]): string => `  ${name.padEnd(78)}${figures.map((figure) => figure.padStart(16)).join('')}`;

export const heading = (text: string): void => console.log(`\n${text}`);

/** Whether a figure is what it should be, for a row. */
export const aim = (met: boolean, what: string): string => `${met ? 'met' : 'MISSED'}: ${what}`;

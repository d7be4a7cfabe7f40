import type { Terminal } from './terminal.js';

/** Told how far the work has come, of how much where that is known. */
export type At = (done: number, of: number | undefined) => void;

const width = 30;
/** A screen shows no more, and writing to it takes time. In milliseconds. */
const redraw = 100;
/** Work shorter than this needs no lines in between. */
const long = 2000;

/** A bar where somebody watches; else a line at the start, at each quarter of long work, and at the end. */
export async function withProgress<Result>(
  { overwrite, say }: Pick<Terminal, 'overwrite' | 'say'>, doing: string, work: (at: At) => Promise<Result>, now: () => number = Date.now,
): Promise<Result> {
  const started = now();
  let [drawn, quarter] = [0, 0];
  if (overwrite) overwrite(doing);
  else say(`${doing} …`);

  const at: At = (done, of) => {
    const share = of === undefined || of === 0 ? undefined : Math.min(1, done / of);
    if (overwrite) {
      if (now() - drawn < redraw) return;
      drawn = now();
      overwrite(share === undefined ? doing : `[${'#'.repeat(Math.round(share * width)).padEnd(width, '.')}] ${String(Math.floor(share * 100)).padStart(3)} %  ${doing}`);
    } else if (share !== undefined && share < 1 && Math.floor(share * 4) > quarter && now() - started > long) {
      quarter = Math.floor(share * 4);
      say(`  ${quarter * 25} %`);
    }
  };
  try {
    const result = await work(at);
    const took = `done in ${((now() - started) / 1000).toFixed(1)} s`;
    if (overwrite) overwrite(`${doing}: ${took}\n`);
    else say(`  ${took}`);
    return result;
  } catch (error) {
    overwrite?.('');
    throw error;
  }
}

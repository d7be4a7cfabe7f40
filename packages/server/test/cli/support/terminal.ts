import { run } from '../../../src/cli/run.js';

export interface Ran {
  readonly code: number;
  /** What went to the output. */
  readonly out: string;
  /** What a person was told besides. */
  readonly said: string;
}

/** The command line in this process, as somebody would type it, without a screen. */
export async function cli(args: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
  const typed = start(args, env);
  const code = await typed.ended;
  return { code, out: typed.out(), said: typed.said() };
}

/** A command that goes on until it is stopped. */
export function start(args: readonly string[], env: Record<string, string> = {}) {
  const [out, said]: [string[], string[]] = [[], []];
  const stop = new AbortController();
  const ended = run(args, { env, out: (line) => out.push(line), say: (line) => said.push(line), stop: stop.signal });
  return { ended, out: () => out.join('\n'), said: () => said.join('\n'), stop: () => stop.abort() };
}

/** What a command sees of the machine. Tests bring their own. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The result, which may be piped on. */
  readonly out: (line: string) => void;
  /** Everything else a person should read. */
  readonly say: (line: string) => void;
  /** Writes over the line it wrote before; undefined where nobody would see it, as in a log. */
  readonly overwrite?: ((line: string) => void) | undefined;
  /** Aborted when the person wants an end: Ctrl-C. */
  readonly stop: AbortSignal;
}

export function processTerminal(): Terminal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const { stderr } = process;
  return {
    env: process.env,
    out: (line) => void process.stdout.write(`${line}\n`),
    say: (line) => void stderr.write(`${line}\n`),
    // `\u001b[K` clears what is left of a longer line.
    overwrite: stderr.isTTY ? (line) => void stderr.write(`\r${line}\u001b[K`) : undefined,
    stop: stop.signal,
  };
}

/**
 * Lets one piece of work of a name run at a time. Whoever asks during it gets the next one, all of them the same, since what they ask for
 * may have come too late for the one that runs.
 */
export function oneAndNext<Result>(work: (name: string) => Promise<Result>): (name: string) => Promise<Result> {
  const running = new Map<string, Promise<Result>>();
  const next = new Map<string, Promise<Result>>();

  function start(name: string): Promise<Result> {
    const run = work(name).finally(() => running.delete(name));
    running.set(name, run);
    return run;
  }

  return (name) => {
    const now = running.get(name);
    if (now === undefined) return start(name);
    const waiting =
      next.get(name) ??
      now
        .catch(() => undefined)
        .then(() => {
          next.delete(name);
          return start(name);
        });
    next.set(name, waiting);
    return waiting;
  };
}

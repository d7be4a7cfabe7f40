import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';

/**
 * Ends what a run has started, however the run ends: by itself, by Ctrl-C, or killed.
 *
 * A small shell waits for our end of a pipe to close, which the kernel does in every case. Then it stops each process group that it was
 * told of, the latest first, and deletes the folder.
 */
export interface Leash {
  /** Starts a program in a group of its own. Its output is not read unless `options` says so. */
  run(command: string, args: readonly string[], options?: SpawnOptions): ChildProcess;
  /** Ends one of the programs; resolves when it is gone. */
  end(child: ChildProcess): Promise<void>;
  /** Ends all programs and deletes the folder. */
  release(): Promise<void>;
}

const janitor = `
trap '' INT TERM HUP
while read -r group; do groups="$group $groups"; done
for group in $groups; do
  kill -TERM "-$group" 2>/dev/null || continue
  for _ in $(seq 100); do kill -0 "-$group" 2>/dev/null || break; sleep 0.1; done
  kill -KILL "-$group" 2>/dev/null
done
rm -rf -- "$0"
`;

/** @param folder deleted at the end, with all that is in it */
export function leash(folder: string): Leash {
  const shell = spawn('/bin/sh', ['-c', janitor, folder], { stdio: ['pipe', 'ignore', 'inherit'], detached: true });
  const gone = once(shell, 'exit');
  return {
    run(command, args, options = {}) {
      const child = spawn(command, args, { stdio: 'ignore', ...options, detached: true });
      if (child.pid !== undefined) shell.stdin.write(`${child.pid}\n`);
      return child;
    },
    async end(child) {
      if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      try {
        process.kill(-child.pid, 'SIGTERM');
      } catch {
        // It has gone by itself a moment ago.
      }
      await ended;
    },
    async release() {
      shell.stdin.end();
      await gone;
    },
  };
}

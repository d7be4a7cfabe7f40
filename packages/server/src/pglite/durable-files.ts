import fs from 'node:fs';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** The part of Emscripten's Node file system that lacks an fsync. */
interface Module {
  NODEFS: { stream_ops: { fsync?: (stream: { nfd?: number }) => number } };
}

/**
 * Files on disk that are flushed when PostgreSQL asks for it. Emscripten's own do nothing then, so that a power cut would lose
 * what was acknowledged (PGlite issue 1107).
 */
export class DurableFiles extends NodeFS {
  override async init(...given: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const made = await super.init(...given);
    const addFsync = (module: unknown) => {
      (module as Module).NODEFS.stream_ops.fsync = ({ nfd }) => (nfd !== undefined && fs.fsyncSync(nfd), 0);
    };
    // Emscripten runs these from the last to the first; NodeFS mounts the folder in its own.
    made.emscriptenOpts.preRun = [...((made.emscriptenOpts.preRun as [] | undefined) ?? []), addFsync];
    return made;
  }
}

/** The start parameters that go with it: PGlite's own switch flushing off (`-F`). */
export const durably: Pick<PGliteOptions, 'startParams'> = {
  startParams: [...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'), '-c', 'wal_sync_method=fsync'],
};

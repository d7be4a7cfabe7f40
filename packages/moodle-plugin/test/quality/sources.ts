import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const here = fileURLToPath(new URL('../..', import.meta.url));

/** A file of one of the two plugins, as it lies in the repository. */
export interface Source {
  /** `local/classes/task/sweep.php` */
  readonly path: string;
  readonly text: string;
}

/** The files of both plugins that people wrote: what the build makes is not among them. */
export const sources: readonly Source[] = ['local', 'block'].flatMap((plugin) =>
  readdirSync(join(here, plugin), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(here.length))
    .filter((path) => /\.(php|mustache|js|xml)$/.test(path) && !/^(local|block)\/(lang|contract|dist|amd\/build)\/|thirdpartylibs\.xml$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(here, path), 'utf8') })),
);

export const sourcesOf = (ending: string): readonly Source[] => sources.filter(({ path }) => path.endsWith(ending));

export const source = (path: string): string => sources.find((each) => each.path === path)!.text;

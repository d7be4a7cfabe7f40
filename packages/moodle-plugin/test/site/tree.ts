import { constants } from 'node:fs';
import { copyFile, link, mkdir, readdir, readFile, readlink, symlink } from 'node:fs/promises';
import { join } from 'node:path';

/** What a Moodle tree says of itself in `version.php`. */
export interface MoodleVersion {
  /** `2024100706.00` */
  readonly version: string;
  /** `4.5.6 (Build: 20250811)` */
  readonly release: string;
  /** `405` */
  readonly branch: string;
}

/** @throws where the folder holds no Moodle */
export async function versionOf(moodle: string): Promise<MoodleVersion> {
  const text = await readFile(join(moodle, 'version.php'), 'utf8').catch(() => '');
  const value = (name: string) => new RegExp(String.raw`^\$${name}\s*=\s*'?([^';]+)`, 'm').exec(text)?.[1]?.trim();
  const [version, release, branch] = [value('version'), value('release'), value('branch')];
  if (version === undefined || release === undefined || branch === undefined) throw new Error(`${moodle} is no Moodle: its version.php says nothing of one.`);
  return { version, release, branch };
}

/**
 * Lays a Moodle tree out anew, with nothing but what Moodle itself ships: plugins that somebody has added are left out, so that "a fresh
 * Moodle" holds for any tree. Files are hard links, which takes a second or two, or copies where the folders are on two disks. The given
 * tree is not changed, and what is written into the new one does not reach it: nothing of Moodle's is ever written to.
 *
 * Moodle 5.1 moved its web root to `public/`; this knows 4.5 and 5.0.
 */
export async function layOut(moodle: string, into: string): Promise<void> {
  const added = await addedPlugins(moodle);
  const skip = new Set(['.git', 'config.php', 'node_modules', ...added]);
  await copyFolder(moodle, into, '', skip);
}

/** Folders of plugins, such as `mod/attendance`, that are not on Moodle's own list. */
async function addedPlugins(moodle: string): Promise<string[]> {
  const json = async (file: string) => JSON.parse(await readFile(join(moodle, 'lib', file), 'utf8')) as Record<string, unknown>;
  const types = { ...((await json('components.json'))['plugintypes'] as Record<string, string>) };
  const standard = (await json('plugins.json'))['standard'] as Record<string, readonly string[]>;
  // Plugins that have plugins of their own (mod_assign, tool_mfa …) say so beside themselves.
  for (const [type, folder] of Object.entries(types)) {
    for (const name of standard[type] ?? []) Object.assign(types, await subtypes(join(moodle, folder, name), `${folder}/${name}`));
  }
  const found: string[] = [];
  for (const [type, folder] of Object.entries(types)) {
    const entries = await readdir(join(moodle, folder), { withFileTypes: true }).catch(() => []);
    for (const { name } of entries.filter((entry) => entry.isDirectory())) {
      if (standard[type]?.includes(name)) continue;
      const isPlugin = await readFile(join(moodle, folder, name, 'version.php')).then(() => true, () => false);
      if (isPlugin) found.push(`${folder}/${name}`);
    }
  }
  return found;
}

async function subtypes(plugin: string, folder: string): Promise<Record<string, string>> {
  const text = await readFile(join(plugin, 'db/subplugins.json'), 'utf8').catch(() => '{}');
  const { subplugintypes, plugintypes } = JSON.parse(text) as { subplugintypes?: Record<string, string>; plugintypes?: Record<string, string> };
  if (subplugintypes) return Object.fromEntries(Object.entries(subplugintypes).map(([type, under]) => [type, `${folder}/${under}`]));
  return plugintypes ?? {};
}

/** What somebody's copy of a plugin demands of PHP. What Moodle itself demands stands in `admin/environment.xml`. */
const isDemand = (path: string): boolean => path.endsWith('/environment.xml') && path !== 'admin/environment.xml';

async function copyFolder(from: string, to: string, path: string, skip: ReadonlySet<string>): Promise<void> {
  await mkdir(join(to, path), { recursive: true });
  const folders: string[] = [];
  for (const entry of await readdir(join(from, path), { withFileTypes: true })) {
    const inside = path === '' ? entry.name : `${path}/${entry.name}`;
    if (skip.has(inside) || isDemand(inside)) continue;
    if (entry.isDirectory()) folders.push(inside);
    else if (entry.isSymbolicLink()) await symlink(await readlink(join(from, inside)), join(to, inside));
    else await linkOrCopy(join(from, inside), join(to, inside));
  }
  for (const inside of folders) await copyFolder(from, to, inside, skip);
}

async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (!['EXDEV', 'EPERM', 'EMLINK'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    await copyFile(from, to, constants.COPYFILE_FICLONE);
  }
}

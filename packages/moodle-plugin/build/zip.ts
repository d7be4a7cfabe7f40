import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';

/**
 * A folder as a zip whose bytes depend on what is in the files alone: sorted, and dated by the plugin's version instead of the clock.
 *
 * @param top the folder in the zip, which Moodle wants to be called as the plugin
 * @param version as Moodle counts, `2026112400`: its first eight digits are a date
 */
export function zipFolder(folder: string, top: string, version: string): Uint8Array {
  const [year, month, day] = [version.slice(0, 4), version.slice(4, 6), version.slice(6, 8)].map(Number) as [number, number, number];
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll('\\', '/'))
    .sort();
  const content: Zippable = Object.fromEntries(files.map((file) => [`${top}/${file}`, readFileSync(join(folder, file))]));
  return zipSync(content, { level: 9, mtime: new Date(year, month - 1, day) });
}

import { readFileSync } from 'node:fs';

/**
 * What both plugins say of their version. They are installed together, so they say the same.
 *
 * @returns `version` as Moodle counts (`2026112400`), `release` as people do (`0.1.0`)
 * @throws {Error} where the two plugins, or they and the package, differ
 */
export function readVersion(local: string, block: string, packageJson: string): { readonly version: string; readonly release: string } {
  const [ofLocal, ofBlock] = [local, block].map(readPhp) as [Readonly<Record<string, string>>, Readonly<Record<string, string>>];
  for (const name of ['version', 'release', 'requires', 'supported']) {
    if (ofLocal[name] === undefined || ofLocal[name] !== ofBlock[name]) throw new Error(`The two plugins differ in '${name}': ${ofLocal[name]} and ${ofBlock[name]}.`);
  }
  const { version } = JSON.parse(readFileSync(packageJson, 'utf8')) as { version: string };
  if (ofLocal['release'] !== version) throw new Error(`The plugins are release ${ofLocal['release']}, and package.json is ${version}.`);
  return { version: ofLocal['version']!, release: version };
}

/** `$plugin->version = 2026112400;` and the like. */
function readPhp(file: string): Readonly<Record<string, string>> {
  const lines = readFileSync(file, 'utf8').matchAll(/^\$plugin->(\w+)\s*=\s*'?([^';]+)'?;/gm);
  return Object.fromEntries([...lines].map(([, name, value]) => [name!, value!]));
}

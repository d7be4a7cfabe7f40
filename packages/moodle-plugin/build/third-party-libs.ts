import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/run.mjs';

/**
 * `thirdpartylibs.xml`: the libraries whose code is in the widgets' files, as the source maps beside them say. Versions and licences come
 * from the packages themselves.
 */
export function thirdPartyLibs(widgets: string, release: string): string {
  const own = { name: '@learning-mentor/widgets', version: release, license: 'MIT', repository: '' };
  const libraries = [own, ...bundled(widgets).map(describe)];
  return `<?xml version="1.0"?>
<libraries>
${libraries.map(libraryXml).join('')}</libraries>
`;
}

interface Library {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly repository: string;
}

/** Names of npm packages that are in the bundle. */
function bundled(widgets: string): string[] {
  const names = readdirSync(widgets)
    .filter((file) => file.endsWith('.js.map'))
    .flatMap((file) => (JSON.parse(readFileSync(join(widgets, file), 'utf8')) as { sources: string[] }).sources)
    .map((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1])
    .filter((name) => name !== undefined);
  return [...new Set(names)].sort();
}

function describe(name: string): Library {
  const { version, license, repository } = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as {
    version: string;
    license?: string;
    repository?: string | { url?: string };
  };
  if (license === undefined) throw new Error(`${name} names no licence.`);
  const url = typeof repository === 'string' ? repository : (repository?.url ?? '');
  return { name, version, license, repository: /^[\w.-]+\/[\w.-]+$/.test(url) ? `https://github.com/${url}` : url.replace(/^git\+|\.git$/g, '').replace(/^(git|ssh):\/\/(git@)?/, 'https://') };
}

const libraryXml = ({ name, version, license, repository }: Library): string => `  <library>
    <location>dist</location>
    <name>${name}</name>
    <description>Part of the widgets. The source is in the source maps beside the files.</description>
    <version>${version}</version>
    <license>${license.replace(/-(\d.*)$/, '')}</license>
    <licenseversion>${/-(\d.*)$/.exec(license)?.[1] ?? ''}</licenseversion>
${repository ? `    <repository>${repository}</repository>\n` : ''}  </library>
`;

/**
 * Builds `dist/local_learningmentor.zip` and `dist/block_learningmentor.zip`: what Moodle installs. The same sources make the same bytes.
 *
 *     npm run build -w packages/moodle-plugin
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../../../scripts/run.mjs';
import { ensureMoodleWidgets } from '../../../scripts/widgets-bundle.mjs';
import { compileAmd } from './amd.js';
import { writeBlockLang } from './block-lang.js';
import { changes } from './changes.js';
import { fileHead } from './contract.js';
import { phpLiteral } from './php.js';
import { thirdPartyLibs } from './third-party-libs.js';
import { readVersion } from './version.js';
import { zipFolder } from './zip.js';

const here = fileURLToPath(new URL('..', import.meta.url));
const [local, block, dist, widgets] = [join(here, 'local'), join(here, 'block'), join(here, 'dist'), join(root, 'packages/widgets/dist/for-moodle')];

const { version, release } = readVersion(join(local, 'version.php'), join(block, 'version.php'), join(here, 'package.json'));

// What core knows: the contract, capabilities, words.
await import('./write-contract.js');
await import('./write-moodle.js');
writeBlockLang(block);

// The widgets, under names that change with what is in them, and what a page may fetch ahead.
await ensureMoodleWidgets();
rmSync(join(local, 'dist'), { recursive: true, force: true });
mkdirSync(join(local, 'dist'));
for (const name of readdirSync(widgets).filter((file) => /\.js(\.map)?$/.test(file))) cpSync(join(widgets, name), join(local, 'dist', name));
const manifest = JSON.parse(readFileSync(join(widgets, 'manifest.json'), 'utf8')) as Record<string, unknown>;
writeFileSync(join(local, 'dist/manifest.php'), `${fileHead('The files of the widgets, and which of them a page needs at once. Built; not to be edited.')}\ndefined('MOODLE_INTERNAL') || die();\n\n// phpcs:disable moodle.Files.LineLength -- data made by a program.\nreturn ${phpLiteral(manifest)};\n`);

await compileAmd('local_learningmentor', join(local, 'amd'));
writeFileSync(join(local, 'thirdpartylibs.xml'), thirdPartyLibs(widgets, release));

// What a reader of the zip looks for first.
for (const plugin of [local, block]) {
  writeFileSync(join(plugin, 'CHANGES.md'), changes(root, release));
  cpSync(join(here, 'LICENSE'), join(plugin, 'LICENSE'));
}

mkdirSync(dist, { recursive: true });
for (const [name, folder] of [['local_learningmentor', local], ['block_learningmentor', block]] as const) {
  const zip = zipFolder(folder, 'learningmentor', version);
  writeFileSync(join(dist, `${name}.zip`), zip);
  console.log(`${name}.zip ${Math.round(zip.length / 1024)} kB`);
}

// A file that PHP cannot read is noticed here, where PHP is at hand, and not by a school.
if (spawnSync('php', ['-v']).status === 0) {
  const files = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((path) => /^(local|block)\/.*\.php$/.test(path)).map((path) => join(here, path));
  const parse = 'foreach (array_slice($argv, 1) as $file) { try { token_get_all(file_get_contents($file), TOKEN_PARSE); } catch (ParseError $e) { echo "$file:{$e->getLine()} {$e->getMessage()}\n"; } }';
  const { stdout } = spawnSync('php', ['-r', parse, '--', ...files], { encoding: 'utf8' });
  if (stdout !== '') throw new Error(stdout);
}

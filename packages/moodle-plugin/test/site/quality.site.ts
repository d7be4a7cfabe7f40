import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findPhpunit, findTestLocale } from '../../../../scripts/tools.mjs';
import { openSite } from './open.js';
import type { Site } from './site.js';
import { versionOf } from './tree.js';

const run = promisify(execFile);
const moodle = process.env['MOODLE_DIR'] ?? '';

/** Moodle's own style, by the checker that its plugins directory uses: from a tree that has it, or wherever `CODECHECKER_DIR` says. */
const codechecker = process.env['CODECHECKER_DIR'] ?? join(moodle, 'local/codechecker');
const phpcs = join(codechecker, 'vendor/bin/phpcs');

const phpunit = findPhpunit();
const locale = findTestLocale();
const branch = await versionOf(moodle).then((version) => version.branch, () => '');
/** PHPUnit 9 is Moodle 4.5's; from 5.0 on Moodle wants a later one, which Debian does not have. */
const hasPhpunit = phpunit !== undefined && locale !== undefined && branch === '405';

describe('both plugins', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite({ config: "$CFG->phpunit_prefix = 'phpu_';\n$CFG->phpunit_dataroot = $CFG->dataroot . '-phpunit';\n" });
  });
  afterAll(() => site?.close());

  test.skipIf(!existsSync(phpcs))('are in the style of Moodle, without an error or a warning', async () => {
    const folders = ['local/learningmentor', 'blocks/learningmentor'];
    const report = await site.php(phpcs, '--standard=moodle', '--extensions=php', '-s', '--report-width=160', ...folders).catch((error: Error) => error.message);
    expect(report).not.toMatch(/FOUND \d+ ERROR|ERROR:|php .*phpcs/);
  });

  test.skipIf(!hasPhpunit)('pass their tests inside Moodle', async () => {
    await layPhpunit(site);
    // What a lesson means for a register can be tried only where there are lessons.
    if (existsSync(join(moodle, 'mod/attendance'))) await cp(join(moodle, 'mod/attendance'), join(site.tree, 'mod/attendance'), { recursive: true });
    await site.php('admin/tool/phpunit/cli/util.php', '--install');
    await site.php('admin/tool/phpunit/cli/util.php', '--buildconfig');
    const said = await site.php('vendor/bin/phpunit', '--testsuite', 'local_learningmentor_testsuite');
    const [, count] = /(?:OK \(|Tests: )(\d+)/.exec(said) ?? [];
    expect(Number(count), said).toBeGreaterThan(40);
    expect(said).toContain('OK');
  }, 900_000);
});

/** Puts PHPUnit where Moodle looks for what Composer installed, and makes the locale that its tests are in. */
async function layPhpunit(site: Site): Promise<void> {
  const vendor = join(site.tree, 'vendor');
  await mkdir(join(vendor, 'bin'), { recursive: true });
  await mkdir(join(vendor, 'phpunit/phpunit'), { recursive: true });
  await writeFile(join(vendor, 'phpunit/phpunit/composer.json'), '{"name": "phpunit/phpunit"}');
  await writeFile(join(vendor, 'autoload.php'), `<?php\nrequire_once('${phpunit}');\n`);
  await writeFile(join(vendor, 'bin/phpunit'), `<?php\nrequire_once('${phpunit}');\nPHPUnit\\TextUI\\Command::main();\n`);
  await mkdir(`${site.data}-phpunit`, { recursive: true });
  const locales = join(dirname(site.data), 'locales');
  await mkdir(locales, { recursive: true });
  await run('localedef', ['-i', 'en_AU', '-f', 'UTF-8', join(locales, 'en_AU.UTF-8')]);
  process.env['LOCPATH'] = locales;
}

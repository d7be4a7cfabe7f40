import { mkdirSync, mkdtempSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { compileAmd } from '../../build/amd.js';
import { changes } from '../../build/changes.js';
import { readVersion } from '../../build/version.js';
import { zipFolder } from '../../build/zip.js';

const folder = (files: Readonly<Record<string, string>>): string => {
  const made = mkdtempSync(join(tmpdir(), 'lm-build-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(made, name, '..'), { recursive: true });
    writeFileSync(join(made, name), text);
  }
  return made;
};

describe('a zip', () => {
  test('has the same bytes whenever it is made, and the plugin’s folder on top', () => {
    const files = { 'version.php': '<?php', 'classes/b.php': 'b', 'classes/a.php': 'a' };
    const [one, other] = [folder(files), folder(files)];
    utimesSync(join(other, 'version.php'), new Date(2001, 1, 1), new Date(2001, 1, 1));
    const zip = zipFolder(one, 'learningmentor', '2026112400');
    expect(Buffer.from(zipFolder(other, 'learningmentor', '2026112400')).equals(zip)).toBe(true);
    expect(Object.keys(unzipSync(zip))).toEqual(['learningmentor/classes/a.php', 'learningmentor/classes/b.php', 'learningmentor/version.php']);
  });
});

describe('an AMD module', () => {
  test('defines its name and is given what it imports', async () => {
    const amd = folder({ 'src/greet.js': "import Log from 'core/log';\nexport const init = (name) => Log.debug(name);\n" });
    await compileAmd('local_x', amd);
    const code = readFileSync(join(amd, 'build/greet.min.js'), 'utf8');
    const said: unknown[] = [];
    const exported: { init?: (name: string) => void } = {};
    const define = (name: string, needs: string[], factory: (...given: unknown[]) => void): void => {
      expect(name).toBe('local_x/greet');
      expect(needs).toEqual(['require', 'exports', 'module', 'core/log']);
      const module = { exports: exported };
      factory(() => ({ debug: (text: unknown) => said.push(text) }), exported, module);
      module.exports.init!('Amelia');
    };
    // As a browser runs it: a script that calls `define`.
    // oxlint-disable-next-line typescript/no-implied-eval, no-new-func
    new Function('define', code)(define);
    expect(said).toEqual(['Amelia']);
    expect(JSON.parse(readFileSync(join(amd, 'build/greet.min.js.map'), 'utf8'))).toMatchObject({ version: 3, sources: ['../src/greet.js'] });
  });
});

describe('the changes', () => {
  test('begin with what waits for a release', () => {
    const root = folder({ '.changeset/b.md': "---\n'@x/y': minor\n---\n\nSecond.\n", '.changeset/a.md': "---\n'@x/y': minor\n---\n\nFirst.\n", 'packages/widgets/CHANGELOG.md': '# @x/y\n\n## 0.0.9\n\n- Old.\n' });
    expect(changes(root, '0.1.0')).toBe('# Changes\n\n## 0.1.0, not released yet\n\n- First.\n- Second.\n\n## 0.0.9\n\n- Old.\n');
  });
});

describe('the version', () => {
  const php = (version: string) => `<?php\n$plugin->version = ${version};\n$plugin->release = '0.1.0';\n$plugin->requires = 1;\n$plugin->supported = [405, 500];\n`;

  test('is one for both plugins and the package', () => {
    const made = folder({ 'a.php': php('2026112400'), 'b.php': php('2026112400'), 'c.php': php('2026112401'), 'package.json': '{"version":"0.1.0"}', 'other.json': '{"version":"0.2.0"}' });
    const at = (name: string) => join(made, name);
    expect(readVersion(at('a.php'), at('b.php'), at('package.json'))).toEqual({ version: '2026112400', release: '0.1.0' });
    expect(() => readVersion(at('a.php'), at('c.php'), at('package.json'))).toThrow("differ in 'version'");
    expect(() => readVersion(at('a.php'), at('b.php'), at('other.json'))).toThrow('package.json is 0.2.0');
  });
});

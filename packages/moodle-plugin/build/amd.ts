import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { transform } from 'esbuild';

/**
 * Compiles the AMD modules of a plugin the way Moodle's own build does: `amd/src/x.js`, an ES module, becomes `amd/build/x.min.js`, which
 * defines `<component>/x`, and its source map.
 *
 * @param component `local_learningmentor`
 */
export async function compileAmd(component: string, amd: string): Promise<void> {
  mkdirSync(join(amd, 'build'), { recursive: true });
  for (const file of readdirSync(join(amd, 'src')).filter((name) => name.endsWith('.js')).sort()) {
    const name = basename(file, '.js');
    const source = readFileSync(join(amd, 'src', file), 'utf8');
    const imported = [...source.matchAll(/^import .*? from '([^']+)';/gm)].map(([, module]) => module!);
    const dependencies = ['require', 'exports', 'module', ...imported];
    // As CommonJS inside a function that RequireJS gives what it asks for.
    const { code, map } = await transform(source, {
      format: 'cjs',
      minify: true,
      target: 'es2020',
      sourcemap: 'external',
      sourcefile: `../src/${file}`,
      banner: `define("${component}/${name}",${JSON.stringify(dependencies)},function(require,exports,module){`,
      footer: '});',
      legalComments: 'none',
    });
    writeFileSync(join(amd, 'build', `${name}.min.js`), `${code.trimEnd()}\n\n//# sourceMappingURL=${name}.min.js.map`);
    writeFileSync(join(amd, 'build', `${name}.min.js.map`), map);
  }
}

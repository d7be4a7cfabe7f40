/**
 * Builds the widgets for Moodle into `dist/for-moodle`: an entry that is small, a file for each widget and each language, names with the hash
 * of their content, and `manifest.json`, which says what the page may preload for each widget and language.
 *
 *     node --import tsx --conditions=@learning-mentor/source scripts/build-moodle.ts
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { minifyHTMLLiterals } from 'minify-literals';
import { build, defaultClientConditions, type Plugin, type Rolldown } from 'vite';
import { describeKind } from '@learning-mentor/core/contract/describe';
import { shownKinds } from '../src/internal/own-client.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const outDir = join(root, 'dist/for-moodle');

/** The kinds without their schemas: all that the widgets and a trusting client read of them. */
const kindOutlines = shownKinds.map((kind) => {
  const { schemas: _schemas, example: _example, actions, ...rest } = describeKind(kind) as Record<string, unknown> & { actions: Record<string, Record<string, unknown>> };
  const withoutInput = Object.entries(actions).map(([name, { input: _input, example: _of, ...action }]) => [name, action]);
  return { ...rest, actions: Object.fromEntries(withoutInput) };
});

const withoutSchemas: Plugin = {
  name: 'kinds-without-schemas',
  enforce: 'pre',
  load: (id) => (/[\\/]src[\\/]moodle[\\/]kinds\.ts$/.test(id) ? `export const shownKinds = ${JSON.stringify(kindOutlines)};` : null),
};

/** Markup and styles inside template literals are text to a minifier of scripts. */
const shortLiterals: Plugin = {
  name: 'short-literals',
  enforce: 'pre',
  transform: async (code, id) => (/[\\/]widgets[\\/]src[\\/].*\.ts$/.test(id) && /\b(css|html|svg)`/.test(code) ? minifyHTMLLiterals(code, { fileName: id }) : null),
};

const { output } = (await build({
  configFile: false,
  root,
  logLevel: 'warn',
  plugins: [withoutSchemas, shortLiterals],
  resolve: { conditions: ['@learning-mentor/source', ...defaultClientConditions] },
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    minify: 'oxc',
    sourcemap: true,
    rolldownOptions: {
      input: { widgets: join(root, 'src/moodle.ts') },
      preserveEntrySignatures: false,
      output: {
        format: 'es',
        entryFileNames: '[name]-[hash].js',
        chunkFileNames: '[name]-[hash].js',
        // What every widget has; as files of their own these few lines would weigh more, and each be a request.
        codeSplitting: { groups: [{ name: 'base', test: /src[\\/](internal[\\/](lm-element|live|lazily|fold|icons|ask|client-controller|styles[\\/].*)|labels[\\/]sentence)\.ts$|lit-html[\\/](directive|directive-helpers|directives[\\/]repeat)\.js$/ }] },
      },
    },
  },
})) as Rolldown.RolldownOutput;

const chunks = output.filter((file) => file.type === 'chunk');
const chunkOf = (source: string): Rolldown.OutputChunk => chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(source))!;

/** A file and all that it imports at once. */
function withImports(name: string, found = new Set<string>()): Set<string> {
  if (found.has(name)) return found;
  found.add(name);
  for (const imported of chunks.find(({ fileName }) => fileName === name)?.imports ?? []) withImports(imported, found);
  return found;
}
const preload = (source: string): string[] => [...withImports(chunkOf(source).fileName)];

/** A widget, and the client that it needs: a caseload does with the page's own. */
const withClient = (tag: string): string[] => [...new Set([...(tag === 'caseload' ? [] : preload('src/moodle/whole-client.ts')), ...preload(`src/${tag}/define.ts`)])];

const tags = ['caseload', 'pupil', 'session-log', 'barrier-assessment'];
const languages = ['en-GB', 'cy'];
/** The words of a widget, where they are in a part of their language. */
const parts: Readonly<Record<string, string>> = { caseload: 'caseload-part', 'session-log': 'session-log-part', 'barrier-assessment': 'barrier-assessment-part' };
const manifest = {
  entry: chunkOf('src/moodle.ts').fileName,
  preload: preload('src/moodle.ts'),
  widgets: Object.fromEntries(tags.map((tag) => [`lm-${tag}`, withClient(tag)])),
  languages: Object.fromEntries(
    languages.map((language) => [language, Object.fromEntries(tags.map((tag) => [`lm-${tag}`, preload(`src/locales/${language}/${parts[tag] ?? 'index'}.ts`)]))]),
  ),
};
await writeFile(join(outDir, 'manifest.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);

/** The most that a page with a caseload fetches, in bytes after gzip. With the markup of the block it stays below 30 kB. */
const most = 29_800;
for (const [language, words] of Object.entries(manifest.languages)) {
  const files = new Set([...manifest.preload, ...manifest.widgets['lm-caseload']!, ...words['lm-caseload']!]);
  const weight = chunks.filter(({ fileName }) => files.has(fileName)).reduce((sum, { code }) => sum + gzipSync(code).length, 0);
  console.log(`A caseload in ${language}: ${files.size} files, ${(weight / 1000).toFixed(1)} kB gzip`);
  if (weight > most) throw new Error(`A page with a caseload may fetch ${most} bytes, not ${weight}: docs/decisions/0005-what-a-page-pays.md.`);
}

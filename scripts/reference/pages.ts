import { dirname, relative } from 'node:path';
import type { Declaration, EntryPoint, PublicName } from './public-names.js';

/** A file of the reference, from the root of the repository. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

const generated = '<!-- Made from the docstrings by `npm run reference`; not to be edited by hand. -->';

/** The reference of a package: a page of contents, and a page for each import path. */
export function pagesOf(name: string, entries: readonly EntryPoint[]): Page[] {
  const fileOf = ({ path }: EntryPoint) => `docs/reference/${name}/${path === '.' ? 'index' : path.slice(2).replaceAll('/', '-')}.md`;
  const importOf = ({ path }: EntryPoint) => `@learning-mentor/${name}${path.slice(1)}`;
  const listed = entries.filter(({ names }) => names.length > 0);
  const contents = [
    generated,
    `# Reference: @learning-mentor/${name}`,
    'What each import path exports, in the words of the docstrings. `@learning-mentor/core` itself exports the names of all nouns; below it stand those that it has alone. '
      + 'The results in the examples are compared with what the code gives whenever the tests run.',
    ...listed.map((entry) => {
      const page = relative('docs/reference', fileOf(entry));
      const anchors = anchorsOf(entry.names);
      return `## [${importOf(entry)}](${page})\n\n${entry.names.map(({ name: each }, i) => `[\`${each}\`](${page}#${anchors[i]})`).join(' · ')}`;
    }),
  ];
  return [
    { path: `docs/reference/${name}.md`, text: `${contents.join('\n\n')}\n` },
    ...listed.map((entry) => {
      const path = fileOf(entry);
      const sections = entry.names.map((each) => section(each, dirname(path)));
      return { path, text: `${[generated, `# ${importOf(entry)}`, ...sections].join('\n\n')}\n` };
    }),
  ];
}

/** The anchors of headings as GitHub makes them: lower case, and of like ones the later ones numbered (`Capacity`, `capacity`). */
function anchorsOf(names: readonly PublicName[]): string[] {
  const seen = new Map<string, number>();
  return names.map(({ name }) => {
    const anchor = name.toLowerCase();
    const before = seen.get(anchor) ?? 0;
    seen.set(anchor, before + 1);
    return before === 0 ? anchor : `${anchor}-${before}`;
  });
}

function section({ name, declarations }: PublicName, folder: string): string {
  const files = [...new Set(declarations.map(({ file }) => file))];
  const sources = files.map((file) => `[${file.replace(/^packages\/\w+\/src\//, '')}](${relative(folder, file)})`).join(', ');
  return [`## ${name}`, ...declarations.flatMap(described), `Source: ${sources}`].join('\n\n');
}

function described({ signature, doc }: Declaration): string[] {
  const plain = (text: string) => text.replaceAll(/\{@link (\w+)\}/g, '`$1`');
  const code = `\`\`\`ts\n${signature}\n\`\`\``;
  if (!doc) return [code];
  const parts = [code];
  if (doc.text !== '') parts.push(plain(doc.text));
  if (doc.params.length > 0) parts.push(doc.params.map((param) => `- ${plain(param.replace(/^(\w+)/, '`$1`'))}`).join('\n'));
  if (doc.returns !== undefined) parts.push(`Gives ${plain(doc.returns)}`);
  if (doc.throws.length > 0) parts.push(`Throws ${plain(doc.throws.join('; ').replaceAll(/\{(\w+)\}/g, '$1'))}`);
  for (const { code: example } of doc.examples) parts.push(`\`\`\`ts\n${example}\n\`\`\``);
  return parts;
}

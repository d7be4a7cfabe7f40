import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { resolveRelative, root } from '../test/support/source-files.js';

/** One declaration of a public name. A schema and its type share a name and have one each. */
export interface Declaration {
  /** From the root of the repository, with `/`. */
  readonly file: string;
  /** The line of the declaration, from 1. */
  readonly line: number;
  readonly kind: 'function' | 'class' | 'value' | 'type';
  /** What one has to know to use it: a function without its body, a type or a short value as it stands. */
  readonly signature: string;
  readonly doc?: Docstring;
}

/** A `/** … *\/` taken apart. */
interface Docstring {
  /** What stands before the tags: Markdown. */
  readonly text: string;
  /** `@param name what` without the tag, in order. */
  readonly params: readonly string[];
  readonly returns?: string;
  readonly throws: readonly string[];
  /** The code of each `@example`, with the line of its first line in the file. */
  readonly examples: readonly { readonly code: string; readonly line: number }[];
}

/** A name that can be imported, with all that is declared under it. */
export interface PublicName {
  readonly name: string;
  readonly declarations: readonly Declaration[];
}

/** An import path of a package and what it exports, in alphabetical order. */
export interface EntryPoint {
  /** `.`, `./goal`, … */
  readonly path: string;
  readonly names: readonly PublicName[];
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [property: string]: unknown;
}

/** The entry points of a package, as its `exports` name them. A name of `.` that has a path of its own is listed there alone. */
export function entryPoints(name: string): EntryPoint[] {
  const { exports } = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')) as { exports: Record<string, unknown> };
  const files = new Map<string, SourceModule>();
  const entries = Object.entries(exports).flatMap(([path, target]) => {
    const source = (target as Record<string, string>)['@learning-mentor/source'];
    return source ? [{ path, names: exportsOf(join('packages', name, source), files) }] : [];
  });
  const elsewhere = new Set(entries.filter(({ path }) => path !== '.').flatMap(({ names }) => [...names.keys()]));
  return entries.map(({ path, names }) => ({
    path,
    names: [...names]
      .filter(([each]) => path !== '.' || !elsewhere.has(each))
      .map(([each, declarations]) => ({ name: each, declarations }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  }));
}

interface SourceModule {
  /** What is declared in the file and exported from it. */
  readonly own: Map<string, Declaration[]>;
  /** What it exports from other files: all, or by name. */
  readonly from: readonly { readonly file: string; readonly names?: ReadonlyMap<string, string> }[];
}

function exportsOf(file: string, files: Map<string, SourceModule>): Map<string, Declaration[]> {
  const { own, from } = readModule(file, files);
  const all = new Map(own);
  for (const { file: other, names } of from) {
    for (const [name, declarations] of exportsOf(other, files)) {
      const here = names ? names.get(name) : name;
      if (here !== undefined) all.set(here, declarations);
    }
  }
  return all;
}

function readModule(file: string, files: Map<string, SourceModule>): SourceModule {
  const known = files.get(file);
  if (known) return known;
  const text = readFileSync(join(root, file), 'utf8');
  const { program, comments, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]!.message}`);
  const own = new Map<string, Declaration[]>();
  const from: { file: string; names?: ReadonlyMap<string, string> }[] = [];

  for (const statement of program.body as unknown as Node[]) {
    const source = (statement['source'] as { value?: string } | null | undefined)?.value;
    if (statement.type === 'ExportAllDeclaration') from.push({ file: resolveRelative(file, source!) });
    if (statement.type !== 'ExportNamedDeclaration') continue;
    if (source !== undefined) {
      const specifiers = statement['specifiers'] as { local: { name: string }; exported: { name: string } }[];
      from.push({ file: resolveRelative(file, source), names: new Map(specifiers.map(({ local, exported }) => [local.name, exported.name])) });
      continue;
    }
    const comment = comments.findLast(({ type, value, end }) =>
      type === 'Block' && value.startsWith('*') && end <= statement.start && text.slice(end, statement.start).trim() === '');
    const doc = comment && parseDocstring(comment.value, lineAt(text, comment.start));
    for (const { name, ...declared } of declarationsOf(statement['declaration'] as Node, text)) {
      const declaration: Declaration = { file, line: lineAt(text, statement.start), ...declared, ...(doc && { doc }) };
      own.set(name, [...(own.get(name) ?? []), declaration]);
    }
  }
  const module = { own, from };
  files.set(file, module);
  return module;
}

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;

/** Of a value that is longer, only the beginning is shown. */
const mostLines = 60;

function* declarationsOf(node: Node, text: string): Generator<{ name: string; kind: Declaration['kind']; signature: string }> {
  const slice = (from: number, to: number) => text.slice(from, to).trim();
  const id = (of: Node) => (of['id'] as { name: string }).name;
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'TSDeclareFunction':
      yield { name: id(node), kind: 'function', signature: slice(node.start, (node['body'] as Node | null)?.start ?? node.end) };
      return;
    case 'ClassDeclaration':
      yield { name: id(node), kind: 'class', signature: slice(node.start, node.end) };
      return;
    case 'VariableDeclaration':
      for (const each of node['declarations'] as Node[]) {
        const name = each['id'] as Node;
        const value = each['init'] as Node;
        if (value.type === 'ArrowFunctionExpression') {
          const signature = slice(name.start, (value['body'] as Node).start).replace(/\s*=>(\s*\()?$/, '');
          yield { name: id(each), kind: 'function', signature: `const ${signature} => …` };
          continue;
        }
        const [type] = [name['typeAnnotation'] as Node | undefined];
        const lines = slice(each.start, each.end).split('\n');
        const short = lines.length <= mostLines;
        yield { name: id(each), kind: 'value', signature: `const ${short ? lines.join('\n') : type ? slice(name.start, name.end) : `${lines[0]} …`}` };
      }
      return;
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
      yield { name: id(node), kind: 'type', signature: slice(node.start, node.end) };
      return;
    default:
      throw new Error(`The reference cannot read an exported ${node.type}.`);
  }
}

/** @param line of the comment's beginning */
function parseDocstring(comment: string, line: number): Docstring {
  const lines = comment.split('\n').map((each) => each.replace(/^\s*\*+ ?/, '').trimEnd());
  const doc = { text: [] as string[], params: [] as string[], returns: undefined as string | undefined, throws: [] as string[], examples: [] as { code: string; line: number }[] };
  // A tag goes on to the next tag.
  const starts = lines.flatMap((each, index) => (/^@\w+/.test(each) ? [index] : []));
  doc.text = lines.slice(0, starts[0]);
  starts.forEach((start, i) => {
    const [, tag, rest] = /^@(\w+)\s*(.*)$/.exec(lines[start]!)!;
    const body = [rest!, ...lines.slice(start + 1, starts[i + 1])];
    const said = body.join(' ').replaceAll(/\s+/g, ' ').trim();
    if (tag === 'param') doc.params.push(said);
    else if (tag === 'returns') doc.returns = said;
    else if (tag === 'throws') doc.throws.push(said);
    else if (tag === 'example') {
      const open = body.findIndex((each) => each.startsWith('```'));
      const close = body.findIndex((each, index) => index > open && each.startsWith('```'));
      if (open < 0 || close < 0) throw new Error(`An @example is a fenced block of TypeScript (line ${line + start}).`);
      doc.examples.push({ code: body.slice(open + 1, close).join('\n'), line: line + start + open + 1 });
    } else throw new Error(`The reference does not know the tag @${tag} (line ${line + start}).`);
  });
  const { returns, ...others } = doc;
  return { ...others, text: doc.text.join('\n').trim(), ...(returns !== undefined && { returns }) };
}

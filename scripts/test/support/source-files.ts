import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
export const packages = ['core', 'client', 'widgets', 'server'] as const;
export type PackageName = (typeof packages)[number];

export interface SourceFile {
  /** From the root of the repository, with `/`. */
  path: string;
  /** What it imports or re-exports, types too, as written. */
  imports: string[];
  /** What it takes from its surroundings that a pure file may not: `Date.now`, `process`, … */
  surroundings: string[];
  /** Static `style` attributes in templates. */
  styleAttributes: string[];
}

interface Node {
  type: string;
  [property: string]: unknown;
}

/** All TypeScript of a package's `src`. */
export function sourceFiles(name: PackageName): SourceFile[] {
  const folder = `packages/${name}/src`;
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => `${folder}/${path.split(sep).join('/')}`)
    .sort()
    .map((path) => parse(path, readFileSync(join(root, path), 'utf8')));
}

export function parse(path: string, text: string): SourceFile {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]!.message}`);
  const nodes = [...walk(program as unknown as Node)];
  return {
    path,
    imports: nodes.flatMap(({ node }) => importOf(node)),
    surroundings: nodes.flatMap(({ node, isName }) => (isName ? [] : surroundingOf(node))),
    styleAttributes: nodes.flatMap(({ node }) => styleAttributesOf(node)),
  };
}

/** The file that a relative import means. */
export function resolveRelative(from: string, specifier: string): string {
  return normalize(join(dirname(from), specifier)).split(sep).join('/').replace(/\.js$/, '.ts');
}

const importing = new Set(['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression', 'TSImportType']);

function importOf(node: Node): string[] {
  if (!importing.has(node.type)) return [];
  const { value } = (node['source'] ?? {}) as { value?: unknown };
  return typeof value === 'string' ? [value] : [];
}

const globals = new Set(['process', 'document', 'window', 'globalThis', 'self', 'navigator', 'performance', 'crypto', 'fetch', 'setTimeout']);
const members = new Set(['Date.now', 'Math.random']);

function surroundingOf(node: Node): string[] {
  const callee = nameOf(node['callee']);
  if (node.type === 'NewExpression' && callee === 'Date' && (node['arguments'] as unknown[]).length === 0) return ['new Date()'];
  if (node.type === 'CallExpression' && callee === 'Date') return ['Date()'];
  if (node.type === 'MemberExpression') {
    const member = `${nameOf(node['object'])}.${nameOf(node['property'])}`;
    return members.has(member) ? [member] : [];
  }
  const name = nameOf(node);
  return name && globals.has(name) ? [name] : [];
}

/** `style="color: red"`; not `style=${styleMap(…)}`, which sets properties one by one. */
function styleAttributesOf(node: Node): string[] {
  if (node.type !== 'TemplateElement') return [];
  const { raw } = node['value'] as { raw: string };
  return raw.match(/\sstyle\s*=\s*["']?[^"'\s]+/g) ?? [];
}

function nameOf(node: unknown): string | undefined {
  const { type, name } = (node ?? {}) as { type?: string; name?: string };
  return type === 'Identifier' ? name : undefined;
}

/** Every node; `isName` where an identifier only names a property (`a.process`, `{ process: 1 }`) and stands for nothing. */
function* walk(node: Node, isName = false): Generator<{ node: Node; isName: boolean }> {
  yield { node, isName };
  for (const [key, value] of Object.entries(node)) {
    const named = (key === 'property' || key === 'key') && node['computed'] !== true;
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child !== null && typeof child === 'object' && 'type' in child) yield* walk(child as Node, named);
    }
  }
}

import { parseSync } from 'vite';
import type { EntryPoint } from './public-names.js';

/** An `@example` of a docstring as a module that can be run by itself. */
export interface ExampleModule {
  /** `goal.attainmentT`, with a number where there are several. */
  readonly name: string;
  /** Where it stands: `packages/core/src/goal/attainment.ts:30`. */
  readonly place: string;
  /** How many results it promises. */
  readonly promises: number;
  readonly text: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The examples of an entry point. In an example all names of its own entry point can be used without an import. What a line comes to stands
 * behind it, or below it:
 *
 * - `attainmentT([{ level: 1 }]); // → 60`, compared with what the code gives, deeply;
 * - `// → { possible: 26, … }`, where more may be there than is shown;
 * - `// ≈ 62.4`, a number that is rounded so;
 * - `// throws no-goals`, the code of a `RuleError`, or the name of another error.
 *
 * A longer result goes on in comments below, indented by three spaces or more.
 */
export function exampleModules(packageName: string, { path, names }: EntryPoint): ExampleModule[] {
  const from = path === '.' ? packageName : `${packageName}${path.slice(1)}`;
  const values = names.map(({ name, declarations }) => ({ name, typeOnly: declarations.every(({ kind }) => kind === 'type') }));
  return names.flatMap(({ name, declarations }) =>
    declarations.flatMap(({ file, doc }) =>
      (doc?.examples ?? []).map(({ code, line }, index, all) => ({
        name: `${path.replace(/^\.\/?/, '').replaceAll('/', '-') || 'core'}.${name}${all.length > 1 ? `.${index + 1}` : ''}`,
        place: `${file}:${line}`,
        ...moduleOf(code, from, values, `${file}:${line}`),
      })),
    ),
  );
}

function moduleOf(code: string, from: string, names: readonly { name: string; typeOnly: boolean }[], place: string): { text: string; promises: number } {
  const { program, comments, errors } = parseSync('example.ts', code);
  if (errors.length > 0) throw new Error(`${place}: ${errors[0]!.message}`);
  const imported = /^import .*$/gm;
  const stands = (name: string, where: string) => new RegExp(`\\b${name}\\b`).test(where);
  const lines = [...code.matchAll(imported)].map(([line]) => line);
  const own = names.filter(({ name }) => stands(name, code) && !lines.some((line) => stands(name, line))).map(({ name, typeOnly }) => (typeOnly ? `type ${name}` : name));
  let text = '';
  let [at, promises] = [0, 0];
  for (const statement of program.body as unknown as Node[]) {
    const said = promiseBehind(code, statement.end, comments as unknown as (Node & { value: string })[]);
    if (!said) continue;
    promises++;
    if (statement.type !== 'ExpressionStatement') throw new Error(`${place}: only an expression comes to something: ${code.slice(statement.start, statement.end)}`);
    const expression = code.slice(statement.start, statement.end).replace(/;$/, '');
    text += `${code.slice(at, statement.start)}await ${said.kind}(async () => (${expression})${said.value && `, ${said.value}`});`;
    at = statement.end;
  }
  text += code.slice(at);
  const needed = [own.length > 0 && `import { ${own.join(', ')} } from '${from}';`, `import { partly, roughly, same, throws } from './promises.mjs';`].filter(Boolean).join('\n');
  return { text: `${needed}\n${text}\nvoid [partly, roughly, same, throws];\n`, promises };
}

/** What is said right behind a statement, or on the lines below it, about what it comes to. */
function promiseBehind(code: string, end: number, comments: readonly (Node & { value: string })[]): { kind: string; value: string } | undefined {
  const first = comments.findIndex(({ type, start, value }) => type === 'Line' && start >= end && code.slice(end, start).trim() === '' && /^ (→|≈|throws) /.test(value));
  if (first < 0) return undefined;
  let { value } = comments[first]!;
  for (let next = first + 1; comments[next] && code.slice(comments[next - 1]!.end, comments[next]!.start).trim() === '' && /^ {3}/.test(comments[next]!.value); next++) {
    value += ` ${comments[next]!.value.trim()}`;
  }
  const [, sign, promised] = /^ (→|≈|throws) (.*)$/.exec(value)!;
  if (sign === 'throws') return { kind: 'throws', value: JSON.stringify(promised!.trim()) };
  if (sign === '≈') return { kind: 'roughly', value: JSON.stringify(promised!.trim()) };
  const part = promised!.includes('…');
  return { kind: part ? 'partly' : 'same', value: `(${promised!.replaceAll(/,?\s*…/g, '')})` };
}

/** What the modules compare with: `promises.mjs` beside them. */
export const promisesModule = `import { deepStrictEqual, partialDeepStrictEqual, strictEqual } from 'node:assert';
export const same = async (run, value) => deepStrictEqual(plain(await run()), plain(value));
export const partly = async (run, value) => partialDeepStrictEqual(plain(await run()), plain(value));
export const roughly = async (run, value) => strictEqual((await run()).toFixed((value.split('.')[1] ?? '').length), value);
export const throws = async (run, code) => {
  let result;
  try {
    result = await run();
  } catch (error) {
    return strictEqual(error.code ?? error.name, code);
  }
  throw new Error('It throws nothing, and gives ' + JSON.stringify(result));
};
// Objects without a prototype and frozen ones are shown as others are.
const plain = (value) => (Array.isArray(value) ? value.map(plain) : value && typeof value === 'object' && [Object.prototype, null].includes(Object.getPrototypeOf(value)) ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)])) : value);
`;

/** Types of the above, for the compiler that checks the examples. */
export const promisesTypes = `export declare const same: (run: () => unknown, value: unknown) => Promise<void>;
export declare const partly: (run: () => unknown, value: unknown) => Promise<void>;
export declare const roughly: (run: () => unknown, value: string) => Promise<void>;
export declare const throws: (run: () => unknown, code: string) => Promise<void>;
`;

/** Runs all modules in one process and prints what each came to as JSON: the message of its error, or null. */
export const runnerModule = `import { readdirSync } from 'node:fs';
const results = {};
for (const file of readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('.mts') && !name.endsWith('.d.mts'))) {
  try {
    await import(new URL(file, import.meta.url).href);
    results[file.slice(0, -4)] = null;
  } catch (error) {
    results[file.slice(0, -4)] = String(error?.message ?? error);
  }
}
console.log(JSON.stringify(results));
`;

import { execFile } from 'node:child_process';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { findPhp } from '../../../../scripts/tools.mjs';
import { contractPhp } from '../../build/contract.js';

/** The program, where there is one. */
export const php = findPhp();

const script = fileURLToPath(new URL('answer.php', import.meta.url));
const contract = new URL('../../local/contract/contract.php', import.meta.url);

/** Whether the interpreter was given the contract of today: tests must not hold last week's to this week's. */
let isBuilt: Promise<void> | undefined;

async function build(): Promise<void> {
  const text = contractPhp();
  if ((await readFile(contract, 'utf8').catch(() => '')) === text) return;
  await mkdir(new URL('.', contract), { recursive: true });
  const unfinished = new URL(`contract.${process.pid}.php`, contract);
  await writeFile(unfinished, text);
  await rename(unfinished, contract);
}

/**
 * Asks a suite of `answer.php`: PHP is started once, however many cases there are.
 *
 * @param kinds described as in contract.json, that the contract does not have
 */
export async function askPhp<Result>(suite: string, cases: readonly unknown[], kinds: readonly unknown[] = []): Promise<Result[]> {
  await (isBuilt ??= build());
  const text = await new Promise<string>((resolve, reject) => {
    const child = execFile(php!, ['-d', 'display_errors=stderr', '-d', 'memory_limit=512M', script], { maxBuffer: 1e9 }, (error, out, err) =>
      error ? reject(new Error(err || out, { cause: error })) : resolve(out),
    );
    child.stdin!.on('error', () => undefined).end(JSON.stringify({ suite, cases, kinds }));
  });
  return JSON.parse(text) as Result[];
}

import { groupBy } from './group-by.js';
import type { Problem } from './problem.js';

/**
 * Problems as lines for a terminal, grouped by file in the order the files were met, one `file:line:column  message` a line.
 * Control characters of the school's text do not reach the terminal.
 *
 * @param options.shown how many lines at most; the rest is counted
 * @param options.total how many there are, where the list itself was cut short
 */
export function formatProblems(problems: readonly Problem[], options: { shown?: number; total?: number } = {}): string {
  const { shown = 50, total = problems.length } = options;
  const byFile = groupBy(problems, ({ file }) => file);
  const lines = [...byFile.values()].flatMap((group) => group.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)).map(formatProblem));
  const rest = Math.max(total, lines.length) - Math.min(shown, lines.length);
  return [...lines.slice(0, shown), ...(rest > 0 ? [`… and ${rest.toLocaleString('en-GB')} more`] : [])].join('\n');
}

function formatProblem({ file, line, column, message }: Problem): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return plain(`${place}  ${message}`);
}

/** A file may hold escape sequences that redraw a terminal, or marks that turn the reading direction. */
const plain = (text: string) => text.replaceAll(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, '\ufffd');

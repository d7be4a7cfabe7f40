import { readFileSync } from 'node:fs';

/** A piece of code in a Markdown file. */
export interface CodeBlock {
  /** `ts`, `sh`, `html`, … */
  readonly language: string;
  /** What stands behind the language: `ts file=packages/core/src/praise/praise.ts`. */
  readonly info: string;
  readonly text: string;
  /** The line of its first character, from 1. */
  readonly line: number;
}

/** The fenced code blocks of a Markdown file, in order. */
export function codeBlocks(file: string): CodeBlock[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^```(\w+) ?(.*)\n([\s\S]*?)^```$/gm)].map((match) => ({
    language: match[1]!,
    info: match[2]!.trim(),
    text: match[3]!,
    line: text.slice(0, match.index).split('\n').length + 1,
  }));
}

/** What a block says it prints: the text behind `// → `, in order. */
export const promised = (block: CodeBlock): string[] => [...block.text.matchAll(/\/\/ → (.*)$/gm)].map((match) => match[1]!.trim());

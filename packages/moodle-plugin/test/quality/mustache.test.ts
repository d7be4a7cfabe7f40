import { describe, expect, test } from 'vitest';
import { sourcesOf } from './sources.js';

// What Moodle's own lint asks of a template, as far as it can be asked without Moodle.
describe.each(sourcesOf('.mustache'))('$path', ({ path, text }) => {
  const comments = [...text.matchAll(/\{\{!([\s\S]*?)\}\}(?!\})/g)].map((match) => match[1]!);

  test('says its name and its licence', () => {
    const [, plugin, name] = /^(local|block)\/templates\/(.+)\.mustache$/.exec(path)!;
    expect(comments.join('')).toContain(`@template ${plugin}_learningmentor/${name}`);
    expect(comments.join('')).toContain('GNU General Public License');
  });

  test('has an example that is JSON', () => {
    const example = comments.find((comment) => comment.includes('Example context (json):'));
    expect(example).toBeDefined();
    expect(() => JSON.parse(example!.split('Example context (json):')[1]!)).not.toThrow();
  });

  test('closes what it opens', () => {
    const bare = text.replace(/\{\{![\s\S]*?\n\}\}/g, '');
    const open: string[] = [];
    for (const [, mark, name] of bare.matchAll(/\{\{\s*([#^/])\s*([\w.]+)\s*\}\}/g)) {
      if (mark === '/') expect(open.pop()).toBe(name);
      else open.push(name!);
    }
    expect(open).toEqual([]);
  });

  test('escapes what it is given', () => {
    const raw = [...text.matchAll(/\{\{\{\s*([\w.]+)\s*\}\}\}/g)].map((match) => match[1]!);
    // HTML that a renderer of ours made, by a name that says so.
    expect(raw.filter((name) => !name.endsWith('html'))).toEqual([]);
  });
});

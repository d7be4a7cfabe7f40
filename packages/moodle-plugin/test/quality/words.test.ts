import { describe, expect, test } from 'vitest';
import { strings } from '../../build/lang.js';
import { words as blockCy } from '../../words/block.cy.js';
import { words as blockEn } from '../../words/block.en.js';
import { sources } from './sources.js';

const local = strings('en');
const code = sources.filter(({ path }) => !path.includes('/tests/')).map(({ text }) => text).join('\n');

/** Strings that are asked for by their whole name. */
const asked = (component: string): Set<string> =>
  new Set([
    ...[...code.matchAll(new RegExp(String.raw`(?:get_string|lang_string|moodle_exception|string_exists)\(\s*'([^']+)',\s*(?:'${component}'${component.startsWith('local') ? '|self::COMPONENT' : ''})`, 'g'))].map((match) => match[1]!),
    ...[...code.matchAll(new RegExp(String.raw`\{\{#str\}\}\s*([\w:]+)\s*,\s*${component}`, 'g'))].map((match) => match[1]!),
  ]);

/** Names that the code puts together: what stands before the first gap. */
const begun = [...code.matchAll(/"([a-z][a-z_:]+)\{?\$/g)].map((match) => match[1]!).concat([...code.matchAll(/'([a-z]+_)'(?=[\s)]*\.)/g)].map((match) => match[1]!), [...code.matchAll(/'(kinds?_)'/g)].map((match) => match[1]!));

/** Strings that Moodle itself asks for, by the names of what they word. */
const ofMoodle = /^(pluginname$|learningmentor:|messageprovider:|cachedef_|privacy:|widget:)/;

describe('language strings', () => {
  test('both languages have the same', () => {
    // A language has the plural forms that it has: the widgets' words are compared where they are written.
    const own = (all: Readonly<Record<string, string>>) => Object.entries(all).filter(([key]) => !key.startsWith('widget:'));
    const cy = strings('cy');
    expect(own(cy).map(([key]) => key)).toEqual(own(local).map(([key]) => key));
    // What is filled in must be there in both.
    const gaps = (text: string) => [...text.matchAll(/\{\$a(->\w+)?\}/g)].map((match) => match[0]).toSorted();
    for (const [key, text] of own(local)) expect({ key, gaps: gaps(cy[key]!) }).toEqual({ key, gaps: gaps(text) });
    expect(Object.keys(blockCy).toSorted()).toEqual(Object.keys(blockEn).toSorted());
  });

  test('all that are asked for are there', () => {
    expect([...asked('local_learningmentor')].filter((key) => !(key in local))).toEqual([]);
    expect([...asked('block_learningmentor')].filter((key) => !(key in blockEn))).toEqual([]);
    expect(asked('local_learningmentor').size).toBeGreaterThan(60);
  });

  test('all that are there are asked for', () => {
    const isUsed = (key: string): boolean =>
      ofMoodle.test(key) || code.includes(`'${key}'`) || code.includes(`"${key}"`) || code.includes(`${key}, `) || begun.some((start) => start.length > 3 && key.startsWith(start)) ||
      // A setting's explanation, a message's text, the help of a field.
      /_(text|help)$/.test(key) && isUsed(key.replace(/_(text|help)$/, ''));
    expect(Object.keys(local).filter((key) => !isUsed(key))).toEqual([]);
  });

  test('are without markup, and short of what a translator could break', () => {
    const own = Object.entries(local).filter(([key]) => !key.startsWith('widget:'));
    expect(own.filter(([, text]) => /<\/?[a-z]/i.test(text)).map(([key]) => key)).toEqual([]);
    expect(own.filter(([, text]) => text.trim() !== text || text === '').map(([key]) => key)).toEqual([]);
    expect(own.filter(([key]) => !/^[a-z][a-z0-9_:]*$/.test(key)).map(([key]) => key)).toEqual([]);
  });
});

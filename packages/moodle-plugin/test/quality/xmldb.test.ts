import { expect, test } from 'vitest';
import { source } from './sources.js';

/** What the schema says, read without a parser of XML: the file is ours, and one element a line. */
const text = source('local/db/install.xml');
const attributes = (line: string): Record<string, string> => Object.fromEntries([...line.matchAll(/(\w+)="([^"]*)"/g)].map((match) => [match[1]!, match[2]!]));
const tables = [...text.matchAll(/<TABLE (.*?)>([\s\S]*?)<\/TABLE>/g)].map((match) => ({
  name: attributes(match[1]!)['NAME']!,
  comment: attributes(match[1]!)['COMMENT'],
  fields: [...match[2]!.matchAll(/<FIELD (.*?)\/>/g)].map((each) => attributes(each[1]!)),
  keys: [...match[2]!.matchAll(/<KEY (.*?)\/>/g)].map((each) => attributes(each[1]!)),
  indexes: [...match[2]!.matchAll(/<INDEX (.*?)\/>/g)].map((each) => attributes(each[1]!)),
}));
const names = tables.map(({ name }) => name);

// Moodle: names of tables have at most 53 characters, of columns 63, since 4.3; char at most 1333; int at most 20 digits.
test('tables and fields keep to what XMLDB allows', () => {
  expect(tables.length).toBeGreaterThan(10);
  for (const { name, comment, fields } of tables) {
    expect(name).toMatch(/^local_learningmentor_[a-z]+$/);
    expect(name.length).toBeLessThanOrEqual(53);
    expect(comment, name).toBeTruthy();
    for (const field of fields) {
      expect(field['NAME'], name).toMatch(/^[a-z][a-z0-9]{0,62}$/);
      expect(['int', 'char', 'text'], `${name}.${field['NAME']}`).toContain(field['TYPE']);
      if (field['TYPE'] === 'char') expect(Number(field['LENGTH'])).toBeLessThanOrEqual(1333);
      if (field['TYPE'] === 'int') expect(Number(field['LENGTH'])).toBeLessThanOrEqual(20);
      if (field['TYPE'] === 'text') expect(field['LENGTH']).toBeUndefined();
    }
  }
});

test('every table has its id as primary key, and keys and indexes name fields that there are', () => {
  for (const { name, fields, keys, indexes } of tables) {
    expect(fields[0], name).toMatchObject({ NAME: 'id', TYPE: 'int', SEQUENCE: 'true', NOTNULL: 'true' });
    expect(keys[0], name).toMatchObject({ TYPE: 'primary', FIELDS: 'id' });
    const known = fields.map((field) => field['NAME']);
    for (const { FIELDS, REFTABLE } of [...keys, ...indexes] as { FIELDS: string; REFTABLE?: string }[]) {
      expect(known, `${name}: ${FIELDS}`).toEqual(expect.arrayContaining(FIELDS.split(', ')));
      if (REFTABLE !== undefined) expect(['user', ...names]).toContain(REFTABLE);
    }
    const sets = [...keys, ...indexes].map(({ FIELDS }) => FIELDS);
    expect(new Set(sets).size, `${name} has two indexes on the same fields`).toBe(sets.length);
  }
});

test('no reserved word of a database is a name', () => {
  // Of Moodle's own list (sql_generator::getAllReservedWords), those that a school's words come near.
  const reserved = ['access', 'alter', 'comment', 'condition', 'default', 'desc', 'exists', 'from', 'group', 'index', 'key', 'level', 'like', 'mode', 'option', 'order', 'range', 'read', 'release',
    'rows', 'to', 'user', 'uid', 'when', 'where', 'with'];
  for (const { name, fields } of tables) expect(fields.map((field) => field['NAME']!).filter((field) => reserved.includes(field)), name).toEqual([]);
});

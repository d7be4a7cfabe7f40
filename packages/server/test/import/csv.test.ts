import { describe, expect, it } from 'vitest';
import { readCsv, streamCsv } from '../../src/import/csv.js';
import { collectFindings } from '../../src/import/problem.js';
import { bytes } from './support/files.js';

function read(input: string | Uint8Array) {
  const findings = collectFindings();
  const result = readCsv('people.csv', typeof input === 'string' ? bytes(input) : input, findings);
  return {
    table: result && { header: result.header, rows: result.rows },
    whole: result?.whole,
    problems: findings.problems,
    warnings: findings.warnings(),
  };
}

async function stream(input: string | Uint8Array, piece: number) {
  const findings = collectFindings();
  const all = typeof input === 'string' ? bytes(input) : input;
  async function* pieces() {
    for (let at = 0; at < all.length; at += piece) yield all.subarray(at, at + piece);
  }
  let header: readonly string[] | undefined;
  const rows = [];
  for await (const table of streamCsv('people.csv', pieces(), findings)) {
    header = table.header;
    rows.push(...table.rows);
  }
  return { table: header && { header, rows }, problems: findings.problems, warnings: findings.warnings() };
}

const row = (line: number, ...cells: string[]) => ({ line, cells });

describe('readCsv', () => {
  it('reads a byte order mark, CRLF and doubled quotes', () => {
    const { table, problems } = read('\ufeffid,name\r\n1,"Marsh, ""Mia"""\r\n2,Roy');
    expect(problems).toEqual([]);
    expect(table).toEqual({ header: ['id', 'name'], rows: [row(2, '1', 'Marsh, "Mia"'), row(3, '2', 'Roy')] });
  });

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('counts physical lines with %s, line breaks in quotes and empty lines', (_, end) => {
    const { table } = read(['id,name', '1,"a', '', 'b"', '2,c', '', '3,d', ''].join(end));
    expect(table?.rows).toEqual([row(2, '1', `a${end}${end}b`), row(5, '2', 'c'), row(7, '3', 'd')]);
  });

  it('reads line ends of two sorts in one file', () => {
    expect(read('id\r\n1\n2\r\n').table?.rows).toEqual([row(2, '1'), row(3, '2')]);
  });

  it('reads windows-1252 with a warning', () => {
    const { table, warnings } = read(Buffer.from([...bytes('id,name\n1,Zo'), 0xeb, 0x20, 0x92, 0x80, 0x0a]));
    expect(table?.rows).toEqual([row(2, '1', 'Zoë ’€')]);
    expect(warnings).toMatchObject([{ file: 'people.csv', code: 'not-utf-8', message: expect.stringContaining('CSV UTF-8') as string }]);
    expect(read('id,name\n1,Zoë').warnings).toEqual([]);
  });

  it.each([
    ['an Excel workbook', Buffer.from('PK\u0003\u0004rest'), 'not-csv'],
    ['UTF-16', Buffer.from('\ufeffid,name\n1,x', 'utf16le'), 'not-utf-8'],
    ['bytes that are no text', Buffer.from([0x69, 0x64, 0x00, 0x0a]), 'not-csv'],
    ['nothing', Buffer.from(''), 'empty-file'],
    ['only empty lines', Buffer.from('\n\n'), 'empty-file'],
    ['semicolons', bytes('id;name\n1;x\n'), 'not-commas'],
    ['tabs', bytes('id\tname\n1\tx\n'), 'not-commas'],
  ])('refuses %s', (_, input, code) => {
    const { table, problems } = read(input);
    expect(table).toBeUndefined();
    expect(problems).toMatchObject([{ file: 'people.csv', code }]);
  });

  it('refuses two columns of one name, in any case', () => {
    const { table, problems } = read('id,name, Name\n1,2,3');
    expect(table).toBeUndefined();
    expect(problems).toMatchObject([
      { line: 1, column: 'Name', code: 'duplicate-column', message: expect.stringContaining('Columns 2 and 3') as string },
    ]);
  });

  it('refuses stray quotes and says where, without what stands there', () => {
    const middle = read('id,name,password\n1,"a\r\nb",x\n2,b,se"cret\n');
    expect(middle.problems).toMatchObject([{ line: 4, column: 'password', code: 'stray-quote' }]);
    expect(JSON.stringify(middle.problems)).not.toContain('cret');
    expect(read('id,name\n1,"Kit" Fenn\n').problems).toMatchObject([{ line: 2, column: 'name', code: 'stray-quote' }]);
    expect(read('id,name\n1,ok\n2,"Kit\n3,Sam\n').problems).toMatchObject([{ line: 3, column: 'name', code: 'open-quote' }]);
    expect(read('id,"name\n').problems).toMatchObject([{ line: 1, code: 'open-quote' }]);
  });

  it('refuses rows of another width, and reads on', () => {
    const { table, problems, whole } = read('id,name,year\n1,Kit\n2,Sam,8,x\n3,Bo,9\n');
    expect(whole).toBe(false);
    expect(problems).toMatchObject([
      { line: 2, column: 'year', code: 'too-few-cells' },
      { line: 3, code: 'too-many-cells' },
    ]);
    expect(table?.rows).toEqual([row(4, '3', 'Bo', '9')]);
  });

  it('lets pass what spreadsheets leave: rows of commas, commas behind the last column, columns without a name', () => {
    const { table, problems, whole } = read('id,name,,\n1,Kit\n2,Sam,,\n,,,\n3,Bo,,,,\n');
    expect(problems).toEqual([]);
    expect(whole).toBe(true);
    expect(table?.rows).toEqual([row(2, '1', 'Kit', '', ''), row(3, '2', 'Sam', '', ''), row(5, '3', 'Bo', '', '')]);
  });

  it('is not held up by a row without an end', () => {
    const { problems } = read(`id,name\n1,"${'x'.repeat(1_100_000)}"\n`);
    expect(problems).toMatchObject([{ line: 2, code: 'row-too-long' }]);
  });
});

describe('streamCsv', () => {
  const inputs = [
    '\ufeffid,name\r\n1,"a\r\n\r\nb"\r\n2,Zoë\r\n\r\n3,d',
    'id,name\n1,Kit\n2\n3,Bo,x\n4,"Sam\n5,Roy\n',
    'id,name,Name\n1,2,3',
    'id,name\n1,K"it\n',
    'id;name\n1;2',
    '',
    'id,name',
    'id,name\n1,"Kit',
  ];

  it.each(inputs)('reads in pieces of any size what readCsv reads at once: %j', async (input) => {
    const whole = read(input);
    for (const piece of [1, 2, 7, 1_000]) {
      const { table, problems } = await stream(input, piece);
      expect({ piece, problems }).toEqual({ piece, problems: whole.problems });
      if (whole.table) expect({ piece, table }).toEqual({ piece, table: whole.table });
    }
  });

  it('says how much it has read', async () => {
    const counts: number[] = [];
    async function* source() {
      yield bytes('id\n1\n');
      yield bytes('2\n');
    }
    for await (const _ of streamCsv('people.csv', source(), collectFindings(), (count) => counts.push(count)));
    expect(counts).toEqual([5, 2]);
  });
});

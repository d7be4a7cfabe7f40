import { describe, expect, it } from 'vitest';
import { didYouMean } from '../../src/import/did-you-mean.js';
import { isSoundUpn } from '../../src/import/oneroster/upn.js';
import { yearGroupOf } from '../../src/import/oneroster/year-group.js';
import { readDate, readIsoDate } from '../../src/import/read-date.js';

describe('readDate', () => {
  it.each([
    ['2026-04-03', '2026-04-03'],
    ['2024-02-29', '2024-02-29'],
    ['25/04/2026', '2026-04-25'],
    ['04/25/2026', '2026-04-25'],
    ['4.4.2026', '2026-04-04'],
    ['25-04-2026', '2026-04-25'],
    ['3 Apr 2026', '2026-04-03'],
    ['03-September-2026', '2026-09-03'],
    ['2026-04-03T00:00:00.000Z', '2026-04-03'],
    ['25/04/2026 00:00', '2026-04-25'],
  ])('reads %s', (text, date) => expect(readDate(text)).toEqual({ date }));

  it.each([
    '',
    'today',
    '2026-4-3',
    '26-04-03',
    '25/04/26',
    '30/02/2026',
    '2026-02-30',
    '2026-13-01',
    '31 Apr 2026',
    '1 Foo 2026',
    '2026-04-03T23:00:00Z',
    '0026-04-03',
    '45384',
  ])('refuses %j', (text) => expect(readDate(text)).toMatchObject({ code: 'bad-date' }));

  it('refuses what could be two days, unless the order is told', () => {
    expect(readDate('03/04/2026')).toEqual({
      code: 'ambiguous-date',
      wrong: 'could be 2026-04-03 or 2026-03-04; write the one that is meant',
    });
    expect(readDate('03/04/2026', 'day-month-year')).toEqual({ date: '2026-04-03' });
    expect(readDate('03/04/2026', 'month-day-year')).toEqual({ date: '2026-03-04' });
    expect(readDate('25/04/2026', 'month-day-year')).toMatchObject({ code: 'bad-date' });
  });
});

describe('readIsoDate', () => {
  it('reads ISO dates alone and says what others were probably meant to be', () => {
    expect(readIsoDate('2026-04-25')).toEqual({ date: '2026-04-25' });
    expect(readIsoDate('25/04/2026')).toMatchObject({ code: 'bad-date', wrong: expect.stringContaining('write 2026-04-25') as string });
    expect(readIsoDate('03/04/2026')).toMatchObject({ code: 'ambiguous-date' });
  });
});

describe('yearGroupOf', () => {
  it.each([
    ['08', 8],
    ['8', 8],
    ['13', 13],
    ['14', 14],
    ['Year 8', 8],
    ['year 10', 10],
    ['Yr 8', 8],
    ['Y8', 8],
    ['Year R', 0],
    ['R', 0],
    ['Reception', 0],
    ['KG', 0],
    ['kg', 0],
    ['PK', -1],
    ['Nursery', -1],
    ['N1', -2],
    ['-1', -1],
    ['UG', null],
    ['Other', null],
    ['15', undefined],
    ['8B', undefined],
    ['Shell', undefined],
    ['Y', undefined],
    ['', undefined],
    ['constructor', undefined],
  ])('takes %j as %s', (grade, year) => expect(yearGroupOf(grade)).toBe(year));
});

describe('isSoundUpn', () => {
  // The vector and the correction are those of the design notes: the rule gives P for 207000016049.
  it.each(['B801200005001', 'P207000016049'])('accepts %s', (upn) => expect(isSoundUpn(upn)).toBe(true));
  it.each(['A801200005001', 'B801200005002', 'Q207000016049', 'B80120000500', 'b801200005001', 'I801200005001', ''])('refuses %j', (upn) =>
    expect(isSoundUpn(upn)).toBe(false),
  );
  it('counts the letter at the end of a temporary number by its place in the alphabet', () => {
    // 8·2 + 0·3 + 1·4 + 2·5 + 5·10 = 80, and B (1) weighs 13: 93, 1 modulo 23.
    expect(isSoundUpn('B80120000500B')).toBe(true);
    expect(isSoundUpn('C80120000500B')).toBe(false);
  });
});

describe('didYouMean', () => {
  const names = ['orgs.csv', 'users.csv', 'enrollments.csv', 'roles.csv'];
  it.each([
    ['enrolments.csv', 'enrollments.csv'],
    ['Users.csv', 'users.csv'],
    ['user.csv', 'users.csv'],
    ['uesrs.csv', 'users.csv'],
    ['rolls.csv', 'roles.csv'],
    ['pupils.csv', undefined],
    ['x', undefined],
  ])('takes %s for %s', (written, meant) => expect(didYouMean(written, names)).toBe(meant));
  it('is stricter with short names', () => expect(didYouMean('cat', ['dog', 'cut'])).toBe('cut'));
});

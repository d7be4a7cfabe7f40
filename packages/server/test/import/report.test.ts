import { describe, expect, it } from 'vitest';
import { formatProblems, sentence, vanishedPupils, type Problem, type Roster } from '../../src/import/index.js';

const problem = (file: string, line: number | undefined, column: string | undefined, message: string): Problem => ({
  file,
  code: 'x',
  message,
  ...(line !== undefined && { line }),
  ...(column !== undefined && { column }),
});

describe('formatProblems', () => {
  it('writes one line for each, by file and line', () => {
    expect(
      formatProblems([
        problem('users.csv', 14, 'role', 'is wrong.'),
        problem('orgs.csv', 2, undefined, 'has too many cells.'),
        problem('users.csv', 3, 'givenName', 'is empty.'),
        problem('users.csv', undefined, undefined, 'is not UTF-8.'),
      ]),
    ).toBe(
      [
        'users.csv  is not UTF-8.',
        'users.csv:3:givenName  is empty.',
        'users.csv:14:role  is wrong.',
        'orgs.csv:2  has too many cells.',
      ].join('\n'),
    );
  });

  it('shows fifty and counts the rest', () => {
    const many = Array.from({ length: 1_000 }, (_, index) => problem('users.csv', index + 2, 'role', 'is wrong.'));
    const lines = formatProblems(many).split('\n');
    expect(lines).toHaveLength(51);
    expect(lines[50]).toBe('… and 950 more');
    expect(formatProblems(many, { total: 31_000 })).toContain('… and 30,950 more');
    expect(formatProblems(many.slice(0, 50))).not.toContain('more');
    expect(formatProblems(many, { shown: 1 })).toBe('users.csv:2:role  is wrong.\n… and 999 more');
  });

  it('keeps what a file holds from commanding the terminal', () => {
    const text = formatProblems([problem('users.csv', 2, '\u001b[2Jrole', "'\u001b]0;x\u0007\u202eabc' is wrong.")]);
    expect(text).not.toMatch(/[\u001b\u0007\u202e]/);
    expect(text).toContain('abc');
  });

  it('says nothing of nothing', () => expect(formatProblems([])).toBe(''));
});

it('says a problem in a sentence', () => {
  expect(sentence(problem('users.csv', 14, 'role', "'Pupil' is no role."))).toBe("users.csv line 14, column role: 'Pupil' is no role.");
  expect(sentence(problem('manifest.csv', undefined, 'file.users', 'is not there.'))).toBe('manifest.csv column file.users: is not there.');
  expect(sentence(problem('users.csv', undefined, undefined, 'is not there.'))).toBe('users.csv: is not there.');
});

describe('vanishedPupils', () => {
  const pupil = (number: number, active = true, school = 's') => ({
    sourceId: `p${number}`,
    school,
    given: 'G',
    family: 'F',
    userIds: [],
    active,
    enabled: true,
  });
  const roster = (pupils: Roster['pupils']): Roster => ({
    version: '1.2',
    schools: [],
    pupils,
    staff: [],
    parents: [],
    groups: [],
    memberships: [],
  });
  const all = Array.from({ length: 30 }, (_, index) => pupil(index));
  const onRoll = all.map(({ sourceId }) => sourceId);

  it('counts who has left, and says when there are more than one in ten', () => {
    expect(vanishedPupils(roster(all), 's', onRoll)).toEqual({ pupils: [], of: 30, tooMany: false });
    expect(vanishedPupils(roster(all.slice(3)), 's', onRoll)).toEqual({ pupils: ['p0', 'p1', 'p2'], of: 30, tooMany: false });
    expect(vanishedPupils(roster(all.slice(4)), 's', onRoll)).toMatchObject({ tooMany: true });
  });

  it('counts pupils whose time has ended, and those who are now at another school', () => {
    expect(vanishedPupils(roster([pupil(0, false), pupil(1, true, 'other'), ...all.slice(2)]), 's', onRoll).pupils).toEqual(['p0', 'p1']);
  });

  it('lets a school begin', () => {
    expect(vanishedPupils(roster(all), 's', [])).toEqual({ pupils: [], of: 0, tooMany: false });
  });
});

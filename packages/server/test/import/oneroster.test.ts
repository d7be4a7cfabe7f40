import { describe, expect, it } from 'vitest';
import type { Roster } from '../../src/import/index.js';
import { addRow, brief, bytes, edit, read, rosterFiles } from './support/files.js';

type Files = Map<string, Uint8Array>;
const v11 = rosterFiles('1.1');
const v12 = rosterFiles('1.2');

/** The roster of files that must be free of problems. */
function roster(files: Files): Roster {
  const result = read(files);
  expect(result.problems).toEqual([]);
  return result.roster!;
}

const person = (list: readonly { sourceId: string }[], sourceId: string) => list.filter((each) => each.sourceId === sourceId);
const without = (files: Files, file: string): Files => new Map([...files].filter(([name]) => name !== file));
const renamed = (files: Files, file: string, to: string): Files =>
  new Map([...files].map(([name, data]) => [name === file ? to : name, data]));

describe('readOneRoster 1.1', () => {
  const school = roster(v11);

  it('is free of problems and of warnings', () => {
    expect(read(v11)).toMatchObject({ problemCount: 0, problems: [], warnings: [] });
    expect(school).toMatchObject({ version: '1.1', system: 'Invented MIS' });
  });

  it('reads schools, not trusts', () => {
    expect(school.schools).toEqual([{ sourceId: 'school', name: 'Brindlecombe School', identifier: '900001' }]);
  });

  it('reads pupils, with leading zeros, accents and dates of birth', () => {
    expect(school.pupils).toEqual([
      {
        sourceId: 'p1',
        school: 'school',
        given: 'Amelia',
        family: 'Marsh',
        middle: 'Jo',
        identifier: '001234',
        yearGroup: 8,
        birthDate: '2014-02-28',
        userIds: [
          { type: 'LDAP', id: 'am01' },
          { type: 'Fed', id: '77' },
        ],
        enabled: true,
        active: true,
      },
      {
        sourceId: 'p2',
        school: 'school',
        given: 'Zoë',
        family: "O'Dell",
        identifier: '001235',
        yearGroup: 8,
        userIds: [],
        // No account in the MIS; a pupil all the same.
        enabled: false,
        active: true,
      },
      // The year is that of the registration group.
      {
        sourceId: 'p3',
        school: 'school',
        given: 'Kit',
        family: 'Fenn',
        identifier: '001236',
        yearGroup: 8,
        userIds: [],
        enabled: true,
        active: true,
      },
    ]);
  });

  it('reads staff in their roles', () => {
    expect(school.staff.map(({ sourceId, role, active }) => [sourceId, role, active])).toEqual([
      ['t1', 'teacher', true],
      ['a1', 'aide', true],
    ]);
  });

  it('ties parents from either side, and to the school of the child', () => {
    expect(school.parents.map(({ sourceId, school: at, role, pupils }) => [sourceId, at, role, pupils])).toEqual([
      ['g1', 'school', 'parent', ['p1', 'p2']],
      ['g2', 'school', 'guardian', ['p2']],
    ]);
  });

  it('reads homerooms as registration groups and enrolments as memberships', () => {
    expect(school.groups).toEqual([
      { sourceId: '8B', school: 'school', title: '8B', kind: 'registration', yearGroup: 8 },
      { sourceId: 'ma2', school: 'school', title: 'Maths, set 2', kind: 'class' },
    ]);
    expect(school.memberships).toEqual([
      { group: '8B', person: 'p1', role: 'pupil', from: '2026-09-01' },
      { group: '8B', person: 'p2', role: 'pupil', from: '2026-09-01' },
      { group: '8B', person: 'p3', role: 'pupil', from: '2026-10-05' },
      { group: '8B', person: 't1', role: 'teacher' },
      { group: 'ma2', person: 'p1', role: 'pupil', from: '2026-09-01', to: '2026-12-19' },
      { group: 'ma2', person: 't1', role: 'teacher' },
      { group: 'ma2', person: 'a1', role: 'staff' },
    ]);
  });

  it.each(['SecretOf', '@pupil.invalid', '@staff.invalid', '07000', 'female', 'CityOf'])('does not keep %s', (text) => {
    expect([...v11.values()].some((data) => Buffer.from(data).includes(text))).toBe(true);
    expect(JSON.stringify(read(v11))).not.toContain(text);
    // Nor where the row is wrong.
    const broken = read(edit(edit(v11, 'users.csv', 'p1,,,true', 'p1,,,yes'), 'demographics.csv', '2014-02-28', '28/02/2014'));
    expect(broken.problemCount).toBe(2);
    expect(JSON.stringify(broken)).not.toContain(text);
  });

  it('leaves birth dates unread where they are not wanted', () => {
    expect(JSON.stringify(read(v11, { birthDates: false }).roster)).not.toContain('2014');
    expect(read(edit(v11, 'demographics.csv', '2014-02-28', 'x'), { birthDates: false }).problems).toEqual([]);
  });
});

describe('readOneRoster 1.2', () => {
  const school = roster(v12);

  it('is free of problems and of warnings', () => {
    expect(read(v12)).toMatchObject({ problemCount: 0, warnings: [], roster: { version: '1.2' } });
  });

  it('reads the same school', () => {
    const other = roster(v11);
    expect(school.schools).toEqual(other.schools);
    expect(school.groups).toEqual(other.groups);
    expect(school.memberships).toEqual(other.memberships);
    expect(school.pupils.map(({ sourceId }) => sourceId)).toEqual(['p1', 'p2', 'p3']);
  });

  it('reads preferred names', () => {
    expect(school.pupils[0]).toMatchObject({ given: 'Amelia', preferred: 'Mia', family: 'Marsh' });
  });

  it('reads every role a person has: a teacher may be a parent of a pupil', () => {
    expect(person(school.staff, 't1')).toMatchObject([{ role: 'teacher', active: true }]);
    expect(person(school.parents, 't1')).toMatchObject([{ role: 'parent', pupils: ['p3'] }]);
  });

  it('tells who has ended by the day', () => {
    expect(person(school.staff, 'a1')).toMatchObject([{ active: false }]);
    expect(person(read(v12, { today: '2026-10-30' }).roster!.staff, 'a1')).toMatchObject([{ active: true }]);
    // The end is the first day no longer in the role.
    expect(person(read(v12, { today: '2026-10-31' }).roster!.staff, 'a1')).toMatchObject([{ active: false }]);
  });

  it('reads files with and without columns that nobody needs', () => {
    const users = Buffer.from(v12.get('users.csv')!).toString();
    for (const column of ['metadata.colour', 'resourceSourcedIds']) {
      const added = users.split('\n').map((line, index) => (line === '' ? '' : `${line},${index === 0 ? column : 'x'}`));
      expect(read(new Map(v12).set('users.csv', bytes(added.join('\n'))))).toMatchObject({ problems: [], warnings: [], roster: school });
    }
  });
});

/** What is done to sound files, and what must be said of it. Nothing is imported. */
const refused: [string, Files, string[], RegExp][] = [
  // The manifest
  ['no manifest', without(v11, 'manifest.csv'), ['manifest.csv no-manifest'], /OneRoster 1\.0.*Ask the MIS/],
  ['a misspelt manifest', renamed(v11, 'manifest.csv', 'mainfest.csv'), ['manifest.csv no-manifest'], /did you mean it by mainfest\.csv/i],
  [
    'Microsoft files',
    new Map([
      ['users.csv', bytes('a')],
      ['userFlags.csv', bytes('a')],
    ]),
    ['manifest.csv no-manifest'],
    /Microsoft School Data Sync/,
  ],
  ['an empty manifest', new Map(v11).set('manifest.csv', bytes('')), ['manifest.csv empty-file'], /must name the columns/],
  [
    'a manifest of other columns',
    edit(v11, 'manifest.csv', 'propertyName,value', 'name,version'),
    ['manifest.csv:1 bad-header'],
    /propertyName and value/,
  ],
  [
    'a manifest that went through Excel',
    edit(v11, 'manifest.csv', 'manifest.version,1.0', 'manifest.version,1'),
    ['manifest.csv:2:manifest.version manifest-version'],
    /'1' must be 1\.0.*spreadsheet/,
  ],
  [
    'no manifest version',
    edit(v11, 'manifest.csv', 'manifest.version,1.0\n', ''),
    ['manifest.csv:manifest.version manifest-version'],
    /add the line/,
  ],
  [
    'another manifest version',
    edit(v11, 'manifest.csv', 'manifest.version,1.0', 'manifest.version,1.01'),
    ['manifest.csv:2:manifest.version manifest-version'],
    /must be 1\.0\.$/,
  ],
  [
    'OneRoster 1.0',
    edit(v11, 'manifest.csv', 'oneroster.version,1.1', 'oneroster.version,1.0'),
    ['manifest.csv:3:oneroster.version oneroster-version'],
    /export as 1\.1 or 1\.2/,
  ],
  [
    'no OneRoster version',
    edit(v11, 'manifest.csv', 'oneroster.version,1.1\n', ''),
    ['manifest.csv:oneroster.version oneroster-version'],
    /says 1\.1 or 1\.2/,
  ],
  [
    'changes only',
    edit(
      edit(v11, 'manifest.csv', 'file.users,bulk', 'file.users,delta'),
      'manifest.csv',
      'file.enrollments,bulk',
      'file.enrollments,Delta',
    ),
    ['manifest.csv:11:file.enrollments delta', 'manifest.csv:16:file.users delta'],
    /holds only changes \(delta\).*ask the MIS for the whole list \(bulk\)/,
  ],
  [
    'a mode that is none',
    edit(v11, 'manifest.csv', 'file.users,bulk', 'file.users,yes'),
    ['manifest.csv:16:file.users bad-mode'],
    /'yes' must be absent, bulk or delta/,
  ],
  [
    'a file of which the manifest is silent',
    edit(v11, 'manifest.csv', 'file.users,bulk\n', ''),
    ['manifest.csv:file.users no-mode'],
    /add the line 'file\.users,bulk'/,
  ],
  [
    'a file without a mode',
    edit(v11, 'manifest.csv', 'file.users,bulk', 'file.users,'),
    ['manifest.csv:16:file.users no-mode'],
    /how users\.csv is meant/,
  ],
  [
    'a file that should not be there',
    edit(v11, 'manifest.csv', 'file.courses,bulk', 'file.courses,absent'),
    ['manifest.csv:8:file.courses not-as-manifest'],
    /says absent, but courses\.csv is there/,
  ],
  [
    'a file that is not there',
    without(v11, 'demographics.csv'),
    ['manifest.csv:10:file.demographics not-as-manifest'],
    /there is no demographics\.csv\./,
  ],
  [
    'British enrolments',
    renamed(v11, 'enrollments.csv', 'enrolments.csv'),
    ['manifest.csv:11:file.enrollments not-as-manifest'],
    /no enrollments\.csv; did you mean it by enrolments\.csv\? Rename/,
  ],
  [
    'a property said twice',
    edit(v11, 'manifest.csv', 'file.users,bulk', 'file.users,absent\nfile.users,bulk'),
    ['manifest.csv:17:file.users duplicate'],
    /Line 16 says 'absent'/,
  ],
  // Files
  [
    'no people',
    without(edit(v11, 'manifest.csv', 'file.users,bulk', 'file.users,absent'), 'users.csv'),
    ['users.csv missing-file'],
    /nobody to import/,
  ],
  [
    '1.2 without roles',
    without(edit(v12, 'manifest.csv', 'file.roles,bulk', 'file.roles,absent'), 'roles.csv'),
    ['roles.csv missing-file'],
    /must be 1\.1/,
  ],
  [
    '1.1 in the columns of 1.2',
    new Map(v11).set('users.csv', v12.get('users.csv')!),
    ['users.csv:1:orgSourcedIds missing-column', 'users.csv:1:role missing-column'],
    /those of OneRoster 1\.2/,
  ],
  // Columns and cells
  [
    'a column that is not there',
    edit(v11, 'users.csv', 'givenName', 'initials'),
    ['users.csv:1:givenName missing-column'],
    /OneRoster needs it/,
  ],
  [
    'a misspelt column',
    edit(v11, 'users.csv', 'givenName', 'givenNmae'),
    ['users.csv:1:givenName missing-column'],
    /did you mean it by givenNmae/,
  ],
  [
    'demographics of OneRoster 1.0',
    edit(v11, 'demographics.csv', 'sourcedId', 'userSourcedId'),
    ['demographics.csv:1:sourcedId missing-column'],
    /it was called userSourcedId/,
  ],
  ['a column twice', edit(v11, 'users.csv', 'middleName', 'givenName'), ['users.csv:1:givenName duplicate-column'], /Columns 9 and 11/],
  ['a stray quote', edit(v11, 'users.csv', 'Amelia', 'Ame"lia'), ['users.csv:2:givenName stray-quote'], /double quotes/],
  ['an empty id', edit(v11, 'users.csv', 'p3,,,', ',,,'), ['users.csv:4:sourcedId empty-cell'], /cell is empty/],
  ['an empty name', edit(v11, 'users.csv', 'Kit,Fenn', 'Kit,'), ['users.csv:4:familyName empty-cell'], /cell is empty/],
  [
    'a name of nothing that can be seen',
    edit(v11, 'users.csv', 'Kit,Fenn', 'Kit,\u202e'),
    ['users.csv:4:familyName empty-cell'],
    /nothing that can be seen/,
  ],
  ['a name too long', edit(v11, 'users.csv', 'Kit,Fenn', `Kit,${'x'.repeat(101)}`), ['users.csv:4:familyName too-long'], /longer than 100/],
  ['an empty role', edit(v11, 'users.csv', 'school,aide', 'school,'), ['users.csv:6:role empty-cell'], /write one of student, teacher/],
  [
    'a role that is none',
    edit(v11, 'users.csv', 'school,aide', 'school,Pupil'),
    ['users.csv:6:role bad-value'],
    /^'Pupil' is no OneRoster role; use one of student, teacher, /,
  ],
  [
    'a truth that is none',
    edit(v11, 'users.csv', 'p3,,,true', 'p3,,,yes'),
    ['users.csv:4:enabledUser bad-value'],
    /use one of true, false/,
  ],
  [
    'a type of org that is none',
    edit(v11, 'orgs.csv', ',district,', ',trust,'),
    ['orgs.csv:2:type bad-value'],
    /use one of school, department/,
  ],
  [
    'a class type that is none',
    edit(v11, 'classes.csv', 'homeroom', 'tutor'),
    ['classes.csv:2:classType bad-value'],
    /use one of scheduled, homeroom/,
  ],
  [
    'a status that is none',
    edit(v11, 'users.csv', 'p3,,,', 'p3,on roll,,'),
    ['users.csv:4:status bad-value'],
    /must be empty in a bulk file/,
  ],
  [
    'an ambiguous date',
    edit(v11, 'enrollments.csv', '2026-10-05', '03/04/2026'),
    ['enrollments.csv:4:beginDate ambiguous-date'],
    /could be 2026-04-03 or 2026-03-04/,
  ],
  [
    'a date that is clear but not ISO',
    edit(v11, 'enrollments.csv', '2026-10-05', '25/09/2026'),
    ['enrollments.csv:4:beginDate bad-date'],
    /not written as YYYY-MM-DD.*write 2026-09-25/,
  ],
  [
    'a day that is none',
    edit(v11, 'enrollments.csv', '2026-10-05', '2026-02-30'),
    ['enrollments.csv:4:beginDate bad-date'],
    /not a day of the calendar/,
  ],
  [
    'a moment for a day',
    edit(v11, 'demographics.csv', '2014-02-28', '2014-02-27T23:00:00Z'),
    ['demographics.csv:2:birthDate bad-date'],
    /not a date/,
  ],
  ['a birth in the future', edit(v11, 'demographics.csv', '2014-02-28', '2027-02-28'), ['demographics.csv:2:birthDate bad-date'], /future/],
  [
    'an end before the beginning',
    edit(v11, 'enrollments.csv', '2026-09-01,2026-12-19', '2026-09-01,2026-08-31'),
    ['enrollments.csv:6:endDate bad-period'],
    /lies before the beginDate/,
  ],
  [
    'a term that ends before it begins',
    edit(v11, 'academicSessions.csv', '2026-12-19', '2025-12-19'),
    ['academicSessions.csv:3:endDate bad-period'],
    /lies before/,
  ],
  ['ids in other systems without a type', edit(v11, 'users.csv', '{LDAP:roy}', 'roy'), ['users.csv:5:userIds bad-value'], /\{type:id\}/],
  // Ids and references
  [
    'an id twice',
    edit(v11, 'users.csv', '\np3,', '\np2,'),
    ['users.csv:4:sourcedId duplicate-id', 'enrollments.csv:4:userSourcedId dangling-reference'],
    /on line 3 already/,
  ],
  [
    'ids that differ by case',
    edit(v11, 'users.csv', '\na1,', '\nT1,'),
    ['users.csv:6:sourcedId duplicate-id', 'enrollments.csv:8:userSourcedId dangling-reference'],
    /differs from 't1' on line 5 only by capital letters/,
  ],
  [
    'an id that Excel shortened',
    edit(v11, 'orgs.csv', 'trust,,,', '9.00001E+12,,,'),
    ['orgs.csv:2:sourcedId bad-id', 'users.csv:8:orgSourcedIds dangling-reference'],
    /last digits are lost/,
  ],
  [
    'a pupil of no school',
    edit(v11, 'users.csv', 'school,student,kfenn', 'elsewhere,student,kfenn'),
    ['users.csv:4:orgSourcedIds dangling-reference'],
    /'elsewhere' is not in orgs\.csv/,
  ],
  [
    'a pupil of a trust only',
    edit(v11, 'users.csv', 'school,student,kfenn', 'trust,student,kfenn'),
    ['users.csv:4:orgSourcedIds no-school'],
    /'trust' is no school/,
  ],
  [
    'an agent who is not in the list',
    edit(v11, 'users.csv', ',p2,,', ',"p2,p9",,'),
    ['users.csv:8:agentSourcedIds dangling-reference'],
    /'p9' is not in users\.csv/,
  ],
  [
    'a reference in other letters',
    edit(v11, 'enrollments.csv', 'school,p3', 'school,P3'),
    ['enrollments.csv:4:userSourcedId dangling-reference'],
    /'p3' differs by capital letters/,
  ],
  [
    'an enrolment in no class',
    edit(v11, 'enrollments.csv', 'e3,,,8B', 'e3,,,8C'),
    ['enrollments.csv:4:classSourcedId dangling-reference'],
    /'8C' is not in classes\.csv/,
  ],
  [
    'an enrolment at another school',
    addRow(edit(v11, 'enrollments.csv', 'e3,,,8B,school', 'e3,,,8B,other'), 'orgs.csv', 'other,,,Other,school,,'),
    ['enrollments.csv:4:schoolSourcedId other-school'],
    /the school of the class, which is school/,
  ],
  [
    'a class of a trust',
    edit(v11, 'classes.csv', 'R4,school', 'R4,trust'),
    ['classes.csv:3:schoolSourcedId no-school'],
    /'trust' is no school/,
  ],
  [
    'birth dates of nobody',
    addRow(v11, 'demographics.csv', 'p9,,,2014-01-01,,,,,,,,,,,,'),
    ['demographics.csv:4:sourcedId dangling-reference'],
    /'p9' is not in users\.csv/,
  ],
  ['no school in the list', edit(v11, 'orgs.csv', ',school,900001', ',department,900001'), ['orgs.csv:2:type no-school'], /type school/],
  [
    'no pupils',
    new Map(v11)
      .set(
        'users.csv',
        bytes(`${Buffer.from(v11.get('users.csv')!).toString().split('\n')[0]}\nt1,,,true,school,teacher,roy,,Sam,Roy,,,,,,,,\n`),
      )
      .set('enrollments.csv', bytes('sourcedId\n'))
      .set('demographics.csv', bytes('sourcedId\n')),
    ['users.csv no-students'],
    /student/,
  ],
  [
    'an id that holds a comma',
    edit(v11, 'users.csv', '\np3,', '\n"p,3",'),
    ['users.csv:4:sourcedId bad-id', 'enrollments.csv:4:userSourcedId dangling-reference'],
    /separates ids in lists/,
  ],
  // Rights
  [
    'a pupil who teaches',
    edit(v11, 'enrollments.csv', 'p3,student', 'p3,teacher'),
    ['enrollments.csv:4:role student-as-staff'],
    /the user is a student/,
  ],
  [
    'a registration group of a long name',
    edit(v11, 'classes.csv', '8B,,,8B', `8B,,,${'x'.repeat(51)}`),
    ['classes.csv:2:title too-long'],
    /50 characters/,
  ],
  // Roles of 1.2
  [
    'a user without a role',
    edit(v12, 'roles.csv', 'r3,,,p3', 'r3,,,p2'),
    ['users.csv:4:sourcedId no-role', 'roles.csv:4:roleType two-primary-roles'],
    /add one/,
  ],
  [
    'two primary roles in a school',
    edit(v12, 'roles.csv', 't1,secondary', 't1,primary'),
    ['roles.csv:6:roleType two-primary-roles'],
    /line 5 already; make one of the two secondary/,
  ],
  [
    'a role of nobody',
    edit(v12, 'roles.csv', 'r6,,,a1', 'r6,,,a9'),
    ['roles.csv:7:userSourcedId dangling-reference', 'users.csv:6:sourcedId no-role'],
    /'a9' is not in users\.csv/,
  ],
  [
    'a role in no org',
    edit(v12, 'roles.csv', '2026-10-31,school', '2026-10-31,college'),
    ['roles.csv:7:orgSourcedId dangling-reference'],
    /'college' is not in orgs\.csv/,
  ],
  [
    'a role that ends first',
    edit(v12, 'roles.csv', 'aide,,2026-10-31', 'aide,2026-11-01,2026-10-31'),
    ['roles.csv:7:endDate bad-period'],
    /lies before/,
  ],
];

describe('all or nothing', () => {
  it.each(refused)('refuses %s', (_, files, expected, message) => {
    const { roster: none, problems, problemCount } = read(files);
    expect(none).toBeUndefined();
    expect(brief(problems).toSorted()).toEqual(expected.toSorted());
    expect(problemCount).toBe(expected.length);
    expect(problems.map((problem) => problem.message).join('\n')).toMatch(message);
  });

  it('says everything that is wrong at once', () => {
    const files = edit(
      edit(edit(v11, 'manifest.csv', 'manifest.version,1.0', 'manifest.version,1'), 'users.csv', 'school,aide', 'school,Pupil'),
      'enrollments.csv',
      'e3,,,8B',
      'e3,,,8C',
    );
    expect(brief(read(files).problems)).toEqual([
      'manifest.csv:2:manifest.version manifest-version',
      'users.csv:6:role bad-value',
      'enrollments.csv:4:classSourcedId dangling-reference',
    ]);
  });

  it('does not quote what names a person', () => {
    const { problems } = read(
      edit(edit(v11, 'users.csv', 'Kit,Fenn', `Kit,${'Fenn'.repeat(30)}`), 'demographics.csv', '2014-02-28', '28/02/2014'),
    );
    expect(problems).toHaveLength(2);
    expect(JSON.stringify(problems)).not.toMatch(/FennFenn|28\/02\/2014/);
  });

  it('names the line a row begins on, after a line break in quotes', () => {
    const files = edit(edit(v11, 'users.csv', 'amarsh,', '"a\r\nmarsh",'), 'users.csv', 'school,aide', 'school,Pupil');
    expect(brief(read(files).problems)).toEqual(['users.csv:7:role bad-value']);
  });

  it('counts problems past the first thousand', () => {
    let rows = '';
    for (let index = 0; index < 1_200; index += 1) rows += `x${index},,,8B,school,p1,head,,,\n`;
    const { problems, problemCount } = read(addRow(v11, 'enrollments.csv', rows.trimEnd()));
    expect(problems).toHaveLength(1_000);
    expect(problemCount).toBe(1_200);
  });
});

/** What is read all the same, and what is said of it. */
const allowed: [string, Files, string[], RegExp | undefined, (school: Roster) => unknown, unknown][] = [
  [
    'a byte order mark',
    new Map([...v11].map(([name, data]) => [name, Buffer.concat([Buffer.from('\ufeff'), data])])),
    [],
    undefined,
    (school) => school,
    roster(v11),
  ],
  [
    'CRLF',
    new Map([...v11].map(([name, data]) => [name, bytes(Buffer.from(data).toString().replaceAll('\n', '\r\n'))])),
    [],
    undefined,
    (school) => school,
    roster(v11),
  ],
  [
    'files in other letters',
    renamed(v11, 'users.csv', 'Users.CSV'),
    ['Users.CSV file-case'],
    /calls it users\.csv/,
    (school) => school,
    roster(v11),
  ],
  [
    'manifest columns of other names',
    edit(v11, 'manifest.csv', 'propertyName,value', 'propertyName,propertyValue'),
    ['manifest.csv:1 header-name'],
    undefined,
    (school) => school,
    roster(v11),
  ],
  [
    'a misspelt property',
    edit(v11, 'manifest.csv', 'file.results', 'fiel.results'),
    ['manifest.csv:15:fiel.results unknown-property'],
    /did you mean file\.results/,
    (school) => school,
    roster(v11),
  ],
  [
    'files of other things',
    new Map(v11).set('lunch.csv', bytes('a\n')),
    ['lunch.csv unknown-file'],
    /no file of OneRoster/,
    (school) => school,
    roster(v11),
  ],
  [
    'gradebooks, whatever is in them',
    new Map(edit(v11, 'manifest.csv', 'file.results,absent', 'file.results,delta')).set('results.csv', bytes('"')),
    [],
    undefined,
    (school) => school,
    roster(v11),
  ],
  [
    'columns in other letters',
    edit(v11, 'users.csv', 'givenName', 'GivenName'),
    ['users.csv:1:GivenName header-case'],
    undefined,
    (school) => school,
    roster(v11),
  ],
  [
    'a misspelt column that is not needed',
    edit(v11, 'users.csv', 'middleName', 'midleName'),
    ['users.csv:1:midleName unknown-column'],
    /Did you mean middleName/,
    (school) => school.pupils[0]?.middle,
    undefined,
  ],
  [
    'a status in a whole list',
    edit(v11, 'users.csv', 'p1,,,', 'p1,active,2026-10-01T00:00:00.000Z,'),
    ['users.csv:2:status status-in-bulk'],
    /who is not in it has left/,
    (school) => school,
    roster(v11),
  ],
  [
    'values in other letters',
    edit(v11, 'users.csv', 'p1,,,true', 'p1,,,TRUE'),
    ['users.csv:2:enabledUser case'],
    /writes true/,
    (school) => school,
    roster(v11),
  ],
  [
    'a file with a header alone, whatever it is',
    new Map(v11).set('demographics.csv', bytes('userSourcedId\n')),
    ['demographics.csv no-rows'],
    undefined,
    (school) => school.pupils.length,
    3,
  ],
  [
    'parents of an org that is not in the list',
    edit(v11, 'orgs.csv', '900001,trust', '900001,county'),
    ['orgs.csv:3:parentSourcedId dangling-reference'],
    /nothing here depends/,
    (school) => school.schools.length,
    1,
  ],
  [
    'no courses',
    without(edit(v11, 'manifest.csv', 'file.courses,bulk', 'file.courses,absent'), 'courses.csv'),
    ['classes.csv:2:courseSourcedId dangling-reference'],
    /\(2 rows\)/,
    (school) => school,
    roster(v11),
  ],
  [
    'no classes',
    without(
      without(
        edit(
          edit(v11, 'manifest.csv', 'file.classes,bulk', 'file.classes,absent'),
          'manifest.csv',
          'file.enrollments,bulk',
          'file.enrollments,absent',
        ),
        'classes.csv',
      ),
      'enrollments.csv',
    ),
    ['classes.csv missing-file', 'enrollments.csv missing-file'],
    undefined,
    (school) => [school.pupils.length, school.groups.length],
    [3, 0],
  ],
  [
    'an id of other characters',
    edit(edit(v11, 'users.csv', '\np3,', '\np 3,'), 'enrollments.csv', 'school,p3', 'school,p 3'),
    ['users.csv:4:sourcedId id-characters'],
    undefined,
    (school) => school.pupils[2]?.sourceId,
    'p 3',
  ],
  [
    'midnight for a day',
    edit(v11, 'demographics.csv', '2014-02-28', '2014-02-28T00:00:00.000Z'),
    [],
    undefined,
    (school) => school.pupils[0]?.birthDate,
    '2014-02-28',
  ],
  [
    'characters that turn the reading direction',
    edit(v11, 'users.csv', 'Kit,Fenn', 'Kit,Fe\u202enn'),
    ['users.csv:4:familyName unseen-characters'],
    undefined,
    (school) => school.pupils[2]?.family,
    'Fe nn',
  ],
  ['letters made of two characters', edit(v11, 'users.csv', 'Zoë', 'Zoe\u0308'), [], undefined, (school) => school.pupils[1]?.given, 'Zoë'],
  [
    'a pupil marked as deleted, and what hangs on them',
    edit(v11, 'users.csv', 'p2,,,', 'p2,tobedeleted,,'),
    [
      'users.csv:3:status deleted-in-bulk',
      'users.csv:8:agentSourcedIds refers-to-deleted',
      'users.csv:8:agentSourcedIds childless',
      'enrollments.csv:3:userSourcedId refers-to-deleted',
      'demographics.csv:3:sourcedId refers-to-deleted',
    ],
    undefined,
    (school) => [school.pupils.map(({ sourceId }) => sourceId), school.parents.map(({ pupils }) => pupils), school.memberships.length],
    [['p1', 'p3'], [['p1']], 6],
  ],
  [
    'a class marked as deleted, and its enrolments',
    edit(v11, 'classes.csv', 'ma2,,,', 'ma2,inactive,,'),
    ['classes.csv:3:status deleted-in-bulk', 'enrollments.csv:6:classSourcedId refers-to-deleted'],
    undefined,
    (school) => [school.groups.length, school.memberships.length],
    [1, 4],
  ],
  [
    'an id that several users have in another system',
    edit(v11, 'users.csv', '{LDAP:roy}', '{ldap:am01}'),
    ['users.csv:2:userIds shared-user-id'],
    /sign in as another/,
    (school) => [school.pupils[0]?.userIds, school.staff[0]?.userIds],
    [[{ type: 'Fed', id: '77' }], []],
  ],
  [
    'a grade nobody knows',
    edit(v11, 'users.csv', 'Year 8', 'Shell'),
    ['users.csv:3:grades unknown-grade'],
    /'Shell' is no year group/,
    (school) => school.pupils[1]?.yearGroup,
    8,
  ],
  [
    'a unique pupil number with a wrong letter',
    edit(v11, 'users.csv', '001236', 'Q207000016049'),
    ['users.csv:4:identifier bad-upn'],
    /check letter/,
    (school) => school.pupils[2]?.identifier,
    'Q207000016049',
  ],
  [
    'a sound unique pupil number',
    edit(v11, 'users.csv', '001236', 'P207000016049'),
    [],
    undefined,
    (school) => school.pupils[2]?.identifier,
    'P207000016049',
  ],
  [
    'one identifier for two pupils',
    edit(v11, 'users.csv', '001236', '001235'),
    ['users.csv:4:identifier same-identifier'],
    /line 3/,
    (school) => school.pupils.length,
    3,
  ],
  [
    'a tutor as agent',
    edit(v11, 'users.csv', '"g1,g2"', '"g1,g2,t1"'),
    ['users.csv:3:agentSourcedIds no-parent'],
    /no parent/,
    (school) => school.parents.flatMap(({ pupils }) => pupils),
    ['p1', 'p2', 'p2'],
  ],
  [
    'a parent tied to nobody',
    edit(v11, 'users.csv', '07000 000000,,,', '07000 000000,p9,,').set(
      'users.csv',
      bytes(Buffer.from(v11.get('users.csv')!).toString().replace(',g1,08', ',,08').replace('"g1,g2"', 'g2')),
    ),
    ['users.csv:7:agentSourcedIds childless'],
    undefined,
    (school) => school.parents.map(({ sourceId }) => sourceId),
    ['g2'],
  ],
  [
    'staff of the trust',
    edit(v11, 'users.csv', 'school,aide', 'trust,administrator').set(
      'enrollments.csv',
      bytes(
        Buffer.from(v11.get('enrollments.csv')!)
          .toString()
          .replace(/e7.*\n/, ''),
      ),
    ),
    ['users.csv:6:orgSourcedIds no-school'],
    /were left out there/,
    (school) => school.staff.map(({ sourceId }) => sourceId),
    ['t1'],
  ],
  [
    'staff of the trust who teach in the school',
    edit(v11, 'users.csv', 'school,teacher', 'trust,teacher'),
    ['users.csv:5:orgSourcedIds no-school', 'enrollments.csv:5:userSourcedId other-school'],
    undefined,
    (school) => school.staff.map(({ sourceId }) => sourceId),
    ['t1', 'a1'],
  ],
  [
    'a department of a school',
    addRow(edit(v11, 'users.csv', 'school,teacher', 'dept,teacher'), 'orgs.csv', 'dept,,,Mathematics,department,,school'),
    [],
    undefined,
    (school) => school.staff[0]?.school,
    'school',
  ],
  [
    'a teacher enrolled as a student',
    edit(v11, 'enrollments.csv', 'a1,aide', 'a1,student'),
    ['enrollments.csv:8:role staff-as-student'],
    undefined,
    (school) => school.memberships.length,
    6,
  ],
  [
    'a parent enrolled in a class',
    addRow(v11, 'enrollments.csv', 'e9,,,8B,school,g1,parent,,,'),
    ['enrollments.csv:9:role parent-in-class'],
    undefined,
    (school) => school.memberships.length,
    7,
  ],
  [
    'a brother as agent, and a pupil as the agent of staff',
    edit(edit(v11, 'users.csv', '"g1,g2"', '"g1,g2,p1"'), 'users.csv', ',,SecretOfRoy', 'p1,,SecretOfRoy'),
    ['users.csv:3:agentSourcedIds no-parent'],
    /\(2 rows\)/,
    (school) => school.parents,
    roster(v11).parents,
  ],
  [
    'parents as agents of each other',
    edit(v11, 'users.csv', '07000 000000,,,', '07000 000000,g2,,'),
    ['users.csv:7:agentSourcedIds no-parent'],
    undefined,
    (school) => school.parents,
    roster(v11).parents,
  ],
  [
    'a pupil of a school and its trust',
    edit(v11, 'users.csv', 'true,school,student,kfenn', 'true,"trust,school",student,kfenn'),
    [],
    undefined,
    (school) => school,
    roster(v11),
  ],
  [
    'a school marked as deleted, with its classes and their enrolments',
    addRow(
      addRow(
        addRow(v11, 'orgs.csv', 'old,tobedeleted,,Old School,school,,trust'),
        'classes.csv',
        '9Z,,,9Z,09,reg,9Z,homeroom,,old,autumn,,,',
      ),
      'enrollments.csv',
      'e8,,,9Z,school,p3,student,,,',
    ),
    [
      'orgs.csv:4:status deleted-in-bulk',
      'classes.csv:4:schoolSourcedId refers-to-deleted',
      'enrollments.csv:9:classSourcedId refers-to-deleted',
    ],
    undefined,
    (school) => school,
    roster(v11),
  ],
  [
    'a preferred name that is the given one',
    edit(v12, 'users.csv', ',Mia,', ',Amelia,'),
    [],
    undefined,
    (school) => school.pupils[0]?.preferred,
    undefined,
  ],
  ['a role file beside 1.1', new Map(v11).set('roles.csv', bytes('"')), [], undefined, (school) => school, roster(v11)],
  [
    'an enrolment said twice',
    addRow(v11, 'enrollments.csv', 'e9,,,8B,school,p1,student,,2026-09-01,'),
    [],
    undefined,
    (school) => school.memberships.length,
    7,
  ],
  [
    'terms to come',
    edit(v11, 'academicSessions.csv', '2026-09-01,2026-12-19', '2027-09-01,2027-12-19'),
    ['classes.csv:2:termSourcedIds future-term'],
    /future\. \(2 rows\)/,
    (school) => school,
    roster(v11),
  ],
  [
    'terms gone by',
    edit(v11, 'academicSessions.csv', '2026-09-01,2026-12-19', '2025-09-01,2025-12-19'),
    ['classes.csv:2:termSourcedIds past-term'],
    /last year/,
    (school) => school,
    roster(v11),
  ],
  [
    '1.2.1, as the corrected binding calls itself',
    edit(v12, 'manifest.csv', 'oneroster.version,1.2', 'oneroster.version,1.2.1'),
    [],
    undefined,
    (school) => school,
    roster(v12),
  ],
  [
    'a role of a vendor in 1.2',
    edit(v12, 'roles.csv', 'primary,aide', 'primary,ext:coach'),
    ['roles.csv:7:role extension', 'enrollments.csv:8:role no-staff'],
    /'ext:coach' is an extension/,
    (school) => school.staff.map(({ sourceId }) => sourceId),
    ['t1'],
  ],
  [
    'secondary roles alone',
    edit(v12, 'roles.csv', 'a1,primary', 'a1,secondary'),
    ['users.csv:6:sourcedId no-primary-role'],
    undefined,
    (school) => school.staff.length,
    2,
  ],
];

describe('what is read all the same', () => {
  it.each(allowed)('reads %s', (_, files, expected, message, pick, value) => {
    const { roster: school, problems, warnings } = read(files);
    expect(problems).toEqual([]);
    expect(brief(warnings).toSorted()).toEqual(expected.toSorted());
    if (message) expect(warnings.map((warning) => warning.message).join('\n')).toMatch(message);
    expect(pick(school!)).toEqual(value);
  });
});

describe('several schools', () => {
  const two = addRow(
    addRow(
      addRow(edit(v11, 'users.csv', 'p3,,,true,school', 'p3,,,true,"school,second"'), 'orgs.csv', 'second,,,Second School,school,,trust'),
      'classes.csv',
      '9Z,,,9Z,09,reg,9Z,homeroom,,second,autumn,,,',
    ),
    'enrollments.csv',
    'e8,,,9Z,second,p3,student,,,\ne9,,,9Z,second,t1,teacher,,,',
  );

  it('lists who belongs to several once for each', () => {
    const school = roster(two);
    expect(person(school.pupils, 'p3')).toMatchObject([
      { school: 'school', yearGroup: 8 },
      { school: 'second', yearGroup: 9 },
    ]);
    expect(person(school.staff, 't1')).toMatchObject([{ school: 'school' }, { school: 'second' }]);
    expect(brief(read(two).warnings)).toEqual(['enrollments.csv:10:userSourcedId other-school']);
  });

  it('keeps every membership within the school of its group', () => {
    const { groups, memberships, pupils, staff } = roster(two);
    const at = new Map(groups.map((group) => [group.sourceId, group.school]));
    const people = new Set([...pupils, ...staff].map(({ sourceId, school }) => `${school}/${sourceId}`));
    for (const { group, person: member } of memberships) expect(people).toContain(`${at.get(group)}/${member}`);
  });
});

it('is not misled by ids that mean something to JavaScript', () => {
  const files = edit(edit(v11, 'users.csv', '\np3,', '\n__proto__,'), 'enrollments.csv', 'school,p3', 'school,__proto__');
  expect(roster(files).pupils[2]).toMatchObject({ sourceId: '__proto__', family: 'Fenn', yearGroup: 8 });
  expect(brief(read(edit(v11, 'enrollments.csv', 'school,p3', 'school,constructor')).problems)).toEqual([
    'enrollments.csv:4:userSourcedId dangling-reference',
  ]);
});

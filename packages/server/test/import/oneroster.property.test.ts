import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Roster, RosterGroup, RosterParent, RosterPupil, RosterSchool, RosterStaff } from '../../src/import/index.js';
import { brief, bytes, read } from './support/files.js';
import { writeOneRoster, type Style } from './support/write-oneroster.js';

/** A name with whatever a keyboard gives, but for line ends and characters that cannot be seen. */
const name = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .map((text) =>
    text
      .normalize('NFC')
      .replaceAll(/[\p{C}\p{Z}\s]+/gu, ' ')
      .trim(),
  )
  .filter((text) => text !== '' && [...text].length <= 40);
const word = fc.stringMatching(/^[a-z0-9]{1,6}$/);
const style: fc.Arbitrary<Style> = fc.record({
  quoteAll: fc.boolean(),
  end: fc.constantFrom('\n' as const, '\r\n' as const),
  mark: fc.boolean(),
});
const version = fc.constantFrom('1.1' as const, '1.2' as const);
const day = fc
  .date({ min: new Date('2008-01-01'), max: new Date('2022-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const optional = <Key extends string, Value>(key: Key, value: Value | undefined) => (value === undefined ? {} : { [key]: value });

const person = (of: Roster['version']) =>
  fc
    .record({
      given: name,
      family: name,
      preferred: fc.option(name, { nil: undefined }),
      enabled: fc.boolean(),
      ended: fc.boolean(),
      ids: fc.array(word, { maxLength: 2 }),
    })
    .map(({ given, family, preferred, enabled, ended, ids }) => ({
      given,
      family,
      ...optional('preferred', preferred === given ? undefined : preferred),
      enabled,
      // 1.1 has no way to say it.
      active: of === '1.1' || !ended,
      ids,
    }));

/** A roster as a school could have it, in the order in which a reader must give it. */
const roster: fc.Arbitrary<Roster> = version.chain((of) =>
  fc
    .record({
      schools: fc.array(fc.record({ name, identifier: fc.option(word, { nil: undefined }) }), { minLength: 1, maxLength: 3 }),
      pupils: fc.array(
        fc.tuple(
          person(of),
          fc.record({
            at: fc.nat(),
            both: fc.boolean(),
            middle: fc.option(name, { nil: undefined }),
            year: fc.integer({ min: -2, max: 14 }),
            born: fc.option(day, { nil: undefined }),
          }),
        ),
        { minLength: 1, maxLength: 12 },
      ),
      staff: fc.array(fc.tuple(person(of), fc.nat(), fc.constantFrom('teacher' as const, 'aide' as const, 'proctor' as const)), {
        maxLength: 5,
      }),
      parents: fc.array(
        fc.tuple(person(of), fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), fc.constantFrom('parent' as const, 'guardian' as const)),
        { maxLength: 5 },
      ),
      groups: fc.array(
        fc.record({
          title: name,
          at: fc.nat(),
          homeroom: fc.boolean(),
          year: fc.option(fc.integer({ min: 0, max: 13 }), { nil: undefined }),
        }),
        { maxLength: 4 },
      ),
    })
    .map((drawn) => {
      let serial = 0;
      const userIds = (ids: readonly string[]) => ids.map((id) => ({ type: 'LDAP', id: `${id}-${(serial += 1)}` }));
      const schools: RosterSchool[] = drawn.schools.map((school, index) => ({
        sourceId: `s${index}`,
        name: school.name,
        ...optional('identifier', school.identifier),
      }));
      const at = (index: number, second = false) => schools[(index + (second ? 1 : 0)) % schools.length]!.sourceId;
      const pupils: RosterPupil[] = drawn.pupils.flatMap(([{ ids, ...rest }, { at: index, both, middle, year, born }], number) => {
        const one = {
          sourceId: `p${number}`,
          ...rest,
          userIds: userIds(ids),
          ...optional('middle', middle),
          yearGroup: year,
          identifier: `00${number}`,
          ...optional('birthDate', born),
        };
        return [...new Set([at(index), at(index, both)])].map((school) => ({ ...one, school }));
      });
      const staff: RosterStaff[] = drawn.staff.map(([{ ids, ...rest }, index, role], number) => ({
        sourceId: `t${number}`,
        school: at(index),
        ...rest,
        userIds: userIds(ids),
        role,
      }));
      const parents: RosterParent[] = drawn.parents.flatMap(([{ ids, ...rest }, children, role], number) => {
        const one = { sourceId: `g${number}`, ...rest, userIds: userIds(ids), role };
        const own = new Set(children.map((child) => `p${child % drawn.pupils.length}`));
        const places = pupils.filter(({ sourceId }) => own.has(sourceId));
        return [...new Set(places.map(({ school }) => school))].map((school) => ({
          ...one,
          school,
          pupils: places.filter((each) => each.school === school).map(({ sourceId }) => sourceId),
        }));
      });
      const groups: RosterGroup[] = drawn.groups.map(({ title, at: index, homeroom, year }, number) => ({
        sourceId: `c${number}`,
        school: at(index),
        title,
        kind: homeroom ? 'registration' : 'class',
        ...optional('yearGroup', year),
      }));
      const memberships = groups.flatMap(({ sourceId, school }, number) => [
        ...pupils
          .filter((pupil) => pupil.school === school)
          .map((pupil) => ({
            group: sourceId,
            person: pupil.sourceId,
            role: 'pupil' as const,
            from: '2026-09-01',
            ...optional('to', number % 2 ? '2027-07-01' : undefined),
          })),
        ...staff
          .filter((each) => each.school === school)
          .map((each) => ({
            group: sourceId,
            person: each.sourceId,
            role: each.role === 'teacher' ? ('teacher' as const) : ('staff' as const),
          })),
      ]);
      return { version: of, schools, pupils, staff, parents, groups, memberships };
    }),
);

/** The order of a parent's schools and children is that of the file's users, not of the drawing. */
const sorted = ({ parents, ...rest }: Roster) => ({
  ...rest,
  parents: parents
    .map((parent) => ({ ...parent, pupils: parent.pupils.toSorted() }))
    .toSorted((a, b) => `${a.sourceId}${a.school}`.localeCompare(`${b.sourceId}${b.school}`)),
});

describe('any sound roster', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(roster, style, (written, how) => {
        const { roster: school, problems } = read(writeOneRoster(written, how));
        expect(problems).toEqual([]);
        expect(sorted(school!)).toEqual(sorted(written));
      }),
      { numRuns: 150 },
    );
  });

  it('is refused when a row of it refers to nobody', () => {
    fc.assert(
      fc.property(roster, style, fc.nat(), (written, how, at) => {
        fc.pre(written.memberships.length > 0);
        const files = writeOneRoster(written, { ...how, quoteAll: false, end: '\n' });
        const lines = Buffer.from(files.get('enrollments.csv')!).toString().split('\n');
        const line = 1 + (at % written.memberships.length);
        const cells = lines[line]!.split(',');
        cells[3] = 'nobody';
        lines[line] = cells.join(',');
        const { roster: none, problems } = read(files.set('enrollments.csv', bytes(lines.join('\n'))));
        expect(none).toBeUndefined();
        expect(brief(problems)).toEqual([`enrollments.csv:${line + 1}:userSourcedId dangling-reference`]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('any bytes at all', () => {
  it('are read or refused, and never throw', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('p1', 'school', 'bulk', 'file.users', '"', '\r', '\n', ',', '2026-09-01', 'student', '__proto__'),
    );
    const junk = fc.array(cell, { maxLength: 40 }).map((cells) => bytes(cells.join(',')));
    const files = fc.constantFrom(
      'manifest.csv',
      'orgs.csv',
      'users.csv',
      'classes.csv',
      'enrollments.csv',
      'demographics.csv',
      'academicSessions.csv',
    );
    fc.assert(
      fc.property(
        roster,
        style,
        files,
        fc.oneof(junk, fc.uint8Array({ maxLength: 60 })),
        fc.boolean(),
        (written, how, file, extra, replace) => {
          const all = writeOneRoster(written, how);
          all.set(file, replace ? extra : Buffer.concat([all.get(file) ?? Buffer.alloc(0), extra]));
          const { roster: school, problems, problemCount } = read(all);
          expect(school === undefined).toBe(problemCount > 0);
          for (const problem of problems) expect(problem.message).not.toBe('');
        },
      ),
      { numRuns: 150 },
    );
  });
});

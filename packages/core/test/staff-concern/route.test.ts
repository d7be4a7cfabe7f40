import { expect, test } from 'vitest';
import { routeStaffConcern, type StaffMember } from '@learning-mentor/core/staff-concern';

const head: StaffMember = { person: 'head', roles: ['head'] };
const chair: StaffMember = { person: 'chair', roles: ['governor'], chair: true };
const others: StaffMember[] = [
  { person: 'governor', roles: ['governor'] }, { person: 'dsl', roles: ['dsl'] }, { person: 'teacher', roles: ['teacher'] }, { person: 'parent', roles: ['parent'], chair: true },
];
const school = [...others, chair, head];

test('a concern about a member of staff goes to the head, and so does one about the DSL or the chair', () => {
  for (const subject of ['teacher', 'dsl', 'governor', 'chair', 'agency-teacher']) expect(routeStaffConcern(subject, school), subject).toEqual(['head']);
});

test('one about the head goes to the chair of governors alone', () => {
  expect(routeStaffConcern('head', school)).toEqual(['chair']);
  expect(routeStaffConcern('head', [...school, { person: 'co-head', roles: ['head'] }])).toEqual(['chair']);
});

test('a head who is the DSL as well is told as head, and not of themselves', () => {
  const both: StaffMember = { person: 'both', roles: ['dsl', 'head'] };
  expect(routeStaffConcern('teacher', [...others, chair, both])).toEqual(['both']);
  expect(routeStaffConcern('both', [...others, chair, both])).toEqual(['chair']);
});

test('two heads are both told; without a head the chair is', () => {
  expect(routeStaffConcern('teacher', [...school, { person: 'co-head', roles: ['head'] }])).toEqual(['head', 'co-head']);
  expect(routeStaffConcern('teacher', [...others, chair])).toEqual(['chair']);
});

test('where nobody is left, that is said, and nobody else is told', () => {
  const nobody = expect.objectContaining({ code: 'nobody-to-tell', details: { subject: 'head' } });
  expect(() => routeStaffConcern('head', [...others, head])).toThrow(nobody);
  expect(() => routeStaffConcern('head', [{ ...chair, person: 'head', roles: ['head', 'governor'] }])).toThrow(nobody);
});

import type { Relation, Role } from '@learning-mentor/core/access';

/** Somebody at the invented school. */
export interface TestPerson {
  readonly id: string;
  readonly kind: 'pupil' | 'staff' | 'parent';
  readonly given: string;
  readonly family: string;
  readonly roles: readonly Role[];
  readonly yearGroup?: number;
  readonly registrationGroup?: string;
  readonly birthDate?: string;
}

export const alderBridge = { id: '0199a000-0000-7000-8000-0000000000a0', name: 'Alder Bridge School' } as const;

const personId = (number: number): string => `0199a000-0000-7000-8000-${String(number).padStart(12, '0')}`;

const pupil = (number: number, given: string, family: string, registrationGroup: string, birthDate: string): TestPerson => ({
  id: personId(number),
  kind: 'pupil',
  given,
  family,
  roles: ['pupil'],
  yearGroup: Number.parseInt(registrationGroup),
  registrationGroup,
  birthDate,
});
const staff = (number: number, given: string, family: string, ...roles: Role[]): TestPerson => ({
  id: personId(number),
  kind: 'staff',
  given,
  family,
  roles,
});
const parent = (number: number, given: string, family: string): TestPerson => ({
  id: personId(number),
  kind: 'parent',
  given,
  family,
  roles: ['parent'],
});

/** All invented. */
export const cast = {
  amelia: pupil(1, 'Amelia', 'Marsh', '8B', '2014-02-11'),
  samField: staff(2, 'Sam', 'Field', 'mentor'),
  kofi: pupil(3, 'Kofi', 'Owusu', '9A', '2012-11-30'),
  leah: pupil(4, 'Leah', 'Jenkins', '7C', '2015-05-19'),
  tomasz: pupil(5, 'Tomasz', 'Sikora', '10D', '2011-10-02'),
  zara: pupil(6, 'Zara', 'Ahmed', '8A', '2013-12-24'),
  ben: pupil(7, 'Ben', 'Whitfield', '9C', '2013-07-08'),
  priyaNair: staff(8, 'Priya', 'Nair', 'mentor'),
  msRoy: staff(9, 'Anita', 'Roy', 'teacher'),
  danielOkafor: staff(10, 'Daniel', 'Okafor', 'senco'),
  ruthDoyle: staff(11, 'Ruth', 'Doyle', 'dsl'),
  margaretLowe: staff(12, 'Margaret', 'Lowe', 'head'),
  helenMarsh: parent(13, 'Helen', 'Marsh'),
  craigMarsh: parent(14, 'Craig', 'Marsh'),
  meenaShah: staff(15, 'Meena', 'Shah', 'ta'),
  owenPrice: staff(16, 'Owen', 'Price', 'tutor'),
  janeAdeyemi: staff(17, 'Jane', 'Adeyemi', 'attendance-officer'),
  gitaBose: staff(18, 'Gita', 'Bose', 'governor'),
  idrisVaughan: staff(19, 'Idris', 'Vaughan', 'agency'),
} as const satisfies Record<string, TestPerson>;

export type Cast = typeof cast;

/** Who stands where: Sam mentors four, Priya two; Ms Roy teaches three, Meena Shah assists one, Owen Price tutors two; a court order keeps Craig Marsh from his daughter's file. */
export const ties: readonly {
  readonly person: TestPerson;
  readonly relation: Relation;
  readonly pupils: readonly TestPerson[];
  readonly barred?: true;
}[] = [
  { person: cast.samField, relation: 'mentor', pupils: [cast.amelia, cast.kofi, cast.leah, cast.ben] },
  { person: cast.priyaNair, relation: 'mentor', pupils: [cast.tomasz, cast.zara] },
  { person: cast.msRoy, relation: 'teacher', pupils: [cast.amelia, cast.kofi, cast.tomasz] },
  { person: cast.meenaShah, relation: 'ta', pupils: [cast.amelia] },
  { person: cast.owenPrice, relation: 'tutor', pupils: [cast.amelia, cast.zara] },
  { person: cast.helenMarsh, relation: 'parent', pupils: [cast.amelia] },
  { person: cast.craigMarsh, relation: 'parent', pupils: [cast.amelia], barred: true },
];

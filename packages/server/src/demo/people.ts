import { schoolId, personId } from '../import/store-id.js';
import { plusDays, type SchoolTime } from './calendar.js';
import type { Dice } from './dice.js';
import { communities, wordsOf, type Community } from './names.js';
import type { Relation, Role } from '@learning-mentor/core';

export interface DemoPerson {
  readonly id: string;
  readonly kind: 'pupil' | 'staff' | 'parent';
  readonly sourceId: string;
  readonly given: string;
  readonly family: string;
  readonly preferred?: string;
  /** Of pupils. */
  readonly yearGroup?: number;
  readonly registrationGroup?: string;
  readonly birthDate?: string;
}

export interface DemoRelationship {
  readonly pupil: string;
  readonly person: string;
  readonly relation: Relation;
  readonly from?: string;
  readonly to?: string;
  readonly barred?: boolean;
}

/** The people with a name in the pictures, by what they are called in the code. */
export interface Cast {
  readonly amelia: DemoPerson;
  readonly kofi: DemoPerson;
  readonly leah: DemoPerson;
  readonly tomasz: DemoPerson;
  readonly zara: DemoPerson;
  readonly ben: DemoPerson;
  readonly samField: DemoPerson;
  readonly priyaNair: DemoPerson;
  /** The third mentor. */
  readonly joelBarrett: DemoPerson;
  readonly msRoy: DemoPerson;
  readonly danielOkafor: DemoPerson;
  readonly ruthDoyle: DemoPerson;
  readonly margaretLowe: DemoPerson;
  readonly helenMarsh: DemoPerson;
  readonly craigMarsh: DemoPerson;
}

export interface DemoPeople {
  readonly school: { readonly id: string; readonly name: string; readonly invented: true };
  readonly cast: Cast;
  readonly pupils: readonly DemoPerson[];
  readonly staff: readonly DemoPerson[];
  readonly parents: readonly DemoPerson[];
  readonly roles: readonly { readonly person: string; readonly role: Role }[];
  /** All but who mentors whom, which comes with the cases. */
  readonly relationships: readonly DemoRelationship[];
}

/** The school's id is fixed: an example page may name it. */
export const demoSchool = { id: schoolId('alder-bridge'), name: 'Alder Bridge School (invented)', invented: true } as const;

const yearGroups = [7, 8, 9, 10] as const;
const letters = ['A', 'B', 'C', 'D'] as const;
const pupilsInGroup = 15;

const castPupils = [
  { key: 'amelia', given: 'Amelia', family: 'Marsh', group: '8B' },
  { key: 'kofi', given: 'Kofi', family: 'Owusu', group: '9A' },
  { key: 'leah', given: 'Leah', family: 'Jenkins', group: '7C' },
  { key: 'tomasz', given: 'Tomasz', family: 'Sikora', group: '10D' },
  { key: 'zara', given: 'Zara', family: 'Ahmed', group: '8A' },
  { key: 'ben', given: 'Ben', family: 'Whitfield', group: '9C' },
] as const;

const castStaff = [
  { key: 'samField', given: 'Sam', family: 'Field', roles: ['mentor'] },
  { key: 'priyaNair', given: 'Priya', family: 'Nair', roles: ['mentor'] },
  { key: 'joelBarrett', given: 'Joel', family: 'Barrett', roles: ['mentor'] },
  { key: 'msRoy', given: 'Anita', family: 'Roy', roles: ['teacher'] },
  { key: 'danielOkafor', given: 'Daniel', family: 'Okafor', roles: ['senco'] },
  { key: 'ruthDoyle', given: 'Ruth', family: 'Doyle', roles: ['dsl'] },
  { key: 'margaretLowe', given: 'Margaret', family: 'Lowe', roles: ['head'] },
] as const;

const person = (kind: DemoPerson['kind'], sourceId: string, rest: Omit<DemoPerson, 'id' | 'kind' | 'sourceId'>): DemoPerson => ({
  id: personId(demoSchool.id, kind, sourceId), kind, sourceId, ...rest,
});

/** Who there is at the invented school, and who belongs to whom. */
export function makePeople(time: SchoolTime, dice: Dice): DemoPeople {
  const names = nameGiver(dice.of('names'));
  const birthdays = dice.of('birthdays');
  const pupils: DemoPerson[] = [];
  const familyOf = new Map<DemoPerson, Community>();
  const named: Record<string, DemoPerson> = {};

  for (const yearGroup of yearGroups) {
    for (const letter of letters) {
      const registrationGroup = `${yearGroup}${letter}`;
      const known = castPupils.filter(({ group }) => group === registrationGroup);
      for (let i = 0; i < pupilsInGroup; i++) {
        const { community, given, family } = names.pupil(known[i]);
        const pupil = person('pupil', `P${String(pupils.length + 1).padStart(4, '0')}`, {
          given, family, yearGroup, registrationGroup, birthDate: birthday(time.thisYear.year, yearGroup, birthdays),
        });
        pupils.push(pupil);
        familyOf.set(pupil, community);
        if (known[i]) named[known[i]!.key] = pupil;
      }
    }
  }

  const staff = castStaff.map(({ given, family }, i) => person('staff', `S${i + 1}`, { given, family }));
  for (const [i, { key }] of castStaff.entries()) named[key] = staff[i]!;
  const teachers = Array.from({ length: 23 }, (_, i) => person('staff', `S${castStaff.length + 1 + i}`, names.teacher()));
  const roles = [
    ...castStaff.flatMap(({ roles: held }, i) => held.map((role) => ({ person: staff[i]!.id, role }))),
    ...teachers.map(({ id }) => ({ person: id, role: 'teacher' as const })),
  ];

  const homes = makeHomes(pupils, familyOf, named as unknown as Cast, names, dice.of('homes'));
  Object.assign(named, homes.named);
  return {
    school: demoSchool,
    cast: named as unknown as Cast,
    pupils,
    staff: [...staff, ...teachers],
    parents: homes.parents,
    roles,
    relationships: [
      ...homes.relationships,
      ...lessons(pupils, named['msRoy']!, teachers, time),
    ],
  };
}

/** A school year in England runs by birthdays from September to August: in Year 7 pupils become twelve. */
function birthday(year: number, yearGroup: number, dice: Dice): string {
  return plusDays(`${year - yearGroup - 5}-09-01`, dice.int(0, 364));
}

/** Each registration group has a tutor and three more teachers; Ms Roy teaches English to six of them, Amelia's among them. */
function lessons(pupils: readonly DemoPerson[], msRoy: DemoPerson, teachers: readonly DemoPerson[], time: SchoolTime): DemoRelationship[] {
  const groups = [...new Set(pupils.map(({ registrationGroup }) => registrationGroup!))];
  const from = time.thisYear.days[0]!;
  return groups.flatMap((group, g) => {
    const english = ['8A', '8B', '9A', '9C', '7C', '10D'].includes(group) ? msRoy : teachers[16 + (g % 3)]!;
    const those = [teachers[g]!, english, teachers[19 + (g % 2)]!, teachers[21 + (g % 2)]!];
    return pupils
      .filter(({ registrationGroup }) => registrationGroup === group)
      .flatMap(({ id }) => those.map((teacher): DemoRelationship => ({ pupil: id, person: teacher.id, relation: 'teacher', from })));
  });
}

/** One or two parents each; a few pupils of different years with the same family name are brothers and sisters. */
function makeHomes(
  pupils: readonly DemoPerson[],
  communityOf: ReadonlyMap<DemoPerson, Community>,
  cast: Cast,
  names: ReturnType<typeof nameGiver>,
  dice: Dice,
) {
  const parents: DemoPerson[] = [];
  const relationships: DemoRelationship[] = [];
  const homes = new Map<string, DemoPerson[]>();
  const add = (given: string, family: string): DemoPerson => {
    const parent = person('parent', `H${String(parents.length + 1).padStart(4, '0')}`, { given, family });
    parents.push(parent);
    return parent;
  };
  const [helenMarsh, craigMarsh] = [add('Helen', 'Marsh'), add('Craig', 'Marsh')];
  for (const pupil of pupils) {
    if (pupil === cast.amelia) {
      relationships.push(
        { pupil: pupil.id, person: helenMarsh.id, relation: 'parent' },
        { pupil: pupil.id, person: craigMarsh.id, relation: 'parent', barred: true },
      );
      continue;
    }
    const sibling = homes.get(`${pupil.family}/${pupil.yearGroup! - 1}`) ?? homes.get(`${pupil.family}/${pupil.yearGroup! - 2}`);
    const home = sibling ?? names.parents(pupil.family, communityOf.get(pupil)!, dice).map(({ given, family }) => add(given, family));
    homes.set(`${pupil.family}/${pupil.yearGroup}`, home);
    for (const parent of home) relationships.push({ pupil: pupil.id, person: parent.id, relation: 'parent' });
  }
  return { parents, relationships, named: { helenMarsh, craigMarsh } };
}

/** Hands out names; no two pupils have the same. */
function nameGiver(dice: Dice) {
  const shares = communities.map(({ share }) => share);
  const taken = new Set<string>();
  const community = (): Community => communities[dice.weighted(shares)]!;

  return {
    pupil(known?: { readonly given: string; readonly family: string }) {
      if (known) {
        taken.add(`${known.given} ${known.family}`);
        return { community: communities[0]!, given: known.given, family: known.family };
      }
      for (;;) {
        const own = community();
        const given = dice.pick(wordsOf(dice.chance(0.5) ? own.girls : own.boys));
        // One family in twelve is of two communities.
        const family = dice.pick(wordsOf((dice.chance(1 / 12) ? community() : own).families));
        if (taken.has(`${given} ${family}`)) continue;
        taken.add(`${given} ${family}`);
        return { community: own, given, family };
      }
    },
    /** No two teachers have the same family name: pupils call them by it. */
    teacher() {
      for (;;) {
        const { women, men, families } = community();
        const family = dice.pick(wordsOf(families));
        if (taken.has(family)) continue;
        taken.add(family);
        return { given: dice.pick(wordsOf(dice.chance(0.6) ? women : men)), family };
      }
    },
    /** Mostly the pupil's family name, one in five another. */
    parents(family: string, { women, men, families }: Community, own: Dice) {
      const ofFamily = () => (own.chance(0.2) ? own.pick(wordsOf(families)) : family);
      const mother = { given: own.pick(wordsOf(women)), family: ofFamily() };
      const father = { given: own.pick(wordsOf(men)), family: ofFamily() };
      return own.chance(0.72) ? [mother, father] : [own.chance(0.85) ? mother : father];
    },
  };
}

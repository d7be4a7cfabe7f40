import type { Role } from '@learning-mentor/core/access';
import type { DemoPerson, DemoSchool } from '@learning-mentor/server/demo';

/** Somebody whom a visitor can be. */
export interface Visitor {
  /** Stands in the address: `/as/sam-field`. */
  readonly slug: string;
  readonly id: string;
  readonly name: string;
  /** In words. */
  readonly role: string;
  readonly roles: readonly Role[];
  /** One sentence on what there is to see. */
  readonly hint: string;
  /** The pages of the school that this person has; a pupil and a parent have their own alone. */
  readonly places: readonly ('today' | 'pupils')[];
  /** The pupil whose page they land on. */
  readonly pupil?: string;
  readonly mentor?: true;
}

/** The people of the invented school whom one can be. */
export function visitors({ cast }: DemoSchool): Visitor[] {
  const visitor = (person: DemoPerson, role: string, roles: Role[], rest: Pick<Visitor, 'hint' | 'places'> & Partial<Visitor>): Visitor => ({
    slug: `${person.given}-${person.family}`.toLowerCase().replaceAll(/[^a-z]+/g, '-'),
    id: person.id, name: `${person.given} ${person.family}`, role, roles, ...rest,
  });
  return [
    visitor(cast.samField, 'learning mentor', ['mentor'], {
      hint: 'Sam sees his own caseload, what matters first, and can log a session in six taps.', places: ['today', 'pupils'], mentor: true,
    }),
    visitor(cast.priyaNair, 'learning mentor', ['mentor'], {
      hint: 'Priya has pupils of her own, and sees nothing of Sam’s.', places: ['today', 'pupils'], mentor: true,
    }),
    visitor(cast.msRoy, 'class teacher', ['teacher'], {
      hint: 'Ms Roy sees the pupils she teaches: goals in a line, attendance in figures, and no notes.', places: ['pupils'],
    }),
    visitor(cast.danielOkafor, 'SENCO', ['senco'], {
      hint: 'The SENCO sees assessments and plans across the school, and that a session was held, but not what was said.', places: ['today', 'pupils'],
    }),
    visitor(cast.ruthDoyle, 'DSL', ['dsl'], {
      hint: 'The safeguarding lead sees everything about pupils, restricted records as well.', places: ['today', 'pupils'],
    }),
    visitor(cast.margaretLowe, 'head teacher', ['head'], {
      hint: 'The head sees how caseloads move, and summaries. Session notes stay with the mentor.', places: ['today', 'pupils'],
    }),
    visitor(cast.amelia, 'pupil', ['pupil'], {
      hint: 'Amelia sees her goals in her own words, and who can see what. No severity, no staff opinions.', places: [], pupil: cast.amelia.id,
    }),
    visitor(cast.helenMarsh, 'parent', ['parent'], {
      hint: 'Amelia’s mother sees what is being worked on, and attendance.', places: [], pupil: cast.amelia.id,
    }),
    visitor(cast.craigMarsh, 'barred parent', ['parent'], {
      hint: 'A court order keeps this parent from Amelia’s file: no rows, no counts, the same answer as for a child who does not exist.', places: [], pupil: cast.amelia.id,
    }),
  ];
}

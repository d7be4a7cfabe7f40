import { mayCreate, type Standing } from '@learning-mentor/core/access';
import type { RecordKind } from '@learning-mentor/core/record';
import { personas, type Persona } from './subject.js';

/** Where each persona stands towards the pupil `related`. */
const towardsRelated: Readonly<Record<Persona, Standing>> = {
  mentor: { roles: ['mentor'], relations: ['mentor'] },
  otherMentor: { roles: ['mentor'], relations: [] },
  teacher: { roles: ['teacher'], relations: ['teacher'] },
  senco: { roles: ['senco'], relations: [] },
  dsl: { roles: ['dsl'], relations: [] },
  head: { roles: ['head'], relations: [] },
  pupil: { roles: ['pupil'], relations: ['self'] },
  parent: { roles: ['parent'], relations: ['parent'] },
  barredParent: { roles: ['parent'], relations: ['parent'], barred: true },
  ta: { roles: ['ta'], relations: ['ta'] },
  tutor: { roles: ['tutor'], relations: ['tutor'] },
  attendanceOfficer: { roles: ['attendance-officer'], relations: [] },
  governor: { roles: ['governor'], relations: [] },
  // Nothing is shared with them.
  agency: { roles: ['agency'], relations: [] },
};

/** Where a persona stands towards whom records of a kind are about here: `related`, or of kinds about staff the mentor. */
export function standingOf(persona: Persona, { about }: Pick<RecordKind, 'about'> = { about: 'pupil' }): Standing {
  const { roles, ...towardsPupil } = towardsRelated[persona];
  return about === 'pupil' ? { roles, ...towardsPupil } : { roles, relations: persona === 'mentor' ? ['self'] : [] };
}

/** The first persona who may write a record of a kind: the mentor, where the mentor may. */
export function creatorOf(kind: RecordKind): Persona {
  const found = personas.find((persona) => mayCreate(kind, standingOf(persona, kind)));
  if (!found) throw new Error(`Nobody may write a ${kind.kind}.`);
  return found;
}

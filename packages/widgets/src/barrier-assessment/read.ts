import type { BarrierAssessment } from '@learning-mentor/core/assessment';
import type { Me, PupilEntry } from '@learning-mentor/core/contract';
import type { Client } from '../internal/client.js';
import { rightsOf, type Rights } from '../internal/rights.js';

/** What is told of an assessment before. */
export type RatedBefore = Pick<BarrierAssessment, 'occurredOn' | 'phase' | 'ratings'>;

/** What a new assessment of a pupil begins from. */
export interface Occasion {
  readonly me: Me;
  readonly pupil: PupilEntry;
  readonly rights: Rights;
  /** The stretch of mentoring it belongs to. */
  readonly case: string | undefined;
  /** The last completed assessment of which the reader is shown how severe the barriers were. */
  readonly last: RatedBefore | undefined;
  /** A draft at the school that the reader may go on with. */
  readonly draft: BarrierAssessment | undefined;
}

export async function readOccasion(client: Client, id: string, signal: AbortSignal): Promise<Occasion> {
  const options = { signal };
  const [me, pupil] = await Promise.all([client.me(options), client.pupils.get(id, options)]);
  const rights = rightsOf(client.kinds, me, pupil.relations);
  if (!rights.mayCreate('barrier-assessment')) return { me, pupil, rights, case: undefined, last: undefined, draft: undefined };
  const [cases, assessments] = await Promise.all([
    client.cases.list({ pupil: id }, options).page(),
    client.barrierAssessments.list({ pupil: id }, options).page(),
  ]);
  const last = assessments.items.find(({ state, ratings }) => state === 'complete' && ratings !== undefined);
  return {
    me, pupil, rights,
    case: cases.items.find(({ state }) => state !== 'closed')?.id,
    last: last as RatedBefore | undefined,
    draft: assessments.items.find((each): each is BarrierAssessment => each.view === 'full' && each.state === 'draft' && rights.mayEdit(each)),
  };
}

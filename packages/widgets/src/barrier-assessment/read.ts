import type { BarrierAssessment } from '@learning-mentor/core/assessment';
import type { Me, PupilEntry } from '@learning-mentor/core/contract';
import type { Client } from '../internal/client.js';
import { rightsOf, type Rights } from '../internal/rights.js';

/** What a new assessment of a pupil begins from. */
export interface Occasion {
  readonly me: Me;
  readonly pupil: PupilEntry;
  readonly rights: Rights;
  /** The stretch of mentoring it belongs to. */
  readonly case: string | undefined;
  /** The last completed assessment, as far as the reader sees it whole. */
  readonly last: BarrierAssessment | undefined;
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
  const full = assessments.items.filter((each) => each.view === 'full');
  return {
    me, pupil, rights,
    case: cases.items.find(({ state }) => state !== 'closed')?.id,
    last: full.find(({ state }) => state === 'complete'),
    draft: full.find((each) => each.state === 'draft' && rights.mayEdit(each)),
  };
}

import type { Me, PupilEntry } from '@learning-mentor/core/contract';
import type { Goal } from '@learning-mentor/core/goal';
import { displayName } from '@learning-mentor/core/people';
import type { Session } from '@learning-mentor/core/session';
import { codeOf, type Client } from '../internal/client.js';

/** What the form needs to know before it can be filled in. */
export interface Occasion {
  readonly me: Me;
  readonly pupil: PupilEntry;
  /** Agreed goals of which the reader sees all. */
  readonly goals: readonly Goal[];
  /** Names of the pupil's other mentors. */
  readonly mentors: readonly string[];
  /** The planned session that was held, or was not. */
  readonly planned: Session | undefined;
}

export async function readOccasion(client: Client, pupil: string, session: string | undefined, signal: AbortSignal): Promise<Occasion> {
  const [me, entry, goals, team, planned] = await Promise.all([
    client.me({ signal }),
    client.pupils.get(pupil, { signal }),
    client.goals.list({ pupil, state: 'agreed' }, { signal }).page(),
    client.pupils.careTeam(pupil, { signal }).catch(unlessHidden),
    session === undefined ? undefined : client.sessions.get(session, { signal }).catch(unlessHidden),
  ]);
  const mentors = (team?.items ?? []).filter(({ person, relation }) => relation === 'mentor' && person.id !== me.person.id);
  return {
    me,
    pupil: entry,
    goals: goals.items.filter((goal): goal is Goal => goal.view === 'full'),
    mentors: mentors.map(({ person }) => displayName(person)),
    planned: planned?.view === 'full' ? planned : undefined,
  };
}

/** A part that the reader is not shown is simply not there. */
function unlessHidden(error: unknown): undefined {
  if (['not-found', 'not-allowed'].includes(codeOf(error) ?? '')) return undefined;
  throw error;
}

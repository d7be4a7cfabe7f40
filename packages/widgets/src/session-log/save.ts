import type { Goal } from '@learning-mentor/core/goal';
import type { Session } from '@learning-mentor/core/session';
import { codeOf, type Client } from '../internal/client.js';
import { fieldsOf, type SessionForm } from './form.js';

/** What was saved, and the goals that could not be rated because they are no longer open. */
export interface Saved {
  readonly session: Session;
  readonly unrated: readonly string[];
}

/** How often a record that somebody else is changing at the same moment is tried again. */
const tries = 4;

/**
 * Saves the session, then its ratings. Every part carries an id of its own, so that all of it can be sent again after any failure.
 *
 * @param planned the id of the planned session that this is, if there was one
 * @throws the client's error
 */
export async function saveSession(client: Client, pupil: string, form: SessionForm, goals: readonly Goal[], planned: string | undefined): Promise<Saved> {
  const ratings = form.held ? Object.entries(form.ratings) : [];
  const links = ratings.length > 0 ? { goals: ratings.map(([goal]) => goal) } : {};
  const session = planned === undefined ? await create(client, pupil, form, links) : await settle(client, planned, form, links);
  const unrated: string[] = [];
  for (const [id, rating] of ratings) {
    const goal = goals.find((each) => each.id === id);
    if (!(await rate(client, id, goal, rating))) unrated.push(goal?.title ?? id);
  }
  return { session, unrated };
}

type Links = { readonly goals?: string[] };

async function create(client: Client, pupil: string, form: SessionForm, links: Links): Promise<Session> {
  const { id, tier, occurredOn, held } = form;
  const body = { ...withoutAbsent(fieldsOf(form)), ...links, tier, occurredOn };
  try {
    return (await client.sessions.create({ id, pupil, state: held ? 'held' : 'not-held', ...body })) as Session;
  } catch (error) {
    // It came through after all, the answer was lost, and then something was changed in the form.
    if (codeOf(error) !== 'id-taken') throw error;
    return await withLatest(client, id, (session) => client.sessions.update(session, body) as Promise<Session>);
  }
}

/** A planned session becomes one that was held, or was not. */
async function settle(client: Client, planned: string, form: SessionForm, links: Links): Promise<Session> {
  const { tier, occurredOn, held } = form;
  const fields = withoutAbsent(fieldsOf(form));
  return withLatest(client, planned, async (found) => {
    let session = found;
    const about = { ...links, ...(session.tier === tier ? {} : { tier }), ...(session.occurredOn === occurredOn ? {} : { occurredOn }) };
    if (session.state !== 'planned') return (await client.sessions.update(session, { ...about, ...fields })) as Session;
    if (Object.keys(about).length > 0) session = (await client.sessions.update(session, about)) as Session;
    if (held) return (await client.sessions.hold(session, fields)) as Session;
    const { notHeld, ...more } = fields as { notHeld: NonNullable<Session['notHeld']> };
    session = (await client.sessions.miss(session, { notHeld })) as Session;
    return Object.keys(more).length > 0 ? ((await client.sessions.update(session, more)) as Session) : session;
  });
}

/** Whether the goal could be rated. */
async function rate(client: Client, id: string, known: Goal | undefined, rating: SessionForm['ratings'][string]): Promise<boolean> {
  const input = { id: rating.id, level: rating.level, by: 'mentor' as const };
  try {
    await withLatest(client, id, (goal) => client.goals.rate(goal, input), known, 'goals');
    return true;
  } catch (error) {
    if (['wrong-state', 'not-found', 'not-allowed'].includes(codeOf(error) ?? '')) return false;
    throw error;
  }
}

/** Does something to a record as it is now: once more with the current one whenever somebody else was faster. */
async function withLatest<Held extends Goal | Session, Result>(
  client: Client, id: string, act: (record: Held) => Promise<Result>, known?: Held, plural: 'sessions' | 'goals' = 'sessions',
): Promise<Result> {
  let record = known ?? ((await client[plural].get(id)) as Held);
  for (let tried = 1; ; tried++) {
    try {
      return await act(record);
    } catch (error) {
      if (codeOf(error) !== 'version-conflict' || tried === tries) throw error;
      const current = (error as { problem?: { current?: Held } }).problem?.current;
      record = current ?? ((await client[plural].get(id)) as Held);
    }
  }
}

const withoutAbsent = <Fields extends object>(fields: Fields): { [Name in keyof Fields]: Exclude<Fields[Name], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;

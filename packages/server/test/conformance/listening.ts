import { expect, test } from 'vitest';
import { RecordEvent } from '@learning-mentor/core/contract';
import { ask, create, kindNamed } from './ask.js';
import { readFrames, type Frame } from './read-frames.js';
import type { Persona, Subject } from './subject.js';

const [goal, session] = ['goal', 'session'].map(kindNamed) as [any, any];

/** What `/v1/events` tells whom. */
export function listening(subject: () => Subject): void {
  /** Opens a stream, as far as its first id. */
  const listen = async (who: Persona, lastEventId?: string) => {
    const leaving = new AbortController();
    const response = await subject().fetch(`${subject().baseUrl}/v1/events`, {
      headers: {
        authorization: `Bearer ${await subject().token(who)}`,
        accept: 'text/event-stream',
        ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
      },
      signal: leaving.signal,
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
    const { next, ...frames } = readFrames(response, leaving);
    return {
      ...frames,
      next: async (): Promise<Frame> => {
        const frame = await next();
        if (!frame) throw new Error('The stream ended.');
        return frame;
      },
    };
  };

  test('who may see a record hears of it, without its content', async () => {
    const { related, alsoRelated } = subject().ids;
    const [mentor, teacher, parent, barred] = await Promise.all(
      (['mentor', 'teacher', 'parent', 'barredParent'] as const).map((who) => listen(who)),
    );
    const confidence = await create(subject(), 'mentor', session, related);
    const others = await create(subject(), 'mentor', goal, alsoRelated);
    const made = await create(subject(), 'mentor', goal, related, { title: 'Something private', state: 'agreed' });

    const heard = [await mentor!.next(), await mentor!.next(), await mentor!.next()];
    for (const { event, data } of heard) {
      expect(event).toBe('message');
      expect(RecordEvent.safeParse(data).error).toBeUndefined();
    }
    expect(heard.map(({ data }) => [data.type, data.kind, data.id])).toEqual([
      ['session.created', 'session', confidence.id],
      ['goal.created', 'goal', others.id],
      ['goal.created', 'goal', made.id],
    ]);
    expect(JSON.stringify(heard)).not.toContain('private');
    expect((await teacher!.next()).data.id, 'a teacher hears neither of sessions nor of pupils of others').toBe(made.id);
    expect((await parent!.next()).data.id).toBe(confidence.id);

    const met = await ask(subject(), 'mentor', 'POST', `/v1/goals/${made.id}/meet`, { ifMatch: made.etag });
    expect(met.status).toBe(200);
    expect((await teacher!.next()).data).toMatchObject({ type: 'goal.met', id: made.id, pupil: related });
    const silent = await Promise.race([
      barred!.next().then(() => 'heard'),
      new Promise((resolve) => setTimeout(() => resolve('silent'), 1500)),
    ]);
    expect(silent).toBe('silent');
  });

  test('who comes back hears what was missed', async () => {
    const { related } = subject().ids;
    const first = await listen('mentor');
    const before = await create(subject(), 'mentor', goal, related);
    const { id, data } = await first.next();
    expect(data.id).toBe(before.id);
    first.leave();
    const missed = [await create(subject(), 'mentor', goal, related), await create(subject(), 'mentor', session, related)];
    const again = await listen('mentor', id);
    expect([(await again.next()).data.id, (await again.next()).data.id]).toEqual(missed.map((record) => record.id));
  });

  test('who came before anything happened goes on from there too', async () => {
    const { related } = subject().ids;
    const first = await listen('mentor');
    const waiting = first.next().catch(() => undefined);
    await expect.poll(() => first.lastId()).not.toBe('');
    first.leave();
    await waiting;
    const missed = await create(subject(), 'mentor', goal, related);
    expect((await (await listen('mentor', first.lastId())).next()).data.id).toBe(missed.id);
  });

  test('a position that is not the reader’s own begins anew, and says so', async () => {
    const { related } = subject().ids;
    const other = await listen('otherMentor');
    const waiting = other.next().catch(() => undefined);
    await expect.poll(() => other.lastId()).not.toBe('');
    other.leave();
    await waiting;
    for (const id of ['rubbish', '17', other.lastId()]) {
      const stream = await listen('mentor', id);
      expect((await stream.next()).event, id).toBe('reset');
      const made = await create(subject(), 'mentor', goal, related);
      expect((await stream.next()).data.id).toBe(made.id);
      stream.leave();
    }
  });

  test('positions tell nothing: no two are alike', async () => {
    const [one, two] = await Promise.all([listen('mentor'), listen('mentor')]);
    const made = await create(subject(), 'mentor', goal, subject().ids.related);
    const [a, b] = await Promise.all([one!.next(), two!.next()]);
    expect(a!.data.id).toBe(made.id);
    expect(b!.data).toEqual(a!.data);
    expect(a!.id).not.toBe(b!.id);
  });
}

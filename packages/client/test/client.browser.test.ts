import { createClient, type Connection } from '@learning-mentor/client';
import { describe, expect, vi } from 'vitest';
import { test } from './support/browser-school.js';

describe('in a browser', () => {
  test('records are written and read across origins', async ({ school }) => {
    const client = school.clientFor('samField');
    const pupil = await school.idOf('amelia');
    const goal = await client.goals.create({ pupil, title: 'Arrive before 8:40', strand: 'academic', state: 'agreed' });
    const rated = await client.goals.rate(goal, { level: 1, by: 'pupil' });
    expect(rated).toMatchObject({ version: 2, ratings: [{ level: 1 }] });
    expect(await client.goals.update(rated, { title: 'Arrive at 8:40' })).toMatchObject({ title: 'Arrive at 8:40' });
    await expect(client.goals.update(goal, { title: 'x' })).rejects.toMatchObject({ code: 'version-conflict' });
    expect((await client.pupils.timeline(pupil).page()).items[0]).toMatchObject({ id: goal.id });
  });

  test('a record of another person arrives without a reload, also after the connection was lost', async ({ school }) => {
    const client = school.clientFor('samField');
    const other = school.clientFor('danielOkafor');
    const pupil = await school.idOf('kofi');
    const heard: string[] = [];
    const states: Connection[] = [];
    client.on('case.created', (event) => heard.push(event.id));
    client.on('connection', (state) => states.push(state));
    await vi.waitFor(() => expect(states).toEqual(['live']), 10_000);
    const mentor = await school.idOf('samField');
    const first = await other.cases.create({ pupil, mentor, reason: 'Late on Mondays' });
    await vi.waitFor(() => expect(heard).toEqual([first.id]), 15_000);
  });

  test('a relative address is the page’s own', async () => {
    const asked: string[] = [];
    const client = createClient({
      baseUrl: '/mentoring',
      token: () => 'any',
      fetch: (request) => {
        asked.push(request.url);
        return Promise.resolve(new Response('', { status: 404 }));
      },
    });
    await expect(client.me()).rejects.toMatchObject({ code: 'unexpected-answer' });
    expect(asked).toEqual([`${location.origin}/mentoring/v1/me`]);
  });

  test('a server that is not there is no network, and does not stay in the way', async ({ school }) => {
    const client = school.clientFor('samField', { baseUrl: 'http://127.0.0.1:9' });
    await expect(client.me()).rejects.toMatchObject({ code: 'network' });
  });
});

/** Run in a folder where the packages have a seventh kind (seventh-kind.test.ts); prints what came of it. */
import { createClient, isApiError } from '@learning-mentor/client';
import { openApi } from '@learning-mentor/core/contract/describe';
import { labels as welsh } from '@learning-mentor/core/labels/cy';
import { labels as english } from '@learning-mentor/core/labels/en-GB';
import { createTestSchool, type TestPerson } from '@learning-mentor/server/testing';

// The types of the checkout do not have the kind; the ones that this runs with do, and the type-check of the copy tells.
type Any = any;

const school = await createTestSchool();
const clientFor = (person: TestPerson): Any =>
  createClient({ baseUrl: school.baseUrl, token: () => school.tokenFor(person), fetch: (request: Any) => school.fetch(request) });
const refusalOf = async (work: Promise<unknown>): Promise<Any> => work.then(() => undefined, (error) => (isApiError(error) ? error : Promise.reject(error)));

const [mentor, pupil, parent, other] = [school.samField, school.amelia, school.helenMarsh, school.priyaNair].map(clientFor);
const events: string[] = [];
const stops = ['praise.created', 'praise.answered'].map((name) => pupil.on(name, () => events.push(name)));
await new Promise((resolve) => pupil.on('connection', (state: Any) => state === 'live' && resolve(undefined)));

const created = await mentor.praises.create({ pupil: school.amelia.id, noticed: 'Helped Leah find the room.' });
const answered = await pupil.praises.answer(await pupil.praises.get(created.id), { answer: 'She asked me first!' });
const refused = await refusalOf(mentor.praises.create({ pupil: school.amelia.id, noticed: '' }));
for (let tries = 0; events.length < 2 && tries < 100; tries++) await new Promise((resolve) => setTimeout(resolve, 50));

const history: Any[] = [];
for await (const entry of mentor.praises.history(created)) history.push(entry);

console.log(
  JSON.stringify({
    created: { kind: created.kind, state: created.state, noticed: created.noticed },
    answered: { state: answered.state, answer: answered.answer },
    events,
    refused: { code: refused.code, pointer: refused.problem.errors[0].pointer },
    parent: (await parent.praises.get(created.id)).view,
    otherMentor: (await refusalOf(other.praises.get(created.id))).code,
    history: history.map(({ action }) => action),
    path: (openApi(english.kinds) as Any).paths['/v1/praises/{id}/answer'].post.summary,
    words: [english.kinds['praise']!.one, welsh.kinds['praise']!.one],
  }),
);
for (const stop of stops) stop();
for (const client of [mentor, pupil, parent, other]) client.close();
await school.close();
process.exit(0);

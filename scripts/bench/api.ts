import { randomBytes, randomUUID } from 'node:crypto';
import { uuidv7 } from '@learning-mentor/core/record';
import { inSchool } from '@learning-mentor/server';
import { createTestSchool } from '@learning-mentor/server/testing';
import { heading, median, row } from './measure.js';

const newId = () => uuidv7(Date.now(), randomBytes(10));

/**
 * What the contract costs over bare SQL, on PGlite in memory: the same rows read and written by a request through the whole server (token,
 * reader, access, schemas, problem documents, JSON), and by one statement in a transaction.
 */
export async function benchApi(): Promise<void> {
  const { server, baseUrl, tokenFor, samField, amelia, school, database, close } = await createTestSchool();
  const headers = { Authorization: `Bearer ${await tokenFor(samField)}`, 'Content-Type': 'application/json' };
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const response = await server.fetch(new Request(`${baseUrl}/v1/${path}`, { headers, ...init }));
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response;
  };
  const body = () => ({ id: newId(), pupil: amelia.id, state: 'held', minutes: 30, mood: 4, note: 'Talked through the bus plan. '.repeat(10), nextStep: 'Meet at the gate' });
  const create = () => ask('sessions', { method: 'POST', body: JSON.stringify(body()) }).then((response) => response.json() as Promise<{ id: string }>);
  for (let made = 0; made < 200; made++) await create();
  const { id } = await create();

  const bare = (sql: string, parameters: string[]) => inSchool(database, school.id, (query) => query(sql, parameters));
  const pairs: [string, () => unknown, () => unknown][] = [
    ['read one', () => ask(`sessions/${id}`).then((response) => response.json()), () => bare('SELECT * FROM record WHERE school = $1 AND id = $2', [school.id, id])],
    [
      'list 50',
      () => ask('sessions?limit=50').then((response) => response.json()),
      () => bare(`SELECT * FROM record WHERE school = $1 AND kind = 'session' ORDER BY occurred_on DESC, id DESC LIMIT 50`, [school.id]),
    ],
    [
      'create (record, revision, event)',
      create,
      () => {
        const { id: made, pupil, state: _state, ...fields } = body();
        return bare(
          `INSERT INTO record (school, id, kind, pupil, author, tier, state, occurred_on, created_at, updated_at, body)
           VALUES ($1, $2, 'session', $3, $4, 2, 'held', '2026-09-01', now(), now(), $5::text::jsonb)`,
          [school.id, made, pupil, samField.id, JSON.stringify({ ...fields, nonce: randomUUID() })],
        );
      },
    ],
    ['timeline of a pupil, 50', () => ask(`pupils/${amelia.id}/timeline?limit=50`).then((response) => response.json()),
      () => bare('SELECT * FROM record WHERE school = $1 AND pupil = $2 ORDER BY occurred_on DESC, id DESC LIMIT 50', [school.id, amelia.id])],
  ];

  heading('API against bare SQL: PGlite in memory, one request after another, medians of 101');
  console.log(row('', 'API', 'bare SQL', 'ratio'));
  for (const [name, api, sql] of pairs) {
    const [viaApi, viaSql] = [await median(101, api), await median(101, sql)];
    console.log(row(name, `${viaApi.toFixed(2)} ms`, `${viaSql.toFixed(2)} ms`, (viaApi / viaSql).toFixed(1)));
  }
  await close();
}

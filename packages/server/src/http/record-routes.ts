import { listQueryOf } from '@learning-mentor/core/contract';
import { actionInput, type RecordKind } from '@learning-mentor/core/record';
import { Refusal } from '../refusal.js';
import { actOnRecord, historyOf, updateRecord } from '../store/change-record.js';
import { createRecord } from '../store/create-record.js';
import { findRecord, listRecords } from '../store/list-records.js';
import { viewOf, type RecordRow } from '../store/record-row.js';
import { ok, type Answer } from './answer.js';
import { readBody, readQuery } from './body.js';
import type { Asked, Route } from './route.js';

/** The routes that follow from a kind's definition. */
export function recordRoutes(kind: RecordKind): Route[] {
  const many = `/v1/${kind.plural}`;
  const one = `${many}/:id`;
  const answer = ({ reader }: Asked, row: RecordRow, status = 200): Answer => {
    const view = viewOf(kind, reader, row)!;
    return { status, body: view, headers: { ETag: view.etag!, ...(status === 201 && { Location: `${many}/${view.id}` }) } };
  };
  return [
    {
      method: 'GET',
      path: many,
      prepare: (request) => {
        const narrowed = readQuery(request.url, listQueryOf(kind));
        return async ({ query, reader }) => ok(await listRecords(query, reader, [kind], 'summary', narrowed));
      },
    },
    {
      method: 'POST',
      path: many,
      writes: true,
      prepare: async (request) => {
        const input = await readBody(request, kind.input);
        return async (asked) => {
          const { row, isNew } = await createRecord(asked, kind, input);
          return answer(asked, row, isNew ? 201 : 200);
        };
      },
    },
    {
      method: 'GET',
      path: one,
      prepare: () => async (asked) => {
        const row = await findRecord(asked.query, asked.reader, kind, asked.params['id']!);
        if (!row) throw new Refusal('not-found');
        return answer(asked, row);
      },
    },
    {
      method: 'PATCH',
      path: one,
      writes: true,
      prepare: async (request) => {
        const change = await readBody(request, kind.change);
        return async (asked) => answer(asked, await updateRecord(asked, kind, asked.params['id']!, asked.ifMatch, change));
      },
    },
    {
      method: 'GET',
      path: `${one}/history`,
      prepare:
        () =>
        async ({ query, reader, params }) =>
          ok({ items: await historyOf(query, reader, kind, params['id']!) }),
    },
    ...Object.entries(kind.actions).map(([name, action]): Route => ({
      method: 'POST',
      path: `${one}/${name}`,
      writes: true,
      prepare: async (request) => {
        const input = await readBody(request, actionInput(action), true);
        return async (asked) => answer(asked, await actOnRecord(asked, kind, asked.params['id']!, asked.ifMatch, name, action, input));
      },
    })),
  ];
}

import { PupilQuery, TimelineQuery } from '@learning-mentor/core/contract';
import { Refusal } from '../refusal.js';
import { listRecords } from '../store/list-records.js';
import { findPupil, listPupils, seesPupil } from '../store/pupils.js';
import { ok } from './answer.js';
import { readQuery } from './body.js';
import type { Route } from './route.js';

export const peopleRoutes: readonly Route[] = [
  {
    method: 'GET', path: '/v1/me',
    prepare: () => async ({ reader: { person, roles, school, today } }) =>
      ok({ person, roles, school: { id: school.id, name: school.name, ...(school.invented && { invented: true }) }, today }),
  },
  {
    method: 'GET', path: '/v1/pupils',
    prepare: (request) => {
      const narrowed = readQuery(request.url, PupilQuery);
      return async ({ query, reader }) => ok(await listPupils(query, reader, narrowed));
    },
  },
  {
    method: 'GET', path: '/v1/pupils/:id',
    prepare: () => async ({ query, reader, params }) => {
      const pupil = await findPupil(query, reader, params['id']!);
      if (!pupil) throw new Refusal('not-found');
      return ok(pupil);
    },
  },
  {
    method: 'GET', path: '/v1/pupils/:id/timeline',
    prepare: (request) => {
      const narrowed = readQuery(request.url, TimelineQuery);
      return async ({ query, reader, params, kinds }) => {
        const pupil = params['id']!;
        if (!(await seesPupil(query, reader, pupil))) throw new Refusal('not-found');
        return ok(await listRecords(query, reader, kinds, 'exists', { ...narrowed, pupil }));
      };
    },
  },
];

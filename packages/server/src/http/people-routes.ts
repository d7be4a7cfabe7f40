import { CareTeamChange, CaseloadQuery, PupilQuery, TimelineQuery } from '@learning-mentor/core/contract';
import { Refusal } from '../refusal.js';
import { attendanceOf } from '../store/attendance.js';
import { careTeamOf, joinCareTeam, leaveCareTeam } from '../store/care-team.js';
import { caseloadOf } from '../store/caseload.js';
import { deviceKey, forgetDevice } from '../store/device-keys.js';
import { listRecords } from '../store/list-records.js';
import { findPupil, listPupils, seesPupil } from '../store/pupils.js';
import { ok } from './answer.js';
import { readBody, readQuery } from './body.js';
import type { Route } from './route.js';

export const peopleRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/v1/me',
    prepare:
      () =>
      async ({ reader: { person, roles, school, today } }) =>
        ok({ person, roles, school: { id: school.id, name: school.name, ...(school.invented && { invented: true }) }, today }),
  },
  {
    method: 'GET',
    path: '/v1/pupils',
    prepare: (request) => {
      const narrowed = readQuery(request.url, PupilQuery);
      return async ({ query, reader }) => ok(await listPupils(query, reader, narrowed));
    },
  },
  {
    method: 'GET',
    path: '/v1/pupils/:id',
    prepare:
      () =>
      async ({ query, reader, params }) => {
        const pupil = await findPupil(query, reader, params['id']!);
        if (!pupil) throw new Refusal('not-found');
        return ok(pupil);
      },
  },
  {
    method: 'GET',
    path: '/v1/pupils/:id/timeline',
    prepare: (request) => {
      const narrowed = readQuery(request.url, TimelineQuery);
      return async ({ query, reader, params, kinds }) => {
        const pupil = params['id']!;
        if (!(await seesPupil(query, reader, pupil))) throw new Refusal('not-found');
        return ok(await listRecords(query, reader, kinds.filter(({ about }) => about === 'pupil'), 'exists', { ...narrowed, pupil }));
      };
    },
  },
  {
    method: 'GET',
    path: '/v1/pupils/:id/attendance',
    prepare:
      () =>
      async ({ query, reader, params }) =>
        ok(await attendanceOf(query, reader, params['id']!)),
  },
  {
    method: 'GET',
    path: '/v1/pupils/:id/care-team',
    prepare:
      () =>
      async ({ query, reader, params }) =>
        ok({ items: await careTeamOf(query, reader, params['id']!) }),
  },
  {
    method: 'PUT',
    path: '/v1/pupils/:id/care-team/:person',
    writes: true,
    prepare: async (request) => {
      const change = await readBody(request, CareTeamChange);
      return async ({ query, reader, params, now }) =>
        ok({ items: await joinCareTeam(query, reader, params['id']!, params['person']!, change, now) });
    },
  },
  {
    method: 'DELETE',
    path: '/v1/pupils/:id/care-team/:person',
    writes: true,
    prepare:
      () =>
      async ({ query, reader, params, now }) =>
        ok({ items: await leaveCareTeam(query, reader, params['id']!, params['person']!, now) }),
  },
  {
    method: 'GET',
    path: '/v1/caseload',
    prepare: (request) => {
      const { mentor } = readQuery(request.url, CaseloadQuery);
      return async ({ query, reader, kinds }) => ok(await caseloadOf(query, reader, kinds, mentor?.toLowerCase()));
    },
  },
  {
    method: 'POST',
    path: '/v1/devices/:device/key',
    prepare:
      () =>
      async ({ query, reader, params }) =>
        ok({ key: await deviceKey(query, reader, params['device']!) }),
  },
  {
    method: 'DELETE',
    path: '/v1/devices/:device/key',
    prepare:
      () =>
      async ({ query, reader, params }) => {
        await forgetDevice(query, reader, params['device']!);
        return { status: 204 };
      },
  },
];

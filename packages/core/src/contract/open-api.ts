import * as z from 'zod/mini';
import { kinds as ownKinds } from '../record/catalogue.js';
import { actionInput, eventOf, type RecordKind } from '../record/define.js';
import type { KindLabels } from '../labels/types.js';
import { AttendanceAnswer, CareTeamAnswer, CareTeamChange, CaseloadAnswer, DeviceKey, HistoryEntry, Me, pageOf, PupilEntry } from './answers.js';
import { RecordEvent } from './record-event.js';
import { Problem, problems, type ProblemCode } from './problems.js';
import { CaseloadQuery, listQueryOf, PupilQuery, TimelineQuery } from './queries.js';
import { Pupil } from '../people/person.js';
import { Stub } from '../record/envelope.js';
import { jsonSchema } from './contract.js';

type Json = Record<string, unknown>;

const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: Json, example?: unknown): Json => ({ 'application/json': { schema, ...(example === undefined ? {} : { example }) } });
const answer = (description: string, schema: Json): Json => ({ description, content: json(schema) });
const page = (item: Json): Json => ({ type: 'object', required: ['items'], properties: { items: { type: 'array', items: item }, next: { type: 'string' } } });
const pascal = (kind: string): string => kind.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());

/** The refusals of an operation, grouped by status as OpenAPI wants them. */
function refusals(codes: readonly ProblemCode[]): Json {
  const always: ProblemCode[] = ['not-signed-in', 'token-invalid', 'token-expired', 'identity-unknown', 'too-many-requests', 'internal'];
  const all = [...codes, ...always];
  const statuses = [...new Set(all.map((code) => problems[code].status))];
  return Object.fromEntries(
    statuses.map((status) => [status, all.filter((code) => problems[code].status === status)] as const).map(([status, ofStatus]) => [
      String(status),
      { description: ofStatus.map((code) => `\`${code}\`: ${problems[code].title}.`).join(' '), content: { 'application/problem+json': { schema: ref('Problem') } } },
    ]),
  );
}

const path = (...names: string[]): Json[] => names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }));

const query = (schema: z.ZodMiniObject): Json[] =>
  Object.entries((jsonSchema(schema)['properties'] ?? {}) as Record<string, Json>).map(([name, of]) => ({ name, in: 'query', required: false, schema: of }));

const ifMatch: Json = { name: 'If-Match', in: 'header', required: true, schema: { type: 'string' }, description: 'The `etag` of the record as you saw it.' };

const body = (schema: Json, example?: unknown): Json => ({ required: true, content: json(schema, example) });

/**
 * The HTTP contract as an OpenAPI 3.1 document.
 *
 * @param labels plain words for each kind; kinds without words are described by their name
 * @example
 * ```ts
 * const { openapi, paths } = openApi();
 * openapi; // → '3.1.0'
 * Object.keys(paths as object).includes('/v1/goals/{id}'); // → true
 * ```
 */
export function openApi(
  labels: Readonly<Record<string, KindLabels>> = {},
  kinds: readonly RecordKind[] = ownKinds,
  version = '1',
): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Learning Mentor', version,
      description: 'What learning mentors need, for school systems that already exist. Errors are RFC 9457 problem documents with a stable `code`.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [{ token: [] }],
    tags: [{ name: 'people' }, ...kinds.map((kind) => ({ name: kind.plural, description: labels[kind.kind]?.about ?? kind.kind })), { name: 'contract' }],
    paths: { ...peoplePaths(), ...Object.assign({}, ...kinds.map((kind) => kindPaths(kind, labels[kind.kind]))), ...contractPaths() },
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'Minted by the host’s backend for one person, a few minutes long.' } },
      schemas: {
        Problem: jsonSchema(Problem), Me: jsonSchema(Me), Pupil: jsonSchema(Pupil), PupilEntry: jsonSchema(PupilEntry), Stub: jsonSchema(Stub),
        Attendance: jsonSchema(AttendanceAnswer), CareTeam: jsonSchema(CareTeamAnswer), Caseload: jsonSchema(CaseloadAnswer),
        DeviceKey: jsonSchema(DeviceKey), History: jsonSchema(pageOf(HistoryEntry)), RecordEvent: jsonSchema(RecordEvent),
        ...Object.assign({}, ...kinds.map(kindSchemas)),
      },
    },
  };
}

const kindSchemas = (kind: RecordKind): Json => ({
  [pascal(kind.kind)]: jsonSchema(kind.record),
  [`${pascal(kind.kind)}Summary`]: jsonSchema(kind.summaryRecord),
  [`${pascal(kind.kind)}Input`]: jsonSchema(kind.input),
  [`${pascal(kind.kind)}Change`]: jsonSchema(kind.change),
});

const seen = (kind: RecordKind): Json => ({ oneOf: [ref(pascal(kind.kind)), ref(`${pascal(kind.kind)}Summary`)] });

function kindPaths(kind: RecordKind, labels: KindLabels | undefined): Json {
  const tags = [kind.plural];
  const one = labels?.one.toLowerCase() ?? kind.kind;
  const many = labels?.many.toLowerCase() ?? kind.plural;
  const at = `/v1/${kind.plural}`;
  const saved = { description: `The ${one}`, headers: { ETag: { schema: { type: 'string' } } }, content: json(seen(kind)) };
  const name = pascal(kind.kind);
  return {
    [at]: {
      get: { tags, operationId: `list${pascal(kind.plural)}`, summary: `List ${many}, newest first`, parameters: query(listQueryOf(kind)), responses: { 200: answer(`A page of ${many}`, page(seen(kind))), ...refusals(['invalid-query']) } },
      post: {
        tags, operationId: `create${name}`, summary: `Write a ${one}`, description: 'Sending the same id and content again answers the record that is there.',
        requestBody: body(ref(`${name}Input`), { pupil: '0199a000-0000-7000-8000-000000000001', ...kind.example }),
        responses: { 200: saved, 201: saved, ...refusals(['invalid-json', 'not-allowed', 'not-found', 'id-taken', 'too-large', 'unsupported-media-type', 'validation-failed']) },
      },
    },
    [`${at}/{id}`]: {
      get: { tags, operationId: `get${name}`, summary: `Read a ${one}`, parameters: path('id'), responses: { 200: saved, ...refusals(['not-found']) } },
      patch: {
        tags, operationId: `update${name}`, summary: `Change a ${one}`, parameters: [...path('id'), ifMatch], requestBody: body(ref(`${name}Change`)),
        responses: { 200: saved, ...refusals(['invalid-json', 'not-allowed', 'not-found', 'wrong-state', 'version-conflict', 'version-required', 'too-large', 'unsupported-media-type', 'validation-failed']) },
      },
    },
    [`${at}/{id}/history`]: {
      get: { tags, operationId: `history${name}`, summary: `Who did what to a ${one}`, parameters: path('id'), responses: { 200: answer('Its revisions, oldest first', ref('History')), ...refusals(['not-found', 'not-allowed']) } },
    },
    ...Object.fromEntries(
      Object.entries(kind.actions).map(([action, spec]) => [
        `${at}/{id}/${action}`,
        {
          post: {
            tags, operationId: `${action}${name}`, summary: `${labels?.actions[action] ?? action}: ${one}`,
            description: `From ${spec.from.join(', ')}${spec.to === undefined ? '' : ` to ${spec.to}`}; by ${spec.by.join(', ')}. Event \`${kind.kind}.${eventOf(spec)}\`.`,
            parameters: [...path('id'), ifMatch], requestBody: body(jsonSchema(actionInput(spec))),
            responses: { 200: saved, ...refusals(['invalid-json', 'not-allowed', 'not-found', 'wrong-state', 'version-conflict', 'version-required', 'too-large', 'unsupported-media-type', 'validation-failed']) },
          },
        },
      ]),
    ),
  };
}

function peoplePaths(): Json {
  const tags = ['people'];
  const get = (operationId: string, summary: string, description: string, schema: Json, parameters: Json[] = [], codes: ProblemCode[] = ['not-found']): Json => ({
    get: { tags, operationId, summary, parameters, responses: { 200: answer(description, schema), ...refusals(codes) } },
  });
  return {
    '/v1/me': get('me', 'Who the token says you are', 'You', ref('Me'), [], []),
    '/v1/pupils': get('listPupils', 'The pupils you may know of, by name', 'A page of pupils', page(ref('PupilEntry')), query(PupilQuery), ['invalid-query']),
    '/v1/pupils/{id}': get('getPupil', 'A pupil', 'The pupil', ref('PupilEntry'), path('id')),
    '/v1/pupils/{id}/timeline': get(
      'timeline', 'The chronology of a pupil’s records, newest first', 'A page of records and stubs', page({ type: 'object', required: ['id', 'view'] }),
      [...path('id'), ...query(TimelineQuery)], ['not-found', 'invalid-query'],
    ),
    '/v1/pupils/{id}/attendance': get('attendance', 'A pupil’s registers and what they come to', 'Attendance', ref('Attendance'), path('id')),
    '/v1/pupils/{id}/care-team': get('careTeam', 'The adults around a pupil', 'The care team', ref('CareTeam'), path('id')),
    '/v1/pupils/{id}/care-team/{person}': {
      put: {
        tags, operationId: 'joinCareTeam', summary: 'Put a mentor on the care team', parameters: path('id', 'person'), requestBody: body(jsonSchema(CareTeamChange)),
        responses: { 200: answer('The care team', ref('CareTeam')), ...refusals(['not-found', 'not-allowed', 'invalid-json', 'validation-failed']) },
      },
      delete: {
        tags, operationId: 'leaveCareTeam', summary: 'End a mentor’s place on the care team today', parameters: path('id', 'person'),
        responses: { 200: answer('The care team', ref('CareTeam')), ...refusals(['not-found', 'not-allowed']) },
      },
    },
    '/v1/caseload': get('caseload', 'Your pupils, what matters now first', 'The caseload', ref('Caseload'), query(CaseloadQuery), ['invalid-query', 'not-allowed', 'not-found']),
    '/v1/devices/{device}/key': {
      post: { tags, operationId: 'deviceKey', summary: 'The key for drafts on this device', parameters: path('device'), responses: { 200: answer('The key', ref('DeviceKey')), ...refusals([]) } },
      delete: { tags, operationId: 'forgetDevice', summary: 'Make the drafts on a device unreadable', parameters: path('device'), responses: { 204: { description: 'Forgotten' }, ...refusals([]) } },
    },
  };
}

const contractPaths = (): Json => ({
  '/v1/events': {
    get: {
      tags: ['contract'], operationId: 'events', summary: 'What happens, as server-sent events', description: 'Resumes after `Last-Event-ID`. An event named `reset` says that everything must be read anew.',
      parameters: [{ name: 'Last-Event-ID', in: 'header', required: false, schema: { type: 'string' } }],
      responses: { 200: { description: 'A stream of RecordEvent', content: { 'text/event-stream': { schema: ref('RecordEvent') } } }, ...refusals([]) },
    },
  },
  '/v1/contract.json': { get: { tags: ['contract'], operationId: 'contract', summary: 'Kinds, lifecycles and who may see what, as data', security: [], responses: { 200: answer('The contract', { type: 'object' }) } } },
  '/v1/openapi.json': { get: { tags: ['contract'], operationId: 'openApi', summary: 'This document', security: [], responses: { 200: answer('OpenAPI 3.1', { type: 'object' }) } } },
});

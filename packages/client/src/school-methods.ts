import type { Stub } from '@learning-mentor/core/record';
import type { Checks } from './checks.js';
import type { CallOptions, Send } from './http.js';
import { idOf } from './kind-methods.js';
import { createListing } from './listing.js';
import { nothing, type Schema } from './schema.js';
import type { AnyKinds, AnyRecord, DeviceMethods, PupilMethods, SchoolMethods } from './types.js';

/** Who asks, pupils, devices and the caseload. */
export function schoolMethods<Kinds extends AnyKinds>(
  kinds: Kinds,
  send: Send,
  checks: Checks,
): { readonly pupils: PupilMethods<Kinds>; readonly devices: DeviceMethods } & Pick<SchoolMethods<Kinds>, 'me' | 'caseload'> {
  const get = <Answer>(path: readonly string[], answer: Schema<Answer>, options?: CallOptions) =>
    send({ ...options, method: 'GET', path, answer, repeatable: true });
  const { seen, known } = anyRecord(kinds, checks);
  const place = (pupil: Parameters<typeof idOf>[0], person: Parameters<typeof idOf>[0]) => ['pupils', idOf(pupil), 'care-team', idOf(person)];

  return {
    me: (options) => get(['me'], checks.me, options),
    caseload: ({ mentor, ...options } = {}) =>
      send({ ...options, method: 'GET', path: ['caseload'], query: { mentor }, answer: checks.caseload, repeatable: true }),
    pupils: {
      list: ({ mine, ...query } = {}, options) =>
        createListing(send, { ...options, path: ['pupils'], query: { ...query, mine: mine === true ? true : undefined } }, checks.pupil),
      get: (pupil, options) => get(['pupils', idOf(pupil)], checks.pupil, options),
      timeline: (pupil, query, options) => createListing(send, { ...options, path: ['pupils', idOf(pupil), 'timeline'], query }, seen, known),
      attendance: (pupil, options) => get(['pupils', idOf(pupil), 'attendance'], checks.attendance, options),
      careTeam: (pupil, options) => get(['pupils', idOf(pupil), 'care-team'], checks.careTeam, options),
      joinCareTeam: (pupil, person, change, options) =>
        send({ ...options, method: 'PUT', path: place(pupil, person), body: { relation: 'mentor', ...change }, answer: checks.careTeam, repeatable: true }),
      leaveCareTeam: (pupil, person, options) =>
        send({ ...options, method: 'DELETE', path: place(pupil, person), answer: checks.careTeam, repeatable: true }),
    },
    devices: {
      key: (device, options) => send({ ...options, method: 'POST', path: ['devices', device, 'key'], answer: checks.deviceKey, repeatable: true }),
      forget: (device, options) => send({ ...options, method: 'DELETE', path: ['devices', device, 'key'], answer: nothing, repeatable: true }),
    },
  };
}

/** How a record is checked of which the kind is not known beforehand. */
function anyRecord<Kinds extends AnyKinds>(
  kinds: Kinds,
  checks: Checks,
): { seen: Schema<AnyRecord<Kinds>>; known: (record: AnyRecord<Kinds>) => AnyRecord<Kinds> } {
  type Seen = AnyRecord<Kinds>;
  const schemas = new Map(kinds.map((kind) => [kind.kind, checks.seen(kind)]));
  const schemaOf = ({ view, kind }: Partial<Stub>) => (view === 'exists' ? checks.stub : (schemas.get(kind ?? '') ?? checks.other));
  const stubOf = ({ id, kind, pupil, occurredOn }: Stub) => ({ id, kind, pupil, occurredOn, view: 'exists' });
  return {
    seen: {
      safeParse(value) {
        const record = (value ?? {}) as Stub;
        const schema = schemaOf(record);
        return (schema ?? checks.stub).safeParse(schema === undefined ? stubOf(record) : record) as ReturnType<Schema<Seen>['safeParse']>;
      },
    },
    // A kind of the server's that this page has never heard of: that something is there is all that can be shown of it.
    known: (record) => (schemaOf(record as Partial<Stub>) === undefined ? (stubOf(record as Stub) as Seen) : record),
  };
}

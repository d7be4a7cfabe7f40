import * as z from 'zod/mini';
import type { Policy } from '../access/decide.js';
import type { Grant } from '../access/level.js';
import { Tier } from '../access/tier.js';
import type { Role } from '../access/roles.js';
import { envelope, reservedNames } from './envelope.js';
import { date, recordId } from './fields.js';
import type { RetentionRule } from './retention.js';
import { stamp } from './stamped.js';

type Shape = z.core.$ZodShape;
type RecordId = ReturnType<typeof recordId>;

/** A named verb that moves a record. Data, so that SQL, PHP and TypeScript read the same table. */
export interface Action<State extends string = string> {
  readonly from: readonly State[];
  /** The state afterwards; left out, the state stays. */
  readonly to?: State;
  readonly by: readonly Role[];
  /** What the action asks for. Its fields are set on the record, or appended as one entry to the list that `append` names. */
  readonly input?: z.ZodMiniObject;
  readonly append?: string;
  /** How the event is called, `goal.rated`; by default the state it leads to. */
  readonly event?: string;
}

/** A field that names other records of the same pupil: the kind, or more about it. */
export type Link = string | { readonly kind: string; readonly many?: true; readonly required?: true };

type LinkShape<Links> = {
  readonly [Name in keyof Links]: Links[Name] extends { many: true }
    ? z.ZodMiniOptional<z.ZodMiniArray<RecordId>>
    : Links[Name] extends { required: true }
      ? RecordId
      : z.ZodMiniOptional<RecordId>;
};

/** What a reader of the kind's file finds, and nowhere else. */
export interface RecordSpec<
  Plural extends string,
  Body extends Shape,
  Recorded extends Shape,
  Links extends Readonly<Record<string, Link>>,
  States extends readonly [string, ...string[]],
  Actions extends Readonly<Record<string, Action<States[number]>>>,
  Summary extends readonly string[],
> {
  readonly plural: Plural;
  readonly about: 'pupil';
  /** The tier of a new record when its writer chooses none. */
  readonly tier: Tier;
  /** What may be written when a record is made, and edited later. */
  readonly body: z.ZodMiniObject<Body>;
  /** What only actions fill in. */
  readonly recorded?: z.ZodMiniObject<Recorded>;
  readonly links?: Links;
  readonly states: States;
  /** The states a new record may begin in, the usual one first; by default the first state. */
  readonly start?: readonly [States[number], ...States[number][]];
  readonly actions: Actions;
  readonly create: readonly Role[];
  readonly edit?: { readonly by: readonly Role[]; readonly in?: readonly States[number][] };
  /** How much each role is shown of a record of this kind. A role in no relation to the pupil is shown nothing. */
  readonly see: Readonly<Record<Role, Grant>>;
  /** The fields that stay in a summary, besides the envelope's. */
  readonly summary: Summary;
  readonly keep: { readonly for: RetentionRule };
  /** The fields of an invented record, as somebody would send them. Used in the documentation and in tests. */
  readonly example: Readonly<Record<string, unknown>>;
}

const reservedActions = ['create', 'get', 'list', 'update', 'history'];

/**
 * Defines a kind of record. Routes, validation, client methods, OpenAPI, storage, access checks, history and events follow from it.
 *
 * @throws {TypeError} where the definition contradicts itself (a field named like an envelope field, an action to an unknown state, …).
 */
export function defineRecord<
  const Kind extends string,
  const Plural extends string,
  Body extends Shape,
  const States extends readonly [string, ...string[]],
  const Actions extends Readonly<Record<string, Action<States[number]>>>,
  const Summary extends readonly (keyof (Body & Recorded & LinkShape<Links>) & string)[],
  Recorded extends Shape = Record<never, never>,
  const Links extends Readonly<Record<string, Link>> = Record<never, never>,
>(kind: Kind, spec: RecordSpec<Plural, Body, Recorded, Links, States, Actions, Summary>) {
  type State = States[number];
  type Fields = Body & Recorded & LinkShape<Links>;

  const linkShape = shapeOfLinks(spec.links ?? {}) as LinkShape<Links>;
  const writable = { ...spec.body.shape, ...linkShape };
  const fields = { ...spec.body.shape, ...spec.recorded?.shape, ...linkShape } as Fields;
  const start = spec.start ?? ([spec.states[0]] as const);
  check(kind, spec, Object.keys(fields));

  const seenBy = { ...envelope, kind: z.literal(kind), state: z.enum(spec.states) };
  const { version: _version, createdAt: _createdAt, updatedAt: _updatedAt, ...seenInPart } = seenBy;
  const record = z.strictObject({ ...seenBy, view: z.literal('full'), ...fields });
  const summaryRecord = z.strictObject({
    ...seenInPart,
    view: z.literal('summary'),
    ...(Object.fromEntries(spec.summary.map((name) => [name, (fields as Shape)[name]])) as Pick<Fields, Summary[number]>),
  });
  const choices = { tier: z.optional(Tier), occurredOn: z.optional(date()), dueOn: z.optional(date()) };

  return {
    ...spec,
    kind,
    start,
    links: (spec.links ?? {}) as Links,
    edit: { by: spec.edit?.by ?? spec.create, in: spec.edit?.in ?? spec.states } as { by: readonly Role[]; in: readonly State[] },
    /** The kind's own fields as they are stored: body, what actions filled in, links. */
    fields: z.strictObject(fields),
    /** A record as those see it who see all of it. */
    record,
    /** A record as those see it who see a summary. */
    summaryRecord,
    /** A record as somebody sees it. */
    seen: z.discriminatedUnion('view', [record, summaryRecord]),
    /** What is sent to make a record. Without an id the server makes one, and a repeat makes a second record. */
    input: z.strictObject({
      id: z.optional(envelope.id),
      pupil: envelope.pupil,
      state: z.optional(z.enum(start as readonly [State, ...State[]])),
      ...choices,
      ...writable,
    }),
    /** What is sent to change a record: only the fields that change; null clears an optional one. */
    change: z.strictObject(changeShape({ ...choices, ...writable })) as z.ZodMiniObject<
      ChangeShape<typeof choices & Body & LinkShape<Links>>,
      z.core.$strict
    >,
  } as const;
}

/** Any kind, for code that treats all alike. */
export interface RecordKind extends Policy {
  readonly kind: string;
  readonly plural: string;
  readonly about: 'pupil';
  readonly tier: Tier;
  readonly body: z.ZodMiniObject;
  readonly recorded?: z.ZodMiniObject | undefined;
  readonly links: Readonly<Record<string, Link>>;
  readonly states: readonly string[];
  readonly start: readonly string[];
  readonly actions: Readonly<Record<string, Action>>;
  readonly edit: { readonly by: readonly Role[]; readonly in: readonly string[] };
  readonly summary: readonly string[];
  readonly keep: { readonly for: RetentionRule };
  readonly example: Readonly<Record<string, unknown>>;
  readonly fields: z.ZodMiniObject;
  readonly record: z.ZodMiniObject;
  readonly summaryRecord: z.ZodMiniObject;
  readonly seen: z.ZodMiniType;
  readonly input: z.ZodMiniObject;
  readonly change: z.ZodMiniObject;
}

/** The schema of what an action is sent. An action that appends also takes the id of its entry, so that a repeat is harmless. */
export function actionInput(action: Action): z.ZodMiniObject {
  return z.strictObject({ ...action.input?.shape, ...(action.append === undefined ? {} : { id: z.optional(stamp.id) }) });
}

/** The last part of the name of the event that an action causes, `rated` in `goal.rated`. */
export const eventOf = (action: Action): string => action.event ?? action.to!;

export const linkOf = (link: Link): { kind: string; many?: true; required?: true } => (typeof link === 'string' ? { kind: link } : link);

type ChangeShape<S extends Shape> = {
  readonly [Name in keyof S]: S[Name] extends z.ZodMiniOptional<infer Inner>
    ? z.ZodMiniOptional<z.ZodMiniNullable<Inner>>
    : z.ZodMiniOptional<S[Name]>;
};

function changeShape(shape: Shape): Shape {
  const change = (schema: z.core.$ZodType): z.core.$ZodType =>
    z.optional(schema instanceof z.ZodMiniOptional ? z.nullable(schema._zod.def.innerType) : schema);
  return Object.fromEntries(Object.entries(shape).map(([name, schema]) => [name, change(schema)]));
}

function shapeOfLinks(links: Readonly<Record<string, Link>>): Shape {
  const schemaOf = (link: Link) => {
    const { many, required } = linkOf(link);
    if (many) return z.optional(z.array(recordId()).check(z.maxLength(50)));
    return required ? recordId() : z.optional(recordId());
  };
  return Object.fromEntries(Object.entries(links).map(([name, link]) => [name, schemaOf(link)]));
}

function check(
  kind: string,
  spec: {
    readonly body: z.ZodMiniObject;
    readonly recorded?: z.ZodMiniObject<Shape>;
    readonly links?: Readonly<Record<string, Link>>;
    readonly states: readonly string[];
    readonly actions: Readonly<Record<string, Action>>;
    readonly summary: readonly string[];
  },
  fields: readonly string[],
): void {
  const refuse = (why: string): never => {
    throw new TypeError(`Record kind '${kind}': ${why}`);
  };
  for (const name of fields) if (reservedNames.includes(name)) refuse(`the field '${name}' has the name of an envelope field.`);
  const own = [spec.body.shape, spec.recorded?.shape ?? {}, spec.links ?? {}].flatMap((shape) => Object.keys(shape));
  const twice = own.find((name, index) => own.indexOf(name) !== index);
  if (twice !== undefined) refuse(`the field '${twice}' is declared twice.`);
  for (const name of spec.summary) if (!fields.includes(name)) refuse(`the summary names '${name}', which is no field.`);
  for (const [name, action] of Object.entries(spec.actions)) {
    if (reservedActions.includes(name)) refuse(`an action cannot be called '${name}'.`);
    const unknown = [...action.from, ...(action.to === undefined ? [] : [action.to])].find((state) => !spec.states.includes(state));
    if (unknown !== undefined) refuse(`the action '${name}' names '${unknown}', which is no state.`);
    if (action.event === undefined && action.to === undefined) refuse(`the action '${name}' needs an event name, since it leads to no state.`);
    if (action.append !== undefined) {
      if (!(action.append in (spec.recorded?.shape ?? {}))) refuse(`the action '${name}' appends to '${action.append}', which is not in 'recorded'.`);
      continue;
    }
    const stray = Object.keys(action.input?.shape ?? {}).find((field) => !fields.includes(field));
    if (stray !== undefined) refuse(`the action '${name}' asks for '${stray}', which is no field.`);
  }
}

import * as z from 'zod/mini';
import type { Policy } from '../access/policy.js';
import type { Grant, Level } from '../access/level.js';
import { roles, type Role } from '../access/roles.js';
import { summaryTable, type SummarySpec, type SummaryTable } from '../access/summary.js';
import { Tier } from '../access/tier.js';
import { envelope, reservedNames, subjects } from './envelope.js';
import { date, recordId } from './fields.js';
import type { Raise } from './raising.js';
import type { RetentionRule } from './retention.js';
import type { Rule } from './rules.js';
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
  /** What somebody would send, where the action asks for something. Used in the documentation and in tests. */
  readonly example?: Readonly<Record<string, unknown>>;
}

/**
 * A field that names other records: the kind, or more about it. They are about the same pupil or member of staff, unless the link is
 * `about: 'any'`, which only kinds about staff may say.
 */
export type Link = string | { readonly kind: string; readonly many?: true; readonly required?: true; readonly about?: 'any' };

type LinkShape<Links> = {
  readonly [Name in keyof Links]: Links[Name] extends { many: true }
    ? z.ZodMiniOptional<z.ZodMiniArray<RecordId>>
    : Links[Name] extends { required: true }
      ? RecordId
      : z.ZodMiniOptional<RecordId>;
};

/** The fields that stand in the summary of somebody. */
type Summed<Summary> = Summary extends readonly (infer Field)[] ? Field : { [Who in keyof Summary]: Listed<Summary[Who]> }[keyof Summary];
/** The fields that stand in everybody's summary. */
type SummedForAll<Summary> = Summary extends readonly (infer Field)[]
  ? Field
  : Exclude<Summed<Summary>, { [Who in keyof Summary]: Exclude<Summed<Summary>, Listed<Summary[Who]>> }[keyof Summary]>;
type Listed<List> = List extends readonly (infer Field)[] ? Field : never;

type Optional<Field> = Field extends z.ZodMiniOptional ? Field : Field extends z.core.SomeType ? z.ZodMiniOptional<Field> : never;
/** Where paragraphs are left out, any of a record's fields may be in what remains. */
type SummaryShape<Fields, Summary, Paragraphs> = {
  readonly [Name in keyof Fields & SummedForAll<Summary>]: Fields[Name];
} & {
  readonly [Name in Exclude<[Paragraphs] extends [never] ? keyof Fields & Summed<Summary> : keyof Fields, SummedForAll<Summary>>]: Optional<Fields[Name]>;
} & ([Paragraphs] extends [never] ? unknown : { readonly withheld: z.ZodMiniOptional<z.ZodMiniLiteral<true>> });

type Subject<About extends 'pupil' | 'staff'> = (typeof subjects)[About];

/** What a reader of the kind's file finds, and nowhere else. */
export interface RecordSpec<
  About extends 'pupil' | 'staff',
  Plural extends string,
  Body extends Shape,
  Recorded extends Shape,
  Links extends Readonly<Record<string, Link>>,
  States extends readonly [string, ...string[]],
  Actions extends Readonly<Record<string, Action<States[number]>>>,
  Summary extends SummarySpec,
  Paragraphs extends string,
> {
  readonly plural: Plural;
  /** Whom its records are about. Those about staff are in lists of their kind, never in a pupil's chronology. */
  readonly about: About;
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
  /** `anyone`: the roles in `create` need no relation to whom the record is about, as with a concern. By default they do. */
  readonly createFor?: 'related' | 'anyone';
  readonly edit?: { readonly by: readonly Role[]; readonly in?: readonly States[number][] };
  /**
   * How much each role is shown of a record of this kind. A role that is not named is shown nothing, and so is one in no relation to
   * the pupil. Whoever contributes, and reads nothing of what others wrote, stands in `create` alone; what they wrote themselves they see by
   * `authorSees`.
   */
  readonly see: Readonly<Partial<Record<Role, Grant>>>;
  /**
   * The highest tier of which a role is shown what `see` says, where the ceiling would let it go further. By default a parent is shown nothing of
   * a record that was raised, to a pupil's confidence, above the kind's own tier.
   */
  readonly upTo?: Readonly<Partial<Record<Role, Tier>>>;
  /** The fields that stay in a summary, besides the envelope's: for all alike, or by role. */
  readonly summary: Summary;
  /** Fields that are lists, of whose entries a summary shows these members alone. The others have to be optional. */
  readonly inPart?: Readonly<Record<string, readonly string[]>>;
  /** What the writer sees of their own record. `summary` is a receipt: what they wrote, not what others add. By default `full`. */
  readonly authorSees?: 'full' | 'summary';
  /** Of kinds about staff: the member of staff whom it is about is shown nothing. */
  readonly hideFromSubject?: boolean;
  /** What a role is shown while it has broken the glass for the pupil, with a reason, for an hour. */
  readonly breakGlass?: Readonly<Partial<Record<Role, Level>>>;
  /** The field that is a list of paragraphs (`Paragraph`), each with a tier of its own. */
  readonly paragraphs?: Paragraphs;
  /** The field of `body` that lists the persons who alone may read a record, of whatever tier, where it lists any. */
  readonly named?: keyof Body & string;
  /** The field of `body` that names the person with whom a record was: of parents it is shown to that one alone. */
  readonly party?: keyof Body & string;
  /** The field of `body` that lists what of other kinds a record opens (`{ kind, fields }`): nobody opens what they are not shown themselves. */
  readonly opens?: keyof Body & string;
  /** What must hold beyond the form of each field. */
  readonly rules?: readonly Rule<States[number]>[];
  /** What raises the tier when it is written, whatever its writer chose. */
  readonly raises?: readonly Raise[];
  /** How long its records are kept; those that end in a state of `in` by its rule. */
  readonly keep: { readonly for: RetentionRule; readonly in?: { readonly [State in States[number]]?: RetentionRule } };
  /** The fields of an invented record, as somebody would send them. Used in the documentation and in tests. */
  readonly example: Readonly<Record<string, unknown>>;
}

const reservedActions = ['create', 'get', 'list', 'update', 'history', 'lower'];

/**
 * Defines a kind of record. Routes, validation, client methods, OpenAPI, storage, access checks, history and events follow from it.
 *
 * @throws {TypeError} where the definition contradicts itself (a field named like an envelope field, an action to an unknown state, …).
 * @example
 * ```ts
 * import * as z from 'zod/mini';
 *
 * const Praise = defineRecord('praise', {
 *   plural: 'praises', about: 'pupil', tier: 'T1', body: z.strictObject({ noticed: shortText(280) }), states: ['given'], actions: {},
 *   create: ['mentor', 'teacher'], see: { mentor: 'full', pupil: 'full' }, summary: ['noticed'], keep: { for: 'pupil-file' },
 *   example: { noticed: 'Helped Leah find the room.' },
 * });
 * Praise.input.safeParse({ pupil: '0199a000-0000-7000-8000-000000000001', noticed: 'Held the door.' }).success; // → true
 * Praise.see.parent; // → 'none'
 * ```
 */
export function defineRecord<
  const Kind extends string,
  const Plural extends string,
  Body extends Shape,
  const States extends readonly [string, ...string[]],
  const Actions extends Readonly<Record<string, Action<States[number]>>>,
  const Summary extends SummarySpec<keyof (Body & Recorded & LinkShape<Links>) & string>,
  const About extends 'pupil' | 'staff',
  Recorded extends Shape = Record<never, never>,
  const Links extends Readonly<Record<string, Link>> = Record<never, never>,
  const Paragraphs extends keyof (Body & Recorded) & string = never,
>(kind: Kind, spec: RecordSpec<About, Plural, Body, Recorded, Links, States, Actions, Summary, Paragraphs>) {
  type State = States[number];
  type Fields = Body & Recorded & LinkShape<Links>;

  const linkShape = shapeOfLinks(spec.links ?? {}) as LinkShape<Links>;
  const writable = { ...spec.body.shape, ...linkShape };
  const fields = { ...spec.body.shape, ...spec.recorded?.shape, ...linkShape } as Fields;
  const start = spec.start ?? ([spec.states[0]] as const);
  const summary = summaryTable(spec.summary);
  check(kind, { ...spec, summary }, Object.keys(fields));

  const { pupil: _pupil, ...ofAll } = envelope;
  const subject = subjects[spec.about] as Subject<About>;
  const seenBy = { ...ofAll, ...subject, kind: z.literal(kind), state: z.enum(spec.states) };
  const { version: _version, createdAt: _createdAt, updatedAt: _updatedAt, lowering: _lowering, ...seenInPart } = seenBy;
  const record = z.strictObject({ ...seenBy, view: z.literal('full'), ...fields });
  const summaryRecord = z.strictObject({
    ...(seenInPart as Omit<typeof seenBy, 'version' | 'createdAt' | 'updatedAt' | 'lowering'>),
    view: z.literal('summary'),
    ...(summaryShape(fields, summary, spec.paragraphs) as SummaryShape<Fields, Summary, Paragraphs>),
  });
  const choices = { tier: z.optional(Tier), occurredOn: z.optional(date()), dueOn: z.optional(date()) };

  return {
    ...spec,
    kind,
    start,
    see: Object.fromEntries(roles.map((role) => [role, spec.see[role] ?? 'none'])) as Readonly<Record<Role, Grant>>,
    upTo: { parent: spec.tier === 'T0' ? 'T1' : spec.tier, ...spec.upTo } as Readonly<Partial<Record<Role, Tier>>>,
    summary,
    createFor: spec.createFor ?? 'related',
    authorSees: spec.authorSees ?? 'full',
    hideFromSubject: spec.hideFromSubject ?? false,
    breakGlass: spec.breakGlass ?? {},
    rules: (spec.rules ?? []) as readonly Rule[],
    raises: spec.raises ?? [],
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
      ...subject,
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
  readonly plural: string;
  readonly tier: Tier;
  readonly body: z.ZodMiniObject;
  readonly recorded?: z.ZodMiniObject | undefined;
  readonly links: Readonly<Record<string, Link>>;
  readonly states: readonly string[];
  readonly start: readonly string[];
  readonly actions: Readonly<Record<string, Action>>;
  readonly edit: { readonly by: readonly Role[]; readonly in: readonly string[] };
  readonly rules: readonly Rule[];
  readonly raises: readonly Raise[];
  readonly keep: { readonly for: RetentionRule; readonly in?: Readonly<Partial<Record<string, RetentionRule>>> };
  readonly example: Readonly<Record<string, unknown>>;
  readonly fields: z.ZodMiniObject;
  readonly record: z.ZodMiniObject;
  readonly summaryRecord: z.ZodMiniObject;
  readonly seen: z.ZodMiniType;
  readonly input: z.ZodMiniObject;
  readonly change: z.ZodMiniObject;
}

/**
 * The schema of what an action is sent. An action that appends also takes the id of its entry, so that a repeat is harmless.
 *
 * @example
 * ```ts
 * import { Goal } from '@learning-mentor/core/goal';
 *
 * Object.keys(actionInput(Goal.actions.change).shape); // → ['reason']
 * Object.keys(actionInput(Goal.actions.rate).shape); // → ['level', 'value0to10', 'by', 'note', 'id']
 * ```
 */
export function actionInput(action: Action): z.ZodMiniObject {
  return z.strictObject({ ...action.input?.shape, ...(action.append === undefined ? {} : { id: z.optional(stamp.id) }) });
}

/**
 * The last part of the name of the event that an action causes, `rated` in `goal.rated`.
 *
 * @example
 * ```ts
 * import { Goal } from '@learning-mentor/core/goal';
 *
 * eventOf(Goal.actions.rate); // → 'rated'
 * eventOf(Goal.actions.meet); // → 'met'
 * ```
 */
export const eventOf = (action: Action): string => action.event ?? action.to!;

/**
 * A link with all that is said of it, however it was written.
 *
 * @example
 * ```ts
 * linkOf('case'); // → { kind: 'case' }
 * linkOf({ kind: 'goal', many: true }); // → { kind: 'goal', many: true }
 * ```
 */
export const linkOf = (link: Link): Exclude<Link, string> => (typeof link === 'string' ? { kind: link } : link);

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

/**
 * The fields of all summaries: those of every reader as they are, the others optional. Of paragraphs, some of which may be left out,
 * no least number is asked; and where some are left out of a record that is otherwise seen in full, all fields are there.
 */
function summaryShape(fields: Shape, summary: SummaryTable, paragraphs: string | undefined): Shape {
  const lists = Object.values(summary);
  const names = Object.keys(fields).filter((name) => paragraphs !== undefined || lists.some((list) => list.includes(name)));
  const optional = (schema: z.core.$ZodType) => (schema instanceof z.ZodMiniOptional ? schema : z.optional(schema));
  const shape = names.map((name) => {
    if (name === paragraphs) return [name, z.optional(z.array(elementOf(fields[name]!)))];
    return [name, lists.every((list) => list.includes(name)) ? fields[name]! : optional(fields[name]!)];
  });
  return Object.fromEntries(paragraphs === undefined ? shape : [...shape, ['withheld', z.optional(z.literal(true))]]) as Shape;
}

function elementOf(list: z.core.$ZodType): z.core.$ZodType {
  const schema = list instanceof z.ZodMiniOptional ? list._zod.def.innerType : list;
  if (schema instanceof z.ZodMiniArray) return schema._zod.def.element;
  throw new TypeError('Paragraphs are a list.');
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
    readonly about: 'pupil' | 'staff';
    readonly body: z.ZodMiniObject;
    readonly recorded?: z.ZodMiniObject<Shape>;
    readonly links?: Readonly<Record<string, Link>>;
    readonly states: readonly string[];
    readonly actions: Readonly<Record<string, Action>>;
    readonly summary: SummaryTable;
    readonly inPart?: Readonly<Record<string, readonly string[]>>;
    readonly hideFromSubject?: boolean;
    readonly paragraphs?: string;
    readonly named?: string;
    readonly party?: string;
    readonly opens?: string;
    readonly rules?: readonly Rule[];
    readonly raises?: readonly Raise[];
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
  for (const name of Object.values(spec.summary).flat()) {
    if (!fields.includes(name)) refuse(`the summary names '${name}', which is no field.`);
    if (name === spec.paragraphs) refuse(`the summary names '${name}', whose paragraphs are each shown by their own tier.`);
  }
  for (const name of Object.keys(spec.inPart ?? {})) {
    if (!Object.values(spec.summary).flat().includes(name)) refuse(`'${name}' is shown in part and stands in no summary.`);
  }
  if (spec.paragraphs !== undefined && !own.includes(spec.paragraphs)) refuse(`the paragraphs are in '${spec.paragraphs}', which is no field.`);
  if (spec.named !== undefined && !(spec.named in spec.body.shape)) refuse(`the readers are named in '${spec.named}', which is no field of its body.`);
  if (spec.party !== undefined && !(spec.party in spec.body.shape)) refuse(`whom it was with is in '${spec.party}', which is no field of its body.`);
  if (spec.opens !== undefined && !(spec.opens in spec.body.shape)) refuse(`what it opens is in '${spec.opens}', which is no field of its body.`);
  if (spec.about === 'pupil' && spec.hideFromSubject) refuse('only a record about staff is hidden from whom it is about.');
  for (const rule of spec.rules ?? []) {
    const { code, each, in: states = [], where } = rule;
    const unknown = states.find((state) => !spec.states.includes(state));
    if (unknown !== undefined) refuse(`the rule '${code}' names '${unknown}', which is no state.`);
    const named = each === undefined ? [...(where ? [where.field] : []), ...lookedAt(rule)] : [each];
    const stray = named.find((field) => !fields.includes(field) && field !== 'occurredOn');
    if (stray !== undefined) refuse(`the rule '${code}' looks at '${stray}', which is no field.`);
  }
  for (const { to, field } of spec.raises ?? []) if (!(field in spec.body.shape)) refuse(`it is raised to ${to} by '${field}', which is no field of its body.`);
  for (const [name, link] of Object.entries(spec.links ?? {}))
    if (spec.about === 'pupil' && linkOf(link).about !== undefined) refuse(`the link '${name}' may not lead to other pupils.`);
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

function lookedAt(rule: Rule): readonly string[] {
  if ('of' in rule) return rule.of.map((signal) => (typeof signal === 'string' ? signal : signal.field));
  if ('order' in rule) return rule.order;
  return ['dated' in rule ? rule.dated : rule.distinct];
}

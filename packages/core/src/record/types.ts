import type * as z from 'zod/mini';
import type { Kinds } from './catalogue.js';
import type { Action } from './define.js';

type Built = { readonly kind: string; readonly plural: string; readonly record: z.ZodMiniType; readonly summaryRecord: z.ZodMiniType;
  readonly input: z.ZodMiniType; readonly change: z.ZodMiniType; readonly actions: Readonly<Record<string, Action>> };

/** The name of a kind of record, `goal`. */
export type KindName = Kinds[number]['kind'];
/** The plural of a kind, as in routes, `barrier-assessments`; the client calls it in camel case. */
export type PluralName = Kinds[number]['plural'];
/** The kind with this name. */
export type KindNamed<Name extends KindName> = Extract<Kinds[number], { kind: Name }>;

/** A record as those see it who see all of it. */
export type FullRecord<Kind extends Built> = z.infer<Kind['record']>;
/** A record as somebody sees it: look at `view`. */
export type SeenRecord<Kind extends Built> = z.infer<Kind['record']> | z.infer<Kind['summaryRecord']>;
/** What is sent to make a record. */
export type RecordInput<Kind extends Built> = z.input<Kind['input']>;
/** What is sent to change a record. */
export type RecordChange<Kind extends Built> = z.input<Kind['change']>;

/** What an action is sent besides its entry's id. */
export type ActionInput<A extends Action> = A extends { readonly input: infer Input extends z.ZodMiniType } ? z.input<Input> : Record<string, never>;

/** The last part of an action's event, `rated`. */
export type ActionEvent<A extends Action> = A extends { readonly event: infer Name extends string }
  ? Name
  : A extends { readonly to: infer State extends string } ? State : never;

/** `goal.created`, `goal.updated`, `goal.rated`, … of one kind. */
export type EventNameOf<Kind extends Built> = `${Kind['kind']}.${'created' | 'updated' | ActionEvent<Kind['actions'][keyof Kind['actions']]>}`;
/** The name of any event about a record. */
export type EventName = { [Name in KindName]: EventNameOf<KindNamed<Name>> }[KindName];

import { actionInput, begin, edit, eventOf, isWrongState, kinds, move, uuidv7, type Content, type KindName, type KindNamed, type RecordChange, type RecordInput, type RecordKind } from '@learning-mentor/core';
import type { Dice } from './dice.js';

/** One step in the history of a record of the invented school. */
export interface DemoRevision {
  readonly version: number;
  readonly at: string;
  readonly actor: string;
  /** `create`, `update`, or the action's name. */
  readonly action: string;
  /** The event it caused, `goal.rated`. */
  readonly event: string;
  /** The record after the step. */
  readonly content: Content;
}

export interface DemoRecord {
  readonly id: string;
  readonly kind: KindName;
  readonly pupil: string;
  readonly author: string;
  /** Oldest first; never empty. */
  readonly revisions: readonly DemoRevision[];
}

/** Who does something, and when: `2026-09-01T08:40:00.000Z`. */
export interface Doing {
  readonly by: string;
  readonly at: string;
}

/** A record that is being written. */
export interface Entry {
  readonly id: string;
  readonly content: Content;
  act(action: string, doing: Doing, input?: Readonly<Record<string, unknown>>): void;
}

export interface Diary {
  readonly records: readonly DemoRecord[];
  write<Kind extends KindName>(kind: Kind, doing: Doing, input: RecordInput<KindNamed<Kind>> & { readonly pupil: string }): Entry;
  /** Sets fields of an entry. */
  change<Kind extends KindName>(kind: Kind, entry: Entry, doing: Doing, change: RecordChange<KindNamed<Kind>>): void;
}

/**
 * Writes records as the server would: what is sent is parsed by the kind's schemas, and moves by the kind's own lifecycle. So the invented
 * school cannot hold a record that nobody could have made.
 *
 * @throws {TypeError} where a story asks for something that the kind refuses.
 */
export function makeDiary(dice: Dice): Diary {
  const records: (DemoRecord & { revisions: DemoRevision[] })[] = [];

  const step = (record: (typeof records)[number], { by, at }: Doing, action: string, event: string, content: Content): void => {
    const before = record.revisions.at(-1);
    if (before && before.at > at) throw new TypeError(`${record.kind}: ${action} at ${at} comes before what happened at ${before.at}.`);
    record.revisions.push({ version: record.revisions.length + 1, at, actor: by, action, event: `${record.kind}.${event}`, content });
  };
  const ofEntry = (entry: Entry) => records.find(({ id }) => id === entry.id)!;
  const stamp = ({ by, at }: Doing) => ({ id: uuidv7(Date.parse(at), dice.bytes(10)), at, person: by });

  return {
    records,
    write(name, doing, input) {
      const kind = kindNamed(name);
      const parsed = parse(`${name}: create`, kind.input, input);
      const content = begin(kind, parsed, doing.at.slice(0, 10));
      const record: (typeof records)[number] = { id: stamp(doing).id, kind: name, pupil: input.pupil, author: doing.by, revisions: [] };
      records.push(record);
      step(record, doing, 'create', 'created', content);
      const now = () => record.revisions.at(-1)!.content;
      return {
        id: record.id,
        get content() {
          return now();
        },
        act(action, when, sent = {}) {
          const how = kind.actions[action];
          if (!how) throw new TypeError(`${name} has no action '${action}'.`);
          const next = move(how, now(), parse(`${name}: ${action}`, actionInput(how), sent), stamp(when));
          step(record, when, action, eventOf(how), allowed(next, `${name}: ${action}`));
        },
      };
    },
    change(name, entry, doing, change) {
      const kind = kindNamed(name);
      const next = edit(kind, entry.content, parse(`${name}: update`, kind.change, change), doing.at);
      step(ofEntry(entry), doing, 'update', 'updated', allowed(next, `${name}: update`));
    },
  };
}

const kindNamed = (name: KindName): RecordKind => kinds.find(({ kind }) => kind === name) as unknown as RecordKind;

function parse(what: string, schema: RecordKind['input'], value: unknown): Record<string, unknown> {
  const result = schema.safeParse(value);
  if (!result.success) throw new TypeError(`${what}: ${JSON.stringify(result.error.issues)} in ${JSON.stringify(value)}`);
  return result.data;
}

function allowed(next: ReturnType<typeof move>, what: string): Content {
  if (isWrongState(next)) throw new TypeError(`${what} in the state ${next.state}.`);
  return next;
}

import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import { kinds as ownKinds, linkOf, uuidv7, type RecordKind } from '@learning-mentor/core/record';
import { creatorOf } from './standings.js';
import type { Persona, Subject } from './subject.js';

export const kinds = ownKinds as unknown as readonly RecordKind[];
export const kindNamed = (name: string): RecordKind => kinds.find(({ kind }) => kind === name)!;

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body read as JSON. */
  readonly body: any;
}

export interface Sent {
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is. */
  readonly raw?: BodyInit;
  readonly headers?: Readonly<Record<string, string>>;
  readonly ifMatch?: string;
}

export type Who = Persona | 'foreignMentor' | { readonly token: string } | undefined;

/** Asks a subject, as JSON over HTTP. */
export async function ask(
  subject: Subject,
  who: Who,
  method: string,
  path: string,
  { body, raw, headers, ifMatch }: Sent = {},
): Promise<Reply> {
  const token = typeof who === 'string' ? await subject.token(who) : who?.token;
  const content = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const response = await subject.fetch(`${subject.baseUrl}${path}`, {
    method,
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(content !== undefined && { 'content-type': 'application/json' }),
      ...(ifMatch !== undefined && { 'if-match': ifMatch }),
      ...headers,
    },
    ...(content !== undefined && { body: content }),
    ...(raw instanceof ReadableStream && { duplex: 'half' }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: text === '' ? undefined : JSON.parse(text) };
}

export const newId = (): string => uuidv7(Date.now(), randomBytes(10));

/**
 * What somebody would send to make a record of a kind: its example, with the links that it must have. One about staff is about the mentor, and
 * the head may read it by name.
 */
export async function draft(subject: Subject, kind: RecordKind, pupil: string, more: object = {}): Promise<Record<string, unknown>> {
  const fields: Record<string, unknown> = { ...kind.example };
  for (const name of Object.keys(kind.links)) {
    delete fields[name];
    if (!linkOf(kind.links[name]!).required || name in more) continue;
    const linked = kindNamed(linkOf(kind.links[name]!).kind);
    fields[name] = (await create(subject, creatorOf(linked), linked, pupil)).id;
  }
  if (kind.named !== undefined && kind.named in fields) fields[kind.named] = [subject.ids.people.head];
  return { ...(kind.about === 'staff' ? { staff: subject.ids.people.mentor } : { pupil }), ...fields, ...more };
}

/** Makes a record that must succeed. */
export async function create(subject: Subject, who: Who, kind: RecordKind, pupil: string, more: object = {}): Promise<any> {
  const reply = await ask(subject, who, 'POST', `/v1/${kind.plural}`, { body: await draft(subject, kind, pupil, more) });
  if (reply.status !== 201) throw new Error(`${kind.kind}: ${reply.status} ${reply.text}`);
  return reply.body;
}

/** Does what must be refused, and looks whether anything in either school is different afterwards. */
export async function unchanged(subject: Subject, work: () => Promise<void>): Promise<void> {
  const before = await everything(subject);
  await work();
  expect(await everything(subject)).toEqual(before);
}

/** Everything in the school as the DSL and the people of the other school see it, to be compared before and after. */
async function everything(subject: Subject): Promise<unknown> {
  const lists = await Promise.all(
    (['dsl', 'foreignMentor'] as const).flatMap((who) =>
      kinds.map(async ({ plural }) => {
        const items: unknown[] = [];
        for (let next: string | undefined = ''; next !== undefined;) {
          const { body } = await ask(subject, who, 'GET', `/v1/${plural}?limit=200${next && `&cursor=${next}`}`);
          items.push(...body.items);
          next = body.next;
        }
        return items;
      }),
    ),
  );
  const people = await Promise.all([
    ask(subject, 'dsl', 'GET', '/v1/pupils'),
    ask(subject, 'dsl', 'GET', `/v1/pupils/${subject.ids.related}/care-team`),
  ]);
  return [...lists, ...people.map(({ body }) => body)];
}

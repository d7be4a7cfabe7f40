import { fieldErrors, limits, parseJson } from '@learning-mentor/core/contract';
import { Refusal, refuseFields } from '../refusal.js';

const most = limits.bodyBytes;

/** The part of a schema that reading a body needs. */
interface Schema<Value> {
  safeParse(value: unknown): { success: true; data: Value } | { success: false; error: Parameters<typeof fieldErrors>[0] };
}

/**
 * Reads a JSON body and checks it. No more is read than a body may have, whatever its Content-Length says. An action that asks for
 * nothing may be sent without a body.
 *
 * @throws {Refusal}
 */
export async function readBody<Value>(request: Request, schema: Schema<Value>, mayBeEmpty = false): Promise<Value> {
  const bytes = await readBytes(request);
  const value = bytes.length === 0 && mayBeEmpty ? {} : parse(request, bytes);
  const checked = schema.safeParse(value);
  if (!checked.success) throw refuseFields(fieldErrors(checked.error, value));
  return checked.data;
}

function parse(request: Request, bytes: Uint8Array): unknown {
  const type = request.headers.get('content-type')?.split(';')[0]!.trim().toLowerCase();
  if (type !== 'application/json') throw new Refusal('unsupported-media-type', {}, { Accept: 'application/json' });
  const parsed = parseJson(decode(bytes), most);
  if ('refusal' in parsed) throw new Refusal(parsed.refusal.code, { detail: parsed.refusal.detail });
  return parsed.value;
}

async function readBytes(request: Request): Promise<Uint8Array> {
  const tooLarge = () => new Refusal('too-large', { detail: `A body may have at most ${most} bytes.` });
  if (Number(request.headers.get('content-length') ?? 0) > most) throw tooLarge();
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop cancels the stream: the rest is not read.
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > most) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('invalid-json', { detail: 'The body must be UTF-8.' });
  }
}

/**
 * Checks the parameters of an address.
 *
 * @throws {Refusal} `invalid-query`
 */
export function readQuery<Value>(url: string, schema: Schema<Value>): Value {
  const search = new URL(url).searchParams;
  const twice = [...search.keys()].find((name, i, names) => names.indexOf(name) !== i);
  if (twice !== undefined)
    throw new Refusal('invalid-query', { errors: [{ pointer: `/${twice}`, code: 'twice', message: 'This may stand once.' }] });
  const sent = Object.fromEntries(search);
  const unkept = Object.entries(sent).find((parameter) => parameter.join('').includes('\0'));
  if (unkept) throw new Refusal('invalid-query');
  const checked = schema.safeParse(sent);
  if (!checked.success) throw new Refusal('invalid-query', { errors: fieldErrors(checked.error, sent) });
  return checked.data;
}

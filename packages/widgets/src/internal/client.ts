import type { Client as ClientOf } from '@learning-mentor/client';
import type { Kinds } from '@learning-mentor/core/record';

/**
 * What widgets ask of a client. Type only: a widget takes the client that it is given and brings none, so that a page which already
 * has one pays for it once.
 */
export type Client = ClientOf<Kinds>;

/** The stable code of a refusal, or undefined where something else broke. */
export const codeOf = (error: unknown): string | undefined => {
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : undefined;
};

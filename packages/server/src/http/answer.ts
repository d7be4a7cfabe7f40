import type { Problem } from '@learning-mentor/core/contract';

/** What a request is answered with. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export const ok = (body: unknown, headers: Readonly<Record<string, string>> = {}): Answer => ({ status: 200, body, headers });

/** Answers are about children: no cache keeps them, and no other reader is given them. */
const always = { 'Cache-Control': 'private, no-store', Vary: 'Authorization', 'X-Content-Type-Options': 'nosniff' };

export function toResponse({ status, body, headers }: Answer): Response {
  if (body === undefined) return new Response(null, { status, headers: { ...always, ...headers } });
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...always, ...headers } });
}

export const problemResponse = (problem: Problem, headers: Readonly<Record<string, string>> = {}): Response =>
  toResponse({ status: problem.status, body: problem, headers: { 'Content-Type': 'application/problem+json', ...headers } });

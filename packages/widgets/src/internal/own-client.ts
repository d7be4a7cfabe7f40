import { createClientOf, type Reach } from '@learning-mentor/client';
import { BarrierAssessment } from '@learning-mentor/core/assessment';
import { MentoringCase } from '@learning-mentor/core/case';
import { Goal } from '@learning-mentor/core/goal';
import { Intervention } from '@learning-mentor/core/intervention';
import type { RecordKind } from '@learning-mentor/core/record';
import { Review } from '@learning-mentor/core/review';
import { Session } from '@learning-mentor/core/session';
import type { Client } from './client.js';

/** The kinds that widgets show or write. Of others a chronology has the envelope alone. */
export const shownKinds: readonly RecordKind[] = [MentoringCase, BarrierAssessment, Goal, Intervention, Session, Review];

/**
 * A client for the widgets: it knows the kinds they show, so that a page does not load the schemas of all the others. A page that needs
 * more brings its own from `@learning-mentor/client`.
 */
export const createClient = (options: Reach): Client => createClientOf({ ...options, kinds: shownKinds }) as unknown as Client;

/** Asks the host's backend for a token. The path must be the host's own: its cookie says who is asking. */
export async function fetchToken(tokenUrl: string): Promise<string> {
  const url = new URL(tokenUrl, document.baseURI);
  if (url.origin !== location.origin) throw new Error(`LM-2005: token-url must be of the page's own origin, not ${url.origin}.`);
  const response = await fetch(url, { method: 'POST', credentials: 'same-origin', cache: 'no-store', headers: { accept: 'application/json, text/plain' } });
  if (!response.ok) throw new Error(`The host answered ${response.status} instead of a token.`);
  const text = (await response.text()).trim();
  return text.startsWith('{') ? String((JSON.parse(text) as { token?: unknown }).token) : text;
}

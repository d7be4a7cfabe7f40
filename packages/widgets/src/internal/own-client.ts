import { createClientOf, type Reach } from '@learning-mentor/client';
import { BarrierAssessment } from '@learning-mentor/core/assessment';
import { MentoringCase } from '@learning-mentor/core/case';
import { Goal } from '@learning-mentor/core/goal';
import { Intervention } from '@learning-mentor/core/intervention';
import { Review } from '@learning-mentor/core/review';
import { Session } from '@learning-mentor/core/session';
import type { Client } from './client.js';

/** The kinds that widgets show or write. Of others a chronology has the envelope alone. */
export const shownKinds = [MentoringCase, BarrierAssessment, Goal, Intervention, Session, Review] as const;

/**
 * A client for the widgets: it knows the kinds they show, so that a page does not load the schemas of all the others. A page that needs
 * more brings its own from `@learning-mentor/client`.
 */
export const createClient = (options: Reach): Client => createClientOf({ ...options, kinds: shownKinds }) as unknown as Client;

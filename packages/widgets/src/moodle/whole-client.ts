import type { Fetch } from '@learning-mentor/client';
import { createTrustingClient } from '@learning-mentor/client/trusting';
import type { Client } from '../internal/client.js';
import type { MoodleConfig } from './config.js';
import { shownKinds } from './kinds.js';
import { moodleFetch } from './moodle-fetch.js';

/** All that a client can do, through the plugin's endpoint: for pages with more than a caseload, and once somebody wants to write. */
export const wholeClient = (config: MoodleConfig, fetch: Fetch): Client =>
  createTrustingClient({
    baseUrl: config.baseUrl,
    // There is none: the cookie says who asks.
    token: () => 'moodle',
    fetch: moodleFetch(config, fetch),
    kinds: shownKinds,
  }) as unknown as Client;

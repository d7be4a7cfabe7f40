/**
 * The widgets on Moodle's pages. The page has `<lm-provider>` elements with widgets inside and one JSON block with the config; each widget's
 * code is fetched when its element is on the page. The server comes in the same plugin, so answers are taken as they come.
 */
import { createTrustingClient } from '@learning-mentor/client/trusting';
import type { Client } from './internal/client.js';
import { LmProvider } from './provider/index.js';
import { configOf, type MoodleConfig } from './moodle/config.js';
import { shownKinds } from './moodle/kinds.js';
import { moodleFetch } from './moodle/moodle-fetch.js';

const widgets: Readonly<Record<string, () => Promise<unknown>>> = {
  'lm-caseload': () => import('./caseload/define.js'),
  'lm-pupil': () => import('./pupil/define.js'),
  'lm-session-log': () => import('./session-log/define.js'),
  'lm-barrier-assessment': () => import('./barrier-assessment/define.js'),
};

/** One client for all widgets of the page. In connected mode the providers make their own from their attributes. */
function clientFor(config: MoodleConfig): Client {
  return createTrustingClient({
    baseUrl: config.baseUrl,
    // There is none: the cookie says who asks.
    token: () => 'moodle',
    fetch: moodleFetch(config),
    kinds: shownKinds,
  }) as unknown as Client;
}

function begin(): void {
  const config = configOf(document);
  if (config === undefined) return console.error('LM-2006: the page has no config of the plugin.');
  const client = config.tokenUrl === undefined ? clientFor(config) : undefined;
  const provide = (provider: Element): void => {
    if (client !== undefined && provider instanceof LmProvider && provider.client === undefined) provider.client = client;
  };
  LmProvider.define();
  const look = (which: (tag: string) => string): void => {
    for (const provider of document.querySelectorAll('lm-provider')) provide(provider);
    for (const [tag, load] of Object.entries(widgets)) {
      if (customElements.get(tag) === undefined && document.querySelector(which(tag))) load().catch((error: unknown) => console.error(`LM-2007: <${tag}> could not be loaded.`, error));
    }
  };
  /** A form inside a caseload waits until somebody wants to write. */
  const shown = (tag: string) => `${tag}:not([slot])`;
  look(shown);
  document.addEventListener('lm-log-session', () => look((tag) => tag));
  // Fragments, dialogs and tabs come later.
  new MutationObserver((changes) => {
    if (changes.some(({ addedNodes }) => addedNodes.length > 0)) look(shown);
  }).observe(document, { subtree: true, childList: true });
}

begin();

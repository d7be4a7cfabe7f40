/**
 * The widgets on Moodle's pages. The page has `<lm-provider>` elements with widgets inside and one JSON block with the config; each widget's
 * code is fetched when its element is on the page. The server comes in the same plugin, so answers are taken as they come.
 */
import { ContextEvent } from '@lit/context';
import type { Client } from './internal/client.js';
import { clientContext } from './internal/context.js';
import { rewordBy } from './internal/locale.js';
import { LmProvider } from './provider/index.js';
import { configOf, type MoodleConfig } from './moodle/config.js';
import { openForms } from './moodle/forms.js';
import { createPageClient, type PageClient } from './moodle/page-client.js';
import type { Texts } from './moodle/words.js';

const widgets: Readonly<Record<string, () => Promise<unknown>>> = {
  'lm-caseload': () => import('./caseload/define.js'),
  'lm-pupil': () => import('./pupil/define.js'),
  'lm-session-log': () => import('./session-log/define.js'),
  'lm-barrier-assessment': () => import('./barrier-assessment/define.js'),
};

/** What a widget asks for first. */
const firstQuestions: Readonly<Record<string, (element: Element) => readonly string[]>> = {
  'lm-caseload': (element) => (element.hasAttribute('mentor') ? ['me'] : ['caseload', 'me']),
  'lm-pupil': (element) => {
    const pupil = element.getAttribute('pupil');
    return pupil ? ['me', `pupils/${pupil}`] : [];
  },
};

/** One client for all widgets of the page. In connected mode the providers make their own from their attributes. */
function clientFor(config: MoodleConfig): PageClient {
  const page = createPageClient(config, async (fetch) => (await import('./moodle/whole-client.js')).wholeClient(config, fetch));
  const questions = Object.entries(firstQuestions).flatMap(([tag, of]) => [...document.querySelectorAll(tag)].flatMap(of));
  for (const question of new Set(questions)) page.ask(question);
  return page;
}

/** Asked for while the words are on their way; the code that changes them is fetched only where a school has changed some. */
function schoolsWords(addresses: Readonly<Record<string, string>>): Parameters<typeof rewordBy>[0] {
  return async (pack, language) => {
    const address = addresses[language];
    if (address === undefined) return pack;
    try {
      const texts = (await (await fetch(address)).json()) as Texts;
      return Object.keys(texts).length === 0 ? pack : (await import('./moodle/words.js')).reworded(pack, texts);
    } catch {
      return pack;
    }
  };
}

/** A pupil's own page, where only the server knows what it calls the person at the screen: in connected mode. */
function nameOwn(own: Element): void {
  own.removeAttribute('own');
  const take = (client: Client | undefined): void =>
    void client?.me().then(({ person }) => own.setAttribute('pupil', person.id), (error: unknown) => console.error('LM-2008: nobody knows who is signed in.', error));
  own.dispatchEvent(new ContextEvent(clientContext, own, take, true));
}

function begin(): void {
  const config = configOf(document);
  if (config === undefined) return console.error('LM-2006: the page has no config of the plugin.');
  const page = config.tokenUrl === undefined ? clientFor(config) : undefined;
  const provide = (provider: Element): void => {
    if (page !== undefined && provider instanceof LmProvider && provider.client === undefined) provider.client = page.client;
  };
  /** Everything but a caseload needs a whole client, before it is there to ask. */
  const ready = async (tag: string): Promise<unknown> => (tag === 'lm-caseload' ? undefined : page?.complete());
  LmProvider.define();
  if (config.words !== undefined) rewordBy(schoolsWords(config.words));
  const look = (which: (tag: string) => string): void => {
    for (const provider of document.querySelectorAll('lm-provider')) provide(provider);
    for (const own of document.querySelectorAll('lm-pupil[own]:not([pupil])')) nameOwn(own);
    for (const [tag, load] of Object.entries(widgets)) {
      if (customElements.get(tag) === undefined && document.querySelector(which(tag))) ready(tag).then(load).catch((error: unknown) => console.error(`LM-2007: <${tag}> could not be loaded.`, error));
    }
  };
  /** A form inside a caseload waits until somebody wants to write. */
  const shown = (tag: string) => `${tag}:not([slot])`;
  look(shown);
  document.addEventListener('lm-log-session', () => look((tag) => tag));
  openForms(document);
  // Fragments, dialogs and tabs come later.
  new MutationObserver((changes) => {
    if (changes.some(({ addedNodes }) => addedNodes.length > 0)) look(shown);
  }).observe(document, { subtree: true, childList: true });
}

begin();

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Labels, sentence } from '@learning-mentor/core/labels/en-GB';
import type { Words } from '../locales/en-GB/index.js';
import { Format, type Calendar } from './format.js';

/** What one language says: the widgets' own words and the field's words from core. */
export interface Pack {
  readonly words: Words;
  readonly labels: Labels;
  /** Fills the gaps of one of the labels' sentences. */
  readonly sentence: typeof sentence;
  readonly calendar?: Calendar;
}

/** How a widget speaks to its reader. */
export interface Locale extends Pack {
  /** The language of the words, for the `lang` attribute. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Dates and numbers, in the language that the page asks for even where the words are English. */
  readonly format: Format;
}

/** How much of a language a widget needs: all of it, or the part that is made for it. */
export type Part = 'all' | 'caseload' | 'today' | 'session-log' | 'barrier-assessment';

/** A part of a language. What it leaves out its widget does not ask for. */
type PartOfPack = Omit<Pack, 'words' | 'labels'> & { readonly words: Partial<Words>; readonly labels: object };

/** The languages there are words for. Each part is fetched when first needed: a page shows one language, and seldom all widgets. */
const packs: Readonly<Record<string, Readonly<Record<Part, () => Promise<PartOfPack>>>>> = {
  'en-GB': {
    all: () => import('../locales/en-GB/index.js'),
    caseload: () => import('../locales/en-GB/caseload-part.js'),
    today: () => import('../locales/en-GB/today-part.js'),
    'session-log': () => import('../locales/en-GB/session-log-part.js'),
    'barrier-assessment': () => import('../locales/en-GB/barrier-assessment-part.js'),
  },
  cy: {
    all: () => import('../locales/cy/index.js'),
    caseload: () => import('../locales/cy/caseload-part.js'),
    today: () => import('../locales/cy/today-part.js'),
    'session-log': () => import('../locales/cy/session-log-part.js'),
    'barrier-assessment': () => import('../locales/cy/barrier-assessment-part.js'),
  },
};
const fallback = 'en-GB';
const loading = new Map<string, Promise<Pack>>();
const loaded = new Map<string, Pack>();
const formats = new Map<string, Format>();

/** The language of words for a language that is asked for: itself, a wider form of it, a sister of it, else British English. */
export function wordsFor(language: string): string {
  const [base] = language.split('-');
  return [language, base!].find((tag) => tag in packs) ?? Object.keys(packs).find((tag) => tag.startsWith(`${base}-`)) ?? fallback;
}

const rightToLeft = ['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg'];

/** Which way a language is written, by its script. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  rightToLeft.includes(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';

/** A language tag that `Intl` takes; `en` alone is British here, since the American would write the month first. */
function tidy(tag: string | null | undefined): string {
  try {
    const [known] = Intl.getCanonicalLocales(tag || fallback);
    return known === undefined || known === 'en' ? fallback : known;
  } catch {
    return fallback;
  }
}

/** The element and what it stands in, out of shadow roots too. */
export function* outwards(from: Element): Generator<Element> {
  let node: Node | null = from;
  while (node !== null) {
    if (node instanceof Element) yield node;
    node = node instanceof ShadowRoot ? node.host : node.parentNode;
  }
}

/** What the page says about language and direction around an element. */
function languageAround(element: Element): { language: string; direction: 'ltr' | 'rtl' } {
  let direction: 'ltr' | 'rtl' | undefined;
  for (const around of outwards(element)) {
    const dir = around.getAttribute('dir');
    if (dir === 'ltr' || dir === 'rtl') direction ??= dir;
    if (!around.hasAttribute('lang')) continue;
    const language = tidy(around.getAttribute('lang'));
    return { language, direction: direction ?? directionOf(language) };
  }
  return { language: fallback, direction: direction ?? 'ltr' };
}

/** Widgets on the page, to be told when somebody changes `lang` or `dir`. */
const listening = new Set<() => void>();
let observer: MutationObserver | undefined;

function listen(hear: () => void): void {
  listening.add(hear);
  if (observer !== undefined) return;
  observer = new MutationObserver(() => {
    for (const each of listening) each();
  });
  observer.observe(document, { subtree: true, attributes: true, attributeFilter: ['lang', 'dir'] });
}

function unlisten(hear: () => void): void {
  listening.delete(hear);
  if (listening.size > 0) return;
  observer?.disconnect();
  observer = undefined;
}

/** Keeps the host's words in the language of the page around it. */
export class LocaleController implements ReactiveController {
  /** Undefined until the words are there: a moment after the page opens. */
  current: Locale | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #origin: () => Element;

  readonly #needed: () => Part;
  #wide = false;
  #asked: Part | undefined;
  #shown: Pack | undefined;

  /**
   * @param part how much of a language the host needs at the moment
   * @param origin where to begin to look for `lang`: the host, or the provider it names
   */
  constructor(host: ReactiveControllerHost & HTMLElement, part: () => Part = () => 'all', origin: () => Element = () => host) {
    this.#host = host;
    this.#needed = part;
    this.#origin = origin;
    host.addController(this);
  }

  hostConnected(): void {
    listen(this.#look);
    this.#look();
  }

  hostUpdate(): void {
    // The host may need more words than before.
    if (this.current !== undefined && this.#part !== this.#asked) this.#look();
  }

  get #part(): Part {
    return this.#wide ? 'all' : this.#needed();
  }

  hostDisconnected(): void {
    unlisten(this.#look);
  }

  /** Fetches all of the language, where the host has only its part of it; answers whether there is more to come. */
  widen(): boolean {
    if (this.#part === 'all' || this.current === undefined) return false;
    this.#wide = true;
    // After the drawing that asks: what changes during one is not drawn again.
    queueMicrotask(this.#look);
    return true;
  }

  #look = (): void => {
    const { language, direction } = languageAround(this.#origin());
    const words = wordsFor(language);
    this.#asked = this.#part;
    const pack = loaded.get(`${words} ${this.#part}`) ?? loaded.get(`${words} all`);
    const same = this.current?.language === words && this.current.direction === direction && this.current.format.language === language;
    if (same && pack === this.#shown) return;
    if (pack !== undefined) return this.#take(words, language, direction, pack);
    void load(words, this.#part).then(() => this.#look(), () => this.#host.requestUpdate());
  };

  #take(words: string, language: string, direction: 'ltr' | 'rtl', pack: Pack): void {
    const format = formats.get(`${language} ${direction}`) ?? new Format(language, words, directionOf(words) !== direction, pack.calendar);
    formats.set(`${language} ${direction}`, format);
    this.#shown = pack;
    this.current = { ...pack, language: words, direction, format };
    this.#host.requestUpdate();
  }
}

/** What the page changes in the words of a language, once they are there. */
let reword: ((pack: Pack, words: string) => Promise<Pack>) | undefined;

/** Lets the page's host word things otherwise, before any widget is drawn. What it can't change in time stays as it is. */
export function rewordBy(change: (pack: Pack, words: string) => Promise<Pack>): void {
  reword = change;
}

/** Fetches a part of a language once. Where that fails, the next widget that needs it tries again. */
function load(words: string, part: Part): Promise<Pack> {
  const name = `${words} ${part}`;
  const known = loading.get(name);
  if (known !== undefined) return known;
  const coming = packs[words]![part]() as Promise<Pack>;
  const pack = reword === undefined ? coming : coming.then((module) => reword!(module, words));
  pack.then((module) => loaded.set(name, module), () => loading.delete(name));
  loading.set(name, pack);
  return pack;
}

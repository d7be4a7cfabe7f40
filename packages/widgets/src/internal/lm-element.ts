import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Ask } from './ask.js';
import { codeOf, type Client } from './client.js';
import { ClientController } from './client-controller.js';
import type { Provider } from './context.js';
import { contract, defineElement } from './define.js';
import type { Format } from './format.js';
import { directionOf, LocaleController, outwards, type Locale, type Pack, type Part } from './locale.js';

/** What is asked for, whatever it depends on. */
type Asked<Value> = Pick<Ask<Value, never>, 'value' | 'error' | 'busy' | 'reload'>;

/** How a widget that waits for something is drawn. */
interface Shown<Value> {
  /** Grey shapes where the content will be, as high as it will be. */
  readonly skeleton: () => unknown;
  readonly content: (value: Value) => unknown;
}

/**
 * What all widgets have in common: a client, a language, four states (waiting, loading, failed, there), a polite voice, and the promise
 * that whatever goes wrong inside stays inside.
 *
 * A widget writes `content()`. It is called only when there are words.
 */
export abstract class LmElement extends LitElement {
  /** The tag without its prefix, `caseload`. */
  static readonly tag: string;
  static readonly contract = contract;

  /**
   * Registers the element as `lm-<tag>`, or under another prefix where a page carries two majors.
   *
   * @param options.registry a scoped registry; the page's own by default
   */
  static define(this: typeof LmElement, options: { readonly prefix?: string; readonly registry?: CustomElementRegistry } = {}): void {
    const { prefix = 'lm', registry } = options;
    // A class can be registered once, so every other name gets a class of its own.
    const own = this as unknown as new () => LitElement;
    const element = prefix === 'lm' && registry === undefined ? own : class extends own {};
    defineElement(`${prefix}-${this.tag}`, element, registry);
  }

  /** The client to use. Without it, that of the nearest `<lm-provider>`. */
  @property({ attribute: false }) client: Client | undefined;

  /** The id of an `<lm-provider>` that this element is not inside of. */
  @property() provider: string | undefined;

  /** The level of the widget's heading on the page, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  readonly #context = new ClientController(this);
  readonly #locale = new LocaleController(this, () => this.ofLanguage, () => this.#origin());
  #said = '';
  #broken = false;
  #focused: Element | null = null;

  /** The client in use. */
  get school(): Client | undefined {
    return this.client ?? this.#context.client;
  }

  /** Whose device this is, by the nearest `device` attribute on the widget or its provider: on a `shared` one nothing is kept. */
  protected get device(): 'own' | 'shared' {
    const said = [...outwards(this), ...outwards(this.#origin())].find(
      (around) => around.hasAttribute('device') && (around === this || around.localName.endsWith('-provider')),
    );
    return said?.getAttribute('device') === 'shared' ? 'shared' : 'own';
  }

  /** What stands on the page once there are words. */
  protected abstract content(): unknown;

  /** What stands there before there are words. */
  protected skeleton(): unknown {
    return nothing;
  }

  /** How much of its language the widget needs, as its attributes are. */
  protected get ofLanguage(): Part {
    return 'all';
  }

  /** Words, labels, formats and direction. Only to be asked for inside `content()` and after it. */
  protected get locale(): Locale {
    return this.#locale.current!;
  }

  protected get words(): Pack['words'] {
    return this.locale.words;
  }

  protected get labels(): Pack['labels'] {
    return this.locale.labels;
  }

  protected get format(): Format {
    return this.locale.format;
  }

  /** Says something to those who listen rather than look, when they have finished listening to something else. */
  protected say(text: string): void {
    // The same words twice would not be read out again.
    this.#said = text === this.#said ? `${text}\u00a0` : text;
    this.requestUpdate();
  }

  /** A heading at the level that the page gave the widget, or `deeper` below it. */
  protected heading(text: unknown, deeper = 0, className = 'title'): TemplateResult {
    return html`<div class=${className} part="heading" role="heading" aria-level=${Math.min(6, this.headingLevel + deeper)}>${text}</div>`;
  }

  /** Draws what was asked for, in whichever of its states it is. */
  protected draw<Value>(ask: Asked<Value>, shown: Shown<Value>): unknown {
    if (ask.value !== undefined) return html`${ask.error === undefined ? nothing : this.failure(ask.error, () => ask.reload(), true)}${shown.content(ask.value)}`;
    if (this.school === undefined) return this.waiting();
    if (ask.error !== undefined && !ask.busy) return this.failure(ask.error, () => ask.reload());
    return html`<span class="sr" role="status">${this.words.common.loading}</span>${shown.skeleton()}`;
  }

  /** What a widget shows that has no client yet: what the page put inside it, else that it waits. */
  protected waiting(): TemplateResult {
    return html`<slot><p class="note" part="waiting">${this.words.common.waiting}</p></slot>`;
  }

  /** Why something could not be shown, in the reader's words, and a way to try again. */
  protected failure(error: unknown, retry: () => void, outOfDate = false): TemplateResult {
    const { common } = this.words;
    return html`<div class="alert" part="error" role="alert">
      <p>${outOfDate ? common.outOfDate : nothing} ${this.why(error)}</p>
      <button class="button" type="button" @click=${retry}>${common.retry}</button>
    </div>`;
  }

  /** A refusal in words. */
  protected why(error: unknown): string {
    const { unreachable, slow, notOurs } = this.words.common;
    const byClient: Readonly<Record<string, string>> = { network: unreachable, timeout: slow, 'unexpected-answer': notOurs };
    const code = codeOf(error) ?? '';
    const known = byClient[code] ?? this.#locale.current!.labels.problems?.[code];
    // A part of a language may leave the words of refusals out: until they are there, nothing is said rather than something wrong.
    return known ?? (this.#locale.widen() ? '' : unreachable);
  }

  /** Focuses the first element that matches, once it is drawn. */
  protected async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('provider') && this.hasUpdated) this.#context.ask();
    this.#focused = this.shadowRoot?.activeElement ?? null;
  }

  /** A row that moves to another place would lose the focus on the way. */
  protected override updated(_changed: PropertyValues<this>): void {
    const focused = this.#focused;
    if (focused instanceof HTMLElement && focused.isConnected && this.shadowRoot?.activeElement === null && document.activeElement === document.body) focused.focus();
  }

  /** An error while drawing would reach the page as an unhandled rejection; here it ends as a sentence. */
  protected override update(changed: PropertyValues<this>): void {
    try {
      super.update(changed);
    } catch (error) {
      console.error(`LM-2003: <${this.localName}> could not be drawn.`, error);
      this.#broken = true;
      super.update(changed);
      this.#broken = false;
    }
  }

  protected override render(): unknown {
    const locale = this.#locale.current;
    if (locale === undefined) return html`<div class="root">${this.#broken ? nothing : this.skeleton()}</div>`;
    // Words that are written the other way than the page is laid out keep their own order inside each line.
    const foreign = directionOf(locale.language) !== locale.direction;
    return html`<div class="root ${foreign ? 'foreign' : ''}" part="base" lang=${locale.language} dir=${locale.direction}>
      ${this.#broken ? html`<p class="note" part="error">${locale.words.common.broken}</p>` : this.content()}
      <div class="sr" role="status" aria-live="polite">${this.#said}</div>
    </div>`;
  }

  #origin(): Element {
    const named = this.provider && !this.hasAttribute('lang') ? document.getElementById(this.provider) : null;
    return (named as Provider | null) ?? this;
  }
}

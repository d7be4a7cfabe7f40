import type { CaseloadAnswer } from '@learning-mentor/core/contract';
import type { CaseloadRow } from '@learning-mentor/core/caseload';
import { displayName, initials } from '@learning-mentor/core/people';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Ask } from '../internal/ask.js';
import { LmLogSessionEvent, LmOpenPupilEvent } from '../internal/events.js';
import { lazily } from '../internal/lazily.js';
import { Live } from '../internal/live.js';
import { LmElement } from '../internal/lm-element.js';
import type { Part } from '../internal/locale.js';
import { arrange, countLevels, levelOfRow, matterLevels, orders, type MatterLevel, type Order, type Wish } from './arrange.js';
import { attendanceCell, barriersCell, goalsCell, mattersCell, nextCell, signOf, toneOf, type View } from './cells.js';
import { changesBetween } from './changes.js';
import { styles } from './caseload.styles.js';

export { LmLogSessionEvent, LmOpenPupilEvent };

/** The parts of the widget, in the order they are drawn. */
const sections = ['heading', 'next', 'moving', 'caseload'] as const;
type Section = (typeof sections)[number];

/** A caseload, and whether it is the reader's own: only its mentor logs sessions. */
type Answer = CaseloadAnswer & { readonly own: boolean };

/** What stands where a part is still to come. */
const bone = html`<div class="bone block-bone"></div>`;
/** How many grey rows stand for those that are still to come. */
const bones = 6;
/** How long a row that changed stays marked, in milliseconds. */
const markedFor = 2500;

/**
 * A mentor's pupils: who needs them first, and why. Rows change by themselves when somebody, anywhere, saves something.
 *
 * @tag lm-caseload
 * @summary A mentor's pupils and what matters now.
 *
 * @slot - What to show while there is no client, a link for instance.
 * @slot log - A form that opens in a dialog on "Log", such as `<lm-session-log>`. Its `pupil` and `session` properties are set; its
 *   events `lm-session-saved` and `lm-cancel` close the dialog.
 *
 * @event {LmOpenPupilEvent} lm-open-pupil - Somebody wants to see a pupil. Cancelable: keeps the link of `pupil-href` from being followed.
 * @event {LmLogSessionEvent} lm-log-session - Somebody wants to write down a session. Cancelable: keeps the slotted form from opening.
 *
 * @csspart base - All of it.
 * @csspart card - Each of the cards.
 * @csspart heading - Each heading.
 * @csspart row - A pupil's row.
 * @csspart matter - What matters now, as a chip.
 * @csspart error - What is said when something fails.
 *
 * @cssproperty [--lm-accent] - The one colour that draws the eye.
 * @cssproperty [--lm-surface] - The ground of cards.
 * @cssproperty [--lm-text] - Text.
 * @cssproperty [--lm-muted] - Text of less weight.
 * @cssproperty [--lm-line] - Lines between things.
 * @cssproperty [--lm-good] - Going well.
 * @cssproperty [--lm-watch] - To be watched.
 * @cssproperty [--lm-bad] - Needs somebody.
 * @cssproperty [--lm-radius] - The radius of corners.
 * @cssproperty [--lm-focus-ring] - The outline of what has the focus, `2px solid`.
 * @cssproperty [--lm-space] - The unit of space.
 */
export class LmCaseload extends LmElement {
  static override readonly tag: string = 'caseload';
  static override styles = styles;

  /** Which parts: `caseload` (the table alone), `today` (all), or several of `heading next moving caseload`. */
  @property() show: string = 'caseload';

  /** The id of the mentor whose caseload it is, for those who may see those of others. Without it, the reader's own. */
  @property() mentor: string | undefined;

  /** Only name, what matters and attendance, for a narrow place beside other things. */
  @property({ type: Boolean, reflect: true }) compact = false;

  /** Where a pupil's page is, `/pupils/{id}`: makes names links. Without it they are buttons that fire `lm-open-pupil`. */
  @property({ attribute: 'pupil-href' }) pupilHref: string | undefined;

  /** Leaves the key `/` to the page; otherwise it goes to the search field. */
  @property({ type: Boolean, attribute: 'no-shortcut' }) noShortcut = false;

  @state() private wish: Wish = { text: '', levels: [], order: 'matters', backwards: false };
  @state() private marked: ReadonlySet<string> = new Set();
  @state() private logging: string | undefined;

  readonly #asked: Ask<Answer, readonly [string | undefined]> = new Ask(this, {
    args: () => [this.mentor || undefined] as const,
    ask: async (client, [mentor], signal) => {
      const [answer, me] = await Promise.all([client.caseload({ mentor, signal }), client.me({ signal })]);
      return { ...answer, own: answer.mentor.id === me.person.id };
    },
    heard: (now, before) => before && this.#tell(before.rows, now.rows),
  });
  protected readonly live = new Live(this, ['record', 'attendance.changed', 'people.changed', 'reset'], () => this.#asked.refresh());
  /** The table alone, as in a block, does without. */
  readonly #overview = lazily(this, () => import('./overview.js'));
  #unmark: ReturnType<typeof setTimeout> | undefined;

  /** Asks the server again. */
  reload(): void {
    this.#asked.reload();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.#hearKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#hearKey);
    clearTimeout(this.#unmark);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const dialog = this.renderRoot.querySelector('dialog');
    if (this.logging !== undefined && dialog !== null && !dialog.open) dialog.showModal();
    if (this.logging === undefined && dialog?.open) dialog.close();
  }

  /** The table alone, as in a block, needs fewer words than what stands above it. */
  protected override get ofLanguage(): Part {
    const has = this.#has();
    return has('heading') || has('next') || has('moving') ? 'today' : 'caseload';
  }

  protected override skeleton(): TemplateResult {
    const has = this.#has();
    if (has('next') || has('moving')) this.#overview();
    return html`<div class="page" aria-hidden="true">
      ${has('heading') ? html`<div class="top"><div class="bone line-bone wide"></div></div>` : nothing}
      ${has('next') ? html`<div class="card part-next">${bone}</div>` : nothing}
      ${has('moving') ? html`<div class="card part-moving">${bone}</div>` : nothing}
      ${has('caseload')
        ? html`<div class="card part-caseload">
            <div class="bone line-bone"></div>
            ${Array.from({ length: bones }, () => html`<div class="bone-row"><div class="bone round"></div><div class="bone line-bone"></div><div class="bone line-bone wide"></div></div>`)}
          </div>`
        : nothing}
    </div>`;
  }

  protected content(): unknown {
    return html`${this.draw(this.#asked, { skeleton: () => this.skeleton(), content: (answer) => (this.ofLanguage === 'today' && !('overview' in this.words) ? this.skeleton() : this.#page(answer)) })}
      <dialog class="dialog" aria-label=${this.words.caseload.dialog} @close=${this.#closed} @lm-session-saved=${this.#close} @lm-cancel=${this.#close}>
        <button class="button quiet close" type="button" aria-label=${this.words.common.close} @click=${this.#close}>✕</button>
        <slot name="log"></slot>
      </dialog>`;
  }

  #has(): (section: Section) => boolean {
    const wanted = this.show.split(/\s+/);
    return (section) => wanted.includes(section) || wanted.includes('today') || (section === 'caseload' && !sections.some((each) => wanted.includes(each)));
  }

  #page({ rows, today, own, mentor }: Answer): TemplateResult {
    const has = this.#has();
    const view: View = { ...this.locale, today, own };
    const { words, format } = this;
    const doing = { openPupil: (row: CaseloadRow) => this.#open(row), startSession: (row: CaseloadRow) => this.#log(row) };
    return html`<div class="page ${rows.length === 0 ? 'nobody' : ''}">
      ${has('heading')
        ? html`<div class="top row spread">
            <div>${this.heading(own ? words.overview.todayTitle : words.overview.todayOf(displayName(mentor)), 0, 'title large')}
              <p class="muted">${format.dateLong(today)} · ${own ? words.overview.pupilsOnCaseload(rows.length) : words.overview.pupilsOnThisCaseload(rows.length)}</p></div>
            ${has('caseload') && rows.length > 0 ? this.#search() : nothing}
          </div>`
        : nothing}
      ${has('next')
        ? html`<section class="card part-next" part="card">${this.heading(words.overview.next.title, 1)} ${this.#overview()?.nextUp(rows, view, doing) ?? bone}</section>`
        : nothing}
      ${has('moving')
        ? html`<section class="card part-moving" part="card">${this.heading(words.overview.moving.title, 1)} ${this.#overview()?.moving(rows, view) ?? bone}</section>`
        : nothing}
      ${has('caseload') ? html`<section class="card part-caseload" part="card">${this.#caseload(rows, view, !has('heading'))}</section>` : nothing}
    </div>`;
  }

  #caseload(rows: readonly CaseloadRow[], view: View, withSearch: boolean): TemplateResult {
    const text = this.words.caseload;
    const head = this.heading(text.title, this.show === 'caseload' ? 0 : 1);
    if (rows.length === 0) return html`${head}<p>${view.own ? text.empty : text.emptyOf}</p><p class="muted">${view.own ? text.emptyHelp : nothing}</p>`;
    const shown = arrange(rows, this.wish, this.format.language);
    const filtered = shown.length < rows.length;
    return html`<div class="row spread head">
        ${head}
        <div class="row tools no-print">${this.#levels(rows)} ${withSearch ? this.#search() : nothing} ${this.#sortChoice()}</div>
      </div>
      <p class="sr" role="status">${filtered ? text.shown(shown.length, rows.length) : nothing}</p>
      ${shown.length === 0
        ? html`<p class="row">${text.nobodyFits} <button class="button" type="button" @click=${this.#showAll}>${text.clear}</button></p>`
        : this.#table(shown, view)}`;
  }

  #levels(rows: readonly CaseloadRow[]): TemplateResult {
    const counts = countLevels(rows);
    const text = this.words.caseload;
    return html`<div class="chips" role="group" aria-label=${text.showOnly}>
      ${matterLevels.map(
        (level) =>
          html`<button class="chip ${toneOf(level)}" type="button" aria-pressed=${this.wish.levels.includes(level)} @click=${() => this.#toggle(level)}>
            ${signOf(level)}${text.levels[level](counts[level])}
          </button>`,
      )}
    </div>`;
  }

  #search(): TemplateResult {
    const text = this.words.caseload;
    return html`<input
      class="input search no-print"
      type="search"
      autocomplete="off"
      aria-label=${text.find}
      aria-keyshortcuts=${this.noShortcut ? nothing : '/'}
      placeholder=${this.noShortcut ? text.find : text.findHint('/')}
      .value=${this.wish.text}
      @input=${(event: InputEvent) => (this.wish = { ...this.wish, text: (event.target as HTMLInputElement).value })}
      @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && this.wish.text !== '' && this.#showAll()}
    />`;
  }

  /** Where the rows are cards there are no column heads to press. */
  #sortChoice(): TemplateResult {
    const text = this.words.caseload;
    return html`<label class="sort-choice"
      ><span class="small muted">${text.sortBy}</span>
      <select class="input" @change=${(event: Event) => this.#sort((event.target as HTMLSelectElement).value as Order, false)}>
        ${orders.map((order) => html`<option value=${order} ?selected=${order === this.wish.order}>${text.order[order]}</option>`)}
      </select></label
    >`;
  }

  // The roles are written out because a table whose rows are drawn as cards is no table any more to some browsers.
  #table(rows: readonly CaseloadRow[], view: View): TemplateResult {
    const { columns, attendanceOver } = this.words.caseload;
    const weeks = Math.max(0, ...rows.map((row) => row.attendance?.weeks.length ?? 0));
    const wide = !this.compact;
    return html`<table role="table" aria-label=${this.words.caseload.title}>
      <thead role="rowgroup">
        <tr role="row">
          ${this.#sortHead(columns.pupil, 'name')} ${wide ? this.#head(columns.barriers) : nothing} ${wide ? this.#head(columns.goals) : nothing}
          ${this.#sortHead(weeks > 0 ? attendanceOver(weeks) : columns.attendance, 'attendance')} ${this.#sortHead(columns.matters, 'matters')}
          ${wide ? this.#head(columns.next) : nothing}
          ${view.own ? html`<th role="columnheader" scope="col" class="no-print"><span class="sr">${columns.action}</span></th>` : nothing}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${repeat(rows, (row) => row.pupil.id, (row) => this.#row(row, view))}
      </tbody>
    </table>`;
  }

  #head(name: string): TemplateResult {
    return html`<th role="columnheader" scope="col">${name}</th>`;
  }

  #sortHead(name: string, order: Order): TemplateResult {
    const { wish } = this;
    const sorted = wish.order !== order || order === 'matters' ? undefined : wish.backwards ? 'descending' : 'ascending';
    const sign = wish.order !== order ? '↕' : wish.backwards ? '↑' : '↓';
    return html`<th role="columnheader" scope="col" aria-sort=${sorted ?? nothing}>
      <button class="link sort" type="button" @click=${() => this.#sort(order, wish.order === order && !wish.backwards)}>
        ${name}<span class="arrow ${wish.order === order ? 'on' : ''} no-print" aria-hidden="true">${sign}</span>
      </button>
    </th>`;
  }

  #row(row: CaseloadRow, view: View): TemplateResult {
    const text = this.words.caseload;
    const { columns } = text;
    const name = displayName(row.pupil);
    const seen = row.sessionsHeld === undefined ? undefined : row.lastSessionOn === undefined ? text.notSeenYet : text.lastSeen(this.format.ago(row.lastSessionOn, view.today));
    const wide = !this.compact;
    return html`<tr role="row" part="row" class=${this.marked.has(row.pupil.id) ? 'marked' : ''} data-level=${levelOfRow(row)}>
      <th role="rowheader" scope="row" class="pupil">
        <span class="who">
          <span class="avatar hue-${hueOf(row.pupil.id)}" aria-hidden="true">${initials(row.pupil)}</span>
          <span class="names">
            ${this.#name(row, name)}
            <span class="small muted plain">${[row.pupil.registrationGroup, seen].filter(Boolean).join(' · ')}</span>
          </span>
        </span>
      </th>
      ${wide ? html`<td role="cell" class="barriers"><span class="cell-name">${columns.barriers}</span>${barriersCell(row, view)}</td>` : nothing}
      ${wide ? html`<td role="cell" class="goals-cell"><span class="cell-name">${columns.goals}</span>${goalsCell(row, view)}</td>` : nothing}
      <td role="cell" class="attendance-cell"><span class="cell-name">${columns.attendance}</span>${attendanceCell(row, view)}</td>
      <td role="cell" class="matters">${mattersCell(row, view)}</td>
      ${wide
        ? html`<td role="cell" class="next number"><span class="cell-name">${columns.next}</span>${nextCell(row, view)}</td>`
        : nothing}
      ${view.own
        ? html`<td role="cell" class="action no-print">
            <button class="button log" type="button" aria-label=${text.logFor(name)} @click=${() => this.#log(row)}>${text.log}</button>
          </td>`
        : nothing}
    </tr>`;
  }

  #name(row: CaseloadRow, name: string): TemplateResult {
    const open = (event: Event) => {
      if (!this.#open(row)) event.preventDefault();
    };
    return this.pupilHref === undefined
      ? html`<button class="link name" type="button" @click=${open}><bdi>${name}</bdi></button>`
      : html`<a class="link name" href=${this.pupilHref.replace('{id}', encodeURIComponent(row.pupil.id))} @click=${open}><bdi>${name}</bdi></a>`;
  }

  /** Whether the page lets the link be followed. */
  #open({ pupil }: CaseloadRow): boolean {
    return this.dispatchEvent(new LmOpenPupilEvent(pupil.id));
  }

  #log(row: CaseloadRow): void {
    const planned = row.next?.kind === 'session' && row.next.on === this.#asked.value?.today ? row.next.id : undefined;
    if (!this.dispatchEvent(new LmLogSessionEvent(row.pupil.id, planned))) return;
    const [form] = this.renderRoot.querySelector<HTMLSlotElement>('slot[name=log]')!.assignedElements() as (Element & { pupil?: unknown; session?: unknown })[];
    if (form === undefined) return;
    form.pupil = row.pupil.id;
    form.session = planned;
    this.logging = row.pupil.id;
  }

  #close = (): void => {
    this.logging = undefined;
  };

  /** The browser closes the dialog on Escape and gives the focus back to the button. */
  #closed = (): void => {
    this.logging = undefined;
  };

  #toggle(level: MatterLevel): void {
    const { levels } = this.wish;
    this.wish = { ...this.wish, levels: levels.includes(level) ? levels.filter((each) => each !== level) : [...levels, level] };
  }

  #sort(order: Order, backwards: boolean): void {
    this.wish = { ...this.wish, order, backwards };
    this.say(this.words.caseload.sorted(this.words.caseload.order[order]));
  }

  #showAll = (): void => {
    this.wish = { ...this.wish, text: '', levels: [] };
    void this.focusOn('.search');
  };

  #tell(before: readonly CaseloadRow[], now: readonly CaseloadRow[]): void {
    const changes = changesBetween(before, now);
    if (changes.length === 0) return;
    const { changed } = this.words.caseload;
    this.say(changes.length > 3 ? changed.several(changes.length) : changes.map(({ row, change }) => changed[change](displayName(row.pupil))).join(' '));
    this.marked = new Set(changes.map(({ row }) => row.pupil.id));
    clearTimeout(this.#unmark);
    this.#unmark = setTimeout(() => (this.marked = new Set()), markedFor);
  }

  #hearKey = (event: KeyboardEvent): void => {
    if (event.key !== '/' || this.noShortcut || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    const search = this.renderRoot.querySelector<HTMLElement>('.search');
    if (search === null || !search.checkVisibility()) return;
    event.preventDefault();
    search.focus();
  };
}

/** The key belongs to a field that somebody is writing in. */
function isTyping(event: Event): boolean {
  const [target] = event.composedPath();
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

/** One of the colours of round badges, the same for a pupil on every page. */
function hueOf(id: string): number {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + character.charCodeAt(0)) % 9973;
  return sum % 6;
}

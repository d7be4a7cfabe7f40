import { levelOf, type AttainmentLevel, type Goal } from '@learning-mentor/core/goal';
import { displayName, initials } from '@learning-mentor/core/people';
import { notHeldReasons, type Session } from '@learning-mentor/core/session';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Ask } from '../internal/ask.js';
import { codeOf } from '../internal/client.js';
import { DraftController } from '../internal/drafts.js';
import { LmCancelEvent, LmEvent } from '../internal/events.js';
import { face } from '../internal/face.js';
import { tickSign } from '../internal/icons.js';
import { attainmentLevels, wordsOfLevel } from '../internal/ladder.js';
import { Live } from '../internal/live.js';
import { LmElement } from '../internal/lm-element.js';
import type { Part } from '../internal/locale.js';
import { rightsOf } from '../internal/rights.js';
import { sessionAudience, isChoice } from './audience.js';
import { blankForm, longestText, usualMinutes, whatIsWrong, type SessionForm, type TextField } from './form.js';
import { readOccasion, type Occasion } from './read.js';
import { saveSession } from './save.js';
import { styles } from './session-log.styles.js';

export { LmCancelEvent };

/** A session was saved, with its ratings. */
export class LmSessionSavedEvent extends LmEvent {
  /** The session as the server keeps it. */
  readonly record: Session;
  constructor(record: Session) {
    super('lm-session-saved');
    this.record = record;
  }
}

const moods = [1, 2, 3, 4, 5] as const;

/**
 * Writes down a session in six taps or fewer. What is typed is kept on the device until it is saved: nothing is lost on an error, a
 * reload or an expired sign-in.
 *
 * @tag lm-session-log
 * @summary Records a session with a pupil.
 *
 * @attr {'own' | 'shared'} device - `shared` keeps drafts in memory only; also on the provider.
 *
 * @slot - What to show while there is no client.
 *
 * @event {LmSessionSavedEvent} lm-session-saved - The session and its ratings are saved.
 * @event {LmCancelEvent} lm-cancel - Somebody leaves without saving. What they wrote is kept as a draft.
 *
 * @csspart base - All of it.
 * @csspart heading - The pupil's name.
 * @csspart save - The button that saves.
 * @csspart error - What is said when something fails.
 *
 * @cssproperty [--lm-accent] - The one colour that draws the eye.
 * @cssproperty [--lm-surface] - The ground.
 * @cssproperty [--lm-text] - Text.
 * @cssproperty [--lm-muted] - Text of less weight.
 * @cssproperty [--lm-line] - Lines between things.
 * @cssproperty [--lm-good] - Saved.
 * @cssproperty [--lm-bad] - Not saved.
 * @cssproperty [--lm-radius] - The radius of corners.
 * @cssproperty [--lm-focus-ring] - The outline of what has the focus, `2px solid`.
 * @cssproperty [--lm-space] - The unit of space.
 */
export class LmSessionLog extends LmElement {
  static override readonly tag: string = 'session-log';
  static override styles = styles;

  /** The id of the pupil. */
  @property() pupil: string | undefined;

  /** The id of the planned session that was held, or was not. Without it a session is written that nobody planned. */
  @property() session: string | undefined;

  @state() private form: SessionForm | undefined;
  @state() private restored = false;
  @state() private checked = false;
  @state() private saving = false;
  @state() private failed: { readonly error: unknown } | undefined;
  @state() private saved: { readonly session: Session; readonly unrated: readonly string[] } | undefined;

  readonly #asked: Ask<Occasion, readonly [string, string | undefined]> = new Ask(this, {
    args: () => (this.pupil ? ([this.pupil, this.session || undefined] as const) : undefined),
    ask: (client, [pupil, session], signal) => readOccasion(client, pupil, session, signal),
    heard: (occasion) => {
      this.form ??= blankForm(this.school!.newId(), occasion.me.today);
    },
  });
  readonly #draft = new DraftController<SessionForm>(this, (form) => this.#restore(form));
  /** Somebody else may rate or agree a goal while this form is open. */
  protected readonly live = new Live(this, ['record', 'reset'], (told, name) => {
    if (name === 'reset' || (told.kind === 'goal' && told.pupil === this.pupil)) this.#asked.refresh();
  });

  /** A page that closes its dialog after saving, and opens it again, finds an empty form. */
  readonly #hidden = new ResizeObserver(() => {
    if (this.saved !== undefined && this.offsetWidth === 0) this.#blank();
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#hidden.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#hidden.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('pupil') || changed.has('session')) this.#blank();
    const place = this.pupil && ['session', this.pupil, ...(this.session ? [this.session] : [])].join('/');
    this.#draft.begin(this.school, place || undefined, this.device);
  }

  protected override get ofLanguage(): Part {
    return 'session-log';
  }

  protected override skeleton(): TemplateResult {
    return html`<div class="card stack" aria-hidden="true">
      <div class="row"><div class="bone round"></div><div class="bone line-bone"></div></div>
      <div class="bone block"></div><div class="bone block"></div><div class="bone block tall"></div>
    </div>`;
  }

  protected content(): unknown {
    if (this.school !== undefined && !this.pupil) return html`<p class="note">${this.words.sessionLog.noPupil}</p>`;
    return this.draw(this.#asked, {
      skeleton: () => this.skeleton(),
      content: (occasion) => {
        if (this.saved !== undefined) return this.#done(occasion, this.saved);
        const rights = rightsOf(this.school!.kinds, occasion.me, occasion.pupil.relations);
        return rights.mayCreate('session') ? this.#page(occasion, this.form!) : html`<p class="note">${this.labels.problems['not-allowed']}</p>`;
      },
    });
  }

  #page(occasion: Occasion, form: SessionForm): TemplateResult {
    const text = this.words.sessionLog;
    const wrong = this.checked ? whatIsWrong(form, occasion.me.today) : {};
    return html`<form class="card stack" novalidate @submit=${this.#submit} @keydown=${this.#key}>
      ${this.#header(occasion, form, wrong)} ${this.#fromBefore()}
      <fieldset class="part">
        <legend class="sr">${text.didItHappen}</legend>
        <div class="halves">
          ${[true, false].map(
            (held) => html`<label class="choice"
              ><input type="radio" name="held" .checked=${form.held === held} @change=${() => this.#set({ held })} />${held ? text.held : text.notHeld}</label
            >`,
          )}
        </div>
      </fieldset>
      ${form.held ? this.#howItWas(occasion, form, wrong) : this.#whyNot(form, wrong)} ${this.#whoSees(occasion, form)} ${this.#foot(occasion)}
    </form>`;
  }

  #header({ pupil, me }: Occasion, form: SessionForm, wrong: ReturnType<typeof whatIsWrong>): TemplateResult {
    const text = this.words.sessionLog;
    return html`<header class="row spread">
      <div class="row">
        <span class="avatar" aria-hidden="true">${initials(pupil)}</span>
        <div>
          <p class="small muted">${text.title}</p>
          ${this.heading(html`<bdi>${displayName(pupil)}</bdi>${pupil.registrationGroup ? html`, ${pupil.registrationGroup}` : nothing}`)}
        </div>
      </div>
      <div class="field when">
        <label class="small" for="day">${text.when}</label>
        <input
          id="day" class="input" type="date" required max=${me.today} .value=${form.occurredOn}
          aria-invalid=${wrong.day ? 'true' : nothing} aria-describedby=${wrong.day ? 'day-wrong' : nothing}
          @change=${(event: Event) => this.#set({ occurredOn: (event.target as HTMLInputElement).value })}
        />
        ${wrong.day ? html`<p class="wrong" id="day-wrong">${text.wrong.day}</p>` : nothing}
      </div>
    </header>`;
  }

  /** Says what came back from an earlier visit, and how to be rid of it. */
  #fromBefore(): TemplateResult | typeof nothing {
    const text = this.words.sessionLog;
    const { earlier } = this.#draft;
    if (earlier !== undefined) {
      return html`<div class="notice row spread" role="status">${text.earlier}
        <button class="button" type="button" @click=${() => this.#restore(earlier)}>${text.useEarlier}</button></div>`;
    }
    if (!this.restored) return nothing;
    return html`<div class="notice row spread" role="status">${text.draftBack}
      <button class="button quiet" type="button" @click=${this.#startOver}>${text.startOver}</button></div>`;
  }

  #howItWas(occasion: Occasion, form: SessionForm, wrong: ReturnType<typeof whatIsWrong>): TemplateResult {
    const text = this.words.sessionLog;
    const { kinds } = this.labels;
    const name = occasion.pupil.preferred ?? occasion.pupil.given;
    return html`<fieldset class="part" aria-describedby=${wrong.howLong || wrong.minutes ? 'minutes-wrong' : nothing}>
        <legend class="label">${text.minutes}</legend>
        <div class="choices">
          ${usualMinutes.map(
            (minutes) => html`<label class="choice number"
              ><input
                type="radio" name="minutes" aria-label=${text.minutesOf(minutes)} .checked=${form.otherMinutes === undefined && form.minutes === minutes}
                @change=${() => this.#set({ minutes, otherMinutes: undefined })}
              />${text.minutesShort(minutes)}</label
            >`,
          )}
          <label class="choice"
            ><input type="radio" name="minutes" .checked=${form.otherMinutes !== undefined} @change=${this.#otherMinutes} />${text.otherMinutes}</label
          >
          ${form.otherMinutes === undefined
            ? nothing
            : html`<input
                class="input other" id="other-minutes" inputmode="numeric" maxlength="3" aria-label=${text.customMinutes} .value=${form.otherMinutes}
                aria-invalid=${wrong.minutes ? 'true' : nothing} aria-describedby=${wrong.minutes ? 'minutes-wrong' : nothing}
                @input=${(event: InputEvent) => this.#set({ otherMinutes: (event.target as HTMLInputElement).value })}
              />`}
        </div>
        ${wrong.howLong || wrong.minutes ? html`<p class="wrong" id="minutes-wrong">${wrong.howLong ? text.wrong.howLong : text.wrong.minutes}</p>` : nothing}
      </fieldset>
      <fieldset class="part">
        <legend class="label">${text.mood(name)}</legend>
        <div class="moods">
          ${moods.map(
            (mood) => html`<label class="choice mood"
              ><input
                type="radio" name="mood" .checked=${form.mood === mood}
                @click=${() => form.mood === mood && this.#set({ mood: undefined })} @change=${() => this.#set({ mood })}
              />${face((mood - 3) as AttainmentLevel)}<span>${kinds['session']?.values['mood']?.[mood]}</span></label
            >`,
          )}
        </div>
      </fieldset>
      ${this.#goals(occasion, form)} ${this.#text('note', form, kinds['session']?.fields['note'] ?? '', text.noteHint)}
      ${this.#text('pupilWords', form, text.pupilWords(name))} ${this.#text('nextStep', form, text.nextStep, text.nextStepHint)}`;
  }

  #whyNot(form: SessionForm, wrong: ReturnType<typeof whatIsWrong>): TemplateResult {
    const text = this.words.sessionLog;
    const session = this.labels.kinds['session'];
    return html`<fieldset class="part" aria-describedby=${wrong.notHeld ? 'why-wrong' : nothing}>
        <legend class="label">${text.whyNot}</legend>
        <div class="choices">
          ${notHeldReasons.map(
            (reason) => html`<label class="choice"
              ><input type="radio" name="not-held" .checked=${form.notHeld === reason} @change=${() => this.#set({ notHeld: reason })} />${session?.values['notHeld']?.[reason] ?? reason}</label
            >`,
          )}
        </div>
        ${wrong.notHeld ? html`<p class="wrong" id="why-wrong">${text.wrong.notHeld}</p>` : nothing}
      </fieldset>
      ${this.#text('note', form, session?.fields['note'] ?? '')}`;
  }

  #goals({ goals }: Occasion, form: SessionForm): TemplateResult {
    const text = this.words.sessionLog;
    if (goals.length === 0) return html`<p class="muted">${text.noGoals}</p>`;
    return html`<div class="part">${this.heading(text.goals, 1, 'label')} ${goals.map((goal) => this.#goal(goal, form))}</div>`;
  }

  #goal(goal: Goal, form: SessionForm): TemplateResult {
    const text = this.words.sessionLog;
    const rating = form.ratings[goal.id];
    const was = levelOf(goal);
    const before = was === undefined ? text.goalNew : text.goalNow(this.#levelWords(goal, was));
    // Where there is no room for words under each level, the line below says what the chosen one means, or the one to aim for.
    const aim = rating === undefined ? goal.ladder && text.goalAim(goal.ladder.expected) : text.goalToday(this.#levelWords(goal, rating.level));
    return html`<fieldset class="goal" aria-describedby="hint-${goal.id}">
      <legend>${goal.title}</legend>
      <div class="steps">
        ${attainmentLevels.map((level) => {
          const meaning = this.#levelWords(goal, level);
          return html`<label class="choice step ${level === was ? 'was' : ''}"
            ><input
              type="radio" name="goal-${goal.id}" aria-label="${this.#levelNumber(level)}: ${meaning}" .checked=${rating?.level === level}
              @click=${() => rating?.level === level && this.#rate(goal.id, undefined)} @change=${() => this.#rate(goal.id, level)}
            /><span class="number">${this.#levelNumber(level)}</span><span class="meaning">${meaning}</span></label
          >`;
        })}
      </div>
      <p class="small muted hint-line" id="hint-${goal.id}"><span>${before}</span>${aim ? html`<span class="narrow">${aim}</span>` : nothing}</p>
    </fieldset>`;
  }

  #levelWords(goal: Goal, level: AttainmentLevel): string {
    return wordsOfLevel(goal.ladder, level) ?? this.labels.kinds['goal']?.values['level']?.[level] ?? '';
  }

  #levelNumber(level: AttainmentLevel): string {
    return this.format.number(level, { signDisplay: 'exceptZero' });
  }

  #text(name: TextField, form: SessionForm, label: string, hint?: string): TemplateResult {
    const wrong = this.#refused(name);
    return html`<div class="field">
      <label for=${name}>${label} <span class="hint">(${this.words.common.optional})</span></label>
      ${hint === undefined ? nothing : html`<p class="hint" id="${name}-hint">${hint}</p>`}
      <textarea
        id=${name} class="input ${name}" rows=${name === 'nextStep' ? 1 : 2} maxlength=${longestText[name]} .value=${form[name]}
        aria-describedby=${[hint && `${name}-hint`, wrong && `${name}-wrong`].filter(Boolean).join(' ') || nothing} aria-invalid=${wrong ? 'true' : nothing}
        @input=${(event: InputEvent) => this.#set({ [name]: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
      ${wrong ? html`<p class="wrong" id="${name}-wrong">${wrong}</p>` : nothing}
    </div>`;
  }

  /** Who will be able to read it, before it is saved; and the choice, where it makes a difference. */
  #whoSees({ pupil, mentors }: Occasion, form: SessionForm): TemplateResult | typeof nothing {
    const kind = this.school!.kinds.find((each) => each.kind === 'session');
    if (kind === undefined) return nothing;
    const text = this.words.sessionLog;
    const sentences = sessionAudience(kind, form.tier, { pupil: pupil.preferred ?? pupil.given, mentors }, this.locale);
    return html`<fieldset class="part who-sees">
      <legend class="label">${text.tier}</legend>
      ${isChoice(kind)
        ? html`<div class="halves">
            ${(['T2', 'T1'] as const).map(
              (tier) => html`<label class="choice"
                ><input type="radio" name="tier" .checked=${form.tier === tier} @change=${() => this.#set({ tier })} />${text.tiers[tier]}</label
              >`,
            )}
          </div>`
        : nothing}
      <p class="small" aria-live="polite">${sentences.join(' ')}</p>
    </fieldset>`;
  }

  #foot({ me }: Occasion): TemplateResult {
    const text = this.words.sessionLog;
    const { failed } = this;
    const incomplete = this.checked && Object.keys(whatIsWrong(this.form!, me.today)).length > 0;
    return html`<footer class="foot no-print">
      <div role="alert">
        ${incomplete ? html`<p class="wrong">${text.fix} ${Object.keys(whatIsWrong(this.form!, me.today)).map((name) => text.wrong[name as 'day']).join(' ')}</p>` : nothing}
        ${failed !== undefined && !this.saving
          ? html`<p part="error"><b class="wrong">${text.notSaved}</b> ${this.why(failed.error)} ${this.#draft.state === 'kept' ? text.keptHere : text.keptInMemory}</p>`
          : nothing}
      </div>
      <div class="row spread">
        <p class="small muted draft">${this.#draftWords()}</p>
        <div class="row">
          <button class="button quiet" type="button" @click=${this.#cancel}>${this.words.common.cancel}</button>
          <button class="button main" type="submit" part="save" aria-disabled=${this.saving ? 'true' : nothing}>
            ${this.saving ? this.words.common.saving : failed === undefined ? text.save : text.tryAgain}
          </button>
        </div>
      </div>
    </footer>`;
  }

  #draftWords(): string | typeof nothing {
    const { state: kept, at } = this.#draft;
    const text = this.words.sessionLog;
    if (kept === undefined || at === undefined) return nothing;
    return kept === 'kept' ? text.draftKept(this.format.time(at.toTimeString().slice(0, 5))) : text.draftInMemory;
  }

  #done({ pupil }: Occasion, { session, unrated }: NonNullable<LmSessionLog['saved']>): TemplateResult {
    const text = this.words.sessionLog;
    const name = displayName(pupil);
    return html`<div class="card stack done" tabindex="-1" role="status">
      <p class="row"><span class="good tone tick">${tickSign}</span><b>${session.state === 'held' ? text.saved(name) : text.savedNotHeld(name)}</b></p>
      ${unrated.map((goal) => html`<p>${text.ratingLost(goal)}</p>`)}
      <div><button class="button" type="button" @click=${this.#another}>${text.another}</button></div>
    </div>`;
  }

  #set(change: Partial<SessionForm>): void {
    if (this.form === undefined) return;
    this.form = { ...this.form, ...change };
    this.#draft.write(this.form);
  }

  #rate(goal: string, level: AttainmentLevel | undefined): void {
    const { [goal]: before, ...others } = this.form!.ratings;
    // A level that was changed is another rating: the one that may have been sent already stays what it was.
    this.#set({ ratings: level === undefined ? others : { ...others, [goal]: before?.level === level ? before : { id: this.school!.newId(), level } } });
  }

  #otherMinutes = (): void => {
    this.#set({ otherMinutes: '', minutes: undefined });
    void this.focusOn('#other-minutes');
  };

  #key = (event: KeyboardEvent): void => {
    // Enter in a line of text would send a half-written form.
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void this.#save();
  };

  #submit = (event: Event): void => {
    event.preventDefault();
    void this.#save();
  };

  async #save(): Promise<void> {
    const { form, pupil, school, session } = this;
    const occasion = this.#asked.value;
    if (this.saving || form === undefined || !pupil || school === undefined || occasion === undefined) return;
    this.checked = true;
    if (Object.keys(whatIsWrong(form, occasion.me.today)).length > 0) return this.focusOn('[aria-invalid], [aria-describedby$="-wrong"] input');
    this.saving = true;
    const kept = this.#draft.flush();
    try {
      const saved = await saveSession(school, pupil, form, occasion.goals, session || undefined);
      if (pupil !== this.pupil) return;
      await this.#draft.clear();
      this.saved = saved;
      this.failed = undefined;
      void this.focusOn('.done');
      this.dispatchEvent(new LmSessionSavedEvent(saved.session));
    } catch (error) {
      // What is said about the draft must be true.
      await kept;
      if (pupil === this.pupil) this.failed = { error };
    } finally {
      this.saving = false;
    }
  }

  /** What the server says about one field, in our words. */
  #refused(name: TextField): string | undefined {
    if (this.failed === undefined || codeOf(this.failed.error) !== 'validation-failed') return undefined;
    const { problem } = this.failed.error as { problem?: { errors?: readonly { pointer: string; code: string }[] } };
    const found = problem?.errors?.find(({ pointer }) => pointer === `/${name}`);
    if (found === undefined) return undefined;
    return found.code === 'too-big' ? this.words.sessionLog.tooLong(longestText[name]) : this.words.sessionLog.doesNotFit;
  }

  #cancel = (): void => {
    void this.#draft.flush();
    this.dispatchEvent(new LmCancelEvent());
  };

  #restore(form: SessionForm): void {
    this.form = form;
    this.restored = true;
    this.#draft.earlier = undefined;
  }

  #startOver = (): void => {
    void this.#draft.clear();
    this.#blank();
    void this.focusOn('input[name=held]');
  };

  #another = (): void => {
    this.#blank();
    void this.focusOn('input[name=held]');
  };

  /** An empty form, for the pupil that the page names now. */
  #blank(): void {
    const today = this.#asked.value?.me.today;
    this.form = this.school === undefined || today === undefined ? undefined : blankForm(this.school.newId(), today);
    this.restored = this.checked = this.saving = false;
    this.failed = this.saved = undefined;
  }
}

declare global {
  interface HTMLElementEventMap {
    'lm-session-saved': LmSessionSavedEvent;
  }
}

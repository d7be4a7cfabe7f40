import { informants as allInformants, type BarrierAssessment } from '@learning-mentor/core/assessment';
import { barrierOf, type BarrierCode } from '@learning-mentor/core/barrier';
import { displayName } from '@learning-mentor/core/people';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Ask } from '../internal/ask.js';
import { codeOf } from '../internal/client.js';
import { DraftController } from '../internal/drafts.js';
import { LmEvent } from '../internal/events.js';
import { tickSign } from '../internal/icons.js';
import { LmElement } from '../internal/lm-element.js';
import type { Part } from '../internal/locale.js';
import { assessmentAudience } from './audience.js';
import { styles } from './barrier-assessment.styles.js';
import { blankForm, blankRating, confidenceOf, forDsl, formOf, lacks, longest, whatIsWrong, withTier, type AssessmentForm, type RatingForm } from './form.js';
import { picker } from './picker.js';
import { ratingCard } from './rating-card.js';
import { readOccasion, type Occasion } from './read.js';
import { saveAssessment } from './save.js';

/** An assessment was saved, as a draft or complete. */
export class LmAssessmentSavedEvent extends LmEvent {
  /** The assessment as the server keeps it. */
  readonly record: BarrierAssessment;
  constructor(record: BarrierAssessment) {
    super('lm-assessment-saved');
    this.record = record;
  }
}

const phases = ['baseline', 'review', 'exit'] as const;
const mostStrengths = 20;

/** Whether nothing was written since; the version at the school is not written by anybody. */
const same = (now: AssessmentForm | undefined, before: AssessmentForm): boolean =>
  now !== undefined && (Object.keys(before) as (keyof AssessmentForm)[]).every((name) => name === 'etag' || now[name] === before[name]);

/**
 * Assesses what stands between a pupil and school: how severe, how sure, what shows it, how the pupil sees it, and what adults will
 * change. What is typed is kept on the device until it is saved: nothing is lost on an error, a reload or an expired sign-in.
 *
 * @tag lm-barrier-assessment
 * @summary Assesses a pupil's barriers to learning.
 *
 * @slot - What to show while there is no client.
 *
 * @event {LmAssessmentSavedEvent} lm-assessment-saved - The assessment is saved, as a draft or complete.
 *
 * @csspart base - All of it.
 * @csspart heading - Each heading.
 * @csspart stop - What says that the DSL has to be told.
 * @csspart save - The button that completes the assessment.
 * @csspart error - What is said when something fails.
 *
 * @cssproperty [--lm-accent] - The one colour that draws the eye.
 * @cssproperty [--lm-surface] - The ground.
 * @cssproperty [--lm-text] - Text.
 * @cssproperty [--lm-muted] - Text of less weight.
 * @cssproperty [--lm-line] - Lines between things.
 * @cssproperty [--lm-good] - Saved.
 * @cssproperty [--lm-bad] - Not saved, and the DSL has to be told.
 * @cssproperty [--lm-radius] - The radius of corners.
 * @cssproperty [--lm-focus-ring] - The outline of what has the focus, `2px solid`.
 * @cssproperty [--lm-space] - The unit of space.
 */
export class LmBarrierAssessment extends LmElement {
  static override readonly tag: string = 'barrier-assessment';
  static override styles = styles;

  /** The id of the pupil. */
  @property() pupil: string | undefined;

  @state() private form: AssessmentForm | undefined;
  @state() private restored = false;
  @state() private sought = '';
  @state() private checked: 'draft' | 'complete' | undefined;
  @state() private saving: 'draft' | 'complete' | undefined;
  @state() private failed: { readonly error: unknown } | undefined;
  @state() private savedAt: Date | undefined;
  @state() private done: { readonly likely: number } | undefined;
  /** What was written about barriers that were taken out again, until the page is left. */
  readonly #takenOut = new Map<BarrierCode, RatingForm>();
  /** Barriers that were chosen just now. */
  readonly #fresh = new Set<BarrierCode>();

  readonly #asked = new Ask<Occasion, readonly [string]>(this, {
    args: () => (this.pupil ? ([this.pupil] as const) : undefined),
    ask: (client, [pupil], signal) => readOccasion(client, pupil, signal),
    heard: (occasion) => {
      this.form ??= this.#first(occasion);
    },
  });
  readonly #draft = new DraftController<AssessmentForm>(this, (form) => this.#restore(form));

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('pupil')) this.#blank();
    this.#draft.begin(this.school, this.pupil ? `barrier-assessment/${this.pupil}` : undefined, this.device);
  }

  protected override get ofLanguage(): Part {
    return 'barrier-assessment';
  }

  protected override skeleton(): TemplateResult {
    return html`<div class="stack" aria-hidden="true">${[1, 2, 3].map(() => html`<div class="card"><div class="bone block"></div></div>`)}</div>`;
  }

  protected content(): unknown {
    if (this.school !== undefined && !this.pupil) return html`<p class="note">${this.words.barrierAssessment.noPupil}</p>`;
    return this.draw(this.#asked, {
      skeleton: () => this.skeleton(),
      content: (occasion) => {
        if (!occasion.rights.mayCreate('barrier-assessment')) return html`<p class="note">${this.labels.problems['not-allowed']}</p>`;
        return this.done === undefined ? this.#page(occasion, this.form!) : this.#finished(occasion, this.done);
      },
    });
  }

  #page(occasion: Occasion, form: AssessmentForm): TemplateResult {
    const w = this.words.barrierAssessment;
    const { pupil, me, last } = occasion;
    const name = pupil.preferred ?? pupil.given;
    const wrong = this.#wrong(form, me.today);
    const stop = forDsl(form).filter((barrier) => !form.told.includes(barrier));
    const chosen = form.ratings.map(({ barrier }) => barrier);
    return html`<form class="stack" novalidate @submit=${this.#submit} @keydown=${this.#key}>
      ${this.#stop(form, stop)} ${this.#fromBefore()} ${this.#head(occasion, form, wrong)}
      <div class="row spread">${this.heading(w.chosen(chosen.length), 1)}</div>
      ${form.ratings.length === 0 ? html`<p class="muted">${w.nobody}</p>` : nothing}
      ${repeat(
        form.ratings,
        ({ barrier }) => barrier,
        (rating) =>
          ratingCard(rating, this.locale, {
            name, today: me.today, last,
            noSeverity: wrong?.severity.includes(rating.barrier) ?? false,
            baseline: form.phase === 'baseline',
            noAdults: wrong?.adults ?? false,
            stop: stop.includes(rating.barrier),
            open: this.#fresh.has(rating.barrier),
            heading: (text) => this.heading(text, 2),
            set: (change) => this.#rate(rating.barrier, change),
            remove: () => this.#toggle(rating.barrier),
          }),
      )}
      <section class="card pick no-print" id="pick">
        ${this.heading(w.pick, 1)}
        ${picker(this.locale, { chosen, sought: this.sought, toggle: (barrier) => this.#toggle(barrier), seek: (text) => (this.sought = text) })}
      </section>
      ${this.#whole(name, form)} ${this.#whoSees(occasion, form, name)} ${this.#foot(occasion, form)}
    </form>`;
  }

  #head({ pupil, me }: Occasion, form: AssessmentForm, wrong: ReturnType<typeof whatIsWrong>): TemplateResult {
    const w = this.words.barrierAssessment;
    const { values } = this.labels.kinds['barrier-assessment']!;
    return html`<section class="card stack">
      <div>
        <p class="small muted">${w.title}</p>
        ${this.heading(html`<bdi>${displayName(pupil)}</bdi>${pupil.registrationGroup ? html`, ${pupil.registrationGroup}` : nothing}`)}
      </div>
      <div class="row top">
        <fieldset class="field">
          <legend class="label">${w.phase}</legend>
          <div class="choices">
            ${phases.map(
              (phase) => html`<label class="choice"
                ><input type="radio" name="phase" .checked=${form.phase === phase} @change=${() => this.#set({ phase })} />${values['phase']![phase]}</label
              >`,
            )}
          </div>
        </fieldset>
        <div class="field">
          <label for="day">${w.when}</label>
          <input
            id="day" class="input" type="date" required max=${me.today} .value=${form.occurredOn} aria-invalid=${wrong?.day ? 'true' : nothing}
            aria-describedby=${wrong?.day ? 'day-wrong' : nothing} @change=${(event: Event) => this.#set({ occurredOn: (event.target as HTMLInputElement).value })}
          />
          ${wrong?.day ? html`<p class="wrong" id="day-wrong">${w.wrong.day}</p>` : nothing}
        </div>
      </div>
      <fieldset class="field" aria-describedby=${wrong?.informants ? 'informants-wrong' : 'informants-hint'}>
        <legend class="label">${w.informants}</legend>
        <p class="hint" id="informants-hint">${w.informantsHint}</p>
        <div class="choices">
          ${allInformants.map(
            (who) => html`<label class="choice"
              ><input
                type="checkbox" name="informants" .checked=${form.informants.includes(who)} aria-invalid=${wrong?.informants ? 'true' : nothing}
                @change=${() => this.#set({ informants: allInformants.filter((each) => (each === who) !== this.form!.informants.includes(each)) })}
              />${values['informants']![who]}</label
            >`,
          )}
        </div>
        ${wrong?.informants ? html`<p class="wrong" id="informants-wrong">${w.wrong.informants}</p>` : nothing}
      </fieldset>
    </section>`;
  }

  /** Before anything else: who is in danger is not helped by a form. */
  #stop(form: AssessmentForm, stop: readonly BarrierCode[]): TemplateResult | typeof nothing {
    const w = this.words.barrierAssessment.stop;
    const named = (barriers: readonly BarrierCode[]) => this.format.list(barriers.map((barrier) => this.labels.barriers[barrier]!.label));
    if (stop.length === 0) return form.told.length === 0 ? nothing : html`<p class="small muted">${tickSign} ${w.done(named(form.told))}</p>`;
    return html`<section class="card stop" role="alert" tabindex="-1" part="stop">
      ${this.heading(w.title, 1)}
      <p>${w.why(named(stop))}</p>
      <p><b>${w.now}</b></p>
      <p>${w.dont}</p>
      <div class="row spread">
        <span class="small">${w.kept}</span>
        <button class="button" type="button" @click=${() => this.#told(stop)}>${w.told}</button>
      </div>
    </section>`;
  }

  /** Says what came back from an earlier visit, and how to be rid of it. */
  #fromBefore(): TemplateResult | typeof nothing {
    const w = this.words.sessionLog;
    const { earlier } = this.#draft;
    if (earlier !== undefined) {
      return html`<div class="notice row spread" role="status">${w.earlier}
        <button class="button" type="button" @click=${() => this.#restore(earlier)}>${w.useEarlier}</button></div>`;
    }
    if (!this.restored) return nothing;
    return html`<div class="notice row spread" role="status">${w.draftBack}
      <button class="button quiet" type="button" @click=${this.#startOver}>${w.startOver}</button></div>`;
  }

  /** What is said of the child as a whole. */
  #whole(name: string, form: AssessmentForm): TemplateResult {
    const w = this.words.barrierAssessment;
    const { fields } = this.labels.kinds['barrier-assessment']!;
    const put = (index: number, text: string) => this.#set({ strengths: this.form!.strengths.map((each, at) => (at === index ? text : each)) });
    return html`<section class="card stack">
      <fieldset class="field">
        <legend class="label">${fields['strengths']}</legend>
        <p class="hint" id="strengths-hint">${w.strengthsHint}</p>
        ${form.strengths.map(
          (strength, index) => html`<input
            class="input strength" aria-label=${w.strengthNumber(index + 1)} maxlength=${longest.strength} autocomplete="off" .value=${strength}
            @input=${(event: InputEvent) => put(index, (event.target as HTMLInputElement).value)}
          />`,
        )}
        ${form.strengths.length < mostStrengths
          ? html`<p><button class="button" type="button" @click=${() => this.#addStrength(form)}>${w.addStrength}</button></p>`
          : nothing}
      </fieldset>
      <div class="field">
        <label for="voice">${w.voice(name)} <span class="hint">(${this.words.common.optional})</span></label>
        <p class="hint" id="voice-hint">${w.viewHint}</p>
        <textarea
          id="voice" class="input" rows="3" maxlength=${longest.pupilVoice} aria-describedby="voice-hint" .value=${form.pupilVoice}
          @input=${(event: InputEvent) => this.#set({ pupilVoice: (event.target as HTMLTextAreaElement).value })}
        ></textarea>
      </div>
    </section>`;
  }

  #whoSees({ rights }: Occasion, form: AssessmentForm, name: string): TemplateResult | typeof nothing {
    const kind = this.school?.kinds.find((each) => each.kind === 'barrier-assessment');
    if (kind === undefined) return nothing;
    const w = this.words.barrierAssessment.sees;
    const sensitive = form.ratings.map(({ barrier }) => barrier).filter((barrier) => form.tier !== 'T2' && barrierOf(barrier).tier === form.tier);
    return html`<section class="card">
      ${this.heading(w.title, 1)}
      <p class="small" aria-live="polite">${assessmentAudience(kind, form.tier, name, rights.roles, this.locale).join(' ')}</p>
      ${sensitive.length === 0 ? nothing : html`<p class="small"><b>${w.raised(this.format.list(sensitive.map((barrier) => this.labels.barriers[barrier]!.label)))}</b></p>`}
    </section>`;
  }

  #foot({ me }: Occasion, form: AssessmentForm): TemplateResult {
    const w = this.words.barrierAssessment;
    const s = this.words.sessionLog;
    const { failed, saving } = this;
    const wrong = this.#wrong(form, me.today);
    const missing = lacks(form).map((gap) => w.lacks[gap]);
    return html`<footer class="foot no-print">
      <div role="alert">
        ${wrong === undefined ? nothing : html`<p class="wrong">${w.fix} ${this.#wrongWords(wrong).join(' ')}</p>`}
        ${failed === undefined || saving !== undefined
          ? nothing
          : html`<p part="error"><b class="wrong">${s.notSaved}</b> ${codeOf(failed.error) === 'version-conflict' ? w.conflict : this.why(failed.error)} ${this.#refused()} ${this.#draft.state === 'kept' ? s.keptHere : s.keptInMemory}</p>`}
      </div>
      ${missing.length === 0 ? nothing : html`<p class="small muted lacks">${w.lacks.missing(this.format.list(missing))}</p>`}
      <div class="row spread">
        <p class="small muted" role="status">${this.#keptWords()}</p>
        <div class="row">
          <button class="button draft" type="button" aria-disabled=${saving ? 'true' : nothing} @click=${() => void this.#save('draft')}>${saving === 'draft' ? this.words.common.saving : w.saveDraft}</button>
          <button class="button main" type="submit" part="save" aria-disabled=${saving ? 'true' : nothing}>${saving === 'complete' ? this.words.common.saving : w.complete}</button>
        </div>
      </div>
    </footer>`;
  }

  #finished({ pupil }: Occasion, { likely }: NonNullable<LmBarrierAssessment['done']>): TemplateResult {
    const w = this.words.barrierAssessment;
    return html`<div class="card stack done" tabindex="-1" role="status">
      <p class="row"><span class="good tone tick">${tickSign}</span><b>${w.done(displayName(pupil))}</b></p>
      ${likely === 0 ? nothing : html`<p>${w.doneLikely(likely)}</p>`}
      <div><button class="button" type="button" @click=${this.#startOver}>${w.another}</button></div>
    </div>`;
  }

  /** What is missing, once somebody wanted to send it. */
  #wrong = (form: AssessmentForm, today: string) => (this.checked ? whatIsWrong(form, today, this.checked) : undefined);

  #wrongWords({ informants, day, ratings, severity, adults }: NonNullable<ReturnType<typeof whatIsWrong>>): string[] {
    const w = this.words.barrierAssessment.wrong;
    return [
      ...(day ? [w.day] : []), ...(informants ? [w.informants] : []), ...(ratings ? [w.ratings] : []),
      ...severity.map((barrier) => w.severity(this.labels.barriers[barrier]!.label)), ...(adults ? [w.adults] : []),
    ];
  }

  #keptWords(): string | typeof nothing {
    const w = this.words;
    const time = (at: Date) => this.format.time(at.toTimeString().slice(0, 5));
    const { state: kept, at } = this.#draft;
    if (kept !== undefined && at !== undefined) return kept === 'kept' ? w.sessionLog.draftKept(time(at)) : w.sessionLog.draftInMemory;
    return this.savedAt === undefined ? nothing : w.barrierAssessment.savedDraft(time(this.savedAt));
  }

  /** Which fields the server refused, in our words. */
  #refused(): string | typeof nothing {
    if (codeOf(this.failed?.error) !== 'validation-failed') return nothing;
    const { problem } = this.failed!.error as { problem?: { errors?: readonly { pointer: string }[] } };
    const { fields } = this.labels.kinds['barrier-assessment']!;
    // `/ratings/0/evidence/1/text` is the field `ratings.evidence.text`.
    const names = (problem?.errors ?? []).map(({ pointer }) => fields[pointer.slice(1).split('/').filter((part) => !/^\d+$/.test(part)).join('.')]);
    const known = [...new Set(names.filter((name) => name !== undefined))];
    return known.length === 0 ? nothing : `(${this.format.list(known)})`;
  }

  #set(change: Partial<AssessmentForm>): void {
    if (this.form === undefined) return;
    const before = forDsl(this.form);
    const form = withTier({ ...this.form, ...change });
    this.form = form;
    this.#draft.write(form);
    // It comes to the reader; they need not come upon it.
    if (forDsl(form).some((barrier) => !before.includes(barrier) && !form.told.includes(barrier))) void this.focusOn('.stop');
  }

  #rate(barrier: BarrierCode, change: Partial<RatingForm> | ((now: RatingForm) => Partial<RatingForm>)): void {
    const changed = (now: RatingForm) => ({ ...now, ...(typeof change === 'function' ? change(now) : change) });
    this.#set({ ratings: this.form!.ratings.map((rating) => (rating.barrier === barrier ? changed(rating) : rating)) });
  }

  #toggle(barrier: BarrierCode): void {
    const { ratings, told } = this.form!;
    const w = this.words.barrierAssessment;
    const { label } = this.labels.barriers[barrier]!;
    const there = ratings.find((rating) => rating.barrier === barrier);
    if (there === undefined) {
      this.say(w.added(label));
      this.#fresh.add(barrier);
      this.#set({ ratings: [...ratings, this.#takenOut.get(barrier) ?? blankRating(barrier)] });
    } else {
      this.#takenOut.set(barrier, there);
      this.say(w.removed(label));
      this.#set({ ratings: ratings.filter((rating) => rating !== there), told: told.filter((each) => each !== barrier) });
    }
  }

  #told(barriers: readonly BarrierCode[]): void {
    this.#set({ told: [...this.form!.told, ...barriers] });
    void this.focusOn(`[id="${barriers[0]}-name"]`);
  }

  #addStrength({ strengths }: AssessmentForm): void {
    this.#set({ strengths: [...strengths, ''] });
    void this.focusOn('.strength:last-of-type');
  }

  #key = (event: KeyboardEvent): void => {
    // Enter in a line of text would send a half-written form.
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void this.#save('complete');
  };

  #submit = (event: Event): void => {
    event.preventDefault();
    void this.#save('complete');
  };

  async #save(as: 'draft' | 'complete'): Promise<void> {
    const { form, pupil, school } = this;
    const occasion = this.#asked.value;
    if (this.saving !== undefined || form === undefined || !pupil || school === undefined || occasion === undefined) return;
    this.checked = as;
    if (whatIsWrong(form, occasion.me.today, as) !== undefined) {
      await this.updateComplete;
      // What is asked for may stand where the writer closed it.
      this.renderRoot.querySelector('[aria-invalid]')?.closest('details')?.setAttribute('open', '');
      return this.focusOn('[aria-invalid], #find');
    }
    this.saving = as;
    const written = this.#draft.flush();
    try {
      const saved = await saveAssessment(school, pupil, form, as, (etag) => this.#version(pupil, etag));
      if (pupil !== this.pupil) return;
      this.failed = undefined;
      this.#version(pupil, saved.etag);
      // What was typed while it was being sent is not saved yet.
      await written;
      if (as === 'complete' || same(this.form, form)) await this.#draft.clear();
      this.savedAt = new Date();
      this.restored = false;
      this.checked = undefined;
      if (as === 'complete') {
        this.done = { likely: form.ratings.filter((rating) => rating.confidence === 'confirmed' && confidenceOf(rating) === 'likely').length };
        void this.focusOn('.done');
      }
      this.dispatchEvent(new LmAssessmentSavedEvent(saved));
    } catch (error) {
      if (pupil !== this.pupil) return;
      this.failed = { error };
      const current = (error as { problem?: { current?: { etag?: unknown } } }).problem?.current?.etag;
      if (typeof current === 'string') this.#version(pupil, current);
    } finally {
      this.saving = undefined;
    }
  }

  /** Remembers which version of the draft is at the school. */
  #version(pupil: string, etag: string): void {
    if (pupil === this.pupil && this.form !== undefined) this.form = { ...this.form, etag };
  }

  /** A draft at the school is gone on with; else one begins from the last assessment. */
  #first({ me, draft, last, case: mentoring }: Occasion): AssessmentForm {
    return draft === undefined ? blankForm({ id: this.school!.newId(), today: me.today, case: mentoring, last }) : formOf(draft);
  }

  #restore(form: AssessmentForm): void {
    this.form = form;
    this.restored = true;
    this.#draft.earlier = undefined;
  }

  #blank(): void {
    this.form = this.failed = this.savedAt = this.done = this.saving = undefined;
    this.restored = false;
    this.checked = undefined;
    this.sought = '';
    this.#takenOut.clear();
    this.#fresh.clear();
  }

  #startOver = (): void => {
    this.#blank();
    void this.#draft.clear();
    this.#asked.reload();
    const occasion = this.#asked.value;
    if (occasion !== undefined) this.form = this.#first({ ...occasion, draft: undefined });
  };
}

declare global {
  interface HTMLElementEventMap {
    'lm-assessment-saved': LmAssessmentSavedEvent;
  }
}

import type { AttendanceAnswer } from '@learning-mentor/core/contract';
import { displayName } from '@learning-mentor/core/people';
import { html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { Ask } from '../internal/ask.js';
import { LmEvent, LmLogSessionEvent } from '../internal/events.js';
import { lazily } from '../internal/lazily.js';
import { Live } from '../internal/live.js';
import { LmElement } from '../internal/lm-element.js';
import { peopleOf, readAttendance, readFile, type PupilFile, type Seen } from './file.js';
import { GoalDesk } from './goal-desk.js';
import type { PlanHands } from './plan.js';
import { styles } from './pupil.styles.js';
import type { Scene } from './scene.js';
import { append, inWords, readTimeline, renew, timeline, type Chronology } from './timeline.js';

export { LmLogSessionEvent };

/** Somebody wants to assess a pupil's barriers. */
export class LmAssessBarriersEvent extends LmEvent {
  readonly pupil: string;
  constructor(pupil: string) {
    super('lm-assess-barriers', true);
    this.pupil = pupil;
  }
}

declare global {
  interface HTMLElementEventMap {
    'lm-assess-barriers': LmAssessBarriersEvent;
  }
}

/**
 * A pupil's file: barriers now against the baseline, the plan and its goals, support, attendance and the chronology. What the reader is not
 * shown is simply not there. The child whom it is about is given a page of their own.
 *
 * @tag lm-pupil
 * @summary One pupil's mentoring on one page.
 *
 * @slot - What to show while there is no client.
 *
 * @event {LmLogSessionEvent} lm-log-session - Somebody wants to write down a session with the pupil. Cancelable.
 * @event {LmAssessBarriersEvent} lm-assess-barriers - Somebody wants to assess the pupil's barriers. Cancelable.
 *
 * @csspart base - All of it.
 * @csspart heading - Each heading.
 * @csspart header - Name, group, agreement.
 * @csspart log - The button that asks for a session log.
 * @csspart barriers - Barriers now against the baseline.
 * @csspart plan - The goals.
 * @csspart support - Interventions and reviews.
 * @csspart attendance - Calendar and figures.
 * @csspart timeline - The chronology.
 * @csspart error - What is said when something fails.
 *
 * @cssproperty [--lm-accent] - The one colour that draws the eye.
 * @cssproperty [--lm-on-accent] - What stands on it; black or white, whichever can be read, unless told.
 * @cssproperty [--lm-surface] - The ground.
 * @cssproperty [--lm-text] - Text.
 * @cssproperty [--lm-muted] - Text of less weight.
 * @cssproperty [--lm-line] - Lines between things.
 * @cssproperty [--lm-good] - What goes well.
 * @cssproperty [--lm-watch] - What to watch.
 * @cssproperty [--lm-bad] - What needs somebody.
 * @cssproperty [--lm-radius] - The radius of corners.
 * @cssproperty [--lm-focus-ring] - The outline of what has the focus, `2px solid`.
 * @cssproperty [--lm-space] - The unit of space.
 */
export class LmPupil extends LmElement {
  static override readonly tag: string = 'pupil';
  static override styles = styles;

  /** The pupil's id. */
  @property() pupil: string | undefined;

  readonly #args = (): [string] | undefined => (this.pupil ? [this.pupil] : undefined);
  readonly #file = new Ask<PupilFile, [string]>(this, { args: this.#args, ask: (client, [pupil], signal) => readFile(client, pupil, signal) });
  readonly #attendance = new Ask<AttendanceAnswer | null, [string]>(this, { args: this.#args, ask: (client, [pupil], signal) => readAttendance(client, pupil, signal) });
  readonly #timeline: Ask<Chronology, [string]> = new Ask<Chronology, [string]>(this, {
    args: this.#args,
    ask: async (client, [pupil], signal) => renew(this.#timeline.value, await readTimeline(client, pupil, signal)),
    heard: (now, before) => before && this.#announce(now, before),
  });
  readonly #desk = new GoalDesk(this, (goal) => this.#keep(goal));
  /** A child's browser fetches no page for adults, nor theirs the child's. */
  readonly #adult = lazily(this, () => import('./page.js'));
  readonly #child = lazily(this, () => import('./own-page.js'));
  readonly #register = lazily(this, () => import('./attendance.js'));
  readonly #form = lazily(this, () => import('./goal-form.js'));
  #reading = false;

  protected readonly live = new Live(this, ['record', 'attendance.changed', 'people.changed', 'reset'], (told, name) => {
    if (told.pupil !== undefined && told.pupil !== this.pupil) return;
    if (name === 'attendance.changed') return this.#attendance.refresh();
    this.#file.refresh();
    this.#timeline.refresh();
    if (name !== 'record') this.#attendance.refresh();
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('pupil')) this.#desk.goal = this.#desk.panel = undefined;
  }

  protected override skeleton(): unknown {
    return html`<div class="page">${[1, 2, 3].map(() => this.#bone())}</div>`;
  }

  protected override content(): unknown {
    if (!this.pupil) return html`<p class="note" part="waiting">${this.words.pupil.none}</p>`;
    return this.draw(this.#file, { skeleton: () => this.skeleton(), content: (file) => this.#page(file) });
  }

  #page(file: PupilFile): unknown {
    const scene: Scene = {
      file,
      locale: this.locale,
      today: file.me.today,
      people: peopleOf(file),
      heading: (text, deeper) => this.heading(text, deeper),
    };
    const hands: PlanHands = {
      desk: this.#desk,
      form: () => this.#form()?.goalForm,
      failure: (error) => html`<p class="alert" role="alert" part="error">${this.why(error)}</p>`,
      told: (text, focus) => {
        this.say(text);
        void this.focusOn(focus);
      },
    };
    const isChild = file.rights.roles.includes('pupil');
    const { own } = this.words.pupil;
    return html`<div class="page ${isChild ? 'own' : ''}">
      ${isChild ? this.#child()?.ownPage(scene, { ...hands, policy: (name) => this.school?.kinds.find(({ kind }) => kind === name) }) : this.#adultPage(scene, hands)}
      ${this.#part(this.#attendance, (answer) => (isChild ? this.#child()?.ownAttendance(scene, answer!) : this.#register()?.attendance(scene, answer!)))}
      ${this.#part(this.#timeline, (chronology) =>
        timeline(scene, chronology, { more: () => void this.#more(), busy: this.#reading, plain: isChild ? { title: own.happened, kinds: own.kinds } : undefined }))}
    </div>`;
  }

  #adultPage(scene: Scene, hands: PlanHands): unknown {
    const { id } = scene.file.pupil;
    return (
      this.#adult()?.page(scene, { ...hands, log: () => this.dispatchEvent(new LmLogSessionEvent(id)), assess: () => this.dispatchEvent(new LmAssessBarriersEvent(id)) }) ??
      [1, 2].map(() => this.#bone())
    );
  }

  /** A part of the page that is asked for by itself and may fail by itself. */
  #part<Value>(ask: Ask<Value, [string]>, content: (value: Value) => unknown): unknown {
    if (ask.value === null) return nothing;
    return this.draw(ask, { skeleton: () => this.#bone(), content: (value) => content(value) ?? this.#bone() });
  }

  #bone(): unknown {
    return html`<div class="card" aria-hidden="true"><div class="bone"></div></div>`;
  }

  async #more(): Promise<void> {
    const known = this.#timeline.value;
    if (this.school === undefined || this.pupil === undefined || known?.next === undefined) return;
    this.#reading = true;
    this.requestUpdate();
    try {
      const older = await readTimeline(this.school, this.pupil, new AbortController().signal, known.next);
      if (this.#timeline.value === known) this.#timeline.value = append(known, older);
    } catch (error) {
      this.say(this.why(error));
    }
    this.#reading = false;
    this.requestUpdate();
  }

  /** Puts a saved goal where the old one was, without waiting for the server to tell of it. */
  #keep(goal: Seen<'goal'>): void {
    const file = this.#file.value;
    if (file === undefined) return;
    const known = file.goals.some(({ id }) => id === goal.id);
    this.#file.value = { ...file, goals: known ? file.goals.map((each) => (each.id === goal.id ? goal : each)) : [goal, ...file.goals] };
    this.#timeline.refresh();
  }

  /** Says what somebody else wrote while the page was open. */
  #announce({ entries }: Chronology, before: Chronology): void {
    const file = this.#file.value;
    const known = new Set(before.entries.map(({ id }) => id));
    const fresh = entries.filter((entry) => !known.has(entry.id) && (entry.view === 'exists' || entry.author !== file?.me.person.id));
    const [newest] = fresh;
    if (newest === undefined || file === undefined) return;
    const author = newest.view === 'exists' ? undefined : peopleOf(file).get(newest.author);
    this.say(this.words.pupil.timeline.fresh(inWords(newest, this.locale)[0], author && displayName(author)));
  }
}

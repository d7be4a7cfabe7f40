import { attainmentT, levelOf, type AttainmentLevel } from '@learning-mentor/core/goal';
import { css, html, nothing, type TemplateResult } from 'lit';
import { highestFirst, ladder, wordsOfLevel } from '../internal/ladder.js';
import { inSentence } from '../internal/in-sentence.js';
import { tickSign } from '../internal/icons.js';
import { isFull, type Seen } from './file.js';
import type { GoalDesk, GoalMove } from './goal-desk.js';
import type { goalForm } from './goal-form.js';
import type { Scene } from './scene.js';

type Goal = Seen<'goal'>;

/** What the plan needs of its widget besides what it draws. */
export interface PlanHands {
  readonly desk: GoalDesk;
  /** The form for a new goal, once it has been fetched. */
  readonly form: () => typeof goalForm | undefined;
  readonly failure: (error: unknown) => unknown;
  /** Says something once it is saved, and puts the focus where it was. */
  readonly told: (text: string, focus: string) => void;
}

/** Goals that are worked on, with what they come to; then those that are not any more. */
export function plan(scene: Scene, hands: PlanHands): TemplateResult {
  const { file, locale: { words } } = scene;
  const w = words.pupil.plan;
  const { desk } = hands;
  const score = attainment(scene);
  const strand = (name: string) => open.filter((goal) => goal.strand === name).length;
  const open = goalsInPlan(file);
  const finished = file.goals.filter((goal) => !open.includes(goal));
  return html`<section class="card plan" part="plan">
    <div class="row spread">
      ${scene.heading(w.title, 1)}
      <span class="row">
        ${score === undefined ? nothing : html`<span class="chip ${score.up ? 'good' : 'watch'}" aria-hidden="true">${w.attainment(score.now, score.was)}</span>`}
        ${file.rights.mayCreate('goal')
          ? html`<button class="button add no-print" type="button" aria-expanded=${desk.isOpen('new')} @click=${() => desk.toggle('new')}>${w.add}</button>`
          : nothing}
      </span>
    </div>
    ${open.length === 0 ? nothing : html`<p class="small muted">${score === undefined ? nothing : w.attainmentInWords(score.now, score.was, score.goals)} ${w.balance(strand('academic'), strand('social-emotional'))}</p>`}
    ${desk.isOpen('new') ? hands.form()?.(scene, desk, { failure: hands.failure, saved: (title) => hands.told(words.pupil.form.saved(title), '.add') }) : nothing}
    ${open.length === 0 ? html`<p class="note">${w.none}</p>` : html`<ul class="goals">${open.map((goal) => openGoal(scene, goal, hands))}</ul>`}
    ${finished.length === 0
      ? nothing
      : html`<details class="small">
          <summary>${w.finished(finished.length)}</summary>
          <ul class="goals">${finished.map((goal) => finishedGoal(scene, goal))}</ul>
        </details>`}
  </section>`;
}

/** The goals that are worked on, those that were agreed first. */
export const goalsInPlan = ({ goals }: Scene['file']): Goal[] =>
  ['agreed', 'draft'].flatMap((state) => goals.filter((goal) => goal.state === state).sort((a, b) => (a.occurredOn + a.id < b.occurredOn + b.id ? -1 : 1)));

/** Where all goals with a ladder stand together, now and at the start; undefined while none is rated. */
function attainment({ file, locale: { format } }: Scene): { now: string; was: string; up: boolean; goals: number } | undefined {
  const scored = file.goals.filter(isFull).filter(({ state, ladder: agreed }) => agreed !== undefined && (state === 'agreed' || state === 'met'));
  if (!scored.some(({ ratings }) => ratings?.length)) return undefined;
  const score = (level: (goal: (typeof scored)[number]) => AttainmentLevel) =>
    attainmentT(scored.map((goal) => ({ level: level(goal), weight: goal.ladder!.weight })));
  const [now, was] = [score((goal) => levelOf(goal)!), score((goal) => goal.ladder!.baseline)];
  const written = (t: number) => format.number(t, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return { now: written(now), was: written(was), up: now >= was, goals: scored.length };
}

const stateAfter: Readonly<Record<GoalMove, Goal['state']>> = { agree: 'agreed', meet: 'met', change: 'changed', withdraw: 'withdrawn' };

function openGoal(scene: Scene, goal: Goal, hands: PlanHands): TemplateResult {
  const { file, locale: { words, labels } } = scene;
  const w = words.pupil.plan;
  const { desk, told } = hands;
  const actions = file.rights.actionsOn(goal);
  // Only what the plan has words for: other actions of a goal ask for more than a press.
  const others = actions.filter((action) => action in w.sure);
  const move = async (name: GoalMove, reason?: string) => {
    if (await desk.move(goal, name, reason)) told(w.saved(goal.title, labels.kinds['goal']!.states[stateAfter[name]]!), '.add');
  };
  const mine = desk.goal === goal.id;
  const toggle = (panel: 'rate' | 'more', label: string, name: string) =>
    html`<button class="button ${panel === 'more' ? 'quiet' : ''} ${panel}" type="button" aria-label=${name} aria-expanded=${mine && (panel === 'rate') === (desk.panel === 'rate')} @click=${() => desk.toggle(goal.id, panel === 'more' && mine && desk.panel !== 'rate' ? desk.panel : panel)}>${label}</button>`;
  return html`<li class="goal" data-goal=${goal.id}>
    <div class="about">
      <p class="goal-title"><bdi>${goal.title}</bdi></p>
      ${facts(scene, goal, desk)}
    </div>
    ${isFull(goal) ? steps(scene, goal) : nothing}
    <div class="row tools no-print">
      ${actions.includes('agree') ? html`<button class="button" type="button" ?disabled=${desk.busy} @click=${() => void move('agree')}>${labels.kinds['goal']!.actions['agree']}</button>` : nothing}
      ${actions.includes('rate') ? toggle('rate', w.rate, w.rateFor(goal.title)) : nothing}
      ${others.length > 0 ? toggle('more', w.more, w.moreFor(goal.title)) : nothing}
    </div>
    ${mine ? panelOf(scene, goal, others, hands, move) : nothing}
  </li>`;
}

/** Strand, barrier, where it stands in words, by when. */
function facts(scene: Scene, goal: Goal, desk: GoalDesk): TemplateResult {
  const { locale: { words, labels, format }, today } = scene;
  const w = words.pupil.plan;
  const kind = labels.kinds['goal']!;
  const full = isFull(goal) ? goal : undefined;
  const level = (full && levelOf(full)) ?? desk.rated.get(goal.id);
  const latest = full?.ratings?.reduce((last, rating) => (rating.at >= last.at ? rating : last));
  const start = full?.ladder?.baseline;
  const said = [
    level === undefined ? (full === undefined ? undefined : w.notRated) : (wordsOfLevel(full?.ladder, level) ?? kind.values['level']![level]!),
    level === undefined || start === undefined || latest === undefined ? undefined : w.moved(level - start),
    latest && w.rated(format.ago(latest.at.slice(0, 10), today), inSentence(kind.values['by']![latest.by]!, format.language)),
    goal.targetDate && w.by(format.date(goal.targetDate, today)),
  ].filter((part) => part !== undefined);
  return html`<p class="chips">
      ${goal.state === 'draft' ? html`<span class="chip watch">${kind.states['draft']}</span>` : nothing}
      <span class="chip">${kind.values['strand']![goal.strand]}</span>
      ${full?.barrier === undefined ? nothing : html`<span class="chip">${labels.barriers[full.barrier]?.short}</span>`}
    </p>
    ${goal.state === 'agreed' ? html`<p class="small muted">${said.join(' · ')}</p>` : nothing}`;
}

function steps({ locale: { words, labels, format } }: Scene, goal: Extract<Goal, { view: 'full' }>): TemplateResult | typeof nothing {
  const level = levelOf(goal);
  if (goal.ladder === undefined && level === undefined) return nothing;
  const w = words.pupil.plan;
  const number = (step: number) => format.number(step, { signDisplay: 'exceptZero' });
  const said = (step: AttainmentLevel | undefined) =>
    step === undefined ? undefined : w.level(number(step), wordsOfLevel(goal.ladder, step) ?? labels.kinds['goal']!.values['level']![step]!);
  const start = goal.ladder?.baseline;
  return html`<div class="climb">
    ${ladder({ level: goal.ratings?.length ? level : undefined, baseline: start, number, label: w.ladder(goal.ratings?.length ? said(level) : undefined, said(start)) })}
    ${goal.ladder === undefined
      ? nothing
      : html`<details class="small">
          <summary>${w.levels}</summary>
          <ol class="meanings">
            ${highestFirst.map((step) => html`<li>${said(step)}${step === start ? html` <span class="chip">${w.start}</span>` : nothing}</li>`)}
          </ol>
        </details>`}
  </div>`;
}

function panelOf(scene: Scene, goal: Goal, others: readonly string[], hands: PlanHands, move: (name: GoalMove, reason?: string) => Promise<void>): TemplateResult {
  const { locale: { words, labels } } = scene;
  const w = words.pupil.plan;
  const { desk } = hands;
  const kind = labels.kinds['goal']!;
  const failed = desk.error === undefined ? nothing : hands.failure(desk.error);
  const { panel } = desk;
  if (panel === 'rate') return html`<div class="panel no-print">${ratePanel(scene, goal, hands)}${failed}</div>`;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const reason = new FormData(event.target as HTMLFormElement).get('reason');
    void move(panel as GoalMove, reason === null ? undefined : String(reason).trim());
  };
  return html`<div class="panel no-print">
    <div class="row">
      ${others.map((name) => html`<button class="button" type="button" aria-expanded=${panel === name} @click=${() => desk.toggle(goal.id, name as 'meet')}>${kind.actions[name]}</button>`)}
    </div>
    ${panel === undefined || panel === 'more'
      ? failed
      : html`<form class="stack sure" @submit=${submit}>
          <p>${w.sure[panel]}</p>
          ${panel === 'change' ? html`<label class="field"><span class="label">${w.reason}</span><input class="input" name="reason" required maxlength="280" pattern=".*\\S.*" autocomplete="off" /></label>` : nothing}
          ${failed}
          <div class="row">
            <button class="button main" ?disabled=${desk.busy}>${desk.busy ? words.common.saving : kind.actions[panel]}</button>
            <button class="button" type="button" @click=${() => desk.toggle(goal.id, panel)}>${words.common.cancel}</button>
          </div>
        </form>`}
  </div>`;
}

/** Five steps with what each means; one tap on one is the rating. */
function ratePanel({ file, locale: { words, labels, format } }: Scene, goal: Goal, { desk, told }: PlanHands): TemplateResult {
  const w = words.pupil.plan;
  const by = raterOf(file.rights.roles);
  const full = isFull(goal) ? goal : undefined;
  const rated = full?.ratings?.length ? levelOf(full) : desk.rated.get(goal.id);
  const rate = async (level: AttainmentLevel, said: string) => {
    if (await desk.rate(goal, { level, by })) told(w.done(said), `[data-goal="${goal.id}"] .rate`);
  };
  return html`<p class="small muted" id="question">${w.question}</p>
    <div class="levels" role="group" aria-labelledby="question">
      ${highestFirst.map((level) => {
        const meaning = wordsOfLevel(full?.ladder, level) ?? labels.kinds['goal']!.values['level']![level]!;
        return html`<button class="button level" type="button" aria-pressed=${level === rated} ?disabled=${desk.busy} @click=${() => void rate(level, meaning)}>
          <span class="number">${format.number(level, { signDisplay: 'exceptZero' })}</span><span>${meaning}</span>${level === rated ? tickSign : nothing}
        </button>`;
      })}
    </div>`;
}

/** In whose name this reader rates. */
const raterOf = (roles: readonly string[]): 'mentor' | 'pupil' | 'teacher' => (['mentor', 'pupil', 'teacher'] as const).find((role) => roles.includes(role)) ?? 'mentor';

function finishedGoal({ locale: { words, labels } }: Scene, goal: Goal): TemplateResult {
  const kind = labels.kinds['goal']!;
  const full = isFull(goal) ? goal : undefined;
  const level = full && levelOf(full);
  return html`<li class="goal">
    <div class="about">
      <p class="goal-title"><bdi>${goal.title}</bdi></p>
      <p class="chips">
        <span class="chip ${goal.state === 'met' ? 'good' : ''}">${goal.state === 'met' ? tickSign : nothing}${kind.states[goal.state]}</span>
        <span class="muted">${level === undefined ? (full === undefined ? nothing : words.pupil.plan.notRated) : (wordsOfLevel(full?.ladder, level) ?? kind.values['level']![level])}${full?.reason === undefined ? nothing : html` · ${full.reason}`}</span>
      </p>
    </div>
  </li>`;
}

export const planStyles = css`
  .goal {
    display: grid;
    gap: var(--_space) calc(var(--_space) * 2);
    padding-block: calc(var(--_space) * 1.5);
    border-block-start: 1px solid var(--_line);
    align-items: start;
  }
  .goals > :first-child {
    border-block-start: 0;
  }
  .about {
    display: grid;
    gap: 4px;
  }
  .levels,
  .meanings {
    display: grid;
    gap: 6px;
  }
  .level {
    justify-content: start;
    gap: 0.8em;
    min-block-size: 44px;
    font-weight: 500;
    text-align: start;
  }
  .level .number {
    min-inline-size: 1.6em;
    font-weight: 700;
  }
  .level[aria-pressed='true'] {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .level .sign {
    margin-inline-start: auto;
    inline-size: 0.9em;
    fill: var(--_accent);
  }
  .meanings {
    margin-block-start: 6px;
  }
  @container lm (inline-size > 34rem) {
    .goal {
      grid-template-columns: minmax(0, 1fr) auto auto;
    }
    .climb {
      max-inline-size: 13.5rem;
    }
    .tools {
      grid-column: 3;
      flex-direction: column;
      align-items: stretch;
    }
  }
  @media print {
    .goal {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .goal,
    .goals {
      break-inside: avoid;
    }
  }
`;

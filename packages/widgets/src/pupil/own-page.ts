import { audienceOf, type Level, type Policy, type Role } from '@learning-mentor/core/access';
import type { AttendanceAnswer } from '@learning-mentor/core/contract';
import { levelOf, type AttainmentLevel } from '@learning-mentor/core/goal';
import { css, html, nothing, type TemplateResult } from 'lit';
import { face } from '../internal/face.js';
import { attainmentLevels, wordsOfLevel } from '../internal/ladder.js';
import { currentCase, isFull, type Seen } from './file.js';
import { goalsInPlan, type PlanHands } from './plan.js';
import type { Scene } from './scene.js';

type Goal = Seen<'goal'>;

export interface OwnHands extends PlanHands {
  /** The rules of a kind of record, for saying who sees it. */
  readonly policy: (kind: string) => (Pick<Policy, 'see' | 'upTo'> & { readonly tier: Goal['tier'] }) | undefined;
}

const firstName = ({ preferred, given }: { readonly preferred?: string | undefined; readonly given: string }): string => preferred ?? given;

/**
 * The page of the child it is about. Plain words, big targets, one question at a time; it says who will see the answer. No severity, no
 * score, no comparison.
 */
export function ownPage(scene: Scene, hands: OwnHands): TemplateResult {
  const { file, locale: { words } } = scene;
  const w = words.pupil.own;
  const open = goalsInPlan(file);
  const met = file.goals.filter(({ state }) => state === 'met');
  const { desk } = hands;
  return html`<header class="card" part="header">
      ${scene.heading(w.hello(firstName(file.pupil)), 0)} ${meeting(scene)}
    </header>
    <section class="card" part="plan">
      <div class="row spread">
        ${scene.heading(w.goals, 1)}
        ${file.rights.mayCreate('goal')
          ? html`<button class="button add no-print" type="button" aria-expanded=${desk.isOpen('new')} @click=${() => desk.toggle('new')}>${w.add}</button>`
          : nothing}
      </div>
      ${desk.isOpen('new') ? newGoal(scene, hands) : nothing}
      ${open.length === 0 ? html`<p>${w.noGoals}</p>` : html`<ul class="goals">${open.map((goal) => ownGoal(scene, goal, hands))}</ul>`}
      ${met.length === 0 ? nothing : html`<details><summary>${w.done}</summary><ul class="bullets">${met.map(({ title }) => html`<li><bdi>${title}</bdi></li>`)}</ul></details>`}
      ${audience(scene, hands)}
    </section>
    ${said(scene)}`;
}

/** The mentor as the child calls them. */
function mentorOf({ file, people }: Scene): string | undefined {
  const mentor = people.get(currentCase(file.cases)?.mentor ?? '');
  return mentor && firstName(mentor);
}

function meeting(scene: Scene): TemplateResult | typeof nothing {
  const { file, locale: { words, format }, today } = scene;
  const w = words.pupil.own;
  const [next] = file.sessions.filter(({ state, occurredOn }) => state === 'planned' && occurredOn >= today).sort((a, b) => (a.occurredOn < b.occurredOn ? -1 : 1));
  if (next === undefined) return nothing;
  const day = next.occurredOn === today ? words.common.today : format.dateLong(next.occurredOn);
  return html`<p class="big">${w.meet(next.startsAt === undefined ? day : w.at(day, format.time(next.startsAt)), mentorOf(scene))}</p>`;
}

function ownGoal(scene: Scene, goal: Goal, hands: OwnHands): TemplateResult {
  const { file, locale: { words } } = scene;
  const w = words.pupil.own;
  const { desk, told } = hands;
  const actions = file.rights.actionsOn(goal);
  const move = async (name: 'agree' | 'withdraw', text: string) => {
    if (await desk.move(goal, name)) told(text, '.add');
  };
  const asks = desk.isOpen(goal.id, 'withdraw');
  return html`<li class="own-goal" data-goal=${goal.id}>
    <p class="big goal-title"><bdi>${goal.title}</bdi></p>
    ${actions.includes('agree') ? html`<p><button class="button main" type="button" ?disabled=${desk.busy} @click=${() => void move('agree', w.agreed)}>${w.agree}</button></p>` : nothing}
    ${actions.includes('rate') ? question(scene, goal, hands) : nothing}
    ${actions.includes('withdraw')
      ? html`<p class="no-print">
            <button class="link small muted" type="button" aria-expanded=${asks} @click=${() => desk.toggle(goal.id, 'withdraw')}>${w.stop}</button>
          </p>
          ${asks
            ? html`<div class="panel row">
                <span>${w.stopSure}</span>
                <button class="button" type="button" ?disabled=${desk.busy} @click=${() => void move('withdraw', w.stopped)}>${w.stop}</button>
                <button class="button" type="button" @click=${() => desk.toggle(goal.id, 'withdraw')}>${words.common.cancel}</button>
              </div>`
            : nothing}`
      : nothing}
    ${desk.goal === goal.id && desk.error !== undefined ? hands.failure(desk.error) : nothing}
  </li>`;
}

/** Five faces, each with the words that were agreed for it; then, if the child wants, something to say. */
function question(scene: Scene, goal: Goal, { desk, told }: OwnHands): TemplateResult {
  const { locale: { words } } = scene;
  const w = words.pupil.own;
  const full = isFull(goal) ? goal : undefined;
  const mentor = mentorOf(scene);
  const own = full?.ratings?.filter(({ by }) => by === 'pupil');
  const last = own?.length ? levelOf({ ratings: own }) : undefined;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    const first = form.elements.namedItem('level') as RadioNodeList;
    const chosen = data.get('level');
    (first[0] as HTMLInputElement).setCustomValidity(chosen === null ? w.choose : '');
    if (!form.reportValidity()) return;
    const note = String(data.get('note') ?? '').trim();
    desk.goal = goal.id;
    if (!(await desk.rate(goal, { level: Number(chosen) as AttainmentLevel, by: 'pupil', ...(note === '' ? {} : { note }) }))) return;
    form.reset();
    told(w.sent(mentor), `[data-goal="${goal.id}"] input`);
  };
  return html`<form class="stack" novalidate @submit=${submit} @change=${(event: Event) => ((event.currentTarget as HTMLFormElement).elements.namedItem('level') as RadioNodeList | null)?.forEach((each) => (each as HTMLInputElement).setCustomValidity(''))}>
    <fieldset>
      <legend class="label">${w.how}</legend>
      <div class="faces">
        ${attainmentLevels.map((level) => {
          const agreed = wordsOfLevel(full?.ladder, level);
          return html`<label class="choice face-choice"
            ><input type="radio" name="level" value=${level} />${face(level)}<span>${w.faces[level]}</span>${agreed === undefined ? nothing : html`<span class="small muted">${agreed}</span>`}</label
          >`;
        })}
      </div>
      ${last === undefined ? nothing : html`<p class="small muted">${w.lastTime(w.faces[last])}</p>`}
    </fieldset>
    <label class="field after no-print"><span>${w.note(mentor)}</span><textarea class="input" name="note" maxlength="280" rows="2"></textarea></label>
    <div class="row spread after no-print">
      <span class="small muted">${w.unsafe}</span>
      <button class="button main send" ?disabled=${desk.busy}>${desk.busy && desk.goal === goal.id ? words.common.saving : w.send}</button>
    </div>
  </form>`;
}

function newGoal(scene: Scene, hands: OwnHands): TemplateResult {
  const { file, locale: { words } } = scene;
  const w = words.pupil.own;
  const { desk } = hands;
  const mentoring = currentCase(file.cases);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    const title = String(data.get('title') ?? '').trim();
    (form.elements.namedItem('title') as HTMLInputElement).setCustomValidity(title === '' ? words.pupil.form.missing : '');
    if (!form.reportValidity()) return;
    const strand = data.get('strand') as Goal['strand'];
    const goal = { pupil: file.pupil.id, title, strand, state: 'draft', ...(mentoring && mentoring.state !== 'closed' ? { case: mentoring.id } : {}) } as const;
    if (await desk.add(goal)) hands.told(w.added(mentorOf(scene)), '.add');
  };
  return html`<form class="goal-form stack no-print" novalidate @submit=${submit} @input=${(event: InputEvent) => (event.target as HTMLInputElement).setCustomValidity?.('')}>
    <label class="field"><span class="label">${w.goal}</span><input class="input" name="title" required maxlength="140" autocomplete="off" /></label>
    <fieldset class="field">
      <legend class="label">${w.strand}</legend>
      <div class="choices">
        ${(['academic', 'social-emotional'] as const).map((strand) => html`<label class="choice"><input type="radio" name="strand" value=${strand} required />${w.strands[strand]}</label>`)}
      </div>
    </fieldset>
    ${desk.error === undefined ? nothing : hands.failure(desk.error)}
    <div class="row">
      <button class="button main" ?disabled=${desk.busy}>${desk.busy ? words.common.saving : words.common.save}</button>
      <button class="button" type="button" @click=${() => desk.toggle('new')}>${words.common.cancel}</button>
    </div>
  </form>`;
}

/** Who reads this, from the same table that decides it. */
function audience(scene: Scene, { policy }: OwnHands): TemplateResult {
  const { locale: { words, format } } = scene;
  const w = words.pupil.own;
  const mentor = mentorOf(scene);
  const named = (role: Role) => (role === 'pupil' ? w.you : role === 'mentor' && mentor !== undefined ? mentor : (w.adults[role] ?? role));
  /** Who sees so much of a kind of record, the child first. */
  const those = (kind: string, level: Level, but?: Role): string | undefined => {
    const rules = policy(kind);
    const roles = rules === undefined ? [] : audienceOf(rules, rules.tier).filter(({ role, sees }) => sees === level && role !== but).map(({ role }) => role);
    return roles.length === 0 ? undefined : format.list(roles.sort((a, b) => Number(b === 'pupil') - Number(a === 'pupil')).map(named));
  };
  const line = (people: string | undefined, say: (people: string) => string) => (people === undefined ? nothing : html`<p>${say(people)}</p>`);
  return html`<details class="who-sees" open>
    <summary>${w.who}</summary>
    ${line(those('goal', 'full'), w.whoAll)} ${line(those('goal', 'summary'), w.whoSome)} ${line(those('session', 'full'), w.whoSessions)}
    ${line(those('session', 'summary', 'pupil'), w.whoSessionsSome)}
    <p>${w.mustTell}</p>
  </details>`;
}

function said({ file, locale: { words }, heading }: Scene): TemplateResult | typeof nothing {
  const w = words.pupil.own;
  const [newest] = file.assessments.filter(({ state }) => state === 'complete');
  if (!newest?.strengths?.length && newest?.pupilVoice === undefined) return nothing;
  return html`<section class="card">
    ${newest.strengths?.length ? html`${heading(w.strengths, 1)}<ul class="bullets">${newest.strengths.map((text) => html`<li>${text}</li>`)}</ul>` : nothing}
    ${newest.pupilVoice === undefined ? nothing : html`${heading(w.voice, 1)}<blockquote>${newest.pupilVoice}</blockquote>`}
  </section>`;
}

/** Being at school, in half-days that a child can count. */
export function ownAttendance({ locale: { words }, heading }: Pick<Scene, 'locale' | 'heading'>, { summary }: AttendanceAnswer): TemplateResult | typeof nothing {
  const w = words.pupil.own;
  if (summary.possible === 0) return nothing;
  return html`<section class="card" part="attendance">
    ${heading(w.attendance, 1)}
    <p>${w.here(summary.present, summary.possible)} ${summary.late === 0 ? nothing : w.late(summary.late)}</p>
  </section>`;
}

const ownPageStyles = css`
  .own {
    max-inline-size: 54rem;
    margin-inline: auto;
  }
  .own > header .title {
    font-size: 1.35em;
  }
  /* What there is to say comes after the answer. */
  form:not(:has([name='level']:checked)) > .after {
    display: none;
  }
  .big {
    font-size: 1.125em;
  }
  .own-goal {
    display: grid;
    gap: calc(var(--_space) * 1.5);
    padding-block: calc(var(--_space) * 2);
    border-block-start: 1px solid var(--_line);
  }
  .faces {
    display: grid;
    grid-template-columns: repeat(5, minmax(0, 1fr));
    gap: var(--_space);
    margin-block: var(--_space);
  }
  .face-choice {
    flex-direction: column;
    justify-content: start;
    padding: calc(var(--_space) * 1.5) var(--_space);
    border-width: 2px;
    border-radius: calc(var(--_radius) * 1.4);
    font-weight: 600;
    text-align: center;
  }
  .face-choice .small {
    font-weight: 400;
  }
  .face {
    inline-size: 2.75rem;
    block-size: 2.75rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
  }
  .face-choice:has(:checked) .face {
    fill: color-mix(in srgb, var(--_accent) 22%, var(--_surface));
  }
  .own-goal .link {
    color: var(--_muted);
    font-size: 0.875em;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .who-sees p {
    margin-block-start: 6px;
  }
  @container lm (inline-size < 36rem) {
    .faces {
      grid-template-columns: minmax(0, 1fr);
    }
    .face-choice {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      column-gap: calc(var(--_space) * 1.5);
      text-align: start;
      padding-block: 6px;
    }
    .face {
      inline-size: 2.25rem;
      block-size: 2.25rem;
      grid-row: span 2;
    }
  }
`;

export const styles = [ownPageStyles];

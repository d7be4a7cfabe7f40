import { doseOf } from '@learning-mentor/core/intervention';
import { css, html, nothing, type TemplateResult } from 'lit';
import { fullSign, halfSign } from '../internal/icons.js';
import { inSentence } from '../internal/in-sentence.js';
import { isFull, type Seen } from './file.js';
import type { Scene } from './scene.js';

/** What is done for the pupil and how much of it happened, and when people next look at it together. */
export function support(scene: Scene): TemplateResult | typeof nothing {
  const { file, locale: { words } } = scene;
  const w = words.pupil.support;
  const { interventions, reviews } = file;
  if (interventions.length === 0 && reviews.length === 0) return nothing;
  const running = [...interventions].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  return html`<section class="card support" part="support">
    ${scene.heading(w.title, 1)}
    ${running.length === 0 ? html`<p class="note">${w.none}</p>` : html`<ul class="helps">${running.map((each) => intervention(scene, each))}</ul>`}
    ${reviewLines(scene)}
  </section>`;
}

const order = ['running', 'planned', 'finished', 'stopped'];

function intervention(scene: Scene, each: Seen<'intervention'>): TemplateResult {
  const { file, locale: { words, labels }, today } = scene;
  const w = words.pupil.support;
  const full = isFull(each) ? each : undefined;
  return html`<li>
    <p><span class="goal-title"><bdi>${each.title}</bdi></span> <span class="chip">${labels.kinds['intervention']!.states[each.state]}</span></p>
    <p class="small muted">
      ${w.dose(each.minutes, each.perWeek, each.weeks)}${full?.provider === undefined ? nothing : html` · ${full.provider}`}${full?.barrier === undefined ? nothing : html` · ${labels.barriers[full.barrier]?.short}`}
    </p>
    ${full === undefined || !file.rights.seesAll('session') ? nothing : delivered(scene, full, today)}
    ${full?.successCriterion === undefined ? nothing : html`<p class="small muted">${w.criterion(full.successCriterion)}</p>`}
    ${full?.reason === undefined ? nothing : html`<p class="small muted">${full.reason}</p>`}
  </li>`;
}

/** Only for those who see sessions whole: a summary does not say what a session was part of. */
function delivered({ file, locale: { words } }: Scene, each: Extract<Seen<'intervention'>, { view: 'full' }>, today: string): TemplateResult | typeof nothing {
  if (each.state === 'planned') return nothing;
  const w = words.pupil.support;
  const sessions = file.sessions.filter(isFull).filter(({ intervention: of }) => of === each.id);
  const dose = doseOf({ ...each, startsOn: each.startsOn ?? each.occurredOn }, sessions, today);
  const share = Math.min(100, (100 * dose.delivered.minutes) / dose.planned.minutes);
  return html`<svg class="severity" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="scale" width="100" height="10" rx="1.5"></rect>
      <rect class="now" width=${share} height="10" rx="1.5"></rect>
    </svg>
    <p class="small">${w.delivered(dose.delivered.times, dose.planned.times, dose.delivered.minutes, dose.planned.minutes)}</p>
    ${dose.enough === false ? html`<p><span class="chip watch">${halfSign}${w.tooLittle}</span></p>` : nothing}`;
}

const dayOf = (review: Seen<'review'>): string => review.dueOn ?? review.occurredOn;

function reviewLines({ file: { reviews }, locale: { words, labels, format }, today }: Scene): TemplateResult {
  const w = words.pupil.support;
  const kind = labels.kinds['review']!;
  const next = reviews.filter(({ state }) => state === 'planned').sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1))[0];
  const last = reviews.filter(({ state }) => state === 'held').sort((a, b) => (a.occurredOn < b.occurredOn ? 1 : -1))[0];
  const people = ({ attendees }: Seen<'review'>) => w.with(format.list(attendees.map((who) => inSentence(kind.values['attendees']![who]!, format.language))));
  return html`<div class="reviews small">
    ${next === undefined
      ? html`<p class="muted">${w.noReview}</p>`
      : dayOf(next) < today
        ? html`<p class="row"><span class="chip bad">${fullSign}${w.overdue(format.date(dayOf(next), today))}</span> <span class="muted">${people(next)}</span></p>`
        : html`<p>${w.next(`${format.dateLong(dayOf(next))}`)} <span class="muted">${people(next)}</span></p>`}
    ${last === undefined
      ? nothing
      : html`<p>${w.last(format.date(last.occurredOn, today), last.decision && kind.values['decision']![last.decision])}
          ${isFull(last) && last.agreed ? html`<span class="muted">${last.agreed}</span>` : nothing}</p>`}
  </div>`;
}

export const supportStyles = css`
  .helps {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr));
    gap: calc(var(--_space) * 1.5) calc(var(--_space) * 3);
  }
  .helps .severity {
    block-size: 8px;
    max-inline-size: 24rem;
  }
  .reviews {
    display: grid;
    gap: 4px;
    padding-block-start: calc(var(--_space) * 1.5);
    border-block-start: 1px solid var(--_line);
  }
`;

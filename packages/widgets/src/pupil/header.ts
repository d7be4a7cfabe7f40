import { attentionThresholds } from '@learning-mentor/core/caseload';
import { displayName, initials } from '@learning-mentor/core/people';
import { css, html, nothing, type TemplateResult } from 'lit';
import { daysFrom } from '../internal/format.js';
import { fullSign, halfSign } from '../internal/icons.js';
import { currentCase } from './file.js';
import type { Scene } from './scene.js';

/** Who this is, who mentors them, and what was agreed. */
export function header(scene: Scene, log: () => void): TemplateResult {
  const { file, locale, people, today } = scene;
  const { words, labels, format } = locale;
  const w = words.pupil.header;
  const { pupil, rights } = file;
  const mentoring = currentCase(file.cases);
  const mentor = mentoring && people.get(mentoring.mentor);
  const since = mentoring && format.date(mentoring.occurredOn, today);
  const facts = [
    pupil.registrationGroup ?? (pupil.yearGroup === undefined ? undefined : words.common.year(pupil.yearGroup)),
    pupil.birthDate && age(pupil.birthDate, today, w),
    since === undefined ? w.notMentored : w.since(since, mentor && displayName(mentor)),
  ].filter((fact) => fact !== undefined);
  return html`<header class="card head" part="header">
    <span class="badge" aria-hidden="true">${initials(pupil)}</span>
    <div class="who">
      <div class="row names">${scene.heading(html`<bdi>${displayName(pupil)}</bdi>`, 0)} <span class="muted">${facts.map((fact, index) => html`${index ? ' · ' : nothing}${fact}`)}</span></div>
      <div class="chips">
        ${mentoring && mentoring.state !== 'active' ? html`<span class="chip">${labels.kinds['case']?.states[mentoring.state]}</span>` : nothing}
        ${mentoring?.view === 'full' && mentoring.prefers ? html`<span class="chip">${w.prefers(mentoring.prefers)}</span>` : nothing}
        ${mentoring?.agreedUntil === undefined ? nothing : agreement(mentoring.agreedUntil, scene)}
      </div>
    </div>
    ${rights.mayCreate('session')
      ? html`<button class="button main no-print" type="button" part="log" @click=${log}>${w.log}</button>`
      : nothing}
  </header>`;
}

function agreement(until: string, { today, locale: { words, format } }: Scene): TemplateResult {
  const w = words.pupil.header;
  const days = daysFrom(today, until);
  const date = format.date(until, today);
  if (days < 0) return html`<span class="chip bad">${fullSign}${w.agreementEnded(date)}</span>`;
  return days <= attentionThresholds.consentExpiringDays
    ? html`<span class="chip watch">${halfSign}${w.agreedUntil(date)}</span>`
    : html`<span class="chip">${w.agreedUntil(date)}</span>`;
}

function age(born: string, today: string, w: Scene['locale']['words']['pupil']['header']): TemplateResult {
  const [from, to] = [born, today].map((date) => ({ months: +date.slice(0, 4) * 12 + +date.slice(5, 7), day: date.slice(8) }));
  const months = to!.months - from!.months - (to!.day < from!.day ? 1 : 0);
  const parts = [Math.floor(months / 12), months % 12] as const;
  return html`<span aria-hidden="true">${w.age(...parts)}</span><span class="sr">${w.ageInWords(...parts)}</span>`;
}

export const headerStyles = css`
  .head {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: calc(var(--_space) * 1.5);
    align-items: center;
  }
  .badge {
    display: grid;
    place-items: center;
    inline-size: 3.25rem;
    block-size: 3.25rem;
    border-radius: 50%;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 700;
    print-color-adjust: exact;
  }
  .names {
    column-gap: 0.5em;
    row-gap: 0;
    margin-block-end: 4px;
  }
  .names .title {
    font-size: 1.35em;
    font-weight: 700;
  }
  .head > .button {
    grid-column: 1 / -1;
  }
  @container lm (inline-size > 40rem) {
    .head {
      grid-template-columns: auto minmax(0, 1fr) auto;
    }
    .head > .button {
      grid-column: auto;
    }
  }
  @media (forced-colors: active) {
    .badge {
      border: 1px solid CanvasText;
    }
  }
`;

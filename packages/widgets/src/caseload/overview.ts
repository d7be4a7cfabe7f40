import type { CaseloadRow } from '@learning-mentor/core/caseload';
import { displayName } from '@learning-mentor/core/people';
import { html, nothing, type TemplateResult } from 'lit';
import { daysFrom } from '../internal/format.js';
import { downSign, upSign } from '../internal/icons.js';
import type { View } from './cells.js';
import { movementOf, smallNumber, type Movement } from './movement.js';
import { overviewStyles } from './overview.styles.js';

export const styles = [overviewStyles];

/** What a reader can do from the overview. */
export interface Doing {
  readonly openPupil: (row: CaseloadRow) => void;
  readonly startSession: (row: CaseloadRow) => void;
}

const mostNext = 5;
const shownAreas = 5;

/** What comes next: today's, else the nearest days'. */
export function nextUp(rows: readonly CaseloadRow[], view: View, doing: Doing): TemplateResult {
  const { words, labels, format, today } = view;
  const key = ({ next }: CaseloadRow) => `${next!.on} ${next!.at ?? '~'}`;
  const planned = rows.filter(({ next }) => next !== undefined && next.on >= today).sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const ofToday = planned.filter(({ next }) => next!.on === today);
  const shown = (ofToday.length > 0 ? ofToday : planned).slice(0, mostNext);
  const first = view.own ? shown.find(({ next }) => next!.kind === 'session' && next!.on === today) : undefined;
  const reviews = rows.filter(({ reviewDueOn }) => reviewDueOn !== undefined && isThisWeek(reviewDueOn, today)).length;
  return html`${shown.length === 0 ? html`<p class="muted">${words.overview.next.none}</p>` : nothing}
    <ul class="lines">
      ${shown.map((row) => {
        const name = displayName(row.pupil);
        const barrier = row.barriers?.[0]?.barrier;
        const about = barrier === undefined ? undefined : labels.barriers[barrier]?.label;
        return html`<li class="line">
          <span class="when number">
            ${row.next!.on === today ? nothing : html`<span>${format.dateNear(row.next!.on, today)}</span>`}
            ${row.next!.at === undefined ? (row.next!.on === today ? words.common.today : nothing) : html`<span>${format.time(row.next!.at)}</span>`}
          </span>
          <span class="about"><b><bdi>${name}</bdi></b><span class="small muted">${[kindWords(row, view), about].filter(Boolean).join(' · ')}</span></span>
          ${row === first
            ? html`<button class="button main" type="button" aria-label=${words.overview.startFor(name)} @click=${() => doing.startSession(row)}>${words.overview.start}</button>`
            : html`<button class="button" type="button" aria-label=${words.overview.openFor(name)} @click=${() => doing.openPupil(row)}>${words.overview.open}</button>`}
        </li>`;
      })}
    </ul>
    ${reviews > 0 ? html`<p class="small muted">${words.overview.next.reviewsDue(reviews)}</p>` : nothing}`;
}

const kindWords = ({ next, sessionsHeld = 0 }: CaseloadRow, { words }: View): string =>
  next!.kind === 'session' ? words.overview.next.sessionNumber(sessionsHeld + 1) : next!.kind === 'review' ? words.overview.next.review : words.overview.next.other;

/** From Monday to Sunday of the week of today. */
function isThisWeek(date: string, today: string): boolean {
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  const days = daysFrom(today, date) + weekday;
  return days >= 0 && days < 7;
}

/** How the caseload as a whole is moving, each figure with what it is of. */
export function moving(rows: readonly CaseloadRow[], view: View): TemplateResult {
  const movement = movementOf(rows, view.today);
  return html`<dl class="figures">${figures(movement, view)}</dl>
    ${movement.areas && areas(movement.areas, view)}`;
}

function figures({ goals, attendance, persistent, seen }: Movement, { words, format }: View): (TemplateResult | undefined)[] {
  const { moving: text } = words.overview;
  const percent = (count: number, of: number) => (of === 0 ? '–' : format.percent(count / of, 0));
  const small = (of: number) =>
    of < smallNumber ? html`<span class="chip watch" title=${text.smallNumbersWhy}>${text.smallNumbers}<span class="sr">: ${text.smallNumbersWhy}</span></span>` : nothing;
  const figure = (value: string, name: string, chip: unknown, of: number) =>
    html`<div><dt class="small muted">${name}</dt><dd class="big number">${value}</dd><dd class="chips">${chip}${small(of)}</dd></div>`;
  const { change } = attendance;
  const rounded = change === undefined ? 0 : Math.round(change * 10) / 10;
  return [
    goals && figure(percent(goals.reached, goals.of), text.goals, goals.of === 0 ? nothing : html`<span class="chip">${text.goalsMoved(goals.moved, goals.of)}</span>`, goals.of),
    figure(
      attendance.share === undefined ? '–' : format.percent(attendance.share),
      text.attendance,
      rounded === 0
        ? nothing
        : html`<span class="chip ${rounded > 0 ? 'good' : 'bad'}">${rounded > 0 ? upSign : downSign}<span class="sr">${rounded > 0 ? text.risen : text.fallen}</span>${text.attendanceChange(format.number(Math.abs(rounded)))}</span>`,
      attendance.of,
    ),
    figure(format.number(persistent.count), text.persistent, html`<span class="chip">${text.ofPupils(persistent.of)}</span>`, persistent.of),
    seen && figure(format.number(seen.count), text.seen, html`<span class="chip">${text.ofPupils(seen.of)}</span>`, seen.of),
  ];
}

function areas(all: NonNullable<Movement['areas']>, { words, labels, format }: View): TemplateResult {
  const most = Math.max(1, ...all.map(({ now, baseline }) => Math.max(now, baseline)));
  if (all.length === 0) return html`<p class="muted">${words.overview.moving.noBarriers}</p>`;
  const line = ({ area, now, baseline }: NonNullable<Movement['areas']>[number]) => {
      const name = labels.areas[area] ?? area;
      const bar = (of: number) => `${(of / most) * 100}%`;
      return html`<li>
        <span aria-hidden="true">${name}</span>
        <svg class="bar tall" aria-hidden="true" focusable="false">
          <rect class="track" width="100%" height="100%" rx="4"></rect>
          <rect class="was" width=${bar(baseline)} height="100%" rx="4"></rect>
          <rect class="fill" width=${bar(now)} height="100%" rx="4"></rect>
        </svg>
        <span class="number muted" aria-hidden="true">${format.number(now)} / ${format.number(baseline)}</span>
        <span class="sr">${words.overview.moving.area(name, now, baseline)}</span>
      </li>`;
  };
  const rest = all.slice(shownAreas);
  return html`<p class="small muted">${words.overview.moving.barriers}</p>
    <ul class="areas">${all.slice(0, shownAreas).map(line)}</ul>
    ${rest.length === 0 ? nothing : html`<details><summary class="small muted">${words.overview.moving.moreAreas(rest.length)}</summary><ul class="areas">${rest.map(line)}</ul></details>`}`;
}

import type { CaseloadRow, Matter } from '@learning-mentor/core/caseload';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { downSign, flatSign, fullSign, halfSign, tickSign, upSign } from '../internal/icons.js';
import type { Locale } from '../internal/locale.js';
import { attendanceOf, type MatterLevel } from './arrange.js';
import { sparkline } from './sparkline.js';

/** How a reader is spoken to, the school's day, and whether the caseload is the reader's own. */
export type View = Locale & { readonly today: string; readonly own: boolean };

const tones: Readonly<Record<MatterLevel, string>> = { 'needs-you': 'bad', watch: 'watch', 'on-track': 'good' };
const signs: Readonly<Record<MatterLevel, TemplateResult>> = { 'needs-you': fullSign, watch: halfSign, 'on-track': tickSign };

export const toneOf = (level: MatterLevel): string => tones[level];
export const signOf = (level: MatterLevel): TemplateResult => signs[level];

/** What matters, in words; a code that these words do not know says at least how pressing it is. */
function matterWords(matter: Matter, { labels, sentence, words }: View): string {
  const pattern = labels.matters[matter.code];
  return pattern === undefined ? words.caseload.ofLevel[matter.level] : sentence(labels.language, pattern, matter.params);
}

const matterChip = (matter: Matter, view: View): TemplateResult =>
  html`<span class="chip ${tones[matter.level]}" part="matter">${signs[matter.level]}${matterWords(matter, view)}</span>`;

const shownMatters = 2;

export function mattersCell({ matters }: CaseloadRow, view: View): TemplateResult {
  const rest = matters.length - shownMatters;
  return html`<div class="chips">
    ${matters.slice(0, shownMatters).map((matter) => matterChip(matter, view))}
    ${rest > 0 ? restChip(rest, matters.slice(shownMatters).map((matter) => matterWords(matter, view)), view) : nothing}
  </div>`;
}

/** `+2`, and to those who listen, or point at it, what the two are. */
const restChip = (rest: number, names: readonly string[], { words, format }: View): TemplateResult =>
  html`<span class="chip" title=${format.list(names)}><span aria-hidden="true">${words.caseload.more(rest)}</span><span class="sr">${format.list(names)}</span></span>`;

/** What the reader may not see is neither nothing nor none. */
const notForYou = ({ words }: View): TemplateResult => html`<span class="muted small"><span aria-hidden="true">–</span><span class="sr">${words.caseload.notForYou}</span></span>`;

const shownBarriers = 2;

export function barriersCell({ barriers }: CaseloadRow, view: View): TemplateResult {
  const { labels, words } = view;
  if (barriers === undefined) return notForYou(view);
  const open = barriers.filter(({ severity }) => severity > 0);
  if (open.length === 0) return html`<span class="muted small">${words.caseload.noBarriers}</span>`;
  const nameOf = ({ barrier, severity }: (typeof open)[number]) => ({
    label: labels.barriers[barrier]?.short ?? barrier,
    severity: labels.kinds['barrier-assessment']?.values['severity']?.[severity] ?? '',
  });
  const names = open.map(nameOf);
  const rest = names.slice(shownBarriers);
  return html`<ul class="chips">
    ${names.slice(0, shownBarriers).map(({ label, severity }) => html`<li class="chip" title=${words.caseload.severity(label, severity)}>${label}<span class="sr">: ${severity}</span></li>`)}
    ${rest.length > 0 ? html`<li>${restChip(rest.length, rest.map(({ label, severity }) => words.caseload.severity(label, severity)), view)}</li>` : nothing}
  </ul>`;
}

const shownGoals = 4;

/** One bar a goal; the line in the middle is what was expected. The words stand behind it for those who listen or point. */
export function goalsCell(row: CaseloadRow, { labels, words }: View): TemplateResult {
  const goals = row.goals.filter(({ state }) => state === 'agreed' || state === 'met').slice(0, shownGoals);
  if (goals.length === 0) return html`<span class="muted small">${words.caseload.noGoals}</span>`;
  if (goals.some(({ view }) => view === 'summary')) {
    return html`<span class="small" title=${goals.map(({ title }) => title).join(' · ')}>${words.caseload.goalCount(goals.length)}</span>`;
  }
  return html`<ul class="goals">
    ${goals.map(({ title, level, baseline }) => {
      const where = level === undefined ? words.caseload.notRated : (labels.kinds['goal']?.values['level']?.[level] ?? '');
      const inWords = words.caseload.goal(title, where.toLocaleLowerCase());
      const tone = level === undefined ? 'none' : level >= 0 ? 'good' : baseline !== undefined && level > baseline ? 'moving' : 'watch';
      return html`<li title=${inWords}>
        <svg class="bar ${tone}" aria-hidden="true" focusable="false">
          <rect class="track" width="100%" height="100%" rx="3"></rect>
          ${level === undefined ? nothing : svg`<rect class="fill" width="${10 + (level + 2) * 22.5}%" height="100%" rx="3"></rect>`}
          <rect class="aim" x="50%" width="1.5" height="100%"></rect>
        </svg>
        <span class="sr">${inWords}</span>
      </li>`;
    })}
  </ul>`;
}

/** Up, down or the same, as a sign, a figure and, to those who listen, a sentence. */
function changeOf(change: number | undefined, weeks: number, { words, format }: View): TemplateResult | typeof nothing {
  if (change === undefined) return nothing;
  const points = format.number(Math.abs(change), { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const over = words.caseload.overWeeks(weeks);
  if (Math.abs(change) < 0.05) return html`<span class="change muted">${flatSign}<span class="sr">${words.caseload.level(over)}</span></span>`;
  const up = change > 0;
  return html`<span class="change tone ${up ? 'good' : 'bad'}"
    >${up ? upSign : downSign}<span aria-hidden="true">${words.caseload.points(points)}</span
    ><span class="sr">${up ? words.caseload.up(points, over) : words.caseload.down(points, over)}</span></span
  >`;
}

export function attendanceCell(row: CaseloadRow, view: View): TemplateResult {
  const { words, format } = view;
  const share = attendanceOf(row);
  if (share === undefined || row.attendance === undefined) return html`<span class="muted small">${words.caseload.noAttendance}</span>`;
  const { weeks, change, persistentAbsence } = row.attendance;
  const known = weeks.filter((week): week is number => week !== null);
  const percent = (value: number) => format.percent(value / 100, 0);
  const tone = persistentAbsence || (change ?? 0) <= -2 ? 'bad' : (change ?? 0) < 0 ? 'watch' : 'good';
  return html`<div class="attendance ${tone}">
    ${known.length < 2
      ? nothing
      : sparkline(weeks, {
          id: `spark-${row.pupil.id}`,
          title: words.caseload.attendanceOver(weeks.length),
          desc: words.caseload.sparkline(percent(known[0]!), percent(known.at(-1)!), percent(Math.min(...known))),
        })}
    <div>
      <div class="figure number">${format.percent(share)}</div>
      <div class="small number">${changeOf(change, weeks.length, view)}</div>
      ${persistentAbsence ? html`<div class="small tone bad">${words.caseload.persistent}</div>` : nothing}
    </div>
  </div>`;
}

/** `Today 13:10`. */
export function nextCell({ next }: CaseloadRow, { words, format, today, direction }: View): TemplateResult {
  if (next === undefined) return html`<span class="muted"><span aria-hidden="true">—</span><span class="sr">${words.caseload.nothingPlanned}</span></span>`;
  return html`<span dir=${direction}>${format.dateNear(next.on, today)} ${next.at === undefined ? nothing : format.time(next.at)}</span>`;
}

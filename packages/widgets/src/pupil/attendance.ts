import { attendanceCalendar as weeksOf, attendanceRate, lateness, sessionsToRecover, sessionsUntil, type AttendanceRegister, type CalendarSession, type CalendarWeek } from '@learning-mentor/core/attendance';
import type { AttendanceAnswer } from '@learning-mentor/core/contract';
import { css, html, nothing, type TemplateResult } from 'lit';
import { fullSign, halfSign } from '../internal/icons.js';
import type { Locale } from '../internal/locale.js';
import { attendanceCalendar, calendarKey, calendarMarks, calendarStyles, exceptions, markOf } from './attendance-calendar.js';

/** Absence as schools speak of it, in per cent: persistent from 10, severe from 50. */
const thresholds = [10, 15, 20, 50];
/** A weekday is named where it has at least so many late marks and a third of all. */
const fewestLate = 3;

interface View {
  readonly locale: Locale;
  readonly today: string;
  heading(text: unknown, deeper: number): TemplateResult;
}

/** Attendance in one sentence, as a calendar, and as the days behind it. Who is shown figures alone sees the sentence. */
export function attendance(view: View, answer: AttendanceAnswer): TemplateResult {
  const { words, format } = view.locale;
  const w = words.pupil.attendance;
  const { summary, year } = answer;
  // The figures are of one school year; so are the picture and the weekdays.
  const registers = answer.registers?.filter((register) => register.year === year) ?? [];
  const rate = attendanceRate(summary);
  const weeks = weeksIn(registers);
  const said = sentence(view, answer, registers);
  return html`<section class="card attendance" part="attendance">
    <div class="row spread">
      ${view.heading(w.title, 1)}
      <span class="row">
        ${rate === undefined ? nothing : html`<strong class="number">${format.percent(rate)}</strong>`}
        ${summary.fewSessions
          ? rate === undefined ? nothing : html`<span class="chip watch">${halfSign}${w.few}</span>`
          : summary.persistentAbsence ? html`<span class="chip bad">${fullSign}${summary.severeAbsence ? w.severe : w.persistent}</span>` : nothing}
      </span>
    </div>
    ${rate === undefined ? html`<p class="note">${w.none}</p>` : html`${weeks.length === 0 ? nothing : picture(view, weeks, said)}<p class="small">${said}</p>`}
    ${weeks.length === 0 ? nothing : table(view, weeks)}
  </section>`;
}

/** A register that cannot be read (a code that no set knows) takes the picture with it, not the figures. */
function weeksIn(registers: readonly AttendanceRegister[]): CalendarWeek[] {
  try {
    return registers.length > 0 ? weeksOf(registers) : [];
  } catch {
    return [];
  }
}

function sentence({ locale: { words, format }, today }: View, { summary, upTo }: AttendanceAnswer, registers: readonly AttendanceRegister[]): string {
  const w = words.pupil.attendance;
  const { absent, possible, late, spells } = summary;
  const next = summary.fewSessions ? undefined : thresholds.find((percent) => sessionsUntil(summary, percent) > 0);
  const day = registers.length > 0 ? lateDay(registers) : undefined;
  return [
    `${w.missed(absent, possible)}${spells.length > 1 ? ` ${w.spells(spells.length)}` : ''}`,
    late === 0 ? undefined : `${w.late(late)}${day === undefined ? '' : ` (${w.lateOn(day.late, format.weekday(someWeek(day.weekday)))})`}`,
    next === undefined ? undefined : w.before(sessionsUntil(summary, next) - 1, next),
    summary.persistentAbsence && !summary.fewSessions ? w.recover(sessionsToRecover(summary)) : undefined,
    summary.fewSessions ? w.fewWhy : undefined,
    upTo && w.upTo(format.date(upTo, today)),
  ].filter((part) => part !== undefined).join(' · ');
}

/** The weekday on which the pupil is late most, if one stands out. */
function lateDay(registers: readonly AttendanceRegister[]): { weekday: number; late: number } | undefined {
  try {
    const { late, byWeekday } = lateness(registers);
    const most = Math.max(...byWeekday.map((each) => each.late));
    return most >= fewestLate && most * 3 >= late ? { weekday: byWeekday.findIndex((each) => each.late === most), late: most } : undefined;
  } catch {
    return undefined;
  }
}

/** A day of that name, 0 for Monday: 2024 began with one. */
const someWeek = (weekday: number): string => `2024-01-0${1 + weekday}`;

function picture({ locale: { words, format }, today }: View, weeks: readonly CalendarWeek[], said: string): TemplateResult {
  const w = words.pupil.attendance;
  const date = (on: string) => format.date(on, today);
  const shown = new Set(weeks.flatMap(({ days }) => days.flatMap(({ am, pm }) => [am, pm].filter((session) => session !== undefined).map(markOf))));
  return html`${attendanceCalendar(weeks, {
      label: w.picture(date(weeks[0]!.monday), date(weeks.at(-1)!.days[4].date), said),
      days: [0, 1, 2, 3, 4].map((day) => format.weekdayLetter(someWeek(day))),
      // The year is said in the label; a caption is as narrow as its block.
      caption: (from, to) => w.block(format.date(from, from), format.date(to, to)),
    })}
    <ul class="row small muted keys">
      ${calendarMarks.filter((mark) => shown.has(mark)).map((mark) => html`<li>${calendarKey(mark)} ${w.marks[mark]}</li>`)}
    </ul>`;
}

function table({ locale, today }: View, weeks: readonly CalendarWeek[]): TemplateResult {
  const { words, format } = locale;
  const w = words.pupil.attendance;
  return html`<details class="small no-print">
    <summary>${words.pupil.asTable}</summary>
    <div class="scroll" tabindex="0" role="region" aria-label=${w.title}>
      <table>
        <thead>
          <tr>${Object.values(w.columns).map((column) => html`<th scope="col">${column}</th>`)}</tr>
        </thead>
        <tbody>
          ${exceptions(weeks).map(
            ({ date, am, pm }) => html`<tr>
              <th scope="row">${format.weekday(date)} ${format.date(date, today)}</th>
              <td>${sessionInWords(am, locale)}</td>
              <td>${sessionInWords(pm, locale)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <p class="muted">${w.rest}</p>
  </details>`;
}

function sessionInWords(marked: CalendarSession | undefined, { words, labels }: Locale): TemplateResult {
  const w = words.pupil.attendance;
  if (marked === undefined || marked.class === 'missing') return html`${w.noMark}`;
  const mark = markOf(marked);
  return html`${mark === 'present' ? w.marks.present : (labels.attendanceCodes[marked.code] ?? w.marks[mark])}${marked.minutesLate === undefined ? nothing : `, ${w.minutes(marked.minutesLate)}`}`;
}

const attendanceStyles = css`
  .keys {
    column-gap: calc(var(--_space) * 2);
  }
  .keys li {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
  }
  path.present {
    fill: #c9e6d6;
  }
  @supports (color: light-dark(#000, #fff)) {
    path.present {
      fill: light-dark(#c9e6d6, #2b5541);
    }
  }
  path.late {
    fill: var(--_watch);
  }
  path.authorised {
    fill: var(--_accent);
    fill-rule: evenodd;
  }
  path.unauthorised {
    fill: var(--_bad);
  }
  path.none {
    fill: var(--_control);
  }
  @media (forced-colors: active) {
    path.present {
      fill: Canvas;
      stroke: GrayText;
    }
    path.late,
    path.authorised,
    path.unauthorised {
      fill: CanvasText;
    }
  }
  @media print {
    .calendar svg,
    .key {
      print-color-adjust: exact;
    }
  }
`;

export const styles = [calendarStyles, attendanceStyles];

import type { CalendarDay, CalendarSession, CalendarWeek } from '@learning-mentor/core/attendance';
import { css, html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** How a session is drawn. Each has a shape of its own, so that the picture can be read without its colours. */
export const calendarMarks = ['present', 'late', 'authorised', 'unauthorised', 'none'] as const;
export type CalendarMark = (typeof calendarMarks)[number];

/** What a session counts as in the picture. Who came after the register closed counts as away without leave, as in the figures. */
export function markOf(session: CalendarSession | undefined): CalendarMark {
  switch (session?.class) {
    case 'attending':
    case 'attending-elsewhere':
      return session.late ? 'late' : 'present';
    case 'authorised':
      return 'authorised';
    case 'unauthorised':
      return 'unauthorised';
    default:
      return 'none';
  }
}

/** A day on which something other than two attended sessions is written down. */
export interface CalendarException {
  readonly date: string;
  readonly am: CalendarSession | undefined;
  readonly pm: CalendarSession | undefined;
}

const remarkable = ({ am, pm }: CalendarDay): boolean => [am, pm].some((session) => !['present', 'none'].includes(markOf(session)));

/** The days with a missed or late session, the newest first: the table behind the picture. All other school days were attended. */
export const exceptions = (weeks: readonly CalendarWeek[]): CalendarException[] =>
  weeks
    .flatMap(({ days }) => days.filter(remarkable).map(({ date, am, pm }) => ({ date, am, pm })))
    .sort((a, b) => (a.date < b.date ? 1 : -1));

/** Weeks side by side in one picture: a term and a bit, so that a cell can still be told apart on a phone. */
const weeksABlock = 14;

/** The weeks in blocks of about equal length, the oldest first. */
export function blocks(weeks: readonly CalendarWeek[]): CalendarWeek[][] {
  const count = Math.ceil(weeks.length / weeksABlock);
  const each = Math.ceil(weeks.length / count);
  return Array.from({ length: count }, (_, index) => weeks.slice(index * each, (index + 1) * each));
}

/** Cells are 12 by 8 units, 2 apart; the two halves of a day stand closer together than two days. */
const cell = { width: 12, height: 8, across: 14, half: 9, day: 21 };

const shapes: Readonly<Record<CalendarMark, (x: number, y: number) => string>> = {
  present: (x, y) => `M${x} ${y}h12v8h-12z`,
  late: (x, y) => `M${x} ${y + 8}v-8h12z`,
  // A hollow cell, and a full one with a bar cut out of it.
  authorised: (x, y) => `M${x} ${y}h12v8h-12zM${x + 2} ${y + 2}v4h8v-4z`,
  unauthorised: (x, y) => `M${x} ${y}h12v8h-12z`,
  none: (x, y) => `M${x + 5} ${y + 3}h2v2h-2z`,
};

/** One shape for each kind of mark: a year is six paths, not four hundred elements. */
function paths(weeks: readonly CalendarWeek[]): SVGTemplateResult[] {
  const drawn = new Map<CalendarMark, string>();
  const put = (session: CalendarSession | undefined, x: number, y: number) => {
    if (session === undefined) return;
    const mark = markOf(session);
    drawn.set(mark, (drawn.get(mark) ?? '') + shapes[mark](x, y));
  };
  weeks.forEach(({ days }, week) =>
    days.forEach(({ am, pm }, day) => {
      put(am, week * cell.across, day * cell.day);
      put(pm, week * cell.across, day * cell.day + cell.half);
    }),
  );
  return [...drawn].map(([mark, d]) => svg`<path class=${mark} d=${d}></path>`);
}

/** A single mark, for the legend. */
export const calendarKey = (mark: CalendarMark): TemplateResult =>
  html`<svg class="key" viewBox="0 0 12 8" aria-hidden="true"><path class=${mark} d=${shapes[mark](0, 0)}></path></svg>`;

/**
 * A register as a calendar: weeks across, days down, morning over afternoon.
 *
 * @param words what the picture shows, said in words for those who do not see it; the caption of a block from its first and last day; the
 *   first letters of Monday to Friday
 */
export function attendanceCalendar(
  weeks: readonly CalendarWeek[],
  words: { readonly label: string; readonly days: readonly string[]; readonly caption: (from: string, to: string) => string },
): TemplateResult {
  const all = blocks(weeks);
  const columns = all[0]?.length ?? 1;
  const size = `0 0 ${columns * cell.across - 2} ${5 * cell.day - 4}`;
  return html`<div class="calendar" role="img" aria-label=${words.label}>
    ${all.map(
      (block) => html`<div class="block" aria-hidden="true">
        <div class="days">${words.days.map((day) => html`<span>${day}</span>`)}</div>
        <svg viewBox=${size}>${paths(block)}</svg>
        <p>${words.caption(block[0]!.monday, block.at(-1)!.days[4].date)}</p>
      </div>`,
    )}
  </div>`;
}

export const calendarStyles = css`
  .calendar {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 10.25rem), 1fr));
    gap: 0.75rem 1rem;
  }
  .block {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: 0.375rem;
  }
  .block p {
    grid-column: 2;
    margin: 0.25rem 0 0;
  }
  .block p,
  .days {
    color: var(--_muted);
    font-size: 0.75rem;
  }
  .days {
    display: grid;
    grid-auto-rows: 1fr;
    align-items: center;
    line-height: 1;
  }
  .calendar svg,
  .key {
    display: block;
    inline-size: 100%;
  }
  .calendar svg:dir(rtl) {
    transform: scaleX(-1);
  }
  .key {
    inline-size: 0.9rem;
    flex: none;
  }
`;

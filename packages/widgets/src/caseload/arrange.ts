import type { CaseloadRow, Matter } from '@learning-mentor/core/caseload';
import { displayName } from '@learning-mentor/core/people';
import { fold } from '../internal/fold.js';

export type MatterLevel = Matter['level'];
export const matterLevels = ['needs-you', 'watch', 'on-track'] as const satisfies readonly MatterLevel[];

/** `matters` keeps the server's order: what matters now first. */
export type Order = 'matters' | 'name' | 'attendance';
export const orders = ['matters', 'name', 'attendance'] as const satisfies readonly Order[];

/** How a reader wants to see the caseload. */
export interface Wish {
  readonly text: string;
  /** Only these; none chosen is all. */
  readonly levels: readonly MatterLevel[];
  readonly order: Order;
  readonly backwards: boolean;
}

/** The level of a pupil is that of what matters most. */
export const levelOfRow = (row: CaseloadRow): MatterLevel => row.matters[0]?.level ?? 'on-track';

/** How many pupils there are of each level. */
export const countLevels = (rows: readonly CaseloadRow[]): Readonly<Record<MatterLevel, number>> => {
  const counts = { 'needs-you': 0, watch: 0, 'on-track': 0 };
  for (const row of rows) counts[levelOfRow(row)]++;
  return counts;
};

/** Share of possible sessions that the pupil was there, 0 to 1. */
export const attendanceOf = (row: CaseloadRow): number | undefined =>
  row.attendance && row.attendance.possible > 0 ? (row.attendance.possible - row.attendance.absent) / row.attendance.possible : undefined;

/** The rows that fit what the reader wants to see, in the order wanted. */
export function arrange(rows: readonly CaseloadRow[], wish: Wish, language: string): CaseloadRow[] {
  const sought = fold(wish.text.trim());
  const fits = (row: CaseloadRow) =>
    (wish.levels.length === 0 || wish.levels.includes(levelOfRow(row))) && (sought === '' || fold(textOf(row)).includes(sought));
  const fitting = rows.filter(fits);
  const compare = comparison(wish.order, new Intl.Collator([language, 'en-GB']));
  if (compare !== undefined) fitting.sort(compare);
  return wish.backwards ? fitting.toReversed() : fitting;
}

const textOf = ({ pupil }: CaseloadRow): string => [displayName(pupil), pupil.given, pupil.registrationGroup].join(' ');

function comparison(order: Order, collator: Intl.Collator): ((a: CaseloadRow, b: CaseloadRow) => number) | undefined {
  if (order === 'name') return (a, b) => collator.compare(displayName(a.pupil), displayName(b.pupil));
  if (order === 'attendance') return (a, b) => (attendanceOf(a) ?? 2) - (attendanceOf(b) ?? 2);
  return undefined;
}

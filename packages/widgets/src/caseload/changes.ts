import type { CaseloadRow } from '@learning-mentor/core/caseload';

export type Change = 'session' | 'goal' | 'barriers' | 'attendance' | 'other' | 'joined' | 'left';

/** What is new between two answers, pupil by pupil. */
export function changesBetween(before: readonly CaseloadRow[], now: readonly CaseloadRow[]): { row: CaseloadRow; change: Change }[] {
  const old = new Map(before.map((row) => [row.pupil.id, row]));
  const here = new Set(now.map((row) => row.pupil.id));
  const changed = now.flatMap((row) => {
    const known = old.get(row.pupil.id);
    const change = known === undefined ? ('joined' as const) : changeOf(known, row);
    return change === undefined ? [] : [{ row, change }];
  });
  const left = before.filter((row) => !here.has(row.pupil.id)).map((row) => ({ row, change: 'left' as const }));
  return [...changed, ...left];
}

function changeOf(before: CaseloadRow, now: CaseloadRow): Change | undefined {
  const differs = (part: (row: CaseloadRow) => unknown) => JSON.stringify(part(before)) !== JSON.stringify(part(now));
  if (differs((row) => [row.sessionsHeld, row.lastSessionOn])) return 'session';
  if (differs((row) => row.goals)) return 'goal';
  if (differs((row) => row.barriers)) return 'barriers';
  if (differs((row) => row.attendance)) return 'attendance';
  return differs((row) => row) ? 'other' : undefined;
}

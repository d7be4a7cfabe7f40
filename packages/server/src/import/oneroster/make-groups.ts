import type { Findings } from '../problem.js';
import type { RosterGroup } from '../roster.js';
import type { Tables } from './follow-references.js';
import { checkPeriod } from './positions.js';
import type { Place } from './posts.js';
import type { Row } from './read-table.js';
import { yearGroupOf } from './year-group.js';

/** Classes by their ids. A homeroom is a registration group. */
export function makeGroups(
  { classes, academicSessions }: Tables,
  schoolAt: (org: string) => string | undefined,
  today: string,
  findings: Findings,
): Map<string, RosterGroup> {
  const sessions = new Map<string, Row<'academicSessions'>>();
  for (const row of academicSessions?.rows ?? []) {
    checkPeriod({ file: academicSessions!.file, line: row.line }, { beginDate: row.startDate, endDate: row.endDate }, findings);
    sessions.set(row.sourcedId, row);
  }
  const groups = new Map<string, RosterGroup>();
  for (const row of classes?.rows ?? []) {
    const place = { file: classes!.file, line: row.line };
    const group = makeGroup(row, place, schoolAt(row.schoolSourcedId), findings);
    if (group) groups.set(row.sourcedId, group);
    warnOfTerms(
      place,
      row.termSourcedIds.flatMap((id) => sessions.get(id) ?? []),
      today,
      findings,
    );
  }
  return groups;
}

function makeGroup(row: Row<'classes'>, place: Place, school: string | undefined, findings: Findings): RosterGroup | undefined {
  const { sourcedId, title, classType, schoolSourcedId, grades } = row;
  if (school === undefined) {
    const message = `'${schoolSourcedId}' is no school and lies in none; a class belongs to an org of the type school.`;
    findings.problem({ ...place, column: 'schoolSourcedId', value: schoolSourcedId, code: 'no-school', message });
    return undefined;
  }
  const kind = classType === 'homeroom' ? 'registration' : 'class';
  if (kind === 'registration' && [...title].length > 50) {
    findings.problem({
      ...place,
      column: 'title',
      value: title,
      code: 'too-long',
      message: 'The name of a registration group (homeroom) has 50 characters at most.',
    });
  }
  const yearGroup = grades.length === 1 ? readYearGroup({ ...place, column: 'grades' }, grades[0]!, findings) : undefined;
  return { sourceId: sourcedId, school, title, kind, ...(yearGroup !== undefined && { yearGroup }) };
}

function warnOfTerms(place: Place, terms: readonly Row<'academicSessions'>[], today: string, findings: Findings): void {
  if (terms.length === 0) return;
  const column = 'termSourcedIds';
  if (terms.every(({ startDate }) => startDate > today)) {
    findings.warn({ ...place, column, code: 'future-term', message: 'Classes whose terms all lie in the future.' });
  } else if (terms.every(({ endDate }) => endDate <= today)) {
    findings.warn({ ...place, column, code: 'past-term', message: "Classes whose terms are all over: is this last year's export?" });
  }
}

/** A year group, or a warning for a grade nobody knows: nothing but a filter hangs on it. */
export function readYearGroup(place: Place & { column: string }, grade: string, findings: Findings): number | undefined {
  const year = yearGroupOf(grade);
  if (year === undefined) {
    const message = `'${grade}' is no year group that is known here (07 to 13, KG, PK, Year 8); it was left empty.`;
    findings.warn({ ...place, value: grade, code: 'unknown-grade', message });
  }
  return year ?? undefined;
}

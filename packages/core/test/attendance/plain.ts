import {
  codeOfMark, codeSet, codeSetOn, sessionAt, type AbsenceSpell, type AttendanceClass, type AttendanceCodeSetKey, type AttendanceCounts, type AttendanceRegister,
  type SessionHalf,
} from '@learning-mentor/core/attendance';

/** One session with everything that is known of it. */
interface Session {
  readonly date: string;
  readonly half: SessionHalf;
  /** 0 Monday to 4 Friday. */
  readonly weekday: number;
  readonly class: AttendanceClass;
  readonly late: boolean;
  readonly year: number;
  readonly minutes: number | undefined;
}

export interface PlainOptions {
  readonly codes?: AttendanceCodeSetKey | 'by-date' | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Registers as a list of sessions, one after another: slow, and too plain to be wrong. What the engine finds is held against it. */
export function sessionsOf(registers: readonly AttendanceRegister[], { codes = 'by-date', from = '0000', to = '9999' }: PlainOptions = {}): Session[] {
  return [...registers].sort((a, b) => (a.firstDay < b.firstDay ? -1 : 1)).flatMap((register) => {
    const marks = [...register.marks.replace(/-+$/, '')];
    return marks.flatMap((mark, index) => {
      const { date, half } = sessionAt(register, index);
      if (date < from || date > to) return [];
      const { class: kind, late = false } = codeOfMark(codes === 'by-date' ? codeSetOn(date) : codeSet(codes), mark);
      const weekday = new Date(date).getUTCDay() - 1;
      return [{ date, half, weekday, class: kind, late, year: register.year, minutes: register.lateMinutes?.[index] }];
    });
  });
}

const attended = ({ class: kind }: Session) => kind === 'attending' || kind === 'attending-elsewhere';
const missed = ({ class: kind }: Session) => kind === 'authorised' || kind === 'unauthorised';

function plainCounts(sessions: readonly Session[]): AttendanceCounts {
  const many = (which: (session: Session) => boolean) => sessions.filter(which).length;
  return {
    possible: many((each) => attended(each) || missed(each)),
    present: many(attended),
    late: many(({ late }) => late),
    lateAfterClose: many((each) => each.late && missed(each)),
    authorised: many(({ class: kind }) => kind === 'authorised'),
    unauthorised: many(({ class: kind }) => kind === 'unauthorised'),
    absent: many(missed),
    missing: many(({ class: kind }) => kind === 'missing'),
  };
}

function plainSpells(sessions: readonly Session[]): AbsenceSpell[] {
  const spells: Session[][] = [];
  let before: Session | undefined;
  for (const session of sessions.filter((each) => attended(each) || missed(each))) {
    if (missed(session)) {
      if (before && missed(before) && before.year === session.year) spells.at(-1)!.push(session);
      else spells.push([session]);
    }
    before = session;
  }
  return spells.map((spell) => {
    const authorised = spell.filter(({ class: kind }) => kind === 'authorised').length;
    return { from: spell[0]!.date, to: spell.at(-1)!.date, sessions: spell.length, authorised, unauthorised: spell.length - authorised };
  });
}

export const plainSummary = (sessions: readonly Session[]) => {
  const all = plainCounts(sessions);
  const share = all.possible === 0 ? 0 : all.absent / all.possible;
  return { ...all, persistentAbsence: share >= 0.1, severeAbsence: share >= 0.5, fewSessions: all.possible < 20, spells: plainSpells(sessions) };
};

export const plainPattern = (sessions: readonly Session[]) => {
  const days = [0, 1, 2, 3, 4];
  const halves = ['am', 'pm'] as const;
  return {
    byWeekday: days.map((day) => plainCounts(sessions.filter(({ weekday }) => weekday === day))),
    byPeriod: halves.map((half) => plainCounts(sessions.filter((each) => each.half === half))),
    cells: days.map((day) => halves.map((half) => plainCounts(sessions.filter((each) => each.weekday === day && each.half === half)))),
  };
};

export function plainLateness(sessions: readonly Session[]) {
  const came = (some: readonly Session[]) => ({ late: some.filter(({ late }) => late).length, of: some.filter((each) => each.late || attended(each)).length });
  const known = sessions.filter(({ late, minutes }) => late && minutes !== undefined);
  return {
    ...came(sessions),
    afterClose: plainCounts(sessions).lateAfterClose,
    byWeekday: [0, 1, 2, 3, 4].map((day) => came(sessions.filter(({ weekday }) => weekday === day))),
    minutes: known.reduce((sum, { minutes }) => sum + minutes!, 0),
    minutesKnown: known.length,
  };
}

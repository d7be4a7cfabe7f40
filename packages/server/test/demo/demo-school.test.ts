import {
  attainmentT, attendanceChange, codeSetOn, kinds, levelOf, relationOf, summariseAttendance, whatMattersNow, type AttendanceRegister, type AttendanceSummary, type RecordKind,
} from '@learning-mentor/core';
import { describe, expect, inject, test } from 'vitest';
import { plusDays, schoolYear, weekday } from '../../src/demo/calendar.js';
import { makeDemoSchool, type DemoRecord, type DemoSchool } from '../../src/demo/index.js';
import { barrierWords, checkIns, firstMeetings } from '../../src/demo/words/index.js';

const today = '2026-11-24';
const made = new Map<string, DemoSchool>();
const schoolOn = (day: string): DemoSchool => {
  if (!made.has(day)) made.set(day, makeDemoSchool({ today: day }));
  return made.get(day)!;
};
const november = (): DemoSchool => schoolOn(today);
const may = (): DemoSchool => schoolOn('2027-05-12');

const kindOf = (record: DemoRecord) => kinds.find(({ kind }) => kind === record.kind) as unknown as RecordKind;
const last = (record: DemoRecord) => record.revisions.at(-1)!;
const fieldsOf = (record: DemoRecord) => last(record).content.fields as Record<string, any>;
const of = (school: DemoSchool, pupil: { id: string }, kind: string) => school.records.filter((record) => record.pupil === pupil.id && record.kind === kind);

/** This year's registers, summed. */
function figures(school: DemoSchool, year: number) {
  const summaries = school.registers.filter((register) => register.year === year).map((register) => summariseAttendance(register));
  const sum = (count: (summary: AttendanceSummary) => number) => summaries.reduce((total, summary) => total + count(summary), 0);
  const share = (is: (summary: AttendanceSummary) => boolean) => (100 * summaries.filter(is).length) / summaries.length;
  return {
    pupils: summaries.length,
    absence: (100 * sum(({ absent }) => absent)) / sum(({ possible }) => possible),
    unauthorised: (100 * sum(({ unauthorised }) => unauthorised)) / sum(({ possible }) => possible),
    persistent: share(({ persistentAbsence }) => persistentAbsence),
    severe: share(({ severeAbsence }) => severeAbsence),
    late: sum(({ late }) => late),
  };
}

// Nothing here touches a database: once is enough.
describe.skipIf(inject('database') === 'postgres')('the invented school', { timeout: 60_000 }, () => {
  test('is the same for the same day and seed, and another for another seed', () => {
    expect(JSON.stringify(makeDemoSchool({ today }))).toBe(JSON.stringify(november()));
    const other = makeDemoSchool({ today, seed: 2 });
    expect(other.pupils.map(({ family }) => family)).not.toEqual(november().pupils.map(({ family }) => family));
    expect(other.cast.amelia.id).toBe(november().cast.amelia.id);
  });

  test('says that it is invented', () => {
    expect(november().school).toMatchObject({ name: 'Alder Bridge School (invented)', invented: true });
  });

  test('has 240 pupils in four years, with their registration groups, and no two of the same name', () => {
    expect(november().pupils).toHaveLength(240);
    for (const yearGroup of [7, 8, 9, 10]) expect(november().pupils.filter((pupil) => pupil.yearGroup === yearGroup)).toHaveLength(60);
    expect(new Set(november().pupils.map(({ registrationGroup }) => registrationGroup)).size).toBe(16);
    expect(new Set(november().pupils.map(({ given, family }) => `${given} ${family}`)).size).toBe(240);
    expect(november().cast.amelia).toMatchObject({ given: 'Amelia', family: 'Marsh', registrationGroup: '8B' });
    // In Year 8 pupils turn thirteen between September and August.
    expect(november().cast.amelia.birthDate! >= '2013-09-01' && november().cast.amelia.birthDate! <= '2014-08-31').toBe(true);
  });

  test('gives every pupil four teachers and at least one parent, and keeps one parent out', () => {
    const { relationships, pupils, cast } = november();
    const with_ = (relation: string) => new Map(pupils.map(({ id }) => [id, relationships.filter((each) => each.pupil === id && each.relation === relation)]));
    for (const those of with_('teacher').values()) expect(those).toHaveLength(4);
    for (const those of with_('parent').values()) expect(those.length).toBeGreaterThan(0);
    expect(relationships).toContainEqual({ pupil: cast.amelia.id, person: cast.craigMarsh.id, relation: 'parent', barred: true });
    expect(relationships.filter(({ barred }) => barred)).toHaveLength(1);
  });

  test('has three mentors with 12 to 20 pupils each today', () => {
    for (const { id } of [november().cast.samField, november().cast.priyaNair, november().cast.joelBarrett]) {
      const mine = november().relationships.filter(({ person, relation, from, to }) => person === id && relation === 'mentor' && from! <= today && (to ?? today) >= today);
      expect(mine.length).toBeGreaterThanOrEqual(12);
      expect(mine.length).toBeLessThanOrEqual(20);
    }
  });

  test('holds only records that their kinds allow, made by who may make them, in the order of their moments', () => {
    const rolesOf = (person: string) => november().roles.filter((each) => each.person === person).map(({ role }) => role);
    for (const record of november().records) {
      const kind = kindOf(record);
      const roles = rolesOf(record.author).filter((role) => kind.create.includes(role));
      expect(roles, `${record.kind} by ${record.author}`).not.toEqual([]);
      const needs = roles.map((role) => relationOf[role]);
      const tied = november().relationships.some((tie) => tie.person === record.author && tie.pupil === record.pupil && needs.includes(tie.relation));
      expect(needs.includes(undefined) || tied, `${record.kind} by somebody tied to the pupil`).toBe(true);
      for (const [i, { version, at, content }] of record.revisions.entries()) {
        expect(version).toBe(i + 1);
        const whole = {
          id: record.id, kind: record.kind, school: november().school.id, pupil: record.pupil, author: record.author, version, etag: `"${version}"`, view: 'full',
          createdAt: record.revisions[0]!.at, updatedAt: at, tier: content.tier, state: content.state, occurredOn: content.occurredOn,
          ...(content.dueOn !== undefined && { dueOn: content.dueOn }), ...content.fields,
        };
        expect(kind.record.safeParse(whole).error?.issues ?? []).toEqual([]);
      }
      expect(record.revisions.map(({ at }) => at)).toEqual(record.revisions.map(({ at }) => at).sort());
      expect(last(record).at < today, 'nothing was written today or later').toBe(true);
    }
    expect(new Set(november().records.map(({ id }) => id)).size).toBe(november().records.length);
  });

  test('links only records of the same pupil', () => {
    const byId = new Map(november().records.map((record) => [record.id, record]));
    for (const record of november().records) {
      const { case: ofCase, goals = [], goal, intervention } = fieldsOf(record);
      for (const id of [ofCase, goal, intervention, ...goals].filter(Boolean)) expect(byId.get(id)?.pupil).toBe(record.pupil);
    }
  });

  test('has enough to show', () => {
    const count = (kind: string, state?: string) => november().records.filter((record) => record.kind === kind && (state === undefined || last(record).content.state === state)).length;
    expect(november().records.length).toBeGreaterThan(2000);
    expect(count('session', 'held')).toBeGreaterThan(800);
    expect(count('session', 'not-held')).toBeGreaterThan(50);
    expect(count('session', 'planned')).toBeGreaterThan(30);
    expect(count('goal', 'agreed')).toBeGreaterThan(80);
    expect(count('review', 'held')).toBeGreaterThan(100);
    expect(count('case', 'closed')).toBeGreaterThan(30);
    expect(november().records.filter((record) => ['T3', 'T4'].includes(last(record).content.tier)).length).toBeGreaterThan(3);
  });

  test('lets barriers fall for most pupils, not for all', () => {
    const changes = november().pupils.flatMap((pupil) => {
      const complete = of(november(), pupil, 'barrier-assessment').filter((record) => last(record).content.state === 'complete');
      const [first, now] = [complete.at(0), complete.at(-1)];
      if (!first || !now || first === now) return [];
      const total = (record: DemoRecord) => fieldsOf(record)['ratings'].reduce((sum: number, { severity }: { severity: number }) => sum + severity, 0);
      return [total(now) - total(first)];
    });
    expect(changes.length).toBeGreaterThan(60);
    const fell = changes.filter((change) => change < 0).length / changes.length;
    expect(fell).toBeGreaterThan(0.7);
    expect(fell).toBeLessThan(1);
  });

  test('holds sessions only when the register has the pupil in school', () => {
    const registers = new Map(november().registers.map((register) => [`${register.pupil}/${register.year}`, register]));
    for (const record of november().records.filter(({ kind }) => kind === 'session')) {
      const { state, occurredOn } = last(record).content;
      const register = registers.get(`${record.pupil}/${occurredOn >= '2026-08-01' ? 2026 : 2025}`);
      if (!register || occurredOn >= today || last(record).content.tier !== 'T2') continue;
      const days = (Date.parse(occurredOn) - Date.parse(register.firstDay)) / 86_400_000;
      const half = (fieldsOf(record)['startsAt'] as string) < '12:30' ? 0 : 1;
      const mark = register.marks[Math.floor(days / 7) * 10 + (days % 7) * 2 + half]!;
      if (state === 'held') expect('IOGNMCEU9#'.includes(mark), `held on ${occurredOn}, marked ${mark}`).toBe(false);
    }
  });

  test('writes in many words, and never the same note twice in one file', () => {
    const sentences = new Set(barrierWords.flatMap(({ notes }) => [...notes.early, ...notes.middle, ...notes.late]));
    expect(sentences.size).toBeGreaterThan(120);
    const used = november().records.filter(({ kind }) => kind === 'session').map((record) => ({ pupil: record.pupil, note: fieldsOf(record)['note'] as string | undefined }));
    const notes = used.filter(({ note }) => note !== undefined);
    expect(new Set(notes.map(({ pupil, note }) => `${pupil} ${note}`)).size).toBe(notes.length);
    expect(notes.length).toBeGreaterThan(700);
    const text = JSON.stringify(november().records);
    for (const slip of ['{name}', '{teacher}', 'lorem', 'undefined', 'NaN']) expect(text.includes(slip), slip).toBe(false);
    // A child reads this one day.
    for (const word of ['lazy', 'naughty', 'attention-seeking', 'manipulative', 'refused', 'failed', 'excuse', 'broken home']) {
      expect(text.toLowerCase().includes(word), word).toBe(false);
    }
    expect(new Set([...checkIns, ...firstMeetings]).size).toBe(checkIns.length + firstMeetings.length);
  });

  test.each([['November', november, 2026], ['May', may, 2026], ['last year', may, 2025]] as const)('misses school about as often as England: %s', (_, school, year) => {
    const { pupils, absence, unauthorised, persistent, severe } = figures(school(), year);
    // Year 7 and a few others came this September.
    expect(pupils).toBeGreaterThan(year === 2026 ? 239 : 170);
    expect(pupils).toBeLessThan(year === 2026 ? 241 : 180);
    expect(absence).toBeGreaterThan(5.5);
    expect(absence).toBeLessThan(7.6);
    expect(unauthorised).toBeGreaterThan(1.2);
    expect(unauthorised).toBeLessThan(3);
    expect(persistent).toBeGreaterThan(15);
    expect(persistent).toBeLessThan(24);
    expect(severe).toBeGreaterThan(1);
    expect(severe).toBeLessThan(3);
  });

  test('is late on Mondays and ill in winter', () => {
    const late: number[] = [0, 0, 0, 0, 0];
    const ill = new Map<string, { ill: number; possible: number }>();
    for (const { marks, firstDay, year } of may().registers.filter((register) => register.year === 2026)) {
      expect(year).toBe(2026);
      for (let i = 0; i < marks.length; i++) {
        const date = plusDays(firstDay, Math.floor(i / 10) * 7 + ((i % 10) >> 1));
        if ('LU'.includes(marks[i]!)) late[(i % 10) >> 1]!++;
        const month = ill.get(date.slice(0, 7)) ?? { ill: 0, possible: 0 };
        if (marks[i] === 'I') month.ill++;
        if (!'#1234567-'.includes(marks[i]!)) month.possible++;
        ill.set(date.slice(0, 7), month);
      }
    }
    expect(late[0]! / late.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0.4);
    const rate = (month: string) => ill.get(month)!.ill / ill.get(month)!.possible;
    expect(Math.min(rate('2027-01'), rate('2026-12'))).toBeGreaterThan(1.3 * rate('2026-09'));
  });

  test('marks registers with codes of the day: one kind of Y before August 2024, seven after', () => {
    const spring2024 = makeDemoSchool({ today: '2024-05-14' });
    for (const register of [...may().registers, ...spring2024.registers]) expect(() => summariseAttendance(register, { codes: 'by-date' })).not.toThrow();
    const marks = (school: DemoSchool) => new Set(school.registers.flatMap((register) => [...register.marks]));
    expect(marks(spring2024)).toContain('Y');
    expect(marks(may())).toContain('4');
    expect(codeSetOn('2027-05-12').codes.some(({ code }) => code === 'Y')).toBe(false);
    expect([...marks(may())].filter((mark) => 'IMOGNCEVPWLU1#'.includes(mark)).length).toBeGreaterThan(12);
  });

  test('closes school in the holidays, for 190 days a year', () => {
    for (let year = 2015; year <= 2040; year++) {
      const { days, firstDay } = schoolYear(year);
      expect(days).toHaveLength(190);
      expect(weekday(firstDay)).toBe(1);
      expect(days[0]! >= `${year}-09-02` && days[0]! <= `${year}-09-05`, days[0]).toBe(true);
      expect(days.at(-1)! >= `${year + 1}-07-17` && days.at(-1)! <= `${year + 1}-07-28`, days.at(-1)).toBe(true);
      expect(days.some((date) => date.endsWith('-12-25') || date.endsWith('-01-01'))).toBe(false);
    }
    // Easter 2027 is 28 March; the late May bank holiday 31 May.
    const { days } = schoolYear(2026);
    for (const date of ['2026-10-28', '2027-02-16', '2027-03-26', '2027-03-29', '2027-05-03', '2027-06-01']) expect(days, date).not.toContain(date);
    for (const date of ['2026-11-02', '2027-01-06', '2027-04-19', '2027-05-04', '2027-06-08']) expect(days, date).toContain(date);
  });

  describe('tells the stories of the pictures', () => {
    const matters = (school: DemoSchool, pupil: { id: string }) => {
      const held = of(school, pupil, 'session').filter((record) => last(record).content.state === 'held').map((record) => last(record).content.occurredOn).sort();
      const goals = of(school, pupil, 'goal').map((record) => {
        const { ratings = [], ladder } = fieldsOf(record);
        const level = levelOf(fieldsOf(record) as Parameters<typeof levelOf>[0]);
        const moved = ratings.findLastIndex((rating: { level: number }) => rating.level !== level);
        return { state: last(record).content.state, level, baselineLevel: ladder.baseline, levelSince: ratings[moved + 1]?.at.slice(0, 10) };
      });
      const register = school.registers.findLast((each) => each.pupil === pupil.id)!;
      const facts = {
        lastSessionOn: held.at(-1),
        reviewDueOn: of(school, pupil, 'review').filter((record) => last(record).content.state === 'planned').map((record) => last(record).content.dueOn).sort()[0],
        consentUntil: fieldsOf(of(school, pupil, 'case')[0]!)['agreedUntil'] as string,
        openBarriers: fieldsOf(of(school, pupil, 'barrier-assessment').filter((record) => last(record).content.state === 'complete').at(-1)!)['ratings'],
        goals,
        attendance: { summary: summariseAttendance(register), changePoints: attendanceChange(register)?.points },
      };
      return whatMattersNow(facts, school.today).map(({ code }) => code);
    };
    const rate = (school: DemoSchool, pupil: { id: string }) => {
      const { absent, possible } = summariseAttendance(school.registers.findLast((each: AttendanceRegister) => each.pupil === pupil.id)!);
      return 100 - (100 * absent) / possible;
    };
    const planned = (school: DemoSchool, pupil: { id: string }) =>
      of(school, pupil, 'session').filter((record) => last(record).content.state === 'planned').map((record) => `${last(record).content.occurredOn} ${fieldsOf(record)['startsAt']}`);

    test.each([['November', november], ['May', may]])('Amelia: %s', (_, make) => {
      const school = make();
      const { amelia } = school.cast;
      const goals = of(school, amelia, 'goal').map((record) => fieldsOf(record));
      expect(goals.map(({ title }) => title)).toEqual(['Arrive before 8:40 at least four days a week', 'Ask for help once in each English lesson', 'Use the calm plan before leaving a room']);
      const levels = goals.map((goal) => levelOf(goal as Parameters<typeof levelOf>[0])!);
      expect(levels).toEqual([0, -1, 1]);
      const t = (level: (i: number) => number) => attainmentT(goals.map(({ ladder }, i) => ({ level: level(i) as 0, weight: ladder.weight })));
      expect(t((i) => levels[i]!)).toBeCloseTo(54.6, 1);
      expect(t((i) => goals[i]!['ladder'].baseline)).toBeCloseTo(31.4, 0);
      expect(rate(school, amelia)).toBeGreaterThan(86);
      expect(rate(school, amelia)).toBeLessThan(90);
      expect(planned(school, amelia)).toEqual([`${school.today} 13:10`]);
      expect(matters(school, amelia)[0]).toBe('review-overdue');
      expect(JSON.stringify(of(school, amelia, 'case'))).toContain('Worries build up before some lessons');
      const others = of(school, amelia, 'session').filter(({ author }) => author === school.cast.priyaNair.id);
      expect(others.map((record) => last(record).content.tier)).toContain('T3');
    });

    test.each([['November', november], ['May', may]])('the other five: %s', (_, make) => {
      const school = make();
      const { kofi, leah, tomasz, zara, ben } = school.cast;
      expect(matters(school, kofi)).toEqual(['on-track']);
      expect(matters(school, leah)).toContain('goal-stalled');
      expect(planned(school, leah)).toEqual([`${school.today} 14:20`]);
      expect(matters(school, tomasz)[0]).toBe('no-session');
      expect(planned(school, tomasz)).toEqual([]);
      expect(rate(school, tomasz)).toBeLessThan(81);
      expect(matters(school, zara)).toContain('ready-for-exit-review');
      expect(rate(school, zara)).toBeGreaterThan(96);
      expect(matters(school, ben)).toContain('consent-expiring');
    });
  });

  // Whoever tries it may come on any day: a Sunday, a holiday, the first of September.
  test.each(['2026-08-20', '2026-09-01', '2026-09-02', '2026-09-04', '2026-10-28', '2027-01-03', '2027-07-31', '2024-08-19'])(
    'can be made on %s',
    (day) => {
      const school = makeDemoSchool({ today: day });
      expect(school.pupils).toHaveLength(240);
      expect(school.records.length).toBeGreaterThan(1500);
      expect(school.records.every((record) => last(record).at < day)).toBe(true);
      for (const register of school.registers) expect(() => summariseAttendance(register)).not.toThrow();
    },
  );

  test('refuses what is no day', () => {
    expect(() => makeDemoSchool({ today: '24/11/2026' })).toThrow(TypeError);
  });
});

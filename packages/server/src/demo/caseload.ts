import type { AttainmentLevel, BarrierCode } from '@learning-mentor/core';
import { weekday, type SchoolTime } from './calendar.js';
import type { Dice } from './dice.js';
import type { DemoPeople, DemoPerson } from './people.js';
import { usualWishes, type AttendanceWish } from './registers.js';
import { barrierWords } from './words/index.js';

/** Where a goal begins and stands today. */
export interface GoalStory {
  readonly barrier: BarrierCode;
  /** Which of the barrier's goals. */
  readonly which: number;
  readonly weight?: number;
  readonly baseline: -2 | -1;
  readonly now: AttainmentLevel;
  /** Has stood still for a month. */
  readonly stalled?: boolean;
}

/** What a mentor's page should say first. */
type Course = 'on-track' | 'stalled' | 'review-overdue' | 'review-due' | 'no-session' | 'agreement-ends' | 'ready-for-exit' | 'new' | 'paused';

/** One pupil, one mentor, from the first meeting on. */
export interface Mentoring {
  readonly pupil: DemoPerson;
  readonly mentor: DemoPerson;
  readonly barriers: readonly BarrierCode[];
  readonly goals: readonly GoalStory[];
  readonly course: Course;
  /** Came to the school this September. */
  readonly isNew: boolean;
  /** The first day, in school days back from today. */
  readonly began: number;
  /** The day on which it was closed, in school days back from today. */
  readonly ended?: number;
  /** The weekly hour: 1 Monday to 5 Friday. */
  readonly slot: { readonly day: number; readonly at: string };
  /** Sessions besides the weekly one, in school days back from today, or the day before where the pupil was away. */
  readonly extra?: readonly number[];
  /** A part of sessions that another mentor held. */
  readonly cover?: { readonly mentor: DemoPerson; readonly from: number; readonly to: number };
}

const times = ['09:15', '10:00', '11:20', '12:10', '13:10', '14:20'] as const;
const aWeek = 5;

/** Who is mentored by whom, now and last year, and how everybody's attendance is to come out. */
export function makeCaseloads(people: DemoPeople, time: SchoolTime, dice: Dice): { mentorings: Mentoring[]; wishes: ReadonlyMap<string, AttendanceWish> } {
  const { cast, pupils } = people;
  const stories = castStories(people, time);
  const own = dice.of('who');
  const others = own.shuffled(pupils.filter((pupil) => !stories.some(({ mentoring }) => mentoring.pupil === pupil)));
  const wishes = attendanceOf(others, stories, dice.of('wishes'));
  // Mentors are asked more often about pupils who miss school.
  const ranked = others.map((pupil) => ({ pupil, rank: own.next() - 0.4 * Math.min(0.3, wishes.get(pupil.id)!.absence) })).sort((a, b) => a.rank - b.rank);
  const picked = ranked.map(({ pupil }) => pupil);

  const mentorings = stories.map(({ mentoring }) => mentoring);
  for (const [mentor, count] of [[cast.samField, 12], [cast.priyaNair, 15], [cast.joelBarrett, 13]] as const) {
    const taken = mentorings.filter((each) => each.mentor === mentor).map(({ slot }) => `${slot.day} ${slot.at}`);
    const slots = own.shuffled([1, 2, 3, 4, 5].flatMap((day) => times.map((at) => ({ day, at })))).filter(({ day, at }) => !taken.includes(`${day} ${at}`));
    for (let i = 0; i < count; i++) mentorings.push(usualStory(picked.shift()!, mentor, courses[i]!, slots[i]!, wishes, dice.of(`story/${picked.length}`)));
  }
  const past = picked.filter(({ id, yearGroup }) => yearGroup !== 7 && wishes.get(id)!.absence < 0.15).slice(0, 44);
  for (const [i, pupil] of past.entries()) {
    const mentor = [cast.samField, cast.priyaNair, cast.joelBarrett][i % 3]!;
    mentorings.push(pastStory(pupil, mentor, time, wishes, dice.of(`past/${i}`)));
  }
  return { mentorings, wishes };
}

/** The cast as wished; the rest so that the whole school's figures come out. */
function attendanceOf(others: readonly DemoPerson[], stories: readonly CastStory[], dice: Dice): Map<string, AttendanceWish> {
  const wishes = new Map(stories.map(({ mentoring, wish }) => [mentoring.pupil.id, wish]));
  const usual = usualWishes(others.length, dice);
  others.forEach((pupil, i) => wishes.set(pupil.id, usual[i]!));
  return wishes;
}

/** The first so many make a caseload. */
const courses: readonly Course[] = [
  'on-track', 'on-track', 'ready-for-exit', 'on-track', 'stalled', 'on-track', 'review-due', 'on-track', 'review-overdue', 'on-track', 'new', 'on-track',
  'paused', 'agreement-ends', 'new',
];

function usualStory(
  pupil: DemoPerson, mentor: DemoPerson, wished: Course, slot: Mentoring['slot'], wishes: Map<string, AttendanceWish>, dice: Dice,
): Mentoring {
  // Nobody is ready to leave while they miss much of school.
  const course = wished === 'ready-for-exit' && wishes.get(pupil.id)!.absence > 0.09 ? 'on-track' : wished;
  const barriers = barriersFor(pupil, wishes.get(pupil.id)!, dice);
  const isNew = pupil.yearGroup === 7 || barriers.some((barrier) => ['TRN-01', 'LAN-01'].includes(barrier));
  const calm = ['on-track', 'ready-for-exit'].includes(course);
  const wish = wishes.get(pupil.id)!;
  wishes.set(pupil.id, { ...wish, isNew, suspended: barriers.includes('BEH-03'), trend: calm ? 'improving' : wish.trend });
  return {
    pupil, mentor, barriers, course, slot, isNew,
    began: course === 'new' ? dice.int(1, 6) : dice.int(8, 30) * aWeek + dice.int(0, 4),
    goals: goalsFor(barriers, course, dice),
  };
}

/** Closed some time between last autumn and a month ago. */
function pastStory(pupil: DemoPerson, mentor: DemoPerson, time: SchoolTime, wishes: ReadonlyMap<string, AttendanceWish>, dice: Dice): Mentoring {
  const school = time.between(time.lastYear.days[0]!, time.today).length;
  const weeks = dice.int(9, 22);
  const ended = Math.max(25, Math.min(school - weeks * aWeek, dice.int(25, Math.max(25, school - 80))));
  // What is said of this year is no story of the last.
  const barriers = barriersFor(pupil, wishes.get(pupil.id)!, dice).filter((barrier) => !['TRN-01', 'LAN-01', 'BEH-03'].includes(barrier));
  // Mentoring does not help everybody.
  const helped = dice.chance(0.75);
  return {
    pupil, mentor, barriers, ended, isNew: false,
    began: Math.min(school - 1, ended + weeks * aWeek),
    course: 'ready-for-exit',
    slot: { day: dice.int(1, 5), at: dice.pick(times) },
    goals: goalsFor(barriers, 'ready-for-exit', dice).map((goal) => (helped ? goal : { ...goal, baseline: -1, now: -1 })),
  };
}

/** Two or three that go together with what the register shows; English as a new language only where nothing else says so. */
function barriersFor(pupil: DemoPerson, wish: AttendanceWish, dice: Dice): BarrierCode[] {
  const all = dice.shuffled(barrierWords.map(({ barrier }) => barrier).filter((code) => !code.startsWith('ATT') && !['LAN-01', 'TRN-01', 'BEH-03', 'SEM-05', 'PEE-01'].includes(code)));
  const rare: BarrierCode[] = dice.chance(0.14) ? [dice.pick(['TRN-01', 'SEM-05', 'PEE-01', 'BEH-03', 'LAN-01'] as const)] : [];
  const attendance: BarrierCode[] = [];
  if (wish.absence >= 0.2) attendance.push('ATT-03');
  else if (wish.absence > 0.09) attendance.push(wish.because === 'fridays' ? 'ATT-02' : 'ATT-01');
  if (wish.lateness > 0.05) attendance.push('ATT-04');
  return [...attendance, ...rare, ...all].slice(0, pupil.yearGroup === 7 ? 2 : dice.int(2, 3));
}

function goalsFor(barriers: readonly BarrierCode[], course: Course, dice: Dice): GoalStory[] {
  return barriers.map((barrier, i): GoalStory => {
    const words = barrierWords.find((each) => each.barrier === barrier)!;
    const stalled = course === 'stalled' && i === 0;
    const reached = ([0, 0, 0, 1, 1, 2] as const)[dice.int(0, 5)]!;
    const short = dice.chance(0.4);
    const now = stalled ? -1 : course === 'ready-for-exit' ? Math.max(0, reached) : short ? -1 : reached;
    // Some goals stand where they began.
    const unmoved = now < 0 && !['on-track', 'ready-for-exit'].includes(course) && dice.chance(0.6);
    const baseline = !unmoved && (now < 0 || dice.chance(0.45)) ? -2 : -1;
    return { barrier, which: dice.int(0, words.goals.length - 1), baseline, now: now as AttainmentLevel, stalled };
  });
}

interface CastStory {
  readonly mentoring: Mentoring;
  readonly wish: AttendanceWish;
}

/** The six of the pictures, all Sam Field's. Days of the week are counted from today, so that Amelia always comes this afternoon. */
function castStories({ cast }: DemoPeople, time: SchoolTime): CastStory[] {
  const today = weekday(time.at(0));
  const inDays = (days: number): number => ((today - 1 + days) % 5) + 1;
  const mentor = cast.samField;
  return [
    {
      mentoring: {
        pupil: cast.amelia, mentor, isNew: false, course: 'review-overdue', began: 17 * aWeek, slot: { day: inDays(0), at: '13:10' }, extra: [2],
        barriers: ['ATT-04', 'SEM-02', 'ACA-02'],
        goals: [
          { barrier: 'ATT-04', which: 0, weight: 3, baseline: -2, now: 0 },
          { barrier: 'ACA-02', which: 1, weight: 3, baseline: -2, now: -1 },
          { barrier: 'SEM-02', which: 0, weight: 8, baseline: -1, now: 1 },
        ],
        cover: { mentor: cast.priyaNair, from: 24, to: 13 },
      },
      wish: { absence: 0.116, lateness: 0.17, trend: 'fell-then-recovered', because: 'mixed', latenessImproves: true },
    },
    {
      mentoring: {
        pupil: cast.kofi, mentor, isNew: false, course: 'on-track', began: 14 * aWeek, slot: { day: inDays(2), at: '10:00' }, barriers: ['PEE-02', 'SEM-04'],
        goals: [
          { barrier: 'PEE-02', which: 0, baseline: -1, now: 2 },
          { barrier: 'PEE-02', which: 1, baseline: -2, now: 0 },
        ],
      },
      wish: { absence: 0.049, lateness: 0.02, trend: 'improving', because: 'illness' },
    },
    {
      mentoring: {
        pupil: cast.leah, mentor, isNew: true, course: 'stalled', began: 13 * aWeek, slot: { day: inDays(0), at: '14:20' }, extra: [1], barriers: ['ACA-01', 'SEM-01'],
        goals: [
          { barrier: 'ACA-01', which: 0, baseline: -2, now: -1, stalled: true },
          { barrier: 'SEM-01', which: 0, baseline: -1, now: 0 },
        ],
      },
      wish: { absence: 0.07, lateness: 0.01, trend: 'steady', because: 'illness' },
    },
    {
      mentoring: {
        pupil: cast.tomasz, mentor, isNew: false, course: 'no-session', began: 9 * aWeek, slot: { day: inDays(1), at: '11:20' }, extra: [7], barriers: ['BEH-03', 'FAM-01'],
        goals: [{ barrier: 'BEH-03', which: 0, baseline: -2, now: -1 }],
      },
      wish: { absence: 0.204, lateness: 0.06, trend: 'falling', because: 'mixed', suspended: true },
    },
    {
      mentoring: {
        pupil: cast.zara, mentor, isNew: true, course: 'ready-for-exit', began: 22 * aWeek, slot: { day: inDays(3), at: '09:15' }, barriers: ['TRN-01', 'LAN-01'],
        goals: [
          { barrier: 'TRN-01', which: 0, baseline: -1, now: 1 },
          { barrier: 'LAN-01', which: 0, baseline: -2, now: 1 },
        ],
      },
      wish: { absence: 0.028, lateness: 0.005, trend: 'improving', because: 'illness', isNew: true },
    },
    {
      mentoring: {
        pupil: cast.ben, mentor, isNew: false, course: 'agreement-ends', began: 24 * aWeek, slot: { day: inDays(4), at: '11:20' }, barriers: ['FAM-02', 'HLT-02'],
        goals: [
          { barrier: 'FAM-02', which: 0, baseline: -1, now: 0 },
          { barrier: 'FAM-02', which: 1, baseline: -2, now: 0 },
          { barrier: 'HLT-02', which: 0, baseline: -1, now: 1 },
        ],
      },
      wish: { absence: 0.097, lateness: 0.05, trend: 'steady', because: 'mixed' },
    },
  ];
}

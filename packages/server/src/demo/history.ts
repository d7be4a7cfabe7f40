import type { AttainmentLevel, AttendanceRegister, BarrierRating, RecordInput, BarrierAssessment, Session } from '@learning-mentor/core';
import { plusDays, weekday, type SchoolTime } from './calendar.js';
import type { GoalStory, Mentoring } from './caseload.js';
import type { Diary, Doing, Entry } from './diary.js';
import type { Dice } from './dice.js';
import { formalName } from './formal-name.js';
import type { DemoPerson } from './people.js';
import { missed } from './registers.js';
import { makeStoryTeller, type Stage, type StoryTeller } from './story-teller.js';
import { barrierWords, noteForReasons, preferences, pupilVoices, ratingNotes, reviewAgreements, reviewViews, strengths, wordsFor } from './words/index.js';

type AssessmentInput = RecordInput<typeof BarrierAssessment>;
type SessionInput = RecordInput<typeof Session>;

/** What a history is written with. */
export interface Writing {
  readonly diary: Diary;
  readonly time: SchoolTime;
  readonly registers: readonly AttendanceRegister[];
  readonly teacher: DemoPerson;
  readonly senco: DemoPerson;
  readonly dice: Dice;
}

/** Six weeks from review to review. */
const cycle = 30;

/** Writes everything about one mentoring, from the first day to yesterday, and what is planned. */
export function writeHistory(mentoring: Mentoring, writing: Writing): void {
  const days = schoolDays(mentoring, writing.time);
  if (days.length === 0) return;
  const { pupil, goals: wished } = mentoring;
  const eased = mentoring.barriers.filter((barrier) => wished.every((goal) => goal.barrier !== barrier || goal.now >= 0));
  const story: Story = {
    ...mentoring, ...writing, days,
    tell: makeStoryTeller({ pupil: pupil.given, teacher: formalName(writing.teacher) }, mentoring.barriers, eased, writing.dice.of('words')),
  };
  const of = openCase(story);
  if (story.course === 'new' && days.length < 8) return days.length > 3 ? sessions(story, of, [], []) : planSession(story, of, days.at(-1)!);

  assess(story, of, day(story, 7), 'baseline', 0);
  const goals = agreeGoals(story, of);
  rateGoals(story, goals);
  sessions(story, of, goals, interventions(story, of, goals));
  const held = reviews(story, of, goals);
  if (story.ended === undefined) planReview(story, of, held);
  else finish(story, of, goals);
  if (story.course === 'paused' && of.content.state === 'active') of.act('pause', doing(story, days.at(-1)!, '15:40'), { pausedBecause: story.tell.fill(story.dice.pick(noteForReasons.paused)) });
}

interface Story extends Mentoring, Writing {
  /** The school days on which something could have been written: from the first to yesterday, or to the last. */
  readonly days: readonly string[];
  readonly tell: StoryTeller;
}

interface GoalEntry {
  readonly story: GoalStory;
  readonly entry: Entry;
  readonly agreedOn: string;
}

function schoolDays({ isNew, began, ended }: Mentoring, time: SchoolTime): string[] {
  const first = isNew ? time.thisYear.days[0]! : time.lastYear.days[0]!;
  const from = time.at(-began);
  const before = ended === undefined ? time.today : plusDays(time.at(-ended), 1);
  return time.between(from < first ? first : from, before < time.today ? before : time.today);
}

const day = ({ days }: Story, n: number): string => days[Math.min(n, days.length - 1)]!;
const doing = ({ mentor }: Pick<Story, 'mentor'>, date: string, at: string, by = mentor): Doing => ({ by: by.id, at: `${date}T${at}:00.000Z` });
/** How far between two numbers, 0 to 1, by the day. */
const progress = ({ days }: Story, date: string): number => (days.length < 2 ? 1 : days.filter((each) => each <= date).length / days.length);

function openCase(story: Story): Entry {
  const { diary, dice, pupil, mentor, days, tell, barriers, course, time } = story;
  const until = course === 'agreement-ends' ? plusDays(time.today, 12) : plusDays(story.ended === undefined ? time.today : days.at(-1)!, dice.int(40, 190));
  const reason = tell.fill(barriers.slice(0, 2).map((code) => wordsFor(code).reason).join(' '));
  const by = dice.chance(0.25) ? story.senco : mentor;
  const entry = diary.write('case', doing(story, days[0]!, '08:50', by), {
    pupil: pupil.id, mentor: mentor.id, reason, agreedUntil: until,
    ...(dice.chance(0.8) && { prefers: dice.shuffled(preferences).slice(0, 2).map((each, i) => (i === 0 ? each : each[0]!.toLowerCase() + each.slice(1))).join(', ') }),
  });
  if (days.length > 3) {
    entry.act('agree', doing(story, day(story, 2), '15:10'), {
      limitsExplained: true, pupilAgreed: true, parentAgreed: dice.chance(0.9) ? 'yes' : 'not-asked',
    });
  }
  return entry;
}

/** Severity of a pupil's barriers, at the baseline and today. Where the goal moved, the barrier fell; of the others some stay, a few rise. */
function severities(story: Story): { code: BarrierRating['barrier']; main: boolean; from: number; to: number }[] {
  const dice = story.dice.of('severity');
  const others = dice.shuffled(barrierWords.map(({ barrier }) => barrier)).filter((code) => !story.barriers.includes(code) && !/^(ATT|PEE-01|SEM-05|LAN|TRN|BEH-03|FAM-02)/.test(code));
  const settled = story.course === 'ready-for-exit' && story.ended === undefined;
  return [
    ...story.barriers.map((code, i) => {
      const from = Math.max(2, 4 - i - (dice.chance(0.4) ? 1 : 0));
      const moved = story.goals.some((goal) => goal.barrier === code && hasMoved(goal));
      const removed = story.goals.some((goal) => goal.barrier === code && goal.now > 0) && dice.chance(0.4);
      const falls = moved || dice.chance(0.25);
      const to = removed ? 0 : falls ? from - dice.int(1, 2) : dice.chance(0.35) ? Math.min(4, from + 1) : from;
      return { code, main: true, from, to: settled ? Math.min(1, to) : Math.max(to, removed ? 0 : 1) };
    }),
    ...others.slice(0, 2).map((code) => {
      const from = dice.int(1, 2);
      return { code, main: false, from, to: !story.goals.some(hasMoved) ? from : from === 2 || dice.chance(0.4) ? 1 : 0 };
    }),
  ];
}

const hasMoved = ({ stalled = false, now, baseline }: GoalStory): boolean => !stalled && now > baseline;

/** @param done how far the barriers have moved towards today, 0 to 1 */
function assess(story: Story, of: Entry, on: string, phase: AssessmentInput['phase'], done: number): void {
  const { diary, dice, pupil, tell } = story;
  const ratings = severities(story).map(({ code, main, from, to }): BarrierRating => {
    const words = wordsFor(code);
    const severity = Math.round(from + (to - from) * done);
    if (!main) return { barrier: code, severity, confidence: 'suspected', evidence: [{ ...words.evidence[1]!, on }], noPupilView: 'Not talked about yet' };
    return {
      barrier: code, severity, confidence: 'confirmed',
      evidence: words.evidence.map((each) => ({ ...each, on })),
      pupilAgrees: dice.chance(0.88),
      pupilView: tell.fill(phase === 'baseline' || !dice.chance(0.6) ? words.pupilView : dice.pick(words.pupilWords)),
      adultsWillChange: tell.fill(words.adultsWillChange),
    };
  }).map((rating) => ({ ...rating, evidence: rating.evidence!.map((each) => ({ ...each, text: tell.fill(each.text) })) }));
  const input: AssessmentInput = {
    pupil: pupil.id, case: of.id, phase, occurredOn: on, ratings,
    informants: ['pupil', 'mentor', ...(dice.chance(0.7) ? ['teacher' as const] : []), ...(dice.chance(0.5) ? ['parent' as const] : [])],
    strengths: dice.shuffled(strengths).slice(0, dice.int(2, 3)),
    pupilVoice: dice.pick(pupilVoices),
  };
  if (phase !== 'baseline') return void diary.write('barrier-assessment', doing(story, on, '15:20'), { ...input, state: 'complete' });
  diary.write('barrier-assessment', doing(story, on, '11:40'), input).act('complete', doing(story, on, '15:20'));
}

function agreeGoals(story: Story, of: Entry): GoalEntry[] {
  const { diary, dice, pupil, time } = story;
  return story.goals.map((goal, i) => {
    const written = day(story, 8 + 3 * i);
    const agreedOn = day(story, 9 + 3 * i);
    const { title, strand, ladder } = wordsFor(goal.barrier).goals[goal.which]!;
    const targetDate = plusDays(story.ended === undefined ? time.today : story.days.at(-1)!, dice.int(10, 45));
    const entry = diary.write('goal', doing(story, written, '14:55'), {
      pupil: pupil.id, case: of.id, title: story.tell.fill(title), strand, barrier: goal.barrier, targetDate,
      ladder: { ...ladder, baseline: goal.baseline, weight: goal.weight ?? ([4, 6, 6, 9, 12] as const)[dice.int(0, 4)]! },
    });
    entry.act('agree', doing(story, agreedOn, '15:15'));
    return { story: goal, entry, agreedOn };
  });
}

/** About every other week, in steps from the baseline to where the goal stands; the last step is of the last fortnight unless it stalled. */
function rateGoals(story: Story, goals: readonly GoalEntry[]): void {
  for (const [g, { story: goal, entry, agreedOn }] of goals.entries()) {
    const dice = story.dice.of(`ratings/${g}`);
    const dates = story.days.filter((date, i) => date > agreedOn && (i + g) % 9 === 4);
    const recent = story.days.at(-2 - g);
    if (!goal.stalled && recent !== undefined && recent > (dates.at(-1) ?? agreedOn)) dates.push(recent);
    const levels = path(goal, dates, story.time.today, dice);
    let before: number = goal.baseline;
    for (const [i, date] of dates.entries()) {
      const level = levels[i]!;
      const by = dice.chance(0.12) ? 'teacher' : dice.chance(0.35) ? 'pupil' : 'mentor';
      const note = level > before ? ratingNotes.up : level < before ? ratingNotes.down : ratingNotes.same;
      entry.act('rate', doing(story, date, `15:${25 + g}`, by === 'teacher' ? story.teacher : story.mentor), {
        level, by, ...(dice.chance(0.7) && { note: dice.pick(note) }),
      });
      before = level;
    }
  }
}

function path(goal: GoalStory, dates: readonly string[], today: string, dice: Dice): AttainmentLevel[] {
  const from = goal.stalled ? dates.filter((date) => date < plusDays(today, -30)).length : dates.length;
  return dates.map((_, i) => {
    if (i >= from - 1) return goal.now;
    const along = goal.baseline + ((goal.now - goal.baseline) * (i + 1)) / from;
    const wobble = dice.chance(0.15) ? -1 : 0;
    return Math.max(-2, Math.min(2, Math.floor(along) + wobble)) as AttainmentLevel;
  });
}

interface Running {
  readonly entry: Entry;
  readonly barrier: GoalStory['barrier'];
  readonly from: string;
  readonly to: string;
}

/** What a weekly session of about half an hour comes to in a block of six weeks. */
const dose = { minutes: 30, perWeek: 1, weeks: 6 } as const;

/** One at a time, each a block of weekly sessions; the first two barriers take turns until the end. */
function interventions(story: Story, of: Entry, goals: readonly GoalEntry[]): Running[] {
  const { diary, days, pupil } = story;
  const first = goals.filter(({ story: { barrier } }, i) => goals.findIndex((other) => other.story.barrier === barrier) === i).slice(0, 2);
  if (first.length === 0) return [];
  const all: Running[] = [];
  for (let from = 12; from < days.length; from += dose.weeks * 5) {
    const { story: { barrier }, entry: towards } = first[all.length % first.length]!;
    const { title, successCriterion } = wordsFor(barrier).intervention;
    const entry = diary.write('intervention', doing(story, day(story, from - 2), '15:30'), {
      ...dose, successCriterion, barrier, title: all.some((earlier) => earlier.barrier === barrier) ? `${title}, once more` : title,
      pupil: pupil.id, case: of.id, goal: towards.id, startsOn: day(story, from),
    });
    entry.act('start', doing(story, day(story, from), '08:45'));
    const last = from + dose.weeks * 5 - 1;
    const ends = last < days.length ? day(story, last) : story.ended === undefined ? undefined : days.at(-1)!;
    if (ends !== undefined) entry.act('finish', doing(story, ends, '15:45'));
    all.push({ entry, barrier, from: day(story, from), to: ends ?? days.at(-1)! });
  }
  return all;
}

/** Before and after noon, as registers are taken. */
const halfOf = (at: string): 'am' | 'pm' => (at < '12:30' ? 'am' : 'pm');

function sessions(story: Story, of: Entry, goals: readonly GoalEntry[], running: readonly Running[]): void {
  const { diary, days, slot, pupil, dice, tell, course, time } = story;
  const last = course === 'no-session' ? story.time.at(-7) : days.at(-1)!;
  const extra = (story.extra ?? []).map((back) => days.findLast((date) => date <= time.at(-back) && !missed(story.registers, date, 'am')) ?? days[0]!);
  const catchUp = catchUpDay(story);
  const weekly = days.filter((date, i) => i > 1 && weekday(date) === slot.day).map((date) => anotherDay(story, date));
  const dates = [...new Set([day(story, 2), ...weekly, ...extra, ...(catchUp ? [catchUp] : [])])].filter((date) => date <= days.at(-1)! && date >= days[0]!).sort();
  for (const [i, date] of dates.entries()) {
    const isShort = extra.includes(date) || date === catchUp;
    const by = coveredBy(story, date) ?? story.mentor;
    const input: SessionInput = {
      pupil: pupil.id, case: of.id, occurredOn: date, startsAt: isShort ? '08:35' : slot.at,
      mode: isShort ? 'drop-in' : dice.chance(0.14) ? 'walk' : 'one-to-one',
    };
    const notHeld = date > last && course === 'no-session' ? 'pupil-declined' : reasonNotHeld(story, date, isShort ? 'am' : halfOf(slot.at), isShort);
    const planned = i > 0 && (date >= time.at(-20) || dice.chance(0.25));
    const before = dates[i - 1] ?? date;
    if (notHeld) {
      const entry = planned ? diary.write('session', doing(story, before, '15:05'), { ...input, dueOn: date, state: 'planned' }) : undefined;
      if (entry) entry.act('miss', doing(story, date, '15:05'), { notHeld });
      else diary.write('session', doing(story, date, '15:05', by), { ...input, state: 'not-held', notHeld });
      continue;
    }
    const told = i === 0 ? { words: tell.first() } : isShort ? { words: tell.checkIn() } : tell.session(stageOf(story, date));
    const held = {
      minutes: isShort ? 10 : dice.pick([20, 25, 30, 30, 30, 35, 40]),
      ...(dice.chance(0.06) && { cutShort: true }),
      ...(dice.chance(0.8) && { mood: moodOn(story, date) }),
      ...told.words,
    };
    const about = linksOf(told.about, date, goals, running);
    if (planned && by === story.mentor) {
      diary.write('session', doing(story, before, '15:05'), { ...input, ...about, dueOn: date, state: 'planned' }).act('hold', doing(story, date, '15:05'), held);
    } else diary.write('session', doing(story, date, '15:05', by), { ...input, ...about, ...held, state: 'held' });
  }
  if (story.ended === undefined && !['no-session', 'paused'].includes(course)) planSession(story, of, dates.at(-1)!);
}

/** Where the pupil is away, the session is often held a day or two later. */
function anotherDay({ days, registers, slot, dice }: Story, date: string): string {
  if (!missed(registers, date, halfOf(slot.at)) || !dice.chance(0.6)) return date;
  const i = days.indexOf(date);
  return days.slice(i + 1, i + 3).find((later) => !missed(registers, later, halfOf(slot.at))) ?? date;
}

/** The goals that a session about this barrier belongs to, and the block of sessions that it is one of. */
function linksOf(barrier: GoalStory['barrier'] | undefined, date: string, goals: readonly GoalEntry[], running: readonly Running[]) {
  const known = goals.filter(({ story, agreedOn }) => story.barrier === barrier && agreedOn < date).map(({ entry }) => entry.id);
  const within = running.find((each) => each.from <= date && date <= each.to);
  return { ...(known.length > 0 && { goals: known }), ...(within && { intervention: within.entry.id }) };
}

/** Where the last weekly session fell out, the mentor looks in on the pupil within the week. */
function catchUpDay(story: Story): string | undefined {
  const { days, slot, registers, time } = story;
  if (story.ended !== undefined || ['no-session', 'paused', 'new'].includes(story.course)) return undefined;
  const lastWeekly = days.findLast((date) => weekday(date) === slot.day);
  if (lastWeekly === undefined || (!missed(registers, lastWeekly, halfOf(slot.at)) && lastWeekly > plusDays(time.today, -8))) return undefined;
  return days.findLast((date) => date > lastWeekly && !missed(registers, date, 'am'));
}

const coveredBy = ({ cover, time }: Story, date: string): DemoPerson | undefined =>
  cover && date >= time.at(-cover.from) && date <= time.at(-cover.to) ? cover.mentor : undefined;

/** The register knows who was away. Few others fall out, and never the first. */
function reasonNotHeld(story: Story, date: string, half: 'am' | 'pm', surely: boolean): SessionInput['notHeld'] {
  if (missed(story.registers, date, half)) return 'pupil-absent';
  if (surely || date === story.days[2] || date >= story.time.at(-10) || !story.dice.chance(0.05)) return undefined;
  return story.dice.pick(['mentor-absent', 'clash-exam', 'clash-trip', 'room', 'pupil-declined'] as const);
}

function stageOf(story: Story, date: string): Stage {
  const done = progress(story, date);
  if (done < 0.35) return 'early';
  return done < 0.7 || story.course === 'stalled' || story.course === 'no-session' ? 'middle' : 'late';
}

function moodOn(story: Story, date: string): number {
  const usual = 2.6 + 1.2 * progress(story, date) + (story.course === 'no-session' ? -0.8 : 0);
  return Math.max(1, Math.min(5, Math.round(usual + story.dice.next() * 2 - 1)));
}

/** The next weekly hour, today or in the days to come. */
function planSession(story: Story, of: Entry, lastSession: string): void {
  const { diary, time, slot, pupil } = story;
  const on = [0, 1, 2, 3, 4, 5, 6].map((ahead) => time.at(ahead)).find((date) => weekday(date) === slot.day)!;
  diary.write('session', doing(story, lastSession, '15:35'), {
    pupil: pupil.id, case: of.id, state: 'planned', occurredOn: on, dueOn: on, startsAt: slot.at, mode: 'one-to-one',
  });
}

/** Every six weeks, up to two weeks ago. Answers the days on which reviews were held. */
function reviews(story: Story, of: Entry, goals: readonly GoalEntry[]): string[] {
  const { diary, dice, days, pupil, registers, tell } = story;
  const held: string[] = [];
  const until = story.ended === undefined ? days.length - 10 : days.length - 1;
  for (let n = cycle; n < until; n += cycle) {
    const wanted = days[n]!;
    const on = days.slice(n).find((date) => !missed(registers, date, 'pm')) ?? wanted;
    if (days.indexOf(on) >= until) break;
    const plannedOn = held.at(-1) ?? day(story, 12);
    const attendees = ['pupil', 'mentor', ...(dice.chance(0.75) ? ['parent'] : []), ...(dice.chance(0.5) ? ['teacher'] : []), ...(dice.chance(0.15) ? ['senco'] : [])] as ('pupil' | 'mentor')[];
    const entry = diary.write('review', doing(story, plannedOn, '16:10'), { pupil: pupil.id, case: of.id, attendees, occurredOn: wanted, dueOn: wanted, state: 'planned' });
    if (on !== wanted) diary.change('review', entry, doing(story, wanted, '14:00'), { occurredOn: on, dueOn: on });
    const { moved, of: all, text } = movement(goals, on);
    const words = reviewAgreements[moved === 0 ? 'none' : moved < all ? 'some' : 'all'];
    const decision = dice.chance(0.7) ? 'continue' : 'adapt';
    entry.act('hold', doing(story, on, '16:00'), {
      decision, agreed: `${text} ${tell.fill(dice.pick(words[decision]))}`, pupilView: dice.pick(reviewViews),
    });
    assess(story, of, on, 'review', n + cycle >= until ? 1 : progress(story, on));
    held.push(on);
  }
  const last = held.at(-1);
  // What is shown as the state of things today rests on an assessment of the last weeks.
  if (story.ended === undefined && last === undefined && days.length > 22) assess(story, of, day(story, days.length - 4), 'review', 1);
  return held;
}

const inWords = ['no', 'one', 'two', 'three', 'four'] as const;

/** How many goals stand higher on a day than where they began. */
function movement(goals: readonly GoalEntry[], on: string): { moved: number; of: number; text: string } {
  const agreed = goals.filter(({ agreedOn }) => agreedOn < on);
  const moved = agreed.filter(({ story, entry }) => (levelOn(entry, on) ?? story.baseline) > story.baseline).length;
  const of = agreed.length;
  if (of === 1) return { moved, of, text: moved === 1 ? 'The goal moved up.' : 'The goal has not moved yet.' };
  if (moved === 0) return { moved, of, text: 'No goal has moved yet.' };
  if (moved === of) return { moved, of, text: of === 2 ? 'Both goals moved up.' : `All ${inWords[of]} goals moved up.` };
  return { moved, of, text: `${moved === 1 ? 'One' : 'Two'} of ${inWords[of]} goals moved up.` };
}

/** The latest rating up to the end of a day. */
const levelOn = ({ content }: Entry, on: string): number | undefined =>
  ((content.fields['ratings'] ?? []) as readonly { level: number; at: string }[]).findLast(({ at }) => at.slice(0, 10) <= on)?.level;

const dueInDays: Readonly<Partial<Record<Mentoring['course'], readonly [least: number, most: number]>>> = {
  'review-due': [1, 6], 'ready-for-exit': [9, 16],
};

function planReview(story: Story, of: Entry, held: readonly string[]): void {
  const { diary, dice, time, pupil, course, days } = story;
  if (course === 'new' || course === 'paused') return;
  const [least, most] = dueInDays[course] ?? [10, 30];
  const due = course === 'review-overdue' ? [-2, -3, -4].map(time.at).find((date) => date <= plusDays(time.today, -3))! : time.from(plusDays(time.today, dice.int(least, most)));
  const plannedOn = held.at(-1) ?? day(story, 13);
  if (plannedOn >= time.today || (due < time.today && due <= plannedOn)) return;
  diary.write('review', doing(story, plannedOn > days.at(-1)! ? days.at(-1)! : plannedOn, '16:40'), {
    pupil: pupil.id, case: of.id, attendees: ['pupil', 'mentor', 'parent', ...(dice.chance(0.6) ? ['teacher' as const] : [])], occurredOn: due, dueOn: due, state: 'planned',
  });
}

function finish(story: Story, of: Entry, goals: readonly GoalEntry[]): void {
  const { diary, dice, days, pupil, tell } = story;
  const on = days.at(-1)!;
  const met = goals.every(({ story: goal }) => goal.now >= 0);
  assess(story, of, on, 'exit', 1);
  diary.write('review', doing(story, on, '15:40'), {
    pupil: pupil.id, case: of.id, attendees: ['pupil', 'mentor', 'parent'], occurredOn: on, state: 'held', decision: 'exit',
    agreed: tell.fill(dice.pick(reviewAgreements[met ? 'exit' : 'exitEarly'])), pupilView: dice.pick(reviewViews),
  });
  for (const { story: goal, entry } of goals) {
    if (goal.now >= 0) entry.act('meet', doing(story, on, '15:50'));
    else if (dice.chance(0.6)) entry.act('change', doing(story, on, '15:50'), { reason: tell.fill(dice.pick(noteForReasons.changed)) });
    else entry.act('withdraw', doing(story, on, '15:50'));
  }
  of.act('close', doing(story, on, '16:00'), {
    exitReason: met ? dice.pick(['goals-met', 'goals-met', 'stepped-down-universal'] as const) : 'six-week-complete',
    exitSummary: tell.fill(dice.pick(noteForReasons[met ? 'exit' : 'exitEarly'])),
  });
}

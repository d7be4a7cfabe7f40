import { sessionsUntil, persistentAbsencePercent } from '../attendance/outlook.js';
import type { AttendanceSummary } from '../attendance/schema.js';
import { daysBetween } from '../day.js';
import type { AttainmentLevel } from '../goal/goal.js';

/** What may matter about a pupil, the most pressing first. Words, with places for the parameters, are in the labels. */
export const matterCodes = [
  'review-overdue', 'consent-expired', 'severe-absence', 'no-session', 'attendance-falling-fast',
  'review-due', 'consent-expiring', 'attendance-falling', 'persistent-absence-near', 'goal-slipped', 'goal-stalled',
  'ready-for-exit-review', 'on-track',
] as const;
export type MatterCode = (typeof matterCodes)[number];
/** Somebody has to act, somebody should look, or all is well. */
export type MatterLevel = 'needs-you' | 'watch' | 'on-track';

/** One thing about a pupil that a mentor should know before others. */
export interface MatterNow {
  readonly code: MatterCode;
  readonly level: MatterLevel;
  readonly params: Readonly<Record<string, number>>;
}

/** A goal, as far as this rule looks. */
export interface GoalFacts {
  /** Only goals in the state `agreed` can stall; `met` ones count towards an exit. */
  readonly state: string;
  /** The day of the latest rating, or of the agreement where there is none yet. */
  readonly lastRatedOn?: string | undefined;
  /** Since when it has stood at its level, where the ratings are at hand: weekly ratings that say the same are a goal that stalled. */
  readonly levelSince?: string | undefined;
  readonly level?: AttainmentLevel | undefined;
  readonly baselineLevel?: AttainmentLevel | undefined;
}

/** What is known about a pupil on a caseload. What is left out is unknown and raises nothing. Dates are `YYYY-MM-DD`. */
export interface PupilFacts {
  /** The last session held, or the day mentoring began where there was none yet. */
  readonly lastSessionOn?: string | undefined;
  readonly reviewDueOn?: string | undefined;
  /** The last day for which participation is agreed. */
  readonly consentUntil?: string | undefined;
  readonly goals?: readonly GoalFacts[] | undefined;
  readonly attendance?: {
    readonly summary: Pick<AttendanceSummary, 'possible' | 'absent' | 'persistentAbsence' | 'severeAbsence' | 'fewSessions'>;
    /** The change of attendance in percentage points, negative where it fell (`attendanceChange().points`). */
    readonly changePoints?: number | undefined;
  } | undefined;
  /** Barriers that are not removed, with their severity now, 0 to 4. */
  readonly openBarriers?: readonly { readonly severity: number }[] | undefined;
}

/**
 * When something begins to matter. All our own choices but the ten per cent of persistent absence; mentoring is weekly, so a session two
 * days late is a session missed. `attendanceFallingPoints` follows "rising by 2 points against the prior six weeks" (design/domain.md 4.1).
 */
export const attentionThresholds = {
  noSessionDays: 9,
  reviewDueDays: 7,
  consentExpiringDays: 14,
  goalStalledWeeks: 4,
  attendanceFallingPoints: 2,
  attendanceFallingFastPoints: 5,
  persistentAbsenceNearSessions: 5,
  /** A barrier up to this severity does not hold up an exit. */
  exitSeverity: 1,
} as const;

type Raise = (code: MatterCode, level: MatterLevel, params?: Record<string, number>) => void;

/**
 * What matters now about a pupil, the most pressing first; never empty. The level of the first entry is the level of the pupil.
 *
 * | code | level | params |
 * |---|---|---|
 * | review-overdue | needs-you | days since it was due |
 * | consent-expired | needs-you | days since |
 * | severe-absence | needs-you | sessions missed, of possible |
 * | no-session | needs-you | days since the last |
 * | attendance-falling-fast, attendance-falling | needs-you, watch | points it fell by, above 0 |
 * | review-due, consent-expiring | watch | days left |
 * | persistent-absence-near | watch | sessions until 10% are missed, if all were missed |
 * | goal-slipped | watch | goals now below where they began |
 * | goal-stalled | watch | goals below what was expected that did not move, weeks of the longest |
 * | ready-for-exit-review | on-track | goals at or above what was expected |
 * | on-track | on-track | – |
 *
 * Attendance raises nothing while there are fewer than 20 possible sessions. Persistent absence itself raises nothing: it lasts a year,
 * stands in the pupil's row anyway, and would keep what changed from being seen.
 *
 * @param today `YYYY-MM-DD`
 * @throws {RuleError} `bad-date`
 * @example
 * ```ts
 * whatMattersNow({ lastSessionOn: '2026-11-10', reviewDueOn: '2026-11-26' }, '2026-11-24');
 * // → [
 * //   { code: 'no-session', level: 'needs-you', params: { days: 14 } },
 * //   { code: 'review-due', level: 'watch', params: { days: 2 } }]
 * ```
 */
export function whatMattersNow(facts: PupilFacts, today: string): MatterNow[] {
  const matters: MatterNow[] = [];
  const raise: Raise = (code, level, params = {}) => matters.push({ code, level, params });
  dates(facts, today, raise);
  attendance(facts, raise);
  goals(facts, today, raise);
  if (matters.length === 0) raise('on-track', 'on-track');
  return matters.sort((a, b) => matterCodes.indexOf(a.code) - matterCodes.indexOf(b.code));
}

const limits = attentionThresholds;

function dates({ lastSessionOn, reviewDueOn, consentUntil }: PupilFacts, today: string, raise: Raise): void {
  const left = (date: string | undefined) => (date === undefined ? Infinity : daysBetween(today, date));
  const review = left(reviewDueOn);
  if (review < 0) raise('review-overdue', 'needs-you', { days: -review });
  else if (review <= limits.reviewDueDays) raise('review-due', 'watch', { days: review });
  const consent = left(consentUntil);
  if (consent < 0) raise('consent-expired', 'needs-you', { days: -consent });
  else if (consent <= limits.consentExpiringDays) raise('consent-expiring', 'watch', { days: consent });
  const since = -left(lastSessionOn);
  if (since >= limits.noSessionDays) raise('no-session', 'needs-you', { days: since });
}

function attendance({ attendance: facts }: PupilFacts, raise: Raise): void {
  if (!facts || facts.summary.fewSessions) return;
  const { summary, changePoints = 0 } = facts;
  const { absent, possible } = summary;
  if (summary.severeAbsence) raise('severe-absence', 'needs-you', { sessions: absent, possible });
  const points = -changePoints;
  if (points >= limits.attendanceFallingFastPoints) raise('attendance-falling-fast', 'needs-you', { points });
  else if (points >= limits.attendanceFallingPoints) raise('attendance-falling', 'watch', { points });
  if (summary.persistentAbsence) return;
  const sessions = sessionsUntil(summary, persistentAbsencePercent);
  if (sessions <= limits.persistentAbsenceNearSessions) raise('persistent-absence-near', 'watch', { sessions });
}

function goals({ goals: all = [], openBarriers = [] }: PupilFacts, today: string, raise: Raise): void {
  const agreed = all.filter(({ state }) => state === 'agreed');
  const reached = all.filter(({ state, level }) => state === 'met' || (state === 'agreed' && level !== undefined && level >= 0));
  const slipped = agreed.filter(({ level, baselineLevel }) => level !== undefined && baselineLevel !== undefined && level < baselineLevel);
  if (slipped.length > 0) raise('goal-slipped', 'watch', { goals: slipped.length });
  const weeks = agreed
    .filter((goal) => !reached.includes(goal))
    .map(({ levelSince, lastRatedOn = today }) => Math.floor(daysBetween(levelSince ?? lastRatedOn, today) / 7))
    .filter((stalled) => stalled >= limits.goalStalledWeeks);
  if (weeks.length > 0) raise('goal-stalled', 'watch', { weeks: Math.max(...weeks), goals: weeks.length });
  const settled = openBarriers.every(({ severity }) => severity <= limits.exitSeverity);
  if (reached.length > 0 && agreed.every((goal) => reached.includes(goal)) && settled) {
    raise('ready-for-exit-review', 'on-track', { goals: reached.length });
  }
}

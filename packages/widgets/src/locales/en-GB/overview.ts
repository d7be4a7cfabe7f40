import { pluraliser } from '../../internal/format.js';

const count = pluraliser('en-GB');

/** The words of what stands above a caseload: whose it is, what comes next, how it moves; British English. */
export const overview = {
  todayTitle: 'Your mentoring today',
  pupilsOnCaseload: (n: number) => count(n, { one: '# pupil on your caseload', other: '# pupils on your caseload' }),
  todayOf: (mentor: string) => `${mentor}’s caseload today`,
  pupilsOnThisCaseload: (n: number) => count(n, { one: '# pupil', other: '# pupils' }),
  open: 'Open',
  openFor: (name: string) => `Open ${name}`,
  start: 'Start',
  startFor: (name: string) => `Start the session with ${name}`,
  next: {
    title: 'Next up',
    none: 'Nothing more is planned.',
    sessionNumber: (n: number) => `Session ${n}`,
    review: 'Review',
    other: 'Planned',
    reviewsDue: (n: number) => count(n, { one: '# review due this week', other: '# reviews due this week' }),
  },
  moving: {
    title: 'How the caseload is moving',
    goals: 'goals on or above expected',
    goalsMoved: (n: number, all: number) => `${n} of ${all} moved up`,
    attendance: 'average attendance',
    attendanceChange: (n: string) => `${n} points`,
    risen: 'up',
    fallen: 'down',
    moreAreas: (n: number) => count(n, { one: '# more area', other: '# more areas' }),
    persistent: 'persistently absent',
    ofPupils: (n: number) => count(n, { one: 'of # pupil', other: 'of # pupils' }),
    seen: 'seen in the last 7 days',
    smallNumbers: 'small numbers',
    smallNumbersWhy: 'Fewer than ten: one child changes the figure a lot.',
    barriers: 'Barriers of moderate severity or more, by area (pupils now / at baseline)',
    area: (area: string, now: number, baseline: number) => `${area}: ${now} now, ${baseline} at baseline`,
    noBarriers: 'No barriers assessed yet.',
  },
};

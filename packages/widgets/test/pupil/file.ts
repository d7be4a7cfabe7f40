import { summariseAttendance, type AttendanceRegister } from '@learning-mentor/core/attendance';
import type { AttendanceAnswer } from '@learning-mentor/core/contract';
import type { AttainmentLadder, AttainmentLevel } from '@learning-mentor/core/goal';
import type { Client } from '../../src/internal/client.js';
import { daysAgo, type BrowserSchool } from '../support/at-school.js';

type Steps = readonly [string, string, string, string, string];

const ladder = ([muchLess, less, expected, more, muchMore]: Steps, baseline: -2 | -1): AttainmentLadder => ({ muchLess, less, expected, more, muchMore, baseline });

/** A pupil's file as Sam Field and others wrote it over some weeks: everything that the widget shows. */
export async function writeFile(school: BrowserSchool): Promise<{ pupil: string; arrive: string; ask: string; calm: string; lunch: string }> {
  const sam = school.clientFor('samField');
  const pupil = await school.idOf('amelia');
  const mentor = await school.idOf('samField');
  const begun = await sam.cases.create({ pupil, mentor, reason: 'Late most mornings', agreedUntil: daysAgo(-10), prefers: 'Walking talks, drawing', occurredOn: daysAgo(120) });
  await sam.cases.agree(begun, { limitsExplained: true, pupilAgreed: true, parentAgreed: 'yes' });
  const of = { pupil, case: begun.id } as const;

  await sam.barrierAssessments.create({
    ...of, state: 'complete', phase: 'baseline', occurredOn: daysAgo(118), informants: ['pupil', 'teacher'], strengths: ['Draws whole worlds'],
    ratings: [
      { barrier: 'ATT-04', severity: 4, confidence: 'confirmed', pupilView: 'The bus is always full.', evidence: [{ kind: 'data', text: 'Late 14 Mondays' }, { kind: 'parent', text: 'Up late' }], adultsWillChange: 'Later bus ticket.' },
      { barrier: 'SEM-01', severity: 2, confidence: 'likely' },
      { barrier: 'ACA-02', severity: 2, confidence: 'suspected' },
    ],
  });
  await sam.barrierAssessments.create({
    ...of, state: 'complete', phase: 'review', occurredOn: daysAgo(20), informants: ['pupil'], strengths: ['Comes even when it is hard'], pupilVoice: 'The gate thing helps.',
    ratings: [
      { barrier: 'ATT-04', severity: 3, confidence: 'confirmed', pupilView: 'I miss it less now.', evidence: [{ kind: 'data', text: 'Late 3 Mondays' }, { kind: 'parent', text: 'Up by seven' }], adultsWillChange: 'Tutor greets at the gate.' },
      { barrier: 'SEM-01', severity: 2, confidence: 'likely' },
      { barrier: 'PEE-02', severity: 1, confidence: 'suspected' },
    ],
  });

  const goal = async (title: string, strand: 'academic' | 'social-emotional', steps: Steps, baseline: -2 | -1, level: AttainmentLevel): Promise<string> => {
    const made = await sam.goals.create({ ...of, title, strand, barrier: 'ATT-04', state: 'agreed', ladder: ladder(steps, baseline), occurredOn: daysAgo(100) });
    await sam.goals.rate(made, { level, by: 'mentor' });
    return made.id;
  };
  const arrive = await goal('Arrive before 8:40', 'academic', ['Late every day', 'On time one day', 'On time four days', 'On time every day', 'Early for breakfast'], -2, 0);
  const ask = await goal('Ask once in English', 'academic', ['Never asks', 'Asks once a week', 'Asks in each lesson', 'Tries first', 'Helps others'], -2, -1);
  const calm = await goal('Use the calm plan', 'social-emotional', ['Leaves daily', 'Leaves twice a week', 'Uses it sometimes', 'Uses it each time', 'Does not need it'], -1, 1);
  const { id: lunch } = await sam.goals.create({ ...of, title: 'Sit with Leah at lunch', strand: 'social-emotional' });

  const help = await sam.interventions.create({ ...of, goal: arrive, state: 'running', title: 'Check-in at the gate', minutes: 10, perWeek: 2, weeks: 6, startsOn: daysAgo(21) });
  for (const days of [19, 12, 5]) {
    await sam.sessions.create({ ...of, intervention: help.id, goals: [arrive], occurredOn: daysAgo(days), minutes: 20, note: `Talked about the bus, ${days}.`, nextStep: 'Meet at the gate' });
  }
  await sam.sessions.create({ ...of, state: 'planned', occurredOn: daysAgo(-2), startsAt: '13:10' });
  await sam.reviews.create({ ...of, state: 'held', occurredOn: daysAgo(20), attendees: ['pupil', 'mentor'], decision: 'continue', agreed: 'Two goals moved up.' });
  await sam.reviews.create({ ...of, state: 'planned', occurredOn: daysAgo(-9), attendees: ['pupil', 'parent', 'teacher'] });
  await school.clientFor('danielOkafor').interventions.create({ pupil, tier: 'T3', title: 'Not for everybody', minutes: 10, perWeek: 1, weeks: 1, occurredOn: daysAgo(6) });
  return { pupil, arrive, ask, calm, lunch };
}

/** A term of which the server at hand has no register: ten weeks, late on Mondays, two spells of illness, a day without leave. */
const register = (pupil: string): AttendanceRegister => ({
  pupil,
  year: 2025,
  firstDay: '2025-09-01',
  lateMinutes: { 20: 12 },
  marks: ['##/\\/\\/\\/\\', 'L\\/\\/\\/\\/\\', 'L\\/\\II/\\/\\', 'L\\/\\/\\/\\/\\', '/\\/\\/\\OO/\\', 'L\\/\\/\\/\\/\\', 'L\\IIII/\\/\\', 'L\\/\\/\\/\\/M', '##########', '/\\/\\/\\'].join(''),
});

/** The client, with a register that was imported somewhere else. Who sees figures alone is told figures alone. */
export function withRegister(client: Client, pupil: string, view: 'full' | 'summary' = 'full'): Client {
  const marks = register(pupil);
  const answer: AttendanceAnswer = {
    view, year: marks.year, upTo: '2025-11-05', summary: summariseAttendance(marks), ...(view === 'full' ? { registers: [{ ...marks, year: 2024, firstDay: '2024-09-02' }, marks] } : {}),
  };
  return { ...client, pupils: { ...client.pupils, attendance: () => Promise.resolve(answer) } };
}

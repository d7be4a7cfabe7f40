import type { SchoolTime } from './calendar.js';
import type { Diary, DemoRecord } from './diary.js';
import type { Mentoring } from './caseload.js';
import type { Cast, DemoPerson } from './people.js';
import { passedOn } from './words/index.js';

/**
 * A few records that are marked: the mentor learns at most that one exists, the safeguarding lead reads them. They hold no detail, which
 * belongs in the safeguarding file.
 */
export function writeRestricted(mentorings: readonly Mentoring[], cast: Cast, time: SchoolTime, diary: Diary): void {
  const caseOf = (pupil: DemoPerson): DemoRecord | undefined => diary.records.find(({ kind, pupil: about }) => kind === 'case' && about === pupil.id);
  const amelia = mentorings.find(({ pupil }) => pupil === cast.amelia)!;
  const on = time.at(-14);
  if (caseOf(cast.amelia) && on >= time.at(-amelia.began)) {
    diary.write('session', { by: cast.priyaNair.id, at: `${on}T14:50:00.000Z` }, {
      pupil: cast.amelia.id, case: caseOf(cast.amelia)!.id, tier: 'T3', occurredOn: on, state: 'held', minutes: 15, mode: 'drop-in',
      note: passedOn[0].replaceAll('{name}', cast.amelia.given),
    });
  }
  const running = mentorings.filter(({ ended, course, pupil, began }) => ended === undefined && course !== 'new' && began > 30 && caseOf(pupil));
  for (const [i, which] of [6, 14, 24, 34].entries()) {
    const pupil = running[which]?.pupil;
    if (!pupil) continue;
    const date = time.at(-9 - 3 * i);
    diary.write('barrier-assessment', { by: cast.danielOkafor.id, at: `${date}T15:30:00.000Z` }, {
      pupil: pupil.id, case: caseOf(pupil)!.id, tier: i === 3 ? 'T4' : 'T3', occurredOn: date, phase: 'review', informants: ['senco'],
      ratings: [{
        barrier: 'SAF-01', severity: 2, confidence: 'suspected', noPupilView: 'Held in the safeguarding file',
        evidence: [{ kind: 'observation', text: passedOn[1].replaceAll('{name}', pupil.given), on: date }],
      }],
    });
  }
}

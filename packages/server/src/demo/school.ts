import type { AttendanceRegister } from '@learning-mentor/core';
import { schoolTime, type SchoolTime } from './calendar.js';
import { makeCaseloads, type Mentoring } from './caseload.js';
import { makeDiary, type DemoRecord } from './diary.js';
import { makeDice } from './dice.js';
import { writeHistory } from './history.js';
import { makePeople, type Cast, type DemoPeople, type DemoRelationship } from './people.js';
import { makeRegisters } from './registers.js';
import { writeRestricted } from './restricted.js';

/** A whole invented school. Nobody in it exists; its name says so, and the server's `/v1/me` does. */
export interface DemoSchool extends DemoPeople {
  readonly today: string;
  readonly registers: readonly AttendanceRegister[];
  readonly records: readonly DemoRecord[];
}

/**
 * Alder Bridge School (invented): 240 pupils in Years 7 to 10, their parents, thirty staff, three mentors with their caseloads, registers
 * of this school year and the last, and what the mentors wrote. The same for the same day and seed on every machine.
 *
 * @param today `YYYY-MM-DD`; nothing is written on that day yet, and this morning's register has been taken
 * @throws {TypeError} where `today` is no date.
 */
export function makeDemoSchool({ today, seed = 1 }: { today: string; seed?: number }): DemoSchool {
  const time = schoolTime(today);
  const dice = makeDice(`alder-bridge/${seed}`);
  const people = makePeople(time, dice.of('people'));
  const { mentorings, wishes } = makeCaseloads(people, time, dice.of('caseloads'));
  const registers = people.pupils.map((pupil) => makeRegisters(pupil, wishes.get(pupil.id)!, time, dice.of(`registers/${pupil.sourceId}`)));
  const registersOf = new Map(people.pupils.map(({ id }, i) => [id, registers[i]!]));
  const teacherOf = englishTeachers(people);

  const diary = makeDiary(dice.of('ids'));
  for (const mentoring of mentorings) {
    writeHistory(mentoring, {
      diary, time, senco: people.cast.danielOkafor,
      registers: registersOf.get(mentoring.pupil.id)!,
      teacher: teacherOf(mentoring.pupil.id),
      dice: dice.of(`history/${mentoring.pupil.sourceId}`),
    });
  }
  writeRestricted(mentorings, people.cast, time, diary);

  return {
    ...people,
    today,
    registers: registers.flat(),
    relationships: [...people.relationships, ...mentorRelations(mentorings, people.cast, time)],
    records: diary.records,
  };
}

/** The teacher who comes up in a pupil's story: of the four, the second, who teaches English. */
function englishTeachers({ relationships, staff }: DemoPeople) {
  const byId = new Map(staff.map((person) => [person.id, person]));
  return (pupil: string) => byId.get(relationships.filter((each) => each.pupil === pupil && each.relation === 'teacher')[1]!.person)!;
}

function mentorRelations(mentorings: readonly Mentoring[], cast: Cast, time: SchoolTime): DemoRelationship[] {
  return mentorings.flatMap(({ pupil, mentor, began, ended, cover }) => [
    { pupil: pupil.id, person: mentor.id, relation: 'mentor' as const, from: time.at(-began), ...(ended !== undefined && { to: time.at(-ended) }) },
    ...(cover ? [{ pupil: pupil.id, person: cover.mentor.id, relation: 'mentor' as const, from: time.at(-cover.from), to: time.at(-cover.to) }] : []),
  ]);
}

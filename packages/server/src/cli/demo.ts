import { demoDay, demoSchool, loadDemoSchool, makeDemoSchool } from '../demo/index.js';
import { dataHelp, dataOption, text, type Command } from './command.js';
import { Failure } from './failure.js';
import { nameOf, placeOf, schoolsIn, withDatabase } from './open-database.js';
import { withProgress } from './progress.js';

export const demo: Command = {
  summary: 'make an invented school to look at',
  help: `Usage: learning-mentor demo [--data <folder>] [--day <date>] [--seed <number>]

Makes ${demoSchool.name}: 240 pupils in Years 7 to 10, three mentors with their caseloads, two years of registers, and
what was written about goals, sessions and reviews. Nobody in it exists. The same day and seed give the same school.

${dataHelp}
  --day <date>        the day on which it is looked at, YYYY-MM-DD; today unless told
  --seed <number>     another number makes other people; 1 unless told

Examples:
  learning-mentor demo --data ./demo
  learning-mentor serve --data ./demo`,
  options: { ...dataOption, day: { type: 'string' }, seed: { type: 'string' } },
  async run(options, terminal) {
    const [day = new Date().toISOString().slice(0, 10), seed = '1'] = [text(options, 'day'), text(options, 'seed')];
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day))) throw new Failure(`'${day}' is no day; write it as YYYY-MM-DD.`, 2);
    if (!/^\d{1,9}$/.test(seed)) throw new Failure(`'${seed}' is no seed; write a whole number.`, 2);
    const place = placeOf(text(options, 'data'), terminal);
    await withDatabase(place, async (database) => {
      const there = await demoDay(database, demoSchool.id);
      if (there !== undefined) return terminal.out(`${demoSchool.name} is in ${nameOf(place)} already, as of ${there}. For another day choose another folder.`);
      const real = (await schoolsIn(database)).find(({ invented }) => !invented);
      if (real) throw new Failure(`${nameOf(place)} holds ${real.name}. An invented school does not belong beside a real one: choose another folder with --data.`);
      const school = await withProgress(terminal, `Making ${demoSchool.name}`, async (at) => {
        const made = makeDemoSchool({ today: day, seed: Number(seed) });
        await loadDemoSchool(database, made, at);
        return made;
      });
      const { samField, msRoy, danielOkafor, ruthDoyle, margaretLowe, amelia, helenMarsh } = school.cast;
      const people = ([[samField, 'mentor'], [msRoy, 'teacher'], [danielOkafor, 'senco'], [ruthDoyle, 'dsl'], [margaretLowe, 'head'], [amelia, 'pupil'], [helenMarsh, 'parent']] as const)
        .map(([{ given, family, sourceId }, role]) => `  ${`${given} ${family}`.padEnd(15)} --person ${sourceId.padEnd(6)} --roles ${role}`);
      const where = 'folder' in place ? ` --data ${place.folder}` : '';
      terminal.out([
        `${school.pupils.length} pupils, ${school.records.length.toLocaleString('en-GB')} records, registers to ${day}. Everybody is invented.`,
        '', `Start it with:  learning-mentor serve${where}`, `Be somebody:    learning-mentor token${where} ...`, ...people,
      ].join('\n'));
    });
  },
};

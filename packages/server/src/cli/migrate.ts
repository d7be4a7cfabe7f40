import { dataHelp, dataOption, text, type Command } from './command.js';
import { nameOf, placeOf, withDatabase } from './open-database.js';

export const migrate: Command = {
  summary: 'make the tables, or bring them up to date',
  help: `Usage: learning-mentor migrate [--data <folder>]

Makes the tables of an empty database, or brings those of an older release up to date. Other commands do it as well when
they start; this one is for a deployment that wants it done beforehand, by a user who may make tables.

${dataHelp}

Examples:
  learning-mentor migrate --data ./data
  DATABASE_URL=postgresql://owner@db/mentoring learning-mentor migrate`,
  options: { ...dataOption },
  async run(options, terminal) {
    const place = placeOf(text(options, 'data'), terminal);
    const applied = await withDatabase(place, async (_, done) => done);
    terminal.out(applied.length === 0 ? `${nameOf(place)} is up to date.` : `${nameOf(place)}: applied ${applied.join(', ')}.`);
  },
};

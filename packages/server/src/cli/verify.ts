import { verifyChains, type Broken } from '../store/verify-chains.js';
import { dataHelp, dataOption, text, type Command } from './command.js';
import { Failure } from './failure.js';
import { placeOf, schoolsIn, withDatabase } from './open-database.js';

const because: Readonly<Record<Broken['because'], string>> = {
  gap: 'the revision before it is missing',
  prev: 'it does not follow from the revision before it',
  content: 'what is kept is not what was written',
  hash: 'its version, moment, person or action was changed',
  record: 'the record is not what its last revision says',
};

export const verify: Command = {
  summary: 'recompute the history of every record',
  help: `Usage: learning-mentor verify [--data <folder>]

Recomputes the hash of every revision of every record. It names the first that does not fit and ends with exit code 1.

${dataHelp}

Example:
  learning-mentor verify --data ./data`,
  options: { ...dataOption },
  run: (options, terminal) =>
    withDatabase(placeOf(text(options, 'data'), terminal), async (database) => {
      const schools = await schoolsIn(database);
      if (schools.length === 0) terminal.out('There is no school yet, and nothing to verify.');
      for (const { id, name } of schools) {
        const { records, revisions, broken } = await verifyChains(database, id);
        if (broken) throw new Failure(`${name}: the history of record ${broken.record} breaks at version ${broken.version}: ${because[broken.because]}. Compare it with a back-up before anybody writes on.`);
        terminal.out(`${name}: ${records.toLocaleString('en-GB')} records, ${revisions.toLocaleString('en-GB')} revisions, all as they were written.`);
      }
    }),
};

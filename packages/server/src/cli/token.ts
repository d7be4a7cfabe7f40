import { roles as allRoles, type Role } from '@learning-mentor/core/access';
import { demoSchool } from '../demo/people.js';
import { schoolId } from '../import/store-id.js';
import { mintToken } from '../token/index.js';
import { dataHelp, dataOption, text, type Command } from './command.js';
import { Failure } from './failure.js';
import { placeOf } from './open-database.js';
import { secretToSign } from './secret.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const token: Command = {
  summary: 'print a token for a few minutes, for trying out',
  help: `Usage: learning-mentor token --person <id> --roles <role,...> [--school <id>]

Prints a token as your backend would mint it, for curl and for trying out. It is signed with LEARNING_MENTOR_SECRET, or on
invented data with the secret that \`serve\` made there. It says who somebody is; what they may see, the school's register says.

  --person <id>       the person by the id that the roster has (sourcedId), or LDAP:aw12 by an id in another system
  --roles <role,...>  ${allRoles.join(', ')}
  --school <id>       the school, by its id here or in the roster; needed unless the data are invented
  --minutes <n>       until it ends: 5 unless told, 15 at most
  --issuer <name>     who vouches; as the server was told
${dataHelp}

Examples:
  learning-mentor token --person S1 --roles mentor
  curl -H "Authorization: Bearer $(learning-mentor token --person S1 --roles mentor)" http://localhost:8080/v1/caseload`,
  options: {
    ...dataOption, person: { type: 'string' }, roles: { type: 'string' }, school: { type: 'string' }, minutes: { type: 'string' }, issuer: { type: 'string' },
  },
  async run(options, terminal) {
    const [person, given, minutes = '5', issuer] = ['person', 'roles', 'minutes', 'issuer'].map((name) => text(options, name));
    if (!person) throw new Failure('Say who the token is for: --person <id>.', 2);
    if (!given) throw new Failure(`Say as what: --roles <role,...> of ${allRoles.join(', ')}.`, 2);
    const roles = given.split(',').map((role) => role.trim());
    const unknown = roles.find((role) => !(allRoles as readonly string[]).includes(role));
    if (unknown !== undefined) throw new Failure(`'${unknown}' is no role. There are ${allRoles.join(', ')}.`, 2);
    if (!/^\d{1,2}$/.test(minutes) || Number(minutes) < 1 || Number(minutes) > 15) throw new Failure(`A token lives 1 to 15 minutes, not '${minutes}'.`, 2);

    const { secret, invented } = await secretToSign(placeOf(text(options, 'data'), terminal), terminal);
    const school = text(options, 'school') ?? (invented ? demoSchool.id : undefined);
    if (school === undefined) throw new Failure('Say which school: --school <id>.', 2);
    try {
      terminal.out(await mintToken({
        school: uuid.test(school) ? school : schoolId(school), person, roles: roles as Role[], secret, expiresIn: Number(minutes) * 60, ...(issuer !== undefined && { issuer }),
      }));
    } catch (error) {
      throw new Failure((error as Error).message);
    }
  },
};

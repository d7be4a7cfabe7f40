import { careTeamBy, relationOf, roles, type Role } from '@learning-mentor/core/access';
import { fileHead } from './contract.js';
import { phpLiteral } from './php.js';

/** A capability of the plugin as `db/access.php` wants it. */
interface Capability {
  readonly captype: 'read' | 'write';
  readonly risks: readonly ('RISK_PERSONAL' | 'RISK_DATALOSS' | 'RISK_SPAM')[];
  readonly level: 'CONTEXT_SYSTEM' | 'CONTEXT_COURSE' | 'CONTEXT_USER';
  readonly archetypes: readonly string[];
}

/** `local/learningmentor:attendanceofficer`: the contract's role without hyphens, which Moodle allows in no capability. */
export const capabilityOf = (role: Role): string => `local/learningmentor:${role.replaceAll('-', '')}`;

/** Where a role is looked for. What needs a relation is given where Moodle keeps that relation; the others work school-wide. */
const levelOf = (role: Role): Capability['level'] => {
  if (role === 'teacher' || role === 'ta' || role === 'pupil') return 'CONTEXT_COURSE';
  return role === 'tutor' || role === 'parent' ? 'CONTEXT_USER' : 'CONTEXT_SYSTEM';
};

/** Which of Moodle's own roles mean it without anybody doing anything: whoever teaches a course, helps in it, or learns in it. */
const archetypesOf: Readonly<Partial<Record<Role, readonly string[]>>> = { teacher: ['editingteacher'], ta: ['teacher'], pupil: ['student'] };

/** Roles that are shown nothing of anybody, and so carry no risk. */
const seesNobody: readonly Role[] = ['governor', 'it-admin'];

/** One capability for each role of the contract, and those of the pages that are no role's. */
export function capabilities(): Readonly<Record<string, Capability>> {
  const ofRoles = roles.map((role): [string, Capability] => [
    capabilityOf(role),
    {
      captype: seesNobody.includes(role) ? 'read' : 'write',
      risks: seesNobody.includes(role) ? [] : ['RISK_PERSONAL'],
      level: levelOf(role),
      archetypes: archetypesOf[role] ?? [],
    },
  ]);
  return {
    ...Object.fromEntries(ofRoles),
    'local/learningmentor:managecareteam': { captype: 'write', risks: ['RISK_PERSONAL'], level: 'CONTEXT_SYSTEM', archetypes: [] },
    'local/learningmentor:importattendance': { captype: 'write', risks: ['RISK_PERSONAL', 'RISK_DATALOSS'], level: 'CONTEXT_SYSTEM', archetypes: ['manager'] },
    'local/learningmentor:viewreports': { captype: 'read', risks: ['RISK_PERSONAL'], level: 'CONTEXT_SYSTEM', archetypes: [] },
    'local/learningmentor:hold': { captype: 'write', risks: ['RISK_PERSONAL'], level: 'CONTEXT_SYSTEM', archetypes: ['manager'] },
  };
}

/** The roles that an installation makes ready, since Moodle has none that means them, and what each may do besides. */
export function readyRoles() {
  const more: Readonly<Partial<Record<Role, readonly string[]>>> = {
    mentor: ['local/learningmentor:viewreports'],
    'attendance-officer': ['local/learningmentor:importattendance'],
    ...Object.fromEntries(
      careTeamBy.map((role) => [
        role,
        // Inquiries and courts turn to the safeguarding lead first.
        ['local/learningmentor:managecareteam', 'local/learningmentor:viewreports', ...(role === 'dsl' ? ['local/learningmentor:hold'] : [])],
      ]),
    ),
  };
  const made = roles.filter((role) => archetypesOf[role] === undefined && role !== 'it-admin');
  return Object.fromEntries(
    made.map((role) => [
      role,
      {
        level: levelOf(role) === 'CONTEXT_USER' ? 'user' : 'school',
        relation: relationOf[role] ?? null,
        capabilities: [capabilityOf(role), ...(more[role] ?? [])],
      },
    ]),
  );
}

/** `db/access.php`. */
export const accessPhp = (): string =>
  `${fileHead('Capabilities: one for each role of the contract. Built from @learning-mentor/core; not to be edited.')}
defined('MOODLE_INTERNAL') || die();

$capabilities = [
${Object.entries(capabilities()).map(capabilityPhp).join('')}];
`;

/** `contract/roles.php`. */
export const rolesPhp = (): string =>
  `${fileHead('The roles that an installation makes ready. Built from @learning-mentor/core; not to be edited.')}
defined('MOODLE_INTERNAL') || die();

// phpcs:disable moodle.Files.LineLength -- data made by a program.
return ${phpLiteral(readyRoles())};
`;

const capabilityPhp = ([name, { captype, risks, level, archetypes }]: [string, Capability]): string => `    '${name}' => [
${risks.length > 0 ? `        'riskbitmask' => ${risks.join(' | ')},\n` : ''}        'captype' => '${captype}',
        'contextlevel' => ${level},
        'archetypes' => [${archetypes.length > 0 ? `\n${archetypes.map((each) => `            '${each}' => CAP_ALLOW,\n`).join('')}        ` : ''}],
    ],
`;

import * as z from 'zod/mini';
import { attendanceCodeSets } from '../attendance/codes.js';
import { persistentAbsencePercent, severeAbsencePercent } from '../attendance/outlook.js';
import { fewSessions } from '../attendance/figures.js';
import { changeWeeks } from '../attendance/trend.js';
import { tierCeiling } from '../access/ceiling.js';
import { glassTiers, namedRoles } from '../access/decide.js';
import { levels } from '../access/level.js';
import { relationOf, relations, roles } from '../access/roles.js';
import { raisedBy } from '../access/may-edit.js';
import { thirdPartyRoles } from '../access/redact.js';
import { aggregates, careTeamBy, resources } from '../access/resources.js';
import { breakGlassMinutes } from '../access/standing.js';
import { tiers } from '../access/tier.js';
import { attentionThresholds, matterCodes } from '../caseload/attention.js';
import { rowWeeks } from '../caseload/build-row.js';
import { kinds as ownKinds } from '../record/catalogue.js';
import { actionInput, eventOf, linkOf, type RecordKind } from '../record/define.js';
import { loweringHours } from '../record/lowering.js';
import { retentionRules } from '../record/retention.js';
import { fewestShown } from '../statistics/suppress.js';
import { limits } from './limits.js';
import { problems } from './problems.js';

/**
 * The JSON Schema (2020-12) of what is sent, not of what comes out of parsing.
 *
 * @example
 * ```ts
 * import * as z from 'zod/mini';
 *
 * jsonSchema(z.strictObject({ title: z.string().check(z.maxLength(5)) }));
 * // → { type: 'object', properties: { title: { type: 'string', maxLength: 5 } }, required: ['title'], … }
 * ```
 */
export const jsonSchema = (schema: z.ZodMiniType): Record<string, unknown> => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: 'input' }) as Record<string, unknown>;
  return rest;
};

/**
 * One kind as data.
 *
 * @example
 * ```ts
 * import { Goal } from '@learning-mentor/core/goal';
 *
 * describeKind(Goal); // → { kind: 'goal', plural: 'goals', tier: 'T1', states: ['draft', 'agreed', 'met', 'changed', 'withdrawn'], … }
 * ```
 */
export const describeKind = (kind: RecordKind) => ({
  kind: kind.kind,
  plural: kind.plural,
  about: kind.about,
  tier: kind.tier,
  states: kind.states,
  start: kind.start,
  create: kind.create,
  createFor: kind.createFor,
  edit: kind.edit,
  see: kind.see,
  upTo: kind.upTo,
  summary: kind.summary,
  inPart: kind.inPart,
  authorSees: kind.authorSees,
  hideFromSubject: kind.hideFromSubject,
  breakGlass: kind.breakGlass,
  paragraphs: kind.paragraphs,
  named: kind.named,
  party: kind.party,
  opens: kind.opens,
  links: Object.fromEntries(Object.entries(kind.links).map(([name, link]) => [name, linkOf(link)])),
  rules: kind.rules,
  raises: kind.raises,
  keep: kind.keep,
  example: kind.example,
  actions: Object.fromEntries(
    Object.entries(kind.actions).map(([name, action]) => [
      name,
      {
        from: action.from, to: action.to, by: action.by, append: action.append, event: eventOf(action),
        input: jsonSchema(actionInput(action)), example: action.example,
      },
    ]),
  ),
  schemas: {
    record: jsonSchema(kind.record),
    summary: jsonSchema(kind.summaryRecord),
    input: jsonSchema(kind.input),
    change: jsonSchema(kind.change),
  },
});

/**
 * Everything another language needs to keep the same rules: kinds with their JSON Schemas and lifecycles, who may see what, problems.
 * It is written to `contract.json`, which the Moodle plugin obeys.
 *
 * @example
 * ```ts
 * import { Goal } from '@learning-mentor/core/goal';
 *
 * describeContract([Goal]).tiers; // → ['T0', 'T1', 'T2', 'T3', 'T4']
 * ```
 */
export function describeContract(kinds: readonly RecordKind[] = ownKinds) {
  return JSON.parse(
    JSON.stringify({
      contract: 2,
      schemaDialect: 'https://json-schema.org/draft/2020-12/schema',
      levels,
      tiers,
      roles,
      relations,
      relationOf,
      tierCeiling,
      resources,
      aggregates,
      fewestShown,
      careTeamBy,
      thirdPartyRoles,
      namedRoles,
      raisedBy,
      glassTiers,
      breakGlassMinutes,
      loweringHours,
      retentionRules,
      limits,
      problems,
      attendance: { codeSets: attendanceCodeSets, fewSessions, persistentAbsencePercent, severeAbsencePercent, changeWeeks },
      caseload: { matterCodes, thresholds: attentionThresholds, weeks: rowWeeks },
      kinds: kinds.map(describeKind),
    }),
  ) as Contract;
}

/** What `contract.json` holds. */
export type Contract = {
  contract: 2;
  kinds: ReturnType<typeof describeKind>[];
} & Record<string, unknown>;

export { audienceOf } from './audience.js';
export { tierCeiling } from './ceiling.js';
export { decide, mayAs, mayChange, mayCreate, rolesFor, type Policy, type Standing } from './decide.js';
export { greater, lesser, levels, type Grant, type Level } from './level.js';
export { redact } from './redact.js';
export { careTeamBy, resources, type Resource } from './resources.js';
export { relationOf, Relation, relations, Role, roles } from './roles.js';
export { inEverySummary, summaryTable, type SummaryFor, type SummarySpec, type SummaryTable } from './summary.js';
export { Tier, tiers } from './tier.js';

export { makeDemoSchool, type DemoSchool } from './school.js';
export { demoSchool, type Cast, type DemoPerson, type DemoRelationship } from './people.js';
export type { DemoRecord, DemoRevision } from './diary.js';
export { demoDay, loadDemoSchool, type Told } from './load.js';

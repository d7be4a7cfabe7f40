export * from './archive.js';
export * from './attendance-csv.js';
export * from './oneroster.js';
export * from './overlay-register.js';
export { sentence, type Problem } from './problem.js';
export type { DateOrder } from './read-date.js';
export * from './report.js';
export type * from './roster.js';
export * from './vanished.js';

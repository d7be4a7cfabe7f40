export * from './answers.js';
export { AnySeen } from './any-seen.js';
export { eventNames, eventNamesOf } from './events.js';
export { fieldErrors, pointerOf } from './field-errors.js';
export { limits } from './limits.js';
export { FieldError, Problem, problem, problems, type ProblemCode } from './problems.js';
export { CaseloadQuery, ListQuery, listQueryOf, PupilQuery, StaffListQuery, TimelineQuery } from './queries.js';
export { parseJson, type JsonRefusal } from './parse-json.js';
export { RecordEvent } from './record-event.js';

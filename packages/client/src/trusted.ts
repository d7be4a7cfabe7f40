import type { Problem, RecordEvent } from '@learning-mentor/core/contract';
import type { Checks } from './checks.js';
import type { Schema } from './schema.js';

/** Any object: a captive portal's page, or an answer cut short, is none. */
const anyObject: Schema<any> = {
  safeParse: (value) =>
    isObject(value) ? { success: true, data: value } : { success: false, error: { issues: [{ code: 'invalid_type', path: [] }] } },
};

/**
 * For a page whose server came in the same package, as in Moodle: an answer is taken as it comes. It saves the schemas, 12 kB, where
 * the two cannot be of different versions.
 */
export const trusted: Checks = {
  me: anyObject,
  caseload: anyObject,
  pupil: anyObject,
  attendance: anyObject,
  careTeam: anyObject,
  deviceKey: anyObject,
  history: anyObject,
  stub: anyObject,
  seen: () => anyObject,
  other: anyObject,
  problem: (body) => (isObject(body) && typeof body['code'] === 'string' && typeof body['status'] === 'number' ? (body as unknown as Problem) : undefined),
  event: (data) => (isObject(data) && typeof data['type'] === 'string' ? (data as unknown as RecordEvent) : undefined),
};

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

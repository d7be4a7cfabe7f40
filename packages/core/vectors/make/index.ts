import { describeKind } from '../../src/contract/describe.js';
import { kinds as ownKinds, type RecordKind } from '../../src/record/index.js';
import { inventedKinds } from '../invented-kinds.js';
import { attendance } from './attendance.js';
import { canonical } from './canonical.js';
import { caseload } from './caseload.js';
import { decisions } from './decisions.js';
import { errors } from './field-errors.js';
import { lifecycle } from './lifecycle.js';
import { redaction } from './redaction.js';

const kinds = [...(ownKinds as unknown as readonly RecordKind[]), ...inventedKinds];

/** By name, what each file holds. */
export const vectors = (): Readonly<Record<string, unknown>> => ({
  'invented-kinds': inventedKinds.map(describeKind),
  decisions: decisions(kinds),
  redaction: redaction(kinds),
  canonical: canonical(),
  lifecycle: lifecycle(kinds),
  attendance: attendance(),
  caseload: caseload(),
  'field-errors': errors(kinds),
});

/** A line for each entry of the outer lists, so that a change shows where it is. */
export function written(value: unknown): string {
  if (Array.isArray(value)) return `[\n${value.map((item) => JSON.stringify(item)).join(',\n')}\n]\n`;
  const members = Object.entries(value as object).map(([name, member]) => `${JSON.stringify(name)}: ${Array.isArray(member) ? written(member).trimEnd() : JSON.stringify(member)}`);
  return `{\n${members.join(',\n')}\n}\n`;
}

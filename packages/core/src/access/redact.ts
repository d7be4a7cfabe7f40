import type { RecordKind } from '../record/define.js';
import type { Level } from './level.js';
import { inEverySummary } from './summary.js';

type Members = Readonly<Record<string, unknown>>;

const inSummary = ['id', 'kind', 'school', 'pupil', 'author', 'tier', 'state', 'occurredOn', 'dueOn'];

/**
 * A record as a reader of this level is shown it, without its etag. What is not named for the level does not come along, whatever
 * fields a kind may gain later.
 *
 * @param record all members of the record, flat
 * @returns undefined for `none`
 */
export function redact(kind: Pick<RecordKind, 'kind' | 'summary'>, record: Members, level: Level): Record<string, unknown> | undefined {
  if (level === 'none') return undefined;
  if (level === 'full') return { ...record, view: 'full' };
  if (level === 'summary') return { ...pick(record, [...inSummary, ...inEverySummary(kind.summary)]), view: 'summary' };
  const typed = record['tier'] === 'T3' || record['tier'] === 'T4' ? [] : ['kind'];
  return { ...pick(record, ['id', 'pupil', 'occurredOn', ...typed]), view: 'exists' };
}

const pick = (record: Members, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.filter((name) => record[name] !== undefined).map((name) => [name, record[name]]));

import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { inEverySummary, redact, summaryTable } from '@learning-mentor/core/access';
import { kinds, Stub, type RecordKind } from '@learning-mentor/core/record';

const secret = 'Zxqv-hidden';
const envelope = {
  id: '0199a000-0000-7000-8000-00000000000a', school: '0199a000-0000-7000-8000-0000000000ff', pupil: '0199a000-0000-7000-8000-000000000001',
  author: '0199a000-0000-7000-8000-000000000002', tier: 'T2', occurredOn: '2026-09-01', version: 3,
  createdAt: '2026-09-01T08:40:00.000Z', updatedAt: '2026-09-02T08:40:00.000Z',
};

it.each(kinds.map((kind) => [kind.kind, kind as RecordKind] as const))('%s: no field outside the summary gets into a summary', (_name, kind) => {
  const hidden = Object.keys(kind.fields.shape).filter((name) => !inEverySummary(kind.summary).includes(name));
  fc.assert(
    fc.property(fc.subarray(hidden), fc.string(), (names, tail) => {
      const record = { ...envelope, kind: kind.kind, state: kind.states[0], ...Object.fromEntries(names.map((name) => [name, secret + tail])) };
      for (const level of ['summary', 'exists', 'none'] as const) expect(JSON.stringify(redact(kind, record, level)) ?? '').not.toContain(secret);
      expect(redact(kind, record, 'summary')).not.toHaveProperty('version');
      expect(redact(kind, record, 'summary')).not.toHaveProperty('updatedAt');
    }),
  );
});

it.each(kinds.map((kind) => [kind.kind, kind as RecordKind] as const))('%s: each view is what its schema says', (_name, kind) => {
  const record = { ...envelope, kind: kind.kind, state: kind.states[0], ...kind.example };
  expect(z.safeParse(kind.record, { ...redact(kind, record, 'full'), etag: '"3"' }).error).toBeUndefined();
  expect(z.safeParse(kind.summaryRecord, { ...redact(kind, record, 'summary'), etag: '"s-1"' }).error).toBeUndefined();
  expect(z.safeParse(Stub, redact(kind, record, 'exists')).error).toBeUndefined();
});

it('a stub of T3 does not tell the kind', () => {
  expect(redact({ kind: 'session', summary: summaryTable([]) }, { ...envelope, kind: 'session', tier: 'T3' }, 'exists')).not.toHaveProperty('kind');
  expect(redact({ kind: 'session', summary: summaryTable([]) }, { ...envelope, kind: 'session', tier: 'T2' }, 'exists')).toHaveProperty('kind', 'session');
});

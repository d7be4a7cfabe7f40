import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { describeContract } from '@learning-mentor/core/contract/describe';
import { findPhp } from '../../../../scripts/tools.mjs';

const php = findPhp();
if (!php && process.env['CI']) throw new Error('PHP is missing, and in CI that is a failure. `npm test` installs it on Debian when root.');
if (!php) console.warn('\n  SKIPPED  PHP is missing: patterns are not compared with PCRE.\n');

const patternsOf = (value: unknown): string[] =>
  value === null || typeof value !== 'object'
    ? []
    : Object.entries(value).flatMap(([key, inner]) => (key === 'pattern' && typeof inner === 'string' ? [inner] : patternsOf(inner)));

const patterns = [...new Set(patternsOf(describeContract().kinds))];

/** What is near the edge of one pattern or another. */
const samples = [
  '', ' ', 'a', 'ŵ', '\u00a0', '\n', 'a\n', '08:40', '08:40\n', '24:00', '23:59', '8:40', '2026-02-28', '2026-02-29', '2024-02-29', '2026-02-30', '2026-2-3', '2026-09-01\n',
  '2026-09-01T08:40:00.000Z', '2026-09-01T08:40:00+01:00', '2026-09-01 08:40', '0199a000-0000-7000-8000-000000000001', '0199a000-0000-4000-8000-000000000001',
  '0199A000-0000-7000-8000-000000000001', '0199a000-0000-7000-7000-000000000001', '0199a000-0000-7000-8000-000000000001\n', '\u{1F600}', '０８:４０',
];

it.skipIf(!php)('every pattern of the contract means the same in JavaScript and in PCRE', () => {
  expect(patterns.length).toBeGreaterThan(4);
  const script = `[$patterns, $samples] = json_decode(stream_get_contents(STDIN), true);
    foreach ($patterns as $p) { $row = []; foreach ($samples as $s) { $row[] = preg_match('~' . str_replace('~', '\\\\~', $p) . '~uD', $s) === 1; } $out[] = $row; }
    echo json_encode($out);`;
  const inPhp = JSON.parse(execFileSync(php!, ['-r', script], { input: JSON.stringify([patterns, samples]), encoding: 'utf8' })) as boolean[][];
  const inJs = patterns.map((pattern) => samples.map((sample) => new RegExp(pattern, 'u').test(sample)));
  const differ = patterns.flatMap((pattern, i) => samples.flatMap((sample, j) => (inPhp[i]![j] === inJs[i]![j] ? [] : [[pattern, sample, inJs[i]![j]]])));
  expect(differ).toEqual([]);
});

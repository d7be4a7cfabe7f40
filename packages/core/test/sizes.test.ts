import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

/** What a page pays at most that imports one rule: bytes, minified and brotli. */
const half = 500;

/**
 * What weighs more, and why. Each has a limit of its own, so that growth is seen; what comes under half a kilobyte leaves the table.
 * docs/decisions/0005-what-a-page-pays.md says the same in words.
 */
const heavier = {
  // A rule that is its list: the codes of England, the barriers, the ceiling of tiers, the dated evidence.
  'with its list': {
    'attendance/attendanceCode': 850, 'attendance/codeSet': 600, 'attendance/codeSetOn': 750, 'barrier/doFirst': 750,
    'barrier/barrierOf': 550, 'barrier/highestTier': 600, 'barrier/opensSafeguardingScreen': 600,
    'suspension/suspensionReasons': 800, 'suspension/suspensionReasonsOn': 600, 'referral/dslReasons': 700, 'referral/referralTier': 800,
    'questionnaire/profileRatings': 1500, 'intervention/evidenceOn': 700, 'access/decide': 700, 'access/mayChange': 750, 'access/summaryFields': 600,
  },
  // Registers of several years, by day, with the codes that were in force: one machine, which a page loads once for all of these.
  'the register engine': {
    'attendance/summariseAttendance': 2800, 'attendance/registerReader': 2800, 'attendance/lateness': 2850, 'attendance/attendancePattern': 2700,
    'attendance/lessonPattern': 2500, 'attendance/attendanceTrend': 3000, 'attendance/attendanceChange': 3000, 'attendance/attendanceBeforeAfter': 3750,
    'attendance/attendanceCalendar': 2050, 'attendance/countCodes': 1950, 'attendance/putMarks': 1300, 'screening/attendanceMeasures': 3300,
    'caseload/caseloadRow': 5400,
  },
  // Several rules, asked one after the other.
  'several rules at once': {
    'access/redact': 1400, 'access/mayEdit': 1600, 'access/mayOpen': 950, 'access/notices': 1500, 'access/whoCanSee': 2000, 'caseload/whatMattersNow': 1250,
    'screening/raiseFlags': 2200, 'screening/watchList': 1300, 'screening/fairnessReport': 1800, 'screening/checkMeasures': 950, 'screening/sayWhy': 850,
    'record/brokenRules': 700, 'screening/askTest': 550, 'screening/explainTest': 550, 'impact/groupImpact': 1250, 'impact/impactSummary': 700, 'impact/sayImpact': 700,
    'statistics/suppressTable': 900, 'suspension/suspensionDays': 850, 'work-log/timeInLieu': 850, 'mentor-profile/profileDue': 750,
    'referral/referralClocks': 800, 'agency-referral/nextChase': 650, 'contact/noContactGuard': 600, 'cost/costPerImproved': 550,
    'review/prepareReview': 600, 'questionnaire/scoreAnswers': 750, 'questionnaire/enterScores': 600,
    'questionnaire/vectorFaults': 1400, 'questionnaire/scoresOnly': 1200,
    'questionnaire/wordingDigest': 800, 'questionnaire-result/resultOfAnswers': 1000, 'questionnaire-result/resultOfScores': 700,
    'questionnaire-result/resultFaults': 1150,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, number>>>>;
const limits: Readonly<Record<string, number>> = Object.assign({}, ...Object.values(heavier));

/** What is made of schemas, or reads what others wrote: it brings zod/mini. No rule does. */
const withSchemas = [
  'intervention/interventionApproach', 'questionnaire/loadPack', 'questionnaire-result/packKey', 'questionnaire-result/packVersion', 'record/actionInput',
  'record/date', 'record/defineRecord', 'record/id', 'record/longText', 'record/moment', 'record/recordId', 'record/shortText', 'record/stamped', 'record/timeOfDay',
];

interface Weighed {
  readonly name: string;
  readonly bytes: number;
  readonly hasZod: boolean;
}

/** Every public function of the nouns, bundled alone. Words and the contract are no rules. */
async function weigh(): Promise<Weighed[]> {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { exports: Readonly<Record<string, string | { readonly '@learning-mentor/source': string }>> };
  const entries: Record<string, string> = {};
  for (const [path, target] of Object.entries(manifest.exports)) {
    if (typeof target === 'string' || path === '.' || /^\.\/(labels|contract)/.test(path)) continue;
    const file = join(root, target['@learning-mentor/source']);
    const names = Object.entries((await import(file)) as object).filter(([, value]) => typeof value === 'function').map(([name]) => name);
    for (const name of names) entries[`${path.slice(2)}/${name}`] = `rule:${name}:${file}`;
  }
  const { outputFiles, metafile } = await build({
    entryPoints: entries, outdir: 'out', absWorkingDir: root, write: false, metafile: true, bundle: true, minify: true, format: 'esm', target: 'es2022', logLevel: 'error',
    plugins: [{
      name: 'one-rule',
      setup({ onResolve, onLoad }) {
        onResolve({ filter: /^rule:/ }, ({ path }) => ({ path, namespace: 'rule' }));
        onLoad({ filter: /./, namespace: 'rule' }, ({ path }) => {
          const [, name, file] = /^rule:(\w+):(.*)$/.exec(path)!;
          return { contents: `export { ${name} } from ${JSON.stringify(file)};`, resolveDir: root };
        });
      },
    }],
  });
  return outputFiles.map(({ path, contents }) => {
    const name = path.slice(join(root, 'out').length + 1, -'.js'.length);
    const { inputs } = metafile.outputs[`out/${name}.js`]!;
    return { name, bytes: brotliCompressSync(contents).length, hasZod: Object.entries(inputs).some(([input, { bytesInOutput }]) => bytesInOutput > 0 && input.includes('/zod/')) };
  });
}

describe('what a page pays for one rule alone', () => {
  let all: Weighed[];
  beforeAll(async () => {
    all = await weigh();
  }, 120_000);

  test('is less than half a kilobyte, but for those of which the table says why not', () => {
    const rules = all.filter(({ name }) => !withSchemas.includes(name) && !(name in limits));
    expect(rules.length).toBeGreaterThan(90);
    expect(rules.filter(({ bytes }) => bytes >= half)).toEqual([]);
  });

  test('keeps within its own limit where it is more', () => {
    const found = new Map(all.map(({ name, bytes }) => [name, bytes]));
    expect(Object.keys(limits).filter((name) => !found.has(name))).toEqual([]);
    expect(Object.entries(limits).filter(([name, limit]) => found.get(name)! > limit).map(([name]) => [name, found.get(name)])).toEqual([]);
    expect(Object.keys(limits).filter((name) => found.get(name)! < half), 'these no longer belong in the table').toEqual([]);
  });

  test('never brings a schema', () => {
    expect(all.filter(({ hasZod }) => hasZod).map(({ name }) => name).sort()).toEqual([...withSchemas].sort());
  });
});

import { gzipSync } from 'node:zlib';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browse, type Browsing } from './browse.js';
import { openSite } from './open.js';
import { addBlock, doAll, makePeople, type People } from './people.js';
import type { Site } from './site.js';

/**
 * What the plugin costs, beside a web service as Moodle's own are: typed, by REST, reading or writing the same rows. Both are asked in turn,
 * so that a busy machine is as busy for one as for the other, and each only when the other has had time to tidy up.
 *
 * What is measured is how long whoever asks waits, on a site that is set up as a school's: developers' warnings, which the other tests
 * want, cost either side 3 ms a request. Under PHP-FPM the plugin answers before it triggers its event and Moodle writes its
 * log; a core web service does both first.
 */
let site: Site;
let people: People;
let browser: Browsing;
let tokens: { readonly ours: string; readonly peer: string };

const rounds = Number(process.env['ROUNDS'] ?? 40);

/**
 * The peer: list and create of goals as a plugin would write them that follows Moodle's guides. It says what it takes and returns, looks
 * into its context, asks for a capability and for the tie to the pupil. A create writes the goal and the first step of its history in one
 * transaction, and triggers an event in the pupil's context, as Moodle asks of whatever creates something. It has no ids of the client's,
 * no rules but types, no redaction, no links and no stream of events to write for.
 */
const peer = {
  'version.php': `<?php $plugin->component = 'local_lmpeer'; $plugin->version = 2026112400; $plugin->requires = 2024100700;`,
  'db/services.php': `<?php
$functions = [
    'local_lmpeer_list' => ['classname' => 'local_lmpeer\\\\external\\\\goals', 'methodname' => 'list', 'description' => 'Lists', 'type' => 'read'],
    'local_lmpeer_create' => ['classname' => 'local_lmpeer\\\\external\\\\goals', 'methodname' => 'create', 'description' => 'Creates', 'type' => 'write'],
];
$services = ['Peer' => ['functions' => array_keys($functions), 'enabled' => 1, 'restrictedusers' => 0, 'shortname' => 'local_lmpeer']];`,
  'classes/external/goals.php': `<?php
namespace local_lmpeer\\external;
use core_external\\external_api; use core_external\\external_function_parameters; use core_external\\external_multiple_structure;
use core_external\\external_single_structure; use core_external\\external_value;
class goals extends external_api {
    private static function goal(): external_single_structure {
        return new external_single_structure([
            'id' => new external_value(PARAM_ALPHANUMEXT), 'kind' => new external_value(PARAM_ALPHA), 'pupil' => new external_value(PARAM_INT),
            'author' => new external_value(PARAM_INT), 'tier' => new external_value(PARAM_INT), 'state' => new external_value(PARAM_ALPHA),
            'occurredon' => new external_value(PARAM_RAW), 'version' => new external_value(PARAM_INT), 'createdat' => new external_value(PARAM_INT),
            'updatedat' => new external_value(PARAM_INT), 'title' => new external_value(PARAM_TEXT), 'strand' => new external_value(PARAM_ALPHAEXT),
        ]);
    }
    private static function allowed(int $pupil): void {
        global $DB, $USER;
        self::validate_context(\\context_system::instance());
        require_capability('local/learningmentor:mentor', \\context_system::instance());
        if (!$DB->record_exists('local_learningmentor_relation', ['person' => $USER->id, 'pupil' => $pupil, 'relation' => 'mentor'])) {
            throw new \\required_capability_exception(\\context_system::instance(), 'local/learningmentor:mentor', 'nopermissions', '');
        }
    }
    private static function view(\\stdClass $row): array {
        $body = json_decode($row->body);
        return ['id' => $row->uuid, 'kind' => $row->kind, 'pupil' => $row->pupil, 'author' => $row->author, 'tier' => $row->tier, 'state' => $row->state,
            'occurredon' => $row->occurredon, 'version' => $row->version, 'createdat' => $row->createdms, 'updatedat' => $row->updatedms,
            'title' => $body->title, 'strand' => $body->strand];
    }
    public static function list_parameters() { return new external_function_parameters(['pupil' => new external_value(PARAM_INT)]); }
    public static function list(int $pupil) {
        global $DB;
        ['pupil' => $pupil] = self::validate_parameters(self::list_parameters(), ['pupil' => $pupil]);
        self::allowed($pupil);
        return array_values(array_map(self::view(...), $DB->get_records('local_learningmentor_record', ['pupil' => $pupil, 'kind' => 'goal'], 'occurredon DESC, id DESC', '*', 0, 50)));
    }
    public static function list_returns() { return new external_multiple_structure(self::goal()); }
    public static function create_parameters() {
        return new external_function_parameters(['pupil' => new external_value(PARAM_INT), 'title' => new external_value(PARAM_TEXT), 'strand' => new external_value(PARAM_ALPHAEXT)]);
    }
    public static function create(int $pupil, string $title, string $strand) {
        global $DB, $USER;
        ['pupil' => $pupil, 'title' => $title, 'strand' => $strand] = self::validate_parameters(self::create_parameters(), compact('pupil', 'title', 'strand'));
        self::allowed($pupil);
        $school = $DB->get_record('local_learningmentor_school', ['institution' => null], 'id, uuid', MUST_EXIST);
        $uuids = $DB->get_records_list('local_learningmentor_person', 'userid', [$pupil, $USER->id], '', 'userid, uuid');
        $now = time() * 1000;
        $row = (object) ['school' => $school->id, 'uuid' => \\core\\uuid::generate(), 'kind' => 'goal', 'pupil' => $pupil, 'author' => $USER->id, 'tier' => 1,
            'state' => 'agreed', 'occurredon' => date('Y-m-d'), 'version' => 1, 'createdms' => $now, 'updatedms' => $now,
            'body' => json_encode(['title' => $title, 'strand' => $strand])];
        $content = json_encode(['pupil' => $uuids[$pupil]->uuid, 'author' => $uuids[$USER->id]->uuid] + (array) $row);
        $salt = random_bytes(16);
        $digest = hash('sha256', $salt . $content);
        $prev = hash('sha256', $school->uuid . $row->uuid);
        $transaction = $DB->start_delegated_transaction();
        $row->id = $DB->insert_record('local_learningmentor_record', $row);
        $DB->insert_record('local_learningmentor_revision', (object) ['school' => $school->id, 'record' => $row->id, 'version' => 1, 'atms' => $now,
            'actor' => $uuids[$USER->id]->uuid, 'action' => 'create', 'content' => $content, 'salt' => bin2hex($salt), 'digest' => $digest, 'prev' => $prev,
            'hash' => hash('sha256', $prev . $digest)]);
        $transaction->allow_commit();
        \\local_lmpeer\\event\\goal_created::create(['context' => \\context_user::instance($pupil), 'objectid' => $row->id, 'relateduserid' => $pupil])->trigger();
        return self::view($row);
    }
    public static function create_returns() { return self::goal(); }
}`,
  'classes/event/goal_created.php': `<?php
namespace local_lmpeer\\event;
class goal_created extends \\core\\event\\base {
    protected function init() {
        $this->data['crud'] = 'c'; $this->data['edulevel'] = self::LEVEL_OTHER; $this->data['objecttable'] = 'local_learningmentor_record';
    }
    public static function get_name() { return 'Goal created'; }
    public function get_description() { return "The user with id '$this->userid' wrote the goal with id '$this->objectid'."; }
}`,
};

beforeAll(async () => {
  site = await openSite();
  people = await makePeople(site);
  for (const [name, text] of Object.entries(peer)) {
    const file = join(site.tree, 'local/lmpeer', name);
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(file, text);
  }
  await site.install([]);
  await doAll(site, people, Array.from({ length: 20 }, (_, i) => ({ as: 'mentor' as const, path: '/v1/goals', body: { pupil: people.persons.amelia, state: 'agreed', title: `Goal ${i}`, strand: 'academic' } })));
  tokens = await site.eval(
    `
    set_config('debug', DEBUG_NONE);
    set_config('enablewebservices', 1);
    set_config('webserviceprotocols', 'rest');
    // To use REST is a capability that somebody has to give, for any web service.
    assign_capability('webservice/rest:use', CAP_ALLOW, $CFG->defaultuserroleid, context_system::instance()->id);
    $token = fn(string $name): string => \\core_external\\util::generate_token(EXTERNAL_TOKEN_PERMANENT, $DB->get_record('external_services', ['shortname' => $name], '*', MUST_EXIST), $input, context_system::instance());
    return ['ours' => $token('local_learningmentor'), 'peer' => $token('local_lmpeer')];
    `,
    people.users.mentor,
  );
  await addBlock(site, 'dashboard');
  await settle();
  browser = await browse(site);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** What a school's database has long known of its tables; PostgreSQL would look by itself, within a minute of a large change. */
const settle = async (): Promise<void> => {
  if (site.engine === 'postgres') await site.database.query('ANALYZE');
};

const api = () => `${site.url}/local/learningmentor/api.php`;

async function ours(path: string, body?: unknown): Promise<number> {
  const begun = performance.now();
  const response = await fetch(api() + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${tokens.ours}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return performance.now() - begun;
}

async function theirs(name: string, parameters: Record<string, string>): Promise<number> {
  const begun = performance.now();
  const body = new URLSearchParams({ wstoken: tokens.peer, wsfunction: name, moodlewsrestformat: 'json', ...parameters });
  const response = await fetch(`${site.url}/webservice/rest/server.php`, { method: 'POST', body });
  const text = await response.text();
  if (text.includes('"exception"')) throw new Error(text);
  return performance.now() - begun;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** How long one request's end may take that its answer did not wait for. */
const tidied = () => new Promise((resolve) => setTimeout(resolve, 5));

/** Medians in milliseconds, and one by the other. */
async function inTurn(a: () => Promise<number>, b: () => Promise<number>): Promise<{ readonly ours: number; readonly peer: number; readonly ratio: number }> {
  // Each of the web server's sixteen processes should have seen both, and so should the database's of each.
  for (let i = 0; i < 48; i++) await a().then(tidied).then(b).then(tidied);
  const [as, bs]: [number[], number[]] = [[], []];
  for (let i = 0; i < rounds; i++) {
    as.push(await a());
    await tidied();
    bs.push(await b());
    await tidied();
  }
  return { ours: median(as), peer: median(bs), ratio: median(as) / median(bs) };
}

const said = (what: string, { ours: a, peer: b, ratio }: { ours: number; peer: number; ratio: number }): void =>
  console.log(`${what}: ${a.toFixed(1)} ms, typed web service ${b.toFixed(1)} ms, ratio ${ratio.toFixed(2)}`);

test('a list takes at most three quarters of a typed web service over the same rows', async () => {
  const measured = await inTurn(() => ours(`/v1/goals?pupil=${people.persons.amelia}`), () => theirs('local_lmpeer_list', { pupil: String(people.users.amelia) }));
  said('list of 20', measured);
  expect(measured.ratio).toBeLessThanOrEqual(0.75);
});

test('so does a create', async () => {
  const body = { pupil: people.persons.kofi, state: 'agreed', title: 'Another goal', strand: 'academic' };
  const measured = await inTurn(() => ours('/v1/goals', body), () => theirs('local_lmpeer_create', { pupil: String(people.users.amelia), title: 'Another goal', strand: 'academic' }));
  said('create', measured);
  expect(measured.ratio).toBeLessThanOrEqual(0.75);
});

/** Queries of one request, by the kernel alone. */
const queries = (path: string, body: unknown = null) =>
  site.eval<number>(
    `
    $ask = fn() => \\local_learningmentor\\local\\kernel::handle(\\local_learningmentor\\local\\request::of($input['user'], $input['body'] ? 'POST' : 'GET', $input['path'],
        $input['body'] ? (object) $input['body'] : null));
    $ask();
    $before = $DB->perf_get_queries();
    $answer = $ask();
    if ($answer->status >= 300) { throw new \\Exception($answer->body); }
    return $DB->perf_get_queries() - $before;
    `,
    { user: people.users.mentor, path, body },
  );

const paths = () => [`/v1/goals?pupil=${people.persons.amelia}`, `/v1/pupils/${people.persons.amelia}/timeline`, '/v1/caseload', '/v1/pupils'];

test('the number of queries does not hang on the number of records', async () => {
  const count = () => Promise.all([...paths().map((path) => queries(path)), queries('/v1/goals', { pupil: people.persons.kofi, state: 'agreed', title: 'One more', strand: 'academic' })]);
  const few = await count();
  await doAll(site, people, Array.from({ length: 60 }, (_, i) => ({ as: 'mentor' as const, path: '/v1/goals', body: { pupil: people.persons[(['amelia', 'leah', 'kofi'] as const)[i % 3]!], state: 'agreed', title: `More ${i}`, strand: 'academic' } })));
  const many = await count();
  console.log(`queries of list, timeline, caseload, pupils, create: ${many.join(', ')}`);
  expect(many).toEqual(few);
});

test('the block adds at most five queries to a page', async () => {
  const added = await site.eval<number>(
    `
    \\core\\session\\manager::set_user($DB->get_record('user', ['id' => $input]));
    $page = function () { $page = new moodle_page(); $page->set_context(context_user::instance($GLOBALS['USER']->id)); $page->set_url('/my/index.php'); $page->set_pagetype('my-index'); return $page; };
    \\local_learningmentor\\output\\block_content::of($page(), 'auto');
    $before = $DB->perf_get_queries();
    $text = \\local_learningmentor\\output\\block_content::of($page(), 'auto');
    if (!str_contains($text, 'lm-caseload')) { throw new \\Exception('no caseload: ' . $text); }
    return $DB->perf_get_queries() - $before;
    `,
    people.users.mentor,
  );
  console.log(`queries that the block adds: ${added}`);
  expect(added).toBeLessThanOrEqual(5);
});

test('and 30 kB to what a page weighs', async () => {
  const page = await browser.open('mentor', '/my/');
  await page.getByText('Amelia Marsh').first().waitFor();
  const files = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.includes('/learningmentor/dist/')));
  const weights = await Promise.all([...new Set(files)].map(async (url) => gzipSync(await readFile(join(site.tree, new URL(url).pathname)), { level: 6 }).length));
  const markup = gzipSync(await page.evaluate(() => document.querySelector('.block_learningmentor')!.outerHTML)).length;
  const code = weights.reduce((sum, each) => sum + each, 0);
  console.log(`a dashboard with a caseload fetches ${weights.length} files of ${(code / 1000).toFixed(1)} kB gzip, and has ${(markup / 1000).toFixed(1)} kB more of markup`);
  // The entry and the caseload with its words. What the widgets fetch when somebody opens a form is not among them.
  expect(code + markup).toBeLessThan(30_000);
  await page.context().close();
});

test('a hundred thousand records change a caseload’s time by less than twice', async () => {
  const time = () =>
    site.eval<number>(
      `
      $ask = fn() => \\local_learningmentor\\local\\kernel::handle(\\local_learningmentor\\local\\request::of($input, 'GET', '/v1/caseload'));
      $ask(); $ask();
      $times = [];
      for ($i = 0; $i < 15; $i++) { $begun = hrtime(true); $ask(); $times[] = (hrtime(true) - $begun) / 1e6; }
      sort($times);
      return $times[7];
      `,
      people.users.mentor,
    );
  const before = await time();
  // Of 2,000 other pupils, who need no account to be counted past.
  await site.eval(`
    $any = $DB->get_record('local_learningmentor_record', ['kind' => 'goal'], '*', IGNORE_MULTIPLE);
    unset($any->id);
    for ($batch = 0; $batch < 100; $batch++) {
        $rows = [];
        for ($i = 0; $i < 1000; $i++) {
            $row = clone $any;
            $row->uuid = \\core\\uuid::generate();
            $row->pupil = 100000 + ($batch * 1000 + $i) % 2000;
            $rows[] = $row;
        }
        $DB->insert_records('local_learningmentor_record', $rows);
    }
  `);
  expect(Number((await site.database.query('SELECT COUNT(*) FROM mdl_local_learningmentor_record'))[0]![0])).toBeGreaterThan(100_000);
  await settle();
  const after = await time();
  console.log(`caseload: ${before.toFixed(1)} ms, with 100,000 records ${after.toFixed(1)} ms, ratio ${(after / before).toFixed(2)}`);
  expect(after / before).toBeLessThan(2);
});

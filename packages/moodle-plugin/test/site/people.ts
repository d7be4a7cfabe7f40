import type { Site } from './site.js';

/** Everybody's password. */
export const password = 'Everybody-of-a-test-1';

/** Who is at the throw-away school, by the name that tests call them. All are invented. */
export const cast = {
  mentor: { username: 'sam.field', given: 'Sam', family: 'Field', roles: ['mentor'] },
  otherMentor: { username: 'priya.nair', given: 'Priya', family: 'Nair', roles: ['mentor'] },
  teacher: { username: 'anita.roy', given: 'Anita', family: 'Roy', teaches: true },
  senco: { username: 'daniel.okafor', given: 'Daniel', family: 'Okafor', roles: ['senco'] },
  dsl: { username: 'ruth.doyle', given: 'Ruth', family: 'Doyle', roles: ['dsl'] },
  officer: { username: 'tom.reed', given: 'Tom', family: 'Reed', roles: ['attendanceofficer'] },
  head: { username: 'margaret.lowe', given: 'Margaret', family: 'Lowe', roles: ['head'] },
  parent: { username: 'helen.marsh', given: 'Helen', family: 'Marsh' },
  nobody: { username: 'no.body', given: 'Una', family: 'Body' },
  amelia: { username: 'amelia.marsh', given: 'Amelia', family: 'Marsh', learns: true },
  kofi: { username: 'kofi.mensah', given: 'Kofi', family: 'Mensah', learns: true },
  leah: { username: 'leah.brook', given: 'Leah', family: 'Brook', learns: true },
  tomasz: { username: 'tomasz.nowak', given: 'Tomasz', family: 'Nowak', learns: true },
  zara: { username: 'zara.hussain', given: 'Zara', family: 'Hussain', learns: true },
} as const satisfies Record<string, { username: string; given: string; family: string; roles?: readonly string[]; teaches?: boolean; learns?: boolean }>;

export type Name = keyof typeof cast;

/** The ids of the people, by Moodle's count and by the contract's. */
export interface People {
  readonly users: Readonly<Record<Name, number>>;
  readonly persons: Readonly<Record<Name, string>>;
  readonly course: number;
}

/** On whose care team somebody is. */
const mentored = { mentor: ['amelia', 'kofi', 'leah'], otherMentor: ['tomasz'] } as const;

/**
 * Fills a site with the people above, as an administrator would: users, a course with its teacher and pupils, the roles that the plugin
 * made, a parent in the context of their child, and care teams.
 */
export async function makePeople(site: Site): Promise<People> {
  return site.eval<People>(
    `
    require_once($CFG->dirroot . '/user/lib.php');
    require_once($CFG->dirroot . '/course/lib.php');
    // What greets a new user would stand in front of the page, and the formula filter asks an address outside.
    $DB->set_field('tool_usertours_tours', 'enabled', 0);
    require_once($CFG->libdir . '/filterlib.php');
    filter_set_global_state('mathjaxloader', TEXTFILTER_DISABLED);
    // A page that was left holds its process until the stream ends.
    set_config('streamseconds', 10, 'local_learningmentor');
    $course = create_course((object) ['fullname' => 'English 8', 'shortname' => 'EN8', 'category' => 1]);
    $manual = enrol_get_plugin('manual');
    $instance = current(array_filter(enrol_get_instances($course->id, true), fn($each) => $each->enrol === 'manual'));
    $role = fn(string $shortname): int => (int) $DB->get_field('role', 'id', ['shortname' => $shortname], MUST_EXIST);
    $users = [];
    foreach ($input['cast'] as $name => $who) {
        $id = user_create_user((object) ['username' => $who['username'], 'password' => $input['password'], 'firstname' => $who['given'], 'lastname' => $who['family'],
            'email' => $who['username'] . '@alderbridge.example', 'idnumber' => strtoupper($who['username']), 'confirmed' => 1, 'mnethostid' => $CFG->mnet_localhost_id,
            'auth' => 'manual', 'timezone' => 'Europe/London', 'lang' => 'en'], true, false);
        $users[$name] = $id;
        foreach ($who['roles'] ?? [] as $each) {
            role_assign($role('lm' . $each), $id, context_system::instance()->id);
        }
        if ($who['teaches'] ?? false) {
            $manual->enrol_user($instance, $id, $role('editingteacher'));
        }
        if ($who['learns'] ?? false) {
            $manual->enrol_user($instance, $id, $role('student'));
        }
    }
    role_assign($role('lmparent'), $users['parent'], context_user::instance($users['amelia'])->id);
    $school = \\local_learningmentor\\local\\store\\schools::own();
    foreach ($input['mentored'] as $mentor => $pupils) {
        foreach ($pupils as $pupil) {
            \\local_learningmentor\\local\\moodle\\care_team::place((int) $school->id, $users[$pupil], $users[$mentor], '2026-09-01');
        }
    }
    $uuids = \\local_learningmentor\\local\\store\\ids::of_users(array_values($users));
    return ['users' => $users, 'persons' => array_map(fn($id) => $uuids[$id], $users), 'course' => (int) $course->id];
    `,
    { cast, password, mentored },
  );
}

/** What somebody does through the plugin's kernel, without HTTP. @throws where it is refused */
export interface Deed {
  readonly as: Name;
  readonly method?: 'POST' | 'PATCH' | 'PUT' | 'GET';
  /** `/v1/goals` */
  readonly path: string;
  readonly body?: unknown;
}

/** Does one thing after another; answers what each answered. */
export function doAll(site: Site, people: People, deeds: readonly Deed[]): Promise<any[]> {
  return site.eval<any[]>(
    `
    $answers = [];
    foreach ($input as $deed) {
        $answer = \\local_learningmentor\\local\\kernel::handle(\\local_learningmentor\\local\\request::of($deed['user'], $deed['method'], $deed['path'],
            isset($deed['body']) ? json_decode($deed['body']) : null, $deed['headers'] ?? []));
        if ($answer->status >= 300) {
            throw new \\Exception($deed['method'] . ' ' . $deed['path'] . ': ' . $answer->body);
        }
        $answers[] = json_decode($answer->body);
    }
    return $answers;
    `,
    deeds.map(({ as, method = 'POST', path, body }) => ({ user: people.users[as], method, path, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })),
  );
}

/** Puts the block on a page: the dashboard of everybody, every profile, or a course. */
export function addBlock(site: Site, where: 'dashboard' | 'profile' | 'course' | 'front', course?: number): Promise<unknown> {
  return site.eval(
    `
    $place = ['dashboard' => ['my-index', context_system::instance()->id, 'content'], 'profile' => ['user-profile', context_system::instance()->id, 'content'],
        'course' => ['course-view-*', $input['course'] ? context_course::instance($input['course'])->id : 0, 'side-pre'], 'front' => ['site-index', context_course::instance(SITEID)->id, 'side-pre']][$input['where']];
    [$pattern, $context, $region] = $place;
    $subpage = null;
    if ($input['where'] === 'dashboard') {
        $subpage = $DB->get_field('my_pages', 'id', ['userid' => null, 'name' => '__default', 'private' => 1]);
    }
    $instance = (object) ['blockname' => 'learningmentor', 'parentcontextid' => $context, 'showinsubcontexts' => $input['where'] === 'profile' ? 1 : 0,
        'pagetypepattern' => $pattern, 'subpagepattern' => $subpage, 'defaultregion' => $region, 'defaultweight' => -2, 'configdata' => '', 'timecreated' => time(), 'timemodified' => time()];
    $instance->id = $DB->insert_record('block_instances', $instance);
    context_block::instance($instance->id);
    return $instance->id;
    `,
    { where, course: course ?? null },
  );
}

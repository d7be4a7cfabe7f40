/** PHP that fills a site with two invented schools. `$input` is the `filling` of `subject.ts`; it answers ids and tokens by names. */
export default String.raw`
require_once($CFG->dirroot . '/user/lib.php');
require_once($CFG->dirroot . '/lib/enrollib.php');
require_once($CFG->dirroot . '/course/lib.php');
require_once($CFG->dirroot . '/user/profile/definelib.php');


set_config('enablewebservices', 1);
set_config('severalschools', 1, 'local_learningmentor');
set_config('streamseconds', 60, 'local_learningmentor');
set_config('field_lock_institution', 'locked', 'auth_manual');

$category = $DB->insert_record('user_info_category', (object) ['name' => 'School', 'sortorder' => 1]);
$field = [];
foreach (['yeargroup', 'registrationgroup', 'birthdate'] as $i => $shortname) {
    $field[$shortname] = $DB->insert_record('user_info_field', (object) [
        'shortname' => $shortname, 'name' => $shortname, 'datatype' => 'text', 'categoryid' => $category, 'sortorder' => $i, 'visible' => 2,
        'descriptionformat' => 1, 'description' => '', 'defaultdata' => '', 'param1' => 30, 'param2' => 255,
    ]);
    set_config($shortname . 'field', $shortname, 'local_learningmentor');
}

$system = context_system::instance();
$role = fn(string $shortname): int => (int) $DB->get_field('role', 'id', ['shortname' => $shortname], MUST_EXIST);
$generated = 0;
$users = [];
$courses = [];
$manual = enrol_get_plugin('manual');
$open = function (string $name) use (&$courses, $manual, $DB): stdClass {
    $course = create_course((object) ['fullname' => $name, 'shortname' => $name, 'category' => 1]);
    $instance = $DB->get_record('enrol', ['courseid' => $course->id, 'enrol' => 'manual']);
    return $courses[$name] = $instance ?: $DB->get_record('enrol', ['id' => $manual->add_instance($course)]);
};
$token = function (int $userid, int $validuntil = 0) use ($DB, $system): string {
    $service = $DB->get_record('external_services', ['shortname' => 'local_learningmentor'], '*', MUST_EXIST);
    return \core_external\util::generate_token(EXTERNAL_TOKEN_PERMANENT, $service, $userid, $system, $validuntil);
};

$schools = [];
foreach ($input['schools'] as $school) {
    $schools[] = \local_learningmentor\local\store\schools::make($school['name'], $school['name']);
    $class = $open($school['name'] . ', registration');
    foreach ($school['people'] as $person) {
        $name = $person['given'] . ' ' . $person['family'];
        $users[$name] = (object) [
            'id' => user_create_user((object) [
                'username' => 'u' . ++$generated, 'password' => 'Invented-1', 'firstname' => $person['given'], 'lastname' => $person['family'],
                'email' => "u$generated@example.org", 'confirmed' => 1, 'mnethostid' => $CFG->mnet_localhost_id, 'auth' => 'manual',
                'institution' => $school['name'],
            ]),
        ];
        foreach (['yearGroup', 'registrationGroup', 'birthDate'] as $member) {
            if (isset($person[$member])) {
                $DB->insert_record('user_info_data', (object) [
                    'userid' => $users[$name]->id, 'fieldid' => $field[strtolower($member)], 'data' => (string) $person[$member], 'dataformat' => 0,
                ]);
            }
        }
        foreach ($person['roles'] as $held) {
            if ($held === 'pupil') {
                $manual->enrol_user($class, $users[$name]->id, $role('student'));
            } else if (!in_array($held, ['teacher', 'ta', 'tutor', 'parent'], true)) {
                role_assign($role('lm' . str_replace('-', '', $held)), $users[$name]->id, $system->id);
            }
        }
    }
}

foreach ($input['teaches'] as $i => ['person' => $person, 'as' => $as, 'pupils' => $pupils]) {
    $class = $open("Class $i");
    $manual->enrol_user($class, $users[$person]->id, $role($as));
    foreach ($pupils as $pupil) {
        $manual->enrol_user($class, $users[$pupil]->id, $role('student'));
    }
}
foreach ($input['near'] as ['person' => $person, 'as' => $as, 'pupil' => $pupil]) {
    role_assign($role($as), $users[$person]->id, context_user::instance($users[$pupil]->id)->id);
}
$tie = function (string $person, string $pupil, string $relation, int $barred) use ($DB, $users, $schools): void {
    $institution = $DB->get_field('user', 'institution', ['id' => $users[$pupil]->id]);
    $school = array_column($schools, 'id', 'institution')[$institution];
    $DB->insert_record('local_learningmentor_relation', (object) [
        'school' => $school, 'pupil' => $users[$pupil]->id, 'person' => $users[$person]->id, 'relation' => $relation, 'barred' => $barred,
        'source' => 'roster',
    ]);
};
foreach ($input['mentors'] as ['person' => $person, 'pupils' => $pupils]) {
    foreach ($pupils as $pupil) {
        $tie($person, $pupil, 'mentor', 0);
    }
}
foreach ($input['barred'] as ['person' => $person, 'pupil' => $pupil]) {
    $tie($person, $pupil, 'parent', 1);
}

$ids = \local_learningmentor\local\store\ids::of_users(array_map(fn(stdClass $user): int => $user->id, array_values($users)));
$tokens = array_map(fn(stdClass $user): string => $token($user->id), $users);
$mentor = reset($users);
$tokens['expired'] = $token($mentor->id, time() - 60);
// Somebody who may sign in to Moodle, and is nobody at any school.
$stranger = user_create_user((object) [
    'username' => 'stranger', 'password' => 'Invented-1', 'firstname' => 'Some', 'lastname' => 'Body', 'email' => 'stranger@example.org',
    'confirmed' => 1, 'mnethostid' => $CFG->mnet_localhost_id, 'auth' => 'manual',
]);
$tokens['unknown'] = $token($stranger);
return [
    'school' => $schools[0]->uuid,
    'people' => array_map(fn(stdClass $user): string => $ids[$user->id], $users),
    'tokens' => $tokens,
];
`;

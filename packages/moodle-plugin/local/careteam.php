<?php
// This file is part of Moodle - http://moodle.org/
//
// Moodle is free software: you can redistribute it and/or modify
// it under the terms of the GNU General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// Moodle is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
// GNU General Public License for more details.
//
// You should have received a copy of the GNU General Public License
// along with Moodle.  If not, see <http://www.gnu.org/licenses/>.

/**
 * The care team of a pupil, as those who manage it see it.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

require(__DIR__ . '/../../config.php');

use local_learningmentor\form\place;
use local_learningmentor\local\contract;
use local_learningmentor\local\identity;
use local_learningmentor\local\moodle\audience;
use local_learningmentor\local\moodle\care_team;
use local_learningmentor\local\moodle\day;
use local_learningmentor\local\problem;
use local_learningmentor\local\rules\access;
use local_learningmentor\local\store\people;
use local_learningmentor\local\store\readers;

$pupilid = required_param('pupil', PARAM_INT);
$end = optional_param('end', 0, PARAM_INT);

require_login();
$url = new moodle_url('/local/learningmentor/careteam.php', ['pupil' => $pupilid]);
$PAGE->set_context(context_system::instance());
$PAGE->set_url($url);
require_capability('local/learningmentor:managecareteam', context_system::instance());

// Answers alike: "no such pupil" and "not your pupil".
$nopupil = fn(): moodle_exception => new moodle_exception('nopupil', 'local_learningmentor');
try {
    $reader = readers::load(new identity((int) $USER->id, \core\session\manager::is_loggedinas()));
} catch (problem) {
    throw $nopupil();
}
$mayact = access::may_as(contract::data()['careTeamBy'], $reader->towards($pupilid));
if (!$mayact || $reader->level('careTeam', $pupilid) !== 'full' || people::rows($reader, [$pupilid]) === []) {
    throw $nopupil();
}

$pupil = core_user::get_user($pupilid, '*', MUST_EXIST);
$PAGE->set_pagelayout('standard');
$PAGE->set_title(get_string('page_careteam', 'local_learningmentor', fullname($pupil)));
$PAGE->set_heading(fullname($pupil));

if ($end) {
    require_sesskey();
    $tie = $DB->get_record('local_learningmentor_relation', ['id' => $end, 'pupil' => $pupilid, 'barred' => 0], '*', MUST_EXIST);
    care_team::end((int) $tie->id);
    redirect($url);
}
$mentors = array_map(fullname(...), audience::holders('mentor', $reader->school->id));
$form = new place($url, ['mentors' => $mentors]);
if (($data = $form->get_data()) && isset($mentors[$data->mentor])) {
    $to = $data->to ? day::picked((int) $data->to) : null;
    $outcome = care_team::place($reader->school->id, $pupilid, (int) $data->mentor, day::picked((int) $data->from), $to);
    redirect($url, get_string("caseload_$outcome", 'local_learningmentor'));
}

$table = new html_table();
$table->head = array_map(
    fn(string $key): string => get_string($key, 'local_learningmentor'),
    ['role_mentor', 'careteam_from', 'careteam_to', 'careteam_end'],
);
$mentorties = ['pupil' => $pupilid, 'relation' => 'mentor', 'barred' => 0];
foreach ($DB->get_records('local_learningmentor_relation', $mentorties, 'fromdate, id') as $tie) {
    $adult = core_user::get_user($tie->person);
    $isover = $tie->todate !== null && $tie->todate < day::today();
    $button = new single_button(new moodle_url($url, ['end' => $tie->id]), get_string('careteam_end', 'local_learningmentor'));
    $date = fn(?string $on): string => $on === null ? '–' : userdate(day::at($on), get_string('strftimedate', 'langconfig'));
    $table->data[] = [
        $adult && !$adult->deleted ? fullname($adult) : '–',
        $date($tie->fromdate),
        $date($tie->todate),
        $isover ? '' : $OUTPUT->render($button),
    ];
}

echo $OUTPUT->header();
echo $OUTPUT->heading(get_string('page_careteam', 'local_learningmentor', fullname($pupil)), 2);
echo empty($table->data) ? '' : html_writer::table($table);
$form->display();
echo $OUTPUT->footer();

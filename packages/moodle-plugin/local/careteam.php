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

use local_learningmentor\form\apart;
use local_learningmentor\form\place;
use local_learningmentor\local\connected;
use local_learningmentor\local\contract;
use local_learningmentor\local\identity;
use local_learningmentor\local\moodle\audience;
use local_learningmentor\local\moodle\care_team;
use local_learningmentor\local\moodle\day;
use local_learningmentor\local\moodle\keep_apart;
use local_learningmentor\local\problem;
use local_learningmentor\local\rules\access;
use local_learningmentor\local\store;
use local_learningmentor\local\store\ids;
use local_learningmentor\local\store\people;
use local_learningmentor\local\store\readers;

$pupilid = required_param('pupil', PARAM_INT);
$end = optional_param('end', 0, PARAM_INT);
$endapart = optional_param('endapart', 0, PARAM_INT);

require_login();
$url = new moodle_url('/local/learningmentor/careteam.php', ['pupil' => $pupilid]);
$PAGE->set_context(context_system::instance());
$PAGE->set_url($url);
require_capability('local/learningmentor:managecareteam', context_system::instance(), null, false);
if (connected::on()) {
    throw new moodle_exception('elsewhere_managing', 'local_learningmentor');
}

// Answers alike: "no such pupil" and "not your pupil".
$nopupil = fn(): moodle_exception => new moodle_exception('nopupil', 'local_learningmentor');
try {
    $reader = readers::load(new identity((int) $USER->id, \core\session\manager::is_loggedinas()));
} catch (problem) {
    throw $nopupil();
}
$mayact = access::may_as(contract::data()['careTeamBy'], $reader->towards($pupilid));
$rows = $mayact && $reader->level('careTeam', $pupilid) === 'full' ? people::rows($reader, [$pupilid]) : [];
if ($rows === []) {
    throw $nopupil();
}

$pupil = core_user::get_user($pupilid, '*', MUST_EXIST);
$PAGE->set_pagelayout('standard');
$PAGE->set_title(get_string('page_careteam', 'local_learningmentor', fullname($pupil)));
$PAGE->set_heading(fullname($pupil));

$places = store\care_team::places($reader, $pupilid);
if ($end) {
    require_sesskey();
    // As the contract's own address ends it: with what somebody gave by hand in Moodle.
    if (!in_array($end, array_column($places, 'person'), true)) {
        throw $nopupil();
    }
    try {
        store\care_team::leave($reader, $rows[$pupilid]->uuid, ids::of_users([$end])[$end]);
    } catch (problem) {
        throw $nopupil();
    }
    redirect($url);
}
if ($endapart) {
    require_sesskey();
    keep_apart::end($reader, $pupilid, $endapart);
    redirect($url);
}
$mentors = array_map(fullname(...), audience::holders('mentor', $reader->school->id));
$form = new place($url, ['mentors' => $mentors]);
if (($data = $form->get_data()) && isset($mentors[$data->mentor])) {
    $to = $data->to ? day::picked((int) $data->to) : null;
    $outcome = care_team::place($reader->school->id, $pupilid, (int) $data->mentor, day::picked((int) $data->from), $to);
    redirect($url, get_string("caseload_$outcome", 'local_learningmentor'));
}
$apart = new apart($url, ['people' => keep_apart::candidates($reader, $pupilid)]);
if ($data = $apart->get_data()) {
    $to = $data->until ? day::picked((int) $data->until) : null;
    keep_apart::begin($reader, $pupilid, (int) $data->person, $data->reason, $to);
    redirect($url);
}

$words = fn(string ...$keys): array => array_map(fn(string $key): string => get_string($key, 'local_learningmentor'), $keys);
$date = fn(?string $on): string => $on === null ? '–' : userdate(day::at($on), get_string('strftimedate', 'langconfig'));
$name = function (int $person): string {
    $adult = core_user::get_user($person);
    return $adult && !$adult->deleted ? fullname($adult) : '–';
};
$button = fn(string $param, int $value): string => $OUTPUT->render(
    new single_button(new moodle_url($url, [$param => $value]), get_string('careteam_end', 'local_learningmentor')),
);
$team = new html_table();
$team->head = $words('role_mentor', 'careteam_from', 'careteam_to', 'careteam_end');
foreach ($places as $each) {
    $team->data[] = [
        $name($each->person),
        $each->byhand ? get_string('careteam_byhand', 'local_learningmentor') : $date($each->from),
        $date($each->to),
        $each->isover ? '' : $button('end', $each->person),
    ];
}
$bars = new html_table();
$bars->head = $words('apart_person', 'hold_reason', 'careteam_from', 'careteam_to', 'careteam_end');
foreach (keep_apart::of($reader, $pupilid) as $bar) {
    $bars->data[] = [
        $name((int) $bar->person),
        s($bar->purpose),
        $date($bar->fromdate),
        $date($bar->todate),
        $button('endapart', (int) $bar->id),
    ];
}

echo $OUTPUT->header();
echo $OUTPUT->heading(get_string('page_careteam', 'local_learningmentor', fullname($pupil)), 2);
echo empty($team->data) ? '' : html_writer::table($team);
$form->display();
echo $OUTPUT->heading(get_string('apart', 'local_learningmentor'), 3);
echo html_writer::tag('p', get_string('apart_about', 'local_learningmentor'));
echo empty($bars->data) ? '' : html_writer::table($bars);
$apart->display();
echo $OUTPUT->footer();

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
 * Who mentors whom, and a whole cohort for a mentor at once.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

require(__DIR__ . '/../../config.php');

use local_learningmentor\form\cohort;
use local_learningmentor\local\moodle\audience;
use local_learningmentor\local\moodle\caseload_import;
use local_learningmentor\local\moodle\day;
use local_learningmentor\local\moodle\managing;

require_login();
$url = managing::open('caseloads');

$school = managing::school();
$mentors = audience::holders('mentor', (int) $school->id);
$form = new cohort($url, [
    'mentors' => array_map(fullname(...), $mentors),
    'cohorts' => caseload_import::cohorts((int) $school->id),
]);
$plan = null;
if ($data = $form->get_data()) {
    $from = day::picked((int) $data->from);
    $to = $data->to ? day::picked((int) $data->to) : null;
    $import = new caseload_import($school, (int) $data->cohort, (int) $data->mentor, $from, $to);
    $plan = $import->plan();
    if (isset($data->confirm)) {
        $count = $import->apply();
        $done = get_string('caseload_done', 'local_learningmentor', $count);
        redirect($url, $done, null, \core\output\notification::NOTIFY_SUCCESS);
    }
    $form->offer_to_confirm();
}

$table = new html_table();
$table->head = [get_string('role_mentor', 'local_learningmentor'), get_string('caseload_pupils', 'local_learningmentor')];
$today = day::today();
$now = "school = ? AND person = ? AND relation = 'mentor' AND barred = 0
    AND (fromdate IS NULL OR fromdate <= ?) AND (todate IS NULL OR todate >= ?)";
$barred = managing::barred();
foreach ($mentors as $mentor) {
    $of = [$school->id, $mentor->id, $today, $today];
    $pupils = array_diff($DB->get_fieldset_select('local_learningmentor_relation', 'pupil', $now, $of), $barred);
    $names = array_map(fullname(...), $pupils === [] ? [] : $DB->get_records_list('user', 'id', $pupils, 'lastname, firstname'));
    $links = array_map(
        fn(int $id, string $name): string => html_writer::link(
            new moodle_url('/local/learningmentor/careteam.php', ['pupil' => $id]),
            s($name),
        ),
        array_keys($names),
        $names,
    );
    $table->data[] = [fullname($mentor), implode(', ', $links) ?: '–'];
}

echo $OUTPUT->header();
echo $OUTPUT->heading(get_string('page_caseloads', 'local_learningmentor'));
echo html_writer::table($table);
echo $OUTPUT->heading(get_string('caseload_cohort', 'local_learningmentor'), 3);
if ($plan !== null) {
    $preview = new html_table();
    $preview->head = [get_string('role_pupil', 'local_learningmentor'), get_string('caseload_outcome', 'local_learningmentor')];
    foreach (array_filter($plan, fn($row): bool => !in_array((int) $row->user->id, $barred, true)) as $row) {
        $preview->data[] = [fullname($row->user), get_string("caseload_$row->outcome", 'local_learningmentor')];
    }
    echo html_writer::table($preview);
}
$form->display();
echo $OUTPUT->footer();

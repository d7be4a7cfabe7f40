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
 * Holds: pupils of whom nothing may be erased for now.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

require(__DIR__ . '/../../config.php');

use local_learningmentor\form\hold;
use local_learningmentor\local\connected;
use local_learningmentor\local\moodle\holds;
use local_learningmentor\local\moodle\managing;

require_login();
$url = managing::open('holds');

$school = (int) managing::school()->id;
$end = optional_param('end', 0, PARAM_INT);
if ($end) {
    require_sesskey();
    holds::end($school, $end);
    redirect($url);
}
$form = new hold($url, ['pupils' => holds::pupils($school)]);
if ($data = $form->get_data()) {
    holds::begin($school, (int) $data->pupil, $data->reason);
    redirect($url);
}

$table = new html_table();
$table->head = array_map(
    fn(string $key): string => get_string($key, 'local_learningmentor'),
    ['hold_pupil', 'hold_reason', 'hold_since', 'hold_until'],
);
foreach (holds::of($school) as $hold) {
    $pupil = core_user::get_user($hold->pupil);
    $button = new single_button(new moodle_url($url, ['end' => $hold->id]), get_string('hold_end', 'local_learningmentor'));
    $table->data[] = [
        $pupil ? fullname($pupil) : '–',
        s($hold->reason),
        userdate($hold->timecreated, get_string('strftimedate', 'langconfig')),
        $hold->timeended
            ? userdate($hold->timeended, get_string('strftimedate', 'langconfig'))
            : $OUTPUT->render($button),
    ];
}

echo $OUTPUT->header();
echo $OUTPUT->heading(get_string('page_holds', 'local_learningmentor'));
echo connected::on() ? $OUTPUT->notification(get_string('hold_elsewhere', 'local_learningmentor'), 'info', false) : '';
echo html_writer::tag('p', get_string('hold_about', 'local_learningmentor'));
echo empty($table->data) ? '' : html_writer::table($table);
$form->display();
echo $OUTPUT->footer();

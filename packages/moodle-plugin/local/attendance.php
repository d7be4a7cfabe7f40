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
 * Brings a file of attendance marks into the registers: first what would change, line by line what is wrong, then the change.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

require(__DIR__ . '/../../config.php');

use local_learningmentor\form\attendance;
use local_learningmentor\local\attendance\file;
use local_learningmentor\local\attendance\import;
use local_learningmentor\local\moodle\day;
use local_learningmentor\local\moodle\managing;

require_login();
$url = managing::open('attendance');

$school = managing::school();
$form = new attendance($url);
$file = null;
$import = null;
$data = $form->get_data();
if ($data) {
    $file = new file((string) $form->content((int) $data->file), $data->order, day::today());
    $import = import::of_file((int) $school->id, $file);
    if ($import !== null && isset($data->confirm)) {
        $import->apply();
        $done = (object) ['marks' => $import->marks, 'registers' => $import->added() + $import->changed()];
        redirect($url, get_string('import_done', 'local_learningmentor', $done), null, \core\output\notification::NOTIFY_SUCCESS);
    }
    if ($import !== null) {
        $form->offer_to_confirm();
    }
}

echo $OUTPUT->header();
echo $OUTPUT->heading(get_string('page_attendance', 'local_learningmentor'));
if ($file === null) {
    echo html_writer::tag('p', get_string('import_about', 'local_learningmentor'));
} else {
    echo $OUTPUT->render_from_template('local_learningmentor/attendance_preview', [
        'rows' => $file->rows,
        'pupils' => count($file->pupils),
        'problems' => $file->problems,
        'problemcount' => $file->problemcount,
        'more' => $file->problemcount > count($file->problems),
        'ok' => $import !== null,
        'added' => $import?->added(),
        'changed' => $import?->changed(),
        'unchanged' => $import?->unchanged,
        'marks' => $import?->marks,
    ]);
}
$form->display();
echo $OUTPUT->footer();

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
 * The pages of the plugin: a mentor's day, the pupils whom somebody may see, one pupil's file, a pupil's own page.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

require(__DIR__ . '/../../config.php');

use local_learningmentor\output\place_page;

$pupil = optional_param('pupil', 0, PARAM_INT);
// The contract's id, as the widgets know people.
$person = optional_param('person', '', PARAM_ALPHANUMEXT);
$mentor = optional_param('mentor', '', PARAM_ALPHANUMEXT);
$search = optional_param('search', '', PARAM_TEXT);

require_login(null, false);
if (isguestuser()) {
    throw new require_login_exception('guests have no pupils');
}

$PAGE->set_context(context_system::instance());
$PAGE->set_url('/local/learningmentor/index.php', array_filter(compact('pupil', 'person', 'mentor', 'search')));
$PAGE->set_pagelayout('standard');
$PAGE->set_title(get_string('pluginname', 'local_learningmentor'));
$PAGE->set_heading(get_string('pluginname', 'local_learningmentor'));
$PAGE->set_primary_active_tab('local_learningmentor');

$page = new place_page($PAGE, $pupil, $person, $mentor, $search);
$content = $page->content();

echo $OUTPUT->header();
echo $content;
echo $OUTPUT->footer();

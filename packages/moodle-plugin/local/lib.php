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
 * What Moodle asks for by the names of functions.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/**
 * The checks on the status page.
 *
 * @return \core\check\check[]
 */
function local_learningmentor_status_checks(): array {
    return [
        new \local_learningmentor\check\people(),
        new \local_learningmentor\check\history(),
    ];
}

/**
 * A line on a profile, for those who may see that the pupil is there.
 *
 * @param \core_user\output\myprofile\tree $tree
 * @param \stdClass $user whose profile it is
 * @param bool $iscurrentuser
 * @param \stdClass|null $course
 */
function local_learningmentor_myprofile_navigation(\core_user\output\myprofile\tree $tree, $user, $iscurrentuser, $course): void {
    if (\local_learningmentor\local\moodle\profile::shows((int) $user->id)) {
        $name = get_string('pluginname', 'local_learningmentor');
        $tree->add_category(new \core_user\output\myprofile\category('learningmentor', $name, 'contact'));
        $tree->add_node(new \core_user\output\myprofile\node(
            'learningmentor',
            'mentoring',
            get_string('profile_open', 'local_learningmentor'),
            null,
            new \moodle_url('/local/learningmentor/index.php', ['pupil' => $user->id]),
        ));
    }
}

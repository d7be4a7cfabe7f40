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
 * What goes with the plugin, besides what Moodle takes away by itself (tables, settings, capabilities, tasks, strings).
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/**
 * Leaves nothing of ours behind: role assignments of the care team, roles that nobody holds, dates in calendars, the ready report.
 *
 * @return bool
 */
function xmldb_local_learningmentor_uninstall(): bool {
    global $DB;
    role_unassign_all(['component' => 'local_learningmentor']);
    \local_learningmentor\local\moodle\ready_roles::remove_unused();
    $DB->delete_records('event', ['component' => 'local_learningmentor']);
    $DB->delete_records_select('user_preferences', $DB->sql_like('name', '?'), ['local\_learningmentor\_%']);
    \local_learningmentor\local\moodle\ready_report::remove_all();
    return true;
}

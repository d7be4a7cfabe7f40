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
 * What an installation does besides the tables.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/**
 * Makes the roles that a school needs, and a report for them.
 *
 * @return bool
 */
function xmldb_local_learningmentor_install(): bool {
    // Moodle registers capabilities only after this function.
    update_capabilities('local_learningmentor');
    \local_learningmentor\local\moodle\ready_roles::make();
    \local_learningmentor\local\moodle\ready_report::make();
    return true;
}

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

namespace local_learningmentor\task;

use local_learningmentor\local\moodle\care_team_mirror;
use local_learningmentor\local\moodle\retention;
use local_learningmentor\local\moodle\school_list;

/**
 * Places on care teams that began or ended with the day: the roles in Moodle follow. What is past its time goes.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class sweep extends \core\task\scheduled_task {
    /**
     * Its name.
     *
     * @return string
     */
    public function get_name(): string {
        return get_string('task_sweep', 'local_learningmentor');
    }

    /**
     * Mirrors everybody's care team, makes the schools that came to be, and erases what is past its time.
     */
    public function execute(): void {
        school_list::sync();
        mtrace(retention::sweep() . ' records erased');
        mtrace(care_team_mirror::sync() . ' role assignments changed');
    }
}

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

use local_learningmentor\local\connected;
use local_learningmentor\local\moodle\day;
use local_learningmentor\local\moodle\reminders;
use local_learningmentor\local\rules;

/**
 * Reminds people of reviews and of what else has a day, once a day.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class remind extends \core\task\scheduled_task {
    /**
     * Its name.
     *
     * @return string
     */
    public function get_name(): string {
        return get_string('task_remind', 'local_learningmentor');
    }

    /**
     * Sends the reminders of today, and with them those of the days of the last week on which the task did not run.
     * What a server keeps, the server reminds of.
     */
    public function execute(): void {
        if (connected::on()) {
            return;
        }
        $today = day::today();
        $done = get_config('local_learningmentor', 'remindedon') ?: day::plus($today, -1);
        if ($done >= $today) {
            return;
        }
        $missed = min(rules\day::between($done, $today), 7) - 1;
        mtrace(reminders::send($today, $missed) . ' reminders');
        set_config('remindedon', $today, 'local_learningmentor');
    }
}

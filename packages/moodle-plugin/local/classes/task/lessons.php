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

/**
 * Marks of the last days from mod_attendance.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class lessons extends \core\task\scheduled_task {
    /** @var int how many days teachers have to put a mark right */
    private const DAYS = 14;

    /**
     * Its name.
     *
     * @return string
     */
    public function get_name(): string {
        return get_string('task_lessons', 'local_learningmentor');
    }

    /**
     * Brings them in, unless the registers are a server's.
     */
    public function execute(): void {
        if (!connected::on() && \local_learningmentor\local\attendance\lessons::is_on()) {
            $today = day::today();
            $marks = \local_learningmentor\local\attendance\lessons::import(day::plus($today, -self::DAYS), $today);
            mtrace("$marks sessions changed");
        }
    }
}

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

namespace local_learningmentor\output;

use local_learningmentor\local\connected;

/**
 * How long a caseload will be, so that room is kept for it and nothing on the page jumps when it comes.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class caseload_size {
    /** @var int rows that are expected where nobody knows */
    private const USUAL = 12;

    /**
     * The number of pupils whom the user mentors today: one query, by an index.
     *
     * @return int
     */
    public static function of_reader(): int {
        global $DB, $USER;
        if (connected::on()) {
            return self::USUAL;
        }
        $today = \local_learningmentor\local\moodle\day::today();
        return $DB->count_records_select(
            'local_learningmentor_relation',
            "person = :person AND relation = 'mentor' AND barred = 0
                AND (fromdate IS NULL OR fromdate <= :from) AND (todate IS NULL OR todate >= :to)",
            ['person' => $USER->id, 'from' => $today, 'to' => $today],
        );
    }
}

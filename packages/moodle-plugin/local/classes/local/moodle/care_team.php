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

namespace local_learningmentor\local\moodle;

use local_learningmentor\local\happenings;

/**
 * The dated rows of care teams, as pages, imports and the end of somebody's account change them. The same change by the
 * contract's own address is the kernel's.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class care_team {
    /**
     * Gives a pupil a mentor, or changes the days of one they have.
     *
     * @param int $school a row of local_learningmentor_school
     * @param int $pupil a user
     * @param int $mentor a user
     * @param string $from `YYYY-MM-DD`
     * @param string|null $to `YYYY-MM-DD`
     * @param string $source
     * @return string `added`, `changed`, `same`, `barred`
     */
    public static function place(
        int $school,
        int $pupil,
        int $mentor,
        string $from,
        ?string $to = null,
        string $source = 'school',
    ): string {
        global $DB;
        $ties = $DB->get_records('local_learningmentor_relation', ['pupil' => $pupil, 'person' => $mentor]);
        foreach ($ties as $tie) {
            if ($tie->barred && ($tie->todate === null || $tie->todate >= day::today())) {
                return 'barred';
            }
        }
        $tie = current(array_filter($ties, fn(\stdClass $tie): bool => $tie->relation === 'mentor')) ?: null;
        $days = ['fromdate' => $from, 'todate' => $to, 'source' => $source, 'barred' => 0];
        if ($tie === null) {
            $tie = (object) ($days + ['school' => $school, 'pupil' => $pupil, 'person' => $mentor, 'relation' => 'mentor']);
            $tie->id = $DB->insert_record('local_learningmentor_relation', $tie);
            happenings::care_team($tie, true);
            return 'added';
        }
        $runs = !$tie->barred && ($tie->fromdate === null || $tie->fromdate <= $from) && ($tie->todate ?? '9999') >= $from;
        if ($runs && $tie->todate === $to) {
            return 'same';
        }
        // A place that runs already keeps its first day.
        $tie = (object) (($runs ? ['fromdate' => $tie->fromdate] : []) + $days + (array) $tie);
        $DB->update_record('local_learningmentor_relation', $tie);
        happenings::care_team($tie, !$runs);
        return 'changed';
    }

    /**
     * Ends a place: yesterday is the last day that counts.
     *
     * @param int $id a row of local_learningmentor_relation
     */
    public static function end(int $id): void {
        global $DB;
        $tie = $DB->get_record('local_learningmentor_relation', ['id' => $id], '*', MUST_EXIST);
        $yesterday = day::plus(day::today(), -1);
        $tie->todate = $yesterday;
        $tie->fromdate = $tie->fromdate === null ? null : min($tie->fromdate, $yesterday);
        $DB->update_record('local_learningmentor_relation', $tie);
        happenings::care_team($tie);
    }

    /**
     * Ends every place that somebody has on care teams.
     *
     * @param int $person a user
     */
    public static function end_all(int $person): void {
        global $DB;
        $where = 'person = ? AND barred = 0 AND (todate IS NULL OR todate >= ?)';
        foreach ($DB->get_fieldset_select('local_learningmentor_relation', 'id', $where, [$person, day::today()]) as $id) {
            self::end((int) $id);
        }
    }
}

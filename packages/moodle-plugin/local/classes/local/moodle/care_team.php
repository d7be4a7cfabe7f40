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
use local_learningmentor\local\store\events;
use local_learningmentor\local\store\clock;

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
        $outcome = self::outcome($pupil, $mentor, $from, $to);
        if ($outcome === 'same' || $outcome === 'barred') {
            return $outcome;
        }
        $of = ['pupil' => $pupil, 'person' => $mentor, 'relation' => 'mentor'];
        $tie = $DB->get_record('local_learningmentor_relation', $of) ?: null;
        $runs = $tie !== null && self::runs($tie, $from);
        self::write((object) (
            // A place that runs already keeps its first day.
            ['fromdate' => $runs ? $tie->fromdate : $from, 'todate' => $to, 'source' => $source, 'barred' => 0]
            + ($tie === null ? ['school' => $school] + $of : (array) $tie)
        ), !$runs);
        return $outcome;
    }

    /**
     * What {@see self::place()} would do.
     *
     * @param int $pupil a user
     * @param int $mentor a user
     * @param string $from `YYYY-MM-DD`
     * @param string|null $to `YYYY-MM-DD`
     * @return string `added`, `changed`, `same`, `barred`
     */
    public static function outcome(int $pupil, int $mentor, string $from, ?string $to): string {
        global $DB;
        $outcome = 'added';
        foreach ($DB->get_records('local_learningmentor_relation', ['pupil' => $pupil, 'person' => $mentor]) as $tie) {
            if ($tie->barred && ($tie->todate === null || $tie->todate >= day::today())) {
                return 'barred';
            }
            if ($tie->relation === 'mentor') {
                $outcome = self::runs($tie, $from) && $tie->todate === $to ? 'same' : 'changed';
            }
        }
        return $outcome;
    }

    /**
     * Whether a place is there already on a day.
     *
     * @param \stdClass $tie a row of local_learningmentor_relation
     * @param string $day `YYYY-MM-DD`
     * @return bool
     */
    private static function runs(\stdClass $tie, string $day): bool {
        return !$tie->barred && ($tie->fromdate === null || $tie->fromdate <= $day) && ($tie->todate ?? '9999') >= $day;
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
        self::write($tie);
    }

    /**
     * Writes a tie, and tells those who wait for changes, and Moodle.
     *
     * @param \stdClass $tie a row of local_learningmentor_relation; without an id it is new
     * @param bool $isnew there was no such place before
     */
    public static function write(\stdClass $tie, bool $isnew = false): void {
        global $DB;
        $transaction = $DB->start_delegated_transaction();
        if (isset($tie->id)) {
            $DB->update_record('local_learningmentor_relation', $tie);
        } else {
            $tie->id = $DB->insert_record('local_learningmentor_relation', $tie);
        }
        events::tell((int) $tie->school, 'people.changed', null, (int) $tie->pupil, clock::now());
        $transaction->allow_commit();
        happenings::care_team($tie, $isnew);
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

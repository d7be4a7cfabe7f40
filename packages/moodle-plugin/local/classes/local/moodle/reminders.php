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

use local_learningmentor\local\contract;
use local_learningmentor\local\rules;

/**
 * Reminds those who can do something of what is due: reviews, sessions and everything else with a day and a way on.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class reminders {
    /**
     * Sends the reminders of a day: one message a person, however much there is.
     *
     * A record is told of the set number of days before its day, on its day, and once a week after it. So reminders need no
     * memory of what was sent.
     *
     * @param string $today `YYYY-MM-DD`
     * @param int $missed days before it on which nobody was reminded
     * @return int how many messages
     */
    public static function send(string $today, int $missed = 0): int {
        global $DB;
        $ahead = (int) (get_config('local_learningmentor', 'reminddays') ?: 7);
        $overdue = [];
        $due = [];
        $people = [];
        audience::anew();
        $records = $DB->get_recordset_select(
            'local_learningmentor_record',
            'dueon IS NOT NULL AND dueon <= ?',
            [day::plus($today, $ahead)],
            'id',
        );
        foreach ($records as $record) {
            $days = rules\day::between($today, $record->dueon);
            if (!self::is_told($days, $ahead, $missed) || !$next = self::ways_on($record)) {
                continue;
            }
            foreach (self::who_can($record, $next) as $user) {
                $people[$user->id] = $user;
                $due[$user->id] = ($due[$user->id] ?? 0) + ($days >= 0 ? 1 : 0);
                $overdue[$user->id] = ($overdue[$user->id] ?? 0) + ($days < 0 ? 1 : 0);
            }
        }
        $records->close();
        foreach ($people as $id => $user) {
            notices::due($user, $due[$id], $overdue[$id]);
        }
        return count($people);
    }

    /**
     * Whether a record is told of on a day, or should have been on one of those missed.
     *
     * @param int $days until its day; negative after it
     * @param int $ahead
     * @param int $missed
     * @return bool
     */
    public static function is_told(int $days, int $ahead, int $missed = 0): bool {
        for ($left = $days; $left <= $days + $missed; $left++) {
            if ($left === $ahead || $left === 0 || ($left < 0 && $left % 7 === 0)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The roles that can move a record on from where it is.
     *
     * @param \stdClass $record
     * @return string[] empty where it is done with
     */
    private static function ways_on(\stdClass $record): array {
        $roles = [];
        foreach (contract::kinds()[$record->kind]['actions'] ?? [] as $action) {
            if (in_array($record->state, $action['from'], true) && isset($action['to']) && $action['to'] !== $record->state) {
                array_push($roles, ...$action['by']);
            }
        }
        return array_unique($roles);
    }

    /**
     * The people who can: the pupil's mentors, and where mentors cannot, those who work school-wide.
     *
     * @param \stdClass $record
     * @param string[] $roles
     * @return array<int, \stdClass> rows of user, by id
     */
    private static function who_can(\stdClass $record, array $roles): array {
        $mentors = in_array('mentor', $roles, true) ? audience::mentors($record) : [];
        return $mentors ?: audience::school_wide($record, $roles);
    }
}

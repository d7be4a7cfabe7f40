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
use local_learningmentor\local\happenings;
use local_learningmentor\local\store\people;
use local_learningmentor\local\store\schools;
use local_learningmentor\local\store\sql;

/**
 * Holds: pupils of a school of whom nothing may be erased for now.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class holds {
    /**
     * The holds at a school, the latest first: on its pupils, and on whoever it keeps something of, wherever they are by now. Those
     * on a deleted account are still to be ended by somebody.
     *
     * @param int $school a row of local_learningmentor_school
     * @return array<int, \stdClass> rows of local_learningmentor_hold, by id
     */
    public static function of(int $school): array {
        global $DB;
        $isof = schools::has('u', $school);
        $sql = new sql();
        $iskept = self::is_kept($sql, $school);
        $holds = $DB->get_records_sql(
            "SELECT h.*
               FROM {local_learningmentor_hold} h
               JOIN {user} u ON u.id = h.pupil
              WHERE $isof OR $iskept
           ORDER BY h.timecreated DESC, h.id DESC",
            $sql->params,
        );
        $barred = array_flip(managing::barred());
        return array_filter($holds, fn(\stdClass $hold): bool => !isset($barred[(int) $hold->pupil]));
    }

    /**
     * On whom a hold may be put: pupils of the school, and former ones of whom something is kept.
     *
     * @param int $school a row of local_learningmentor_school
     * @return array<int, string> names by user id, with what tells two of the same name apart
     */
    public static function pupils(int $school): array {
        global $DB;
        $sql = new sql();
        $isof = schools::has('u', $school);
        $pupil = people::holds($sql, ['pupil']);
        $staff = people::holds($sql, array_diff(contract::data()['roles'], ['pupil', 'parent']));
        $iskept = self::is_kept($sql, $school);
        $names = \core_user\fields::for_name()->get_sql('u')->selects;
        $users = $DB->get_records_sql(
            "SELECT u.id, u.idnumber, u.username, u.deleted $names
               FROM {user} u
              WHERE (u.deleted = 0 AND $isof AND $pupil AND NOT $staff) OR $iskept
           ORDER BY u.lastname, u.firstname, u.id",
            $sql->params,
        );
        // The username of a deleted account is made of an address.
        $known = fn(\stdClass $user): string => $user->deleted ? get_string('deleted') : $user->username;
        $apart = fn(\stdClass $user): string => $user->idnumber === '' ? $known($user) : $user->idnumber;
        $users = array_diff_key($users, array_flip(managing::barred()));
        return array_map(fn(\stdClass $user): string => fullname($user) . ' (' . $apart($user) . ')', $users);
    }

    /**
     * SQL: something of the user `u`, a pupil once, is kept at a school. Who left it may have a deleted account by now.
     *
     * @param sql $sql
     * @param int $school a row of local_learningmentor_school
     * @return string
     */
    private static function is_kept(sql $sql, int $school): string {
        $ofrecord = $sql->add($school);
        $ofregister = $sql->add($school);
        return "(EXISTS (SELECT 1 FROM {local_learningmentor_record} r WHERE r.pupil = u.id AND r.school = $ofrecord)
            OR EXISTS (SELECT 1 FROM {local_learningmentor_register} g WHERE g.pupil = u.id AND g.school = $ofregister))";
    }

    /**
     * Begins a hold.
     *
     * @param int $school a row of local_learningmentor_school
     * @param int $pupil a user
     * @param string $reason
     * @throws \moodle_exception `nopupil`
     */
    public static function begin(int $school, int $pupil, string $reason): void {
        global $DB, $USER;
        if (!isset(self::pupils($school)[$pupil])) {
            throw new \moodle_exception('nopupil', 'local_learningmentor');
        }
        happenings::hold($DB->insert_record('local_learningmentor_hold', [
            'pupil' => $pupil,
            'reason' => $reason,
            'usermodified' => $USER->id,
            'timecreated' => time(),
        ]));
    }

    /**
     * Ends a hold that runs.
     *
     * @param int $school a row of local_learningmentor_school
     * @param int $id a row of local_learningmentor_hold
     * @throws \moodle_exception `nopupil` where it is on no pupil of the school
     */
    public static function end(int $school, int $id): void {
        global $DB;
        $hold = self::of($school)[$id] ?? throw new \moodle_exception('nopupil', 'local_learningmentor');
        if ($hold->timeended === null) {
            $DB->set_field('local_learningmentor_hold', 'timeended', time(), ['id' => $id]);
            happenings::hold($id);
        }
    }
}

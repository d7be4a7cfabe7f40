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
use local_learningmentor\local\identity;
use local_learningmentor\local\problem;
use local_learningmentor\local\reader;
use local_learningmentor\local\rules\access;
use local_learningmentor\local\rules\json;
use local_learningmentor\local\store\ids;
use local_learningmentor\local\store\people;
use local_learningmentor\local\store\readers;
use local_learningmentor\local\store\row;
use local_learningmentor\local\store\schools;
use local_learningmentor\local\store\sql;

/**
 * Who around a pupil is to be told of a record: those whom the contract's table shows it to at the moment at which they are told,
 * asked as if they read it themselves.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class audience {
    /** @var array<int, reader|null> who people are, as it was read since anew(); null for whoever is nobody here */
    private static array $readers = [];

    /**
     * Asks anew from now on who everybody is. A batch of records asks about the same mentors over and over.
     */
    public static function anew(): void {
        self::$readers = [];
    }

    /**
     * The pupil's mentors of today who are shown at least a summary of a record.
     *
     * @param \stdClass $record a row of local_learningmentor_record
     * @return array<int, \stdClass> rows of user, by id
     */
    public static function mentors(\stdClass $record): array {
        return $record->pupil ? self::who_see(self::mentors_of((int) $record->pupil), $record) : [];
    }

    /**
     * The pupil, where the pupil is shown at least a summary of a record.
     *
     * @param \stdClass $record a row of local_learningmentor_record
     * @return \stdClass|null a row of user
     */
    public static function pupil(\stdClass $record): ?\stdClass {
        $pupil = $record->pupil ? \core_user::get_user($record->pupil, '*') : false;
        return $pupil && self::sees((int) $pupil->id, $record) ? $pupil : null;
    }

    /**
     * Those who work school-wide in one of some roles and are shown at least a summary of a record.
     *
     * @param \stdClass $record a row of local_learningmentor_record
     * @param string[] $roles
     * @return array<int, \stdClass> rows of user, by id
     */
    public static function school_wide(\stdClass $record, array $roles): array {
        $found = [];
        foreach ($roles as $role) {
            if (!isset(contract::data()['relationOf'][$role])) {
                $found += self::holders($role, (int) $record->school);
            }
        }
        return self::who_see($found, $record);
    }

    /**
     * Those whom a record names as its readers and who are shown at least a summary of it.
     *
     * @param \stdClass $record a row of local_learningmentor_record
     * @return array<int, \stdClass> rows of user, by id
     */
    public static function named(\stdClass $record): array {
        global $DB;
        $uuids = self::named_by($record->kind, json::fields($record->body));
        $userids = array_filter(array_map(ids::user(...), $uuids));
        $users = $userids === [] ? [] : $DB->get_records_list('user', 'id', $userids, 'id');
        return self::who_see($users, $record);
    }

    /**
     * Whom a record names as its readers.
     *
     * @param string $kind
     * @param array<string, mixed> $members of the record, its own fields among them
     * @return string[] the contract's ids
     */
    public static function named_by(string $kind, array $members): array {
        $field = contract::kinds()[$kind]['named'] ?? null;
        return $field === null ? [] : array_map(strtolower(...), $members[$field] ?? []);
    }

    /**
     * Who holds a role of the contract that works school-wide. Site administrators hold it only if somebody gave it to them.
     *
     * @param string $role
     * @param int|null $school of one school alone; of any unless told
     * @return array<int, \stdClass> rows of user, by id
     */
    public static function holders(string $role, ?int $school = null): array {
        global $DB;
        $levels = CONTEXT_SYSTEM . ', ' . CONTEXT_COURSECAT;
        $ids = array_column(readers::assignments("ctx.contextlevel IN ($levels)", [], [$role]), 'userid');
        if ($ids === []) {
            return [];
        }
        [$in, $params] = $DB->get_in_or_equal(array_unique($ids), SQL_PARAMS_NAMED);
        $isof = $school === null ? '1 = 1' : schools::has('u', $school);
        return $DB->get_records_sql(
            "SELECT u.* FROM {user} u WHERE u.id $in AND u.deleted = 0 AND u.suspended = 0 AND $isof ORDER BY u.id",
            $params,
        );
    }

    /**
     * Those of some users who are pupils: they hold the role of a pupil and none of staff.
     *
     * @param int[] $userids
     * @return array<int, true>
     */
    public static function pupils_among(array $userids): array {
        global $DB;
        if ($userids === []) {
            return [];
        }
        $sql = new sql();
        $these = $sql->in('u.id', $userids);
        $pupil = people::holds($sql, ['pupil']);
        $staff = people::holds($sql, array_diff(contract::data()['roles'], ['pupil', 'parent']));
        $rows = $DB->get_records_sql("SELECT u.id FROM {user} u WHERE $these AND $pupil AND NOT $staff", $sql->params);
        return array_fill_keys(array_keys($rows), true);
    }

    /**
     * The mentors that a pupil has today.
     *
     * @param int $pupil
     * @return array<int, \stdClass> rows of user, by id
     */
    public static function mentors_of(int $pupil): array {
        global $DB;
        $today = day::today();
        return $DB->get_records_sql(
            "SELECT u.*
               FROM {user} u
               JOIN {local_learningmentor_relation} t ON t.person = u.id
              WHERE t.pupil = :pupil AND t.relation = 'mentor' AND t.barred = 0 AND u.deleted = 0 AND u.suspended = 0
                AND (t.fromdate IS NULL OR t.fromdate <= :from) AND (t.todate IS NULL OR t.todate >= :to)
                AND NOT EXISTS (
                    SELECT 1 FROM {local_learningmentor_relation} b
                     WHERE b.pupil = t.pupil AND b.person = t.person AND b.barred = 1
                       AND (b.todate IS NULL OR b.todate >= :still))
           ORDER BY u.id",
            ['pupil' => $pupil, 'from' => $today, 'to' => $today, 'still' => $today],
        );
    }

    /**
     * Those of some users who are shown at least a summary of a record. Whom it is about is not told by a message.
     *
     * @param array<int, \stdClass> $users rows of user, by id
     * @param \stdClass $record a row of local_learningmentor_record
     * @return array<int, \stdClass>
     */
    private static function who_see(array $users, \stdClass $record): array {
        $isabout = fn(int $userid): bool => in_array($userid, [(int) $record->pupil, (int) $record->staff], true);
        $istold = fn(\stdClass $user): bool => !$isabout((int) $user->id) && self::sees((int) $user->id, $record);
        return array_filter($users, $istold);
    }

    /**
     * Whether somebody may know what there is, by all that they are and by whom the record names.
     *
     * @param int $userid
     * @param \stdClass $record a row of local_learningmentor_record
     * @return bool
     */
    private static function sees(int $userid, \stdClass $record): bool {
        $kind = contract::kinds()[$record->kind] ?? null;
        if ($kind === null) {
            return false;
        }
        if (!array_key_exists($userid, self::$readers)) {
            try {
                self::$readers[$userid] = readers::load(new identity($userid, anew: true));
            } catch (problem) {
                self::$readers[$userid] = null;
            }
        }
        $reader = self::$readers[$userid];
        return $reader !== null
            && $reader->school->id === (int) $record->school
            && in_array(access::decide($kind, "T$record->tier", row::standing($reader, $kind, $record)), ['summary', 'full'], true);
    }
}

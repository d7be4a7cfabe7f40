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
use local_learningmentor\local\rules\access;
use local_learningmentor\local\rules\standing;
use local_learningmentor\local\store\people;
use local_learningmentor\local\store\readers;
use local_learningmentor\local\store\schools;
use local_learningmentor\local\store\sql;

/**
 * Who around a pupil is to be told of a record: those whom the contract's table shows it to.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class audience {
    /**
     * The pupil's mentors of today who are shown at least a summary of a record.
     *
     * @param \stdClass $record a row of local_learningmentor_record
     * @return array<int, \stdClass> rows of user, by id
     */
    public static function mentors(\stdClass $record): array {
        if (!$record->pupil) {
            return [];
        }
        return array_filter(self::mentors_of((int) $record->pupil), fn(\stdClass $user): bool => self::sees(
            $record,
            new standing(['mentor'], ['mentor'], (int) $record->author === (int) $user->id),
        ));
    }

    /**
     * The pupil, where the pupil is shown at least a summary of a record.
     *
     * @param \stdClass $record a row of local_learningmentor_record
     * @return \stdClass|null a row of user
     */
    public static function pupil(\stdClass $record): ?\stdClass {
        $sees = $record->pupil
            && self::sees($record, new standing(['pupil'], ['self'], (int) $record->author === (int) $record->pupil));
        return $sees ? (\core_user::get_user($record->pupil, '*') ?: null) : null;
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
            if (isset(contract::data()['relationOf'][$role]) || !self::sees($record, new standing([$role]))) {
                continue;
            }
            $found += self::holders($role, (int) $record->school);
        }
        foreach (array_keys($found) as $id) {
            $isabout = in_array((int) $id, [(int) $record->pupil, (int) $record->staff], true);
            if ($isabout || self::is_barred((int) $id, $record)) {
                unset($found[$id]);
            }
        }
        return $found;
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
     * Whether somebody may know what there is.
     *
     * @param \stdClass $record
     * @param standing $standing
     * @return bool
     */
    private static function sees(\stdClass $record, standing $standing): bool {
        $kind = contract::kinds()[$record->kind] ?? null;
        return $kind !== null && in_array(access::decide($kind, "T$record->tier", $standing), ['summary', 'full'], true);
    }

    /**
     * Whether a bar stands between somebody and a record's pupil.
     *
     * @param int $person
     * @param \stdClass $record
     * @return bool
     */
    private static function is_barred(int $person, \stdClass $record): bool {
        global $DB;
        return $record->pupil && $DB->record_exists_select(
            'local_learningmentor_relation',
            'pupil = ? AND person = ? AND barred = 1 AND (todate IS NULL OR todate >= ?)',
            [$record->pupil, $person, day::today()],
        );
    }
}

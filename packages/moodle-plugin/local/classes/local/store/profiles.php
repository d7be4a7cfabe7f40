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

namespace local_learningmentor\local\store;

use local_learningmentor\local\moodle\day;

/**
 * What a pupil's profile says of year, group and birth, in the custom profile fields that the settings name, or in those with our
 * own short names.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class profiles {
    /** @var array<string, string> short names by the contract's names; a setting of the same name may name another field */
    private const FIELDS = [
        'yearGroup' => 'yeargroup',
        'registrationGroup' => 'registrationgroup',
        'birthDate' => 'birthdate',
    ];

    /**
     * Members of the contract's Pupil, by user id. What does not fit is left out.
     *
     * @param int[] $userids
     * @return array<int, array<string, mixed>>
     */
    public static function of(array $userids): array {
        global $DB;
        if ($userids === []) {
            return [];
        }
        $members = [];
        foreach (self::FIELDS as $member => $shortname) {
            $members[get_config('local_learningmentor', "{$shortname}field") ?: $shortname] = $member;
        }
        $sql = new sql();
        $users = $sql->in('d.userid', $userids);
        $fields = $sql->in('f.shortname', array_keys($members));
        $rows = $DB->get_recordset_sql(
            "SELECT d.userid, f.shortname, d.data
               FROM {user_info_data} d
               JOIN {user_info_field} f ON f.id = d.fieldid
              WHERE $users AND $fields",
            $sql->params,
        );
        $profiles = [];
        foreach ($rows as $row) {
            $member = $members[$row->shortname] ?? null;
            $value = $member === null ? null : self::read($member, trim($row->data));
            if ($value !== null) {
                $profiles[$row->userid][$member] = $value;
            }
        }
        $rows->close();
        return $profiles;
    }

    /**
     * Keeps when pupils were born, where there are records about them: Moodle deletes a profile with its account, and retention
     * counts from the birth for long after.
     *
     * @param int[] $userids
     */
    public static function keep_births(array $userids): void {
        global $DB;
        $births = array_filter(array_map(fn(array $profile): ?string => $profile['birthDate'] ?? null, self::of($userids)));
        $known = $DB->get_records_list('local_learningmentor_person', 'userid', array_keys($births), '', 'userid, birthdate');
        foreach ($births as $userid => $birthdate) {
            if ($birthdate === ($known[$userid]->birthdate ?? null)) {
                continue;
            }
            $DB->set_field_select(
                'local_learningmentor_person',
                'birthdate',
                $birthdate,
                'userid = :userid AND EXISTS (SELECT 1 FROM {local_learningmentor_record} r WHERE r.pupil = :pupil)',
                ['userid' => $userid, 'pupil' => $userid],
            );
        }
    }

    /**
     * One member.
     *
     * @param string $member
     * @param string $text as the profile has it
     * @return int|string|null
     */
    private static function read(string $member, string $text): int|string|null {
        if ($member === 'registrationGroup') {
            return $text === '' ? null : \core_text::substr($text, 0, 50);
        }
        if ($member === 'yearGroup') {
            $isyear = preg_match('/^(?:year|yr?|blwyddyn)?\s*(-?\d{1,2})$/iD', $text, $parts) && $parts[1] >= -2 && $parts[1] <= 14;
            return $isyear ? (int) $parts[1] : null;
        }
        if (preg_match('/^-?\d{5,11}$/D', $text)) {
            // A date field of Moodle's keeps the moment at which the day begins.
            return day::of((int) $text);
        }
        $isdate = preg_match('/^([12]\d{3})-(\d\d)-(\d\d)$/D', $text, $parts)
            && checkdate((int) $parts[2], (int) $parts[3], (int) $parts[1]);
        return $isdate ? $text : null;
    }
}

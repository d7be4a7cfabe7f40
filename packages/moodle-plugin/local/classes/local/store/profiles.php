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
 * What a pupil's profile says of year, group and birth, in the custom profile fields that the settings name.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class profiles {
    /** @var array<string, string> settings by the contract's names */
    private const FIELDS = [
        'yearGroup' => 'yeargroupfield',
        'registrationGroup' => 'registrationgroupfield',
        'birthDate' => 'birthdatefield',
    ];

    /**
     * Members of the contract's Pupil, by user id. What does not fit is left out.
     *
     * @param int[] $userids
     * @return array<int, array<string, mixed>>
     */
    public static function of(array $userids): array {
        global $DB;
        $members = [];
        foreach (self::FIELDS as $member => $setting) {
            $members[(string) get_config('local_learningmentor', $setting)] = $member;
        }
        unset($members['']);
        if ($userids === [] || $members === []) {
            return [];
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

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

/**
 * The contract's ids of people, made at first sight, and of records.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class ids {
    /**
     * A UUIDv7 (RFC 9562, 5.7).
     *
     * @param int $now milliseconds since 1970
     * @return string
     */
    public static function v7(int $now): string {
        $bytes = substr(pack('J', $now), 2) . random_bytes(10);
        $bytes[6] = chr(ord($bytes[6]) & 0x0f | 0x70);
        $bytes[8] = chr(ord($bytes[8]) & 0x3f | 0x80);
        return vsprintf('%s%s-%s-%s-%s-%s%s%s', str_split(bin2hex($bytes), 4));
    }

    /**
     * A random UUID.
     *
     * @return string
     */
    public static function random(): string {
        return \core\uuid::generate();
    }

    /**
     * The contract's ids of users, by user id. Who had none is given one.
     *
     * @param int[] $userids
     * @return array<int, string>
     */
    public static function of_users(array $userids): array {
        global $DB;
        $userids = array_values(array_unique($userids));
        if ($userids === []) {
            return [];
        }
        $ids = self::known($userids);
        $missing = array_diff($userids, array_keys($ids));
        if ($missing === []) {
            return $ids;
        }
        $rows = array_map(fn(int $userid): array => ['userid' => $userid, 'uuid' => self::random()], array_values($missing));
        try {
            $DB->insert_records('local_learningmentor_person', $rows);
        } catch (\dml_write_exception $raced) {
            // Another request saw them at the same moment: theirs count.
            foreach ($rows as $row) {
                try {
                    $DB->insert_record('local_learningmentor_person', $row);
                } catch (\dml_write_exception) {
                    continue;
                }
            }
        }
        return $ids + self::known($missing);
    }

    /**
     * Those that there are, by user id.
     *
     * @param int[] $userids
     * @return array<int, string>
     */
    public static function known(array $userids): array {
        global $DB;
        if ($userids === []) {
            return [];
        }
        [$in, $params] = $DB->get_in_or_equal($userids);
        return $DB->get_records_select_menu('local_learningmentor_person', "userid $in", $params, '', 'userid, uuid');
    }

    /**
     * The user that an id of the contract means.
     *
     * @param string $uuid
     * @return int|null
     */
    public static function user(string $uuid): ?int {
        global $DB;
        $userid = $DB->get_field('local_learningmentor_person', 'userid', ['uuid' => strtolower($uuid)]);
        return $userid === false ? null : (int) $userid;
    }
}

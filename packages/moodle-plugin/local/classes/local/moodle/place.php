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
use local_learningmentor\local\store\readers;

/**
 * Whether there is anything of ours for the person at the screen. Asked on every page, so found out once and kept for the session.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class place {
    /**
     * Whether the user works with pupils: a role of the school's, or a place on a care team.
     *
     * @return bool
     */
    public static function is_staff(): bool {
        return (self::find() & 1) !== 0;
    }

    /**
     * Whether there is something for the user: for staff, for a pupil with a mentor, for that pupil's parents.
     *
     * @return bool
     */
    public static function has(): bool {
        return self::find() !== 0;
    }

    /**
     * Finds out, or remembers.
     *
     * @return int 1 for staff, 2 for a pupil or a parent, 3 for both
     */
    private static function find(): int {
        global $USER;
        if (!isloggedin() || isguestuser() || during_initial_install()) {
            return 0;
        }
        $cache = \cache::make('local_learningmentor', 'place');
        $found = $cache->get((string) $USER->id);
        if ($found === false) {
            $found = (self::works((int) $USER->id) ? 1 : 0) | (self::is_family((int) $USER->id) ? 2 : 0);
            $cache->set((string) $USER->id, $found);
        }
        return $found;
    }

    /**
     * Whether somebody has a role that works school-wide, or is a mentor.
     *
     * @param int $userid
     * @return bool
     */
    private static function works(int $userid): bool {
        $data = contract::data();
        foreach ($data['roles'] as $role) {
            $shown = array_filter($data['resources'], fn(array $resource): bool => ($resource[$role] ?? 'none') !== 'none');
            if ($shown === [] || ($role !== 'mentor' && isset($data['relationOf'][$role]))) {
                continue;
            }
            if (has_capability(readers::capability($role), \context_system::instance(), $userid, false)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether somebody has a mentor, or is the parent of a pupil who has one.
     *
     * @param int $userid
     * @return bool
     */
    private static function is_family(int $userid): bool {
        global $DB;
        [$roles] = get_roles_with_cap_in_context(\context_system::instance(), 'local/learningmentor:parent');
        [$in, $params] = $DB->get_in_or_equal(array_keys($roles) ?: [0], SQL_PARAMS_NAMED);
        return $DB->record_exists_sql(
            "SELECT 1
               FROM {local_learningmentor_relation} t
              WHERE t.relation = 'mentor' AND t.barred = 0
                AND (t.pupil = :me OR t.pupil IN (
                     SELECT c.instanceid
                       FROM {role_assignments} r
                       JOIN {context} c ON c.id = r.contextid AND c.contextlevel = :level
                      WHERE r.userid = :parent AND r.roleid $in))",
            ['me' => $userid, 'level' => CONTEXT_USER, 'parent' => $userid] + $params,
        );
    }
}

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

use local_learningmentor\local\connected;
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
     * Whether the user works with pupils: a role of the school's, a place on a care team, or pupils whom they teach.
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
     * Whether there is a caseload to show: for mentors, and on a server for whoever it says has one.
     *
     * @return bool
     */
    public static function has_caseload(): bool {
        return (self::find() & 4) !== 0;
    }

    /**
     * Finds out, or remembers.
     *
     * @return int a sum: 1 for staff, 2 for a pupil or a parent, 4 for whoever may have a caseload
     */
    private static function find(): int {
        global $USER;
        if (!isloggedin() || isguestuser() || during_initial_install()) {
            return 0;
        }
        $cache = \cache::make('local_learningmentor', 'place');
        $found = $cache->get((string) $USER->id);
        if ($found === false) {
            [$roles, $relations] = readers::around((int) $USER->id);
            $caseload = in_array('mentor', $roles, true) || self::school_wide($roles) !== [];
            $found = ($caseload || self::works($roles, $relations) ? 1 : 0)
                | (self::is_family((int) $USER->id, $roles, $relations) ? 2 : 0)
                | ($caseload ? 4 : 0);
            $cache->set((string) $USER->id, $found);
        }
        return $found;
    }

    /**
     * Those of some roles that see pupils of the whole school.
     *
     * @param string[] $roles
     * @return string[]
     */
    private static function school_wide(array $roles): array {
        $data = contract::data();
        return array_filter($roles, fn(string $role): bool => !isset($data['relationOf'][$role])
            && $data['resources']['pupil'][$role] !== 'none');
    }

    /**
     * Whether somebody works with pupils to whom they have a relation today: teaches them, is their tutor, was told of them.
     *
     * @param string[] $roles
     * @param array<string, array<int, true>> $relations pupils by relation
     * @return bool
     */
    private static function works(array $roles, array $relations): bool {
        $relationof = array_diff_key(contract::data()['relationOf'], array_flip(['pupil', 'parent']));
        $has = fn(string $role): bool => ($relations[$relationof[$role] ?? ''] ?? []) !== [];
        return array_filter($roles, $has) !== [];
    }

    /**
     * Whether somebody has a mentor, or is the parent of a pupil who has one. Who has one on a server, Moodle does not know: there
     * every pupil has a page of their own, and nobody else of the family.
     *
     * @param int $userid
     * @param string[] $roles
     * @param array<string, array<int, true>> $relations pupils by relation
     * @return bool
     */
    private static function is_family(int $userid, array $roles, array $relations): bool {
        global $DB;
        $ispupil = in_array('pupil', $roles, true);
        if (connected::on()) {
            return $ispupil;
        }
        $pupils = array_keys(($relations['parent'] ?? []) + ($ispupil ? [$userid => true] : []));
        if ($pupils === []) {
            return false;
        }
        [$in, $params] = $DB->get_in_or_equal($pupils, SQL_PARAMS_NAMED);
        $placed = "relation = 'mentor' AND barred = 0 AND pupil $in";
        return $DB->record_exists_select('local_learningmentor_relation', $placed, $params)
            || readers::assignments('ctx.contextlevel = ' . CONTEXT_USER . " AND ctx.instanceid $in", $params, ['mentor']) !== [];
    }
}

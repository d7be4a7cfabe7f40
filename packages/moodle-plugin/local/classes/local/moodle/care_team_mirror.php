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

/**
 * The care team as Moodle knows such ties: a role of the adult in the context of the pupil. Our dated rows are the truth; the
 * mirror follows them, is marked as ours so that nobody takes it away by hand, and goes when the row's last day is over.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class care_team_mirror {
    /** @var string */
    private const COMPONENT = 'local_learningmentor';

    /**
     * Lets the role assignments say what the rows say today.
     *
     * @param int|null $pupil one pupil alone, or everybody
     * @return int how many assignments were made or taken away
     */
    public static function sync(?int $pupil = null): int {
        $role = self::role();
        $wanted = $role === null ? [] : self::wanted($pupil);
        $changes = 0;
        foreach (self::there($pupil) as $assignment) {
            $tie = $wanted[$assignment->itemid] ?? null;
            $is = [$assignment->roleid, $assignment->userid, $assignment->pupil];
            if ($tie && $is == [$role, $tie->person, $tie->pupil]) {
                unset($wanted[$assignment->itemid]);
                continue;
            }
            role_unassign(
                $assignment->roleid,
                $assignment->userid,
                $assignment->contextid,
                self::COMPONENT,
                $assignment->itemid,
            );
            $changes++;
        }
        foreach ($wanted as $tie) {
            $context = \context_user::instance($tie->pupil, IGNORE_MISSING);
            if ($context) {
                role_assign($role, $tie->person, $context->id, self::COMPONENT, $tie->id);
                $changes++;
            }
        }
        return $changes;
    }

    /**
     * The role that mirrors a place on a care team: what the settings say, or the one that we made.
     *
     * @return int|null null where there is none: then nothing is mirrored
     */
    public static function role(): ?int {
        $chosen = get_config(self::COMPONENT, 'careteamrole');
        return $chosen === false || $chosen === '' ? ready_roles::id(ready_roles::CARE_TEAM) : ((int) $chosen ?: null);
    }

    /**
     * The ties of today, by id. What a bar keeps apart is not mirrored.
     *
     * @param int|null $pupil
     * @return array<int, \stdClass>
     */
    private static function wanted(?int $pupil): array {
        global $DB;
        $today = day::today();
        $one = $pupil === null ? '' : 'AND t.pupil = :pupil';
        return $DB->get_records_sql(
            "SELECT t.id, t.person, t.pupil
               FROM {local_learningmentor_relation} t
               JOIN {user} a ON a.id = t.person AND a.deleted = 0
               JOIN {user} p ON p.id = t.pupil AND p.deleted = 0
              WHERE t.relation = 'mentor' AND t.barred = 0 $one
                AND (t.fromdate IS NULL OR t.fromdate <= :from)
                AND (t.todate IS NULL OR t.todate >= :to)
                AND NOT EXISTS (
                    SELECT 1 FROM {local_learningmentor_relation} b
                     WHERE b.pupil = t.pupil AND b.person = t.person AND b.barred = 1
                       AND (b.todate IS NULL OR b.todate >= :still))",
            ['from' => $today, 'to' => $today, 'still' => $today] + ($pupil === null ? [] : ['pupil' => $pupil]),
        );
    }

    /**
     * Our assignments as they are.
     *
     * @param int|null $pupil
     * @return \stdClass[]
     */
    private static function there(?int $pupil): array {
        global $DB;
        $one = $pupil === null ? '' : 'AND c.instanceid = :pupil';
        return $DB->get_records_sql(
            "SELECT r.id, r.roleid, r.userid, r.contextid, r.itemid, c.instanceid AS pupil
               FROM {role_assignments} r
               JOIN {context} c ON c.id = r.contextid
              WHERE r.component = :component AND c.contextlevel = :level $one",
            ['component' => self::COMPONENT, 'level' => CONTEXT_USER] + ($pupil === null ? [] : ['pupil' => $pupil]),
        );
    }
}

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

use local_learningmentor\local\contract;
use local_learningmentor\local\identity;
use local_learningmentor\local\moodle\day;
use local_learningmentor\local\problem;
use local_learningmentor\local\reader;
use local_learningmentor\local\rules;

/**
 * Who somebody is at the school: roles and relations from Moodle's role assignments and our dated rows, asked at every request.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class readers {
    /** @var string the name of a capability without the role */
    private const CAPABILITY = 'local/learningmentor:';

    /** @var string the component of the assignments that mirror care teams */
    private const MIRROR = 'local_learningmentor';

    /**
     * The reader that an identity means.
     *
     * @param identity $identity
     * @param int|null $now milliseconds since 1970; now, unless told
     * @return reader
     * @throws problem `identity-unknown`
     */
    public static function load(identity $identity, ?int $now = null): reader {
        $user = $identity->user ?? self::user($identity->userid);
        $row = $user === null ? null : self::school($user);
        if ($row === null) {
            throw new problem('identity-unknown');
        }
        $school = (object) ['id' => (int) $row->id, 'uuid' => $row->uuid, 'name' => $row->name];
        $now ??= clock::now();
        $today = day::of(intdiv($now, 1000));
        [$roles, $relations, $barred] = self::ties($identity, $school->id, $today);
        if ($roles === []) {
            throw new problem('identity-unknown');
        }
        $uuid = ids::of_users([$identity->userid])[$identity->userid];
        $slices = in_array('agency', $roles, true) ? self::slices($uuid, $school->id, $today) : [];
        if ($slices !== []) {
            $relations['agency'] = array_fill_keys(array_keys($slices), true);
        }
        return new reader(
            $identity->userid,
            people::person($uuid, $user),
            $school,
            $roles,
            $relations,
            $barred,
            self::glass($identity->userid, $school->id, $roles, $now),
            $slices,
            $identity->loggedinas,
            $now,
            $today,
        );
    }

    /**
     * The school of a user as far as it can be believed. Where the site serves several, nobody may write it into their own profile.
     *
     * @param \stdClass $user auth, institution
     * @return \stdClass|null id, uuid, name
     */
    public static function school(\stdClass $user): ?\stdClass {
        return self::vouches($user->auth) ? schools::of($user) : null;
    }

    /**
     * Somebody's roles and the pupils to whom they stand in each relation today, as load() finds them. Nothing is written for it:
     * whoever was never seen here stays without an id.
     *
     * @param int $userid
     * @return array{string[], array<string, array<int, true>>} both empty for whoever is nobody here
     */
    public static function around(int $userid): array {
        $user = self::user($userid);
        $school = $user === null ? null : self::school($user);
        if ($school === null) {
            return [[], []];
        }
        $today = day::of(intdiv(clock::now(), 1000));
        [$roles, $relations, $barred] = self::ties(new identity($userid), (int) $school->id, $today);
        $uuid = in_array('agency', $roles, true) ? ids::known([$userid])[$userid] ?? null : null;
        if ($uuid !== null) {
            $relations['agency'] = array_fill_keys(array_keys(self::slices($uuid, (int) $school->id, $today)), true);
        }
        return [$roles, array_map(fn(array $pupils): array => array_diff_key($pupils, $barred), $relations)];
    }

    /**
     * The capability that means a role: its name has no hyphens.
     *
     * @param string $role
     * @return string
     */
    public static function capability(string $role): string {
        return self::CAPABILITY . str_replace('-', '', $role);
    }

    /**
     * The roles by the capabilities that mean them. The plugin has other capabilities too.
     *
     * @return array<string, string>
     */
    public static function by_capability(): array {
        $roles = contract::data()['roles'];
        return array_combine(array_map(self::capability(...), $roles), $roles);
    }

    /**
     * The roles of those who work at a school or for it.
     *
     * @return string[]
     */
    public static function staff_roles(): array {
        return array_values(array_diff(contract::data()['roles'], ['pupil', 'parent']));
    }

    /**
     * Pupils for whom somebody has broken the glass a moment ago.
     *
     * @param int $userid
     * @param int $school
     * @param string[] $roles
     * @param int $now milliseconds since 1970
     * @return array<int, true>
     */
    private static function glass(int $userid, int $school, array $roles, int $now): array {
        global $DB;
        $opens = fn(array $kind): bool => array_intersect(array_keys($kind['breakGlass']), $roles) !== [];
        if (array_filter(contract::kinds(), $opens) === []) {
            return [];
        }
        $pupils = $DB->get_fieldset_select(
            'local_learningmentor_record',
            'pupil',
            "author = :author AND school = :school AND kind = 'break-glass' AND state = 'open' AND createdms > :since",
            [
                'author' => $userid,
                'school' => $school,
                'since' => $now - 60000 * contract::data()['breakGlassMinutes'],
            ],
        );
        return array_fill_keys(array_map(intval(...), $pupils), true);
    }

    /**
     * What was shared with an agency worker and counts today: by pupil and kind, the fields.
     *
     * @param string $uuid
     * @param int $school
     * @param string $today
     * @return array<int, array<string, string[]>>
     */
    private static function slices(string $uuid, int $school, string $today): array {
        global $DB;
        $shares = $DB->get_records_sql(
            "SELECT r.id, r.pupil, r.body
               FROM {local_learningmentor_named} n
               JOIN {local_learningmentor_record} r ON r.id = n.record
              WHERE n.person = :person AND n.rel = 'recipient' AND r.school = :school AND r.kind = 'share'
                    AND r.state = 'active'",
            ['person' => $uuid, 'school' => $school],
        );
        $slices = [];
        foreach ($shares as $share) {
            $fields = rules\json::fields($share->body);
            foreach ($fields['expiresOn'] >= $today ? $fields['scope'] : [] as $part) {
                $known = $slices[(int) $share->pupil][$part->kind] ?? [];
                $slices[(int) $share->pupil][$part->kind] = [...$known, ...$part->fields];
            }
        }
        return $slices;
    }

    /**
     * The row of a user who may sign in.
     *
     * @param int $userid
     * @return \stdClass|null id, names, auth, institution
     */
    public static function user(int $userid): ?\stdClass {
        global $DB;
        $fields = 'id, firstname, lastname, alternatename, auth, institution';
        return $DB->get_record('user', ['id' => $userid, 'deleted' => 0, 'suspended' => 0], $fields) ?: null;
    }

    /**
     * Whether the school that a profile names can be believed: where the site serves several, nobody may write it into their own.
     *
     * @param string $auth
     * @return bool
     */
    private static function vouches(string $auth): bool {
        return !schools::several() || get_config("auth_$auth", 'field_lock_institution') === 'locked';
    }

    /**
     * Somebody's roles at the school, the pupils to whom they stand in each relation today, and those from whom a bar keeps them.
     *
     * @param identity $identity
     * @param int $school
     * @param string $today
     * @return array{string[], array<string, array<int, true>>, array<int, true>}
     */
    private static function ties(identity $identity, int $school, string $today): array {
        $userid = $identity->userid;
        $relationof = contract::data()['relationOf'];
        $held = [];
        $relations = [];
        $courses = [];
        foreach (self::of_user($identity) as $row) {
            $needed = $relationof[$row->role] ?? null;
            if ($row->level === CONTEXT_SYSTEM || $row->level === CONTEXT_COURSECAT) {
                $held[$row->role] = true;
            } else if ($row->level === CONTEXT_USER && $needed !== null && $needed !== 'agency') {
                $held[$row->role] = true;
                $relations[$needed][$row->instance] = true;
            } else if ($row->level === CONTEXT_COURSE && in_array($row->role, ['teacher', 'ta', 'tutor', 'pupil'], true)) {
                $held[$row->role] = true;
                $courses[$row->role][] = $row->instance;
            }
        }
        $barred = [];
        foreach (self::dated($userid, $school, $today) as $row) {
            if ($row->barred) {
                $barred[(int) $row->pupil] = true;
            } else {
                $relations[$row->relation][(int) $row->pupil] = true;
            }
            $held += $row->relation === 'parent' ? ['parent' => true] : [];
        }
        unset($courses['pupil']);
        foreach (self::taught($userid, $courses) as $role => $pupils) {
            $relations[$relationof[$role]] = ($relations[$relationof[$role]] ?? []) + $pupils;
        }
        // Staff who learn in a course of their own are no pupils.
        if (array_diff_key($held, array_flip(['pupil', 'parent'])) !== []) {
            unset($held['pupil']);
        }
        if (isset($held['pupil'])) {
            $relations['self'] = [$userid => true];
        }
        return [array_values(array_intersect(contract::data()['roles'], array_keys($held))), $relations, $barred];
    }

    /**
     * What roles of ours people hold where. What a role prohibits is held nowhere, by whatever other role. Roles are read as they
     * are defined for the whole site: what a category or a course overrides has no effect here. Our own mirror of care teams
     * says nothing: our rows are the truth, and the role that they are mirrored with may mean another.
     *
     * @param string $where a condition on the assignments `ra` and their contexts `ctx`
     * @param array<string, mixed> $params
     * @param string[] $roles of the contract; all unless told
     * @return array<int, object{id: int, userid: int, role: string, level: int, instance: int}>
     */
    public static function assignments(string $where, array $params, array $roles = []): array {
        global $DB;
        [$is, $given] = $roles === []
            ? ["LIKE '" . self::CAPABILITY . "%'", []]
            : $DB->get_in_or_equal(array_map(self::capability(...), $roles), SQL_PARAMS_NAMED, 'cap');
        $one = $DB->sql_concat('ra.id', "' '", 'rc.capability');
        return self::held($DB->get_records_sql(
            "SELECT $one AS one, ra.id, ra.userid, rc.capability, rc.permission, ctx.contextlevel, ctx.instanceid
               FROM {role_assignments} ra
               JOIN {context} ctx ON ctx.id = ra.contextid
               JOIN {role_capabilities} rc ON rc.roleid = ra.roleid AND rc.contextid = :syscontext
              WHERE rc.capability $is AND ra.component <> '" . self::MIRROR . "' AND $where",
            ['syscontext' => SYSCONTEXTID] + $given + $params,
        ));
    }

    /**
     * The assignments that count.
     *
     * @param iterable<\stdClass> $rows
     * @return array<int, object{id: int, userid: int, role: string, level: int, instance: int}>
     */
    private static function held(iterable $rows): array {
        $names = self::by_capability();
        $held = [];
        $prohibited = [];
        foreach ($rows as $row) {
            $role = $names[$row->capability] ?? null;
            if ($role === null) {
                continue;
            }
            if ((int) $row->permission === CAP_PROHIBIT) {
                $prohibited["$row->userid $role"] = true;
            } else if ((int) $row->permission === CAP_ALLOW) {
                $held[] = (object) [
                    'id' => (int) $row->id,
                    'userid' => (int) $row->userid,
                    'role' => $role,
                    'level' => (int) $row->contextlevel,
                    'instance' => (int) $row->instanceid,
                ];
            }
        }
        return array_values(array_filter($held, fn(object $row): bool => !isset($prohibited["$row->userid $row->role"])));
    }

    /**
     * What roles of ours somebody holds where, as assignments() has them. Every request asks it, and what roles may Moodle has at
     * hand: a database would take longer to plan it with that.
     *
     * @param identity $identity
     * @return object[]
     */
    private static function of_user(identity $identity): array {
        global $DB;
        $assigned = $DB->get_records_sql(
            'SELECT ra.id, ra.userid, ra.roleid, ctx.contextlevel, ctx.instanceid
               FROM {role_assignments} ra
               JOIN {context} ctx ON ctx.id = ra.contextid
              WHERE ra.userid = :userid AND ra.component <> :mirror',
            ['userid' => $identity->userid, 'mirror' => self::MIRROR],
        );
        $permissions = self::permissions(array_column($assigned, 'roleid'), $identity->anew);
        $rows = [];
        foreach ($assigned as $row) {
            foreach ($permissions[$row->roleid] as $capability => $permission) {
                $rows[] = (object) (['capability' => $capability, 'permission' => $permission] + (array) $row);
            }
        }
        return self::held($rows);
    }

    /**
     * What some of Moodle's roles may of ours, everywhere.
     *
     * @param int[] $roleids
     * @param bool $anew what this process has read before does not count
     * @return array<int, array<string, int>> permissions by role and capability
     */
    public static function permissions(array $roleids, bool $anew = false): array {
        $roleids = array_values(array_unique($roleids));
        $definitions = $anew ? get_role_definitions_uncached($roleids) : get_role_definitions($roleids);
        $ours = self::by_capability();
        $everywhere = '/' . SYSCONTEXTID;
        return array_map(fn(array $places): array => array_intersect_key($places[$everywhere] ?? [], $ours), $definitions);
    }

    /**
     * The pupils from whom somebody is kept apart today.
     *
     * @param int $userid
     * @param int $school
     * @param string $today
     * @return int[] user ids
     */
    public static function barred(int $userid, int $school, string $today): array {
        $bars = array_filter(self::dated($userid, $school, $today), fn(\stdClass $row): bool => (bool) $row->barred);
        return array_values(array_map(intval(...), array_column($bars, 'pupil')));
    }

    /**
     * Our own dated rows of somebody, as far as they count today.
     *
     * @param int $userid
     * @param int $school
     * @param string $today
     * @return \stdClass[] id, pupil, relation, barred
     */
    private static function dated(int $userid, int $school, string $today): array {
        global $DB;
        $counts = '(fromdate IS NULL OR fromdate <= :since) AND (todate IS NULL OR todate >= :until)';
        return $DB->get_records_select(
            'local_learningmentor_relation',
            "person = :person AND school = :school AND $counts",
            ['person' => $userid, 'school' => $school, 'since' => $today, 'until' => $today],
            '',
            'id, pupil, relation, barred',
        );
    }

    /**
     * The pupils of courses in which somebody teaches, by the role in which they do. Both must be enrolled.
     *
     * @param int $userid
     * @param array<string, int[]> $courses by role
     * @return array<string, array<int, true>>
     */
    private static function taught(int $userid, array $courses): array {
        if ($courses === []) {
            return [];
        }
        $sql = new sql();
        $of = $sql->in('ctx.instanceid', array_values(array_unique(array_merge(...array_values($courses)))));
        $enrolled = self::enrolled('ra.userid') . ' AND ' . self::enrolled($sql->add($userid));
        $where = "ctx.contextlevel = " . CONTEXT_COURSE . " AND $of AND $enrolled";
        $taught = [];
        foreach (self::assignments($where, $sql->params, ['pupil']) as $row) {
            foreach ($courses as $role => $ofrole) {
                if (in_array($row->instance, $ofrole, true)) {
                    $taught[$role][$row->userid] = true;
                }
            }
        }
        return $taught;
    }

    /**
     * A condition that somebody is enrolled in the course of `ctx`, and not only in the past or in the future.
     *
     * @param string $userid SQL
     * @return string SQL
     */
    public static function enrolled(string $userid): string {
        $now = time();
        return "EXISTS (
            SELECT 1
              FROM {enrol} e
              JOIN {user_enrolments} ue ON ue.enrolid = e.id
             WHERE e.courseid = ctx.instanceid AND e.status = 0 AND ue.userid = $userid AND ue.status = 0
                   AND ue.timestart <= $now AND (ue.timeend = 0 OR ue.timeend > $now))";
    }
}

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

use local_learningmentor\local\problem;
use local_learningmentor\local\reader;

/**
 * Pupils and adults, as far as the reader may know them.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class people {
    /** @var string letters that no mark makes of others */
    private const FOLDED = [
        'ł' => 'l', 'ø' => 'o', 'đ' => 'd', 'ð' => 'd', 'þ' => 't',
    ];

    /**
     * A user as the contract's Person.
     *
     * @param string $uuid
     * @param \stdClass $user firstname, lastname, alternatename
     * @return array<string, string>
     */
    public static function person(string $uuid, \stdClass $user): array {
        $person = ['id' => $uuid, 'given' => self::name($user->firstname), 'family' => self::name($user->lastname)];
        $preferred = trim((string) $user->alternatename);
        if ($preferred !== '' && $preferred !== $user->firstname) {
            $person['preferred'] = self::name($preferred);
        }
        return $person;
    }

    /**
     * A name as the contract has it: at most a hundred characters, and never blank.
     *
     * @param string $name
     * @return string
     */
    private static function name(string $name): string {
        return trim($name) === '' ? '–' : mb_substr($name, 0, 100, 'UTF-8');
    }

    /**
     * The reader's pupil with this id.
     *
     * @param reader $reader
     * @param string $uuid
     * @return int user id
     * @throws problem `not-found` where there is no such pupil, or the reader may not know of them
     */
    public static function pupil(reader $reader, string $uuid): int {
        $row = self::named($reader, $uuid);
        if ($row === null || $reader->level('pupil', (int) $row->id) === 'none') {
            throw new problem('not-found');
        }
        return (int) $row->id;
    }

    /**
     * The pupil of the school with this id, as rows() picks them; whether the reader may know of them is not asked. Of one alone,
     * small questions are answered sooner than one of all tables, and Moodle knows at hand what their roles may.
     *
     * @param reader $reader
     * @param string $uuid
     * @return \stdClass|null id, uuid, names
     */
    public static function named(reader $reader, string $uuid): ?\stdClass {
        global $DB;
        $isof = schools::has('u', $reader->school->id);
        $row = $DB->get_record_sql(
            "SELECT u.id, u.firstname, u.lastname, u.alternatename, p.uuid
               FROM {local_learningmentor_person} p
               JOIN {user} u ON u.id = p.userid
              WHERE p.uuid = :uuid AND u.deleted = 0 AND u.suspended = 0 AND $isof",
            ['uuid' => strtolower($uuid)],
        );
        if (!$row || isset($reader->barred[$row->id])) {
            return null;
        }
        $assigned = $DB->get_records_menu('role_assignments', ['userid' => $row->id], '', 'id, roleid');
        $may = array_map(fn(array $those): array => array_keys($those, CAP_ALLOW, true), readers::permissions($assigned));
        $held = array_intersect_key(readers::by_capability(), array_flip(array_merge(...array_values($may))));
        if (!in_array('pupil', $held, true) || array_intersect($held, readers::staff_roles())) {
            return null;
        }
        return $row;
    }

    /**
     * The member of staff with this id at the reader's school.
     *
     * @param reader $reader
     * @param string $uuid
     * @return int user id
     * @throws problem `not-found`
     */
    public static function member_of_staff(reader $reader, string $uuid): int {
        $userid = ids::user($uuid);
        return $userid !== null && self::is_staff($reader, $userid) ? $userid : throw new problem('not-found');
    }

    /**
     * Whether somebody works at the reader's school.
     *
     * @param reader $reader
     * @param int $userid
     * @return bool
     */
    public static function is_staff(reader $reader, int $userid): bool {
        global $DB;
        $sql = new sql();
        $isof = schools::has('u', $reader->school->id);
        $is = $sql->add($userid);
        $staff = self::holds($sql, readers::staff_roles());
        return $DB->record_exists_sql(
            "SELECT 1
               FROM {user} u
              WHERE u.id = $is AND $isof AND u.deleted = 0 AND u.suspended = 0 AND $staff",
            $sql->params,
        );
    }

    /**
     * A pupil as the reader may know them, with the reader's own relations to them.
     *
     * @param reader $reader
     * @param string $uuid
     * @return array<string, mixed> as the contract's PupilEntry
     * @throws problem `not-found`
     */
    public static function entry(reader $reader, string $uuid): array {
        $row = self::named($reader, $uuid);
        if ($row === null || !in_array($reader->level('pupil', (int) $row->id), ['summary', 'full'], true)) {
            throw new problem('not-found');
        }
        return self::entries($reader, [$row])[0];
    }

    /**
     * A page of the pupils at the school whom the reader may know of, by family and given name.
     *
     * @param reader $reader
     * @param array<string, string> $narrowed search, mine, cursor, limit
     * @return array{items: array, next?: string}
     */
    public static function list(reader $reader, array $narrowed): array {
        $after = cursor::decode($narrowed['cursor'] ?? null, [cursor::TEXT, cursor::UUID]);
        $iswide = $reader->school_wide_roles() !== [];
        $related = $reader->related();
        $known = $iswide && !isset($narrowed['mine']) ? null : $related;
        // Only those whose relation one of the roles asks for.
        $seen = fn(\stdClass $row): bool => in_array($reader->level('pupil', (int) $row->id), ['summary', 'full'], true);
        $rows = array_filter(self::rows($reader, $known), $seen);
        $words = array_map(self::fold(...), preg_split('/\s+/u', $narrowed['search'] ?? '', -1, PREG_SPLIT_NO_EMPTY));
        foreach ($rows as $key => $row) {
            $name = self::fold("$row->firstname $row->lastname $row->alternatename");
            foreach ($words as $word) {
                if (!str_contains($name, $word)) {
                    unset($rows[$key]);
                }
            }
            $row->sort = self::fold("$row->lastname $row->firstname");
        }
        usort($rows, self::by_name(...));
        if ($after !== null) {
            [$sort, $uuid] = $after;
            $rows = array_values(array_filter($rows, fn(\stdClass $row): bool => self::by_name($row, (object) [
                'sort' => $sort,
                'uuid' => strtolower($uuid),
            ]) > 0));
        }
        $size = cursor::size($narrowed);
        $page = array_slice($rows, 0, $size);
        $more = count($rows) > $size ? ['next' => cursor::encode([end($page)->sort, end($page)->uuid])] : [];
        return ['items' => self::entries($reader, $page)] + $more;
    }

    /**
     * Compares rows by name.
     *
     * @param \stdClass $a
     * @param \stdClass $b
     * @return int
     */
    public static function by_name(\stdClass $a, \stdClass $b): int {
        return strcmp($a->sort, $b->sort) ?: strcmp($a->uuid, $b->uuid);
    }

    /**
     * Letters without marks, in lower case, for sorting and finding names the same way on every database.
     *
     * @param string $name
     * @return string
     */
    public static function fold(string $name): string {
        $bare = preg_replace('/[\x{300}-\x{36F}]/u', '', (string) \Normalizer::normalize($name, \Normalizer::FORM_D));
        return strtr(mb_strtolower((string) $bare, 'UTF-8'), self::FOLDED);
    }

    /**
     * Pupils of the school whom no bar keeps from the reader: users, not suspended, who hold the role of a pupil and none of staff.
     *
     * @param reader $reader
     * @param int[]|null $userids these alone; null for all
     * @return \stdClass[] id, uuid, names
     */
    public static function rows(reader $reader, ?array $userids): array {
        global $DB;
        $sql = new sql();
        $isof = schools::has('u', $reader->school->id);
        $these = $userids === null ? '1 = 1' : $sql->in('u.id', $userids);
        $notbarred = $sql->not_in('u.id', array_keys($reader->barred));
        $pupil = self::holds($sql, ['pupil']);
        $staff = self::holds($sql, readers::staff_roles());
        $rows = $DB->get_records_sql(
            "SELECT u.id, u.firstname, u.lastname, u.alternatename, p.uuid
               FROM {user} u
          LEFT JOIN {local_learningmentor_person} p ON p.userid = u.id
              WHERE u.deleted = 0 AND u.suspended = 0 AND $isof AND $these AND $notbarred AND $pupil AND NOT $staff",
            $sql->params,
        );
        $new = array_keys(array_filter($rows, fn(\stdClass $row): bool => $row->uuid === null));
        foreach (ids::of_users($new) as $userid => $uuid) {
            $rows[$userid]->uuid = $uuid;
        }
        return $rows;
    }

    /**
     * A condition that the user `u` holds one of our roles somewhere.
     *
     * @param sql $sql
     * @param string[] $roles
     * @return string SQL
     */
    public static function holds(sql $sql, array $roles): string {
        $in = $sql->in('hrc.capability', array_map(readers::capability(...), array_values($roles)));
        return "EXISTS (
            SELECT 1
              FROM {role_assignments} hra
              JOIN {role_capabilities} hrc ON hrc.roleid = hra.roleid
             WHERE hrc.contextid = " . SYSCONTEXTID . " AND hrc.permission = " . CAP_ALLOW . " AND hra.userid = u.id AND $in)";
    }

    /**
     * Rows of pupils as the reader may know them.
     *
     * @param reader $reader
     * @param \stdClass[] $rows
     * @return array<int, array<string, mixed>>
     */
    public static function entries(reader $reader, array $rows): array {
        $profiles = profiles::of(array_column($rows, 'id'));
        return array_map(function (\stdClass $row) use ($reader, $profiles): array {
            $profile = $profiles[$row->id] ?? [];
            if ($reader->level('pupil', (int) $row->id) !== 'full') {
                unset($profile['birthDate']);
            }
            return self::person($row->uuid, $row) + $profile + ['relations' => $reader->relations_to((int) $row->id)];
        }, array_values($rows));
    }
}

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

namespace local_learningmentor\local\rules;

use local_learningmentor\local\contract;

/**
 * Who may see and do what: the tables of the contract, read out.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class access {
    /**
     * A level's place among the levels, 0 for `none`.
     *
     * @param string $level
     * @return int
     */
    public static function place(string $level): int {
        return array_search($level, contract::data()['levels'], true);
    }

    /**
     * The lesser of two levels.
     *
     * @param string $a
     * @param string $b
     * @return string
     */
    public static function lesser(string $a, string $b): string {
        return self::place($a) < self::place($b) ? $a : $b;
    }

    /**
     * The greater of two levels.
     *
     * @param string $a
     * @param string $b
     * @return string
     */
    public static function greater(string $a, string $b): string {
        return self::place($a) < self::place($b) ? $b : $a;
    }

    /**
     * The roles of a reader that count: school-wide ones, and those whose relation the reader has.
     *
     * @param standing $standing
     * @param string $about `pupil` or `staff`: towards staff a role that needs a relation counts for oneself alone
     * @return string[]
     */
    public static function roles_for(standing $standing, string $about = 'pupil'): array {
        if ($standing->barred) {
            return [];
        }
        $relationof = contract::data()['relationOf'];
        return array_values(array_filter($standing->roles, function (string $role) use ($standing, $about, $relationof): bool {
            $needed = $relationof[$role] ?? null;
            if ($needed === null) {
                return true;
            }
            return in_array($about === 'staff' ? 'self' : $needed, $standing->relations, true);
        }));
    }

    /**
     * How much of a record of a kind and tier one role is shown that counts.
     *
     * @param array $kind
     * @param string $role
     * @param string $tier
     * @param standing $standing
     * @return string a level
     */
    public static function level_of_role(array $kind, string $role, string $tier, standing $standing): string {
        if ($role === 'agency' && !isset($standing->slice[$kind['kind']])) {
            return 'none';
        }
        if ($role === 'parent' && isset($kind['party']) && !$standing->party) {
            return 'none';
        }
        $grant = $kind['see'][$role];
        // What `own` grants is what an author sees of every kind.
        // The ceiling guards what is known of children. A record about staff is for whom its kind names.
        $ceiling = $kind['about'] === 'staff' ? 'full' : contract::data()['tierCeiling'][$role][$tier];
        $isabove = $tier > ($kind['upTo'][$role] ?? 'T4');
        $usual = $grant === 'own' || $isabove ? 'none' : self::lesser($grant, $ceiling);
        $opens = $standing->glass && in_array($tier, contract::data()['glassTiers'], true);
        return $opens ? self::greater($usual, $kind['breakGlass'][$role] ?? 'none') : $usual;
    }

    /**
     * How much of one record a reader is shown: the most that any of their roles grants, each under the tier's ceiling.
     *
     * @param array $kind
     * @param string $tier
     * @param standing $standing
     * @return string a level
     */
    public static function decide(array $kind, string $tier, standing $standing): string {
        if ($standing->barred || self::is_hidden($kind, $standing)) {
            return 'none';
        }
        $most = $standing->author ? $kind['authorSees'] : 'none';
        if (self::is_listed($kind, $standing)) {
            return self::reads_by_name($kind, $standing) ? 'full' : $most;
        }
        foreach (self::roles_for($standing, $kind['about']) as $role) {
            $most = self::greater($most, self::level_of_role($kind, $role, $tier, $standing));
        }
        return $most;
    }

    /**
     * Whether the reader is the member of staff whom the record is about, and is not to know of it.
     *
     * @param array $kind
     * @param standing $standing
     * @return bool
     */
    private static function is_hidden(array $kind, standing $standing): bool {
        return $kind['hideFromSubject'] && in_array('self', $standing->relations, true);
    }

    /**
     * Whether the record is for those whom it lists alone, of whatever tier it is.
     *
     * @param array $kind
     * @param standing $standing
     * @return bool
     */
    private static function is_listed(array $kind, standing $standing): bool {
        return isset($kind['named']) && $standing->named !== null;
    }

    /**
     * Whether the reader is listed and may be: an agency worker whose name slips in still sees nothing.
     *
     * @param array $kind
     * @param standing $standing
     * @return bool
     */
    public static function reads_by_name(array $kind, standing $standing): bool {
        if (!self::is_listed($kind, $standing) || !$standing->named) {
            return false;
        }
        foreach (array_intersect(contract::data()['namedRoles'], $standing->roles) as $role) {
            if ($role === 'governor' || !in_array($kind['see'][$role], ['none', 'own'], true)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether one of the reader's roles that count is in a list.
     *
     * @param string[] $allowed
     * @param standing $standing
     * @param string $about
     * @return bool
     */
    public static function may_as(array $allowed, standing $standing, string $about = 'pupil'): bool {
        return array_intersect(self::roles_for($standing, $about), $allowed) !== [];
    }

    /**
     * Whether the reader may write a new record of a kind.
     *
     * @param array $kind
     * @param standing $standing
     * @return bool
     */
    public static function may_create(array $kind, standing $standing): bool {
        if (self::is_hidden($kind, $standing)) {
            return false;
        }
        if ($kind['createFor'] === 'anyone') {
            return !$standing->barred && array_intersect($standing->roles, $kind['create']) !== [];
        }
        return self::may_as($kind['create'], $standing, $kind['about']);
    }

    /**
     * Whether the reader may change a record: in one of the roles named, and only what they can read at all.
     *
     * @param array $kind
     * @param string[] $allowed
     * @param string $tier
     * @param standing $standing
     * @return bool
     */
    public static function may_change(array $kind, array $allowed, string $tier, standing $standing): bool {
        return self::may_as($allowed, $standing, $kind['about'])
            && in_array(self::decide($kind, $tier, $standing), isset($kind['inPart']) ? ['full'] : ['summary', 'full'], true);
    }

    /**
     * How much the reader is shown of something of a pupil's that is no record.
     *
     * @param string $resource `pupil`, `attendance`, `careTeam`, …
     * @param standing $standing
     * @return string a level
     */
    public static function resource(string $resource, standing $standing): string {
        $most = 'none';
        foreach (self::roles_for($standing) as $role) {
            $most = self::greater($most, contract::data()['resources'][$resource][$role] ?? 'none');
        }
        return $most;
    }
}

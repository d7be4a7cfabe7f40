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

use local_learningmentor\local\store\readers;

/**
 * The roles that a school needs and Moodle does not have: made once, and the administrator's from then on.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class ready_roles {
    /** @var string the role that the care team is mirrored with, in the context of the pupil */
    public const CARE_TEAM = 'careteam';

    /** @var string where we remember which roles we made */
    private const MADE = 'readyroles';

    /**
     * Makes the roles that were never made here. One that was made before is left as the administrator wants it, gone included;
     * so is a role of another's with the same short name. One of ours that somebody held when the plugin was removed is there
     * still, without its capabilities, which went with the plugin: it gets them back.
     */
    public static function make(): void {
        global $DB;
        $made = self::made();
        foreach (self::all() as $name => $role) {
            $shortname = self::shortname($name);
            if (array_key_exists($name, $made)) {
                continue;
            }
            $there = $DB->get_record('role', ['shortname' => $shortname]) ?: null;
            if ($there !== null) {
                $made[$name] = self::is_ours($there) ? (int) $there->id : 0;
                if ($made[$name] !== 0) {
                    self::restore((int) $there->id, $role['capabilities']);
                }
                continue;
            }
            $key = str_replace('-', '', $name);
            $id = create_role(
                get_string("readyrole_$key", 'local_learningmentor'),
                $shortname,
                get_string('readyrole_description', 'local_learningmentor'),
            );
            set_role_contextlevels($id, $role['level'] === 'user' ? [CONTEXT_USER] : [CONTEXT_SYSTEM, CONTEXT_COURSECAT]);
            foreach ($role['capabilities'] as $capability) {
                assign_capability($capability, CAP_ALLOW, $id, \context_system::instance()->id);
            }
            $made[$name] = $id;
        }
        set_config(self::MADE, json_encode($made), 'local_learningmentor');
    }

    /**
     * Whether we made a role: it says so, in one of the plugin's languages. A short name alone gives nobody a capability.
     *
     * @param \stdClass $role a row of role
     * @return bool
     */
    private static function is_ours(\stdClass $role): bool {
        $strings = get_string_manager();
        $said = fn(?string $lang): string => $strings->get_string('readyrole_description', 'local_learningmentor', null, $lang);
        return in_array(trim($role->description), array_map($said, [null, 'en', 'cy']), true);
    }

    /**
     * Gives a role of ours its capabilities back, where it has none of the plugin's.
     *
     * @param int $id
     * @param string[] $capabilities
     */
    private static function restore(int $id, array $capabilities): void {
        global $DB;
        $ours = array_filter($capabilities, fn(string $each): bool => str_starts_with($each, 'local/learningmentor:'));
        if (!$DB->record_exists_select('role_capabilities', "roleid = ? AND capability LIKE 'local/learningmentor:%'", [$id])) {
            foreach ($ours as $capability) {
                assign_capability($capability, CAP_ALLOW, $id, \context_system::instance()->id);
            }
        }
    }

    /**
     * What a role may besides meaning a role of the contract, where an installation makes one for it.
     *
     * @param string $role of the contract
     * @return string[] capabilities
     */
    public static function extras(string $role): array {
        $means = readers::capability($role);
        return array_values(array_diff(self::all()[$role]['capabilities'] ?? [], [$means]));
    }

    /**
     * Takes away those that we made and nobody holds. A role that somebody holds is the school's, whatever it was made for.
     */
    public static function remove_unused(): void {
        global $DB;
        foreach (array_filter(self::made()) as $id) {
            if ($DB->record_exists('role', ['id' => $id]) && !$DB->record_exists('role_assignments', ['roleid' => $id])) {
                delete_role($id);
            }
        }
    }

    /**
     * The role id of one of them, as long as it is there.
     *
     * @param string $name `mentor`, or {@see self::CARE_TEAM}
     * @return int|null
     */
    public static function id(string $name): ?int {
        global $DB;
        $id = self::made()[$name] ?? 0;
        return $id && $DB->record_exists('role', ['id' => $id]) ? (int) $id : null;
    }

    /**
     * Role ids by name; 0 for one whose short name was taken.
     *
     * @return array<string, int>
     */
    private static function made(): array {
        return json_decode(get_config('local_learningmentor', self::MADE) ?: '[]', true);
    }

    /**
     * What there is to make: the contract's roles, and one that lets a mentor open the profile of a pupil of theirs.
     *
     * @return array<string, array{level: string, capabilities: string[]}>
     */
    private static function all(): array {
        $ofcontract = require(dirname(__DIR__, 3) . '/contract/roles.php');
        return $ofcontract + [self::CARE_TEAM => ['level' => 'user', 'capabilities' => ['moodle/user:viewdetails']]];
    }

    /**
     * How a role is called in Moodle's data.
     *
     * @param string $name
     * @return string `lmattendanceofficer`
     */
    private static function shortname(string $name): string {
        return 'lm' . str_replace('-', '', $name);
    }
}

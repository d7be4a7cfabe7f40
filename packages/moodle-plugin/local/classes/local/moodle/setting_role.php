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
 * Which of Moodle's roles mean a role of the contract. Nothing is stored besides the capability: what is ticked here is what
 * "Define roles" shows, and the other way round.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class setting_role extends \admin_setting_configmulticheckbox {
    /** @var string */
    private readonly string $capability;

    /**
     * Makes a setting.
     *
     * @param string $role of the contract, `attendance-officer`
     */
    public function __construct(
        /** @var string */
        private readonly string $role,
    ) {
        $plain = str_replace('-', '', $role);
        $this->capability = "local/learningmentor:$plain";
        parent::__construct(
            "local_learningmentor/means_$plain",
            get_string("role_$plain", 'local_learningmentor'),
            get_string("means_$plain", 'local_learningmentor'),
            null, // Not an empty list: an installation writes defaults, and would take the capability from every role.
            null,
        );
    }

    /**
     * Every role of the site that can be given to somebody.
     *
     * @return bool
     */
    public function load_choices(): bool {
        if (during_initial_install()) {
            return false;
        }
        $this->choices ??= role_fix_names(get_all_roles(), null, ROLENAME_ORIGINAL, true);
        return true;
    }

    /**
     * The roles that have the capability.
     *
     * @return array<int, int>|null
     */
    public function get_setting() {
        if (during_initial_install()) {
            return null;
        }
        $roles = array_keys(get_roles_with_capability($this->capability, CAP_ALLOW, \context_system::instance()));
        return array_fill_keys($roles, 1);
    }

    /**
     * Gives the capability to the roles that are ticked, with what the role made for it may besides, and takes it from the others.
     * The ready report is shown to whoever may see reports from now on.
     *
     * @param mixed $data
     * @return string empty, or what is wrong
     */
    public function write_setting($data): string {
        global $DB;
        if (!is_array($data) || !$this->load_choices()) {
            return '';
        }
        unset($data['xxxxx']);
        $ticked = array_keys(array_filter($data));
        $had = array_keys($this->get_setting() ?? []);
        $system = \context_system::instance()->id;
        $extras = ready_roles::extras($this->role);
        $before = ready_report::readers();
        foreach (array_intersect(array_diff($ticked, $had), array_keys($this->choices)) as $role) {
            foreach ([$this->capability, ...$extras] as $capability) {
                assign_capability($capability, CAP_ALLOW, $role, $system, true);
            }
        }
        foreach (array_diff($had, $ticked) as $role) {
            unassign_capability($this->capability, $role, $system);
            // What Moodle gives a role of its kind, as it does holds to managers, did not come from the tick.
            $archetype = $DB->get_field('role', 'archetype', ['id' => $role]);
            $default = $archetype ? array_keys(get_default_capabilities($archetype)) : [];
            foreach (array_diff($extras, self::kept($role), $default) as $capability) {
                unassign_capability($capability, $role, $system);
            }
        }
        ready_report::follow($before);
        return '';
    }

    /**
     * What a role may for the other roles of the contract that it means.
     *
     * @param int $role
     * @return string[] capabilities
     */
    private static function kept(int $role): array {
        global $DB;
        $has = $DB->get_fieldset_select(
            'role_capabilities',
            'capability',
            'roleid = ? AND contextid = ? AND permission = ?',
            [$role, \context_system::instance()->id, CAP_ALLOW],
        );
        $means = array_intersect_key(readers::by_capability(), array_flip($has));
        return array_merge(...array_map(ready_roles::extras(...), array_values($means)), ...[[]]);
    }
}

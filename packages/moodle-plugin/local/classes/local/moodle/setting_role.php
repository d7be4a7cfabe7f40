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
    public function __construct(string $role) {
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
     * Gives the capability to the roles that are ticked, and takes it from the others.
     *
     * @param mixed $data
     * @return string empty, or what is wrong
     */
    public function write_setting($data): string {
        if (!is_array($data) || !$this->load_choices()) {
            return '';
        }
        unset($data['xxxxx']);
        $ticked = array_keys(array_filter($data));
        $had = array_keys($this->get_setting() ?? []);
        $system = \context_system::instance()->id;
        foreach (array_intersect(array_diff($ticked, $had), array_keys($this->choices)) as $role) {
            assign_capability($this->capability, CAP_ALLOW, $role, $system, true);
        }
        foreach (array_diff($had, $ticked) as $role) {
            unassign_capability($this->capability, $role, $system);
        }
        return '';
    }
}

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

namespace local_learningmentor;

use local_learningmentor\local\contract;
use local_learningmentor\local\moodle\audience;
use local_learningmentor\local\moodle\ready_roles;
use local_learningmentor\local\moodle\setting_role;

/**
 * Roles that the installation makes, and what the settings say of others.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_learningmentor\local\moodle\ready_roles
 * @covers     \local_learningmentor\local\moodle\setting_role
 * @covers     \local_learningmentor\local\moodle\ready_report
 * @covers     \local_learningmentor\local\moodle\audience
 */
final class roles_test extends \advanced_testcase {
    /**
     * Each test in a database of its own.
     */
    public function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
    }

    /**
     * Every role of the contract has its capability, in words of both languages.
     */
    public function test_capabilities(): void {
        $known = array_keys(get_all_capabilities());
        $this->assertNotEmpty($known);
        foreach (contract::data()['roles'] as $role) {
            $name = str_replace('-', '', $role);
            $this->assertNotEmpty(get_capability_info("local/learningmentor:$name"), $role);
            $this->assertTrue(get_string_manager()->string_exists("learningmentor:$name", 'local_learningmentor'));
        }
        // Moodle's own roles for teaching and learning mean the contract's.
        $teacher = get_roles_with_capability('local/learningmentor:teacher', CAP_ALLOW);
        $this->assertContains('editingteacher', array_column($teacher, 'shortname'));
        $this->assertNotContains('manager', array_column(get_roles_with_capability('local/learningmentor:dsl'), 'shortname'));
    }

    /**
     * What an administrator changed or took away stays so.
     */
    public function test_never_overwritten(): void {
        global $DB;
        $mentor = ready_roles::id('mentor');
        unassign_capability('local/learningmentor:viewreports', $mentor);
        delete_role(ready_roles::id('governor'));
        ready_roles::make();
        $this->assertFalse($DB->record_exists('role_capabilities', [
            'roleid' => $mentor,
            'capability' => 'local/learningmentor:viewreports',
        ]));
        $this->assertNull(ready_roles::id('governor'));
        $this->assertSame($mentor, ready_roles::id('mentor'));
    }

    /**
     * A role of the school's that has the short name already is left alone, and not taken away with the plugin.
     */
    public function test_short_name_is_taken(): void {
        global $DB;
        delete_role(ready_roles::id('dsl'));
        unset_config('readyroles', 'local_learningmentor');
        $own = create_role('Our own', 'lmdsl', '');
        ready_roles::make();
        $this->assertNull(ready_roles::id('dsl'));
        ready_roles::remove_unused();
        $this->assertTrue($DB->record_exists('role', ['id' => $own]));
    }

    /**
     * A role of ours that somebody held when the plugin was removed gets its capabilities back with the next installation, unless
     * an administrator has given it some already.
     */
    public function test_installed_again(): void {
        $lead = ready_roles::id('dsl');
        $head = ready_roles::id('head');
        $careteam = ready_roles::id(ready_roles::CARE_TEAM);
        // As Moodle does it.
        capabilities_cleanup('local_learningmentor');
        unset_config('readyroles', 'local_learningmentor');
        update_capabilities('local_learningmentor');
        assign_capability('local/learningmentor:governor', CAP_ALLOW, $head, \context_system::instance());
        ready_roles::make();
        $this->assertSame([$lead, $head, $careteam], array_map(ready_roles::id(...), ['dsl', 'head', ready_roles::CARE_TEAM]));
        $has = fn(string $capability): array => array_keys(get_roles_with_capability($capability, CAP_ALLOW));
        $this->assertContains($lead, $has('local/learningmentor:dsl'));
        $this->assertContains($lead, $has('local/learningmentor:managecareteam'));
        $this->assertNotContains($head, $has('local/learningmentor:head'));
    }

    /**
     * Roles that nobody holds go with the plugin, those that somebody holds stay.
     */
    public function test_removal(): void {
        global $DB;
        $school = $this->getDataGenerator()->get_plugin_generator('local_learningmentor');
        $school->person('mentor');
        $mentor = ready_roles::id('mentor');
        $lead = ready_roles::id('dsl');
        ready_roles::remove_unused();
        $this->assertTrue($DB->record_exists('role', ['id' => $mentor]));
        $this->assertFalse($DB->record_exists('role', ['id' => $lead]));
    }

    /**
     * A tick in the settings is the capability.
     */
    public function test_setting(): void {
        global $CFG;
        require_once($CFG->libdir . '/adminlib.php');
        $setting = new setting_role('parent');
        $own = create_role('Carer', 'carer', '');
        $made = ready_roles::id('parent');
        $this->assertSame([$made => 1], $setting->get_setting());
        $setting->write_setting([$made => '0', $own => '1', 'xxxxx' => '1']);
        $this->assertSame([$own => 1], $setting->get_setting());
        $this->assertNotEmpty(get_roles_with_capability('local/learningmentor:parent'));
    }

    /**
     * A role of the school's own that is ticked may what the one made for it may, and is shown the ready report; without the tick
     * it keeps what another tick of its stands for.
     */
    public function test_setting_gives_all(): void {
        global $CFG, $DB;
        require_once($CFG->libdir . '/adminlib.php');
        $own = create_role('Inclusion lead', 'inclusion', '');
        $may = function () use ($own, $DB): array {
            $has = $DB->get_fieldset_select('role_capabilities', 'capability', 'roleid = ?', [$own]);
            $names = array_map(fn(string $each): string => str_replace('local/learningmentor:', '', $each), $has);
            sort($names);
            return $names;
        };
        $shown = function () use ($DB): array {
            $data = json_decode($DB->get_field_sql('SELECT configdata FROM {reportbuilder_audience}'), true)['roles'];
            return array_map(intval(...), $data);
        };
        $made = array_fill_keys(array_map(ready_roles::id(...), ['senco', 'dsl', 'mentor']), 1);
        $tick = fn(string $role, int $is) => (new setting_role($role))->write_setting(
            [ready_roles::id($role) => '1', $own => (string) $is] + ['xxxxx' => '1'],
        );
        $this->assertNotContains($own, $shown());
        $tick('dsl', 1);
        $this->assertSame(['dsl', 'hold', 'managecareteam', 'viewreports'], $may());
        $this->assertContains($own, $shown());
        $tick('mentor', 1);
        $tick('dsl', 0);
        $this->assertSame(['mentor', 'viewreports'], $may());
        $this->assertContains($own, $shown());
        $tick('mentor', 0);
        $this->assertSame([], $may());
        $this->assertNotContains($own, $shown());
        $this->assertSame([], array_diff(array_keys($made), $shown()));
    }

    /**
     * An older installation gets what the roles made for it may by now; what an administrator has decided stays.
     */
    public function test_upgrade(): void {
        global $CFG;
        require_once($CFG->libdir . '/upgradelib.php');
        require_once(dirname(__DIR__) . '/db/upgrade.php');
        $system = \context_system::instance();
        $lead = ready_roles::id('dsl');
        $own = create_role('Inclusion lead', 'inclusion', '');
        assign_capability('local/learningmentor:dsl', CAP_ALLOW, $own, $system);
        assign_capability('local/learningmentor:managecareteam', CAP_PROHIBIT, $own, $system);
        unassign_capability('local/learningmentor:hold', $lead);
        unassign_capability('local/learningmentor:viewreports', $lead);
        set_config('version', 2026113001, 'local_learningmentor');
        ob_start();
        xmldb_local_learningmentor_upgrade(2026113001);
        ob_end_clean();
        $may = fn(string $each): array => array_keys(get_roles_with_capability("local/learningmentor:$each", CAP_ALLOW));
        $this->assertContains($lead, $may('hold'));
        $this->assertNotContains($lead, $may('viewreports'));
        $this->assertContains($own, $may('hold'));
        $this->assertContains($own, $may('viewreports'));
        $this->assertNotContains($own, $may('managecareteam'));
    }

    /**
     * Whoever is told of something must hold the role; the site's administrator does not by being it.
     */
    public function test_holders(): void {
        $school = $this->getDataGenerator()->get_plugin_generator('local_learningmentor');
        $this->assertEmpty(audience::holders('dsl'));
        $lead = $school->person('dsl');
        $gone = $school->person('dsl', ['suspended' => 1]);
        $this->assertSame([(int) $lead->id], array_map(intval(...), array_keys(audience::holders('dsl'))));
        $this->assertNotEquals($lead->id, $gone->id);
    }
}

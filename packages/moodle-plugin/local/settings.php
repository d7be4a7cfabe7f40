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

/**
 * What an administrator may choose, and the pages for those who manage care teams and registers.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

use local_learningmentor\local\contract;
use local_learningmentor\local\moodle\care_team_mirror;
use local_learningmentor\local\moodle\managing;
use local_learningmentor\local\moodle\school_list;
use local_learningmentor\local\moodle\setting_role;
use local_learningmentor\local\moodle\words;

$category = new admin_category('local_learningmentor_pages', new lang_string('pluginname', 'local_learningmentor'));
$ADMIN->add('localplugins', $category);

foreach (managing::mine() as $name) {
    $ADMIN->add('local_learningmentor_pages', new admin_externalpage(
        "local_learningmentor_$name",
        new lang_string("page_$name", 'local_learningmentor'),
        managing::url($name),
        managing::PAGES[$name],
    ));
}

if ($hassiteconfig) {
    $page = new admin_settingpage('local_learningmentor', new lang_string('settings', 'local_learningmentor'));
    $ADMIN->add('local_learningmentor_pages', $page);

    if ($ADMIN->fulltree) {
        $text = fn(string $key): lang_string => new lang_string($key, 'local_learningmentor');
        $heading = fn(string $key): admin_setting_heading => new admin_setting_heading(
            "local_learningmentor/heading_$key",
            $text("heading_$key"),
            $text("heading_{$key}_text"),
        );

        // Who is who. The sentence about site administrators stands where roles are given.
        $page->add(new admin_setting_heading('local_learningmentor/siteadmins', '', $text('siteadmins')));
        $page->add($heading('roles'));
        foreach (contract::data()['roles'] as $role) {
            // Nobody is shown anything for being an IT administrator, so nothing needs to mean it.
            if ($role !== 'it-admin') {
                $page->add(new setting_role($role));
            }
        }
        $userroles = array_intersect_key(
            role_fix_names(get_all_roles(), null, ROLENAME_ORIGINAL, true),
            array_flip(get_roles_for_contextlevels(CONTEXT_USER)),
        );
        $mirror = new admin_setting_configselect(
            'local_learningmentor/careteamrole',
            $text('careteamrole'),
            $text('careteamrole_text'),
            '',
            ['' => get_string('careteamrole_own', 'local_learningmentor'), '0' => get_string('none')] + $userroles,
        );
        $mirror->set_updatedcallback(fn() => care_team_mirror::sync());
        $page->add($mirror);

        // Schools and pupils.
        $page->add($heading('schools'));
        $schools = new admin_setting_configcheckbox(
            'local_learningmentor/severalschools',
            $text('severalschools'),
            $text('severalschools_text'),
            0,
        );
        $schools->set_updatedcallback(fn() => school_list::sync());
        $page->add($schools);
        require_once($CFG->dirroot . '/user/profile/lib.php');
        $fields = ['' => get_string('none')];
        foreach (profile_get_custom_fields() as $field) {
            $fields[$field->shortname] = format_string($field->name);
        }
        foreach (['birthdatefield', 'yeargroupfield', 'registrationgroupfield'] as $name) {
            $help = $text("{$name}_text");
            $page->add(new admin_setting_configselect("local_learningmentor/$name", $text($name), $help, '', $fields));
        }

        // Clocks.
        $page->add($heading('clocks'));
        $page->add(new admin_setting_configselect(
            'local_learningmentor/reminddays',
            $text('reminddays'),
            $text('reminddays_text'),
            7,
            array_combine([1, 2, 3, 5, 7, 10, 14, 28], [1, 2, 3, 5, 7, 10, 14, 28]),
        ));

        // Marks from lessons.
        if (array_key_exists('attendance', core_component::get_plugin_list('mod'))) {
            $page->add(new admin_setting_configtextarea(
                'local_learningmentor/lessonstatuses',
                $text('lessonstatuses'),
                $text('lessonstatuses_text'),
                '',
                PARAM_RAW_TRIMMED,
            ));
        }

        // How long records are kept.
        $page->add($heading('retention'));
        foreach (contract::data()['retentionRules'] as $rule => $period) {
            $kinds = array_keys(array_filter(contract::kinds(), fn(array $kind): bool => $kind['keep']['for'] === $rule));
            $names = implode(', ', array_map(fn(string $kind): string => words::kind($kind, true), $kinds));
            $page->add(new admin_setting_configtext(
                'local_learningmentor/keep_' . str_replace('-', '', $rule),
                $text('keep_since_' . str_replace('-', '', $period['trigger'])),
                $names === '' ? $text('keep_registers') : new lang_string('keep_kinds', 'local_learningmentor', $names),
                $period['years'],
                '/^[1-9][0-9]?$/',
                3,
            ));
        }

        // Live updates.
        $page->add($heading('stream'));
        $page->add(new admin_setting_configselect(
            'local_learningmentor/streamseconds',
            $text('streamseconds'),
            $text('streamseconds_text'),
            25,
            [0 => get_string('streamseconds_off', 'local_learningmentor')] + array_combine([10, 25, 50], [10, 25, 50]),
        ));

        // Records elsewhere.
        $page->add($heading('connected'));
        $page->add(new admin_setting_configselect(
            'local_learningmentor/mode',
            $text('mode'),
            $text('mode_text'),
            'native',
            ['native' => $text('mode_native'), 'connected' => $text('mode_connected')],
        ));
        $server = new admin_setting_configtext('local_learningmentor/server', $text('server'), $text('server_text'), '', PARAM_URL);
        $page->add($server);
        $page->add(new admin_setting_configtext(
            'local_learningmentor/serverschool',
            $text('serverschool'),
            $text('serverschool_text'),
            '',
            '/^([0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})?$/',
        ));
        $page->add(new admin_setting_configselect(
            'local_learningmentor/serverperson',
            $text('serverperson'),
            $text('serverperson_text'),
            'idnumber',
            array_combine(
                ['idnumber', 'username', 'email'],
                array_map(fn(string $field): lang_string => new lang_string($field), ['idnumber', 'username', 'email']),
            ),
        ));
        foreach (['server', 'serverschool', 'serverperson'] as $name) {
            $page->hide_if("local_learningmentor/$name", 'local_learningmentor/mode', 'eq', 'native');
        }
    }
}

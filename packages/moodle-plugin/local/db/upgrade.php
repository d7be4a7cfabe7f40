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
 * Steps from one version to the next.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/**
 * Brings an older installation up to date. Tables change here and in install.xml alike.
 *
 * @param int $oldversion the version that is installed
 * @return bool
 */
function xmldb_local_learningmentor_upgrade($oldversion): bool {
    global $DB;
    $dbman = $DB->get_manager();

    if ($oldversion < 2026113000) {
        $table = new xmldb_table('local_learningmentor_record');
        $fields = [
            new xmldb_field('loweringtier', XMLDB_TYPE_INTEGER, '1', null, null, null, null, 'tier'),
            new xmldb_field('loweringms', XMLDB_TYPE_INTEGER, '18', null, null, null, null, 'loweringtier'),
        ];
        foreach ($fields as $field) {
            if (!$dbman->field_exists($table, $field)) {
                $dbman->add_field($table, $field);
            }
        }
        $index = new xmldb_index('lowering', XMLDB_INDEX_NOTUNIQUE, ['loweringms']);
        if (!$dbman->index_exists($table, $index)) {
            $dbman->add_index($table, $index);
        }
        upgrade_plugin_savepoint(true, 2026113000, 'local', 'learningmentor');
    }

    if ($oldversion < 2026113002) {
        // Holds are the safeguarding lead's too; and a role of the school's own that means one of the contract's may what the one
        // made for it may. What an administrator has decided already stays.
        $ready = \local_learningmentor\local\moodle\ready_roles::class;
        $report = \local_learningmentor\local\moodle\ready_report::class;
        $system = context_system::instance();
        $before = $report::readers();
        foreach (\local_learningmentor\local\store\readers::by_capability() as $capability => $role) {
            foreach (array_keys(get_roles_with_capability($capability, CAP_ALLOW, $system)) as $id) {
                $isready = $ready::id($role) === (int) $id;
                $new = array_intersect($ready::extras($role), $isready ? ['local/learningmentor:hold'] : $ready::extras($role));
                foreach ($new as $extra) {
                    assign_capability($extra, CAP_ALLOW, $id, $system);
                }
            }
        }
        $report::follow($before);
        upgrade_plugin_savepoint(true, 2026113002, 'local', 'learningmentor');
    }

    if ($oldversion < 2026113003) {
        $table = new xmldb_table('local_learningmentor_person');
        $field = new xmldb_field('birthdate', XMLDB_TYPE_CHAR, '10', null, null, null, null, 'uuid');
        if (!$dbman->field_exists($table, $field)) {
            $dbman->add_field($table, $field);
        }
        upgrade_plugin_savepoint(true, 2026113003, 'local', 'learningmentor');
    }
    return true;
}

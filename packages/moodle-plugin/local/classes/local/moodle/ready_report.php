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

use core_reportbuilder\local\audiences\base as audience;
use core_reportbuilder\local\helpers\report;
use core_reportbuilder\local\models;
use core_reportbuilder\reportbuilder\audience\systemrole;
use local_learningmentor\reportbuilder\datasource\caseloads;

/**
 * The report that an installation makes, for the roles that may see reports. It is the administrator's from then on.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class ready_report {
    /**
     * Makes it.
     */
    public static function make(): void {
        $report = report::create_report((object) [
            'name' => get_string('report_ready', 'local_learningmentor'),
            'source' => caseloads::class,
            'component' => 'local_learningmentor',
            'uniquerows' => true,
        ]);
        systemrole::create($report->get('id'), ['roles' => self::readers()]);
    }

    /**
     * The roles that may see reports.
     *
     * @return int[]
     */
    public static function readers(): array {
        $roles = get_roles_with_capability('local/learningmentor:viewreports', CAP_ALLOW, \context_system::instance());
        return array_map(intval(...), array_keys($roles));
    }

    /**
     * Shows the report to roles that came to see reports, and no longer to those that do not. What an administrator chose besides
     * stays; so it does where the report is gone, or is shown to others than roles.
     *
     * @param int[] $before the roles that could see reports before
     */
    public static function follow(array $before): void {
        $now = self::readers();
        $of = ['source' => caseloads::class, 'component' => 'local_learningmentor'];
        $report = array_diff($now, $before) + array_diff($before, $now) === [] ? false : models\report::get_record($of);
        foreach ($report ? models\audience::get_records(['reportid' => $report->get('id')]) : [] as $row) {
            $audience = audience::instance(0, $row->to_record());
            if ($audience instanceof systemrole) {
                $shown = array_map(intval(...), $audience->get_configdata()['roles'] ?? []);
                $roles = array_diff(array_unique([...$shown, ...array_diff($now, $before)]), array_diff($before, $now));
                // A report for no role at all cannot be put into SQL.
                if ($roles !== []) {
                    $audience->update_configdata(['roles' => array_values($roles)]);
                }
            }
        }
    }

    /**
     * Takes away every report over our data: without the plugin none of them could be shown.
     */
    public static function remove_all(): void {
        global $DB;
        $source = $DB->sql_like('source', '?');
        $ours = $DB->sql_like_escape('local_learningmentor') . '%';
        foreach ($DB->get_fieldset_select('reportbuilder_report', 'id', $source, [$ours]) as $id) {
            report::delete_report((int) $id);
        }
    }
}

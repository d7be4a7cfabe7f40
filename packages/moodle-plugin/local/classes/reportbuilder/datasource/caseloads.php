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

namespace local_learningmentor\reportbuilder\datasource;

use core_reportbuilder\datasource;
use core_reportbuilder\local\entities\user;
use core_reportbuilder\local\filters\boolean_select;
use lang_string;
use local_learningmentor\local\moodle\report_sight;
use local_learningmentor\reportbuilder\local\entities\care_team;
use local_learningmentor\reportbuilder\local\entities\record;

/**
 * Who mentors whom, and what records there are, as far as whoever reads the report may know of them.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class caseloads extends datasource {
    /**
     * Its name.
     *
     * @return string
     */
    public static function get_name(): string {
        return get_string('report_caseload', 'local_learningmentor');
    }

    /**
     * Puts it together.
     */
    protected function initialise(): void {
        global $USER;
        $sight = new report_sight((int) $USER->id, \core\session\manager::is_loggedinas());

        $careteam = new care_team();
        $tie = $careteam->get_table_alias('local_learningmentor_relation');
        $this->set_main_table('local_learningmentor_relation', $tie);
        $this->add_entity($careteam);
        $this->add_base_condition_sql($sight->ties($tie));

        foreach (['pupil' => 'pupil', 'mentor' => 'person'] as $name => $field) {
            $entity = (new user())
                ->set_entity_name($name)
                ->set_entity_title(new lang_string("report_$name", 'local_learningmentor'));
            $user = $entity->get_table_alias('user');
            $this->add_entity($entity->add_join("JOIN {user} $user ON $user.id = $tie.$field AND $user.deleted = 0"));
        }

        $record = new record();
        $table = $record->get_table_alias('local_learningmentor_record');
        $this->add_entity($record->add_join(
            "LEFT JOIN {local_learningmentor_record} $table
                    ON $table.pupil = $tie.pupil AND $table.school = $tie.school AND {$sight->records($table, $tie)}",
        ));
        $this->add_all_from_entities();
    }

    /**
     * The columns of a new report.
     *
     * @return string[]
     */
    public function get_default_columns(): array {
        return ['mentor:fullname', 'pupil:fullname', 'care_team:from', 'care_team:to', 'record:kind', 'record:state', 'record:due'];
    }

    /**
     * The filters of a new report.
     *
     * @return string[]
     */
    public function get_default_filters(): array {
        return ['mentor:fullname', 'pupil:fullname', 'record:kind', 'record:state'];
    }

    /**
     * The conditions of a new report.
     *
     * @return string[]
     */
    public function get_default_conditions(): array {
        return ['care_team:current'];
    }

    /**
     * What the conditions are set to.
     *
     * @return array
     */
    public function get_default_condition_values(): array {
        return ['care_team:current_operator' => boolean_select::CHECKED];
    }

    /**
     * The order of a new report.
     *
     * @return array
     */
    public function get_default_column_sorting(): array {
        return ['mentor:fullname' => SORT_ASC, 'pupil:fullname' => SORT_ASC];
    }
}

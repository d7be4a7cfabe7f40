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

namespace local_learningmentor\reportbuilder\local\entities;

use core_reportbuilder\local\entities\base;
use core_reportbuilder\local\filters\boolean_select;
use core_reportbuilder\local\helpers\format;
use core_reportbuilder\local\report\column;
use core_reportbuilder\local\report\filter;
use lang_string;
use local_learningmentor\local\moodle\day;
use local_learningmentor\local\moodle\words;

/**
 * A place on a care team in reports.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class care_team extends base {
    /**
     * The tables.
     *
     * @return string[]
     */
    protected function get_default_tables(): array {
        return ['local_learningmentor_relation'];
    }

    /**
     * Its name.
     *
     * @return lang_string
     */
    protected function get_default_entity_title(): lang_string {
        return new lang_string('entity_careteam', 'local_learningmentor');
    }

    /**
     * Its columns, filters and conditions.
     *
     * @return base
     */
    public function initialise(): base {
        $table = $this->get_table_alias('local_learningmentor_relation');
        foreach (['from' => 'fromdate', 'to' => 'todate'] as $name => $field) {
            $this->add_column((new column(
                $name,
                new lang_string("careteam_$name", 'local_learningmentor'),
                $this->get_entity_name(),
            ))
                ->add_joins($this->get_joins())
                ->set_type(column::TYPE_TEXT)
                ->add_field("$table.$field")
                ->set_is_sortable(true)
                ->add_callback(words::day(...)));
        }
        $this->add_column((new column(
            'relation',
            new lang_string('report_relation', 'local_learningmentor'),
            $this->get_entity_name(),
        ))
            ->add_joins($this->get_joins())
            ->set_type(column::TYPE_TEXT)
            ->add_field("$table.relation")
            ->set_is_sortable(true)
            ->add_callback(static fn(?string $relation): string => $relation === null ? ''
                : get_string("relation_$relation", 'local_learningmentor')));
        $today = day::today();
        $runs = "CASE WHEN ($table.fromdate IS NULL OR $table.fromdate <= '$today')
                       AND ($table.todate IS NULL OR $table.todate >= '$today') THEN 1 ELSE 0 END";
        $this->add_column((new column(
            'current',
            new lang_string('report_current', 'local_learningmentor'),
            $this->get_entity_name(),
        ))
            ->add_joins($this->get_joins())
            ->set_type(column::TYPE_BOOLEAN)
            ->add_field($runs, 'current')
            ->set_is_sortable(true)
            ->add_callback(format::boolean_as_text(...)));
        $filter = (new filter(
            boolean_select::class,
            'current',
            new lang_string('report_current', 'local_learningmentor'),
            $this->get_entity_name(),
            $runs,
        ))->add_joins($this->get_joins());
        return $this->add_filter($filter)->add_condition($filter);
    }
}

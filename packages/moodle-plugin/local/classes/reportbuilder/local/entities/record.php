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
use core_reportbuilder\local\filters\date;
use core_reportbuilder\local\filters\select;
use core_reportbuilder\local\helpers\format;
use core_reportbuilder\local\report\column;
use core_reportbuilder\local\report\filter;
use lang_string;
use local_learningmentor\local\contract;
use local_learningmentor\local\moodle\words;

/**
 * A record in reports: what kind it is, how far it has come, when. Never what it says.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class record extends base {
    /**
     * The tables.
     *
     * @return string[]
     */
    protected function get_default_tables(): array {
        return ['local_learningmentor_record'];
    }

    /**
     * Its name.
     *
     * @return lang_string
     */
    protected function get_default_entity_title(): lang_string {
        return new lang_string('entity_record', 'local_learningmentor');
    }

    /**
     * Its columns, filters and conditions.
     *
     * @return base
     */
    public function initialise(): base {
        array_map($this->add_column(...), $this->columns());
        foreach ($this->filters() as $filter) {
            $this->add_filter($filter)->add_condition($filter);
        }
        return $this;
    }

    /**
     * The columns.
     *
     * @return column[]
     */
    private function columns(): array {
        $table = $this->get_table_alias('local_learningmentor_record');
        $text = fn(string $name, string $field, \Closure $say): column => $this->column($name, column::TYPE_TEXT, "$table.$field")
            ->set_is_sortable(true)
            ->add_callback(static fn(?string $value): string => $value === null ? '' : $say($value));
        $seconds = fn(string $field): string => "$table.$field / 1000";
        $time = fn(string $name, string $field): column => $this->column($name, column::TYPE_TIMESTAMP, $seconds($field), $name)
            ->set_is_sortable(true)
            ->add_callback(format::userdate(...));
        return [
            $text('kind', 'kind', fn(string $kind): string => words::kind($kind)),
            $this->column('state', column::TYPE_TEXT, "$table.state")
                ->add_field("$table.kind")
                ->set_is_sortable(true)
                ->add_callback(static fn(?string $state, \stdClass $row): string => (string) $state === '' ? ''
                    : words::state($row->kind, $state)),
            $text('tier', 'tier', fn(string $tier): string => get_string("tier_$tier", 'local_learningmentor')),
            $text('occurred', 'occurredon', words::day(...)),
            $text('due', 'dueon', words::day(...)),
            $time('created', 'createdms'),
            $time('updated', 'updatedms'),
        ];
    }

    /**
     * One column.
     *
     * @param string $name
     * @param int $type
     * @param string $field
     * @param string $alias
     * @return column
     */
    private function column(string $name, int $type, string $field, string $alias = ''): column {
        return (new column($name, new lang_string("report_$name", 'local_learningmentor'), $this->get_entity_name()))
            ->add_joins($this->get_joins())
            ->set_type($type)
            ->add_field($field, $alias);
    }

    /**
     * The filters.
     *
     * @return filter[]
     */
    private function filters(): array {
        $table = $this->get_table_alias('local_learningmentor_record');
        $filter = fn(string $class, string $name, string $field): filter => (new filter(
            $class,
            $name,
            new lang_string("report_$name", 'local_learningmentor'),
            $this->get_entity_name(),
            "$table.$field",
        ))->add_joins($this->get_joins());
        $kinds = array_keys(array_filter(contract::kinds(), fn(array $kind): bool => $kind['about'] === 'pupil'));
        $states = [];
        foreach (array_intersect_key(contract::kinds(), array_flip($kinds)) as $kind => $one) {
            foreach ($one['states'] as $state) {
                // A state of several kinds may be called otherwise in each.
                $states[$state][words::state($kind, $state)] = true;
            }
        }
        $states = array_map(fn(array $names): string => implode(' / ', array_keys($names)), $states);
        \core_collator::asort($states);
        return [
            $filter(select::class, 'kind', 'kind')->set_options(array_combine($kinds, array_map(words::kind(...), $kinds))),
            $filter(select::class, 'state', 'state')->set_options($states),
            $filter(date::class, 'created', 'createdms / 1000'),
        ];
    }
}

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

namespace local_learningmentor\local\store;

/**
 * A statement's conditions and what they are given.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class sql {
    /** @var array<string, mixed> what the statement is given so far */
    public array $params = [];

    /**
     * Adds a value; answers how the statement names it.
     *
     * @param mixed $value
     * @return string
     */
    public function add(mixed $value): string {
        $name = 'lm' . count($this->params);
        $this->params[$name] = $value;
        return ":$name";
    }

    /**
     * A condition that a column has one of some values.
     *
     * @param string $column
     * @param array $values
     * @return string
     */
    public function in(string $column, array $values): string {
        return match (count($values)) {
            0 => '1 = 0',
            1 => "$column = " . $this->add(reset($values)),
            default => "$column IN (" . implode(', ', array_map($this->add(...), $values)) . ')',
        };
    }

    /**
     * A condition that a column has none of some values.
     *
     * @param string $column
     * @param array $values
     * @return string
     */
    public function not_in(string $column, array $values): string {
        return $values === [] ? '1 = 1' : "$column NOT IN (" . implode(', ', array_map($this->add(...), $values)) . ')';
    }

    /**
     * Any of some conditions.
     *
     * @param string[] $conditions
     * @return string
     */
    public static function any(array $conditions): string {
        return $conditions === [] ? '1 = 0' : '(' . implode(' OR ', $conditions) . ')';
    }
}

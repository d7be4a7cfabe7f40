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
 * A new record, the first step of its history and its event in one statement, where the database has such: PostgreSQL. There a
 * transaction of Moodle's asks twice for each thing that is written, since it sets a savepoint after each.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class at_once {
    /**
     * Whether the database can.
     *
     * @return bool
     */
    public static function can(): bool {
        global $DB;
        return $DB->get_dbfamily() === 'postgres';
    }

    /**
     * Writes all three, or nothing. The event has the next number of its school, whose counter stays locked until all is there.
     *
     * @param array<string, mixed> $record columns
     * @param array<string, mixed> $step columns, without the record
     * @param array<string, mixed> $event columns, without school, number and record
     * @throws \dml_write_exception for instance where the record's id is taken
     */
    public static function write(array $record, array $step, array $event): void {
        global $DB;
        $sql = new sql();
        $columns = fn(array $row): string => implode(', ', array_keys($row));
        $values = fn(array $row): string => implode(', ', array_map($sql->add(...), $row));
        // In the order in which they stand in the statement: so Moodle numbers them.
        $DB->execute(
            "WITH made AS (
                INSERT INTO {local_learningmentor_record} ({$columns($record)}) VALUES ({$values($record)}) RETURNING id
            ), step AS (
                INSERT INTO {local_learningmentor_revision} (record, {$columns($step)}) SELECT made.id, {$values($step)} FROM made
            ), counted AS (
                UPDATE {local_learningmentor_school} SET seq = seq + 1 WHERE id = {$sql->add($record['school'])} RETURNING id, seq
            )
            INSERT INTO {local_learningmentor_event} (school, seq, record, {$columns($event)})
            SELECT counted.id, counted.seq, made.id, {$values($event)} FROM made, counted",
            $sql->params,
        );
    }
}

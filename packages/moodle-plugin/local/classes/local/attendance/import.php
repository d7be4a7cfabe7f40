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

namespace local_learningmentor\local\attendance;

use local_learningmentor\local\happenings;
use local_learningmentor\local\store\events;
use local_learningmentor\local\store\clock;
use local_learningmentor\local\store\schools;

/**
 * Pages of marks on their way into the registers of a school: what would change, and then the change.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class import {
    /** @var \stdClass[] rows of local_learningmentor_register to add */
    private array $added = [];
    /** @var \stdClass[] rows of local_learningmentor_register to change */
    private array $changed = [];
    /** @var int registers that are the same already */
    public int $unchanged = 0;
    /** @var int sessions that have a mark and had another, or none */
    public int $marks = 0;
    /** @var array<int, true> pupils whose registers change */
    private array $pupils = [];

    /**
     * Begins an import.
     *
     * @param int $school
     * @param string $source `csv`, `mod_attendance`
     */
    public function __construct(
        /** @var int */
        private readonly int $school,
        /** @var string */
        private readonly string $source,
    ) {
    }

    /**
     * An import of a file, or what is wrong with the file. Pupils are found by their ID number, or else by their user name.
     *
     * @param int $school
     * @param file $file is told of pupils who are not known
     * @return self|null null where there are problems
     */
    public static function of_file(int $school, file $file): ?self {
        $users = self::find($school, array_map(strval(...), array_keys($file->pupils)));
        $pages = [];
        foreach ($file->pupils as $identifier => ['line' => $line, 'pages' => $ofpupil]) {
            $these = $users[$identifier] ?? [];
            if (count($these) !== 1) {
                $file->problem($line, '', $these === [] ? 'import_unknownpupil' : 'import_severalpupils', $identifier);
            } else if (isset($pages[$these[0]])) {
                $file->problem($line, '', 'import_samepupil', $identifier);
            } else {
                $pages[$these[0]] = array_values($ofpupil);
            }
        }
        if ($file->problemcount > 0) {
            return null;
        }
        $import = new self($school, 'csv');
        $import->plan($pages, $file->days, count($file->pupils));
        return $import;
    }

    /**
     * Works out what pages would change.
     *
     * @param array<int, page[]> $pages by user id
     * @param array<string, true> $days on which the file says anything of anybody, in their order
     * @param int $pupils how many pupils the file has
     */
    public function plan(array $pages, array $days = [], int $pupils = 0): void {
        global $DB;
        foreach (array_chunk($pages, 200, true) as $some) {
            $there = [];
            [$in, $params] = $DB->get_in_or_equal(array_keys($some));
            $where = "school = ? AND pupil $in";
            foreach ($DB->get_records_select('local_learningmentor_register', $where, [$this->school, ...$params]) as $row) {
                $there[$row->pupil][$row->year] = $row;
            }
            foreach ($some as $pupil => $ofpupil) {
                foreach ($ofpupil as $page) {
                    $this->lay($pupil, $page, $there[$pupil][$page->year] ?? null, $days, $pupils);
                }
            }
        }
    }

    /**
     * Lays one page over the register that there is.
     *
     * @param int $pupil
     * @param page $page
     * @param \stdClass|null $row
     * @param array<string, true> $days
     * @param int $pupils
     */
    private function lay(int $pupil, page $page, ?\stdClass $row, array $days, int $pupils): void {
        $after = $page->over($row, $days, $pupils);
        if ($row && [$row->firstday, $row->marks, $row->late] === [$after->firstday, $after->marks, $after->late]) {
            $this->unchanged++;
            return;
        }
        $this->pupils[$pupil] = true;
        $before = str_pad($row->marks ?? '', strlen($after->marks), '-');
        $shift = $row && $row->firstday !== $after->firstday;
        $this->marks += $shift ? strlen($after->marks) : self::differences($before, $after->marks);
        if ($row) {
            $this->changed[] = (object) ((array) $after + ['id' => $row->id]);
        } else {
            $this->added[] = (object) ((array) $after + ['school' => $this->school, 'pupil' => $pupil, 'year' => $page->year]);
        }
    }

    /**
     * How many registers would be new.
     *
     * @return int
     */
    public function added(): int {
        return count($this->added);
    }

    /**
     * How many registers would change.
     *
     * @return int
     */
    public function changed(): int {
        return count($this->changed);
    }

    /**
     * Does it: everything or nothing.
     */
    public function apply(): void {
        global $DB;
        if ($this->added === [] && $this->changed === []) {
            return;
        }
        $transaction = $DB->start_delegated_transaction();
        foreach ($this->added as $row) {
            $DB->insert_record('local_learningmentor_register', $row, false, true);
        }
        foreach ($this->changed as $row) {
            $DB->update_record('local_learningmentor_register', $row, true);
        }
        events::tell($this->school, 'attendance.changed', null, null, clock::now());
        $transaction->allow_commit();
        happenings::attendance_imported(count($this->pupils), $this->marks, $this->source);
    }

    /**
     * Users of a school by what a file calls them.
     *
     * @param int $school
     * @param string[] $identifiers
     * @return array<string, int[]>
     */
    private static function find(int $school, array $identifiers): array {
        global $DB;
        $found = [];
        $isof = schools::has('u', $school);
        foreach (['idnumber', 'username'] as $field) {
            $left = array_values(array_filter($identifiers, fn(string $identifier): bool => !isset($found[$identifier])));
            foreach (array_chunk($left, 500) as $some) {
                [$in, $params] = $DB->get_in_or_equal($some, SQL_PARAMS_NAMED);
                $rows = $DB->get_records_sql(
                    "SELECT u.id, u.$field AS identifier
                       FROM {user} u
                      WHERE u.deleted = 0 AND $isof AND u.$field $in",
                    $params,
                );
                foreach ($rows as $row) {
                    // Not every database tells upper from lower case, and the file means what it says.
                    if (in_array($row->identifier, $some, true)) {
                        $found[$row->identifier][] = (int) $row->id;
                    }
                }
            }
        }
        return $found;
    }

    /**
     * In how many places two texts of the same length differ.
     *
     * @param string $a
     * @param string $b
     * @return int
     */
    private static function differences(string $a, string $b): int {
        return strlen($b) - substr_count($a ^ $b, "\0");
    }
}

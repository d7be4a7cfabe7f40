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

use local_learningmentor\local\moodle\day;
use local_learningmentor\local\rules;
use local_learningmentor\local\store\schools;

/**
 * Marks from mod_attendance, where it is installed and the school has said what its statuses mean.
 *
 * What teachers mark in lessons is not the register of the school. So a status that nobody mapped to a code stays where it is;
 * of those that are mapped, the first lesson of a morning and of an afternoon counts as that session.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class lessons {
    /** @var string from this time on it is afternoon */
    private const NOON = '12:00';

    /**
     * Whether mod_attendance is there and statuses are mapped.
     *
     * @return bool
     */
    public static function is_on(): bool {
        return array_key_exists('attendance', \core_component::get_plugin_list('mod')) && self::map() !== [];
    }

    /**
     * Codes by the acronym of a status: `P` → `/`.
     *
     * @return array<string, string>
     */
    public static function map(): array {
        $map = [];
        $lines = (string) get_config('local_learningmentor', 'lessonstatuses');
        foreach (preg_split('/\s*[\r\n,;]+\s*/', $lines, -1, PREG_SPLIT_NO_EMPTY) as $pair) {
            [$status, $code] = array_map(trim(...), explode('=', $pair, 2)) + [1 => ''];
            if ($status !== '' && $code !== '') {
                $map[$status] = $code;
            }
        }
        return $map;
    }

    /**
     * Brings the marks of some days into the registers.
     *
     * @param string $from `YYYY-MM-DD`
     * @param string $to `YYYY-MM-DD`
     * @return int how many sessions changed
     */
    public static function import(string $from, string $to): int {
        global $DB;
        $marks = 0;
        foreach ($DB->get_records('local_learningmentor_school') as $school) {
            $import = new import((int) $school->id, 'mod_attendance');
            $import->plan(self::pages($school, $from, $to));
            $import->apply();
            $marks += $import->marks;
        }
        return $marks;
    }

    /**
     * The pages of a school's pupils.
     *
     * @param \stdClass $school
     * @param string $from
     * @param string $to
     * @return array<int, page[]> by user id
     */
    private static function pages(\stdClass $school, string $from, string $to): array {
        global $DB;
        $map = self::map();
        $isof = schools::has('u', (int) $school->id);
        $rows = $DB->get_recordset_sql(
            "SELECT l.id, l.studentid, s1.sessdate, st.acronym
               FROM {attendance_log} l
               JOIN {attendance_sessions} s1 ON s1.id = l.sessionid
               JOIN {attendance_statuses} st ON st.id = l.statusid
               JOIN {user} u ON u.id = l.studentid AND u.deleted = 0
              WHERE s1.sessdate >= :from AND s1.sessdate < :to AND $isof
           ORDER BY l.studentid, s1.sessdate, l.id",
            ['from' => day::at($from), 'to' => day::at(day::plus($to, 1))],
        );
        $pages = [];
        foreach ($rows as $row) {
            $date = day::of((int) $row->sessdate);
            $half = (int) $row->sessdate >= day::at($date, self::NOON) ? 1 : 0;
            $code = $map[$row->acronym] ?? null;
            // Present is written by the half of the day it is in.
            $code = $code === '/' && $half === 1 ? '\\' : $code;
            $mark = codes::on($date)[$code ?? '']['mark'] ?? null;
            if ($mark !== null && (int) gmdate('N', 86400 * rules\day::number($date)) <= 5) {
                $year = rules\day::school_year($date);
                $pages[$row->studentid][$year] ??= new page($year);
                $pages[$row->studentid][$year]->put($date, $half, $mark, null);
            }
        }
        $rows->close();
        return array_map(array_values(...), $pages);
    }
}

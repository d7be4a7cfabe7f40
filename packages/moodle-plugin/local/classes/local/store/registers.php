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

use local_learningmentor\local\problem;
use local_learningmentor\local\reader;
use local_learningmentor\local\rules;

/**
 * Attendance registers, and what they come to.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class registers {
    /**
     * The registers of pupils, by user id, the oldest first; of the years from one on.
     *
     * @param reader $reader
     * @param int[] $pupils
     * @param int $since
     * @return array<int, array<int, array<string, mixed>>> as the contract's AttendanceRegister
     */
    public static function of(reader $reader, array $pupils, int $since): array {
        global $DB;
        if ($pupils === []) {
            return [];
        }
        $sql = new sql();
        $school = $sql->add($reader->school->id);
        $these = $sql->in('g.pupil', $pupils);
        $from = $sql->add($since);
        $rows = $DB->get_records_sql(
            "SELECT g.id, g.pupil, g.year, g.firstday, g.marks, g.late, p.uuid
               FROM {local_learningmentor_register} g
               JOIN {local_learningmentor_person} p ON p.userid = g.pupil
              WHERE g.school = $school AND $these AND g.year >= $from
           ORDER BY g.pupil, g.year",
            $sql->params,
        );
        $registers = [];
        foreach ($rows as $row) {
            $late = json_decode((string) $row->late);
            $registers[(int) $row->pupil][] = [
                'pupil' => $row->uuid,
                'year' => (int) $row->year,
                'firstDay' => $row->firstday,
                'marks' => $row->marks,
            ] + ((array) $late === [] ? [] : ['lateMinutes' => $late]);
        }
        return $registers;
    }

    /**
     * A pupil's attendance as the reader may know it. Without a register all figures are nought.
     *
     * @param reader $reader
     * @param string $uuid
     * @return array<string, mixed> as the contract's AttendanceAnswer
     * @throws problem `not-found`
     */
    public static function attendance(reader $reader, string $uuid): array {
        $pupil = people::pupil($reader, $uuid);
        $view = $reader->level('attendance', $pupil);
        if ($view !== 'full' && $view !== 'summary') {
            throw new problem('not-found');
        }
        $registers = self::of($reader, [$pupil], 0)[$pupil] ?? [];
        $present = rules\attendance::present($registers, $reader->today);
        return ['view' => $view]
            + ($present === null ? [] : ['year' => $present['year'], 'upTo' => rules\attendance::last_day($present)])
            + ['summary' => rules\attendance::summary($present === null ? [] : [$present])]
            + ($view === 'full' ? ['registers' => $registers] : []);
    }
}

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

use local_learningmentor\local\reader;
use local_learningmentor\local\store\people;
use local_learningmentor\local\store\readers;
use local_learningmentor\local\store\schools;
use local_learningmentor\local\store\sql;

/**
 * Bars: a court order or a rule of no contact keeps an adult apart from a pupil, whatever role they have. They are shown nothing
 * of the pupil, and are not told of the bar.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class keep_apart {
    /** @var string in the place of a relation, so that a bar stands beside the place that somebody had on the care team */
    private const RELATION = 'bar';

    /**
     * The bars of a pupil that are not over.
     *
     * @param reader $reader
     * @param int $pupil user id
     * @return array<int, \stdClass> rows of local_learningmentor_relation, by id
     */
    public static function of(reader $reader, int $pupil): array {
        global $DB;
        return $DB->get_records_select(
            'local_learningmentor_relation',
            'school = ? AND pupil = ? AND barred = 1 AND (todate IS NULL OR todate >= ?)',
            [$reader->school->id, $pupil, $reader->today],
            'id',
        );
    }

    /**
     * Who can be kept apart from a pupil: staff and parents of the school. Not oneself, who could not undo it.
     *
     * @param reader $reader
     * @param int $pupil user id
     * @return array<int, string> names by user id
     */
    public static function candidates(reader $reader, int $pupil): array {
        global $DB;
        $sql = new sql();
        $isof = schools::has('u', $reader->school->id);
        $not = $sql->not_in('u.id', [$pupil, $reader->userid]);
        $adult = people::holds($sql, [...readers::staff_roles(), 'parent']);
        $names = \core_user\fields::for_name()->get_sql('u')->selects;
        return array_map(fullname(...), $DB->get_records_sql(
            "SELECT u.id $names
               FROM {user} u
              WHERE u.deleted = 0 AND $isof AND $not AND $adult
           ORDER BY u.lastname, u.firstname, u.id",
            $sql->params,
        ));
    }

    /**
     * Keeps somebody apart from a pupil, from today on. Their place on the care team ends, and does not come back when the bar
     * ends.
     *
     * @param reader $reader
     * @param int $pupil user id
     * @param int $person user id
     * @param string $reason as far as those may know it who manage care teams
     * @param string|null $to `YYYY-MM-DD`; until it is ended, unless told
     * @throws \moodle_exception `nobodyfound`
     */
    public static function begin(reader $reader, int $pupil, int $person, string $reason, ?string $to = null): void {
        global $DB;
        if (!isset(self::candidates($reader, $pupil)[$person])) {
            throw new \moodle_exception('nobodyfound', 'local_learningmentor');
        }
        $transaction = $DB->start_delegated_transaction();
        $of = ['pupil' => $pupil, 'person' => $person, 'relation' => self::RELATION];
        $row = $DB->get_record('local_learningmentor_relation', $of) ?: null;
        care_team::write((object) ([
            'school' => $reader->school->id,
            'barred' => 1,
            'fromdate' => $reader->today,
            'todate' => $to,
            'purpose' => $reason,
            'source' => 'school',
        ] + $of + ($row === null ? [] : ['id' => $row->id])));
        $where = "pupil = ? AND person = ? AND relation = 'mentor' AND barred = 0 AND (todate IS NULL OR todate >= ?)";
        $places = $DB->get_fieldset_select('local_learningmentor_relation', 'id', $where, [$pupil, $person, $reader->today]);
        array_map(care_team::end(...), array_map(intval(...), $places));
        \local_learningmentor\local\store\care_team::take_by_hand($pupil, $person);
        $transaction->allow_commit();
    }

    /**
     * Ends a bar: yesterday is its last day.
     *
     * @param reader $reader
     * @param int $pupil user id
     * @param int $id a row of local_learningmentor_relation
     * @throws \moodle_exception `nopupil` where there is no such bar
     */
    public static function end(reader $reader, int $pupil, int $id): void {
        if (!isset(self::of($reader, $pupil)[$id])) {
            throw new \moodle_exception('nopupil', 'local_learningmentor');
        }
        care_team::end($id);
    }
}

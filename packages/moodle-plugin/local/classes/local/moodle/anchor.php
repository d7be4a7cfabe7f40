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

use local_learningmentor\event\history_anchored;

/**
 * One number a day for all that was written. A record's own chain tells of a change inside it; that records or the last entries
 * of a chain were taken away is told by the day's anchor, of which the log keeps a copy.
 *
 * root = sha256(the hashes of the day's revisions in the order of their rows); hash = sha256(prev | day | revisions | root)
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class anchor {
    /** @var string what stands before the first */
    private const NONE = '';

    /**
     * Anchors the days that are over and have no anchor yet. A day without anything written has none.
     *
     * @param string $today `YYYY-MM-DD`, which is not over
     * @return int how many anchors
     */
    public static function make(string $today): int {
        global $DB;
        $count = 0;
        foreach ($DB->get_fieldset_select('local_learningmentor_school', 'id', '', []) as $school) {
            $last = self::last((int) $school);
            while ($first = self::first_after((int) $school, $last->untilms ?? 0, 1000 * day::at($today))) {
                $day = day::of(intdiv($first, 1000));
                $last = self::write((int) $school, $day, $last);
                $count++;
            }
        }
        return $count;
    }

    /**
     * Whether the steps are still those that were anchored. Whether each still says what it said is asked of store\chains.
     *
     * @param string $since `YYYY-MM-DD`: the days from then on; all, unless told
     * @return string[] the days that are not, `YYYY-MM-DD`; none where all is well
     */
    public static function verify(string $since = ''): array {
        global $DB;
        $wrong = [];
        $prev = [];
        $anchors = $DB->get_recordset_select('local_learningmentor_anchor', 'day >= ?', [$since], 'school, fromms');
        foreach ($anchors as $anchor) {
            [$revisions, $root] = self::root((int) $anchor->school, (int) $anchor->fromms, (int) $anchor->untilms);
            $hash = self::hash($anchor->prev, $anchor->day, $revisions, $root);
            $before = $prev[$anchor->school] ?? ($since === '' ? self::NONE : $anchor->prev);
            if (!hash_equals($anchor->hash, $hash) || $anchor->prev !== $before) {
                $wrong[] = $anchor->day;
            }
            $prev[$anchor->school] = $anchor->hash;
        }
        $anchors->close();
        return $wrong;
    }

    /**
     * Writes the anchor of a day and tells the log.
     *
     * @param int $school
     * @param string $day
     * @param \stdClass|null $last the anchor before
     * @return \stdClass
     */
    private static function write(int $school, string $day, ?\stdClass $last): \stdClass {
        global $DB;
        $from = 1000 * day::at($day);
        $until = 1000 * day::at(day::plus($day, 1));
        [$revisions, $root] = self::root($school, $from, $until);
        $prev = $last->hash ?? self::NONE;
        $anchor = (object) [
            'school' => $school,
            'day' => $day,
            'fromms' => $from,
            'untilms' => $until,
            'revisions' => $revisions,
            'prev' => $prev,
            'hash' => self::hash($prev, $day, $revisions, $root),
        ];
        $anchor->id = $DB->insert_record('local_learningmentor_anchor', $anchor);
        history_anchored::create(['objectid' => $anchor->id, 'other' => ['day' => $day, 'hash' => $anchor->hash]])->trigger();
        return $anchor;
    }

    /**
     * The last anchor of a school.
     *
     * @param int $school
     * @return \stdClass|null
     */
    private static function last(int $school): ?\stdClass {
        global $DB;
        $anchors = $DB->get_records('local_learningmentor_anchor', ['school' => $school], 'fromms DESC', '*', 0, 1);
        return reset($anchors) ?: null;
    }

    /**
     * When the first revision was written in a stretch of time.
     *
     * @param int $school
     * @param int $from milliseconds since 1970, with it
     * @param int $until milliseconds since 1970, without it
     * @return int|null milliseconds since 1970
     */
    private static function first_after(int $school, int $from, int $until): ?int {
        global $DB;
        $sql = 'SELECT MIN(atms) FROM {local_learningmentor_revision} WHERE school = ? AND atms >= ? AND atms < ?';
        $first = $DB->get_field_sql($sql, [$school, $from, $until]);
        return $first ? (int) $first : null;
    }

    /**
     * How many revisions a stretch of time has, and the hash over theirs.
     *
     * @param int $school
     * @param int $from milliseconds since 1970, with it
     * @param int $until milliseconds since 1970, without it
     * @return array{int, string}
     */
    private static function root(int $school, int $from, int $until): array {
        global $DB;
        $digest = hash_init('sha256');
        $count = 0;
        $where = 'school = ? AND atms >= ? AND atms < ?';
        $revisions = $DB->get_recordset_select('local_learningmentor_revision', $where, [$school, $from, $until], 'id', 'id, hash');
        foreach ($revisions as $revision) {
            hash_update($digest, $revision->hash);
            $count++;
        }
        $revisions->close();
        return [$count, hash_final($digest)];
    }

    /**
     * The hash of an anchor.
     *
     * @param string $prev
     * @param string $day
     * @param int $revisions
     * @param string $root
     * @return string
     */
    private static function hash(string $prev, string $day, int $revisions, string $root): string {
        return hash('sha256', "$prev|$day|$revisions|$root");
    }
}

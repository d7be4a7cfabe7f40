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

use local_learningmentor\local\rules\json;

/**
 * Planned sessions and reviews in the calendars of the mentor and the pupil, as far as each sees them. An entry says no more
 * than whoever looks over a shoulder may read: the mentor is told the pupil's initials, the pupil is told whom they meet.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class calendar {
    /** @var string[] kinds of record that are met at a time */
    private const KINDS = ['session', 'review'];

    /**
     * Lets the calendars say what a record says now.
     *
     * @param \stdClass $record a row of local_learningmentor_record
     */
    public static function sync(\stdClass $record): void {
        global $CFG, $DB;
        if (!in_array($record->kind, self::KINDS, true)) {
            return;
        }
        require_once($CFG->dirroot . '/calendar/lib.php');
        $wanted = $record->state === 'planned' ? self::entries($record) : [];
        $there = $DB->get_records('event', ['component' => 'local_learningmentor', 'uuid' => $record->uuid]);
        foreach ($there as $entry) {
            $event = \calendar_event::load($entry);
            $new = $wanted[$entry->userid] ?? null;
            unset($wanted[$entry->userid]);
            if ($new === null) {
                $event->delete();
                continue;
            }
            $old = array_intersect_key((array) $entry, (array) $new);
            ksort($old);
            $wants = (array) $new;
            ksort($wants);
            if (array_map(strval(...), $old) !== array_map(strval(...), $wants)) {
                $event->update($new, false);
            }
        }
        foreach ($wanted as $new) {
            \calendar_event::create($new, false);
        }
    }

    /**
     * Takes the entries of one user away.
     *
     * @param int $userid
     */
    public static function forget(int $userid): void {
        global $DB;
        $DB->delete_records('event', ['component' => 'local_learningmentor', 'userid' => $userid]);
    }

    /**
     * The entries that a planned record asks for.
     *
     * @param \stdClass $record
     * @return array<int, \stdClass> by user id
     */
    private static function entries(\stdClass $record): array {
        $fields = json::fields($record->body);
        $day = $record->dueon ?: $record->occurredon;
        $time = $fields['startsAt'] ?? null;
        $common = [
            'courseid' => 0,
            'groupid' => 0,
            'modulename' => '',
            'eventtype' => 'user',
            'component' => 'local_learningmentor',
            'uuid' => $record->uuid,
            'format' => FORMAT_PLAIN,
            'timestart' => day::at($day, $time ?? '00:00'),
            'timeduration' => $time === null ? 0 : 60 * ($fields['minutes'] ?? 30),
            'visible' => 1,
        ];
        $mentors = audience::mentors($record);
        $pupil = \core_user::get_user($record->pupil);
        $entries = [];
        foreach ($mentors as $mentor) {
            $entries[$mentor->id] = (object) ($common + [
                'userid' => $mentor->id,
                'name' => words::of($mentor, "calendar_{$record->kind}_mentor", $pupil ? words::initials($pupil) : ''),
                'description' => words::of($mentor, 'calendar_open'),
            ]);
        }
        if ($told = audience::pupil($record)) {
            $with = $mentors[$record->author] ?? reset($mentors);
            $entries[$told->id] = (object) ($common + [
                'userid' => $told->id,
                'name' => $with
                    ? words::of($told, "calendar_{$record->kind}_pupil", fullname($with))
                    : words::of($told, "calendar_{$record->kind}"),
                'description' => words::of($told, 'calendar_open'),
            ]);
        }
        return $entries;
    }
}

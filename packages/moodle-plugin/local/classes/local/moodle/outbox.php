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

use local_learningmentor\local\store\ids;

/**
 * What follows from what happened and need not hold up whoever did it: calendars and messages. Reads the events in their order and
 * remembers how far it came, so that nothing is lost when a process dies.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class outbox {
    /** @var int how many events at once */
    private const BATCH = 500;

    /** @var int from this tier on a record is one of safeguarding */
    private const RESTRICTED = 3;

    /** @var int how long events stay for streams that were away, in days */
    private const KEPT_DAYS = 30;

    /**
     * Works through what is waiting, of every school.
     *
     * @return int how many events
     */
    public static function run(): int {
        global $DB;
        $count = 0;
        foreach ($DB->get_fieldset_select('local_learningmentor_school', 'id', '', []) as $school) {
            do {
                $events = self::next((int) $school);
                self::follow($events);
                if ($events !== []) {
                    set_config("outbox_$school", end($events)->seq, 'local_learningmentor');
                }
                $count += count($events);
            } while (count($events) === self::BATCH);
            self::prune((int) $school);
        }
        return $count;
    }

    /**
     * The events after the last that was worked through.
     *
     * @param int $school
     * @return \stdClass[]
     */
    private static function next(int $school): array {
        global $DB;
        $since = (int) get_config('local_learningmentor', "outbox_$school");
        $where = 'school = ? AND seq > ?';
        $events = $DB->get_records_select('local_learningmentor_event', $where, [$school, $since], 'seq', '*', 0, self::BATCH);
        return array_values($events);
    }

    /**
     * Does what events ask for. A record that changed ten times is looked at once.
     *
     * @param \stdClass[] $events rows of local_learningmentor_event
     */
    private static function follow(array $events): void {
        global $DB;
        $ofrecords = [];
        $pupils = [];
        foreach ($events as $event) {
            if ($event->record) {
                $ofrecords[$event->record][] = $event;
            } else if ($event->pupil) {
                $pupils[$event->pupil] = true;
            }
        }
        foreach (array_chunk(array_keys($ofrecords), 100) as $ids) {
            audience::anew();
            foreach ($DB->get_records_list('local_learningmentor_record', 'id', $ids) as $record) {
                calendar::sync($record);
                if ($record->tier >= self::RESTRICTED) {
                    self::announce($record, $ofrecords[$record->id]);
                }
            }
        }
        // Another mentor, other calendars.
        foreach (array_keys($pupils) as $pupil) {
            audience::anew();
            $planned = $DB->get_records('local_learningmentor_record', ['pupil' => $pupil, 'state' => 'planned']);
            array_map(calendar::sync(...), $planned);
        }
    }

    /**
     * Tells of a record of safeguarding, once: of a new one and of one that was raised all who read it, of other changes those
     * who were named as its readers by them.
     *
     * @param \stdClass $record a row of local_learningmentor_record
     * @param \stdClass[] $events its own, in their order
     */
    private static function announce(\stdClass $record, array $events): void {
        global $DB;
        if (str_ends_with($events[0]->type, '.created')) {
            notices::restricted($record, (int) $record->author);
            return;
        }
        [$from, $to] = [(int) $events[0]->atms, (int) end($events)->atms];
        $of = ['record' => $record->id];
        $steps = $DB->get_records('local_learningmentor_revision', $of, 'version', 'id, atms, actor, content');
        $before = null;
        foreach ($steps as $step) {
            $after = json_decode((string) $step->content, true);
            if ($before !== null && $after !== null && $step->atms >= $from && $step->atms <= $to) {
                $by = ids::user($step->actor);
                if ($after['tier'] > $before['tier']) {
                    notices::restricted($record, $by);
                    return;
                }
                $named = array_diff(audience::named_by($record->kind, $after), audience::named_by($record->kind, $before));
                notices::added($record, array_filter(array_map(ids::user(...), $named)), $by);
            }
            $before = $after;
        }
    }

    /**
     * Forgets events that no stream asks for any more.
     *
     * @param int $school
     */
    private static function prune(int $school): void {
        global $DB;
        $before = 1000 * (day::now() - self::KEPT_DAYS * DAYSECS);
        $done = (int) get_config('local_learningmentor', "outbox_$school");
        $DB->delete_records_select('local_learningmentor_event', 'school = ? AND seq <= ? AND atms < ?', [$school, $done, $before]);
    }
}

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

namespace local_learningmentor\local;

use local_learningmentor\event;

/**
 * The one place where the kernel says what happened, so that Moodle's log hears of it. Called with rows as they are in the
 * database, when the answer stands; inside a transaction Moodle itself keeps what follows from an event until the commit.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class happenings {
    /** @var int from this tier on reading is written down: what is told in confidence, safeguarding, restricted */
    public const CONFIDENTIAL = 2;

    /** @var \Closure[]|null what is still to be said of records; null where it is said at once */
    private static ?array $waiting = null;

    /**
     * Lets what is said of records wait until tell(): whoever asks need not wait for it.
     */
    public static function wait(): void {
        self::$waiting ??= [];
    }

    /**
     * Says what has waited.
     */
    public static function tell(): void {
        $waiting = self::$waiting ?? [];
        self::$waiting = null;
        foreach ($waiting as $say) {
            $say();
        }
    }

    /**
     * Says something at once, or when it is time.
     *
     * @param \Closure $say
     */
    private static function say(\Closure $say): void {
        if (self::$waiting === null) {
            $say();
        } else {
            self::$waiting[] = $say;
        }
    }

    /**
     * A record was made.
     *
     * @param \stdClass $record a row of local_learningmentor_record, of which the writer may not know under what number it stands
     */
    public static function created(\stdClass $record): void {
        self::say(static function () use ($record): void {
            global $DB;
            $place = ['school' => $record->school, 'uuid' => $record->uuid];
            $record->id ??= (int) $DB->get_field('local_learningmentor_record', 'id', $place, MUST_EXIST);
            event\record_created::of($record)->trigger();
        });
    }

    /**
     * A record was changed, or moved by an action.
     *
     * @param \stdClass $record a row of local_learningmentor_record, as it is now
     * @param string $action `update`, or the action's name
     * @param int|null $by the user who did; whoever is signed in, unless told
     */
    public static function updated(\stdClass $record, string $action, ?int $by = null): void {
        self::say(fn() => event\record_updated::of($record, $action, $by)->trigger());
    }

    /**
     * Records were shown, more of them than that they exist. At most one event for one answer.
     *
     * @param \stdClass[] $records rows of local_learningmentor_record (id, uuid, kind, tier, pupil, staff)
     */
    public static function seen(array $records): void {
        $confidential = array_values(array_filter($records, fn(\stdClass $record): bool => $record->tier >= self::CONFIDENTIAL));
        if (count($confidential) === 1) {
            self::say(fn() => event\record_viewed::of($confidential[0])->trigger());
        } else if ($confidential !== []) {
            self::say(fn() => event\records_viewed::of($confidential)->trigger());
        }
    }

    /**
     * Somebody's place on a care team began, ended or changed.
     *
     * @param \stdClass $tie a row of local_learningmentor_relation, as it is now
     * @param bool $isnew there was no such place before: the adult is told
     */
    public static function care_team(\stdClass $tie, bool $isnew = false): void {
        global $USER;
        event\care_team_updated::of($tie)->trigger();
        moodle\care_team_mirror::sync((int) $tie->pupil);
        if ($isnew && (int) $tie->person !== (int) $USER->id) {
            moodle\notices::new_pupil((int) $tie->person, (int) $tie->pupil);
        }
    }

    /**
     * A hold began or ended.
     *
     * @param int $id a row of local_learningmentor_hold
     */
    public static function hold(int $id): void {
        global $DB;
        event\hold_updated::of($DB->get_record('local_learningmentor_hold', ['id' => $id], '*', MUST_EXIST))->trigger();
    }

    /**
     * Registers were brought in.
     *
     * @param int $pupils
     * @param int $marks sessions that have a mark now and had another, or none
     * @param string $source `csv`, `mod_attendance`
     */
    public static function attendance_imported(int $pupils, int $marks, string $source): void {
        event\attendance_imported::create(['other' => ['pupils' => $pupils, 'marks' => $marks, 'source' => $source]])->trigger();
    }
}

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

use local_learningmentor\event\record_erased;
use local_learningmentor\local\contract;
use local_learningmentor\local\store\profiles;

/**
 * How long what was written is kept: the contract's rules, with the school's periods, and nothing while a hold is on the pupil.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class retention {
    /**
     * Whether nothing of somebody's may be erased for now.
     *
     * @param int $subject a user
     * @return bool
     */
    public static function is_held(int $subject): bool {
        global $DB;
        return $DB->record_exists('local_learningmentor_hold', ['pupil' => $subject, 'timeended' => null]);
    }

    /**
     * Whether somebody has to do with a pupil on hold: wrote or changed a record about them, or has or had a tie to them. Who that
     * was must be known for as long.
     *
     * @param int $userid
     * @return bool
     */
    public static function has_part_in_held(int $userid): bool {
        global $DB;
        return $DB->record_exists_sql(
            "SELECT 1
               FROM {local_learningmentor_hold} h
              WHERE h.timeended IS NULL AND (
                    EXISTS (SELECT 1 FROM {local_learningmentor_relation} t WHERE t.pupil = h.pupil AND t.person = :person)
                    OR EXISTS (
                        SELECT 1
                          FROM {local_learningmentor_record} r
                          JOIN {local_learningmentor_revision} v ON v.record = r.id
                          JOIN {local_learningmentor_person} p ON p.uuid = v.actor
                         WHERE (r.pupil = h.pupil OR r.staff = h.pupil) AND p.userid = :actor))",
            ['person' => $userid, 'actor' => $userid],
        );
    }

    /**
     * The first day on which a record may be erased.
     *
     * @param \stdClass $record a row of local_learningmentor_record
     * @return string|null `YYYY-MM-DD`; null where nobody can say, and then it is kept
     */
    public static function ends(\stdClass $record): ?string {
        $rule = self::rule($record);
        $trigger = contract::data()['retentionRules'][$rule]['trigger'] ?? null;
        $changed = day::of(intdiv((int) $record->updatedms, 1000));
        $since = match ($trigger) {
            'date-of-birth' => $record->pupil ? self::birth_date((int) $record->pupil) : $changed,
            'record-date' => $record->occurredon,
            'last-change' => $changed,
            'end-of-employment' => self::left_on((int) $record->staff),
            default => null,
        };
        return $since === null ? null : self::years_after($since, self::years($rule));
    }

    /**
     * The rule by which a record is kept: its kind's, or that of the state in which it ended.
     *
     * @param \stdClass $record a row of local_learningmentor_record
     * @return string|null null where no contract knows its kind
     */
    private static function rule(\stdClass $record): ?string {
        $keep = contract::kinds()[$record->kind]['keep'] ?? [];
        return $keep['in'][$record->state] ?? $keep['for'] ?? null;
    }

    /**
     * Erases what of somebody may be erased: the records about them and their registers, as far as their time has come.
     *
     * @param int $subject a user
     * @return int how many records are still kept
     */
    public static function erase_subject(int $subject): int {
        global $DB;
        $held = self::is_held($subject);
        $kept = 0;
        $about = 'pupil = ? OR staff = ?';
        foreach ($DB->get_records_select('local_learningmentor_record', $about, [$subject, $subject], 'id') as $record) {
            $ends = $held ? null : self::ends($record);
            if ($ends === null || $ends > day::today()) {
                $kept++;
            } else {
                self::erase($record);
            }
        }
        return $kept + self::erase_registers($subject);
    }

    /**
     * Erases what a record says. Its steps stay without their content, so that the history before and after it can still be proven.
     *
     * @param \stdClass $record a row of local_learningmentor_record
     */
    public static function erase(\stdClass $record): void {
        global $DB;
        $event = record_erased::of($record);
        $transaction = $DB->start_delegated_transaction();
        $DB->execute('UPDATE {local_learningmentor_revision} SET content = NULL, salt = NULL WHERE record = ?', [$record->id]);
        $DB->delete_records_select('local_learningmentor_link', 'fromrecord = ? OR torecord = ?', [$record->id, $record->id]);
        $DB->delete_records('local_learningmentor_named', ['record' => $record->id]);
        $DB->delete_records('local_learningmentor_event', ['record' => $record->id]);
        $DB->delete_records('local_learningmentor_record', ['id' => $record->id]);
        $DB->delete_records('event', ['component' => 'local_learningmentor', 'uuid' => $record->uuid]);
        $event->trigger();
        $transaction->allow_commit();
    }

    /**
     * Erases registers whose time has come, of one pupil or of all.
     *
     * @param int|null $pupil a user
     * @return int how many of the pupil's are still kept
     */
    public static function erase_registers(?int $pupil = null): int {
        global $DB;
        $of = $pupil === null ? [] : ['pupil' => $pupil];
        $years = self::years('attendance-register');
        $kept = 0;
        $registers = $DB->get_recordset('local_learningmentor_register', $of, '', 'id, pupil, year');
        foreach ($registers as $register) {
            $ends = self::years_after(($register->year + 1) . '-07-31', $years);
            if ($ends > day::today() || self::is_held((int) $register->pupil)) {
                $kept++;
            } else {
                $DB->delete_records('local_learningmentor_register', ['id' => $register->id]);
            }
        }
        $registers->close();
        return $kept;
    }

    /**
     * Erases what needs nobody to look at it first: registers and working papers whose time has come, and why somebody was on hold.
     *
     * @return int how many records
     */
    public static function sweep(): int {
        global $DB;
        self::keep_births();
        self::erase_registers();
        $before = day::at(self::years_after(day::today(), -self::years('working-paper')));
        $DB->delete_records_select('local_learningmentor_hold', 'timeended < ?', [$before]);
        $rules = array_filter(contract::data()['retentionRules'], fn(array $rule): bool => $rule['action'] === 'erase');
        $of = fn(array $keep): array => [$keep['for'] => true] + array_flip($keep['in'] ?? []);
        $kinds = array_filter(contract::kinds(), fn(array $kind): bool => array_intersect_key($of($kind['keep']), $rules) !== []);
        if ($kinds === []) {
            return 0;
        }
        $count = 0;
        [$in, $params] = $DB->get_in_or_equal(array_keys($kinds));
        $before = 1000 * day::at(self::years_after(day::today(), -1));
        $records = $DB->get_recordset_select('local_learningmentor_record', "kind $in AND updatedms < ?", [...$params, $before]);
        foreach ($records as $record) {
            $ends = isset($rules[self::rule($record)]) ? self::ends($record) : null;
            $subject = (int) ($record->pupil ?? $record->staff);
            if ($ends !== null && $ends <= day::today() && !self::is_held($subject)) {
                self::erase($record);
                $count++;
            }
        }
        $records->close();
        return $count;
    }

    /**
     * A rule's period, as the school has it.
     *
     * @param string $rule
     * @return int years
     */
    public static function years(string $rule): int {
        $own = (int) get_config('local_learningmentor', 'keep_' . str_replace('-', '', $rule));
        return $own ?: contract::data()['retentionRules'][$rule]['years'];
    }

    /**
     * When a pupil was born, as their profile says or said.
     *
     * @param int $pupil a user
     * @return string|null `YYYY-MM-DD`
     */
    private static function birth_date(int $pupil): ?string {
        global $DB;
        return profiles::of([$pupil])[$pupil]['birthDate']
            ?? ($DB->get_field('local_learningmentor_person', 'birthdate', ['userid' => $pupil]) ?: null);
    }

    /**
     * Keeps when pupils were born. Nightly, since a data request may have Moodle delete the profile before it asks us.
     */
    private static function keep_births(): void {
        global $DB;
        $pupils = $DB->get_fieldset_sql('SELECT DISTINCT pupil FROM {local_learningmentor_record} WHERE pupil IS NOT NULL');
        foreach (array_chunk(array_map(intval(...), $pupils), 1000) as $some) {
            profiles::keep_births($some);
        }
    }

    /**
     * When a member of staff left, as far as Moodle knows: when their account was deleted.
     *
     * @param int $staff a user
     * @return string|null `YYYY-MM-DD`
     */
    private static function left_on(int $staff): ?string {
        global $DB;
        $left = $DB->get_field('user', 'timemodified', ['id' => $staff, 'deleted' => 1]);
        return $left ? day::of((int) $left) : null;
    }

    /**
     * A day some years later. Who is born on 29 February is a year older on 1 March.
     *
     * @param string $day `YYYY-MM-DD`
     * @param int $years
     * @return string `YYYY-MM-DD`
     */
    private static function years_after(string $day, int $years): string {
        return (new \DateTimeImmutable($day, new \DateTimeZone('UTC')))->modify("$years years")->format('Y-m-d');
    }
}

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

use local_learningmentor\local\reader;
use local_learningmentor\local\rules;

/**
 * The history of records: append-only, each step chained to the one before.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class revisions {
    /**
     * What of a record is kept in its history, besides version, moment and actor.
     *
     * @param string $school the contract's id
     * @param \stdClass $row uuid, kind, pupiluuid, staffuuid, authoruuid
     * @param rules\content $content
     * @return string canonical JSON
     */
    public static function content(string $school, \stdClass $row, rules\content $content): string {
        $members = [
            'school' => $school,
            'id' => $row->uuid,
            'kind' => $row->kind,
            'pupil' => $row->pupiluuid,
            'staff' => $row->staffuuid,
            'author' => $row->authoruuid,
        ];
        return rules\json::canonical(array_filter($members, fn($value): bool => $value !== null) + $content->flat());
    }

    /**
     * A step, as a row without its record. digest = sha256(salt, content); hash = sha256(prev, 'version|at|actor|action|', digest).
     * The salt stops guessing what an erased content was.
     *
     * @param reader $reader
     * @param int $version
     * @param int $now milliseconds since 1970
     * @param string $action
     * @param string $content
     * @param string $prev the hash before, in hexadecimal digits
     * @return array<string, mixed>
     */
    public static function step(
        reader $reader,
        int $version,
        int $now,
        string $action,
        string $content,
        string $prev,
    ): array {
        $salt = random_bytes(16);
        $digest = self::digest($salt, $content);
        return [
            'school' => $reader->school->id,
            'version' => $version,
            'atms' => $now,
            'actor' => $reader->person['id'],
            'action' => $action,
            'content' => $content,
            'salt' => bin2hex($salt),
            'digest' => bin2hex($digest),
            'prev' => $prev,
            'hash' => self::hash(hex2bin($prev), $version, $now, $reader->person['id'], $action, $digest),
        ];
    }

    /**
     * Adds a step.
     *
     * @param int $record
     * @param array<string, mixed> $step
     */
    public static function add(int $record, array $step): void {
        global $DB;
        $DB->insert_record_raw('local_learningmentor_revision', ['record' => $record] + $step, false);
    }

    /**
     * What stands before a record's first step: a chain cannot be moved to another record.
     *
     * @param string $school
     * @param string $record
     * @return string in hexadecimal digits
     */
    public static function first_prev(string $school, string $record): string {
        return hash('sha256', "$school|$record");
    }

    /**
     * The digest of a content.
     *
     * @param string $salt bytes
     * @param string $content
     * @return string bytes
     */
    public static function digest(string $salt, string $content): string {
        return hash('sha256', $salt . $content, true);
    }

    /**
     * The hash of a step.
     *
     * @param string $prev the hash before, bytes
     * @param int $version
     * @param int $at milliseconds since 1970
     * @param string $actor the contract's id
     * @param string $action
     * @param string $digest bytes
     * @return string in hexadecimal digits
     */
    public static function hash(string $prev, int $version, int $at, string $actor, string $action, string $digest): string {
        $words = implode('|', [$version, rules\moment::written($at), $actor, $action, '']);
        return hash('sha256', $prev . $words . $digest);
    }

    /**
     * Who did what to a record, oldest first.
     *
     * @param int $record
     * @return array<int, array<string, mixed>> as the contract's HistoryEntry
     */
    public static function of(int $record): array {
        global $DB;
        $rows = $DB->get_records(
            'local_learningmentor_revision',
            ['record' => $record],
            'version',
            'id, version, atms, actor, action, hash',
        );
        return array_map(fn(\stdClass $row): array => [
            'version' => (int) $row->version,
            'at' => rules\moment::written((int) $row->atms),
            'actor' => $row->actor,
            'action' => $row->action,
            'hash' => $row->hash,
        ], array_values($rows));
    }
}

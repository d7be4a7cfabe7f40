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

use local_learningmentor\local\contract;
use local_learningmentor\local\problem;
use local_learningmentor\local\reader;

/**
 * Records that a record names, and people.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class links {
    /**
     * The links that the fields of a record name.
     *
     * @param array $kind
     * @param array<string, mixed> $fields
     * @return array<string, array{rel: string, to: string, pointer: string}> by relation and target
     */
    public static function in(array $kind, array $fields): array {
        $links = [];
        foreach ($kind['links'] as $rel => $unused) {
            $value = $fields[$rel] ?? [];
            foreach ((array) $value as $i => $to) {
                $pointer = is_array($value) ? "/$rel/$i" : "/$rel";
                $links["$rel " . strtolower($to)] ??= ['rel' => $rel, 'to' => strtolower($to), 'pointer' => $pointer];
            }
        }
        return $links;
    }

    /**
     * Each link must name a record of the right kind, about the same person, that the writer can see. One answer for all that do
     * not, so that nobody finds hidden records by trying.
     *
     * @param reader $reader
     * @param array $kind
     * @param \stdClass $row pupil, staff
     * @param array $links
     * @return array<string, int> ids of the rows, by the contract's ids
     * @throws problem `validation-failed` with a pointer to each that does not
     */
    public static function check(reader $reader, array $kind, \stdClass $row, array $links): array {
        global $DB;
        if ($links === []) {
            return [];
        }
        $sql = new sql();
        $school = $sql->add($reader->school->id);
        $isthese = $sql->in('r.uuid', array_values(array_unique(array_column($links, 'to'))));
        $where = visibility::where($reader, contract::kinds(), 'summary', $sql);
        $found = $DB->get_records_sql(
            "SELECT r.uuid, r.id, r.kind, r.pupil, r.staff
               FROM {local_learningmentor_record} r
              WHERE r.school = $school AND $isthese AND $where",
            $sql->params,
        );
        $errors = [];
        foreach ($links as $link) {
            $wanted = $kind['links'][$link['rel']];
            $target = $found[$link['to']] ?? null;
            $issame = $target && $target->pupil == $row->pupil && $target->staff == $row->staff;
            $isabout = $target && ($issame || ($wanted['about'] ?? 'same') === 'any');
            if (!$isabout || $target->kind !== $wanted['kind']) {
                $same = $row->pupil === null ? ' about the same member of staff' : ' about the same pupil';
                $whom = ($wanted['about'] ?? 'same') === 'any' ? '' : $same;
                $message = "This must be the id of a {$wanted['kind']}$whom.";
                $errors[] = ['pointer' => $link['pointer'], 'code' => 'no-such-record', 'message' => $message];
            }
        }
        if ($errors !== []) {
            throw problem::fields($errors);
        }
        return array_map(fn(\stdClass $target): int => (int) $target->id, $found);
    }

    /**
     * Writes links down.
     *
     * @param reader $reader
     * @param int $record
     * @param array $links
     * @param array<string, int> $ids as check() answers
     */
    public static function add(reader $reader, int $record, array $links, array $ids): void {
        global $DB;
        if ($links !== []) {
            $DB->insert_records('local_learningmentor_link', array_map(fn(array $link): array => [
                'school' => $reader->school->id,
                'fromrecord' => $record,
                'rel' => $link['rel'],
                'torecord' => $ids[$link['to']],
            ], array_values($links)));
        }
    }

    /**
     * Takes links away.
     *
     * @param reader $reader
     * @param int $record
     * @param array $links
     */
    public static function remove(reader $reader, int $record, array $links): void {
        global $DB;
        foreach ($links as $link) {
            $DB->delete_records_select(
                'local_learningmentor_link',
                'fromrecord = :record AND rel = :rel AND torecord IN (
                    SELECT t.id FROM {local_learningmentor_record} t WHERE t.school = :school AND t.uuid = :uuid)',
                ['record' => $record, 'rel' => $link['rel'], 'school' => $reader->school->id, 'uuid' => $link['to']],
            );
        }
    }

    /**
     * The people whom the fields of a record name, where it matters who they are.
     *
     * @param array $kind
     * @param array<string, mixed> $fields
     * @return array<int, array{rel: string, person: string}>
     */
    public static function people(array $kind, array $fields): array {
        $readers = isset($kind['named']) ? $fields[$kind['named']] ?? [] : [];
        $named = array_map(fn(string $person): array => ['rel' => 'readers', 'person' => strtolower($person)], $readers);
        if ($kind['kind'] === 'share' && isset($fields['recipient'])) {
            $named[] = ['rel' => 'recipient', 'person' => strtolower($fields['recipient'])];
        }
        return $named;
    }

    /**
     * Writes down whom a record names.
     *
     * @param int $record
     * @param array $before
     * @param array $after
     */
    public static function name(int $record, array $before, array $after): void {
        global $DB;
        if ($before === $after) {
            return;
        }
        $DB->delete_records('local_learningmentor_named', ['record' => $record]);
        if ($after !== []) {
            $rows = array_map(fn(array $named): array => ['record' => $record] + $named, $after);
            $DB->insert_records('local_learningmentor_named', $rows);
        }
    }
}

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
 * A row of records as the contract's members.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class row {
    /** @var string the columns that a view is made of; with_people() adds the contract's ids of the people in them */
    public const COLUMNS = 'r.id, r.uuid, r.kind, r.pupil, r.staff, r.author, r.tier, r.loweringtier, r.loweringms, r.state,
        r.occurredon, r.dueon, r.version, r.createdms, r.updatedms, r.body';

    /**
     * Rows with pupiluuid, staffuuid and authoruuid. The few people of many rows are read by themselves: joined, each of the three
     * would cost PostgreSQL more to plan.
     *
     * @param \stdClass[] $rows are given them
     * @return \stdClass[] the same
     */
    public static function with_people(array $rows): array {
        $people = ['pupil', 'staff', 'author'];
        $userids = array_merge(...array_map(fn(string $who): array => array_column($rows, $who), $people));
        $uuids = ids::known(array_values(array_unique(array_filter($userids))));
        foreach ($rows as $row) {
            foreach ($people as $who) {
                $row->{"{$who}uuid"} = $uuids[$row->$who ?? 0] ?? null;
            }
        }
        return $rows;
    }

    /**
     * The content of a row.
     *
     * @param \stdClass $row
     * @return rules\content
     */
    public static function content(\stdClass $row): rules\content {
        $lowering = $row->loweringtier === null
            ? null
            : ['tier' => "T$row->loweringtier", 'from' => rules\moment::written((int) $row->loweringms)];
        $fields = rules\json::fields($row->body);
        return new rules\content("T$row->tier", $row->state, $row->occurredon, $row->dueon, $fields, $lowering);
    }

    /**
     * Where the reader stands towards a row.
     *
     * @param reader $reader
     * @param array $kind
     * @param \stdClass $row
     * @param array<string, mixed>|null $fields where they are at hand
     * @return rules\standing
     */
    public static function standing(reader $reader, array $kind, \stdClass $row, ?array $fields = null): rules\standing {
        if (isset($kind['named']) || isset($kind['party'])) {
            $fields ??= rules\json::fields($row->body);
        }
        $named = $fields[$kind['named'] ?? ''] ?? [];
        $party = $fields[$kind['party'] ?? ''] ?? null;
        $id = fn(?string $userid): ?int => $userid === null ? null : (int) $userid;
        return $reader->standing($id($row->pupil), $id($row->staff), (int) $row->author === $reader->userid, $named, $party);
    }

    /**
     * What the reader is shown of a row, with its etag.
     *
     * @param reader $reader
     * @param array $kind
     * @param \stdClass $row
     * @return array<string, mixed>|null null where that is nothing
     */
    public static function view(reader $reader, array $kind, \stdClass $row): ?array {
        $members = self::members($reader, $row);
        $view = rules\redaction::view($kind, $members, self::standing($reader, $kind, $row, $members));
        if ($view === null || $view['view'] === 'exists') {
            return $view;
        }
        return $view + ['etag' => $view['view'] === 'full' ? "\"$row->version\"" : self::summary_etag($view)];
    }

    /**
     * All members of a row, as those see it who see all.
     *
     * @param reader $reader
     * @param \stdClass $row
     * @return array<string, mixed>
     */
    public static function members(reader $reader, \stdClass $row): array {
        $members = [
            'id' => $row->uuid,
            'kind' => $row->kind,
            'school' => $reader->school->uuid,
            'pupil' => $row->pupiluuid,
            'staff' => $row->staffuuid,
            'author' => $row->authoruuid,
            'version' => (int) $row->version,
            'createdAt' => rules\moment::written((int) $row->createdms),
            'updatedAt' => rules\moment::written((int) $row->updatedms),
        ];
        return array_filter($members, fn($value): bool => $value !== null) + self::content($row)->flat();
    }

    /**
     * Made from what the reader sees: a change of what is hidden does not show in it.
     *
     * @param array<string, mixed> $view
     * @return string
     */
    private static function summary_etag(array $view): string {
        return '"s-' . substr(hash('sha256', rules\json::canonical($view)), 0, 16) . '"';
    }
}

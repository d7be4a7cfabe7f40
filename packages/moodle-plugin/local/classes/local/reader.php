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

/**
 * Whoever asks, as the school knows them today. Pupils and staff are Moodle's user ids inside; the contract's ids are for the wire.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class reader {
    /**
     * Makes a reader.
     *
     * @param int $userid
     * @param array<string, string> $person as the contract's Person
     * @param \stdClass $school id, uuid, name
     * @param string[] $roles
     * @param array<string, array<int, true>> $relations pupils by relation
     * @param array<int, true> $barred pupils of whom the reader may be shown nothing
     * @param array<int, true> $glass pupils for whom the reader has broken the glass a moment ago
     * @param array<int, array<string, string[]>> $slices by pupil, what was shared with the reader as an agency worker
     * @param bool $restricted somebody else looks through this reader's eyes: nothing of the upper tiers
     * @param int $now the moment of the request, in milliseconds since 1970
     * @param string $today its day, `YYYY-MM-DD`
     */
    public function __construct(
        /** @var int */
        public readonly int $userid,
        /** @var array<string, string> */
        public readonly array $person,
        /** @var \stdClass */
        public readonly \stdClass $school,
        /** @var string[] */
        public readonly array $roles,
        /** @var array<string, array<int, true>> */
        public readonly array $relations,
        /** @var array<int, true> */
        public readonly array $barred,
        /** @var array<int, true> */
        public readonly array $glass,
        /** @var array<int, array<string, string[]>> */
        public readonly array $slices,
        /** @var bool */
        public readonly bool $restricted,
        /** @var int */
        public readonly int $now,
        /** @var string */
        public readonly string $today,
    ) {
    }

    /**
     * The writer of a record, for a step that they asked for earlier. They are shown nothing for it.
     *
     * @param \stdClass $row school, author, authoruuid
     * @param int $now milliseconds since 1970
     * @return self
     */
    public static function writer(\stdClass $row, int $now): self {
        $school = store\schools::get((int) $row->school);
        $person = ['id' => $row->authoruuid];
        return new self((int) $row->author, $person, $school, [], [], [], [], [], false, $now, moodle\day::of(intdiv($now, 1000)));
    }

    /**
     * Where the reader stands towards a pupil.
     *
     * @param int $pupil user id
     * @return rules\standing
     */
    public function towards(int $pupil): rules\standing {
        return $this->standing($pupil, null, false, null);
    }

    /**
     * Where the reader stands towards one record, or one that they are about to write.
     *
     * @param int|null $pupil user id
     * @param int|null $staff user id, where it is about no pupil
     * @param bool $author
     * @param string[]|null $named the contract's ids of those whom it names as its readers; null or none where it names nobody
     * @param string|null $party the contract's id of the person with whom it was, where it names one
     * @return rules\standing
     */
    public function standing(?int $pupil, ?int $staff, bool $author, ?array $named, ?string $party = null): rules\standing {
        $relations = $pupil === null ? ($staff === $this->userid ? ['self'] : []) : $this->relations_to($pupil);
        $isnamed = $named ? in_array($this->person['id'], array_map(strtolower(...), $named), true) : null;
        return new rules\standing(
            $this->roles,
            $relations,
            $author,
            $pupil !== null && isset($this->barred[$pupil]),
            $isnamed,
            $pupil !== null && isset($this->glass[$pupil]),
            $pupil === null ? null : $this->slices[$pupil] ?? null,
            $party !== null && strtolower($party) === $this->person['id'],
        );
    }

    /**
     * The reader's relations to a pupil.
     *
     * @param int $pupil user id
     * @return string[]
     */
    public function relations_to(int $pupil): array {
        return array_keys(array_filter($this->relations, fn(array $pupils): bool => isset($pupils[$pupil])));
    }

    /**
     * The reader's roles that work for every pupil. Of some roles that is none: governors and administrators are told of no pupil.
     *
     * @return string[]
     */
    public function school_wide_roles(): array {
        $iswide = fn(string $role): bool => !isset(contract::data()['relationOf'][$role])
            && contract::data()['resources']['pupil'][$role] !== 'none';
        return array_values(array_filter($this->roles, $iswide));
    }

    /**
     * How much the reader is shown of something of a pupil's that is no record. It does not ask whether there is such a pupil.
     *
     * @param string $resource
     * @param int $pupil user id
     * @return string a level
     */
    public function level(string $resource, int $pupil): string {
        return rules\access::resource($resource, $this->towards($pupil));
    }

    /**
     * Every pupil to whom the reader has a relation.
     *
     * @return int[]
     */
    public function related(): array {
        $all = [];
        foreach ($this->relations as $pupils) {
            $all += $pupils;
        }
        return array_keys($all);
    }
}

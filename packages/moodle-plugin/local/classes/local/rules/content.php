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

namespace local_learningmentor\local\rules;

/**
 * What of a record changes when it is made, edited or moved. Ids, versions and times are the store's.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class content {
    /**
     * Makes a content.
     *
     * @param string $tier
     * @param string $state
     * @param string $occurredon `YYYY-MM-DD`
     * @param string|null $dueon `YYYY-MM-DD`
     * @param array<string, mixed> $fields the kind's own: body, what actions filled in, links
     * @param array{tier: string, from: string}|null $lowering a lower tier that its writer asked for, not in force yet
     */
    public function __construct(
        /** @var string */
        public readonly string $tier,
        /** @var string */
        public readonly string $state,
        /** @var string */
        public readonly string $occurredon,
        /** @var string|null */
        public readonly ?string $dueon,
        /** @var array<string, mixed> */
        public readonly array $fields,
        /** @var array{tier: string, from: string}|null */
        public readonly ?array $lowering = null,
    ) {
    }

    /**
     * The content as the flat members of a record.
     *
     * @return array<string, mixed>
     */
    public function flat(): array {
        return array_merge($this->fields, array_filter([
            'tier' => $this->tier,
            'lowering' => $this->lowering === null ? null : (object) $this->lowering,
            'state' => $this->state,
            'occurredOn' => $this->occurredon,
            'dueOn' => $this->dueon,
        ], fn($value): bool => $value !== null));
    }

    /**
     * The names of the members that differ in another content.
     *
     * @param self $other
     * @return string[]
     */
    public function touched(self $other): array {
        [$before, $after] = [$this->flat(), $other->flat()];
        $differs = fn(string $name): bool => json::canonical($before[$name] ?? null) !== json::canonical($after[$name] ?? null);
        $names = array_filter(array_map(strval(...), array_keys($before + $after)), $differs);
        sort($names, SORT_STRING);
        return $names;
    }

    /**
     * Whether two contents say the same.
     *
     * @param self $other
     * @return bool
     */
    public function equals(self $other): bool {
        return json::canonical($this->flat()) === json::canonical($other->flat());
    }
}

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
 * The contract that core wrote down: kinds, lifecycles, who may see what. Nothing of it is written again in PHP.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class contract {
    /** @var array<string, mixed>|null */
    private static ?array $data = null;

    /**
     * All of it.
     *
     * @return array<string, mixed>
     */
    public static function data(): array {
        return self::$data ??= require(self::folder() . '/contract.php');
    }

    /**
     * Every kind of record, by name.
     *
     * @return array<string, array<string, mixed>>
     */
    public static function kinds(): array {
        return self::data()['kinds'];
    }

    /**
     * One kind.
     *
     * @param string $name `goal`
     * @return array<string, mixed>
     */
    public static function kind(string $name): array {
        return self::kinds()[$name];
    }

    /**
     * The kind with this plural, as in addresses.
     *
     * @param string $plural `goals`
     * @return array<string, mixed>|null
     */
    public static function by_plural(string $plural): ?array {
        foreach (self::kinds() as $kind) {
            if ($kind['plural'] === $plural) {
                return $kind;
            }
        }
        return null;
    }

    /**
     * Where the built documents are: contract.php, contract.json, openapi.json.
     *
     * @return string
     */
    public static function folder(): string {
        return dirname(__DIR__, 2) . '/contract';
    }
}

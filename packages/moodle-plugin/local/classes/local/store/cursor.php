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
use local_learningmentor\local\rules;

/**
 * Where the next page begins, as text that means nothing to whoever carries it; and ids that went through strange hands.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class cursor {
    /** @var string */
    public const UUID = '/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iD';
    /** @var string a date that a database can keep */
    public const DATE = '/^(?!0000)\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/D';
    /** @var string any text */
    public const TEXT = '/^[^\0]*$/uD';

    /**
     * Writes a cursor.
     *
     * @param string[] $parts
     * @return string
     */
    public static function encode(array $parts): string {
        return rtrim(strtr(base64_encode(rules\json::encode($parts)), '+/', '-_'), '=');
    }

    /**
     * Reads a cursor.
     *
     * @param string|null $cursor
     * @param string[] $patterns one for each part
     * @return string[]|null null where there is none
     * @throws problem `invalid-query` where it is none of ours
     */
    public static function decode(?string $cursor, array $patterns): ?array {
        if ($cursor === null) {
            return null;
        }
        $parts = json_decode((string) base64_decode(strtr($cursor, '-_', '+/')));
        $fits = is_array($parts) && count($parts) === count($patterns);
        foreach ($fits ? $patterns : [] as $i => $pattern) {
            $fits = $fits && is_string($parts[$i]) && preg_match($pattern, $parts[$i]) === 1;
        }
        if (!$fits) {
            $message = "This must be the \x60next\x60 of a page before.";
            throw new problem('invalid-query', null, [['pointer' => '/cursor', 'code' => 'wrong-format', 'message' => $message]]);
        }
        return $parts;
    }

    /**
     * How many items a page has.
     *
     * @param array<string, string> $narrowed
     * @return int
     */
    public static function size(array $narrowed): int {
        return min((int) ($narrowed['limit'] ?? contract::data()['limits']['page']), contract::data()['limits']['pageMost']);
    }
}

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

use local_learningmentor\local\contract;
use local_learningmentor\local\problem;

/**
 * JSON as both sides read, write and hash it.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class json {
    /** @var int the largest whole number that a double holds without a gap below it */
    private const SAFE = 9007199254740991;

    /**
     * Writes JSON. Lists are PHP lists; an empty object must be a stdClass.
     *
     * @param mixed $value
     * @return string
     */
    public static function encode(mixed $value): string {
        return json_encode($value, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR);
    }

    /**
     * Reads what we wrote ourselves: the fields of a record by name, objects inside as stdClass.
     *
     * @param string $text
     * @return array<string, mixed>
     */
    public static function fields(string $text): array {
        return (array) json_decode($text, false, 512, JSON_THROW_ON_ERROR);
    }

    /**
     * Reads a body that went through strange hands: UTF-8, not too deep, without NUL and lone surrogates (which no database
     * keeps), without the key `__proto__`, which some code obeys. Of a key that stands twice the last counts.
     *
     * @param string $text
     * @return mixed objects as stdClass; whole numbers as int, however they were written
     * @throws problem `invalid-json`
     */
    public static function parse(string $text): mixed {
        if (!mb_check_encoding($text, 'UTF-8')) {
            throw self::refuse('The body must be UTF-8.');
        }
        $text = preg_replace('/^\x{FEFF}/u', '', $text);
        $bare = preg_replace('/"(?:[^"\\\\]++|\\\\.)*+"/s', '""', $text);
        $deepest = contract::data()['limits']['bodyDepth'];
        if (self::depth($bare) > $deepest) {
            throw self::refuse("A body may be nested at most $deepest deep.");
        }
        $value = json_decode($text, false, $deepest + 1);
        // PHP takes TRUE for true, JSON does not.
        if (json_last_error() !== JSON_ERROR_NONE || preg_match('/[A-DF-Z]|[a-z]E|E[a-z]/', $bare)) {
            throw self::refuse('The body cannot be read as JSON.');
        }
        return self::sound($value, '');
    }

    /**
     * How deep brackets nest.
     *
     * @param string $bare JSON without what stands in its strings
     * @return int
     */
    private static function depth(string $bare): int {
        $depth = 0;
        $most = 0;
        foreach (str_split(preg_replace('/[^\[\]{}]+/', '', $bare)) as $bracket) {
            $depth += $bracket === '[' || $bracket === '{' ? 1 : -1;
            $most = max($most, $depth);
        }
        return $most;
    }

    /**
     * A value whose texts can all be kept, with numbers as JavaScript has them.
     *
     * @param mixed $value
     * @param string $pointer where it stands
     * @return mixed
     * @throws problem
     */
    private static function sound(mixed $value, string $pointer): mixed {
        if (is_string($value)) {
            if (str_contains($value, "\0")) {
                throw self::refuse('The text at ' . ($pointer ?: '/') . ' has a character that cannot be kept.');
            }
            return $value;
        }
        if (is_float($value) && floor($value) === $value && abs($value) <= self::SAFE) {
            return (int) $value;
        }
        if (is_int($value) && abs($value) > self::SAFE) {
            return (float) $value;
        }
        if (is_array($value)) {
            foreach ($value as $i => $item) {
                $value[$i] = self::sound($item, "$pointer/$i");
            }
            return $value;
        }
        if (is_object($value)) {
            foreach (get_object_vars($value) as $key => $member) {
                if ((string) $key === '__proto__' || str_contains((string) $key, "\0")) {
                    throw self::refuse('There is a key below ' . ($pointer ?: '/') . ' that is not allowed.');
                }
                $value->{$key} = self::sound($member, "$pointer/$key");
            }
        }
        return $value;
    }

    /**
     * A refusal of a body.
     *
     * @param string $detail
     * @return problem
     */
    private static function refuse(string $detail): problem {
        return new problem('invalid-json', $detail);
    }

    /**
     * JSON with its keys in order and no spare space, the same bytes on every machine (RFC 8785, JSON Canonicalization Scheme).
     *
     * @param mixed $value an array with keys is an object, as a stdClass is
     * @return string
     */
    public static function canonical(mixed $value): string {
        if (is_int($value) || is_float($value)) {
            return self::number($value);
        }
        if (is_object($value) || (is_array($value) && !array_is_list($value))) {
            $members = (array) $value;
            uksort($members, self::compare(...));
            $written = [];
            foreach ($members as $key => $member) {
                $written[] = self::text((string) $key) . ':' . self::canonical($member);
            }
            return '{' . implode(',', $written) . '}';
        }
        if (is_array($value)) {
            return '[' . implode(',', array_map(self::canonical(...), $value)) . ']';
        }
        return is_string($value) ? self::text($value) : json_encode($value, JSON_THROW_ON_ERROR);
    }

    /**
     * A text as ECMAScript quotes it.
     *
     * @param string $text
     * @return string
     */
    private static function text(string $text): string {
        $flags = JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_LINE_TERMINATORS | JSON_THROW_ON_ERROR;
        return json_encode($text, $flags);
    }

    /**
     * Keys are ordered by their UTF-16 code units.
     *
     * @param string|int $a
     * @param string|int $b
     * @return int
     */
    private static function compare(string|int $a, string|int $b): int {
        $units = fn(string|int $key): string => mb_convert_encoding((string) $key, 'UTF-16BE', 'UTF-8');
        return strcmp($units($a), $units($b));
    }

    /**
     * A number as ECMAScript writes it (Number::toString, radix 10): the shortest digits that read back as the same number.
     *
     * @param int|float $number
     * @return string
     */
    public static function number(int|float $number): string {
        if (is_int($number) && abs($number) <= self::SAFE) {
            return (string) $number;
        }
        $number = (float) $number;
        if ($number == 0) {
            return '0';
        }
        // Seventeen digits always suffice; PHP's `-1` finds the fewest, as ECMAScript does.
        $shortest = ini_set('serialize_precision', '-1');
        [$mantissa, $exponent] = explode('E', strtoupper(var_export(abs($number), true))) + [1 => '0'];
        ini_set('serialize_precision', (string) $shortest);
        [$whole, $part] = explode('.', $mantissa) + [1 => ''];
        $part = rtrim($part, '0');
        $all = $whole . $part;
        $digits = ltrim($all, '0');
        // The value is 0.digits times ten to the power of $point.
        $point = strlen($whole) + (int) $exponent - (strlen($all) - strlen($digits));
        $digits = rtrim($digits, '0');
        $count = strlen($digits);
        $sign = $number < 0 ? '-' : '';
        if ($count <= $point && $point <= 21) {
            return $sign . str_pad($digits, $point, '0');
        }
        if (0 < $point && $point <= 21) {
            return $sign . substr($digits, 0, $point) . '.' . substr($digits, $point);
        }
        if (-6 < $point && $point <= 0) {
            return $sign . '0.' . str_repeat('0', -$point) . $digits;
        }
        $power = $point - 1;
        $fraction = $count > 1 ? '.' . substr($digits, 1) : '';
        return $sign . $digits[0] . $fraction . 'e' . ($power < 0 ? '-' : '+') . abs($power);
    }
}

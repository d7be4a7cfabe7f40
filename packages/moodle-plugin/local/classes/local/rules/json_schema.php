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
 * The part of JSON Schema 2020-12 that core's schemas use, with errors that name the field and what would be right.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class json_schema {
    /** @var array<string, true> keywords that say something without asking for anything */
    private const SILENT = [
        'description' => true, 'title' => true, 'default' => true, 'examples' => true, '$defs' => true,
    ];

    /** @var array<string, true> keywords that are kept here; another is refused, never ignored */
    private const KNOWN = [
        'type' => true, 'enum' => true, 'const' => true, 'anyOf' => true, 'oneOf' => true, 'allOf' => true, '$ref' => true,
        'properties' => true, 'required' => true, 'additionalProperties' => true, 'propertyNames' => true,
        'minProperties' => true, 'maxProperties' => true, 'items' => true, 'prefixItems' => true, 'minItems' => true,
        'maxItems' => true, 'uniqueItems' => true, 'minLength' => true, 'maxLength' => true, 'pattern' => true,
        'format' => true, 'minimum' => true, 'maximum' => true, 'exclusiveMinimum' => true, 'exclusiveMaximum' => true,
        'multipleOf' => true,
    ];

    /** @var array<string, string> what is asked for, by format */
    private const FORMATS = [
        'date' => 'This must be a date that exists, as YYYY-MM-DD.',
        'date-time' => 'This must be a moment in UTC, as 2026-09-01T08:40:00.000Z.',
        'uuid' => 'This must be a UUID.',
    ];

    /** @var string what JavaScript takes for white space */
    private const SPACE = '\x{9}-\x{D}\x{20}\x{A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}\x{FEFF}';

    /** @var array<string, string> types by the words that people read */
    private const TYPES = [
        'string' => 'text', 'number' => 'a number', 'integer' => 'a whole number', 'boolean' => 'true or false',
        'array' => 'a list', 'object' => 'an object',
    ];

    /** @var array|bool where references begin */
    private readonly array|bool $root;

    /**
     * Makes a validator.
     *
     * @param array|bool $schema as in contract.php: objects are arrays
     */
    private function __construct(array|bool $schema) {
        $this->root = $schema;
    }

    /**
     * What is wrong with a value, in the order that core tells it.
     *
     * @param array|bool $schema
     * @param mixed $value objects as stdClass
     * @return array<int, array{pointer: string, code: string, message: string}> empty where all fits
     * @throws \LogicException where the schema has a keyword that is not known here
     */
    public static function errors(array|bool $schema, mixed $value): array {
        return (new self($schema))->check($schema, $value, '', true);
    }

    /**
     * Looks at one value.
     *
     * @param array|bool $schema
     * @param mixed $value
     * @param string $at its pointer
     * @param bool $there false for a member that was left out
     * @return array<int, array{pointer: string, code: string, message: string}>
     */
    private function check(array|bool $schema, mixed $value, string $at, bool $there): array {
        if (is_bool($schema)) {
            return $schema ? [] : [self::error($at, 'invalid', 'This does not fit.')];
        }
        foreach ($schema as $keyword => $unused) {
            if (!isset(self::KNOWN[$keyword]) && !isset(self::SILENT[$keyword])) {
                throw new \LogicException("The keyword '$keyword' of JSON Schema is not known here.");
            }
        }
        if (array_key_exists('const', $schema)) {
            $schema['enum'] = [$schema['const']];
        }
        if (isset($schema['enum'])) {
            foreach ($schema['enum'] as $allowed) {
                if ($there && self::same($allowed, $value)) {
                    return [];
                }
            }
            return [self::error($at, $there ? 'not-one-of' : 'required', 'This must be ' . self::one_of($schema['enum']) . '.')];
        }
        if (isset($schema['type']) && !($there && self::is_of((array) $schema['type'], $value))) {
            $lengths = [];
            // As core tells it: a list in place of a text is told its length as well, and the other way round.
            if (is_array($value) && ($schema['type'] === 'string')) {
                $lengths = self::between($schema, 'minLength', 'maxLength', count($value), ' entries', $at);
            } else if (is_string($value) && $schema['type'] === 'array') {
                $lengths = self::between($schema, 'minItems', 'maxItems', mb_strlen($value, 'UTF-8'), ' characters', $at);
            }
            return [self::wrong_type((array) $schema['type'], $value, $at, $there), ...$lengths];
        }
        $errors = $this->combined($schema, $value, $at, $there);
        if (!$there) {
            return $errors;
        }
        return [...$errors, ...match (true) {
            is_string($value) => self::text($schema, $value, $at),
            is_int($value), is_float($value) => self::number($schema, $value, $at),
            is_array($value) => $this->list($schema, $value, $at),
            is_object($value) => $this->object($schema, $value, $at),
            default => [],
        }];
    }

    /**
     * Schemas inside a schema.
     *
     * @param array $schema
     * @param mixed $value
     * @param string $at
     * @param bool $there
     * @return array<int, array{pointer: string, code: string, message: string}>
     */
    private function combined(array $schema, mixed $value, string $at, bool $there): array {
        $errors = [];
        if (isset($schema['$ref'])) {
            array_push($errors, ...$this->check($this->referred($schema['$ref']), $value, $at, $there));
        }
        foreach ($schema['allOf'] ?? [] as $inner) {
            array_push($errors, ...$this->check($inner, $value, $at, $there));
        }
        if (isset($schema['anyOf'])) {
            $others = array_values(array_filter($schema['anyOf'], fn($inner): bool => $inner !== ['type' => 'null']));
            if (count($others) === 1 && count($schema['anyOf']) === 2) {
                // What may be null is, where it is not, what it else may be.
                array_push($errors, ...($value === null && $there ? [] : $this->check($others[0], $value, $at, $there)));
            } else {
                array_push($errors, ...$this->chosen($schema['anyOf'], $value, $at, $there, PHP_INT_MAX));
            }
        }
        if (isset($schema['oneOf'])) {
            array_push($errors, ...$this->chosen($schema['oneOf'], $value, $at, $there, 1));
        }
        return $errors;
    }

    /**
     * At least one of several, and at most so many.
     *
     * @param array $choices schemas
     * @param mixed $value
     * @param string $at
     * @param bool $there
     * @param int $most
     * @return array<int, array{pointer: string, code: string, message: string}>
     */
    private function chosen(array $choices, mixed $value, string $at, bool $there, int $most): array {
        $fitting = count(array_filter($choices, fn($inner): bool => $this->check($inner, $value, $at, $there) === []));
        if ($fitting >= 1 && $fitting <= $most) {
            return [];
        }
        $values = [];
        foreach ($choices as $inner) {
            if (is_array($inner)) {
                array_push($values, ...(array_key_exists('const', $inner) ? [$inner['const']] : $inner['enum'] ?? []));
            }
        }
        $message = $values === [] ? 'This fits none of the forms it may have.' : 'This must be ' . self::one_of($values) . '.';
        return [self::error($at, 'not-one-of', $message)];
    }

    /**
     * The schema that a reference means.
     *
     * @param string $reference `#`, `#/$defs/name`
     * @return array|bool
     */
    private function referred(string $reference): array|bool {
        $schema = $this->root;
        foreach (array_slice(explode('/', $reference), 1) as $part) {
            $name = strtr(rawurldecode($part), ['~1' => '/', '~0' => '~']);
            if (!str_starts_with($reference, '#') || !is_array($schema) || !isset($schema[$name])) {
                throw new \LogicException("The reference '$reference' of JSON Schema leads nowhere.");
            }
            $schema = $schema[$name];
        }
        return $schema;
    }

    /**
     * A value of a wrong type, or none.
     *
     * @param string[] $types
     * @param mixed $value
     * @param string $at
     * @param bool $there
     * @return array{pointer: string, code: string, message: string}
     */
    private static function wrong_type(array $types, mixed $value, string $at, bool $there): array {
        $type = $types[0];
        // What is no number at all is told so; only a number can fail to be whole.
        if ($type === 'integer' && !is_float($value)) {
            $type = 'number';
        }
        $words = self::TYPES[$type] ?? $type;
        return $there
            ? self::error($at, 'wrong-type', "This must be $words.")
            : self::error($at, 'required', "This is required: $words.");
    }

    /**
     * Whether a value has one of the types.
     *
     * @param string[] $types
     * @param mixed $value
     * @return bool
     */
    private static function is_of(array $types, mixed $value): bool {
        foreach ($types as $type) {
            $fits = match ($type) {
                'string' => is_string($value),
                'number' => is_int($value) || is_float($value),
                'integer' => is_int($value) || (is_float($value) && floor($value) === $value),
                'boolean' => is_bool($value),
                'array' => is_array($value),
                'object' => is_object($value),
                'null' => $value === null,
            };
            if ($fits) {
                return true;
            }
        }
        return false;
    }

    /**
     * A text. Lengths count code points.
     *
     * @param array $schema
     * @param string $value
     * @param string $at
     * @return array<int, array{pointer: string, code: string, message: string}>
     */
    private static function text(array $schema, string $value, string $at): array {
        $errors = [];
        if (isset($schema['minLength']) || isset($schema['maxLength'])) {
            $errors = self::between($schema, 'minLength', 'maxLength', mb_strlen($value, 'UTF-8'), ' characters', $at);
        }
        if (isset($schema['pattern'])) {
            if (!preg_match(self::pattern($schema['pattern']), $value)) {
                $message = self::FORMATS[$schema['format'] ?? ''] ?? 'This must not be blank, and have the form asked for.';
                $errors[] = self::error($at, 'wrong-format', $message);
            }
        } else if (isset($schema['format'])) {
            // Each format of ours comes with its pattern; one without would be an annotation that asks for nothing.
            throw new \LogicException("The format '{$schema['format']}' of JSON Schema comes without a pattern.");
        }
        return $errors;
    }

    /**
     * A pattern of JavaScript as PCRE reads it: `\d` and `\s` mean the same, and `$` does not overlook a line's end.
     *
     * @param string $pattern
     * @return string
     */
    private static function pattern(string $pattern): string {
        static $known = [];
        return $known[$pattern] ??= (function () use ($pattern): string {
            $inclass = false;
            $parts = preg_split('/(\\\\.|[\[\]])/su', $pattern, -1, PREG_SPLIT_DELIM_CAPTURE | PREG_SPLIT_NO_EMPTY);
            foreach ($parts as $i => $part) {
                if ($part === '[' || $part === ']') {
                    $inclass = $part === '[';
                }
                $parts[$i] = match ($part) {
                    '\\d' => $inclass ? '0-9' : '[0-9]',
                    '\\D' => '[^0-9]',
                    '\\s' => $inclass ? self::SPACE : '[' . self::SPACE . ']',
                    '\\S' => '[^' . self::SPACE . ']',
                    '\\/' => '\\/',
                    default => strtr($part, ['/' => '\\/']),
                };
            }
            return '/' . implode('', $parts) . '/uD';
        })();
    }

    /**
     * A number.
     *
     * @param array $schema
     * @param int|float $value
     * @param string $at
     * @return array<int, array{pointer: string, code: string, message: string}>
     */
    private static function number(array $schema, int|float $value, string $at): array {
        $errors = self::between($schema, 'minimum', 'maximum', $value, '', $at);
        if (isset($schema['exclusiveMinimum']) && $value <= $schema['exclusiveMinimum']) {
            $errors[] = self::error($at, 'too-small', 'This must be more than ' . json::number($schema['exclusiveMinimum']) . '.');
        }
        if (isset($schema['exclusiveMaximum']) && $value >= $schema['exclusiveMaximum']) {
            $errors[] = self::error($at, 'too-big', 'This must be less than ' . json::number($schema['exclusiveMaximum']) . '.');
        }
        if (isset($schema['multipleOf'])) {
            $times = $value / $schema['multipleOf'];
            if (!is_finite((float) $times) || floor((float) $times) != $times) {
                $errors[] = self::error($at, 'invalid', 'This does not fit.');
            }
        }
        return $errors;
    }

    /**
     * A list.
     *
     * @param array $schema
     * @param array $value
     * @param string $at
     * @return array<int, array{pointer: string, code: string, message: string}>
     */
    private function list(array $schema, array $value, string $at): array {
        $errors = [];
        $first = count($schema['prefixItems'] ?? []);
        foreach ($value as $i => $item) {
            $inner = $i < $first ? $schema['prefixItems'][$i] : $schema['items'] ?? true;
            array_push($errors, ...$this->check($inner, $item, "$at/$i", true));
        }
        array_push($errors, ...self::between($schema, 'minItems', 'maxItems', count($value), ' entries', $at));
        if ($schema['uniqueItems'] ?? false) {
            foreach ($value as $i => $item) {
                foreach (array_slice($value, 0, $i) as $before) {
                    if (self::same($before, $item)) {
                        return [...$errors, self::error($at, 'invalid', 'This does not fit.')];
                    }
                }
            }
        }
        return $errors;
    }

    /**
     * An object.
     *
     * @param array $schema
     * @param object $value
     * @param string $at
     * @return array<int, array{pointer: string, code: string, message: string}>
     */
    private function object(array $schema, object $value, string $at): array {
        $errors = [];
        $members = get_object_vars($value);
        $properties = $schema['properties'] ?? [];
        $required = array_fill_keys($schema['required'] ?? [], true);
        foreach ($properties as $name => $inner) {
            $there = array_key_exists($name, $members);
            if ($there || isset($required[$name])) {
                $found = $this->check($inner, $members[$name] ?? null, $at . self::step($name), $there);
                $isleftout = !$there && $found === [];
                array_push($errors, ...($isleftout ? [self::missing($at . self::step($name))] : $found));
            }
        }
        foreach (array_diff_key($required, $properties, $members) as $name => $unused) {
            $errors[] = self::missing($at . self::step($name));
        }
        $more = $schema['additionalProperties'] ?? true;
        foreach (array_diff_key($members, $properties) as $name => $member) {
            if ($more === false) {
                $errors[] = self::error($at . self::step($name), 'unknown-field', 'There is no such field here.');
            } else {
                array_push($errors, ...$this->check($more, $member, $at . self::step($name), true));
            }
        }
        if (isset($schema['propertyNames'])) {
            foreach ($members as $name => $unused) {
                if ($this->check($schema['propertyNames'], (string) $name, '', true) !== []) {
                    $errors[] = self::error($at . self::step($name), 'invalid', 'This does not fit.');
                }
            }
        }
        return [...$errors, ...self::between($schema, 'minProperties', 'maxProperties', count($members), ' entries', $at)];
    }

    /**
     * A number or a count between two others.
     *
     * @param array $schema
     * @param string $least the keyword
     * @param string $most the keyword
     * @param int|float $value
     * @param string $unit
     * @param string $at
     * @return array<int, array{pointer: string, code: string, message: string}>
     */
    private static function between(array $schema, string $least, string $most, int|float $value, string $unit, string $at): array {
        $errors = [];
        if (isset($schema[$least]) && $value < $schema[$least]) {
            $errors[] = self::error($at, 'too-small', 'This must be at least ' . json::number($schema[$least]) . "$unit.");
        }
        if (isset($schema[$most]) && $value > $schema[$most]) {
            $errors[] = self::error($at, 'too-big', 'This must be at most ' . json::number($schema[$most]) . "$unit.");
        }
        return $errors;
    }

    /**
     * Whether two values of JSON are equal: 1 is 1.0, false is not 0, and the order of keys does not matter.
     *
     * @param mixed $a of a schema: objects are arrays
     * @param mixed $b
     * @return bool
     */
    private static function same(mixed $a, mixed $b): bool {
        $isnumber = fn(mixed $value): bool => is_int($value) || is_float($value);
        if ($isnumber($a) && $isnumber($b)) {
            return $a == $b;
        }
        if ((is_array($a) || is_object($a)) && (is_array($b) || is_object($b))) {
            $islist = fn(mixed $value): bool => is_array($value) && array_is_list($value);
            // An empty object of a schema is an empty array there.
            if ($islist($a) !== $islist($b) && (array) $a !== []) {
                return false;
            }
            [$a, $b] = [(array) $a, (array) $b];
            if (count($a) !== count($b)) {
                return false;
            }
            foreach ($a as $key => $member) {
                if (!array_key_exists($key, $b) || !self::same($member, $b[$key])) {
                    return false;
                }
            }
            return true;
        }
        return $a === $b;
    }

    /**
     * Values to choose from, in words.
     *
     * @param array $values
     * @return string
     */
    private static function one_of(array $values): string {
        $written = array_map(json::canonical(...), $values);
        return count($written) === 1 ? $written[0] : 'one of ' . implode(', ', $written);
    }

    /**
     * One step of a pointer (RFC 6901).
     *
     * @param string|int $name
     * @return string
     */
    private static function step(string|int $name): string {
        return '/' . strtr((string) $name, ['~' => '~0', '/' => '~1']);
    }

    /**
     * A member that was left out, of which its schema has nothing to say.
     *
     * @param string $at
     * @return array{pointer: string, code: string, message: string}
     */
    private static function missing(string $at): array {
        return self::error($at, 'required', 'This is required: anything.');
    }

    /**
     * One field error.
     *
     * @param string $pointer
     * @param string $code
     * @param string $message
     * @return array{pointer: string, code: string, message: string}
     */
    private static function error(string $pointer, string $code, string $message): array {
        return ['pointer' => $pointer, 'code' => $code, 'message' => $message];
    }
}

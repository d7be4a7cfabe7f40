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
 * What must hold of a record beyond the form of each field, as the kinds say it.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class kind_rules {
    /**
     * The rules of a kind that a content does not keep, in the order of the rules.
     *
     * @param array $kind
     * @param content $content
     * @return array<int, array{pointer: string, code: string, message: string}> field errors
     */
    public static function broken(array $kind, content $content): array {
        $broken = [];
        foreach ($kind['rules'] as $rule) {
            if (isset($rule['in']) && !in_array($content->state, $rule['in'], true)) {
                continue;
            }
            $each = $rule['each'] ?? null;
            $entries = $each === null ? ['' => $content->fields] : $content->fields[$each] ?? [];
            foreach ($entries as $i => $entry) {
                $members = array_merge((array) $entry, ['occurredOn' => $content->occurredon]);
                foreach (self::faults($rule, $members) as $pointer => $message) {
                    $pointer = ($each === null ? '' : "/$each/$i") . $pointer;
                    $broken[] = ['pointer' => $pointer, 'code' => $rule['code'], 'message' => $message];
                }
            }
        }
        return $broken;
    }

    /**
     * What is wrong by one rule, by where it is.
     *
     * @param array $rule
     * @param array<string, mixed> $members
     * @return array<string, string>
     */
    private static function faults(array $rule, array $members): array {
        $where = $rule['where'] ?? null;
        if ($where !== null && !in_array($members[$where['field']] ?? null, $where['is'], true)) {
            return [];
        }
        if (isset($rule['of'])) {
            $signals = array_merge(...array_map(fn($signal): array => self::signals($signal, $members), $rule['of']));
            return count(array_unique($signals)) < $rule['least'] ? ['' => self::message($rule)] : [];
        }
        if (isset($rule['distinct'])) {
            $values = $members[$rule['distinct']] ?? [];
            return count(array_unique($values)) < count($values) ? ["/{$rule['distinct']}" => 'This names something twice.'] : [];
        }
        if (isset($rule['order'])) {
            [$first, $last] = $rule['order'];
            $isbefore = isset($members[$first], $members[$last]) && $members[$last] < $members[$first];
            return $isbefore ? ["/$last" => "This cannot be before $first."] : [];
        }
        return self::out_of_force($rule, $members);
    }

    /**
     * The codes that are not of the list in force on the day that the record is about.
     *
     * @param array $rule
     * @param array<string, mixed> $members
     * @return array<string, string> what is wrong, by where it is
     */
    private static function out_of_force(array $rule, array $members): array {
        $day = $members['occurredOn'];
        $lists = array_filter($rule['lists'], fn(array $list): bool => $list['from'] <= $day && $day <= ($list['to'] ?? $day));
        $begins = current($lists)['begins'] ?? null;
        $faults = [];
        foreach ($members[$rule['dated']] ?? [] as $i => $value) {
            if ($begins === null || !str_starts_with($value, $begins)) {
                $faults["/{$rule['dated']}/$i"] = 'This is not in the list of the day that the record is about.';
            }
        }
        return $faults;
    }

    /**
     * What of a signal is there.
     *
     * @param string|array $signal a field, or more about it
     * @param array<string, mixed> $members
     * @return string[]
     */
    private static function signals(string|array $signal, array $members): array {
        $signal = is_string($signal) ? ['field' => $signal] : $signal;
        $value = $members[$signal['field']] ?? null;
        if ($value === null || $value === []) {
            return [];
        }
        if (!isset($signal['key'])) {
            return [$signal['as'] ?? $signal['field']];
        }
        $entries = array_map(fn($entry): ?string => ((array) $entry)[$signal['key']] ?? null, $value);
        $values = array_values(array_filter($entries, fn(?string $value): bool => $value !== null));
        return isset($signal['only']) ? array_values(array_intersect($values, [$signal['only']])) : $values;
    }

    /**
     * What would be right.
     *
     * @param array $rule
     * @return string
     */
    private static function message(array $rule): string {
        $names = array_map(fn($signal): string => match (true) {
            is_string($signal) => $signal,
            isset($signal['key']) => "{$signal['field']}.{$signal['key']}" . (isset($signal['only']) ? " {$signal['only']}" : ''),
            default => $signal['field'],
        }, $rule['of']);
        $many = $rule['least'] === 1 ? 'one' : "{$rule['least']} different";
        return "This needs $many of: " . implode(', ', array_unique($names)) . '.';
    }
}

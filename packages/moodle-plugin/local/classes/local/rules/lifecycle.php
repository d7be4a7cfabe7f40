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

/**
 * How records begin, change and move, as the kinds' tables say.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class lifecycle {
    /**
     * The content of a new record from input that fits the kind's schema. What its fields say may raise its tier.
     *
     * @param array $kind
     * @param array<string, mixed> $input
     * @param string $today `YYYY-MM-DD`
     * @return content
     */
    public static function begin(array $kind, array $input, string $today): content {
        $fields = array_diff_key($input, array_flip(['id', 'pupil', 'staff', 'tier', 'state', 'occurredOn', 'dueOn']));
        return new content(
            self::raised($kind, $input['tier'] ?? $kind['tier'], $fields),
            $input['state'] ?? $kind['start'][0],
            $input['occurredOn'] ?? $today,
            $input['dueOn'] ?? null,
            $fields,
        );
    }

    /**
     * The content after a change that fits the kind's schema. Null clears a field. The tier alone can be set in every state. A
     * field that is set may raise the tier, and takes back a lower one that was asked for.
     *
     * @param array $kind
     * @param content $content
     * @param array<string, mixed> $change
     * @param int $now milliseconds since 1970
     * @return content|null null where the state does not allow it
     */
    public static function edit(array $kind, content $content, array $change, int $now): ?content {
        $istier = array_key_exists('tier', $change);
        $isalone = $istier && count($change) === 1;
        if (!$isalone && !in_array($content->state, $kind['edit']['in'], true)) {
            return null;
        }
        $fields = array_diff_key($change, array_flip(['tier', 'occurredOn', 'dueOn']));
        $next = array_merge($content->fields, $fields);
        [$tier, $lowering] = $istier
            ? self::set_tier($content, $change['tier'] ?? $kind['tier'], $now)
            : [$content->tier, $content->lowering];
        $holds = $lowering !== null && self::raised($kind, $lowering['tier'], $fields) === $lowering['tier'];
        return new content(
            self::raised($kind, $tier, $fields),
            $content->state,
            $change['occurredOn'] ?? $content->occurredon,
            array_key_exists('dueOn', $change) ? $change['dueOn'] : $content->dueon,
            array_filter($next, fn($value): bool => $value !== null),
            $holds ? $lowering : null,
        );
    }

    /**
     * The tier of what is written: the one that was chosen, or a higher one that some of it asks for.
     *
     * @param array $kind
     * @param string $tier
     * @param array<string, mixed> $fields of a new record, or those that a change sets
     * @return string
     */
    public static function raised(array $kind, string $tier, array $fields): string {
        foreach ($kind['raises'] as $raise) {
            $value = $fields[$raise['field']] ?? null;
            // Of a list each entry counts, of an object with yes and no the names of what is true.
            $values = is_object($value) ? array_keys((array) $value, true, true) : (array) $value;
            if (array_intersect($values, $raise['is']) !== []) {
                $tier = max($tier, $raise['to']);
            }
        }
        return $tier;
    }

    /**
     * What becomes of the tier where another is set. A higher one is in force at once, and the tier that it has already takes back
     * what was asked for; a lower one is only asked for. Who asks for the same again does not wait longer for it.
     *
     * @param content $content
     * @param string $to
     * @param int $now milliseconds since 1970
     * @return array{string, array{tier: string, from: string}|null}
     */
    private static function set_tier(content $content, string $to, int $now): array {
        if ($to >= $content->tier) {
            return [$to, null];
        }
        if (($content->lowering['tier'] ?? null) === $to) {
            return [$content->tier, $content->lowering];
        }
        $from = moment::written($now + contract::data()['loweringHours'] * 3600000);
        return [$content->tier, ['tier' => $to, 'from' => $from]];
    }

    /**
     * The content once a day has passed: with the lower tier that was asked for, or the very same where nothing is due yet.
     *
     * @param content $content
     * @param int $now milliseconds since 1970
     * @return content
     */
    public static function lowered(content $content, int $now): content {
        if ($content->lowering === null || moment::read($content->lowering['from']) > $now) {
            return $content;
        }
        $tier = $content->lowering['tier'];
        return new content($tier, $content->state, $content->occurredon, $content->dueon, $content->fields);
    }

    /**
     * The content after an action whose input fits its schema. An entry that was appended before, told by its id, is not appended
     * again: the very content comes back.
     *
     * @param array $action
     * @param content $content
     * @param array<string, mixed> $input
     * @param array{id: string, at: string, person: string} $stamp
     * @return content|null null where the state does not allow it
     */
    public static function move(array $action, content $content, array $input, array $stamp): ?content {
        $append = $action['append'] ?? null;
        $entries = $append === null ? [] : $content->fields[$append] ?? [];
        foreach ($entries as $entry) {
            if (isset($input['id']) && ((array) $entry)['id'] === $input['id']) {
                return $content;
            }
        }
        if (!in_array($content->state, $action['from'], true)) {
            return null;
        }
        $entry = (object) array_merge($input, $stamp, ['id' => $input['id'] ?? $stamp['id']]);
        $fields = array_merge($content->fields, $append === null ? $input : [$append => [...$entries, $entry]]);
        return new content(
            $content->tier,
            $action['to'] ?? $content->state,
            $content->occurredon,
            $content->dueon,
            $fields,
            $content->lowering,
        );
    }
}

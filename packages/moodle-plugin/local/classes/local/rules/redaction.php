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
 * A record as one reader is shown it.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class redaction {
    /** @var string[] what of the envelope stays in a summary */
    private const IN_SUMMARY = ['id', 'kind', 'school', 'pupil', 'staff', 'author', 'tier', 'state', 'occurredOn', 'dueOn'];

    /** @var string[] what tells that and when something changed, seen or not */
    private const OF_THE_WHOLE = ['version', 'createdAt', 'updatedAt', 'lowering'];

    /**
     * The record without what the reader may not see, and without its etag. What is not named for the level does not come along,
     * whatever fields a kind may gain later.
     *
     * @param array $kind
     * @param array<string, mixed> $record all members, flat
     * @param standing $standing
     * @return array<string, mixed>|null null where nothing may be known of it
     */
    public static function view(array $kind, array $record, standing $standing): ?array {
        $level = access::decide($kind, $record['tier'], $standing);
        if ($level === 'none') {
            return null;
        }
        if ($level === 'exists') {
            // Of the upper tiers the kind is not told either.
            $typed = in_array($record['tier'], ['T3', 'T4'], true) ? [] : ['kind'];
            return self::pick($record, ['id', 'pupil', 'occurredOn', ...$typed]) + ['view' => 'exists'];
        }
        $paragraphs = $kind['paragraphs'] ?? null;
        [$shown, $iswhole, $withheld] = $paragraphs === null
            ? [[], true, false]
            : self::read($kind, $record[$paragraphs] ?? [], $record['tier'], $standing);
        if ($level === 'full' && $iswhole) {
            return $record + ['view' => 'full'];
        }
        $fields = $level === 'full'
            ? array_diff(array_keys($record), self::OF_THE_WHOLE)
            : [...self::IN_SUMMARY, ...self::fields($kind, $record['tier'], $standing)];
        $view = self::pick($record, array_diff($fields, [$paragraphs])) + ['view' => 'summary'];
        foreach ($level === 'summary' ? $kind['inPart'] ?? [] : [] as $name => $members) {
            if (isset($view[$name])) {
                $view[$name] = array_map(fn($entry): object => (object) self::pick((array) $entry, $members), $view[$name]);
            }
        }
        if ($shown !== []) {
            $view[$paragraphs] = $shown;
        }
        return $view + ($withheld ? ['withheld' => true] : []);
    }

    /**
     * Whether a reader may send this change of a record. They edit its kind in one of their roles, and nobody overwrites what they
     * do not see: not the fields that their summary leaves out, and not paragraphs of which some are, or might be, left out. A tier
     * is raised by whoever sees the whole, and lowered by its writer alone. Paragraphs are changed by nobody else either.
     *
     * @param array $kind
     * @param array<string, mixed> $record all members, flat
     * @param standing $standing
     * @param array<string, mixed> $change
     * @return bool
     */
    public static function may_edit(array $kind, array $record, standing $standing, array $change): bool {
        $lowers = array_key_exists('tier', $change) && ($change['tier'] ?? $kind['tier']) < $record['tier'];
        $israise = array_keys($change) === ['tier'] && !$lowers;
        $by = $israise ? [...$kind['edit']['by'], ...contract::data()['raisedBy']] : $kind['edit']['by'];
        if (!access::may_change($kind, $by, $record['tier'], $standing)) {
            return false;
        }
        if (($lowers || array_key_exists($kind['paragraphs'] ?? '', $change)) && !$standing->author) {
            return false;
        }
        if ((self::view($kind, $record, $standing)['view'] ?? null) === 'full') {
            return true;
        }
        if (access::decide($kind, $record['tier'], $standing) === 'full') {
            return !array_key_exists($kind['paragraphs'], $change);
        }
        $seen = ['occurredOn', 'dueOn', ...self::whole_fields($kind, $record['tier'], $standing)];
        return array_diff(array_keys($change), $seen) === [];
    }

    /**
     * Whether somebody may write a record that opens others, a share with an agency: nobody gives away more than they are shown
     * themselves. Of each kind that it names they must be shown every field that it names, at every tier that a share can open, by
     * their role and relation; what they wrote themselves, and a broken glass, do not count.
     *
     * @param array $kind
     * @param array<string, mixed> $fields of the record as it would be saved
     * @param standing $standing of the writer
     * @return bool
     */
    public static function may_open(array $kind, array $fields, standing $standing): bool {
        if (!isset($kind['opens'])) {
            return true;
        }
        $writer = new standing($standing->roles, $standing->relations, barred: $standing->barred);
        foreach ($fields[$kind['opens']] ?? [] as $entry) {
            $opening = (array) $entry;
            $of = contract::kinds()[$opening['kind']] ?? null;
            if ($of === null) {
                return false;
            }
            foreach (contract::data()['tierCeiling']['agency'] as $tier => $ceiling) {
                if ($ceiling === 'none' || access::decide($of, $tier, $writer) === 'full') {
                    continue;
                }
                if (array_diff($opening['fields'], self::whole_fields($of, $tier, $writer)) !== []) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Whether a reader may be told that these members of a record changed: something they are shown is among them. To hear that
     * what is hidden was changed would be to learn of it. Who is not shown every paragraph hears nothing of paragraphs.
     *
     * @param array $kind
     * @param array<string, mixed> $record all members, flat
     * @param standing $standing
     * @param string[] $names
     * @return bool
     */
    public static function notices(array $kind, array $record, standing $standing, array $names): bool {
        $view = self::view($kind, $record, $standing)['view'] ?? 'exists';
        if ($view !== 'summary') {
            return $view === 'full';
        }
        if (access::decide($kind, $record['tier'], $standing) === 'full') {
            return array_diff($names, [$kind['paragraphs'] ?? null, ...self::OF_THE_WHOLE]) !== [];
        }
        $shown = ['tier', 'state', 'occurredOn', 'dueOn', ...self::whole_fields($kind, $record['tier'], $standing)];
        return array_intersect($names, $shown) !== [];
    }

    /**
     * The kind's own fields that a reader of a summary is shown: what any role of theirs is shown that is shown a summary.
     *
     * @param array $kind
     * @param string $tier
     * @param standing $standing
     * @return string[]
     */
    public static function fields(array $kind, string $tier, standing $standing): array {
        $fields = $standing->author ? $kind['summary']['author'] : [];
        foreach (access::roles_for($standing, $kind['about']) as $role) {
            if (access::place(access::level_of_role($kind, $role, $tier, $standing)) >= access::place('summary')) {
                $ofrole = $kind['summary'][$role];
                $slice = $standing->slice[$kind['kind']] ?? [];
                array_push($fields, ...($role === 'agency' ? array_intersect($ofrole, $slice) : $ofrole));
            }
        }
        return array_values(array_unique($fields));
    }

    /**
     * Those of them that are shown whole. A field whose entries are shown in part is neither set, nor shared, nor heard of by
     * whoever reads a summary.
     *
     * @param array $kind
     * @param string $tier
     * @param standing $standing
     * @return string[]
     */
    private static function whole_fields(array $kind, string $tier, standing $standing): array {
        return array_values(array_diff(self::fields($kind, $tier, $standing), array_keys($kind['inPart'] ?? [])));
    }

    /**
     * Which paragraphs the reader is shown, whether that is all and would be whatever stood there, and whether the reader is told
     * that there are more. Paragraphs about third parties never tell.
     *
     * @param array $kind
     * @param array $all
     * @param string $tier of the record
     * @param standing $standing
     * @return array{array, bool, bool}
     */
    private static function read(array $kind, array $all, string $tier, standing $standing): array {
        $isown = $standing->author && $kind['authorSees'] === 'full';
        if ($isown || access::reads_by_name($kind, $standing)) {
            return [$all, true, false];
        }
        $roles = access::roles_for($standing, $kind['about']);
        $shown = [];
        $withheld = false;
        foreach ($all as $entry) {
            $paragraph = (array) $entry;
            $oftier = self::tier_of($kind, $paragraph, $tier);
            $levels = [];
            foreach ($roles as $role) {
                $levels[$role] = access::level_of_role($kind, $role, $oftier, $standing);
            }
            $isthird = isset($paragraph['thirdParties']);
            if (self::is_read($paragraph, $oftier, $levels)) {
                $shown[] = $entry;
            } else if (!$isthird && array_diff($levels, ['none']) !== []) {
                $withheld = true;
            }
        }
        $iswhole = false;
        foreach (array_intersect($roles, contract::data()['thirdPartyRoles']) as $role) {
            $iswhole = $iswhole || access::level_of_role($kind, $role, $tier, $standing) === 'full';
        }
        return [$shown, $iswhole && count($shown) === count($all), $withheld];
    }

    /**
     * The tier of a paragraph: a record that was raised raises its paragraphs.
     *
     * @param array $kind
     * @param array $paragraph
     * @param string $tier of the record
     * @return string
     */
    private static function tier_of(array $kind, array $paragraph, string $tier): string {
        return $tier > $kind['tier'] && $tier > $paragraph['tier'] ? $tier : $paragraph['tier'];
    }

    /**
     * Whether one of the roles reads a paragraph. What a child said is the child's to read, up to what is said in confidence.
     *
     * @param array $paragraph
     * @param string $tier
     * @param array<string, string> $levels by role
     * @return bool
     */
    private static function is_read(array $paragraph, string $tier, array $levels): bool {
        foreach ($levels as $role => $level) {
            if (isset($paragraph['thirdParties']) && !in_array($role, contract::data()['thirdPartyRoles'], true)) {
                continue;
            }
            $isownwords = $role === 'pupil' && $paragraph['nature'] === 'pupil-words' && $tier <= 'T2';
            if ($level === 'full' || ($isownwords && $level === 'summary')) {
                return true;
            }
        }
        return false;
    }

    /**
     * The members of these names that there are.
     *
     * @param array<string, mixed> $record
     * @param string[] $names
     * @return array<string, mixed>
     */
    private static function pick(array $record, array $names): array {
        $picked = [];
        foreach ($names as $name) {
            if (isset($record[$name])) {
                $picked[$name] = $record[$name];
            }
        }
        return $picked;
    }
}

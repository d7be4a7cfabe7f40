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
use local_learningmentor\local\identity;
use local_learningmentor\local\problem;
use local_learningmentor\local\reader;
use local_learningmentor\local\rules;

/**
 * The pupils that a mentor works with, what matters now first.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class caseload {
    /** @var string[] the most pressing first */
    private const LEVELS = ['needs-you', 'watch', 'on-track'];

    /**
     * The caseload. The number of questions to the database is the same however many pupils there are.
     *
     * @param reader $reader
     * @param string|null $mentor whose; the reader's own unless told
     * @return array<string, mixed> as the contract's CaseloadAnswer
     * @throws problem `not-allowed` for another mentor's, without a role that works school-wide; `not-found`
     */
    public static function of(reader $reader, ?string $mentor): array {
        $mentor ??= $reader->person['id'];
        $isme = $mentor === $reader->person['id'];
        if (!($isme && in_array('mentor', $reader->roles, true)) && $reader->school_wide_roles() === []) {
            throw new problem('not-allowed');
        }
        [$person, $pupils] = $isme ? self::own($reader) : self::others($reader, $mentor);
        $entries = [];
        foreach (people::rows($reader, $pupils) as $row) {
            if ($reader->level('pupil', (int) $row->id) !== 'none') {
                $row->sort = people::fold("$row->lastname $row->firstname");
                $entries[] = $row;
            }
        }
        usort($entries, people::by_name(...));
        return ['mentor' => $person, 'today' => $reader->today, 'rows' => self::rows($reader, $mentor, $entries)];
    }

    /**
     * The reader as a mentor.
     *
     * @param reader $reader
     * @return array{array<string, string>, int[]}
     * @throws problem `not-allowed`
     */
    private static function own(reader $reader): array {
        if (!in_array('mentor', $reader->roles, true)) {
            throw new problem('not-allowed');
        }
        return [$reader->person, array_keys($reader->relations['mentor'] ?? [])];
    }

    /**
     * Another mentor.
     *
     * @param reader $reader
     * @param string $mentor
     * @return array{array<string, string>, int[]}
     * @throws problem `not-found`
     */
    private static function others(reader $reader, string $mentor): array {
        try {
            $userid = people::member_of_staff($reader, $mentor);
            $other = readers::load(new identity($userid), $reader->now);
        } catch (problem) {
            throw new problem('not-found');
        }
        if (!in_array('mentor', $other->roles, true)) {
            throw new problem('not-found');
        }
        return [$other->person, array_keys($other->relations['mentor'] ?? [])];
    }

    /**
     * The rows, the most pressing first; those with the same urgency in the order of names.
     *
     * @param reader $reader
     * @param string $mentor
     * @param \stdClass[] $pupils in the order of names
     * @return array<int, array<string, mixed>>
     */
    private static function rows(reader $reader, string $mentor, array $pupils): array {
        $ids = array_map(fn(\stdClass $row): int => (int) $row->id, $pupils);
        $records = new records($reader);
        $found = $records->of_pupils(
            ['case', 'barrier-assessment', 'goal', 'review', 'session'],
            $ids,
            "r.kind <> 'session' OR r.state = 'planned'",
        );
        $held = $records->sessions_held($ids);
        $registers = registers::of($reader, $ids, rules\day::school_year($reader->today) - 1);
        $rows = [];
        foreach (people::entries($reader, $pupils) as $i => $entry) {
            $pupil = $ids[$i];
            unset($entry['relations']);
            $sees = fn(string $kind): string => rules\access::decide(
                contract::kind($kind),
                contract::kind($kind)['tier'],
                $reader->towards($pupil),
            );
            $seessessions = in_array($sees('session'), ['summary', 'full'], true);
            $seesattendance = in_array($reader->level('attendance', $pupil), ['summary', 'full'], true);
            $rows[] = rules\caseload_row::of(
                $entry,
                $mentor,
                $found[$pupil] ?? [],
                $sees('barrier-assessment') === 'full' || self::sees_ratings($reader->towards($pupil)),
                $seessessions ? $held[$pupil] ?? ['held' => 0, 'last' => null] : null,
                $seesattendance ? $registers[$pupil] ?? [] : [],
                $reader->today,
            );
        }
        usort($rows, fn(array $a, array $b): int => self::urgency($a) <=> self::urgency($b));
        return $rows;
    }

    /**
     * Whether the summary of an assessment that somebody is shown says how severe each barrier is.
     *
     * @param rules\standing $standing
     * @return bool
     */
    private static function sees_ratings(rules\standing $standing): bool {
        $kind = contract::kind('barrier-assessment');
        return in_array('ratings', rules\redaction::fields($kind, $kind['tier'], $standing), true);
    }

    /**
     * How pressing a row is.
     *
     * @param array $row
     * @return array{int, int}
     */
    private static function urgency(array $row): array {
        $first = $row['matters'][0];
        return [array_search($first['level'], self::LEVELS, true), rules\matters::place($first['code'])];
    }
}

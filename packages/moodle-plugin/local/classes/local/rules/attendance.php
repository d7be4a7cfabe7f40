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
 * What registers come to. The codes and their classes, and the thresholds, are the contract's.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class attendance {
    /** @var int how a mark counts: present */
    private const PRESENT = 1;
    /** @var int present, and late */
    private const PRESENT_LATE = 2;
    /** @var int absent with leave */
    private const AUTHORISED = 3;
    /** @var int absent without leave */
    private const UNAUTHORISED = 4;
    /** @var int came after the register was closed */
    private const UNAUTHORISED_LATE = 5;
    /** @var int not a possible session */
    private const NOT_COUNTED = 6;
    /** @var int no mark was made */
    private const MISSING = 7;

    /** @var array<string, int> by the class of a code */
    private const COUNTS = [
        'attending' => self::PRESENT,
        'attending-elsewhere' => self::PRESENT,
        'authorised' => self::AUTHORISED,
        'unauthorised' => self::UNAUTHORISED,
        'unable' => self::NOT_COUNTED,
        'not-possible' => self::NOT_COUNTED,
        'admin' => self::NOT_COUNTED,
        'missing' => self::MISSING,
    ];

    /** @var int sessions in a week of a register: five days of two */
    private const A_WEEK = 10;

    /**
     * Possible and missed sessions, lateness, persistent and severe absence, spells. Thresholds are tested on counts.
     *
     * @param array<int, array{year: int, firstDay: string, marks: string}> $registers of one pupil
     * @return array<string, mixed> as the contract's AttendanceSummary
     */
    public static function summary(array $registers): array {
        $counts = array_fill(1, 7, 0);
        $spells = [];
        $open = null;
        $year = null;
        foreach (self::segments($registers) as $segment) {
            if ($segment['year'] !== $year && $open !== null) {
                $spells[] = $open;
                $open = null;
            }
            $year = $segment['year'];
            for ($i = $segment['start']; $i < $segment['end']; $i++) {
                $count = self::count($segment, $i);
                $counts[$count]++;
                if ($count >= self::NOT_COUNTED) {
                    continue;
                }
                if ($count <= self::PRESENT_LATE) {
                    if ($open !== null) {
                        $spells[] = $open;
                        $open = null;
                    }
                    continue;
                }
                $date = day::date(self::day_at($segment['first'], $i));
                $open ??= ['from' => $date, 'to' => $date, 'sessions' => 0, 'authorised' => 0, 'unauthorised' => 0];
                $open['to'] = $date;
                $open['sessions']++;
                $open[$count === self::AUTHORISED ? 'authorised' : 'unauthorised']++;
            }
        }
        if ($open !== null) {
            $spells[] = $open;
        }
        $present = $counts[self::PRESENT] + $counts[self::PRESENT_LATE];
        $unauthorised = $counts[self::UNAUTHORISED] + $counts[self::UNAUTHORISED_LATE];
        $absent = $counts[self::AUTHORISED] + $unauthorised;
        $possible = $present + $absent;
        return [
            'possible' => $possible,
            'present' => $present,
            'late' => $counts[self::PRESENT_LATE] + $counts[self::UNAUTHORISED_LATE],
            'lateAfterClose' => $counts[self::UNAUTHORISED_LATE],
            'authorised' => $counts[self::AUTHORISED],
            'unauthorised' => $unauthorised,
            'absent' => $absent,
            'missing' => $counts[self::MISSING],
            'persistentAbsence' => self::reaches($absent, $possible, contract::data()['attendance']['persistentAbsencePercent']),
            'severeAbsence' => self::reaches($absent, $possible, contract::data()['attendance']['severeAbsencePercent']),
            'spells' => $spells,
            'fewSessions' => $possible < contract::data()['attendance']['fewSessions'],
        ];
    }

    /**
     * Whether absence is so many per cent of the possible sessions, or more.
     *
     * @param int $absent
     * @param int $possible
     * @param int $percent
     * @return bool
     */
    private static function reaches(int $absent, int $possible, int $percent): bool {
        return $possible > 0 && 100 * $absent >= $percent * $possible;
    }

    /**
     * How many more sessions in a row, all missed, until absence reaches a share of the possible ones; 0 where it is reached.
     *
     * @param int $possible
     * @param int $absent
     * @param int $percent
     * @return int
     */
    public static function sessions_until(int $possible, int $absent, int $percent): int {
        return $possible === 0 ? 1 : max(0, (int) ceil(($percent * $possible - 100 * $absent) / (100 - $percent)));
    }

    /**
     * Attendance week by week, the oldest first, up to the last mark: stretches of seven days that end on its weekday.
     *
     * @param array $registers
     * @param int $points how many weeks
     * @return array<int, array{from: string, to: string, possible: int, absent: int, rate: float|null}>
     */
    public static function trend(array $registers, int $points): array {
        [$last, $weeks] = self::tally($registers);
        if ($last === null) {
            return [];
        }
        $trend = [];
        for ($back = $points - 1; $back >= 0; $back--) {
            $week = $weeks[$back] ?? ['possible' => 0, 'absent' => 0];
            $to = $last - 7 * $back;
            $trend[] = ['from' => day::date($to - 6), 'to' => day::date($to)] + $week + [
                'rate' => $week['possible'] === 0 ? null : ($week['possible'] - $week['absent']) / $week['possible'],
            ];
        }
        return $trend;
    }

    /**
     * How attendance changed: the last school weeks beside as many before them.
     *
     * @param array $registers
     * @return array{points: float, weeks: int, before: array, after: array}|null null where there are too few weeks
     */
    public static function change(array $registers): ?array {
        [, $weeks] = self::tally($registers);
        ksort($weeks);
        $school = array_values($weeks);
        ['most' => $most, 'fewest' => $fewest] = contract::data()['attendance']['changeWeeks'];
        $each = min($most, intdiv(count($school), 2));
        if ($each < $fewest) {
            return null;
        }
        $sum = fn(array $of): array => [
            'possible' => array_sum(array_column($of, 'possible')),
            'absent' => array_sum(array_column($of, 'absent')),
        ];
        $after = $sum(array_slice($school, 0, $each));
        $before = $sum(array_slice($school, $each, $each));
        $points = 100 * ($before['absent'] / $before['possible'] - $after['absent'] / $after['possible']);
        return ['points' => $points, 'weeks' => $each, 'before' => $before, 'after' => $after];
    }

    /**
     * The register of the present school year; early in a year, when nothing is marked yet, the one before.
     *
     * @param array $registers the oldest first
     * @param string $today `YYYY-MM-DD`
     * @return array|null
     */
    public static function present(array $registers, string $today): ?array {
        $found = null;
        foreach ($registers as $register) {
            if ($register['year'] <= day::school_year($today) && strspn($register['marks'], '-#') < strlen($register['marks'])) {
                $found = $register;
            }
        }
        return $found;
    }

    /**
     * The date of the last mark of a register.
     *
     * @param array $register
     * @return string `YYYY-MM-DD`
     */
    public static function last_day(array $register): string {
        return day::date(self::day_at(day::number($register['firstDay']), strlen(rtrim($register['marks'], '-')) - 1));
    }

    /**
     * Sessions by stretches of seven days, by how many stretches back from the last mark they lie, and the day of the last mark.
     *
     * @param array $registers
     * @return array{int|null, array<int, array{possible: int, absent: int}>}
     */
    private static function tally(array $registers): array {
        $segments = self::segments($registers);
        if ($segments === []) {
            return [null, []];
        }
        $ending = end($segments);
        $last = self::day_at($ending['first'], $ending['end'] - 1);
        $weeks = [];
        foreach ($segments as $segment) {
            for ($i = $segment['start']; $i < $segment['end']; $i++) {
                $count = self::count($segment, $i);
                if ($count >= self::NOT_COUNTED) {
                    continue;
                }
                $back = (int) floor(($last - self::day_at($segment['first'], $i)) / 7);
                $weeks[$back] ??= ['possible' => 0, 'absent' => 0];
                $weeks[$back]['possible']++;
                $weeks[$back]['absent'] += $count >= self::AUTHORISED ? 1 : 0;
            }
        }
        return [$last, $weeks];
    }

    /**
     * How one mark counts.
     *
     * @param array $segment
     * @param int $i
     * @return int
     * @throws \DomainException where the code set has no such mark
     */
    private static function count(array $segment, int $i): int {
        return $segment['table'][$segment['marks'][$i]] ?? throw new \DomainException('unknown-mark');
    }

    /**
     * Stretches of registers with the code set to read each by, in the order of their days.
     *
     * @param array $registers
     * @return array<int, array<string, mixed>>
     * @throws \DomainException `no-code-set` of a day, `not-a-monday`, `registers-overlap`
     */
    private static function segments(array $registers): array {
        $registers = array_filter($registers, fn(array $register): bool => $register['marks'] !== '');
        usort($registers, fn(array $a, array $b): int => strcmp($a['firstDay'], $b['firstDay']));
        $segments = [];
        $before = PHP_INT_MIN;
        foreach ($registers as $register) {
            $first = day::number($register['firstDay']);
            // Day 4 was a Monday.
            if (($first - 4) % 7 !== 0) {
                throw new \DomainException('not-a-monday');
            }
            if ($first <= $before) {
                throw new \DomainException('registers-overlap');
            }
            $before = self::day_at($first, strlen($register['marks']) - 1);
            $end = strlen(rtrim($register['marks'], '-'));
            $next = 0;
            foreach (self::code_sets() as $set) {
                $start = min(self::index_from($first, $set['from']), $end);
                $stop = $set['after'] === null ? $end : min(self::index_from($first, $set['after']), $end);
                if ($start > $next || $stop <= $next) {
                    continue;
                }
                $segments[] = [
                    'year' => $register['year'],
                    'marks' => $register['marks'],
                    'first' => $first,
                    'table' => $set['table'],
                    'start' => $next,
                    'end' => $stop,
                ];
                $next = $stop;
            }
            if ($next < $end) {
                throw new \DomainException('no-code-set');
            }
        }
        return $segments;
    }

    /**
     * The code sets, with how each mark counts.
     *
     * @return array<int, array{from: int, after: int|null, table: array<string, int>}>
     */
    private static function code_sets(): array {
        static $sets = null;
        return $sets ??= array_map(function (array $set): array {
            $table = [];
            foreach ($set['codes'] as $code) {
                $table[$code['mark']] = self::COUNTS[$code['class']] + (($code['late'] ?? false) ? 1 : 0);
            }
            return [
                'from' => day::number($set['validFrom']),
                'after' => isset($set['validTo']) ? day::number($set['validTo']) + 1 : null,
                'table' => $table,
            ];
        }, contract::data()['attendance']['codeSets']);
    }

    /**
     * The index of the first session on or after a day.
     *
     * @param int $first the day number of the register's Monday
     * @param int $day
     * @return int
     */
    private static function index_from(int $first, int $day): int {
        $after = max($day - $first, 0);
        return intdiv($after, 7) * self::A_WEEK + min($after % 7, 5) * 2;
    }

    /**
     * The day number of the session at an index.
     *
     * @param int $first the day number of the register's Monday
     * @param int $index
     * @return int
     */
    private static function day_at(int $first, int $index): int {
        return $first + intdiv($index, self::A_WEEK) * 7 + intdiv($index % self::A_WEEK, 2);
    }
}

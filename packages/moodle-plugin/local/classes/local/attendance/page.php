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

namespace local_learningmentor\local\attendance;

use local_learningmentor\local\rules\day;

/**
 * What somebody says of one pupil's sessions in one school year, and how it is laid over the register that there is.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class page {
    /** @var int from so many pupils on, a day between two school days of which a file says nothing was no school day */
    private const ENOUGH_PUPILS = 10;

    /** @var array<int, string> marks by the index of the session, counted from the Monday of the week of 1 August */
    private array $marks = [];
    /** @var array<int, int> minutes late by index */
    private array $minutes = [];
    /** @var array<int, int> the lines on which marks stand, by index */
    private array $lines = [];

    /**
     * Begins a page.
     *
     * @param int $year in which the school year begins
     */
    public function __construct(
        /** @var int */
        public readonly int $year,
    ) {
    }

    /**
     * Writes a mark down. One that is there already may be said again, but not differently.
     *
     * @param string $date a Monday to Friday of the year, `YYYY-MM-DD`
     * @param int $half 0 the morning, 1 the afternoon
     * @param string $mark
     * @param int|null $minutes late
     * @param int $line
     * @return int|null the line that says otherwise
     */
    public function put(string $date, int $half, string $mark, ?int $minutes, int $line = 0): ?int {
        $index = self::index(self::monday($this->year), day::number($date)) + $half;
        if (isset($this->marks[$index])) {
            $before = $this->minutes[$index] ?? null;
            $same = $this->marks[$index] === $mark && ($minutes === null || $before === null || $minutes === $before);
            return $same ? null : $this->lines[$index];
        }
        $this->marks[$index] = $mark;
        $this->lines[$index] = $line;
        if ($minutes !== null) {
            $this->minutes[$index] = $minutes;
        }
        return null;
    }

    /**
     * The register with this page laid over it. The page wins where it says something; elsewhere the register stays as it was,
     * so that the same page laid over it again changes nothing.
     *
     * Exports leave holidays out. A day without a mark, in the register and in the file, becomes closed where the file has ten
     * pupils or more and not one of them has a row on it; else it stays without a mark, which counts as a gap in the data.
     *
     * @param \stdClass|null $register firstday, marks, late
     * @param array<string, true> $days on which the file says anything of anybody, in their order
     * @param int $pupils how many pupils the file has
     * @return \stdClass firstday, marks, late
     */
    public function over(?\stdClass $register, array $days, int $pupils): \stdClass {
        $start = self::monday($this->year);
        $offset = $register === null ? 0 : self::index($start, day::number($register->firstday));
        $marks = $this->marks;
        $minutes = $this->minutes;
        foreach ($register === null ? [] : str_split($register->marks) as $i => $mark) {
            $marks[$offset + $i] ??= $mark;
        }
        foreach ((array) json_decode((string) ($register->late ?? '')) as $i => $late) {
            if (!isset($this->marks[$offset + $i])) {
                $minutes[$offset + $i] = $late;
            }
        }
        $first = min(array_keys($marks));
        $first -= $first % 10;
        $last = max(array_keys($marks));
        $text = '';
        for ($i = $first; $i <= $last; $i++) {
            $mark = $marks[$i] ?? '-';
            $text .= $mark === '-' && self::is_closed(self::date($start, $i), $days, $pupils) ? '#' : $mark;
        }
        ksort($minutes);
        $late = [];
        foreach ($minutes as $i => $each) {
            $late[$i - $first] = $each;
        }
        return (object) [
            'firstday' => self::date($start, $first),
            'marks' => $text,
            'late' => $late === [] ? null : json_encode((object) $late),
        ];
    }

    /**
     * Whether a file that has the whole school says nothing of a day: between its first and last day, and before it in the first
     * week.
     *
     * @param string $date
     * @param array<string, true> $days
     * @param int $pupils
     * @return bool
     */
    private static function is_closed(string $date, array $days, int $pupils): bool {
        if ($pupils < self::ENOUGH_PUPILS || $days === [] || isset($days[$date])) {
            return false;
        }
        $first = day::number(array_key_first($days));
        return day::number($date) >= $first - ((int) gmdate('N', 86400 * $first) - 1) && $date < array_key_last($days);
    }

    /**
     * The day number of the Monday of the week in which a school year begins.
     *
     * @param int $year
     * @return int
     */
    private static function monday(int $year): int {
        $first = day::number("$year-08-01");
        return $first - ((int) gmdate('N', 86400 * $first) - 1);
    }

    /**
     * The index of the morning of a day.
     *
     * @param int $start day number of a Monday
     * @param int $number day number of a Monday to Friday
     * @return int
     */
    private static function index(int $start, int $number): int {
        $after = $number - $start;
        return intdiv($after, 7) * 10 + ($after % 7) * 2;
    }

    /**
     * The day of the session at an index.
     *
     * @param int $start day number of a Monday
     * @param int $index
     * @return string `YYYY-MM-DD`
     */
    private static function date(int $start, int $index): string {
        return day::date($start + intdiv($index, 10) * 7 + intdiv($index % 10, 2));
    }
}

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
 * Calendar days as numbers: a date has no time zone, so days can be added and subtracted.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class day {
    /**
     * The number of a day, counted from 1 January 1970.
     *
     * @param string $date `YYYY-MM-DD`
     * @return int
     * @throws \DomainException where there is no such day
     */
    public static function number(string $date): int {
        static $known = [];
        if (!isset($known[$date])) {
            preg_match('/^([12]\d{3})-(\d\d)-(\d\d)$/D', $date, $parts) || throw new \DomainException('bad-date');
            [, $year, $month, $day] = array_map(intval(...), $parts);
            checkdate($month, $day, $year) || throw new \DomainException('bad-date');
            $known[$date] = intdiv(gmmktime(0, 0, 0, $month, $day, $year), 86400);
        }
        return $known[$date];
    }

    /**
     * The date of a day's number.
     *
     * @param int $number
     * @return string `YYYY-MM-DD`
     */
    public static function date(int $number): string {
        return gmdate('Y-m-d', $number * 86400);
    }

    /**
     * Whole days from one date to another; negative where the second lies before the first.
     *
     * @param string $from `YYYY-MM-DD`
     * @param string $to `YYYY-MM-DD`
     * @return int
     */
    public static function between(string $from, string $to): int {
        return self::number($to) - self::number($from);
    }

    /**
     * The school year of a date, by the year in which it begins. Years turn on 1 August.
     *
     * @param string $date `YYYY-MM-DD`
     * @return int
     */
    public static function school_year(string $date): int {
        return (int) substr($date, 0, 4) - (substr($date, 5) < '08-01' ? 1 : 0);
    }
}

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

namespace local_learningmentor\local\moodle;

use local_learningmentor\local\rules;

/**
 * Days and times as the school has them: by the clock of the site's time zone.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class day {
    /**
     * The school's day.
     *
     * @return string `YYYY-MM-DD`
     */
    public static function today(): string {
        return self::of(self::now());
    }

    /**
     * The moment.
     *
     * @return int seconds since 1970
     */
    public static function now(): int {
        return \core\di::get(\core\clock::class)->time();
    }

    /**
     * The day of a moment.
     *
     * @param int $time seconds since 1970
     * @return string `YYYY-MM-DD`
     */
    public static function of(int $time): string {
        // Moodle has made the site's time zone PHP's own.
        return (new \DateTimeImmutable("@$time"))->setTimezone(new \DateTimeZone(date_default_timezone_get()))->format('Y-m-d');
    }

    /**
     * The day that somebody picked in a form, which counts by their own time zone.
     *
     * @param int $time seconds since 1970
     * @return string `YYYY-MM-DD`
     */
    public static function picked(int $time): string {
        return (new \DateTimeImmutable("@$time"))->setTimezone(\core_date::get_user_timezone_object())->format('Y-m-d');
    }

    /**
     * The moment of a day and time at school.
     *
     * @param string $day `YYYY-MM-DD`
     * @param string $time `13:10`
     * @return int seconds since 1970
     */
    public static function at(string $day, string $time = '00:00'): int {
        return (new \DateTimeImmutable("$day $time", \core_date::get_server_timezone_object()))->getTimestamp();
    }

    /**
     * A day some days later.
     *
     * @param string $day `YYYY-MM-DD`
     * @param int $days
     * @return string `YYYY-MM-DD`
     */
    public static function plus(string $day, int $days): string {
        return rules\day::date(rules\day::number($day) + $days);
    }
}

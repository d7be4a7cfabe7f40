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

namespace local_learningmentor\check;

use core\check\check;
use core\check\result;
use local_learningmentor\local\moodle\anchor;
use local_learningmentor\local\moodle\day;
use local_learningmentor\local\store\chains;

/**
 * Whether what was written in the last days is what was written then, and what was anchored. The page is opened often: of all days
 * `cli/verify.php` asks.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class history extends check {
    /** @var int how many days */
    private const DAYS = 7;

    /**
     * Its name.
     *
     * @return string
     */
    public function get_name(): string {
        return get_string('check_history', 'local_learningmentor');
    }

    /**
     * What it finds.
     *
     * @return result
     */
    public function get_result(): result {
        $since = day::plus(day::today(), -self::DAYS);
        $wrong = self::complaints(anchor::verify($since), chains::broken(1000 * day::at($since)));
        if ($wrong !== []) {
            return new result(result::CRITICAL, implode(' ', $wrong));
        }
        return new result(result::OK, get_string('check_history_recent', 'local_learningmentor', self::DAYS));
    }

    /**
     * What is to be said of what does not fit.
     *
     * @param string[] $days of which the anchors do not fit
     * @param array<int, array{record: string, version: int, because: string}> $steps
     * @return string[] sentences
     */
    public static function complaints(array $days, array $steps): array {
        $of = fn(string $key, array $list): array => $list === []
            ? []
            : [get_string($key, 'local_learningmentor', implode(', ', $list))];
        $named = array_map(fn(array $step): string => "{$step['record']} {$step['version']} ({$step['because']})", $steps);
        return [...$of('check_history_wrong', $days), ...$of('check_history_steps', $named)];
    }
}

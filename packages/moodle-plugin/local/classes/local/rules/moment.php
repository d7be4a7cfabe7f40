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
 * Moments as the contract writes them, `2026-09-01T08:40:00.000Z`, and as numbers.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class moment {
    /**
     * A moment as the contract writes it.
     *
     * @param int $milliseconds since 1970
     * @return string
     */
    public static function written(int $milliseconds): string {
        return gmdate('Y-m-d\TH:i:s', intdiv($milliseconds, 1000)) . sprintf('.%03dZ', $milliseconds % 1000);
    }

    /**
     * A moment as a number.
     *
     * @param string $moment
     * @return int milliseconds since 1970
     */
    public static function read(string $moment): int {
        return (int) (new \DateTimeImmutable($moment))->format('Uv');
    }
}

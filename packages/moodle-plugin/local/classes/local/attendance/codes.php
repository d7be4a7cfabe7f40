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

use local_learningmentor\local\contract;

/**
 * The attendance codes that are in force on a day, as the contract has them.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class codes {
    /**
     * The codes of a day.
     *
     * @param string $date `YYYY-MM-DD`
     * @return array<string, array{code: string, mark: string, class: string}>|null by code; null before all that we know
     */
    public static function on(string $date): ?array {
        foreach (contract::data()['attendance']['codeSets'] as $set) {
            if ($date >= $set['validFrom'] && $date <= ($set['validTo'] ?? '9999-12-31')) {
                return array_column($set['codes'], null, 'code');
            }
        }
        return null;
    }
}

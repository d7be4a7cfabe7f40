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

/**
 * The plugin's words for somebody who is not the one on whose page we are.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class words {
    /**
     * A string in the language of a user.
     *
     * @param \stdClass $user a row of user (lang)
     * @param string $key
     * @param mixed $a
     * @return string
     */
    public static function of(\stdClass $user, string $key, mixed $a = null): string {
        return get_string_manager()->get_string($key, 'local_learningmentor', $a, $user->lang ?: null);
    }

    /**
     * The name of a kind of record.
     *
     * @param string $kind `barrier-assessment`
     * @param bool $many
     * @return string
     */
    public static function kind(string $kind, bool $many = false): string {
        return get_string(($many ? 'kinds_' : 'kind_') . str_replace('-', '', $kind), 'local_learningmentor');
    }

    /**
     * The name of a state of a kind.
     *
     * @param string $kind `barrier-assessment`
     * @param string $state `stepping-down`
     * @return string
     */
    public static function state(string $kind, string $state): string {
        $key = 'state_' . str_replace('-', '', $kind) . '_' . str_replace('-', '', $state);
        // A kind that the contract knows no more may still have records.
        $isknown = get_string_manager()->string_exists($key, 'local_learningmentor');
        return $isknown ? get_string($key, 'local_learningmentor') : s($state);
    }

    /**
     * A day in the words of whoever reads.
     *
     * @param string|null $day `YYYY-MM-DD`
     * @return string
     */
    public static function day(?string $day): string {
        return (string) $day === '' ? '' : userdate(day::at($day), get_string('strftimedate', 'langconfig'));
    }

    /**
     * The first letters of a name, for those who may be looked over the shoulder: `AH`.
     *
     * @param \stdClass $user
     * @return string
     */
    public static function initials(\stdClass $user): string {
        $first = fn(string $name): string => \core_text::substr(trim($name), 0, 1);
        return \core_text::strtoupper($first($user->firstname) . $first($user->lastname));
    }
}

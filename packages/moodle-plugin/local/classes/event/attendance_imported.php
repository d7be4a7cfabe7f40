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

namespace local_learningmentor\event;

/**
 * Registers were brought in.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class attendance_imported extends \core\event\base {
    /**
     * What kind of event it is.
     */
    protected function init(): void {
        $this->data['crud'] = 'u';
        $this->data['edulevel'] = self::LEVEL_OTHER;
        $this->context = \context_system::instance();
    }

    /**
     * Its name.
     *
     * @return string
     */
    public static function get_name(): string {
        return get_string('event_attendance_imported', 'local_learningmentor');
    }

    /**
     * What happened.
     *
     * @return string
     */
    public function get_description(): string {
        return "The user with id '$this->userid' imported {$this->other['marks']} marks of {$this->other['pupils']} pupils "
            . "from {$this->other['source']}.";
    }

    /**
     * Where registers are imported.
     *
     * @return \moodle_url
     */
    public function get_url(): \moodle_url {
        return new \moodle_url('/local/learningmentor/attendance.php');
    }

    /**
     * An event that does not say how much came is a mistake in the code.
     */
    protected function validate_data(): void {
        parent::validate_data();
        if (!isset($this->other['marks'], $this->other['pupils'], $this->other['source'])) {
            throw new \coding_exception('The event must say how many marks of how many pupils came from where.');
        }
    }

    /**
     * Course back-ups hold no registers.
     *
     * @return bool
     */
    public static function get_other_mapping(): bool {
        return false;
    }
}

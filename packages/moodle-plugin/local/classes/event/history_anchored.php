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
 * The day's history was fixed: one number from which any later change of it is told. Whoever ships the log elsewhere keeps it
 * there.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class history_anchored extends \core\event\base {
    /**
     * What kind of event it is.
     */
    protected function init(): void {
        $this->data['crud'] = 'c';
        $this->data['edulevel'] = self::LEVEL_OTHER;
        $this->data['objecttable'] = 'local_learningmentor_anchor';
        $this->context = \context_system::instance();
    }

    /**
     * Its name.
     *
     * @return string
     */
    public static function get_name(): string {
        return get_string('event_history_anchored', 'local_learningmentor');
    }

    /**
     * What happened.
     *
     * @return string
     */
    public function get_description(): string {
        return "The history up to the day '{$this->other['day']}' has the anchor '{$this->other['hash']}'.";
    }

    /**
     * An event without its anchor is a mistake in the code.
     */
    protected function validate_data(): void {
        parent::validate_data();
        if (!isset($this->other['day'], $this->other['hash'])) {
            throw new \coding_exception('The event must name the day and its anchor.');
        }
    }

    /**
     * Course back-ups hold no history.
     *
     * @return int
     */
    public static function get_objectid_mapping(): int {
        return self::NOT_MAPPED;
    }

    /**
     * Course back-ups hold no history.
     *
     * @return bool
     */
    public static function get_other_mapping(): bool {
        return false;
    }
}

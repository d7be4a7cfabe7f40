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
 * A record was changed or moved by one of its actions.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class record_updated extends record_event {
    /**
     * What kind of event it is.
     */
    protected function init(): void {
        $this->set('u');
    }

    /**
     * Its name.
     *
     * @return string
     */
    public static function get_name(): string {
        return get_string('event_record_updated', 'local_learningmentor');
    }

    /**
     * What happened, without what the record says.
     *
     * @return string
     */
    public function get_description(): string {
        $action = $this->other['action'] ?? null;
        return "The user with id '$this->userid' changed {$this->what()}" . ($action === null ? '.' : " by the action '$action'.");
    }
}

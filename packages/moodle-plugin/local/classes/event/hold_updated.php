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
 * A hold on somebody began or ended. The log is not told why.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class hold_updated extends \core\event\base {
    /**
     * What kind of event it is.
     */
    protected function init(): void {
        $this->data['crud'] = 'u';
        $this->data['edulevel'] = self::LEVEL_OTHER;
        $this->data['objecttable'] = 'local_learningmentor_hold';
    }

    /**
     * The event for a hold.
     *
     * @param \stdClass $hold a row of local_learningmentor_hold, as it is now
     * @return self
     */
    public static function of(\stdClass $hold): self {
        return self::create([
            'context' => \context_user::instance($hold->pupil, IGNORE_MISSING) ?: \context_system::instance(),
            'objectid' => $hold->id,
            'relateduserid' => $hold->pupil,
            'other' => ['ended' => $hold->timeended !== null],
        ]);
    }

    /**
     * Its name.
     *
     * @return string
     */
    public static function get_name(): string {
        return get_string('event_hold_updated', 'local_learningmentor');
    }

    /**
     * What happened.
     *
     * @return string
     */
    public function get_description(): string {
        $did = $this->other['ended'] ? 'ended a hold' : 'put a hold';
        return "The user with id '$this->userid' $did on what is kept about the user with id '$this->relateduserid'.";
    }

    /**
     * Where holds are seen.
     *
     * @return \moodle_url
     */
    public function get_url(): \moodle_url {
        return new \moodle_url('/local/learningmentor/holds.php');
    }

    /**
     * An event that does not say which it was is a mistake in the code.
     */
    protected function validate_data(): void {
        parent::validate_data();
        if (!isset($this->other['ended'])) {
            throw new \coding_exception('The event must say whether the hold ended.');
        }
    }

    /**
     * Course back-ups hold no holds.
     *
     * @return int
     */
    public static function get_objectid_mapping(): int {
        return self::NOT_MAPPED;
    }

    /**
     * Course back-ups hold no holds.
     *
     * @return bool
     */
    public static function get_other_mapping(): bool {
        return false;
    }
}

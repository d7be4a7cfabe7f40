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
 * A list was read in which there are records told in confidence. One event for one answer, however many records.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class records_viewed extends \core\event\base {
    /**
     * What kind of event it is.
     */
    protected function init(): void {
        $this->data['crud'] = 'r';
        $this->data['edulevel'] = self::LEVEL_OTHER;
    }

    /**
     * The event for records that were shown together.
     *
     * @param \stdClass[] $records rows of local_learningmentor_record, all told in confidence
     * @return self
     */
    public static function of(array $records): self {
        $pupils = array_unique(array_map(fn(\stdClass $record): int => (int) ($record->pupil ?? $record->staff), $records));
        $pupil = count($pupils) === 1 ? (int) reset($pupils) : null;
        return self::create([
            'context' => ($pupil ? \context_user::instance($pupil, IGNORE_MISSING) : null) ?: \context_system::instance(),
            'relateduserid' => $pupil,
            'other' => [
                'records' => array_values(array_map(fn(\stdClass $record): string => $record->uuid, $records)),
                'tier' => max(array_map(fn(\stdClass $record): int => (int) $record->tier, $records)),
            ],
        ]);
    }

    /**
     * Its name.
     *
     * @return string
     */
    public static function get_name(): string {
        return get_string('event_records_viewed', 'local_learningmentor');
    }

    /**
     * What happened, without what the records say.
     *
     * @return string
     */
    public function get_description(): string {
        $count = count($this->other['records']);
        $about = $this->relateduserid ? " about the user with id '$this->relateduserid'" : '';
        return "The user with id '$this->userid' read $count records told in confidence$about.";
    }

    /**
     * Where records are read.
     *
     * @return \moodle_url
     */
    public function get_url(): \moodle_url {
        return new \moodle_url('/local/learningmentor/index.php', $this->relateduserid ? ['pupil' => $this->relateduserid] : []);
    }

    /**
     * An event without records is a mistake in the code.
     */
    protected function validate_data(): void {
        parent::validate_data();
        if (empty($this->other['records'])) {
            throw new \coding_exception('The event must name the records.');
        }
    }

    /**
     * Course back-ups hold no records.
     *
     * @return bool
     */
    public static function get_other_mapping(): bool {
        return false;
    }
}

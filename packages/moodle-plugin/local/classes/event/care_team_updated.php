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
 * An adult came to a pupil's care team, left it, or the days between changed; or somebody is kept apart from the pupil.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class care_team_updated extends \core\event\base {
    /**
     * What kind of event it is.
     */
    protected function init(): void {
        $this->data['crud'] = 'u';
        $this->data['edulevel'] = self::LEVEL_OTHER;
        $this->data['objecttable'] = 'local_learningmentor_relation';
    }

    /**
     * The event for a tie.
     *
     * @param \stdClass $tie a row of local_learningmentor_relation
     * @return self
     */
    public static function of(\stdClass $tie): self {
        return self::create([
            'context' => \context_user::instance($tie->pupil, IGNORE_MISSING) ?: \context_system::instance(),
            'objectid' => $tie->id,
            'relateduserid' => $tie->pupil,
            'other' => [
                'person' => (int) $tie->person,
                'relation' => $tie->relation,
                'barred' => !empty($tie->barred),
                'from' => $tie->fromdate,
                'to' => $tie->todate,
            ],
        ]);
    }

    /**
     * Its name.
     *
     * @return string
     */
    public static function get_name(): string {
        return get_string('event_care_team_updated', 'local_learningmentor');
    }

    /**
     * What happened.
     *
     * @return string
     */
    public function get_description(): string {
        $days = ($this->other['from'] ?? 'the beginning') . ' to ' . ($this->other['to'] ?? 'further notice');
        if (!empty($this->other['barred'])) {
            return "The user with id '$this->userid' kept the user with id '{$this->other['person']}' apart from the user with id "
                . "'$this->relateduserid' from $days.";
        }
        return "The user with id '$this->userid' set the place of the user with id '{$this->other['person']}' as "
            . "{$this->other['relation']} of the user with id '$this->relateduserid' to $days.";
    }

    /**
     * Where the care team is seen.
     *
     * @return \moodle_url
     */
    public function get_url(): \moodle_url {
        return new \moodle_url('/local/learningmentor/careteam.php', ['pupil' => $this->relateduserid]);
    }

    /**
     * An event without its adult is a mistake in the code.
     */
    protected function validate_data(): void {
        parent::validate_data();
        if (!isset($this->other['person'], $this->other['relation'])) {
            throw new \coding_exception('The event must name the adult and the relation.');
        }
    }

    /**
     * Course back-ups hold no care teams.
     *
     * @return int
     */
    public static function get_objectid_mapping(): int {
        return self::NOT_MAPPED;
    }

    /**
     * Course back-ups hold no care teams.
     *
     * @return bool
     */
    public static function get_other_mapping(): bool {
        return false;
    }
}

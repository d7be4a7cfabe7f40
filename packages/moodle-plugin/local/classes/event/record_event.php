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
 * Something was done to one record. The log is told what a court would ask for: who, when, about whom, which record. Never what
 * it says; of safeguarding records not even of what kind it is, since whoever reads the log is not who may read the record.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
abstract class record_event extends \core\event\base {
    /** @var int from this tier on the kind of a record is not told */
    protected const RESTRICTED = 3;

    /**
     * The event for a record.
     *
     * @param \stdClass $record a row of local_learningmentor_record
     * @param string|null $action what was done, where the event has no name for it
     * @param int|null $by the user who did it; whoever is signed in, unless told
     * @return static
     */
    public static function of(\stdClass $record, ?string $action = null, ?int $by = null): static {
        $subject = (int) ($record->pupil ?? $record->staff ?? 0);
        $restricted = $record->tier >= self::RESTRICTED;
        return static::create(($by === null ? [] : ['userid' => $by]) + [
            'context' => \context_user::instance($subject, IGNORE_MISSING) ?: \context_system::instance(),
            'objectid' => $record->id,
            'relateduserid' => $subject ?: null,
            'other' => [
                'uuid' => $record->uuid,
                'tier' => (int) $record->tier,
                'kind' => $restricted ? null : $record->kind,
                'action' => $restricted ? null : $action,
            ],
        ]);
    }

    /**
     * The record in words that give nothing away.
     *
     * @return string
     */
    protected function what(): string {
        $kind = $this->other['kind'] ?? 'restricted';
        return "the $kind record with id '{$this->other['uuid']}' about the user with id '$this->relateduserid'";
    }

    /**
     * Moodle asks for what every event has.
     *
     * @param string $crud
     */
    protected function set(string $crud): void {
        $this->data['crud'] = $crud;
        $this->data['edulevel'] = self::LEVEL_OTHER;
        $this->data['objecttable'] = 'local_learningmentor_record';
    }

    /**
     * Where a reader who may see the pupil finds them.
     *
     * @return \moodle_url
     */
    public function get_url(): \moodle_url {
        return new \moodle_url('/local/learningmentor/index.php', $this->relateduserid ? ['pupil' => $this->relateduserid] : []);
    }

    /**
     * An event without a record is a mistake in the code.
     */
    protected function validate_data(): void {
        parent::validate_data();
        if (!isset($this->other['uuid'], $this->other['tier'])) {
            throw new \coding_exception('The event must name a record and its tier.');
        }
    }

    /**
     * Course back-ups hold no records.
     *
     * @return int
     */
    public static function get_objectid_mapping(): int {
        return self::NOT_MAPPED;
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

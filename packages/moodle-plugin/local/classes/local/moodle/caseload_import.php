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

use local_learningmentor\local\store\schools;

/**
 * The members of a cohort as a mentor's caseload: what would happen to each, and then that.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class caseload_import {
    /** @var \stdClass[]|null */
    private ?array $plan = null;

    /**
     * Begins an import.
     *
     * @param \stdClass $school a row of local_learningmentor_school
     * @param int $cohort
     * @param int $mentor a user
     * @param string $from `YYYY-MM-DD`
     * @param string|null $to `YYYY-MM-DD`
     */
    public function __construct(
        /** @var \stdClass */
        private readonly \stdClass $school,
        /** @var int */
        private readonly int $cohort,
        /** @var int */
        private readonly int $mentor,
        /** @var string */
        private readonly string $from,
        /** @var string|null */
        private readonly ?string $to,
    ) {
    }

    /**
     * The cohorts that whoever is signed in may use for a caseload: with members of the school, and visible, or theirs to see.
     *
     * @param int $school a row of local_learningmentor_school
     * @return array<int, string> names by id
     */
    public static function cohorts(int $school): array {
        global $DB;
        $isof = schools::has('u', $school);
        $cohorts = $DB->get_records_sql(
            "SELECT c.id, c.name, c.contextid, c.visible
               FROM {cohort} c
              WHERE EXISTS (
                    SELECT 1
                      FROM {cohort_members} m
                      JOIN {user} u ON u.id = m.userid
                     WHERE m.cohortid = c.id AND u.deleted = 0 AND $isof)
           ORDER BY c.name, c.id",
        );
        $sees = fn(\stdClass $cohort): bool => $cohort->visible
            || has_any_capability(['moodle/cohort:view', 'moodle/cohort:manage'], \context::instance_by_id($cohort->contextid));
        return array_map(fn(\stdClass $cohort): string => format_string($cohort->name), array_filter($cohorts, $sees));
    }

    /**
     * What would happen to each member.
     *
     * @return \stdClass[] user, outcome: `added`, `changed`, `same`, `barred`, `notpupil`
     */
    public function plan(): array {
        global $DB;
        if ($this->plan !== null) {
            return $this->plan;
        }
        $isof = schools::has('u', (int) $this->school->id);
        $members = $DB->get_records_sql(
            "SELECT u.*
               FROM {user} u
               JOIN {cohort_members} m ON m.userid = u.id
              WHERE m.cohortid = :cohort AND u.deleted = 0 AND $isof
           ORDER BY u.lastname, u.firstname, u.id",
            ['cohort' => $this->cohort],
        );
        $pupils = audience::pupils_among(array_map(intval(...), array_keys($members)));
        $this->plan = array_values(array_map(fn(\stdClass $user): \stdClass => (object) [
            'user' => $user,
            'outcome' => isset($pupils[$user->id])
                ? care_team::outcome((int) $user->id, $this->mentor, $this->from, $this->to)
                : 'notpupil',
        ], $members));
        return $this->plan;
    }

    /**
     * Does it, all or nothing.
     *
     * @return int how many pupils came to the caseload or changed on it
     */
    public function apply(): int {
        global $DB;
        $transaction = $DB->start_delegated_transaction();
        $count = 0;
        foreach ($this->plan() as $row) {
            if ($row->outcome === 'added' || $row->outcome === 'changed') {
                care_team::place((int) $this->school->id, (int) $row->user->id, $this->mentor, $this->from, $this->to);
                $count++;
            }
        }
        $transaction->allow_commit();
        return $count;
    }
}

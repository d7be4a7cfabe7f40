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

use local_learningmentor\local\contract;
use local_learningmentor\local\identity;
use local_learningmentor\local\problem;
use local_learningmentor\local\reader;
use local_learningmentor\local\rules\access;
use local_learningmentor\local\rules\standing;
use local_learningmentor\local\store\readers;

/**
 * What somebody is shown in reports, as conditions in SQL: by the same tables as everywhere. A report never says what a record
 * says.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class report_sight {
    /** @var reader|null */
    private readonly ?reader $reader;

    /**
     * The sight of a user.
     *
     * @param int $userid
     * @param bool $loggedinas somebody else looks through this user's eyes
     */
    public function __construct(int $userid, bool $loggedinas = false) {
        try {
            $reader = readers::load(new identity($userid, $loggedinas));
        } catch (problem) {
            $reader = null;
        }
        $this->reader = $reader;
    }

    /**
     * Which places on care teams: a mentor's own, or all of the school for those who see whole care teams.
     *
     * @param string $tie the alias of local_learningmentor_relation
     * @return string
     */
    public function ties(string $tie): string {
        if ($this->reader === null) {
            return '1 = 0';
        }
        $wide = $this->shows_care_teams($this->reader->school_wide_roles());
        $mine = in_array('mentor', $this->reader->roles, true) ? "$tie.person = {$this->reader->userid}" : '1 = 0';
        $pupils = implode(', ', array_keys($this->reader->barred));
        $barred = $pupils === '' ? '' : " AND $tie.pupil NOT IN ($pupils)";
        return "$tie.school = {$this->reader->school->id} AND $tie.relation = 'mentor' AND $tie.barred = 0$barred AND "
            . ($wide ? '1 = 1' : $mine);
    }

    /**
     * Which records of a place's pupil: those of which a summary or more is shown.
     *
     * @param string $record the alias of local_learningmentor_record
     * @param string $tie the alias of local_learningmentor_relation
     * @return string
     */
    public function records(string $record, string $tie): string {
        if ($this->reader === null) {
            return '1 = 0';
        }
        $conditions = [$this->of_kinds($record, new standing($this->reader->school_wide_roles()))];
        if (in_array('mentor', $this->reader->roles, true)) {
            $own = $this->of_kinds($record, new standing(['mentor'], ['mentor']));
            $conditions[] = "($tie.person = {$this->reader->userid} AND $own)";
        }
        return '(' . implode(' OR ', $conditions) . ')';
    }

    /**
     * Whether one of some roles is shown whole care teams.
     *
     * @param string[] $roles
     * @return bool
     */
    private function shows_care_teams(array $roles): bool {
        return access::resource('careTeam', new standing($roles)) === 'full';
    }

    /**
     * Kinds and tiers of which somebody is shown a summary or more. Records that name their readers are in no report.
     *
     * @param string $record
     * @param standing $standing
     * @return string
     */
    private function of_kinds(string $record, standing $standing): string {
        $most = $this->reader->restricted ? 2 : 3;
        $conditions = [];
        for ($tier = 0; $tier <= $most; $tier++) {
            $seen = fn(array $kind): bool => $kind['about'] === 'pupil'
                && in_array(access::decide($kind, "T$tier", $standing), ['summary', 'full'], true);
            $kinds = array_keys(array_filter(contract::kinds(), $seen));
            if ($kinds !== []) {
                $conditions[] = "($record.tier = $tier AND $record.kind IN ('" . implode("', '", $kinds) . "'))";
            }
        }
        if ($conditions === []) {
            return '1 = 0';
        }
        $isnamed = "EXISTS (SELECT 1 FROM {local_learningmentor_named} n WHERE n.record = $record.id AND n.rel = 'readers')";
        return '((' . implode(' OR ', $conditions) . ") AND NOT $isnamed)";
    }
}

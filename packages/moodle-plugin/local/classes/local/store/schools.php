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

namespace local_learningmentor\local\store;

/**
 * The schools of the site: itself, or those of a trust, told apart by the institution in their users' profiles.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class schools {
    /**
     * Whether the site serves several schools.
     *
     * @return bool
     */
    public static function several(): bool {
        return (bool) get_config('local_learningmentor', 'severalschools');
    }

    /**
     * A condition that a user is of a school.
     *
     * @param string $user the alias of the table of users
     * @param string $school the alias of the table of schools
     * @return string SQL
     */
    public static function is_of(string $user, string $school): string {
        return self::several() ? "$school.institution = $user.institution" : "$school.institution IS NULL";
    }

    /**
     * The school that the site itself is, made at first sight.
     *
     * @return \stdClass
     */
    public static function own(): \stdClass {
        global $DB, $SITE;
        return $DB->get_record_select('local_learningmentor_school', 'institution IS NULL', null, '*', IGNORE_MULTIPLE)
            ?: self::make($SITE->fullname, null);
    }

    /**
     * Makes a school.
     *
     * @param string $name
     * @param string|null $institution what its users' profiles say
     * @return \stdClass
     */
    public static function make(string $name, ?string $institution): \stdClass {
        global $DB;
        $school = (object) [
            'uuid' => ids::random(),
            'name' => $name,
            'institution' => $institution,
            'seq' => 0,
            'epoch' => ids::random(),
            'streamkey' => bin2hex(random_bytes(32)),
        ];
        $school->id = $DB->insert_record('local_learningmentor_school', $school);
        return $school;
    }
}

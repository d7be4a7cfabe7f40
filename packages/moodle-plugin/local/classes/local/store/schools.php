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
    /** @var string the setting that remembers which row is the site's own school */
    private const OWN = 'ownschool';

    /**
     * Whether the site serves several schools.
     *
     * @return bool
     */
    public static function several(): bool {
        return (bool) get_config('local_learningmentor', 'severalschools');
    }

    /**
     * A condition that a user is of a school. Said without a join: PostgreSQL plans anew at each request, and each table costs.
     *
     * @param string $user the alias of the table of users
     * @param int $school
     * @return string SQL
     */
    public static function has(string $user, int $school): string {
        return self::several()
            ? "$user.institution = (SELECT has.institution FROM {local_learningmentor_school} has WHERE has.id = $school)"
            : '1 = 1';
    }

    /**
     * The school of a user.
     *
     * @param \stdClass $user institution
     * @return \stdClass|null id, uuid, name; null where the site serves several and theirs is none of them
     */
    public static function of(\stdClass $user): ?\stdClass {
        global $DB;
        if (!self::several()) {
            return self::own();
        }
        $fields = 'id, uuid, name';
        return $DB->get_record('local_learningmentor_school', ['institution' => $user->institution], $fields) ?: null;
    }

    /**
     * A school by its row.
     *
     * @param int $id
     * @return \stdClass id, uuid, name
     */
    public static function get(int $id): \stdClass {
        global $DB;
        return $DB->get_record('local_learningmentor_school', ['id' => $id], 'id, uuid, name', MUST_EXIST);
    }

    /**
     * The school that the site itself is, made at first sight. Every request asks for it, and it never changes: so the plugin's
     * settings, which Moodle keeps at hand, remember it.
     *
     * @return \stdClass id, uuid, name
     */
    public static function own(): \stdClass {
        global $DB, $SITE;
        $known = json_decode((string) get_config('local_learningmentor', self::OWN));
        if (!is_object($known)) {
            $table = 'local_learningmentor_school';
            $row = $DB->get_record_select($table, 'institution IS NULL', null, '*', IGNORE_MULTIPLE)
                ?: self::make($SITE->fullname, null);
            $known = (object) ['id' => (int) $row->id, 'uuid' => $row->uuid];
            set_config(self::OWN, json_encode($known), 'local_learningmentor');
        }
        $known->name = $SITE->fullname;
        return $known;
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

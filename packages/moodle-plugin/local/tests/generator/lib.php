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

use local_learningmentor\local\kernel;
use local_learningmentor\local\moodle\care_team;
use local_learningmentor\local\moodle\ready_roles;
use local_learningmentor\local\request;
use local_learningmentor\local\response;
use local_learningmentor\local\store\ids;
use local_learningmentor\local\store\schools;

/**
 * An invented school: people with the roles that the installation made, pupils, records written as their authors would.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class local_learningmentor_generator extends component_generator_base {
    /** @var \stdClass|null the course in which every pupil learns */
    private ?\stdClass $course = null;

    /**
     * Forgets the course with the test's database.
     */
    public function reset(): void {
        $this->course = null;
    }

    /**
     * Somebody with a role that works school-wide, or a mentor.
     *
     * @param string $role of the contract
     * @param array $fields of the user
     * @return \stdClass a row of user
     */
    public function person(string $role, array $fields = []): \stdClass {
        $user = $this->datagenerator->create_user($fields);
        role_assign(ready_roles::id($role), $user->id, \context_system::instance()->id);
        return $user;
    }

    /**
     * A pupil, who learns in a course.
     *
     * @param array $fields of the user
     * @return \stdClass a row of user
     */
    public function pupil(array $fields = []): \stdClass {
        $this->course ??= $this->datagenerator->create_course();
        $user = $this->datagenerator->create_user($fields);
        $this->datagenerator->enrol_user($user->id, $this->course->id, 'student');
        return $user;
    }

    /**
     * The parent of a pupil.
     *
     * @param \stdClass $pupil
     * @return \stdClass a row of user
     */
    public function parent(\stdClass $pupil): \stdClass {
        $user = $this->datagenerator->create_user();
        role_assign(ready_roles::id('parent'), $user->id, \context_user::instance($pupil->id)->id);
        return $user;
    }

    /**
     * Puts a mentor on a pupil's care team.
     *
     * @param \stdClass $mentor
     * @param \stdClass $pupil
     * @param string $from `YYYY-MM-DD`
     * @param string|null $to `YYYY-MM-DD`
     */
    public function place(\stdClass $mentor, \stdClass $pupil, string $from = '2020-09-01', ?string $to = null): void {
        care_team::place((int) schools::own()->id, (int) $pupil->id, (int) $mentor->id, $from, $to);
    }

    /**
     * Asks as somebody.
     *
     * @param \stdClass $user
     * @param string $method
     * @param string $path
     * @param array|null $body
     * @param array $headers
     * @return response
     */
    public function ask(\stdClass $user, string $method, string $path, ?array $body = null, array $headers = []): response {
        // An action without input is sent an empty object.
        return kernel::handle(request::of((int) $user->id, $method, $path, $body === [] ? new \stdClass() : $body, $headers));
    }

    /**
     * A record, written by somebody who may.
     *
     * @param \stdClass $author
     * @param string $plural `goals`
     * @param \stdClass $pupil
     * @param array $fields
     * @return \stdClass a row of local_learningmentor_record
     */
    public function record(\stdClass $author, string $plural, \stdClass $pupil, array $fields): \stdClass {
        global $DB;
        $response = $this->ask($author, 'POST', "/v1/$plural", ['pupil' => $this->uuid($pupil)] + $fields);
        if ($response->status !== 201) {
            throw new \coding_exception("Not written: $response->body");
        }
        return $DB->get_record('local_learningmentor_record', ['uuid' => $response->value()->id], '*', MUST_EXIST);
    }

    /**
     * The contract's id of somebody.
     *
     * @param \stdClass $user
     * @return string
     */
    public function uuid(\stdClass $user): string {
        return ids::of_users([(int) $user->id])[(int) $user->id];
    }
}

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

use local_learningmentor\local\kernel;
use local_learningmentor\local\request;

/**
 * Our place on the profile of a pupil.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class profile {
    /**
     * Whether the reader is shown that there is something of ours. "No such pupil" and "not your pupil" look the same.
     *
     * @param int $pupil a user
     * @return bool
     */
    public static function shows(int $pupil): bool {
        global $DB, $USER;
        if (!isloggedin() || isguestuser() || !place::has()) {
            return false;
        }
        $uuid = $DB->get_field('local_learningmentor_person', 'uuid', ['userid' => $pupil]);
        return $uuid && kernel::handle(request::of((int) $USER->id, 'GET', "/v1/pupils/$uuid"))->status === 200;
    }
}

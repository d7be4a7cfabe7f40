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

use local_learningmentor\local\connected;
use local_learningmentor\local\identity;
use local_learningmentor\local\problem;
use local_learningmentor\local\store\people;
use local_learningmentor\local\store\readers;

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
        global $USER;
        if (connected::on() || !place::has()) {
            return false;
        }
        try {
            $reader = readers::load(new identity((int) $USER->id, \core\session\manager::is_loggedinas()));
        } catch (problem) {
            return false;
        }
        // Whoever may know of them may be the first who asks: the pupil need have no id yet.
        return in_array($reader->level('pupil', $pupil), ['summary', 'full'], true) && people::rows($reader, [$pupil]) !== [];
    }
}

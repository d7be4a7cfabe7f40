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
 * The schools of a site that serves several: one for each institution that its users' profiles name.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class school_list {
    /**
     * Makes the schools that are missing. None is taken away: records hang on them.
     *
     * @return int how many
     */
    public static function sync(): int {
        global $DB;
        if (!schools::several()) {
            return 0;
        }
        $new = $DB->get_fieldset_sql(
            "SELECT DISTINCT u.institution
               FROM {user} u
          LEFT JOIN {local_learningmentor_school} s ON s.institution = u.institution
              WHERE u.deleted = 0 AND u.institution <> '' AND s.id IS NULL",
        );
        foreach ($new as $institution) {
            schools::make($institution, $institution);
        }
        return count($new);
    }
}

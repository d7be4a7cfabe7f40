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

namespace local_learningmentor\check;

use core\check\check;
use core\check\result;
use local_learningmentor\local\moodle\anchor;

/**
 * Whether what was written is what was anchored.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class history extends check {
    /**
     * Its name.
     *
     * @return string
     */
    public function get_name(): string {
        return get_string('check_history', 'local_learningmentor');
    }

    /**
     * What it finds.
     *
     * @return result
     */
    public function get_result(): result {
        global $DB;
        $wrong = anchor::verify();
        if ($wrong !== []) {
            $days = implode(', ', $wrong);
            return new result(result::CRITICAL, get_string('check_history_wrong', 'local_learningmentor', $days));
        }
        $days = $DB->count_records('local_learningmentor_anchor');
        return new result($days ? result::OK : result::INFO, get_string('check_history_ok', 'local_learningmentor', $days));
    }
}

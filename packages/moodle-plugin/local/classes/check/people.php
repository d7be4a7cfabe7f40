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
use local_learningmentor\local\moodle\audience;

/**
 * Whether the people are there without whom nothing works: a mentor, and somebody who reads safeguarding concerns.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class people extends check {
    /**
     * Its name.
     *
     * @return string
     */
    public function get_name(): string {
        return get_string('check_people', 'local_learningmentor');
    }

    /**
     * Where to give roles.
     *
     * @return \action_link|null
     */
    public function get_action_link(): ?\action_link {
        $url = new \moodle_url('/admin/roles/assign.php', ['contextid' => \context_system::instance()->id]);
        return new \action_link($url, get_string('assignroles', 'role'));
    }

    /**
     * What it finds.
     *
     * @return result
     */
    public function get_result(): result {
        $mentors = count(audience::holders('mentor'));
        $leads = count(audience::holders('dsl'));
        $counts = (object) ['mentors' => $mentors, 'leads' => $leads];
        $details = get_string('siteadmins', 'local_learningmentor');
        if ($leads === 0) {
            return new result(result::ERROR, get_string('check_people_nolead', 'local_learningmentor'), $details);
        }
        if ($mentors === 0) {
            return new result(result::WARNING, get_string('check_people_nomentor', 'local_learningmentor'), $details);
        }
        return new result(result::OK, get_string('check_people_ok', 'local_learningmentor', $counts), $details);
    }
}

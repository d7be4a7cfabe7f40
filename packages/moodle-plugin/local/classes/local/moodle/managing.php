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

/**
 * The pages for those who manage care teams, registers and holds. They are no administrators, so the pages stand outside of
 * Moodle's administration; administrators find them there as well.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class managing {
    /** @var array<string, string> the capability that each page asks for */
    public const PAGES = [
        'caseloads' => 'local/learningmentor:managecareteam',
        'attendance' => 'local/learningmentor:importattendance',
        'holds' => 'local/learningmentor:hold',
    ];

    /**
     * Opens a page for whoever is signed in and may.
     *
     * @param string $name
     * @return \moodle_url its address
     */
    public static function open(string $name): \moodle_url {
        global $PAGE;
        $context = \context_system::instance();
        $url = self::url($name);
        $PAGE->set_context($context);
        $PAGE->set_url($url);
        require_capability(self::PAGES[$name], $context);
        $PAGE->set_pagelayout('standard');
        $PAGE->set_title(get_string("page_$name", 'local_learningmentor'));
        $PAGE->set_heading(get_string('pluginname', 'local_learningmentor'));
        return $url;
    }

    /**
     * A page's address.
     *
     * @param string $name
     * @return \moodle_url
     */
    public static function url(string $name): \moodle_url {
        return new \moodle_url("/local/learningmentor/$name.php");
    }

    /**
     * The pages that whoever is signed in may open. What one may do anyway as a site administrator is not put into one's menu.
     *
     * @return string[]
     */
    public static function mine(): array {
        $has = fn(string $capability): bool => has_capability($capability, \context_system::instance(), null, false);
        return array_keys(array_filter(self::PAGES, $has));
    }
}

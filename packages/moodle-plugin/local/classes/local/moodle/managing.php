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
use local_learningmentor\local\store\readers;

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

    /** @var string[] those of use also where records live on a server: what Moodle kept before is still erased in its time */
    private const ALWAYS = ['holds'];

    /**
     * Opens a page for whoever is signed in and may. A site administrator may only what a role of theirs says.
     *
     * @param string $name
     * @return \moodle_url its address
     * @throws \required_capability_exception
     * @throws \moodle_exception `elsewhere_managing` where what the page is for lives on a server
     */
    public static function open(string $name): \moodle_url {
        global $PAGE;
        $context = \context_system::instance();
        $url = self::url($name);
        $PAGE->set_context($context);
        $PAGE->set_url($url);
        require_capability(self::PAGES[$name], $context, null, false);
        if (!self::is_here($name)) {
            throw new \moodle_exception('elsewhere_managing', 'local_learningmentor');
        }
        $PAGE->set_pagelayout('standard');
        $PAGE->set_title(get_string("page_$name", 'local_learningmentor'));
        $PAGE->set_heading(get_string('pluginname', 'local_learningmentor'));
        return $url;
    }

    /**
     * The school of whoever is signed in, which is all that they manage.
     *
     * @return \stdClass id, uuid, name
     * @throws \moodle_exception `noschool` where the site serves several and theirs is none, or could have been written by them
     */
    public static function school(): \stdClass {
        global $USER;
        // As the database has it: a session knows a profile as it was when it began.
        $user = readers::user((int) $USER->id);
        return ($user === null ? null : readers::school($user))
            ?? throw new \moodle_exception('noschool', 'local_learningmentor');
    }

    /**
     * The pupils from whom whoever is signed in is kept apart: no page shows them, whatever it manages.
     *
     * @return int[] user ids
     */
    public static function barred(): array {
        global $USER;
        return readers::barred((int) $USER->id, (int) self::school()->id, day::today());
    }

    /**
     * Whether what a page is for is kept in Moodle.
     *
     * @param string $name
     * @return bool
     */
    private static function is_here(string $name): bool {
        return !connected::on() || in_array($name, self::ALWAYS, true);
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
     * The pages that whoever is signed in may open.
     *
     * @return string[]
     */
    public static function mine(): array {
        $opens = fn(string $capability, string $name): bool => self::is_here($name)
            && has_capability($capability, \context_system::instance(), null, false);
        return array_keys(array_filter(self::PAGES, $opens, ARRAY_FILTER_USE_BOTH));
    }
}

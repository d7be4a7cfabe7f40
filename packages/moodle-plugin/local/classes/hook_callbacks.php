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

namespace local_learningmentor;

use local_learningmentor\local\moodle\calendar;
use local_learningmentor\local\moodle\managing;
use local_learningmentor\local\moodle\place;
use local_learningmentor\local\store\devices;
use local_learningmentor\local\store\profiles;

/**
 * What the plugin adds where Moodle lets it.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class hook_callbacks {
    /**
     * A tab in the main navigation, for those who work with pupils.
     *
     * @param \core\hook\navigation\primary_extend $hook
     */
    public static function primary_extend(\core\hook\navigation\primary_extend $hook): void {
        if (place::is_staff()) {
            $hook->get_primaryview()->add(
                get_string('pluginname', 'local_learningmentor'),
                new \moodle_url('/local/learningmentor/index.php'),
                \navigation_node::TYPE_CUSTOM,
                null,
                'local_learningmentor',
            );
        }
    }

    /**
     * A line in the user menu, for pupils and parents as well.
     *
     * @param \core_user\hook\extend_user_menu $hook
     */
    public static function extend_user_menu(\core_user\hook\extend_user_menu $hook): void {
        if (place::has()) {
            $hook->add_navitem((object) [
                'itemtype' => 'link',
                'url' => new \moodle_url('/local/learningmentor/index.php'),
                'title' => get_string('pluginname', 'local_learningmentor'),
                'titleidentifier' => 'pluginname,local_learningmentor',
            ]);
        }
    }

    /**
     * The pages for those who manage something, also in the user menu: Moodle shows its administration to administrators alone.
     *
     * @param \core_user\hook\extend_user_menu $hook
     */
    public static function add_managing(\core_user\hook\extend_user_menu $hook): void {
        foreach (managing::mine() as $name) {
            $hook->add_navitem((object) [
                'itemtype' => 'link',
                'url' => managing::url($name),
                'title' => get_string("page_$name", 'local_learningmentor'),
                'titleidentifier' => "page_$name,local_learningmentor",
            ]);
        }
    }

    /**
     * Somebody leaves: their places on care teams end, and their dates and the keys of their devices go. What they wrote stays with
     * the pupil, and of a pupil the day of birth, from which it is counted for how long.
     *
     * @param \core_user\hook\before_user_deleted $hook
     */
    public static function before_user_deleted(\core_user\hook\before_user_deleted $hook): void {
        $userid = (int) $hook->user->id;
        calendar::forget($userid);
        devices::forget_all($userid);
        profiles::keep_births([$userid]);
        local\moodle\care_team::end_all($userid);
    }
}

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

use local_learningmentor\output\block_content;

/**
 * Mentoring on the dashboard, in a course, on a profile and on the front page. A frame: what it shows is the local plugin's.
 *
 * @package    block_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class block_learningmentor extends block_base {
    #[\Override]
    public function init() {
        $this->title = get_string('pluginname', 'block_learningmentor');
    }

    #[\Override]
    public function applicable_formats() {
        return ['my' => true, 'course-view' => true, 'user-profile' => true, 'site-index' => true, 'all' => false];
    }

    #[\Override]
    public function instance_allow_multiple() {
        return false;
    }

    #[\Override]
    public function has_config() {
        return false;
    }

    #[\Override]
    public function specialization() {
        if (!empty($this->config->title)) {
            $this->title = format_string($this->config->title, true, ['context' => $this->context]);
        }
    }

    #[\Override]
    public function get_content() {
        if ($this->content === null) {
            $this->content = (object) [
                'text' => block_content::of($this->page, $this->config->widget ?? 'auto'),
                'footer' => '',
            ];
        }
        return $this->content;
    }
}

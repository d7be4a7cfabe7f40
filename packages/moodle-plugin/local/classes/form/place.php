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

namespace local_learningmentor\form;

defined('MOODLE_INTERNAL') || die();

require_once($CFG->libdir . '/formslib.php');

/**
 * Asks who shall mentor a pupil, and from when to when.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class place extends \moodleform {
    /**
     * The fields.
     */
    protected function definition(): void {
        $form = $this->_form;
        $form->addElement(
            'autocomplete',
            'mentor',
            get_string('role_mentor', 'local_learningmentor'),
            ['' => ''] + $this->_customdata['mentors'],
        );
        $form->addRule('mentor', null, 'required');
        $form->addElement('date_selector', 'from', get_string('careteam_from', 'local_learningmentor'));
        $form->addElement('date_selector', 'to', get_string('careteam_to', 'local_learningmentor'), ['optional' => true]);
        $this->add_action_buttons(false, get_string('careteam_add', 'local_learningmentor'));
    }

    /**
     * The last day cannot come first.
     *
     * @param array $data
     * @param array $files
     * @return array<string, string>
     */
    public function validation($data, $files): array {
        $wrong = $data['to'] && $data['to'] < $data['from'];
        return $wrong ? ['to' => get_string('careteam_before', 'local_learningmentor')] : [];
    }
}

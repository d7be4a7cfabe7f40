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
 * Asks for a pupil and a reason.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class hold extends \moodleform {
    /**
     * The fields.
     */
    protected function definition(): void {
        $form = $this->_form;
        $form->addElement(
            'autocomplete',
            'pupil',
            get_string('hold_pupil', 'local_learningmentor'),
            ['' => ''] + $this->_customdata['pupils'],
        );
        $form->addRule('pupil', null, 'required');
        $form->addElement('text', 'reason', get_string('hold_reason', 'local_learningmentor'), ['maxlength' => 255]);
        $form->setType('reason', PARAM_TEXT);
        $form->addRule('reason', null, 'required');
        $form->addRule('reason', null, 'maxlength', 255);
        $this->add_action_buttons(false, get_string('hold_begin', 'local_learningmentor'));
    }
}

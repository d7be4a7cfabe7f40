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

use local_learningmentor\local\moodle\day;

defined('MOODLE_INTERNAL') || die();

require_once($CFG->libdir . '/formslib.php');

/**
 * Asks who is to be kept apart from a pupil, and until when.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class apart extends \moodleform {
    /**
     * The fields.
     */
    protected function definition(): void {
        $form = $this->_form;
        $form->addElement(
            'autocomplete',
            'person',
            get_string('apart_person', 'local_learningmentor'),
            ['' => ''] + $this->_customdata['people'],
        );
        $form->addRule('person', null, 'required');
        $form->addElement('text', 'reason', get_string('hold_reason', 'local_learningmentor'), ['maxlength' => 255]);
        $form->setType('reason', PARAM_TEXT);
        $form->addRule('reason', null, 'required');
        $form->addRule('reason', null, 'maxlength', 255);
        $form->addElement('date_selector', 'until', get_string('careteam_to', 'local_learningmentor'), ['optional' => true]);
        // Another form of the page has Moodle's own button.
        $form->addElement('submit', 'begin', get_string('apart_begin', 'local_learningmentor'));
    }

    /**
     * A bar that is over already keeps nobody apart.
     *
     * @param array $data
     * @param array $files
     * @return array<string, string>
     */
    public function validation($data, $files): array {
        $isover = $data['until'] && day::picked((int) $data['until']) < day::today();
        return $isover ? ['until' => get_string('apart_over', 'local_learningmentor')] : [];
    }
}

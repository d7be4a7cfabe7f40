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
 * Asks which cohort shall be whose caseload, and from when to when.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class cohort extends \moodleform {
    /**
     * The fields.
     */
    protected function definition(): void {
        $form = $this->_form;
        $form->addElement('autocomplete', 'cohort', get_string('cohort', 'cohort'), ['' => ''] + $this->_customdata['cohorts']);
        $form->addRule('cohort', null, 'required');
        $form->addElement(
            'autocomplete',
            'mentor',
            get_string('role_mentor', 'local_learningmentor'),
            ['' => ''] + $this->_customdata['mentors'],
        );
        $form->addRule('mentor', null, 'required');
        $form->addElement('date_selector', 'from', get_string('careteam_from', 'local_learningmentor'));
        $form->addElement('date_selector', 'to', get_string('careteam_to', 'local_learningmentor'), ['optional' => true]);
        $form->addElement('submit', 'preview', get_string('import_preview', 'local_learningmentor'));
    }

    /**
     * Adds the button that does it.
     */
    public function offer_to_confirm(): void {
        $this->_form->addElement('submit', 'confirm', get_string('caseload_confirm', 'local_learningmentor'));
    }

    /**
     * The button is only there after a preview, so its value comes from what was sent.
     *
     * @return \stdClass|null
     */
    public function get_data(): ?\stdClass {
        $data = parent::get_data();
        if ($data && optional_param('confirm', null, PARAM_RAW) !== null) {
            $data->confirm = true;
        }
        return $data;
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

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
 * Asks for a file of attendance marks.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class attendance extends \moodleform {
    /**
     * The fields.
     */
    protected function definition(): void {
        $form = $this->_form;
        $form->addElement('filepicker', 'file', get_string('import_file', 'local_learningmentor'), null, [
            'accepted_types' => ['.csv', '.txt'],
        ]);
        $form->addRule('file', null, 'required');
        $form->addElement('select', 'order', get_string('import_order', 'local_learningmentor'), [
            '' => get_string('import_order_none', 'local_learningmentor'),
            'dmy' => get_string('import_order_dmy', 'local_learningmentor'),
            'mdy' => get_string('import_order_mdy', 'local_learningmentor'),
        ]);
        $form->addHelpButton('order', 'import_order', 'local_learningmentor');
        $form->addElement('submit', 'preview', get_string('import_preview', 'local_learningmentor'));
    }

    /**
     * Adds the button that does it, once it is known that nothing is wrong.
     */
    public function offer_to_confirm(): void {
        $this->_form->addElement('submit', 'confirm', get_string('import_confirm', 'local_learningmentor'));
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
     * The text of the file.
     *
     * @param int $draft the number of the draft area
     * @return string
     */
    public function content(int $draft): string {
        global $USER;
        $context = \context_user::instance($USER->id);
        $files = get_file_storage()->get_area_files($context->id, 'user', 'draft', $draft, 'id DESC', false);
        return $files === [] ? '' : reset($files)->get_content();
    }
}

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
 * What may be chosen for one block: its title, and what it shows.
 *
 * @package    block_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class block_learningmentor_edit_form extends block_edit_form {
    #[\Override]
    protected function specific_definition($mform) {
        $mform->addElement('header', 'configheader', get_string('blocksettings', 'block'));

        $mform->addElement('text', 'config_title', get_string('title', 'block_learningmentor'));
        $mform->setType('config_title', PARAM_TEXT);

        $name = fn(string $each): string => get_string("widget_$each", 'block_learningmentor');
        $widgets = array_combine(block_content::CHOICES, array_map($name, block_content::CHOICES));
        $mform->addElement('select', 'config_widget', get_string('widget', 'block_learningmentor'), $widgets);
        $mform->setDefault('config_widget', 'auto');
        $mform->addHelpButton('config_widget', 'widget', 'block_learningmentor');
    }
}

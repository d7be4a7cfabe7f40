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
 * What becomes of a writer who asks to be forgotten: what they wrote stays with the pupil, and nothing leads from it to them any
 * more. The contract's id stands in the history's hashes and must stay; it is nobody's from then on.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class pseudonym {
    /**
     * Cuts what somebody wrote loose from them. Their rows take the number of nobody: a negative one, which no user has.
     *
     * @param int $userid
     */
    public static function of(int $userid): void {
        global $DB;
        $person = $DB->get_record('local_learningmentor_person', ['userid' => $userid]);
        if (!$person) {
            return;
        }
        $nobody = -$person->id;
        $transaction = $DB->start_delegated_transaction();
        $DB->update_record('local_learningmentor_person', ['id' => $person->id, 'userid' => $nobody, 'birthdate' => null]);
        $DB->set_field('local_learningmentor_record', 'author', $nobody, ['author' => $userid]);
        $DB->set_field('local_learningmentor_hold', 'usermodified', $nobody, ['usermodified' => $userid]);
        $transaction->allow_commit();
    }
}

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

/**
 * Looks whether every step of the history says what it said when it was written, every record what its last step says, and whether
 * the steps are those that were anchored.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

define('CLI_SCRIPT', true);

require(__DIR__ . '/../../../config.php');
require_once($CFG->libdir . '/clilib.php');

use local_learningmentor\check\history;
use local_learningmentor\local\moodle\anchor;
use local_learningmentor\local\store\chains;

$wrong = history::complaints(anchor::verify(), chains::broken());
if ($wrong !== []) {
    cli_error(implode("\n", $wrong));
}
$days = $DB->count_records('local_learningmentor_anchor');
cli_writeln(get_string('check_history_ok', 'local_learningmentor', $days));

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
 * A token for the server, in connected mode: for whoever is signed in, five minutes long.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

define('AJAX_SCRIPT', true);
define('NO_DEBUG_DISPLAY', true);
define('READ_ONLY_SESSION', true);

// The login check is below: this answers in problem documents, where Moodle would answer 200 with an error in words.
require(__DIR__ . '/../../config.php'); // phpcs:ignore moodle.Files.RequireLogin.Missing

use local_learningmentor\local\connected;
use local_learningmentor\local\problem;

header('Cache-Control: no-store');
header('Content-Type: application/json');
try {
    if (!isloggedin() || isguestuser()) {
        throw new problem('not-signed-in');
    }
    try {
        require_login(null, false, null, false, true);
    } catch (\moodle_exception) {
        throw new problem('not-allowed');
    }
    if ($_SERVER['REQUEST_METHOD'] !== 'POST' || !connected::on()) {
        throw new problem('not-found');
    }
    if (!confirm_sesskey() || \core\session\manager::is_loggedinas()) {
        throw new problem('not-allowed');
    }
    \core\session\manager::write_close();
    echo json_encode(['token' => connected::token($USER)]);
} catch (problem $problem) {
    http_response_code($problem->status());
    echo json_encode($problem->document());
}

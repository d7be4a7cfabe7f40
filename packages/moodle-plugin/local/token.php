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

require(__DIR__ . '/../../config.php');

require_login(null, false, null, false, true);
$isours = $_SERVER['REQUEST_METHOD'] === 'POST' && confirm_sesskey() && \local_learningmentor\local\connected::on();
$maysign = !isguestuser() && !\core\session\manager::is_loggedinas();
\core\session\manager::write_close();

header('Cache-Control: no-store');
header('Content-Type: application/json');
try {
    if (!$isours || !$maysign) {
        throw new \local_learningmentor\local\problem($isours ? 'not-allowed' : 'not-found');
    }
    echo json_encode(['token' => \local_learningmentor\local\connected::token($USER)]);
} catch (\local_learningmentor\local\problem $problem) {
    http_response_code($problem->status());
    echo json_encode($problem->document());
}

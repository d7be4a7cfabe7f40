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
 * The contract over HTTP: `…/local/learningmentor/api.php/v1/goals`.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

define('AJAX_SCRIPT', true);
define('NO_DEBUG_DISPLAY', true);
// A token stands for itself: whoever sends one is not taken for whoever's cookie comes along.
define('NO_MOODLE_COOKIES', isset($_SERVER['HTTP_AUTHORIZATION'])
    || isset($_SERVER['REDIRECT_HTTP_AUTHORIZATION'])
    || isset($_SERVER['HTTP_X_LEARNINGMENTOR_TOKEN']));
define('READ_ONLY_SESSION', true);

// The login check is the front's: it must answer in problem documents, and some addresses are open to all.
require(__DIR__ . '/../../config.php'); // phpcs:ignore moodle.Files.RequireLogin.Missing

\local_learningmentor\local\front::serve();

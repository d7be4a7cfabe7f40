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
 * Puts the members of a cohort on a mentor's caseload.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

define('CLI_SCRIPT', true);

require(__DIR__ . '/../../../config.php');
require_once($CFG->libdir . '/clilib.php');

use local_learningmentor\local\connected;
use local_learningmentor\local\moodle\caseload_import;
use local_learningmentor\local\moodle\day;
use local_learningmentor\local\store\schools;

[$options, $unknown] = cli_get_params(
    ['cohort' => '', 'mentor' => '', 'from' => '', 'to' => '', 'apply' => false, 'help' => false],
    ['h' => 'help'],
);
if ($unknown || $options['help'] || $options['cohort'] === '' || $options['mentor'] === '') {
    cli_writeln(get_string('cli_import_caseload', 'local_learningmentor'));
    exit($options['help'] ? 0 : 1);
}
if (connected::on()) {
    cli_error(get_string('elsewhere_managing', 'local_learningmentor'));
}
$cohort = $DB->get_record('cohort', ['idnumber' => $options['cohort']])
    ?: cli_error(get_string('cli_nocohort', 'local_learningmentor', $options['cohort']));
$mentor = $DB->get_record('user', ['username' => $options['mentor'], 'deleted' => 0])
    ?: cli_error(get_string('cli_nouser', 'local_learningmentor', $options['mentor']));
$school = schools::of($mentor) ?? cli_error(get_string('noschool', 'local_learningmentor'));
foreach (['from', 'to'] as $name) {
    if ($options[$name] !== '' && !preg_match('/^\d{4}-\d\d-\d\d$/D', $options[$name])) {
        cli_error(get_string('cli_date', 'local_learningmentor', $options[$name]));
    }
}

\core\session\manager::set_user(get_admin());
$from = $options['from'] ?: day::today();
$import = new caseload_import($school, (int) $cohort->id, (int) $mentor->id, $from, $options['to'] ?: null);
foreach ($import->plan() as $row) {
    cli_writeln(fullname($row->user) . ': ' . get_string("caseload_$row->outcome", 'local_learningmentor'));
}
if ($options['apply']) {
    cli_writeln(get_string('caseload_done', 'local_learningmentor', $import->apply()));
}

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

namespace local_learningmentor\output;

use core\output\single_select;
use local_learningmentor\local\connected;
use local_learningmentor\local\identity;
use local_learningmentor\local\kernel;
use local_learningmentor\local\moodle\day;
use local_learningmentor\local\problem;
use local_learningmentor\local\reader;
use local_learningmentor\local\request;
use local_learningmentor\local\store\ids;
use local_learningmentor\local\store\people;
use local_learningmentor\local\store\readers;
use local_learningmentor\local\store\schools;
use moodle_page;
use moodle_url;

/**
 * What stands on the plugin's own page, by who is looking.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class place_page {
    /** @var int how many pupils are listed at once; more are found by name */
    private const LISTED = 60;

    /** @var string[] the roles that see other people's caseloads */
    private const OVERSEERS = ['senco', 'dsl', 'head'];

    /**
     * Makes the page.
     *
     * @param moodle_page $page
     * @param int $pupil the user whose file is wanted, or 0
     * @param string $person the same by the contract's id, or empty
     * @param string $mentor the contract's id of the mentor whose caseload is wanted, or empty
     * @param string $search a part of a pupil's name
     */
    public function __construct(
        /** @var moodle_page */
        private readonly moodle_page $page,
        /** @var int */
        private readonly int $pupil,
        /** @var string */
        private readonly string $person,
        /** @var string */
        private readonly string $mentor,
        /** @var string */
        private readonly string $search,
    ) {
    }

    /**
     * The HTML of the page's main part.
     *
     * @return string
     */
    public function content(): string {
        global $USER;
        try {
            $reader = readers::load(new identity((int) $USER->id, \core\session\manager::is_loggedinas()));
        } catch (problem) {
            return $this->notice('nothing_here');
        }
        $roles = $reader->roles;
        if ($this->person !== '' || $this->pupil !== 0) {
            return $this->file($reader);
        }
        if (in_array('mentor', $roles, true)) {
            return $this->caseload();
        }
        if (array_intersect(self::OVERSEERS, $roles)) {
            return $this->mentors((int) $reader->school->id) . ($this->mentor === '' ? '' : $this->caseload()) . $this->pupils();
        }
        return in_array('pupil', $roles, true) && array_diff($roles, ['pupil']) === [] ? $this->own() : $this->pupils();
    }

    /**
     * A day's work: who is next, how the caseload moves, and the pupils.
     *
     * @return string
     */
    private function caseload(): string {
        return widget::render($this->page, 'lm-caseload', [
            'show' => 'today',
            'mentor' => $this->mentor === '' ? null : $this->mentor,
            'pupil-href' => self::file_address(),
            'heading-level' => 2,
        ], caseload_size::of_reader());
    }

    /**
     * One pupil's file. Whether there is one for this reader, the widget finds out: the answer is the same for "no such pupil".
     * A user's number is looked up for pupils alone whom the reader may know, so that no address makes anybody known to records.
     * A server's pupils have ids that Moodle does not know.
     *
     * @param reader $reader
     * @return string
     */
    private function file(reader $reader): string {
        $id = $this->person;
        if ($id === '' && connected::on()) {
            return $this->pupil === $reader->userid ? $this->own() : $this->notice('elsewhere');
        }
        if ($id === '') {
            $rows = $reader->level('pupil', $this->pupil) === 'none' ? [] : people::rows($reader, [$this->pupil]);
            $id = $rows[$this->pupil]->uuid ?? null;
        }
        return $id === null ? $this->notice('nopupil') : widget::render($this->page, 'lm-pupil', ['pupil' => $id]);
    }

    /**
     * A pupil's own page.
     *
     * @return string
     */
    private function own(): string {
        global $USER;
        $self = fn(): string => ids::of_users([(int) $USER->id])[(int) $USER->id];
        return widget::render($this->page, 'lm-pupil', connected::on() ? ['own' => true] : ['pupil' => $self()]);
    }

    /**
     * Whose caseload to show: those who mentor somebody of the school today.
     *
     * @param int $school a row of local_learningmentor_school
     * @return string
     */
    private function mentors(int $school): string {
        global $DB, $OUTPUT;
        if (connected::on()) {
            return '';
        }
        $names = \core_user\fields::for_name()->get_sql('u')->selects;
        $isof = schools::has('u', $school);
        $today = day::today();
        $mentors = $DB->get_records_sql(
            "SELECT u.id, p.uuid $names
               FROM {user} u
               JOIN {local_learningmentor_person} p ON p.userid = u.id
              WHERE u.deleted = 0 AND u.suspended = 0 AND $isof AND u.id IN (
                    SELECT t.person
                      FROM {local_learningmentor_relation} t
                     WHERE t.school = :school AND t.relation = 'mentor' AND t.barred = 0
                           AND (t.fromdate IS NULL OR t.fromdate <= :from) AND (t.todate IS NULL OR t.todate >= :to))
           ORDER BY u.lastname, u.firstname, u.id",
            ['school' => $school, 'from' => $today, 'to' => $today],
        );
        $choices = array_column(array_map(fn($user): array => [$user->uuid, fullname($user)], $mentors), 1, 0);
        if ($choices === []) {
            return '';
        }
        $url = new moodle_url('/local/learningmentor/index.php');
        $select = new single_select($url, 'mentor', $choices, $this->mentor, ['' => get_string('choosedots')]);
        $select->label = get_string('caseload_of', 'local_learningmentor');
        return \html_writer::div($OUTPUT->render($select), 'learningmentor-mentors mb-4');
    }

    /**
     * The pupils whom the reader may see, by name.
     *
     * @return string
     */
    private function pupils(): string {
        global $OUTPUT, $USER;
        if (connected::on()) {
            return $this->notice('elsewhere');
        }
        $query = http_build_query(array_filter(['limit' => self::LISTED, 'search' => $this->search]), '', '&', PHP_QUERY_RFC3986);
        $answer = json_decode(kernel::handle(request::of((int) $USER->id, 'GET', "/v1/pupils?$query"))->body);
        $items = $answer->items ?? [];
        if ($items === [] && $this->search === '') {
            return $this->notice('nopupils');
        }
        return $OUTPUT->render_from_template('local_learningmentor/pupils', [
            'action' => (new moodle_url('/local/learningmentor/index.php'))->out(false),
            'search' => $this->search,
            'more' => isset($answer->next),
            'pupils' => array_map(fn(\stdClass $pupil): array => [
                'name' => ($pupil->preferred ?? $pupil->given) . ' ' . $pupil->family,
                'group' => $pupil->registrationGroup ?? '',
                'url' => (new moodle_url('/local/learningmentor/index.php', ['person' => $pupil->id]))->out(false),
            ], $items),
        ]);
    }

    /**
     * Where a pupil's file is, as the widgets fill it in.
     *
     * @return string
     */
    public static function file_address(): string {
        return (new moodle_url('/local/learningmentor/index.php'))->out(false) . '?person={id}';
    }

    /**
     * A sentence in place of everything else.
     *
     * @param string $key
     * @return string
     */
    private function notice(string $key): string {
        global $OUTPUT;
        return $OUTPUT->notification(get_string($key, 'local_learningmentor'), \core\output\notification::NOTIFY_INFO, false);
    }
}

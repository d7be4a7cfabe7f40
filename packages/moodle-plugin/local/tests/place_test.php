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

namespace local_learningmentor;

use local_learningmentor\local\kernel;
use local_learningmentor\local\moodle\place;
use local_learningmentor\local\moodle\profile;
use local_learningmentor\local\moodle\ready_roles;
use local_learningmentor\local\request;
use local_learningmentor\local\store\schools;
use local_learningmentor\output\block_content;
use local_learningmentor\output\mobile;
use local_learningmentor\output\place_page;

/**
 * Who finds a way in, and what stands on the pages.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_learningmentor\local\moodle\place
 * @covers     \local_learningmentor\local\moodle\profile
 * @covers     \local_learningmentor\local\kernel
 * @covers     \local_learningmentor\local\store\readers
 * @covers     \local_learningmentor\output\place_page
 * @covers     \local_learningmentor\output\block_content
 * @covers     \local_learningmentor\output\mobile
 * @covers     \local_learningmentor\task\lessons
 * @covers     \local_learningmentor\task\remind
 */
final class place_test extends \advanced_testcase {
    /** @var \local_learningmentor_generator */
    private \local_learningmentor_generator $school;

    /**
     * An invented school.
     */
    public function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->school = $this->getDataGenerator()->get_plugin_generator('local_learningmentor');
    }

    /**
     * The plugin's page as whoever is signed in sees it.
     *
     * @param int $pupil
     * @return string
     */
    private function page(int $pupil = 0): string {
        $page = new \moodle_page();
        $page->set_context(\context_system::instance());
        $page->set_url('/local/learningmentor/index.php');
        return (new place_page($page, $pupil, '', '', ''))->content();
    }

    /**
     * The block on the dashboard of whoever is signed in.
     *
     * @return string
     */
    private function block(): string {
        global $USER;
        $page = new \moodle_page();
        $page->set_context(\context_user::instance($USER->id));
        $page->set_url('/my/index.php');
        $page->set_pagetype('my-index');
        return block_content::of($page, 'auto');
    }

    /**
     * Records live on a server.
     */
    private function connect(): void {
        set_config('mode', 'connected', 'local_learningmentor');
        set_config('server', 'https://mentoring.example', 'local_learningmentor');
    }

    /**
     * Everybody whom the contract shows pupils has a way in, without a row being written for them.
     */
    public function test_ways_in(): void {
        global $DB;
        $generator = $this->getDataGenerator();
        $course = $generator->create_course();
        $pupil = $generator->create_and_enrol($course, 'student');
        $lonely = $this->school->pupil();
        $category = \context_coursecat::instance($course->category);
        $people = [
            'teacher' => [$generator->create_and_enrol($course, 'editingteacher'), true, true],
            'ta' => [$generator->create_and_enrol($course, 'teacher'), true, true],
            'teacher of nobody' => [$generator->create_and_enrol($generator->create_course(), 'editingteacher'), false, false],
            'mentor' => [$this->school->person('mentor'), true, true],
            'mentor by hand' => [$generator->create_user(), true, true],
            'senco' => [$this->school->person('senco'), true, true],
            'senco of a category' => [$generator->create_user(), true, true],
            'tutor' => [$generator->create_user(), true, true],
            'governor' => [$this->school->person('governor'), false, false],
            'agency worker of nobody' => [$this->school->person('agency'), false, false],
            'pupil' => [$pupil, true, false],
            'pupil without a mentor' => [$lonely, false, false],
            'parent' => [$this->school->parent($pupil), true, false],
            'parent of a pupil without a mentor' => [$this->school->parent($lonely), false, false],
            'nobody' => [$generator->create_user(), false, false],
        ];
        role_assign(ready_roles::id('mentor'), $people['mentor by hand'][0]->id, \context_user::instance($pupil->id)->id);
        role_assign(ready_roles::id('senco'), $people['senco of a category'][0]->id, $category->id);
        role_assign(ready_roles::id('tutor'), $people['tutor'][0]->id, \context_user::instance($pupil->id)->id);
        $found = [];
        foreach ($people as $who => [$user]) {
            $this->setUser($user);
            $found[$who] = [place::has(), place::is_staff()];
        }
        $this->assertSame(array_map(fn(array $each): array => [$each[1], $each[2]], $people), $found);
        $this->assertEquals(0, $DB->count_records('local_learningmentor_person'));
        // What was found is remembered.
        $before = $DB->perf_get_queries();
        place::has();
        $this->assertSame($before, $DB->perf_get_queries());
    }

    /**
     * A teacher has no caseload: the block leads to their pupils, and a pupil's profile says that there is something.
     */
    public function test_teacher(): void {
        $course = $this->getDataGenerator()->create_course();
        $pupil = $this->getDataGenerator()->create_and_enrol($course, 'student', ['alternatename' => 'Amelia']);
        $this->setUser($this->getDataGenerator()->create_and_enrol($course, 'editingteacher'));
        $this->assertTrue(profile::shows((int) $pupil->id));
        $this->assertFalse(profile::shows((int) $this->school->pupil()->id));
        $this->assertFalse(profile::shows(-1));
        $this->assertStringContainsString('/local/learningmentor/index.php', $this->block());
        $this->assertStringNotContainsString('lm-caseload', $this->block());
        $this->assertStringContainsString('Amelia', $this->page());
    }

    /**
     * An address makes nobody known to records: numbers of nobody, of staff, of others' pupils are answered alike.
     */
    public function test_numbers_of_nobody(): void {
        global $DB;
        $this->setUser($mentor = $this->school->person('mentor'));
        $mine = $this->school->pupil();
        $other = $this->school->pupil();
        $this->school->place($mentor, $mine);
        foreach ([(int) $other->id, 987654, -1, (int) get_admin()->id] as $number) {
            $this->assertStringContainsString(get_string('nopupil', 'local_learningmentor'), $this->page($number));
        }
        $this->assertEquals([$mentor->id], $DB->get_fieldset_select('local_learningmentor_person', 'userid', ''));
        $this->assertStringContainsString('lm-pupil', $this->page((int) $mine->id));
        $this->setUser($this->school->person('senco'));
        $this->assertStringContainsString('lm-pupil', $this->page((int) $other->id));
        $this->assertStringNotContainsString('lm-pupil', $this->page((int) $mentor->id));
    }

    /**
     * Mentors to choose from are those of today and of the school, whose accounts are there.
     */
    public function test_mentors_to_choose_from(): void {
        set_config('severalschools', 1, 'local_learningmentor');
        set_config('field_lock_institution', 'locked', 'auth_manual');
        $schools = ['Alder' => schools::make('Alder', 'Alder'), 'Birch' => schools::make('Birch', 'Birch')];
        $mentors = [
            'Now' => ['Alder', null, []],
            'Past' => ['Alder', '2021-07-31', []],
            'Suspended' => ['Alder', null, ['suspended' => 1]],
            'Elsewhere' => ['Birch', null, []],
        ];
        foreach ($mentors as $name => [$at, $to, $fields]) {
            $mentor = $this->school->person('mentor', ['lastname' => "Mentor$name", 'institution' => $at] + $fields);
            $this->school->uuid($mentor);
            $pupil = $this->school->pupil(['institution' => $at]);
            local\moodle\care_team::place((int) $schools[$at]->id, (int) $pupil->id, (int) $mentor->id, '2020-09-01', $to);
        }
        $this->setUser($this->school->person('senco', ['institution' => 'Alder']));
        preg_match_all('/Mentor[A-Z][a-z]+/', $this->page(), $found);
        $this->assertSame(['MentorNow'], array_values(array_unique($found[0])));
    }

    /**
     * Records live elsewhere: nothing is answered from here besides the documents, pupils have their page all the same, and tasks
     * rest.
     */
    public function test_connected(): void {
        global $DB;
        $mentor = $this->school->person('mentor');
        $pupil = $this->school->pupil();
        $this->school->place($mentor, $pupil);
        $this->connect();
        $this->assertSame(404, $this->school->ask($mentor, 'GET', '/v1/me')->status);
        $goal = ['pupil' => $this->school->uuid($pupil), 'title' => 'One', 'strand' => 'academic'];
        $this->assertSame(404, $this->school->ask($mentor, 'POST', '/v1/goals', $goal)->status);
        $this->assertEquals(0, $DB->count_records('local_learningmentor_record'));
        $this->assertSame(200, kernel::handle(new request('GET', '/v1/contract.json'))->status);
        $this->setUser($mentor);
        $html = mobile::pupils([])['templates'][0]['html'];
        $this->assertStringContainsString(get_string('elsewhere_app', 'local_learningmentor'), $html);
        $this->assertStringNotContainsString('lm-pupil', $this->page((int) $pupil->id));

        $this->setUser($this->school->pupil());
        $this->assertStringContainsString('own', $this->block());
        $this->setUser($this->school->parent($pupil));
        $this->assertSame('', $this->block());

        (new task\remind())->execute();
        $this->assertFalse(get_config('local_learningmentor', 'remindedon'));
    }

    /**
     * In the app each row opens its pupil, and no name is code to Angular.
     */
    public function test_mobile(): void {
        $mentor = $this->school->person('mentor');
        $pupil = $this->school->pupil(['alternatename' => '{{7*7}}', 'lastname' => '@if } & me']);
        $this->school->place($mentor, $pupil);
        $this->setUser($mentor);
        $html = mobile::pupils([])['templates'][0]['html'];
        $this->assertStringContainsString("index.php?person={$this->school->uuid($pupil)}\"", $html);
        $this->assertStringContainsString('<ion-label ngNonBindable>', $html);
        $this->assertDoesNotMatchRegularExpression('/[{}@]/', $html);
        $document = new \DOMDocument();
        $document->loadHTML('<?xml encoding="UTF-8">' . $html, LIBXML_NOERROR);
        $this->assertSame('{{7*7}} @if } & me', $document->getElementsByTagName('h2')->item(0)->textContent);
    }
}

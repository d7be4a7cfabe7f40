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

use local_learningmentor\local\moodle\care_team;
use local_learningmentor\local\moodle\caseload_import;
use local_learningmentor\local\moodle\day;
use local_learningmentor\local\store\schools;

/**
 * Cohorts become caseloads, and places on care teams have days.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_learningmentor\local\moodle\caseload_import
 * @covers     \local_learningmentor\local\moodle\care_team
 * @covers     \local_learningmentor\hook_callbacks
 */
final class caseload_test extends \advanced_testcase {
    /** @var \local_learningmentor_generator */
    private \local_learningmentor_generator $school;

    /**
     * An invented school.
     */
    public function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->school = $this->getDataGenerator()->get_plugin_generator('local_learningmentor');
    }

    /**
     * Pupils of a cohort come to the caseload; staff, the barred and those who are on it already do not.
     */
    public function test_cohort(): void {
        global $DB;
        $mentor = $this->school->person('mentor');
        $members = [
            'added' => $this->school->pupil(['lastname' => 'A']),
            'same' => $this->school->pupil(['lastname' => 'B']),
            'barred' => $this->school->pupil(['lastname' => 'C']),
            'notpupil' => $this->school->person('senco', ['lastname' => 'D']),
        ];
        $cohort = $this->getDataGenerator()->create_cohort();
        array_map(fn(\stdClass $member) => cohort_add_member($cohort->id, $member->id), $members);
        $this->school->place($mentor, $members['same'], '2026-09-01');
        $DB->insert_record('local_learningmentor_relation', [
            'school' => schools::own()->id,
            'pupil' => $members['barred']->id,
            'person' => $mentor->id,
            'relation' => 'parent',
            'barred' => 1,
        ]);
        $import = new caseload_import(schools::own(), (int) $cohort->id, (int) $mentor->id, '2026-09-01', null);
        $this->assertSame(array_keys($members), array_column($import->plan(), 'outcome'));
        $this->assertSame(1, $import->apply());
        $context = \context_user::instance($members['added']->id);
        $this->assertTrue(has_capability('moodle/user:viewdetails', $context, $mentor));
        $rows = $this->school->ask($mentor, 'GET', '/v1/pupils?mine=true')->value()->items;
        $this->assertCount(2, $rows);
    }

    /**
     * A place that runs keeps its first day when its last is set; one that is over begins anew.
     */
    public function test_days(): void {
        global $DB;
        $mentor = $this->school->person('mentor');
        $pupil = $this->school->pupil();
        $days = function () use ($DB): array {
            $tie = $DB->get_record('local_learningmentor_relation', [], '*', MUST_EXIST);
            return [$tie->fromdate, $tie->todate];
        };
        $this->school->place($mentor, $pupil, '2026-09-01');
        $this->school->place($mentor, $pupil, '2026-10-01', '2027-07-31');
        $this->assertSame(['2026-09-01', '2027-07-31'], $days());
        care_team::end((int) $DB->get_field('local_learningmentor_relation', 'id', []));
        $yesterday = day::plus(day::today(), -1);
        $this->assertSame($yesterday, $days()[1]);
        $this->school->place($mentor, $pupil, day::today());
        $this->assertSame([day::today(), null], $days());
        $this->assertEquals(1, $DB->count_records('local_learningmentor_relation'));
    }

    /**
     * Whoever leaves the school leaves the care teams; what they wrote stays.
     */
    public function test_leaver(): void {
        global $DB;
        $mentor = $this->school->person('mentor');
        $pupil = $this->school->pupil();
        $this->school->place($mentor, $pupil);
        $this->school->record($mentor, 'goals', $pupil, ['title' => 'One', 'strand' => 'academic']);
        delete_user($mentor);
        $tie = $DB->get_record('local_learningmentor_relation', ['person' => $mentor->id]);
        $this->assertLessThan(day::today(), $tie->todate);
        $this->assertEquals(0, $DB->count_records('role_assignments', ['component' => 'local_learningmentor']));
        $this->assertEquals(1, $DB->count_records('local_learningmentor_record'));
    }

    /**
     * A new pupil is told to the mentor, once, without the pupil's name.
     */
    public function test_message(): void {
        $mentor = $this->school->person('mentor');
        $pupil = $this->school->pupil(['firstname' => 'Amelia']);
        $sink = $this->redirectMessages();
        $this->school->place($mentor, $pupil);
        $this->school->place($mentor, $pupil, '2026-09-01', '2999-07-31');
        $messages = $sink->get_messages_by_component('local_learningmentor');
        $this->assertCount(1, $messages);
        $this->assertStringNotContainsString('Amelia', json_encode(reset($messages)));
    }
}

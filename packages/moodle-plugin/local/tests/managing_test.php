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

use local_learningmentor\local\identity;
use local_learningmentor\local\moodle\care_team;
use local_learningmentor\local\moodle\care_team_mirror;
use local_learningmentor\local\moodle\caseload_import;
use local_learningmentor\local\moodle\day;
use local_learningmentor\local\moodle\holds;
use local_learningmentor\local\moodle\keep_apart;
use local_learningmentor\local\moodle\managing;
use local_learningmentor\local\moodle\ready_roles;
use local_learningmentor\local\reader;
use local_learningmentor\local\store;
use local_learningmentor\local\store\readers;
use local_learningmentor\local\store\schools;

/**
 * The pages of those who manage: each for one school, care teams as the contract has them, and people who are kept apart.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_learningmentor\local\moodle\managing
 * @covers     \local_learningmentor\local\moodle\holds
 * @covers     \local_learningmentor\local\moodle\keep_apart
 * @covers     \local_learningmentor\local\moodle\care_team_mirror
 * @covers     \local_learningmentor\local\moodle\caseload_import
 * @covers     \local_learningmentor\local\store\care_team
 * @covers     \local_learningmentor\local\store\readers
 */
final class managing_test extends \advanced_testcase {
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
     * Two schools of one site, with the field locked that tells them apart.
     *
     * @return \stdClass[] rows of local_learningmentor_school
     */
    private function two_schools(): array {
        set_config('severalschools', 1, 'local_learningmentor');
        set_config('field_lock_institution', 'locked', 'auth_manual');
        return [schools::make('Alder', 'Alder'), schools::make('Birch', 'Birch')];
    }

    /**
     * Somebody as a reader.
     *
     * @param \stdClass $user
     * @return reader
     */
    private function reader(\stdClass $user): reader {
        return readers::load(new identity((int) $user->id));
    }

    /**
     * Whoever could have written the school into their own profile manages none.
     */
    public function test_school_is_vouched_for(): void {
        [$alder, $birch] = $this->two_schools();
        $this->setUser($this->school->person('senco', ['institution' => 'Alder']));
        $this->assertEquals($alder->id, managing::school()->id);
        // What the session still believes does not count.
        global $DB, $USER;
        $DB->set_field('user', 'institution', 'Birch', ['id' => $USER->id]);
        $this->assertEquals($birch->id, managing::school()->id);
        set_config('field_lock_institution', 'unlocked', 'auth_manual');
        $this->expectExceptionMessage(get_string('noschool', 'local_learningmentor'));
        managing::school();
    }

    /**
     * A site administrator opens a page only by a role.
     */
    public function test_administrators_hold_no_role(): void {
        $this->setAdminUser();
        $this->assertSame([], managing::mine());
        $this->expectException(\required_capability_exception::class);
        managing::open('caseloads');
    }

    /**
     * Records live elsewhere: care teams and registers are not changed here, holds on what was here before are.
     */
    public function test_connected(): void {
        $lead = $this->school->person('dsl');
        $this->setUser($lead);
        $this->assertSame(['caseloads', 'holds'], managing::mine());
        set_config('mode', 'connected', 'local_learningmentor');
        set_config('server', 'https://mentoring.example', 'local_learningmentor');
        $this->assertSame(['holds'], managing::mine());
        managing::open('holds');
        $this->expectExceptionMessage(get_string('elsewhere_managing', 'local_learningmentor'));
        managing::open('caseloads');
    }

    /**
     * Holds are a school's own: listed, ended and begun for its pupils alone, also for those who have left.
     */
    public function test_holds_of_a_school(): void {
        global $DB;
        [$alder, $birch] = $this->two_schools();
        $this->setUser($this->school->person('dsl', ['institution' => 'Alder']));
        $amelia = $this->school->pupil(['institution' => 'Alder']);
        $ben = $this->school->pupil(['institution' => 'Birch']);
        $former = $this->getDataGenerator()->create_user(['institution' => 'Alder']);
        $staff = $this->school->person('mentor', ['institution' => 'Alder']);
        $DB->insert_record('local_learningmentor_register', [
            'school' => $alder->id, 'pupil' => $former->id, 'year' => 2020, 'firstday' => '2020-09-07', 'marks' => '/',
        ]);
        $this->assertEqualsCanonicalizing([$amelia->id, $former->id], array_keys(holds::pupils((int) $alder->id)));
        $this->assertArrayNotHasKey($staff->id, holds::pupils((int) $alder->id));
        // Whoever left, by now without an account and of no school, can still be held, and the hold be seen and ended.
        $DB->set_field('user', 'institution', '', ['id' => $former->id]);
        delete_user($former);
        $this->assertStringContainsString('(Deleted)', holds::pupils((int) $alder->id)[$former->id]);
        $this->assertArrayNotHasKey($former->id, holds::pupils((int) $birch->id));
        holds::begin((int) $alder->id, (int) $former->id, 'An inquiry');
        $this->assertSame(['An inquiry'], array_column(holds::of((int) $alder->id), 'reason'));
        holds::end((int) $alder->id, (int) key(holds::of((int) $alder->id)));
        $DB->delete_records('local_learningmentor_hold');
        holds::begin((int) $alder->id, (int) $amelia->id, 'A court asks');
        holds::begin((int) $birch->id, (int) $ben->id, 'Not for Alder');
        $held = holds::of((int) $alder->id);
        $this->assertSame(['A court asks'], array_column($held, 'reason'));
        holds::end((int) $alder->id, (int) reset($held)->id);
        $this->assertNotEmpty($DB->get_field('local_learningmentor_hold', 'timeended', ['pupil' => $amelia->id]));
        $wrongs = [
            fn() => holds::end((int) $alder->id, (int) key(holds::of((int) $birch->id))),
            fn() => holds::begin((int) $alder->id, (int) $ben->id, 'x'),
            fn() => holds::begin((int) $alder->id, 999999, 'x'),
        ];
        foreach ($wrongs as $wrong) {
            try {
                $wrong();
                $this->fail('A hold of another school.');
            } catch (\moodle_exception $refused) {
                $this->assertSame('nopupil', $refused->errorcode);
            }
        }
        $this->assertEquals(1, $DB->count_records('local_learningmentor_hold', ['timeended' => null]));
        $this->assertEquals(2, $DB->count_records('local_learningmentor_hold'));
    }

    /**
     * Cohorts that are hidden from somebody, or have nobody of their school in them, are not offered.
     */
    public function test_cohorts(): void {
        [$alder] = $this->two_schools();
        $senco = $this->school->person('senco', ['institution' => 'Alder']);
        $amelia = $this->school->pupil(['institution' => 'Alder']);
        $ben = $this->school->pupil(['institution' => 'Birch']);
        foreach ([['Ours', $amelia, 1], ['Theirs', $ben, 1], ['Hidden', $amelia, 0]] as [$name, $member, $visible]) {
            $cohort = $this->getDataGenerator()->create_cohort(['name' => $name, 'visible' => $visible]);
            cohort_add_member($cohort->id, $member->id);
        }
        $this->setUser($senco);
        $this->assertSame(['Ours'], array_values(caseload_import::cohorts((int) $alder->id)));
        assign_capability('moodle/cohort:view', CAP_ALLOW, ready_roles::id('senco'), \context_system::instance());
        $this->assertSame(['Hidden', 'Ours'], array_values(caseload_import::cohorts((int) $alder->id)));
    }

    /**
     * A mentor whom somebody gave by hand is on the list, and goes when the place ends.
     */
    public function test_place_by_hand_ends(): void {
        global $DB;
        $senco = $this->school->person('senco');
        $byhand = $this->school->person('mentor');
        $dated = $this->school->person('mentor');
        $gone = $this->school->person('mentor');
        $pupil = $this->school->pupil();
        $context = \context_user::instance($pupil->id);
        role_assign(ready_roles::id('mentor'), $byhand->id, $context->id);
        $this->school->place($dated, $pupil);
        $this->school->place($gone, $pupil, '2020-09-01', '2021-07-31');
        $reader = $this->reader($senco);
        $places = array_map(
            fn(\stdClass $place): array => [$place->person, $place->byhand, $place->isover],
            store\care_team::places($reader, (int) $pupil->id),
        );
        $this->assertEqualsCanonicalizing([
            [(int) $byhand->id, true, false],
            [(int) $dated->id, false, false],
            [(int) $gone->id, false, true],
        ], $places);
        store\care_team::leave($reader, $this->school->uuid($pupil), $this->school->uuid($byhand));
        $this->assertSame([], $this->reader($byhand)->related());
        $this->assertFalse($DB->record_exists('role_assignments', ['userid' => $byhand->id, 'contextid' => $context->id]));
        // The mirror of somebody else's place is no place by hand.
        $this->assertTrue(user_has_role_assignment($dated->id, ready_roles::id(ready_roles::CARE_TEAM), $context->id));
    }

    /**
     * The mirror grants nothing of ours, whatever the role means that the settings name for it.
     */
    public function test_mirror_grants_nothing(): void {
        set_config('careteamrole', ready_roles::id('parent'), 'local_learningmentor');
        $mentor = $this->school->person('mentor');
        $pupil = $this->school->pupil();
        $this->school->place($mentor, $pupil);
        $context = \context_user::instance($pupil->id);
        $this->assertTrue(user_has_role_assignment($mentor->id, ready_roles::id('parent'), $context->id));
        $this->assertSame(['mentor'], $this->reader($mentor)->roles);
        $this->assertSame(['mentor'], $this->reader($mentor)->relations_to((int) $pupil->id));
        $team = $this->school->ask($this->school->person('senco'), 'GET', "/v1/pupils/{$this->school->uuid($pupil)}/care-team");
        $this->assertSame(['mentor'], array_column($team->value()->items, 'relation'));
    }

    /**
     * Whoever is kept apart sees nothing of the pupil from then on, also where they come by another way; the end of it gives back
     * what their roles say, not the place on the care team.
     */
    public function test_kept_apart(): void {
        global $DB;
        $senco = $this->school->person('senco');
        $mentor = $this->school->person('mentor');
        $parent = $this->school->parent($pupil = $this->school->pupil());
        $this->school->place($mentor, $pupil);
        $this->setUser($senco);
        $reader = $this->reader($senco);
        $people = keep_apart::candidates($reader, (int) $pupil->id);
        $this->assertArrayHasKey($parent->id, $people);
        $this->assertArrayNotHasKey($senco->id, $people);
        $this->assertArrayNotHasKey($pupil->id, $people);

        $sink = $this->redirectEvents();
        foreach ([$mentor, $parent] as $adult) {
            keep_apart::begin($reader, (int) $pupil->id, (int) $adult->id, 'Court order of May');
            $this->assertSame([(int) $pupil->id => true], $this->reader($adult)->barred);
            $this->assertSame(404, $this->school->ask($adult, 'GET', "/v1/pupils/{$this->school->uuid($pupil)}")->status);
        }
        $events = array_filter($sink->get_events(), fn($event): bool => $event instanceof event\care_team_updated);
        $this->assertStringContainsString('kept the user', reset($events)->get_description());
        $this->assertStringNotContainsString('Court', json_encode(reset($events)->get_data()));
        $this->assertCount(2, keep_apart::of($reader, (int) $pupil->id));
        $this->assertFalse(user_has_role_assignment($mentor->id, ready_roles::id(ready_roles::CARE_TEAM)));
        $outcome = care_team::place((int) schools::own()->id, (int) $pupil->id, (int) $mentor->id, day::today());
        $this->assertSame('barred', $outcome);

        foreach (array_keys(keep_apart::of($reader, (int) $pupil->id)) as $id) {
            keep_apart::end($reader, (int) $pupil->id, (int) $id);
        }
        $this->assertSame([], $this->reader($mentor)->barred);
        $this->assertSame([], $this->reader($mentor)->related());
        $this->assertSame([(int) $pupil->id], $this->reader($parent)->related());
        $this->assertEquals(2, $DB->count_records('local_learningmentor_relation', ['barred' => 1]));
        // Nor is it there again where somebody had made them mentor by hand, which no day ends.
        $context = \context_user::instance($pupil->id);
        role_assign(ready_roles::id('mentor'), $mentor->id, $context->id);
        $this->assertSame([(int) $pupil->id], $this->reader($mentor)->related());
        // Again, in the row that is there.
        keep_apart::begin($reader, (int) $pupil->id, (int) $mentor->id, 'Again', day::today());
        $this->assertCount(1, keep_apart::of($reader, (int) $pupil->id));
        $this->assertEquals(0, $DB->count_records('role_assignments', ['userid' => $mentor->id, 'contextid' => $context->id]));
    }

    /**
     * Whoever is kept apart from a pupil and manages their school finds the pupil on no page of it.
     */
    public function test_a_manager_kept_apart(): void {
        global $DB;
        $dsl = $this->school->person('dsl');
        $pupil = $this->school->pupil();
        $school = (int) schools::own()->id;
        $this->setUser($dsl);
        holds::begin($school, (int) $pupil->id, 'A court asks');
        $this->assertCount(1, holds::of($school));
        $hold = (int) key(holds::of($school));
        $DB->insert_record('local_learningmentor_relation', [
            'school' => $school,
            'pupil' => $pupil->id,
            'person' => $dsl->id,
            'relation' => 'bar',
            'barred' => 1,
            'source' => 'school',
        ]);
        $this->assertSame([(int) $pupil->id], managing::barred());
        $this->assertSame([], holds::of($school));
        $this->assertArrayNotHasKey($pupil->id, holds::pupils($school));
        $this->expectException(\moodle_exception::class);
        holds::end($school, $hold);
    }

    /**
     * A bar that was written by another way keeps a place out of the mirror, and stays when the adult's account goes.
     */
    public function test_bars_and_the_mirror(): void {
        global $DB;
        $mentor = $this->school->person('mentor');
        $pupil = $this->school->pupil();
        $this->school->place($mentor, $pupil);
        $this->assertEquals(1, $DB->count_records('role_assignments', ['component' => 'local_learningmentor']));
        $DB->insert_record('local_learningmentor_relation', [
            'school' => schools::own()->id, 'pupil' => $pupil->id, 'person' => $mentor->id, 'relation' => 'parent', 'barred' => 1,
        ]);
        care_team_mirror::sync();
        $this->assertEquals(0, $DB->count_records('role_assignments', ['component' => 'local_learningmentor']));
        delete_user($mentor);
        $this->assertNull($DB->get_record('local_learningmentor_relation', ['barred' => 1])->todate);
    }

    /**
     * A bar is of one school and of one pupil.
     */
    public function test_bar_of_another_pupil(): void {
        $reader = $this->reader($this->school->person('senco'));
        $parent = $this->school->parent($pupil = $this->school->pupil());
        keep_apart::begin($reader, (int) $pupil->id, (int) $parent->id, 'Court order');
        $id = (int) key(keep_apart::of($reader, (int) $pupil->id));
        $this->expectExceptionMessage(get_string('nopupil', 'local_learningmentor'));
        keep_apart::end($reader, (int) $this->school->pupil()->id, $id);
    }
}

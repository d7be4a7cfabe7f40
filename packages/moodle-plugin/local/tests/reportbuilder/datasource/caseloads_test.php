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

namespace local_learningmentor\reportbuilder\datasource;

use core_reportbuilder_generator;
use core_reportbuilder_testcase;
use local_learningmentor\local\contract;
use local_learningmentor\local\moodle\words;

defined('MOODLE_INTERNAL') || die();

global $CFG;
require_once("$CFG->dirroot/reportbuilder/tests/helpers.php");

/**
 * Who is shown what in reports.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_learningmentor\reportbuilder\datasource\caseloads
 * @covers     \local_learningmentor\reportbuilder\local\entities\record
 * @covers     \local_learningmentor\reportbuilder\local\entities\care_team
 * @covers     \local_learningmentor\local\moodle\report_sight
 * @covers     \local_learningmentor\local\moodle\ready_report
 * @covers     \local_learningmentor\local\moodle\words
 */
final class caseloads_test extends core_reportbuilder_testcase {
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
     * The rows of the default report as somebody is shown it.
     *
     * @param \stdClass $user
     * @return string[] cells joined by bars
     */
    private function rows(\stdClass $user): array {
        $this->setAdminUser();
        /** @var core_reportbuilder_generator $generator */
        $generator = $this->getDataGenerator()->get_plugin_generator('core_reportbuilder');
        $report = $generator->create_report(['name' => 'R', 'source' => caseloads::class, 'default' => 1]);
        $this->setUser($user);
        \core_reportbuilder\manager::reset_caches();
        $content = $this->get_custom_report_content($report->get('id'));
        $rows = array_map(fn(array $row): string => strip_tags(implode('|', $row)), $content);
        sort($rows);
        return $rows;
    }

    /**
     * Mentors see their own pupils, the SENCO all, others nothing; records as the tables say; and never what is written.
     */
    public function test_who_sees_what(): void {
        $sam = $this->school->person('mentor', ['firstname' => 'Sam', 'lastname' => 'Field']);
        $kay = $this->school->person('mentor', ['firstname' => 'Kay', 'lastname' => 'Wood']);
        $amelia = $this->school->pupil(['firstname' => 'Amelia', 'lastname' => 'Hughes']);
        $ben = $this->school->pupil(['firstname' => 'Ben', 'lastname' => 'Shaw']);
        $this->school->place($sam, $amelia, '2026-09-01');
        $this->school->place($kay, $ben, '2026-09-01');
        $this->school->record($sam, 'goals', $amelia, ['title' => 'Private words', 'strand' => 'academic']);
        $this->school->record($sam, 'sessions', $amelia, ['state' => 'held', 'note' => 'Private words']);

        $ofsam = $this->rows($sam);
        $this->assertSame([
            'Sam Field|Amelia Hughes|1 September 2026||Goal|Draft|',
            'Sam Field|Amelia Hughes|1 September 2026||Session|Held|',
        ], $ofsam);
        // The head sees goals of every pupil, and no session: a pupil without what may be seen is there all the same.
        $this->assertSame([
            'Kay Wood|Ben Shaw|1 September 2026||||',
            'Sam Field|Amelia Hughes|1 September 2026||Goal|Draft|',
        ], $this->rows($this->school->person('head')));
        $this->assertSame(['Kay Wood|Ben Shaw|1 September 2026||||'], $this->rows($kay));
        $this->assertSame([], $this->rows($this->school->person('governor')));
        $this->assertSame([], $this->rows($amelia));
        $this->assertSame([], $this->rows(get_admin()));
        $this->assertStringNotContainsString('Private', json_encode($ofsam));
    }

    /**
     * Every state of every kind has its words, and days are the reader's.
     */
    public function test_words(): void {
        foreach (contract::kinds() as $kind => $one) {
            foreach ($one['states'] as $state) {
                $this->assertTrue(get_string_manager()->string_exists(
                    'state_' . str_replace('-', '', $kind) . '_' . str_replace('-', '', $state),
                    'local_learningmentor',
                ), "$kind $state");
            }
        }
        $this->assertSame('Stepping down', words::state('case', 'stepping-down'));
        $this->assertSame('gone', words::state('no-kind', 'gone'));
        $this->assertSame('', words::day(null));
    }

    /**
     * A bar keeps the pupil out of a report.
     */
    public function test_bar(): void {
        global $DB;
        $senco = $this->school->person('senco');
        $mentor = $this->school->person('mentor');
        $pupil = $this->school->pupil();
        $this->school->place($mentor, $pupil);
        $this->assertCount(1, $this->rows($senco));
        $DB->insert_record('local_learningmentor_relation', [
            'school' => $DB->get_field('local_learningmentor_relation', 'school', ['pupil' => $pupil->id]),
            'pupil' => $pupil->id,
            'person' => $senco->id,
            'relation' => 'parent',
            'barred' => 1,
        ]);
        $this->assertSame([], $this->rows($senco));
    }

    /**
     * The ready report is there after the installation, and goes with the plugin.
     */
    public function test_ready_report(): void {
        global $DB;
        $this->assertEquals(1, $DB->count_records('reportbuilder_report', ['source' => caseloads::class]));
        \local_learningmentor\local\moodle\ready_report::remove_all();
        $this->assertEquals(0, $DB->count_records('reportbuilder_report', ['source' => caseloads::class]));
    }

    /**
     * Every column and filter can be asked for.
     */
    public function test_stress(): void {
        if (!PHPUNIT_LONGTEST) {
            $this->markTestSkipped('PHPUNIT_LONGTEST is not defined');
        }
        $mentor = $this->school->person('mentor');
        $pupil = $this->school->pupil();
        $this->school->place($mentor, $pupil);
        $this->school->record($mentor, 'goals', $pupil, ['title' => 'One', 'strand' => 'academic']);
        $this->setUser($mentor);
        $this->datasource_stress_test_columns(caseloads::class);
        $this->datasource_stress_test_conditions(caseloads::class, 'record:kind');
    }
}

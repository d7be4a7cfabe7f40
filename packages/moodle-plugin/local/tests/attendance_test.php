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

use local_learningmentor\local\attendance\csv;
use local_learningmentor\local\attendance\file;
use local_learningmentor\local\attendance\import;
use local_learningmentor\local\attendance\lessons;
use local_learningmentor\local\moodle\day;
use local_learningmentor\local\store\schools;

/**
 * Attendance from files and from lessons.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_learningmentor\local\attendance\csv
 * @covers     \local_learningmentor\local\attendance\file
 * @covers     \local_learningmentor\local\attendance\page
 * @covers     \local_learningmentor\local\attendance\import
 * @covers     \local_learningmentor\local\attendance\lessons
 */
final class attendance_test extends \advanced_testcase {
    /** @var \local_learningmentor_generator */
    private \local_learningmentor_generator $school;
    /** @var int */
    private int $id;

    /**
     * An invented school.
     */
    public function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->school = $this->getDataGenerator()->get_plugin_generator('local_learningmentor');
        $this->id = (int) schools::own()->id;
    }

    /**
     * Reads a file and says what is wrong.
     *
     * @param string $text
     * @param string $order
     * @return array{import|null, string[]}
     */
    private function read(string $text, string $order = ''): array {
        $file = new file($text, $order, '2026-11-24');
        $import = import::of_file($this->id, $file);
        return [$import, array_map(fn(array $each): string => "$each[line] $each[column]", $file->problems)];
    }

    /**
     * A register as it is stored.
     *
     * @param \stdClass $pupil
     * @return string[]
     */
    private function register(\stdClass $pupil): array {
        global $DB;
        $row = $DB->get_record('local_learningmentor_register', ['pupil' => $pupil->id, 'year' => 2026]);
        return $row ? [$row->firstday, $row->marks, $row->late] : [];
    }

    /**
     * Separators, quotes, marks of byte order, and lines.
     */
    public function test_csv(): void {
        $text = "\xEF\xBB\xBFa,b\r\n1,\"x,y\"\r\n\r\n2,\r\n";
        $this->assertSame([1 => ['a', 'b'], 2 => ['1', 'x,y'], 4 => ['2', '']], csv::rows($text));
        $this->assertSame([1 => ['a', 'b'], 2 => ['é', '2']], csv::rows("a;b\n\xE9;2\n"));
        $this->assertSame([1 => ['a', 'b'], 2 => ["1\n2", 'x'], 4 => ['3', 'y']], csv::rows("a\tb\n\"1\n2\"\tx\n3\ty\n"));
    }

    /**
     * Marks come into the register at their place, the same file again changes nothing, another lays over it.
     */
    public function test_import(): void {
        $pupil = $this->school->pupil(['idnumber' => '0042']);
        $head = "UPN,Date,AM/PM,Mark,Minutes late\n";
        // A Tuesday and the Wednesday after it.
        $text = $head . "0042,2026-11-17,AM,/,\n0042,17/11/2026,PM,L,12\n0042,18 Nov 2026,AM,i,\n";
        [$import, $problems] = $this->read($text);
        $this->assertSame([], $problems);
        $this->assertSame([1, 0, 0], [$import->added(), $import->changed(), $import->unchanged]);
        $sink = $this->redirectEvents();
        $import->apply();
        $events = array_values(array_filter($sink->get_events(), fn($event) => $event instanceof event\attendance_imported));
        $this->assertCount(1, $events);
        $this->assertSame(1, $events[0]->other['pupils']);
        $this->assertSame(['2026-11-16', '--/LI', '{"3":12}'], $this->register($pupil));

        [$again] = $this->read($text);
        $this->assertSame([0, 0, 1], [$again->added(), $again->changed(), $again->unchanged]);

        [$more] = $this->read($head . "0042,2026-11-17,PM,/,\n0042,2026-11-09,AM,/,\n");
        $this->assertSame([0, 1, 0], [$more->added(), $more->changed(), $more->unchanged]);
        $more->apply();
        $this->assertSame(['2026-11-09', '/-----------/\\I', null], $this->register($pupil));
    }

    /**
     * What is wrong is told line by line, and then nothing is imported.
     */
    public function test_problems(): void {
        $this->school->pupil(['idnumber' => 'A1']);
        $this->school->pupil(['idnumber' => 'B2']);
        $lines = [
            'A1,2026-11-17,AM,QQ',
            'A1,03/04/2026,AM,/',
            'A1,2026-11-21,AM,/',
            'A1,2026-11-25,AM,/',
            'A1,2026-11-17,noon,/',
            ',2026-11-17,AM,/',
            '1.2E+11,2026-11-17,AM,/',
            'A1,1999-11-17,AM,/',
            'A1,2026-11-18,AM,/',
            'A1,2026-11-18,AM,N',
            'ZZ,2026-11-18,AM,/',
        ];
        [$import, $problems] = $this->read("pupil,date,session,code\n" . implode("\n", $lines));
        $this->assertNull($import);
        $this->assertSame([
            '2 code', '3 date', '4 date', '5 date', '6 session', '7 pupil', '8 pupil', '9 date', '11 code', '12 ',
        ], $problems);
        $this->assertSame(['1 '], $this->read("pupil,date,code\nA1,2026-11-18,/\n")[1]);
        $this->assertSame(['1 '], $this->read("pupil,date,session,code\n")[1]);
        // Two readings of a date, once it is told which is meant.
        $this->assertSame([], $this->read("pupil,date,session,code\nA1,03/04/2026,AM,/\n", 'dmy')[1]);
        [$import, $problems] = $this->read("pupil,date,session,code\nA1,03/04/2026,AM,/\n", 'mdy');
        $this->assertSame([], $problems);
    }

    /**
     * Days that a whole school's file leaves out were no school days; a few pupils' file says nothing of them.
     */
    public function test_closed_days(): void {
        $pupils = [];
        $rows = '';
        for ($i = 0; $i < 10; $i++) {
            $pupils[] = $this->school->pupil(['idnumber' => "P$i"]);
            $rows .= "P$i,2026-11-16,AM,/\nP$i,2026-11-16,PM,/\nP$i,2026-11-18,AM,/\n";
        }
        [$import] = $this->read("pupil,date,session,code\n$rows");
        $import->apply();
        $this->assertSame('/\\##/', $this->register($pupils[0])[1]);
    }

    /**
     * Lessons count only where the school said what their statuses mean; the first of a half day is the session.
     */
    public function test_lessons(): void {
        global $DB;
        if (!array_key_exists('attendance', \core_component::get_plugin_list('mod'))) {
            $this->markTestSkipped('mod_attendance is not installed');
        }
        $pupil = $this->school->pupil();
        $sessions = ['09:00' => 'P', '10:00' => 'A', '13:00' => 'L', '14:00' => 'A'];
        $statuses = [];
        foreach (['P', 'A', 'L', 'X'] as $acronym) {
            $statuses[$acronym] = $DB->insert_record('attendance_statuses', [
                'attendanceid' => 1, 'acronym' => $acronym, 'description' => $acronym, 'grade' => 0, 'visible' => 1, 'deleted' => 0,
            ]);
        }
        foreach ($sessions as $time => $acronym) {
            $session = $DB->insert_record('attendance_sessions', [
                'attendanceid' => 1, 'groupid' => 0, 'sessdate' => day::at('2026-11-17', $time), 'duration' => 3600,
                'lasttakenby' => 0, 'description' => '', 'descriptionformat' => 0, 'studentscanmark' => 0, 'autoassignstatus' => 0,
            ]);
            $DB->insert_record('attendance_log', [
                'sessionid' => $session, 'studentid' => $pupil->id, 'statusid' => $statuses[$acronym],
                'timetaken' => 0, 'takenby' => 0,
            ]);
        }
        $this->assertFalse(lessons::is_on());
        $this->assertSame(0, lessons::import('2026-11-16', '2026-11-20'));
        set_config('lessonstatuses', "P=/\nL = L\nX=QQ", 'local_learningmentor');
        $this->assertTrue(lessons::is_on());
        $this->assertSame(['P' => '/', 'L' => 'L', 'X' => 'QQ'], lessons::map());
        lessons::import('2026-11-16', '2026-11-20');
        $this->assertSame(['2026-11-16', '--/L', null], $this->register($pupil));
        $this->assertSame(0, lessons::import('2026-11-16', '2026-11-20'));
    }
}

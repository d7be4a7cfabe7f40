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

use local_learningmentor\event\care_team_updated;
use local_learningmentor\event\hold_updated;
use local_learningmentor\event\record_created;
use local_learningmentor\event\record_event;
use local_learningmentor\event\record_updated;
use local_learningmentor\event\record_viewed;
use local_learningmentor\event\records_viewed;
use local_learningmentor\local\moodle\holds;
use local_learningmentor\local\store\schools;

/**
 * What Moodle's log is told.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_learningmentor\local\happenings
 * @covers     \local_learningmentor\event\record_event
 * @covers     \local_learningmentor\event\records_viewed
 * @covers     \local_learningmentor\event\care_team_updated
 * @covers     \local_learningmentor\event\hold_updated
 * @covers     \local_learningmentor\local\store\devices
 */
final class event_test extends \advanced_testcase {
    /** @var \local_learningmentor_generator */
    private \local_learningmentor_generator $school;
    /** @var \stdClass */
    private \stdClass $mentor;
    /** @var \stdClass */
    private \stdClass $pupil;

    /**
     * A mentor with a pupil.
     */
    public function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->school = $this->getDataGenerator()->get_plugin_generator('local_learningmentor');
        $this->mentor = $this->school->person('mentor');
        $this->pupil = $this->school->pupil();
        $this->school->place($this->mentor, $this->pupil);
        $this->setUser($this->mentor);
    }

    /**
     * The events of ours that something causes.
     *
     * @param \Closure $does
     * @return \core\event\base[]
     */
    private function events_of(\Closure $does): array {
        $sink = $this->redirectEvents();
        $does();
        $events = array_filter($sink->get_events(), fn($event): bool => $event->component === 'local_learningmentor');
        $sink->close();
        return array_values($events);
    }

    /**
     * Writing and changing are told, with the pupil and without what was written.
     */
    public function test_written_and_changed(): void {
        $fields = ['title' => 'A very private title', 'strand' => 'academic'];
        $events = $this->events_of(fn() => $this->school->record($this->mentor, 'goals', $this->pupil, $fields));
        $this->assertCount(1, $events);
        $this->assertInstanceOf(record_created::class, $events[0]);
        $this->assertSame('c', $events[0]->crud);
        $this->assertEquals($this->pupil->id, $events[0]->relateduserid);
        $this->assertSame('goal', $events[0]->other['kind']);
        $this->assertStringNotContainsString('private', json_encode($events[0]->get_data()) . $events[0]->get_description());

        $uuid = $events[0]->other['uuid'];
        $etag = $this->school->ask($this->mentor, 'GET', "/v1/goals/$uuid")->value()->etag;
        $agree = fn() => $this->school->ask($this->mentor, 'POST', "/v1/goals/$uuid/agree", [], ['If-Match' => $etag]);
        $events = $this->events_of($agree);
        $this->assertCount(1, $events);
        $this->assertInstanceOf(record_updated::class, $events[0]);
        $this->assertSame('agree', $events[0]->other['action']);
    }

    /**
     * Reading is told where it was told in confidence: one event for one answer. Reading a goal is not.
     */
    public function test_read(): void {
        $this->school->record($this->mentor, 'goals', $this->pupil, ['title' => 'Open', 'strand' => 'academic']);
        $session = $this->school->record($this->mentor, 'sessions', $this->pupil, ['state' => 'held']);
        $this->school->record($this->mentor, 'sessions', $this->pupil, ['state' => 'held']);
        $this->assertEmpty($this->events_of(fn() => $this->school->ask($this->mentor, 'GET', '/v1/goals')));
        $events = $this->events_of(fn() => $this->school->ask($this->mentor, 'GET', "/v1/sessions/$session->uuid"));
        $this->assertCount(1, $events);
        $this->assertInstanceOf(record_viewed::class, $events[0]);
        $this->assertSame('r', $events[0]->crud);
        $events = $this->events_of(fn() => $this->school->ask($this->mentor, 'GET', '/v1/sessions'));
        $this->assertCount(1, $events);
        $this->assertInstanceOf(records_viewed::class, $events[0]);
        $this->assertCount(2, $events[0]->other['records']);
        $this->assertEquals($this->pupil->id, $events[0]->relateduserid);
    }

    /**
     * Every way to what was told in confidence is told: the history, the caseload that is made of it, a refusal that shows what is
     * there, a repeat.
     */
    public function test_read_on_the_side(): void {
        $input = ['state' => 'held', 'id' => \local_learningmentor\local\store\ids::v7(1000 * time())];
        $session = $this->school->record($this->mentor, 'sessions', $this->pupil, $input);
        $path = "/v1/sessions/$session->uuid";
        $change = ['note' => 'Another'];
        $again = ['pupil' => $this->school->uuid($this->pupil)] + $input;
        $asks = [
            200 => ['GET', "$path/history"],
            412 => ['PATCH', $path, $change, ['If-Match' => '"7"']],
            '200 again' => ['POST', '/v1/sessions', $again],
            '200 same' => ['PATCH', $path, ['occurredOn' => $session->occurredon], ['If-Match' => '"1"']],
        ];
        foreach ($asks as $status => $ask) {
            $events = $this->events_of(fn() => $this->assertSame(
                (int) $status,
                $this->school->ask($this->mentor, ...$ask)->status,
            ));
            $this->assertSame([record_viewed::class], array_map(fn($event): string => $event::class, $events), (string) $status);
        }
        $this->school->record($this->mentor, 'sessions', $this->pupil, ['state' => 'planned']);
        $this->school->record($this->mentor, 'goals', $this->pupil, ['title' => 'Open', 'strand' => 'academic']);
        $events = $this->events_of(fn() => $this->school->ask($this->mentor, 'GET', '/v1/caseload'));
        $this->assertSame([record_viewed::class], array_map(fn($event): string => $event::class, $events));
        $this->school->record($this->mentor, 'sessions', $this->pupil, ['state' => 'planned']);
        $events = $this->events_of(fn() => $this->school->ask($this->mentor, 'GET', '/v1/caseload'));
        $this->assertSame([records_viewed::class], array_map(fn($event): string => $event::class, $events));
        $this->assertCount(2, $events[0]->other['records']);
    }

    /**
     * That a hold began or ended is told, and not why.
     */
    public function test_hold(): void {
        global $DB;
        $school = (int) schools::own()->id;
        $begin = fn() => holds::begin($school, (int) $this->pupil->id, 'An inquiry');
        $end = fn() => holds::end($school, (int) $DB->get_field('local_learningmentor_hold', 'id', []));
        foreach ([[$begin, false], [$end, true]] as [$does, $ended]) {
            [$event] = $this->events_of($does);
            $this->assertInstanceOf(hold_updated::class, $event);
            $this->assertSame($ended, $event->other['ended']);
            $this->assertEquals($this->pupil->id, $event->relateduserid);
            $this->assertStringNotContainsString('inquiry', json_encode($event->get_data()) . $event->get_description());
        }
        $this->assertEmpty($this->events_of($end));
    }

    /**
     * Who looks at the site as somebody else is given neither the key of their drafts nor what is restricted, by whatever way.
     */
    public function test_logged_in_as(): void {
        global $DB, $USER;
        $lead = $this->school->person('dsl');
        $device = \local_learningmentor\local\store\ids::random();
        $this->setUser($lead);
        $this->assertSame(200, $this->school->ask($lead, 'POST', "/v1/devices/$device/key")->status);
        $goal = ['title' => 'Safe', 'strand' => 'academic', 'tier' => 'T3'];
        $goal = $this->school->record($this->mentor, 'goals', $this->pupil, $goal);
        $this->assertSame(200, $this->school->ask($lead, 'GET', "/v1/goals/$goal->uuid")->status);
        $this->setAdminUser();
        \core\session\manager::loginas($lead->id, \context_system::instance(), false);
        $this->assertEquals($lead->id, $USER->id);
        $this->assertSame(404, $this->school->ask($lead, 'GET', "/v1/goals/$goal->uuid")->status);
        foreach (['POST', 'DELETE'] as $method) {
            $path = "/v1/devices/$device" . '/key';
            $this->assertSame(403, $this->school->ask($lead, $method, $path)->status);
        }
        $this->assertEquals(1, $DB->count_records('local_learningmentor_device'));
    }

    /**
     * Of a safeguarding record the log is not told what kind it is.
     */
    public function test_restricted(): void {
        $goal = $this->school->record($this->mentor, 'goals', $this->pupil, ['title' => 'Open', 'strand' => 'academic']);
        $goal->tier = 3;
        $event = record_updated::of($goal, 'agree');
        $this->assertNull($event->other['kind']);
        $this->assertNull($event->other['action']);
        $this->assertStringNotContainsString('goal', $event->get_description());
        $this->assertStringNotContainsString('agree', $event->get_description());
    }

    /**
     * Care teams.
     */
    public function test_care_team(): void {
        $another = $this->school->person('mentor');
        $events = $this->events_of(fn() => $this->school->place($another, $this->pupil, '2026-09-01', '2027-07-31'));
        $this->assertCount(1, $events);
        $this->assertInstanceOf(care_team_updated::class, $events[0]);
        $this->assertEquals($another->id, $events[0]->other['person']);
        $this->assertStringContainsString('2026-09-01 to 2027-07-31', $events[0]->get_description());
    }

    /**
     * Events without what they are about are refused, and every event has a name.
     */
    public function test_events_are_whole(): void {
        foreach (glob(__DIR__ . '/../classes/event/*.php') as $file) {
            $class = '\\local_learningmentor\\event\\' . basename($file, '.php');
            if ($class !== '\\' . record_event::class) {
                $this->assertNotEmpty($class::get_name());
            }
        }
        $this->expectException(\coding_exception::class);
        record_created::create(['context' => \context_system::instance(), 'objectid' => 1]);
    }
}

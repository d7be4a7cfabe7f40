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

use local_learningmentor\local\moodle\anchor;
use local_learningmentor\local\moodle\care_team;
use local_learningmentor\local\moodle\day;
use local_learningmentor\local\moodle\outbox;
use local_learningmentor\local\moodle\ready_roles;
use local_learningmentor\local\moodle\reminders;
use local_learningmentor\local\rules\moment;
use local_learningmentor\local\store\chains;

/**
 * What runs by the clock.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_learningmentor\local\moodle\outbox
 * @covers     \local_learningmentor\local\moodle\calendar
 * @covers     \local_learningmentor\local\moodle\reminders
 * @covers     \local_learningmentor\local\moodle\care_team_mirror
 * @covers     \local_learningmentor\local\moodle\anchor
 * @covers     \local_learningmentor\local\store\chains
 * @covers     \local_learningmentor\check\history
 * @covers     \local_learningmentor\task\outbox
 * @covers     \local_learningmentor\task\remind
 * @covers     \local_learningmentor\task\sweep
 * @covers     \local_learningmentor\task\lower
 * @covers     \local_learningmentor\local\moodle\retention
 * @covers     \local_learningmentor\task\anchor
 */
final class task_test extends \advanced_testcase {
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
        $this->mentor = $this->school->person('mentor', ['firstname' => 'Sam', 'lastname' => 'Field']);
        $this->pupil = $this->school->pupil(['firstname' => 'Amelia', 'lastname' => 'Hughes']);
        $this->school->place($this->mentor, $this->pupil);
    }

    /**
     * Runs a task without what it prints.
     *
     * @param string $name
     */
    private function run_task(string $name): void {
        ob_start();
        (new ("\\local_learningmentor\\task\\$name")())->execute();
        ob_end_clean();
    }

    /**
     * Our entries in somebody's calendar.
     *
     * @param \stdClass $user
     * @return \stdClass[]
     */
    private function entries(\stdClass $user): array {
        global $DB;
        return array_values($DB->get_records('event', ['component' => 'local_learningmentor', 'userid' => $user->id]));
    }

    /**
     * A planned session stands in both calendars, discreetly; it moves with the record and goes when it was held.
     */
    public function test_calendar(): void {
        $tomorrow = day::plus(day::today(), 1);
        $session = $this->school->record($this->mentor, 'sessions', $this->pupil, [
            'state' => 'planned',
            'occurredOn' => $tomorrow,
            'startsAt' => '13:10',
            'minutes' => 20,
            'note' => 'Ask about the bus',
        ]);
        $this->run_task('outbox');
        [$mentors] = $this->entries($this->mentor);
        [$pupils] = $this->entries($this->pupil);
        $this->assertSame('Mentoring: AH', $mentors->name);
        $this->assertSame('Meeting with Sam Field', $pupils->name);
        $this->assertEquals(day::at($tomorrow, '13:10'), $pupils->timestart);
        $this->assertEquals(1200, $pupils->timeduration);
        $this->assertStringNotContainsString('bus', json_encode([$mentors, $pupils]));

        $etag = $this->school->ask($this->mentor, 'GET', "/v1/sessions/$session->uuid")->value()->etag;
        $moved = ['occurredOn' => day::plus($tomorrow, 1)];
        $answer = $this->school->ask($this->mentor, 'PATCH', "/v1/sessions/$session->uuid", $moved, ['If-Match' => $etag]);
        $this->run_task('outbox');
        $this->assertEquals(day::at($moved['occurredOn'], '13:10'), $this->entries($this->pupil)[0]->timestart);

        $etag = $answer->value()->etag;
        $this->school->ask($this->mentor, 'POST', "/v1/sessions/$session->uuid/hold", [], ['If-Match' => $etag]);
        $this->run_task('outbox');
        $this->assertEmpty($this->entries($this->mentor));
        $this->assertEmpty($this->entries($this->pupil));
    }

    /**
     * Who may not see a record is not told of it by a calendar; another mentor is.
     */
    public function test_calendar_shows_what_each_sees(): void {
        $fields = ['state' => 'planned', 'tier' => 'T3', 'occurredOn' => day::plus(day::today(), 1)];
        $this->school->record($this->mentor, 'sessions', $this->pupil, $fields);
        $open = ['tier' => 'T2'] + $fields;
        $this->run_task('outbox');
        $this->assertCount(1, $this->entries($this->mentor));
        $this->assertEmpty($this->entries($this->pupil));
        $this->school->record($this->mentor, 'sessions', $this->pupil, $open);
        $another = $this->school->person('mentor');
        $this->school->place($another, $this->pupil);
        $this->run_task('outbox');
        $this->assertCount(2, $this->entries($this->mentor));
        $this->assertCount(1, $this->entries($another));
        $this->assertCount(1, $this->entries($this->pupil));
        care_team::end_all((int) $another->id);
        $this->run_task('outbox');
        $this->assertEmpty($this->entries($another));
    }

    /**
     * Each event is worked through once, and those that nobody asks for any more go.
     */
    public function test_outbox(): void {
        global $DB;
        outbox::run();
        $this->assertSame(0, outbox::run());
        $this->school->record($this->mentor, 'goals', $this->pupil, ['title' => 'One', 'strand' => 'academic']);
        $this->assertSame(1, outbox::run());
        $DB->set_field('local_learningmentor_event', 'atms', 1000);
        outbox::run();
        $this->assertSame(0, $DB->count_records('local_learningmentor_event'));
    }

    /**
     * A safeguarding record makes the lead look, and the message says nothing of it.
     */
    public function test_safeguarding_message(): void {
        $lead = $this->school->person('dsl');
        $this->school->person('senco');
        $sink = $this->redirectMessages();
        $this->school->record($this->mentor, 'goals', $this->pupil, ['title' => 'Secret', 'strand' => 'academic', 'tier' => 'T3']);
        outbox::run();
        $messages = $sink->get_messages_by_component('local_learningmentor');
        $this->assertCount(1, $messages);
        $message = reset($messages);
        $this->assertEquals($lead->id, $message->useridto);
        $this->assertSame('safeguarding', $message->eventtype);
        $all = json_encode($message);
        foreach (['Secret', 'Amelia', 'Hughes', 'goal', 'Field'] as $word) {
            $this->assertStringNotContainsString($word, $all);
        }
    }

    /**
     * Whom a record names as its readers is told, whatever their role; whom it does not name is not, whatever theirs.
     */
    public function test_safeguarding_message_to_named(): void {
        $head = $this->school->person('head');
        $governor = $this->school->person('governor');
        $this->school->person('governor');
        $concern = ['staff' => $this->school->uuid($head), 'words' => 'What I saw', 'readers' => [$this->school->uuid($governor)]];
        $this->assertSame(201, $this->school->ask($this->mentor, 'POST', '/v1/staff-concerns', $concern)->status);
        $this->assertSame([(int) $governor->id], $this->told());

        $lead = $this->school->person('dsl');
        $deputy = $this->school->person('dsl');
        $entry = [
            'type' => 'discussion',
            'at' => '10:42',
            'source' => 'Amelia',
            'text' => 'What she told me',
            'tier' => 'T4',
            'readers' => [$this->school->uuid($lead), $this->school->uuid($head)],
        ];
        foreach (['T3', 'T4'] as $tier) {
            $this->school->record($lead, 'chronology-entries', $this->pupil, ['tier' => $tier] + $entry);
            $this->assertSame([(int) $head->id], $this->told());
        }
        $this->school->record($lead, 'chronology-entries', $this->pupil, array_diff_key($entry, ['readers' => true]));
        $this->assertSame([(int) $deputy->id], $this->told());
    }

    /**
     * A record that was raised to safeguarding makes the lead look as a new one does, but not whoever raised it.
     */
    public function test_safeguarding_message_when_raised(): void {
        $lead = $this->school->person('dsl');
        $deputy = $this->school->person('dsl');
        $goal = $this->school->record($this->mentor, 'goals', $this->pupil, ['title' => 'One', 'strand' => 'academic']);
        $path = "/v1/goals/$goal->uuid";
        $this->assertSame([], $this->told());
        $this->school->ask($this->mentor, 'PATCH', $path, ['title' => 'Two'], ['If-Match' => '"1"']);
        $this->assertSame([], $this->told());
        $this->school->ask($lead, 'PATCH', $path, ['tier' => 'T3'], ['If-Match' => '"2"']);
        $this->assertSame([(int) $deputy->id], $this->told());
        $this->school->ask($this->mentor, 'PATCH', $path, ['title' => 'Three'], ['If-Match' => '"3"']);
        $this->assertSame([], $this->told());
    }

    /**
     * Who is reminded of a record is who can read it: those whom it names as its readers alone, and with all their roles.
     */
    public function test_reminders_of_named(): void {
        $lead = $this->school->person('dsl');
        $this->school->person('dsl');
        $this->school->record($lead, 'dsl-actions', $this->pupil, [
            'decision' => 'early-help',
            'rationale' => 'Help is wanted',
            'tier' => 'T4',
            'dueOn' => day::today(),
            'readers' => [$this->school->uuid($lead)],
        ]);
        $sink = $this->redirectMessages();
        $this->assertSame(1, reminders::send(day::today()));
        $messages = $sink->get_messages_by_component('local_learningmentor');
        $this->assertEquals($lead->id, reset($messages)->useridto);
    }

    /**
     * Works through what is waiting.
     *
     * @return int[] the users who are told of a safeguarding record for it
     */
    private function told(): array {
        $sink = $this->redirectMessages();
        outbox::run();
        $messages = $sink->get_messages_by_component('local_learningmentor');
        $sink->close();
        $this->assertSame([], array_diff(array_column($messages, 'eventtype'), ['safeguarding']));
        return array_map(intval(...), array_column($messages, 'useridto'));
    }

    /**
     * Days on which a record is told of.
     */
    public function test_days_of_reminders(): void {
        $told = array_values(array_filter(range(-15, 10), fn(int $days): bool => reminders::is_told($days, 7)));
        $this->assertSame([-14, -7, 0, 7], $told);
        // A task that did not run for three days makes up for them.
        $this->assertTrue(reminders::is_told(5, 7, 2));
        $this->assertFalse(reminders::is_told(4, 7, 2));
    }

    /**
     * A mentor is reminded of a review on its day, once, with a number and no name.
     */
    public function test_reminders(): void {
        $case = $this->school->record($this->mentor, 'cases', $this->pupil, [
            'mentor' => $this->school->uuid($this->mentor),
            'reason' => 'Late most mornings',
        ]);
        $this->school->record($this->mentor, 'reviews', $this->pupil, [
            'case' => $case->uuid,
            'attendees' => ['pupil'],
            'dueOn' => day::today(),
        ]);
        $sink = $this->redirectMessages();
        $this->run_task('remind');
        $this->run_task('remind');
        $messages = $sink->get_messages_by_component('local_learningmentor');
        $this->assertCount(1, $messages);
        $this->assertEquals($this->mentor->id, reset($messages)->useridto);
        $this->assertStringContainsString('1', reset($messages)->subject);
        $this->assertStringNotContainsString('Amelia', json_encode(reset($messages)));
        $this->assertSame(0, reminders::send(day::plus(day::today(), 1)));
        $this->assertSame(1, reminders::send(day::plus(day::today(), 7)));
    }

    /**
     * The care team is mirrored as long as its days last, and nobody else's assignments are touched.
     */
    public function test_mirror(): void {
        global $DB;
        $context = \context_user::instance($this->pupil->id);
        $role = ready_roles::id(ready_roles::CARE_TEAM);
        $this->assertTrue(user_has_role_assignment($this->mentor->id, $role, $context->id));
        $this->assertTrue(has_capability('moodle/user:viewdetails', $context, $this->mentor));
        role_assign($role, $this->mentor->id, $context->id);
        $id = $DB->get_field('local_learningmentor_relation', 'id', ['person' => $this->mentor->id]);
        $DB->set_field('local_learningmentor_relation', 'todate', day::plus(day::today(), -1), ['id' => $id]);
        $this->run_task('sweep');
        $this->assertEquals(0, $DB->count_records('role_assignments', ['component' => 'local_learningmentor']));
        $this->assertEquals(1, $DB->count_records('role_assignments', ['component' => '', 'contextid' => $context->id]));
        // A place that begins tomorrow is mirrored tomorrow.
        $DB->set_field('local_learningmentor_relation', 'todate', null, ['id' => $id]);
        $DB->set_field('local_learningmentor_relation', 'fromdate', day::plus(day::today(), 1), ['id' => $id]);
        $this->run_task('sweep');
        $this->assertEquals(0, $DB->count_records('role_assignments', ['component' => 'local_learningmentor']));
        $this->mock_clock_with_frozen(day::at(day::plus(day::today(), 1), '00:05'));
        $this->run_task('sweep');
        $this->assertEquals(1, $DB->count_records('role_assignments', ['component' => 'local_learningmentor']));
    }

    /**
     * Days that are over are anchored; a changed, missing or added step is told.
     */
    public function test_anchor(): void {
        global $DB;
        $this->school->record($this->mentor, 'goals', $this->pupil, ['title' => 'One', 'strand' => 'academic']);
        $this->school->record($this->mentor, 'goals', $this->pupil, ['title' => 'Two', 'strand' => 'academic']);
        $this->assertSame(0, anchor::make(day::today()));
        $yesterday = day::plus(day::today(), -1);
        $DB->set_field('local_learningmentor_revision', 'atms', 1000 * day::at($yesterday, '10:00'));
        $this->run_task('anchor');
        $anchors = $DB->get_records('local_learningmentor_anchor');
        $this->assertCount(1, $anchors);
        $this->assertSame($yesterday, reset($anchors)->day);
        $this->assertEquals(2, reset($anchors)->revisions);
        $this->run_task('anchor');
        $this->assertCount(1, $DB->get_records('local_learningmentor_anchor'));
        $this->assertSame([], anchor::verify());
        $revision = $DB->get_records('local_learningmentor_revision', null, 'id', '*', 0, 1);
        $DB->delete_records('local_learningmentor_revision', ['id' => key($revision)]);
        $this->assertSame([$yesterday], anchor::verify());
    }

    /**
     * Every byte of the history that is changed by hand is told, and every record that is not what its last step says; what was
     * erased by rule is not.
     */
    public function test_flipped_bytes(): void {
        global $DB;
        $goal = $this->school->record($this->mentor, 'goals', $this->pupil, ['title' => 'One', 'strand' => 'academic']);
        $path = "/v1/goals/$goal->uuid";
        $lowered = ['title' => 'Two', 'tier' => 'T0'];
        $this->assertSame(200, $this->school->ask($this->mentor, 'PATCH', $path, $lowered, ['If-Match' => '"1"'])->status);
        $this->assertSame([], chains::broken());
        $this->assertSame([], chains::broken($goal->createdms));
        $tables = [
            'local_learningmentor_revision' => [
                'school' => null, 'version' => null, 'atms' => 'hash', 'actor' => 'hash', 'action' => 'hash',
                'content' => 'content', 'salt' => 'content', 'digest' => 'content', 'prev' => 'prev', 'hash' => null,
            ],
            'local_learningmentor_record' => array_fill_keys([
                'school', 'uuid', 'kind', 'pupil', 'author', 'tier', 'loweringtier', 'loweringms', 'state', 'occurredon', 'version',
                'createdms', 'updatedms', 'body',
            ], null),
        ];
        foreach ($tables as $table => $columns) {
            foreach ($DB->get_records($table) as $row) {
                foreach ($columns as $column => $because) {
                    $text = (string) $row->$column;
                    $flipped = [];
                    foreach ($text === '' ? [] : [0, intdiv(strlen($text), 2), strlen($text) - 1] as $i) {
                        $other = is_numeric($text[$i]) ? ($text[$i] + 3) % 10 : chr(ord($text[$i]) ^ 1);
                        $flipped[] = substr_replace($text, (string) $other, $i, 1);
                    }
                    foreach ($flipped as $value) {
                        $DB->set_field($table, $column, $value, ['id' => $row->id]);
                        $reasons = array_column(chains::broken(), 'because');
                        $this->assertNotEmpty($reasons, "$table.$column = $value");
                        $this->assertContains($because ?? $reasons[0], $reasons, "$column = $value");
                        $DB->set_field($table, $column, $row->$column, ['id' => $row->id]);
                    }
                }
            }
        }
        $this->assertSame([], chains::broken());
        $DB->set_field('local_learningmentor_revision', 'action', 'agree', ['record' => $goal->id, 'version' => 2]);
        $check = new \local_learningmentor\check\history();
        $this->assertSame(\core\check\result::CRITICAL, $check->get_result()->get_status());
        $this->assertStringContainsString("$goal->uuid 2 (hash)", $check->get_result()->get_summary());
        $DB->set_field('local_learningmentor_revision', 'action', 'update', ['record' => $goal->id, 'version' => 2]);
        $this->assertSame(\core\check\result::OK, $check->get_result()->get_status());
    }

    /**
     * That steps or records were taken away is told; what was erased by rule is not missed.
     */
    public function test_missing_steps(): void {
        global $DB;
        $goals = [];
        foreach (['One', 'Two', 'Three', 'Four'] as $title) {
            $goal = $this->school->record($this->mentor, 'goals', $this->pupil, ['title' => $title, 'strand' => 'academic']);
            $this->school->ask($this->mentor, 'PATCH', "/v1/goals/$goal->uuid", ['title' => "$title!"], ['If-Match' => '"1"']);
            $goals[] = $DB->get_record('local_learningmentor_record', ['id' => $goal->id]);
        }
        \local_learningmentor\local\moodle\retention::erase($goals[0]);
        $this->assertSame([], chains::broken());
        $DB->set_field('local_learningmentor_revision', 'action', 'agree', ['record' => $goals[0]->id, 'version' => 1]);
        $DB->delete_records('local_learningmentor_revision', ['record' => $goals[1]->id, 'version' => 1]);
        $DB->delete_records('local_learningmentor_revision', ['record' => $goals[2]->id, 'version' => 2]);
        $DB->delete_records('local_learningmentor_record', ['id' => $goals[3]->id]);
        $this->assertEqualsCanonicalizing(
            ['hash', 'gap', 'gap', 'record', 'record'],
            array_column(chains::broken(), 'because'),
        );
    }

    /**
     * What is past its time goes by itself, where the rule says so: that of the state in which a record ended, before that of its
     * kind.
     */
    public function test_sweep_by_state(): void {
        global $DB;
        $declined = $this->insert('referral', 'declined');
        $open = $this->insert('referral', 'accepted');
        $task = $this->insert('task', 'done');
        $concern = $this->insert('concern', 'closed');
        $this->run_task('sweep');
        $this->assertEqualsCanonicalizing([$declined, $open, $task, $concern], $this->ids());
        $DB->set_field('local_learningmentor_record', 'updatedms', 1000 * day::at(day::plus(day::today(), -400)));
        $this->run_task('sweep');
        $this->assertEqualsCanonicalizing([$open, $concern], $this->ids());
    }

    /**
     * A row as an older release might have left it: only kind and state matter here.
     *
     * @param string $kind
     * @param string $state
     * @return int
     */
    private function insert(string $kind, string $state): int {
        global $DB;
        $record = $this->school->record($this->mentor, 'goals', $this->pupil, ['title' => 'One', 'strand' => 'academic']);
        $DB->update_record('local_learningmentor_record', ['id' => $record->id, 'kind' => $kind, 'state' => $state]);
        return (int) $record->id;
    }

    /**
     * The records that there are.
     *
     * @return int[]
     */
    private function ids(): array {
        global $DB;
        return array_map(intval(...), $DB->get_fieldset_select('local_learningmentor_record', 'id', ''));
    }

    /**
     * A lower tier is in force a day after its writer asked for it, as a step of theirs.
     */
    public function test_lower(): void {
        $fields = ['title' => 'One', 'strand' => 'academic', 'tier' => 'T3'];
        $goal = $this->school->record($this->mentor, 'goals', $this->pupil, $fields);
        $path = "/v1/goals/$goal->uuid";
        $asked = $this->school->ask($this->mentor, 'PATCH', $path, ['tier' => 'T1'], ['If-Match' => '"1"'])->value();
        $this->assertSame(['T3', 'T1'], [$asked->tier, $asked->lowering->tier]);
        // Requests go by PHP's own clock.
        $asked = moment::read($asked->lowering->from);
        $this->assertEqualsWithDelta(1000 * (time() + DAYSECS), $asked, 10000);
        $clock = $this->mock_clock_with_frozen(intdiv($asked, 1000) - 1);
        $this->run_task('lower');
        $this->assertEquals([3, 2], $this->tier_and_version($goal));
        $this->assertSame(404, $this->school->ask($this->pupil, 'GET', $path)->status);

        $clock->bump(2);
        $sink = $this->redirectEvents();
        $this->run_task('lower');
        [$event] = $sink->get_events();
        $this->assertSame([(int) $this->mentor->id, 'lower'], [(int) $event->userid, $event->other['action']]);
        $this->assertEquals([1, 3], $this->tier_and_version($goal));
        $this->assertSame(200, $this->school->ask($this->pupil, 'GET', $path)->status);
        $history = $this->school->ask($this->mentor, 'GET', "$path/history")->value()->items;
        $this->assertSame(['create', 'update', 'lower'], array_column($history, 'action'));
        $this->run_task('lower');
        $this->assertEquals([1, 3], $this->tier_and_version($goal));
    }

    /**
     * What a record's row says.
     *
     * @param \stdClass $record
     * @return int[]
     */
    private function tier_and_version(\stdClass $record): array {
        global $DB;
        $row = $DB->get_record('local_learningmentor_record', ['id' => $record->id]);
        return [(int) $row->tier, (int) $row->version];
    }
}

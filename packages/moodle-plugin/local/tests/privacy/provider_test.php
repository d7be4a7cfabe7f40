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

namespace local_learningmentor\privacy;

use core_privacy\local\metadata\collection;
use core_privacy\local\request\approved_contextlist;
use core_privacy\local\request\approved_userlist;
use core_privacy\local\request\userlist;
use core_privacy\local\request\writer;
use core_privacy\tests\provider_testcase;
use local_learningmentor\local\identity;
use local_learningmentor\local\moodle\day;
use local_learningmentor\local\moodle\retention;
use local_learningmentor\local\moodle\words;
use local_learningmentor\local\store\devices;
use local_learningmentor\local\store\readers;

/**
 * What people are given of what is kept about them, and what of it may go.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_learningmentor\privacy\provider
 * @covers     \local_learningmentor\local\moodle\retention
 * @covers     \local_learningmentor\local\moodle\pseudonym
 */
final class provider_test extends provider_testcase {
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
    }

    /**
     * Says when the pupil was born, in the profile field that the settings name.
     *
     * @param string $date `YYYY-MM-DD`
     */
    private function born(string $date): void {
        $field = $this->getDataGenerator()->create_custom_profile_field([
            'datatype' => 'text',
            'shortname' => 'dob',
            'name' => 'Born',
        ]);
        set_config('birthdatefield', 'dob', 'local_learningmentor');
        profile_save_data((object) ['id' => $this->pupil->id, 'profile_field_dob' => $date]);
    }

    /**
     * A goal of the pupil's.
     *
     * @param string $title
     * @return \stdClass
     */
    private function goal(string $title = 'Arrive before 8:40 four days a week'): \stdClass {
        return $this->school->record($this->mentor, 'goals', $this->pupil, ['title' => $title, 'strand' => 'academic']);
    }

    /**
     * Asks for somebody to be forgotten.
     *
     * @param \stdClass $user
     */
    private function forget(\stdClass $user): void {
        $context = \context_user::instance($user->id);
        provider::delete_data_for_user(new approved_contextlist($user, 'local_learningmentor', [$context->id]));
    }

    /**
     * Every table and column that names somebody is told of, in words that exist.
     */
    public function test_metadata(): void {
        $told = provider::get_metadata(new collection('local_learningmentor'))->get_collection();
        $tables = [];
        foreach ($told as $item) {
            $this->assertTrue(get_string_manager()->string_exists($item->get_summary(), 'local_learningmentor'));
            foreach ((array) $item->get_privacy_fields() as $text) {
                $this->assertTrue(get_string_manager()->string_exists($text, 'local_learningmentor'), $text);
            }
            $tables[] = $item->get_name();
        }
        foreach (['record', 'revision', 'relation', 'register', 'person', 'device', 'hold', 'named', 'event'] as $table) {
            $this->assertContains("local_learningmentor_$table", $tables);
        }
    }

    /**
     * Data lie in people's own contexts; a stranger has none.
     */
    public function test_contexts(): void {
        $this->goal();
        foreach ([$this->mentor, $this->pupil] as $user) {
            $contexts = provider::get_contexts_for_userid((int) $user->id)->get_contextids();
            $this->assertEquals([\context_user::instance($user->id)->id], $contexts);
        }
        $stranger = $this->getDataGenerator()->create_user();
        $this->assertEmpty(provider::get_contexts_for_userid((int) $stranger->id)->get_contextids());

        $list = new userlist(\context_user::instance($this->pupil->id), 'local_learningmentor');
        provider::get_users_in_context($list);
        $this->assertEquals([$this->pupil->id], $list->get_userids());
        $list = new userlist(\context_user::instance($stranger->id), 'local_learningmentor');
        provider::get_users_in_context($list);
        $this->assertEmpty($list->get_userids());
    }

    /**
     * A pupil is given what is written about them, confidences included, but no safeguarding record and nobody else's words.
     */
    public function test_export_of_pupil(): void {
        global $DB;
        $goal = $this->goal('Ask one question a lesson');
        $secret = $this->goal('Not for this file');
        $DB->set_field('local_learningmentor_record', 'tier', 3, ['id' => $secret->id]);
        $context = \context_user::instance($this->pupil->id);
        $this->export_context_data_for_user((int) $this->pupil->id, $context, 'local_learningmentor');
        $all = $this->everything($context);
        $this->assertStringContainsString('Ask one question a lesson', $all);
        $this->assertStringNotContainsString('Not for this file', $all);
        $this->assertStringContainsString(get_string('privacy:withheld_text', 'local_learningmentor'), $all);
        $this->assertStringContainsString(substr($goal->uuid, -12), $all);
    }

    /**
     * Of a record a pupil is given what the contract shows them: the whole, a summary with the names of what is left out, or
     * nothing. That there are paragraphs about others is not told; what they wrote is theirs.
     */
    public function test_export_is_what_is_shown(): void {
        $write = fn(string $plural, array $fields, ?\stdClass $author = null): \stdClass
            => $this->school->record($author ?? $this->mentor, $plural, $this->pupil, $fields);
        $write('contacts', [
            'channel' => 'phone', 'direction' => 'to-home', 'outcome' => 'reached', 'who' => 'Her grandmother',
            'topic' => 'Mornings', 'account' => 'She had noticed', 'familyWords' => 'She laid them out by herself',
        ]);
        $incident = $write('behaviour-incidents', [
            'category' => 'refusal', 'what' => 'Left the room', 'others' => 2, 'before' => 'Two others had been laughing',
            'pupilWords' => 'I cannot read out loud in there',
        ]);
        $note = $write('notes', ['type' => 'session', 'title' => 'The bus', 'paragraphs' => [
            ['text' => 'Do not ask me', 'tier' => 'T2', 'nature' => 'pupil-words'],
            ['text' => 'Leah is cross', 'tier' => 'T2', 'nature' => 'opinion', 'thirdParties' => ['Leah']],
        ]]);
        $checkin = $write('check-ins', ['mood' => 3, 'pupilWords' => 'The bus was full'], $this->pupil);
        $context = \context_user::instance($this->pupil->id);
        $this->export_context_data_for_user((int) $this->pupil->id, $context, 'local_learningmentor');
        $all = $this->everything($context);
        foreach (['grandmother', 'noticed', 'laid them', 'laughing', 'Left the room', 'Leah', 'thirdParties'] as $hidden) {
            $this->assertStringNotContainsString($hidden, $all);
        }
        $about = get_string('privacy:about', 'local_learningmentor');
        $exported = fn(\stdClass $record): \stdClass => writer::with_context($context)->get_data([
            get_string('pluginname', 'local_learningmentor'),
            $about,
            words::kind($record->kind, true),
            "$record->occurredon " . substr($record->uuid, -12),
        ]);
        $this->assertSame('I cannot read out loud in there', $exported($incident)->content['pupilWords']);
        $this->assertSame(['what', 'others', 'before'], $exported($incident)->withheld);
        $this->assertFalse(isset($exported($incident)->steps));
        $this->assertSame(['Do not ask me'], array_column($exported($note)->content['paragraphs'], 'text'));
        $this->assertNotContains('paragraphs', $exported($note)->withheld);
        $this->assertSame('The bus was full', $exported($checkin)->content['pupilWords']);
        $this->assertFalse(isset($exported($checkin)->withheld));
        $this->assertSame(['create'], array_column($exported($checkin)->steps, 'action'));
    }

    /**
     * Everybody is given the rest of what is kept of them: what they did, devices, holds without their reason, purposes.
     */
    public function test_export_of_the_rest(): void {
        global $DB;
        $goal = $this->goal('Ask one question a lesson');
        $this->school->ask($this->mentor, 'POST', "/v1/goals/$goal->uuid/agree", [], ['If-Match' => '"1"']);
        devices::key(readers::load(new identity((int) $this->mentor->id)), 'a-laptop');
        $this->hold($this->pupil);
        $DB->set_field('local_learningmentor_relation', 'purpose', 'Mornings');
        $DB->insert_record('local_learningmentor_named', [
            'record' => $goal->id, 'rel' => 'recipient', 'person' => $this->school->uuid($this->mentor),
        ]);
        $all = [];
        foreach ([$this->mentor, $this->pupil] as $user) {
            $context = \context_user::instance($user->id);
            $this->export_context_data_for_user((int) $user->id, $context, 'local_learningmentor');
            $path = fn(string $name): array => [
                get_string('pluginname', 'local_learningmentor'),
                get_string("privacy:$name", 'local_learningmentor'),
            ];
            $names = ['person', 'revision', 'named', 'relation', 'device', 'hold'];
            $data = fn(string $name): array|\stdClass => writer::with_context($context)->get_data($path($name));
            $all[] = array_map($data, array_combine($names, $names));
            $this->assertStringNotContainsString('An inquiry', $this->everything($context));
        }
        [$mentor, $pupil] = $all;
        $this->assertSame(['create', 'agree'], array_column($mentor['revision']->steps, 'action'));
        $this->assertSame([words::kind('goal')], array_column($mentor['named']->records, 'kind'));
        $this->assertSame(['a-laptop'], array_column($mentor['device']->devices, 'device'));
        $this->assertSame('Mornings', $mentor['relation']->places[0]['purpose']);
        $no = \core_privacy\local\request\transform::yesno(false);
        $yes = \core_privacy\local\request\transform::yesno(true);
        $this->assertSame([$no], array_column($mentor['hold']->holds, 'onyou'));
        $this->assertSame([$yes], array_column($pupil['hold']->holds, 'onyou'));
        $this->assertSame($this->school->uuid($this->pupil), $pupil['person']->number);
        $this->assertSame([], $pupil['revision']);
    }

    /**
     * A mentor is given that they wrote, not what: that is about the pupil.
     */
    public function test_export_of_writer(): void {
        $this->goal('Ask one question a lesson');
        $context = \context_user::instance($this->mentor->id);
        $this->export_context_data_for_user((int) $this->mentor->id, $context, 'local_learningmentor');
        $path = [get_string('pluginname', 'local_learningmentor'), get_string('privacy:written', 'local_learningmentor')];
        $this->assertCount(1, writer::with_context($context)->get_data($path)->records);
        $this->assertStringNotContainsString('Ask one question', $this->everything($context));
    }

    /**
     * A pupil's record is kept until 25 years after birth, whoever asks, and forever where nobody knows the birthday.
     */
    public function test_delete_keeps_what_must_be_kept(): void {
        global $DB;
        $this->goal();
        $this->forget($this->pupil);
        $this->assertEquals(1, $DB->count_records('local_learningmentor_record'));
        $this->born('2012-05-31');
        $this->forget($this->pupil);
        $this->assertEquals(1, $DB->count_records('local_learningmentor_record'));
        $this->assertNotEquals('', $DB->get_field('local_learningmentor_revision', 'content', []));
    }

    /**
     * When its time has come the content goes, and the chain of hashes stays.
     */
    public function test_delete_when_time_has_come(): void {
        global $DB;
        $goal = $this->goal();
        $before = $DB->get_fieldset_select('local_learningmentor_revision', 'hash', '', []);
        $this->born(day::plus(day::today(), -26 * 366));
        $sink = $this->redirectEvents();
        $this->forget($this->pupil);
        $this->assertEquals(0, $DB->count_records('local_learningmentor_record'));
        $this->assertEquals(0, $DB->count_records('local_learningmentor_relation'));
        foreach ($DB->get_records('local_learningmentor_revision') as $revision) {
            $this->assertNull($revision->content);
            $this->assertNull($revision->salt);
        }
        $this->assertEquals($before, $DB->get_fieldset_select('local_learningmentor_revision', 'hash', '', []));
        $erased = array_filter($sink->get_events(), fn($event) => $event instanceof \local_learningmentor\event\record_erased);
        $this->assertCount(1, $erased);
        $this->assertSame($goal->uuid, reset($erased)->other['uuid']);
        $this->assertFalse($DB->record_exists('local_learningmentor_person', ['userid' => $this->pupil->id]));
    }

    /**
     * What was written about a pupil who left goes in its time: the day of birth outlives the account. Without a setting it is read
     * from the field with our short name.
     */
    public function test_end_of_leaver(): void {
        global $DB;
        $goal = $this->goal();
        $field = ['datatype' => 'text', 'shortname' => 'birthdate', 'name' => 'Born'];
        $this->getDataGenerator()->create_custom_profile_field($field);
        profile_save_data((object) ['id' => $this->pupil->id, 'profile_field_birthdate' => '2012-05-31']);
        $this->assertSame('2037-05-31', retention::ends($goal));
        devices::key(readers::load(new identity((int) $this->pupil->id)), 'laptop');
        delete_user($this->pupil);
        $this->assertSame('2037-05-31', retention::ends($goal));
        $this->assertEquals(0, $DB->count_records('local_learningmentor_device'));
        $this->mock_clock_with_frozen(day::at('2037-06-01'));
        $this->forget($this->pupil);
        $this->assertEquals(0, $DB->count_records('local_learningmentor_record'));
        $this->assertFalse($DB->record_exists_select('local_learningmentor_person', 'birthdate IS NOT NULL'));
    }

    /**
     * A data request may have Moodle delete the profile first.
     */
    public function test_birth_is_kept_nightly(): void {
        global $DB;
        $goal = $this->goal();
        $this->born('2012-05-31');
        retention::sweep();
        $DB->delete_records('user_info_data', ['userid' => $this->pupil->id]);
        $this->assertSame('2037-05-31', retention::ends($goal));
        // Of whom there is no record, nothing is kept.
        $this->assertEquals(1, $DB->count_records_select('local_learningmentor_person', 'birthdate IS NOT NULL'));
    }

    /**
     * The school's own period counts, and a hold goes before every period.
     */
    public function test_hold_and_own_period(): void {
        global $DB;
        $this->goal();
        $this->born(day::plus(day::today(), -20 * 366));
        $hold = $this->hold($this->pupil);
        set_config('keep_pupilfile', 19, 'local_learningmentor');
        $this->forget($this->pupil);
        $this->assertEquals(1, $DB->count_records('local_learningmentor_record'));
        $DB->set_field('local_learningmentor_hold', 'timeended', time(), ['id' => $hold]);
        $this->forget($this->pupil);
        $this->assertEquals(0, $DB->count_records('local_learningmentor_record'));
    }

    /**
     * Puts somebody on hold.
     *
     * @param \stdClass $user
     * @param int|null $ended seconds since 1970; null while it holds
     * @return int
     */
    private function hold(\stdClass $user, ?int $ended = null): int {
        global $DB;
        return $DB->insert_record('local_learningmentor_hold', [
            'pupil' => $user->id,
            'reason' => 'An inquiry',
            'usermodified' => $this->mentor->id,
            'timecreated' => time(),
            'timeended' => $ended,
        ]);
    }

    /**
     * Under a hold nothing goes, of a pupil without records either: not who is around them, not what a court says, not their
     * number.
     */
    public function test_hold_without_records(): void {
        global $DB;
        $this->school->uuid($this->pupil);
        $DB->insert_record('local_learningmentor_relation', [
            'school' => 1, 'pupil' => $this->pupil->id, 'person' => $this->getDataGenerator()->create_user()->id,
            'relation' => 'parent', 'barred' => 1,
        ]);
        $tables = ['relation', 'person', 'event', 'hold'];
        $count = fn(): array => array_map(fn(string $table): int => $DB->count_records("local_learningmentor_$table"), $tables);
        $hold = $this->hold($this->pupil);
        $before = $count();
        $this->forget($this->pupil);
        $this->assertSame($before, $count());
        $this->assertTrue($DB->record_exists('local_learningmentor_person', ['userid' => $this->pupil->id]));
        $DB->set_field('local_learningmentor_hold', 'timeended', time(), ['id' => $hold]);
        $this->forget($this->pupil);
        $this->assertSame(0, $DB->count_records('local_learningmentor_relation'));
        $this->assertSame(0, $DB->count_records('local_learningmentor_hold'));
    }

    /**
     * Who wrote or changed a record about a pupil on hold, or is on their care team, stays known; what they had with others goes.
     */
    public function test_hold_and_writer(): void {
        global $DB;
        $another = $this->school->pupil();
        $this->school->place($this->mentor, $another);
        $goal = $this->goal();
        $lead = $this->school->person('dsl');
        $this->school->ask($lead, 'PATCH', "/v1/goals/$goal->uuid", ['tier' => 'T2'], ['If-Match' => '"1"']);
        $hold = $this->hold($this->pupil);
        foreach ([$this->mentor, $lead] as $user) {
            $this->forget($user);
            $this->assertTrue($DB->record_exists('local_learningmentor_person', ['userid' => $user->id]));
        }
        $this->assertEquals($this->mentor->id, $DB->get_field('local_learningmentor_record', 'author', ['id' => $goal->id]));
        $pupils = $DB->get_fieldset_select('local_learningmentor_relation', 'pupil', 'person = ?', [$this->mentor->id]);
        $this->assertEquals([$this->pupil->id], $pupils);
        $DB->set_field('local_learningmentor_hold', 'timeended', time(), ['id' => $hold]);
        $this->forget($this->mentor);
        $this->assertLessThan(0, $DB->get_field('local_learningmentor_record', 'author', ['id' => $goal->id]));
    }

    /**
     * A hold on a member of staff holds what they wrote and what is about them.
     */
    public function test_hold_on_staff(): void {
        global $DB;
        $goal = $this->goal();
        $this->hold($this->mentor);
        $log = ['activity' => 'records', 'minutes' => 20, 'occurredOn' => '2020-01-01'];
        $log['staff'] = $this->school->uuid($this->mentor);
        $this->assertSame(201, $this->school->ask($this->mentor, 'POST', '/v1/work-logs', $log)->status);
        $DB->set_field('local_learningmentor_record', 'updatedms', 1000 * day::at('2020-01-01'));
        $this->forget($this->mentor);
        retention::sweep();
        $this->assertEquals(2, $DB->count_records('local_learningmentor_record'));
        $this->assertEquals($this->mentor->id, $DB->get_field('local_learningmentor_record', 'author', ['id' => $goal->id]));
        $this->assertEquals(1, $DB->count_records('local_learningmentor_relation', ['person' => $this->mentor->id]));
    }

    /**
     * Why somebody was on hold is a working paper.
     */
    public function test_ended_holds_go(): void {
        global $DB;
        $this->hold($this->pupil, day::at(day::plus(day::today(), -300)));
        $this->hold($this->pupil, day::at(day::plus(day::today(), -400)));
        $this->hold($this->pupil);
        retention::sweep();
        $this->assertEquals(2, $DB->count_records('local_learningmentor_hold'));
    }

    /**
     * What a member of staff wrote stays with the pupil, and says nothing of them any more.
     */
    public function test_delete_of_writer(): void {
        global $DB;
        $goal = $this->goal();
        $uuid = $this->school->uuid($this->mentor);
        $list = new approved_userlist(\context_user::instance($this->mentor->id), 'local_learningmentor', [$this->mentor->id]);
        provider::delete_data_for_users($list);
        $after = $DB->get_record('local_learningmentor_record', ['id' => $goal->id]);
        $this->assertSame($goal->body, $after->body);
        $this->assertLessThan(0, $after->author);
        $this->assertFalse($DB->record_exists('local_learningmentor_person', ['userid' => $this->mentor->id]));
        $this->assertEquals(0, $DB->count_records('local_learningmentor_relation', ['person' => $this->mentor->id]));
        $this->assertEquals(0, $DB->count_records('role_assignments', ['component' => 'local_learningmentor']));
        $this->assertEmpty(provider::get_contexts_for_userid((int) $this->mentor->id)->get_contextids());
        // Whoever reads the record still can.
        $lead = $this->school->person('dsl');
        $response = $this->school->ask($lead, 'GET', "/v1/goals/$goal->uuid");
        $this->assertSame(200, $response->status);
        $this->assertSame($uuid, $response->value()->author);
    }

    /**
     * A whole context goes by the same rules.
     */
    public function test_delete_for_all_in_context(): void {
        global $DB;
        $this->goal();
        $this->born(day::plus(day::today(), -26 * 366));
        provider::delete_data_for_all_users_in_context(\context_system::instance());
        $this->assertEquals(1, $DB->count_records('local_learningmentor_record'));
        provider::delete_data_for_all_users_in_context(\context_user::instance($this->pupil->id));
        $this->assertEquals(0, $DB->count_records('local_learningmentor_record'));
    }

    /**
     * All that was exported, as text.
     *
     * @param \context $context
     * @return string
     */
    private function everything(\context $context): string {
        $writer = writer::with_context($context);
        $property = new \ReflectionProperty($writer, 'data');
        return json_encode($property->getValue($writer), JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES);
    }
}

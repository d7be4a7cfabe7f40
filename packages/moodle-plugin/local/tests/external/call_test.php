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

namespace local_learningmentor\external;

use core_external\external_api;

/**
 * The contract through Moodle's web services.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_learningmentor\external\call
 */
final class call_test extends \advanced_testcase {
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
     * Asks as whoever is signed in, and cleans the answer as Moodle does.
     *
     * @param string ...$args
     * @return array
     */
    private function call(string ...$args): array {
        return external_api::clean_returnvalue(call::execute_returns(), call::execute(...$args));
    }

    /**
     * A mentor writes and changes a goal; a stale etag and another's pupil are refused as over HTTP.
     */
    public function test_call(): void {
        $mentor = $this->school->person('mentor');
        $pupil = $this->school->pupil();
        $this->school->place($mentor, $pupil);
        $this->setUser($mentor);
        $goal = ['pupil' => $this->school->uuid($pupil), 'title' => 'Ask one question', 'strand' => 'academic'];
        $made = $this->call('POST', '/v1/goals', '', json_encode($goal));
        $this->assertSame(201, $made['status']);
        $record = json_decode($made['body']);
        $headers = array_column($made['headers'], 'value', 'name');
        $this->assertSame('application/json', $headers['Content-Type']);

        $this->assertSame(428, $this->call('PATCH', "/v1/goals/$record->id", '', '{"title":"Ask two"}')['status']);
        $changed = $this->call('PATCH', "/v1/goals/$record->id", '', '{"title":"Ask two"}', $record->etag);
        $this->assertSame(200, $changed['status']);
        $this->assertSame(412, $this->call('PATCH', "/v1/goals/$record->id", '', '{"title":"Ask six"}', $record->etag)['status']);
        $list = $this->call('GET', '/v1/goals', 'pupil=' . $goal['pupil']);
        $this->assertSame('Ask two', json_decode($list['body'])->items[0]->title);

        $this->setUser($this->school->person('mentor'));
        $this->assertSame(404, $this->call('GET', "/v1/goals/$record->id")['status']);
    }

    /**
     * Nobody comes in who could not come in over HTTP, and nothing is answered that cannot be.
     */
    public function test_refusals(): void {
        $this->setUser($this->school->person('mentor'));
        $this->assertSame(404, $this->call('GET', '/v1/events')['status']);
        $this->assertSame(404, $this->call('GET', '/v2/goals')['status']);
        $this->assertSame(400, $this->call('POST', '/v1/goals', '', '{')['status']);
        $this->setUser($this->getDataGenerator()->create_user());
        $this->assertSame(403, $this->call('GET', '/v1/me')['status']);
        $this->setGuestUser();
        $this->expectException(\moodle_exception::class);
        $this->assertSame(401, $this->call('GET', '/v1/me')['status']);
        throw new \moodle_exception('noguest');
    }
}

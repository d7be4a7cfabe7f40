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
use core_external\external_function_parameters;
use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;
use local_learningmentor\local\identity;
use local_learningmentor\local\kernel;
use local_learningmentor\local\problem;
use local_learningmentor\local\request;
use local_learningmentor\local\response;

/**
 * One request of the contract through Moodle's web services, for core/ajax and the mobile app. The same kernel answers as over
 * HTTP.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class call extends external_api {
    /**
     * What is asked.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'method' => new external_value(PARAM_ALPHA, 'GET, POST, PATCH, PUT or DELETE'),
            'path' => new external_value(PARAM_RAW, 'The address in the contract: /v1/goals'),
            'query' => new external_value(PARAM_RAW, 'What stands behind the question mark, encoded', VALUE_DEFAULT, ''),
            'body' => new external_value(PARAM_RAW, 'The body as JSON text; empty for none', VALUE_DEFAULT, ''),
            'ifmatch' => new external_value(PARAM_RAW, 'The etag of the version that is changed', VALUE_DEFAULT, ''),
        ]);
    }

    /**
     * Asks.
     *
     * @param string $method
     * @param string $path
     * @param string $query
     * @param string $body
     * @param string $ifmatch
     * @return array{status: int, headers: array<int, array{name: string, value: string}>, body: string}
     */
    public static function execute(
        string $method,
        string $path,
        string $query = '',
        string $body = '',
        string $ifmatch = '',
    ): array {
        global $USER;
        $params = self::validate_parameters(self::execute_parameters(), [
            'method' => $method,
            'path' => $path,
            'query' => $query,
            'body' => $body,
            'ifmatch' => $ifmatch,
        ]);
        self::validate_context(\context_system::instance());
        $headers = array_filter([
            'content-type' => $params['body'] === '' ? '' : 'application/json',
            'if-match' => $params['ifmatch'],
        ], fn(string $value): bool => $value !== '');
        $identity = new identity((int) $USER->id, \core\session\manager::is_loggedinas());
        $response = kernel::handle(new request(
            strtoupper($params['method']),
            $params['path'],
            $params['query'],
            $headers,
            $params['body'],
            fn(): identity => isguestuser($identity->userid) ? throw new problem('not-signed-in') : $identity,
        ));
        if ($response->stream !== null) {
            $response = response::problem(new problem('not-found', 'A stream of events cannot be had through a web service.'));
        }
        return [
            'status' => $response->status,
            'headers' => array_map(
                fn(string $name, string $value): array => ['name' => $name, 'value' => $value],
                array_keys($response->headers),
                $response->headers,
            ),
            'body' => $response->body ?? '',
        ];
    }

    /**
     * What is answered.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure([
            'status' => new external_value(PARAM_INT, 'The HTTP status'),
            'headers' => new external_multiple_structure(new external_single_structure([
                'name' => new external_value(PARAM_RAW, 'The name of a header'),
                'value' => new external_value(PARAM_RAW, 'Its value'),
            ])),
            'body' => new external_value(PARAM_RAW, 'The body as text; empty for none'),
        ]);
    }
}

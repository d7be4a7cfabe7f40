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

namespace local_learningmentor\local;

/**
 * HTTP to the kernel and back: who is asking, forged requests, headers.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class front {
    /**
     * Answers the request that PHP was started for.
     */
    public static function serve(): void {
        happenings::wait();
        self::send(kernel::handle(self::request()));
        happenings::tell();
    }

    /**
     * The request as the kernel knows it.
     *
     * @return request
     */
    private static function request(): request {
        $path = get_file_argument();
        $query = $_SERVER['QUERY_STRING'] ?? '';
        // Where the web server has no slash arguments, the path comes in a parameter, and is none of the contract's.
        if (isset($_GET['file'])) {
            $query = implode('&', array_filter(explode('&', $query), fn(string $pair): bool => !str_starts_with($pair, 'file=')));
        }
        $method = strtoupper($_SERVER['REQUEST_METHOD'] ?? 'GET');
        return new request(
            $method,
            is_string($path) ? $path : '/',
            $query,
            self::headers(),
            fn(int $most): string => (string) file_get_contents('php://input', false, null, 0, $most),
            fn(): identity => self::identity($method),
        );
    }

    /**
     * The headers that the contract knows.
     *
     * @return array<string, string>
     */
    private static function headers(): array {
        $headers = [];
        foreach (['CONTENT_TYPE', 'CONTENT_LENGTH', 'HTTP_IF_MATCH', 'HTTP_LAST_EVENT_ID'] as $name) {
            if (isset($_SERVER[$name])) {
                $headers[strtolower(strtr(preg_replace('/^HTTP_/', '', $name), '_', '-'))] = $_SERVER[$name];
            }
        }
        return $headers;
    }

    /**
     * Who is asking.
     *
     * @param string $method
     * @return identity
     * @throws problem
     */
    private static function identity(string $method): identity {
        $header = $_SERVER['HTTP_AUTHORIZATION'] ?? $_SERVER['REDIRECT_HTTP_AUTHORIZATION'] ?? null;
        if ($header !== null && !preg_match('/^Bearer +(\S+)$/i', trim($header), $matches)) {
            throw self::not_signed_in();
        }
        $token = $matches[1] ?? $_SERVER['HTTP_X_LEARNINGMENTOR_TOKEN'] ?? null;
        return $token === null ? self::of_session($method) : bearer::identity($token);
    }

    /**
     * Whoever is signed in with a browser. What writes must also know the session's key, which no other page can.
     *
     * @param string $method
     * @return identity
     * @throws problem
     */
    private static function of_session(string $method): identity {
        global $USER;
        if (!isloggedin() || isguestuser()) {
            throw self::not_signed_in();
        }
        try {
            require_login(null, false, null, false, true);
        } catch (\moodle_exception $reason) {
            throw new problem('not-allowed', 'Moodle asks for something first: ' . $reason->errorcode . '.');
        }
        if ($method !== 'GET' && !hash_equals(sesskey(), $_SERVER['HTTP_X_SESSKEY'] ?? '')) {
            throw new problem('not-allowed', 'The header X-Sesskey must be the key of the session.');
        }
        $identity = new identity((int) $USER->id, \core\session\manager::is_loggedinas());
        // Or the other requests of the same page would wait for this one.
        \core\session\manager::write_close();
        return $identity;
    }

    /**
     * A refusal of whoever showed nothing that tells who they are.
     *
     * @return problem
     */
    private static function not_signed_in(): problem {
        return new problem('not-signed-in', null, null, ['WWW-Authenticate' => 'Bearer']);
    }

    /**
     * Writes a response out.
     *
     * @param response $response
     */
    private static function send(response $response): void {
        // What a notice or another plugin printed is no part of the answer.
        while (ob_get_level() > 0) {
            ob_end_clean();
        }
        foreach (headers_list() as $header) {
            header_remove(explode(':', $header)[0]);
        }
        http_response_code($response->status);
        foreach ($response->headers as $name => $value) {
            header("$name: $value");
        }
        if ($response->stream !== null) {
            ($response->stream)(static function (string $text): bool {
                echo $text;
                flush();
                return !connection_aborted();
            });
        } else if ($response->body !== null) {
            // Moodle's log is told of what was done also where nobody waits for the answer any more.
            ignore_user_abort(true);
            header('Content-Length: ' . strlen($response->body));
            echo $response->body;
        }
        // What is left is for Moodle's log, and nobody need wait for that.
        if (function_exists('fastcgi_finish_request')) {
            fastcgi_finish_request();
        } else {
            flush();
        }
    }
}

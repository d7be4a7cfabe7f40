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
    /** @var string the short name of our own web service; tokens of others are not ours to trust */
    public const SERVICE = 'local_learningmentor';

    /**
     * Answers the request that PHP was started for.
     */
    public static function serve(): void {
        self::send(kernel::handle(self::request()));
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
            throw self::unauthorised('not-signed-in');
        }
        $token = $matches[1] ?? $_SERVER['HTTP_X_LEARNINGMENTOR_TOKEN'] ?? null;
        return $token === null ? self::of_session($method) : self::of_token($token);
    }

    /**
     * Whoever a token of our web service stands for.
     *
     * @param string $token
     * @return identity
     * @throws problem
     */
    private static function of_token(string $token): identity {
        global $CFG, $DB;
        require_once($CFG->dirroot . '/webservice/lib.php');
        // Moodle forgets a token that is too old at its first use: look before.
        $ends = $DB->get_field('external_tokens', 'validuntil', ['token' => $token]);
        if ($ends !== false && $ends && $ends < time()) {
            throw self::unauthorised('token-expired', 'It ended ' . (time() - $ends) . ' s ago by this server\'s clock.');
        }
        try {
            $service = self::service_of($token) ?? self::service_of($token);
        } catch (\dml_exception $failure) {
            // The database failed, which is not the token's fault.
            throw $failure;
        } catch (\moodle_exception) {
            throw self::unauthorised('token-invalid');
        }
        if ($service === null) {
            throw new problem('unavailable', null, null, ['Retry-After' => '2']);
        }
        if ($service->shortname !== self::SERVICE) {
            throw self::unauthorised('token-invalid', 'The token is of another web service.');
        }
        global $USER;
        return new identity((int) $USER->id, false, $ends ? (int) $ends : null);
    }

    /**
     * The web service of a token, whose user is signed in from here on.
     *
     * Of a user's first requests at once each finds a preference missing and writes it, and Moodle does not expect that another was
     * faster: a second try finds it there.
     *
     * @param string $token
     * @return \stdClass|null null where another request was faster
     * @throws \moodle_exception
     */
    private static function service_of(string $token): ?\stdClass {
        try {
            return (new \webservice())->authenticate_user($token)['service'];
        } catch (\dml_write_exception) {
            return null;
        }
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
            throw self::unauthorised('not-signed-in');
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
     * A refusal of whoever could not be told.
     *
     * @param string $code
     * @param string|null $detail
     * @return problem
     */
    private static function unauthorised(string $code, ?string $detail = null): problem {
        $challenge = $code === 'not-signed-in' ? 'Bearer' : 'Bearer error="invalid_token"';
        return new problem($code, $detail, null, ['WWW-Authenticate' => $challenge]);
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
            header('Content-Length: ' . strlen($response->body));
            echo $response->body;
        }
    }
}

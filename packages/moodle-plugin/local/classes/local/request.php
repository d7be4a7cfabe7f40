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
 * One question to the kernel, whatever brought it: HTTP, an external function, a test.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class request {
    /** @var array<string, string> headers by their names in lower case */
    private readonly array $headers;
    /** @var int milliseconds since 1970: all that the request does is done at this moment */
    public readonly int $now;

    /**
     * Makes a request.
     *
     * @param string $method GET, POST, PATCH, PUT, DELETE
     * @param string $path as in the contract, `/v1/goals`
     * @param string $query what stands behind the question mark, still encoded
     * @param array<string, string> $headers
     * @param string|\Closure $body the body, or a function that is given the most bytes to read and answers them
     * @param \Closure|null $identity answers who asks (an identity) or throws a problem; called once the address is known to exist
     * @param int|null $now its moment, in milliseconds since 1970; as it is made, unless told
     */
    public function __construct(
        /** @var string in upper case */
        public readonly string $method,
        /** @var string without the query */
        public readonly string $path,
        /** @var string still encoded */
        public readonly string $query = '',
        array $headers = [],
        /** @var string|\Closure */
        private readonly string|\Closure $body = '',
        /** @var \Closure|null */
        private readonly ?\Closure $identity = null,
        ?int $now = null,
    ) {
        $this->headers = array_change_key_case($headers);
        // By PHP's own clock: to ask for Moodle's costs a request ten files.
        $this->now = $now ?? (int) (1000 * microtime(true));
    }

    /**
     * A request of somebody who is known already.
     *
     * @param int $userid
     * @param string $method
     * @param string $path with its query
     * @param mixed $body sent as JSON; null sends none
     * @param array<string, string> $headers
     * @return self
     */
    public static function of(int $userid, string $method, string $path, mixed $body = null, array $headers = []): self {
        [$address, $query] = explode('?', $path, 2) + [1 => ''];
        $text = $body === null ? '' : json_encode($body, JSON_THROW_ON_ERROR | JSON_PRESERVE_ZERO_FRACTION);
        $headers = array_change_key_case($headers) + ($body === null ? [] : ['content-type' => 'application/json']);
        return new self($method, $address, $query, $headers, $text, fn(): identity => self::identity_of($userid));
    }

    /**
     * Somebody who is known already. Who looks at the site through their eyes is told no more here than by HTTP.
     *
     * @param int $userid
     * @return identity
     */
    private static function identity_of(int $userid): identity {
        global $USER;
        $iscurrent = (int) ($USER->id ?? 0) === $userid;
        return new identity($userid, $iscurrent && \core\session\manager::is_loggedinas());
    }

    /**
     * A header's value.
     *
     * @param string $name in lower case
     * @return string|null
     */
    public function header(string $name): ?string {
        return $this->headers[$name] ?? null;
    }

    /**
     * The body, of which no more is read than is allowed.
     *
     * @param int $most bytes
     * @return string
     * @throws problem `too-large`
     */
    public function body(int $most): string {
        $toolarge = fn(): problem => new problem('too-large', "A body may have at most $most bytes.");
        if ((int) ($this->header('content-length') ?? 0) > $most) {
            throw $toolarge();
        }
        $body = $this->body instanceof \Closure ? ($this->body)($most + 1) : $this->body;
        if (strlen($body) > $most) {
            throw $toolarge();
        }
        return $body;
    }

    /**
     * Who asks.
     *
     * @return identity
     * @throws problem `not-signed-in`, `token-invalid`, `token-expired`, `not-allowed`
     */
    public function identity(): identity {
        if ($this->identity === null) {
            throw new problem('not-signed-in');
        }
        return ($this->identity)();
    }
}

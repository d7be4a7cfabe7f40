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
 * What the kernel answers; a front writes it out.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class response {
    /** @var array<string, string> answers are about children: no cache keeps them, and no other reader is given them */
    private const ALWAYS = [
        'Cache-Control' => 'private, no-store',
        'Vary' => 'Authorization, Cookie',
        'X-Content-Type-Options' => 'nosniff',
    ];

    /**
     * Makes a response.
     *
     * @param int $status
     * @param string|null $body the text to send; null for none
     * @param array<string, string> $headers
     * @param \Closure|null $stream instead of a body: given a function to send text with (false where nobody listens any more)
     */
    private function __construct(
        /** @var int */
        public readonly int $status,
        /** @var string|null */
        public readonly ?string $body,
        /** @var array<string, string> */
        public readonly array $headers,
        /** @var \Closure|null */
        public readonly ?\Closure $stream = null,
    ) {
    }

    /**
     * An answer in JSON.
     *
     * @param mixed $body
     * @param int $status
     * @param array<string, string> $headers
     * @return self
     */
    public static function json(mixed $body, int $status = 200, array $headers = []): self {
        return self::text(rules\json::encode($body), 'application/json', $status, $headers);
    }

    /**
     * An answer whose text is at hand.
     *
     * @param string $body
     * @param string $type
     * @param int $status
     * @param array<string, string> $headers
     * @return self
     */
    public static function text(string $body, string $type, int $status = 200, array $headers = []): self {
        return new self($status, $body, array_merge(['Content-Type' => $type], self::ALWAYS, $headers));
    }

    /**
     * An answer without a body.
     *
     * @return self
     */
    public static function nothing(): self {
        return new self(204, null, self::ALWAYS);
    }

    /**
     * A refusal.
     *
     * @param problem $problem
     * @return self
     */
    public static function problem(problem $problem): self {
        $headers = ['Content-Type' => 'application/problem+json'] + $problem->headers;
        return self::json($problem->document(), $problem->status(), $headers);
    }

    /**
     * Events, as they happen.
     *
     * @param \Closure $stream given a function to send text with
     * @return self
     */
    public static function events(\Closure $stream): self {
        $headers = ['Content-Type' => 'text/event-stream', 'X-Accel-Buffering' => 'no'] + self::ALWAYS;
        return new self(200, null, $headers, $stream);
    }

    /**
     * The body, read.
     *
     * @return mixed objects as stdClass
     */
    public function value(): mixed {
        return $this->body === null ? null : json_decode($this->body);
    }
}

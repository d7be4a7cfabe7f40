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
 * Ends a request with a problem document (RFC 9457), and rolls back its transaction.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class problem extends \Exception {
    /**
     * Makes a problem. Codes, statuses and titles stand in the contract.
     *
     * @param string $problem the stable code, `not-found`
     * @param string|null $detail
     * @param array<int, array{pointer: string, code: string, message: string}>|null $errors
     * @param array<string, string> $headers
     * @param array<string, mixed>|null $current with `version-conflict`: the record as the reader would see it now
     */
    public function __construct(
        /** @var string */
        public readonly string $problem,
        /** @var string|null */
        public readonly ?string $detail = null,
        /** @var array|null */
        public readonly ?array $errors = null,
        /** @var array<string, string> */
        public readonly array $headers = [],
        /** @var array|null */
        public readonly ?array $current = null,
    ) {
        parent::__construct($problem);
    }

    /**
     * A refusal that names one field.
     *
     * @param string $pointer
     * @param string $code
     * @param string $message
     * @return self
     */
    public static function field(string $pointer, string $code, string $message): self {
        return self::fields([['pointer' => $pointer, 'code' => $code, 'message' => $message]]);
    }

    /**
     * A refusal that names fields.
     *
     * @param array<int, array{pointer: string, code: string, message: string}> $errors
     * @return self
     */
    public static function fields(array $errors): self {
        return new self('validation-failed', null, $errors);
    }

    /**
     * The HTTP status.
     *
     * @return int
     */
    public function status(): int {
        return contract::data()['problems'][$this->problem]['status'];
    }

    /**
     * The problem document.
     *
     * @return array<string, mixed>
     */
    public function document(): array {
        $more = ['detail' => $this->detail, 'errors' => $this->errors, 'current' => $this->current];
        return [
            'type' => "urn:learning-mentor:problem:$this->problem",
            'title' => contract::data()['problems'][$this->problem]['title'],
            'status' => $this->status(),
            'code' => $this->problem,
        ] + array_filter($more, fn($value) => $value !== null);
    }
}

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
 * Who asks, as whoever let them in says: a Moodle user.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class identity {
    /**
     * Makes an identity.
     *
     * @param int $userid
     * @param bool $loggedinas an administrator who looks at the site as this user: told nothing of restricted tiers
     * @param int|null $ends when streams end at the latest, in seconds since 1970
     * @param \stdClass|null $user the user's row, where whoever let them in has just read it
     * @param bool $anew what this process has read before does not count
     */
    public function __construct(
        /** @var int */
        public readonly int $userid,
        /** @var bool */
        public readonly bool $loggedinas = false,
        /** @var int|null */
        public readonly ?int $ends = null,
        /** @var \stdClass|null */
        public readonly ?\stdClass $user = null,
        /** @var bool */
        public readonly bool $anew = false,
    ) {
    }

    /**
     * The same identity some time later, of whom everything is to be read anew.
     *
     * @return self
     */
    public function later(): self {
        return new self($this->userid, $this->loggedinas, $this->ends, anew: true);
    }
}

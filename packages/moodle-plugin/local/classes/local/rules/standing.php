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

namespace local_learningmentor\local\rules;

/**
 * Where a reader stands towards one person and one record.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class standing {
    /**
     * Makes a standing.
     *
     * @param string[] $roles the reader's roles at the school
     * @param string[] $relations the reader's current relations to the record's pupil; of a record about staff, `self` to one's own
     * @param bool $author the reader wrote the record
     * @param bool $barred a court order or a no-contact bar stands between: nothing is shown, not even counts
     * @param bool|null $named whether the record names the reader among the few who read it; null where it names nobody
     * @param bool $glass the reader has broken the glass for this pupil, a moment ago and with a reason
     * @param array<string, string[]>|null $slice what was shared with the reader: the fields, by kind
     * @param bool $party the record names the person with whom it was, and it is the reader
     */
    public function __construct(
        /** @var string[] */
        public readonly array $roles,
        /** @var string[] */
        public readonly array $relations = [],
        /** @var bool */
        public readonly bool $author = false,
        /** @var bool */
        public readonly bool $barred = false,
        /** @var bool|null */
        public readonly ?bool $named = null,
        /** @var bool */
        public readonly bool $glass = false,
        /** @var array<string, string[]>|null */
        public readonly ?array $slice = null,
        /** @var bool */
        public readonly bool $party = false,
    ) {
    }
}

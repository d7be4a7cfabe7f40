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

namespace local_learningmentor\local\store;

use local_learningmentor\local\problem;
use local_learningmentor\local\reader;

/**
 * Keys for drafts on people's devices: 32 bytes in base64url.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class devices {
    /** @var string */
    private const TABLE = 'local_learningmentor_device';

    /**
     * The key for one person's drafts on one device, made at the first question.
     *
     * @param reader $reader
     * @param string $device
     * @return string
     * @throws problem `not-allowed` for somebody else who looks through the person's eyes: drafts are nobody's but theirs
     */
    public static function key(reader $reader, string $device): string {
        global $DB;
        self::be_oneself($reader);
        $of = ['person' => $reader->userid, 'device' => $device];
        $key = $DB->get_field(self::TABLE, 'devicekey', $of);
        if ($key !== false) {
            return $key;
        }
        $key = rtrim(strtr(base64_encode(random_bytes(32)), '+/', '-_'), '=');
        try {
            $DB->insert_record(self::TABLE, $of + ['devicekey' => $key, 'timecreated' => time()], false);
        } catch (\dml_write_exception) {
            // Two pages of one device asked at the same moment: the first one's key counts.
            return $DB->get_field(self::TABLE, 'devicekey', $of, MUST_EXIST);
        }
        return $key;
    }

    /**
     * Without its key what lies on the device cannot be read by anybody again.
     *
     * @param reader $reader
     * @param string $device
     * @throws problem `not-allowed` as key()
     */
    public static function forget(reader $reader, string $device): void {
        global $DB;
        self::be_oneself($reader);
        $DB->delete_records(self::TABLE, ['person' => $reader->userid, 'device' => $device]);
    }
    /**
     * The same for every device of somebody who leaves or asks for it.
     *
     * @param int $userid
     */
    public static function forget_all(int $userid): void {
        global $DB;
        $DB->delete_records(self::TABLE, ['person' => $userid]);
    }
    /**
     * Refuses whoever is not the person themselves.
     *
     * @param reader $reader
     * @throws problem `not-allowed`
     */
    private static function be_oneself(reader $reader): void {
        if ($reader->restricted) {
            throw new problem('not-allowed');
        }
    }
}

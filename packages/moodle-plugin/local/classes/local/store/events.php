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

use local_learningmentor\local\contract;
use local_learningmentor\local\reader;
use local_learningmentor\local\rules;

/**
 * What happened at a school, in the order in which it became visible.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class events {
    /** @var int events of one reading at most */
    private const MOST = 500;

    /** @var string */
    private const CIPHER = 'aes-256-gcm';

    /**
     * Writes an event. The last statement of its transaction, since it locks the school's counter until the commit: so events
     * become visible in their order.
     *
     * @param int $school
     * @param string $type `goal.created`
     * @param int|null $record
     * @param int|null $pupil user id
     * @param int $now milliseconds since 1970
     * @param string[]|null $touched the members of the record that a change touched; null where it is new
     */
    public static function tell(
        int $school,
        string $type,
        ?int $record,
        ?int $pupil,
        int $now,
        ?array $touched = null,
    ): void {
        global $DB;
        $DB->execute('UPDATE {local_learningmentor_school} SET seq = seq + 1 WHERE id = ?', [$school]);
        $DB->execute(
            'INSERT INTO {local_learningmentor_event} (school, seq, type, record, pupil, atms, touched)
             SELECT s.id, s.seq, ?, ?, ?, ?, ? FROM {local_learningmentor_school} s WHERE s.id = ?',
            [$type, $record, $pupil, $now, $touched === null ? null : rules\json::encode($touched), $school],
        );
    }

    /**
     * How far a school's events have come.
     *
     * @param int $school
     * @return \stdClass seq, epoch, streamkey
     */
    public static function latest(int $school): \stdClass {
        global $DB;
        $fields = 'id, seq, epoch, streamkey';
        $row = $DB->get_record('local_learningmentor_school', ['id' => $school], $fields, MUST_EXIST);
        $row->seq = (int) $row->seq;
        return $row;
    }

    /**
     * A position as text that tells nothing and is never the same twice: from plain numbers a reader could count what they are not
     * shown.
     *
     * @param reader $reader
     * @param \stdClass $latest epoch, streamkey
     * @param int $seq
     * @return string
     */
    public static function hide(reader $reader, \stdClass $latest, int $seq): string {
        $iv = random_bytes(12);
        $plain = str_pad(rules\json::encode([$latest->epoch, $seq]), 64);
        $hidden = openssl_encrypt($plain, self::CIPHER, self::key($reader, $latest), OPENSSL_RAW_DATA, $iv, $tag);
        return rtrim(strtr(base64_encode($iv . $hidden . $tag), '+/', '-_'), '=');
    }

    /**
     * The position that was hidden.
     *
     * @param reader $reader
     * @param \stdClass $latest
     * @param string $text
     * @return int|null null where it is none that this reader was given, or is of another life
     */
    public static function reveal(reader $reader, \stdClass $latest, string $text): ?int {
        $bytes = (string) base64_decode(strtr($text, '-_', '+/'));
        if (strlen($bytes) <= 28) {
            return null;
        }
        $plain = openssl_decrypt(
            substr($bytes, 12, -16),
            self::CIPHER,
            self::key($reader, $latest),
            OPENSSL_RAW_DATA,
            substr($bytes, 0, 12),
            substr($bytes, -16),
        );
        [$epoch, $seq] = $plain === false ? [null, null] : json_decode($plain);
        return $epoch === $latest->epoch && $seq <= $latest->seq ? $seq : null;
    }

    /**
     * The key for one reader's positions.
     *
     * @param reader $reader
     * @param \stdClass $latest
     * @return string bytes
     */
    private static function key(reader $reader, \stdClass $latest): string {
        return hash_hmac('sha256', 'events of ' . $reader->person['id'], $latest->streamkey, true);
    }

    /**
     * What happened after a number, of what the reader may see now, and the number up to which that is all. Events of records need
     * at least a summary, and of a change that something in it changed; those of a pupil's attendance or people need the pupil.
     *
     * @param reader $reader
     * @param int $seq
     * @param int $upto
     * @return array{array<int, array<string, mixed>>, int} events by number
     */
    public static function after(reader $reader, int $seq, int $upto): array {
        global $DB;
        $sql = new sql();
        $school = $sql->add($reader->school->id);
        $from = $sql->add($seq);
        $to = $sql->add($upto);
        $where = visibility::where($reader, contract::kinds(), 'summary', $sql);
        $rows = $DB->get_records_sql(
            'SELECT e.seq, e.type, e.pupil AS subject, e.atms, e.touched, p.uuid AS subjectuuid, ' . row::COLUMNS . "
               FROM {local_learningmentor_event} e
          LEFT JOIN {local_learningmentor_record} r ON r.id = e.record
          LEFT JOIN {local_learningmentor_person} p ON p.userid = e.pupil
              WHERE e.school = $school AND e.seq > $from AND e.seq <= $to AND (e.record IS NULL OR ($where))
           ORDER BY e.seq",
            $sql->params,
            0,
            self::MOST,
        );
        $events = [];
        foreach (row::with_people($rows) as $row) {
            if (!self::is_for($reader, $row)) {
                continue;
            }
            $about = $row->subjectuuid === null ? [] : ['pupil' => $row->subjectuuid];
            $events[(int) $row->seq] = [
                'type' => $row->type,
                'kind' => $row->kind ?? explode('.', $row->type)[0],
                'id' => $row->uuid ?? $row->subjectuuid ?? $reader->school->uuid,
            ] + $about + ['at' => rules\moment::written((int) $row->atms)];
        }
        return [$events, count($rows) === self::MOST ? (int) end($rows)->seq : $upto];
    }

    /**
     * Whether the reader is told of an event, of whose record they are shown at least a summary.
     *
     * @param reader $reader
     * @param \stdClass $row the event with the record that it is about, as the record is now
     * @return bool
     */
    private static function is_for(reader $reader, \stdClass $row): bool {
        if ($row->kind === null) {
            $resource = $row->type === 'attendance.changed' ? 'attendance' : 'pupil';
            return $row->subject === null || $reader->level($resource, (int) $row->subject) !== 'none';
        }
        if ($row->touched === null) {
            return true;
        }
        $kind = contract::kind($row->kind);
        $members = row::members($reader, $row);
        $standing = row::standing($reader, $kind, $row, $members);
        return rules\redaction::notices($kind, $members, $standing, json_decode($row->touched, true));
    }
}

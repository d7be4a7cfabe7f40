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

use local_learningmentor\local\rules;

/**
 * Recomputes the history's hashes, and looks whether records are what their last step says. What was erased has no content and no
 * record any more, and its chain still holds.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class chains {
    /** @var int how many rows at once */
    private const BATCH = 1000;

    /** @var int how many broken steps are told at most */
    public const MOST = 50;

    /**
     * The steps that do not fit, and why:
     *
     * - `gap`: a step is missing, before it or after it
     * - `prev`: it does not follow from the step before
     * - `content`: what is kept is not what was written
     * - `hash`: version, moment, actor or action was changed
     * - `record`: the record is not what its last step says, or is gone while what it said is not
     *
     * @param int|null $since milliseconds since 1970: of steps and records from then on alone; of all, unless told
     * @return array<int, array{record: string, version: int, because: string}> at most MOST
     */
    public static function broken(?int $since = null): array {
        $broken = [];
        foreach ([self::steps($since), self::without_step($since)] as $found) {
            foreach ($found as $each) {
                $broken[] = $each;
                if (count($broken) === self::MOST) {
                    return $broken;
                }
            }
        }
        return $broken;
    }

    /**
     * Steps that do not fit.
     *
     * @param int|null $since
     * @return \Generator
     */
    private static function steps(?int $since): \Generator {
        global $DB;
        $from = $since === null ? '' : 'AND v.atms >= :since';
        $schools = $DB->get_records_menu('local_learningmentor_school', null, '', 'id, uuid');
        $last = $since === null ? 0 : self::first_since($since) - 1;
        do {
            $rows = $DB->get_records_sql(
                "SELECT v.id AS step, v.school AS stepschool, v.version AS stepversion, v.atms, v.actor, v.action, v.content,
                        v.salt, v.digest, v.prev, v.hash, b.hash AS hashbefore, r.school, " . row::COLUMNS . "
                   FROM {local_learningmentor_revision} v
              LEFT JOIN {local_learningmentor_revision} b ON b.record = v.record AND b.version = v.version - 1
              LEFT JOIN {local_learningmentor_record} r ON r.id = v.record
                  WHERE v.id > :last $from
               ORDER BY v.id",
                ['last' => $last] + ($since === null ? [] : ['since' => $since]),
                0,
                self::BATCH,
            );
            foreach (row::with_people($rows) as $row) {
                $because = self::wrong($row, $schools);
                if ($because !== null) {
                    yield ['record' => $row->uuid ?? '–', 'version' => (int) $row->stepversion, 'because' => $because];
                }
                $last = (int) $row->step;
            }
        } while (count($rows) === self::BATCH);
    }

    /**
     * The first step since a moment: the others before it need not be looked through.
     *
     * @param int $since
     * @return int a row of local_learningmentor_revision; a number that none has where there is none
     */
    private static function first_since(int $since): int {
        global $DB;
        $first = $DB->get_field_sql(
            'SELECT MIN(v.id)
               FROM {local_learningmentor_school} s
               JOIN {local_learningmentor_revision} v ON v.school = s.id AND v.atms >= ?',
            [$since],
        );
        return $first === null ? PHP_INT_MAX : (int) $first;
    }

    /**
     * Records whose last step is missing.
     *
     * @param int|null $since
     * @return \Generator
     */
    private static function without_step(?int $since): \Generator {
        global $DB;
        $from = $since === null ? '' : 'AND r.updatedms >= :since';
        $rows = $DB->get_records_sql(
            "SELECT r.id, r.uuid, r.version
               FROM {local_learningmentor_record} r
          LEFT JOIN {local_learningmentor_revision} v ON v.record = r.id AND v.version = r.version
              WHERE v.id IS NULL $from
           ORDER BY r.id",
            $since === null ? [] : ['since' => $since],
            0,
            self::MOST,
        );
        foreach ($rows as $row) {
            yield ['record' => $row->uuid, 'version' => (int) $row->version, 'because' => 'gap'];
        }
    }

    /**
     * What is wrong with a step.
     *
     * @param \stdClass $row the step, the hash before it, and its record as far as there is one
     * @param array<int, string> $schools the contract's ids
     * @return string|null
     */
    private static function wrong(\stdClass $row, array $schools): ?string {
        $version = (int) $row->stepversion;
        if ($version > 1 && $row->hashbefore === null) {
            return 'gap';
        }
        $isthere = $row->id !== null;
        $first = $isthere && $version === 1 ? revisions::first_prev($schools[$row->stepschool] ?? '', $row->uuid) : $row->prev;
        if ($row->prev !== ($row->hashbefore ?? $first)) {
            return 'prev';
        }
        if (!$isthere) {
            return $row->content !== null || $row->salt !== null ? 'record' : self::wrong_hash($row);
        }
        $digest = bin2hex(revisions::digest(self::bytes($row->salt), (string) $row->content));
        if ($row->content === null || $row->digest !== $digest) {
            return 'content';
        }
        return self::wrong_hash($row) ?? (self::fits($row, $schools) ? null : 'record');
    }

    /**
     * Whether the hash of a step is not what its words come to.
     *
     * @param \stdClass $row
     * @return string|null
     */
    private static function wrong_hash(\stdClass $row): ?string {
        [$prev, $digest] = [self::bytes($row->prev), self::bytes($row->digest)];
        $hash = revisions::hash($prev, (int) $row->stepversion, (int) $row->atms, $row->actor, $row->action, $digest);
        return $row->hash === $hash ? null : 'hash';
    }

    /**
     * Whether a record is what its last step says. The steps before it say what it was.
     *
     * @param \stdClass $row
     * @param array<int, string> $schools
     * @return bool
     */
    private static function fits(\stdClass $row, array $schools): bool {
        $version = (int) $row->stepversion;
        $wasmade = $version !== 1 || (int) $row->atms === (int) $row->createdms;
        if ((int) $row->stepschool !== (int) $row->school || $version > $row->version || !$wasmade) {
            return false;
        }
        if ($version < $row->version) {
            return true;
        }
        try {
            $content = revisions::content($schools[$row->school], $row, row::content($row));
        } catch (\JsonException) {
            return false;
        }
        return (int) $row->atms === (int) $row->updatedms && $row->content === $content;
    }

    /**
     * The bytes of hexadecimal digits.
     *
     * @param string|null $digits
     * @return string nothing where they are none, or other ones than we write
     */
    private static function bytes(?string $digits): string {
        return preg_match('/^(?:[0-9a-f]{2})+$/D', (string) $digits) ? hex2bin($digits) : '';
    }
}

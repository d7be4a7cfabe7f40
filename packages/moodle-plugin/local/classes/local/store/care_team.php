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
use local_learningmentor\local\happenings;
use local_learningmentor\local\problem;
use local_learningmentor\local\reader;
use local_learningmentor\local\rules;

/**
 * The adults around a pupil.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class care_team {
    /** @var string */
    private const TABLE = 'local_learningmentor_relation';

    /** @var string[] what the care team is made of, mentors first */
    private const RELATIONS = ['mentor', 'teacher', 'ta', 'tutor', 'parent'];

    /**
     * The adults around a pupil today. Who sees a summary is told the mentors alone. A barred person is not of them.
     *
     * @param reader $reader
     * @param string $uuid
     * @return array<int, array<string, mixed>> as the contract's CareTeamMember
     * @throws problem `not-found`
     */
    public static function of(reader $reader, string $uuid): array {
        $pupil = people::pupil($reader, $uuid);
        return match ($reader->level('careTeam', $pupil)) {
            'full' => self::members($reader, $pupil, self::RELATIONS),
            'summary' => self::members($reader, $pupil, ['mentor']),
            default => throw new problem('not-found'),
        };
    }

    /**
     * Those in some relations.
     *
     * @param reader $reader
     * @param int $pupil user id
     * @param string[] $relations
     * @return array<int, array<string, mixed>>
     */
    private static function members(reader $reader, int $pupil, array $relations): array {
        $ties = array_intersect_key(self::ties($reader, $pupil), array_flip($relations));
        $people = self::people($reader, array_merge(...array_map(array_keys(...), array_values($ties)), ...[[]]));
        $roles = self::staff_roles(array_keys($people));
        $members = [];
        foreach ($relations as $relation) {
            foreach (array_intersect_key($people, $ties[$relation] ?? []) as $userid => $person) {
                [$from, $to] = $ties[$relation][$userid];
                $members[] = [
                    'person' => people::person($person->uuid, $person),
                    'relation' => $relation,
                    'roles' => $relation === 'parent' ? ['parent'] : $roles[$userid] ?? [],
                ] + array_filter(['from' => $from, 'to' => $to]);
            }
        }
        return $members;
    }

    /**
     * Who stands in which relation to a pupil today, with the first and the last day where they are dated.
     *
     * @param reader $reader
     * @param int $pupil user id
     * @return array<string, array<int, array{string|null, string|null}>> by relation and user id
     */
    private static function ties(reader $reader, int $pupil): array {
        global $DB;
        $relationof = contract::data()['relationOf'];
        $ties = [];
        $sql = new sql();
        $inuser = 'ctx.contextlevel = ' . CONTEXT_USER . ' AND ctx.instanceid = ' . $sql->add($pupil);
        $incourse = 'ctx.contextlevel = ' . CONTEXT_COURSE . ' AND ' . readers::enrolled($sql->add($pupil)) . ' AND '
            . readers::enrolled('ra.userid');
        foreach (readers::assignments("(($inuser) OR ($incourse))", $sql->params, array_keys($relationof)) as $row) {
            $teaches = in_array($row->role, ['teacher', 'ta', 'tutor'], true);
            if ($row->userid !== $pupil && ($row->level === CONTEXT_USER || $teaches)) {
                $ties[$relationof[$row->role]][$row->userid] = [null, null];
            }
        }
        $rows = $DB->get_records_sql(
            'SELECT id, person, relation, barred, fromdate, todate FROM {' . self::TABLE . '}
              WHERE school = :school AND pupil = :pupil
                    AND (fromdate IS NULL OR fromdate <= :since) AND (todate IS NULL OR todate >= :until)',
            ['school' => $reader->school->id, 'pupil' => $pupil, 'since' => $reader->today, 'until' => $reader->today],
        );
        foreach ($rows as $row) {
            $ties[$row->relation][(int) $row->person] = [$row->fromdate, $row->todate];
        }
        $barred = array_filter($rows, fn(\stdClass $row): bool => (bool) $row->barred);
        return array_map(fn(array $people): array => array_diff_key($people, array_flip(array_column($barred, 'person'))), $ties);
    }

    /**
     * Users of the school by name, by user id.
     *
     * @param reader $reader
     * @param int[] $userids
     * @return array<int, \stdClass>
     */
    private static function people(reader $reader, array $userids): array {
        global $DB;
        $sql = new sql();
        $these = $sql->in('u.id', array_values(array_unique($userids)));
        $isof = schools::has('u', $reader->school->id);
        $rows = $DB->get_records_sql(
            "SELECT u.id, u.firstname, u.lastname, u.alternatename
               FROM {user} u
              WHERE u.deleted = 0 AND u.suspended = 0 AND $isof AND $these",
            $sql->params,
        );
        $uuids = ids::of_users(array_map(intval(...), array_keys($rows)));
        foreach ($rows as $userid => $row) {
            $row->uuid = $uuids[$userid];
            $row->sort = people::fold("$row->lastname $row->firstname");
        }
        uasort($rows, people::by_name(...));
        return $rows;
    }

    /**
     * The roles that people hold at the school, by user id.
     *
     * @param int[] $userids
     * @return array<int, string[]>
     */
    private static function staff_roles(array $userids): array {
        $all = readers::staff_roles();
        $sql = new sql();
        $roles = [];
        foreach ($userids === [] ? [] : readers::assignments($sql->in('ra.userid', $userids), $sql->params, $all) as $row) {
            $roles[$row->userid][$row->role] = true;
        }
        return array_map(fn(array $held): array => array_values(array_intersect($all, array_keys($held))), $roles);
    }

    /**
     * Puts a mentor on a pupil's care team, from today on unless told.
     *
     * @param reader $reader
     * @param string $uuid
     * @param string $person
     * @param array{relation: string, from?: string, to?: string} $change
     * @return array<int, array<string, mixed>>
     * @throws problem
     */
    public static function join(reader $reader, string $uuid, string $person, array $change): array {
        global $DB;
        $pupil = self::manageable($reader, $uuid);
        $from = $change['from'] ?? $reader->today;
        $to = $change['to'] ?? null;
        if (str_starts_with($from, '0000') || str_starts_with((string) $to, '0000')) {
            throw new problem('validation-failed');
        }
        if ($to !== null && $to < $from) {
            throw problem::field('/to', 'before-from', 'This must not be before the first day.');
        }
        $adult = people::member_of_staff($reader, $person);
        $isbarred = $DB->record_exists_select(
            self::TABLE,
            'school = :school AND pupil = :pupil AND person = :person AND barred = 1 AND (todate IS NULL OR todate >= :today)',
            ['school' => $reader->school->id, 'pupil' => $pupil, 'person' => $adult, 'today' => $reader->today],
        );
        if ($isbarred) {
            throw new problem('not-allowed', 'A bar stands between this person and this pupil.');
        }
        if (!in_array('mentor', self::staff_roles([$adult])[$adult] ?? [], true)) {
            throw problem::field('/relation', 'not-a-mentor', 'The person must have the role of a mentor at the school.');
        }
        $of = ['pupil' => $pupil, 'person' => $adult, 'relation' => 'mentor'];
        $tie = ['school' => $reader->school->id, 'fromdate' => $from, 'todate' => $to, 'source' => 'school'];
        self::write($reader, $of, fn(?\stdClass $row): array => $tie);
        return self::of($reader, $uuid);
    }

    /**
     * Ends a mentor's place at once: yesterday is the last day that counts. One that somebody gave by hand in Moodle goes as well.
     *
     * @param reader $reader
     * @param string $uuid
     * @param string $person
     * @return array<int, array<string, mixed>>
     * @throws problem
     */
    public static function leave(reader $reader, string $uuid, string $person): array {
        global $DB;
        $pupil = self::manageable($reader, $uuid);
        $adult = ids::user($person) ?? throw new problem('not-found');
        $of = ['pupil' => $pupil, 'person' => $adult, 'relation' => 'mentor'];
        $isplaced = $DB->record_exists_select(
            self::TABLE,
            'school = :school AND pupil = :pupil AND person = :person AND relation = :relation AND barred = 0
                AND (todate IS NULL OR todate >= :today)',
            $of + ['school' => $reader->school->id, 'today' => $reader->today],
        );
        $byhand = array_filter(self::by_hand($pupil), fn(object $row): bool => $row->userid === $adult);
        if (!$isplaced && $byhand === []) {
            throw new problem('not-found');
        }
        self::take_by_hand($pupil, $adult);
        $yesterday = rules\day::date(rules\day::number($reader->today) - 1);
        self::write($reader, $of, fn(?\stdClass $row): array => [
            'school' => $reader->school->id,
            'fromdate' => $row?->fromdate === null ? null : min($row->fromdate, $yesterday),
            'todate' => $yesterday,
            'source' => 'school',
        ]);
        return self::of($reader, $uuid);
    }

    /**
     * Takes from an adult the place of a mentor that somebody gave them by hand in Moodle.
     *
     * @param int $pupil user id
     * @param int $adult user id
     */
    public static function take_by_hand(int $pupil, int $adult): void {
        global $DB;
        foreach (self::by_hand($pupil) as $assignment) {
            // A role may mean several of the contract's: then it is gone by the second time.
            $given = $assignment->userid === $adult ? $DB->get_record('role_assignments', ['id' => $assignment->id]) : false;
            if ($given) {
                role_unassign($given->roleid, $given->userid, $given->contextid, $given->component, $given->itemid);
            }
        }
    }

    /**
     * Every place of a mentor that a pupil has, had or will have: our own dated ones, and what somebody gave by hand in Moodle.
     *
     * @param reader $reader
     * @param int $pupil user id
     * @return \stdClass[] person (a user id), from, to (`YYYY-MM-DD` or null), byhand, isover
     */
    public static function places(reader $reader, int $pupil): array {
        global $DB;
        $of = ['school' => $reader->school->id, 'pupil' => $pupil, 'relation' => 'mentor', 'barred' => 0];
        $places = [];
        $running = [];
        foreach ($DB->get_records(self::TABLE, $of, 'fromdate, id') as $row) {
            $isover = $row->todate !== null && $row->todate < $reader->today;
            $running += $isover ? [] : [(int) $row->person => true];
            $places[] = (object) [
                'person' => (int) $row->person,
                'from' => $row->fromdate,
                'to' => $row->todate,
                'byhand' => false,
                'isover' => $isover,
            ];
        }
        $byhand = array_unique(array_column(self::by_hand($pupil), 'userid'));
        foreach (array_diff($byhand, array_keys($running)) as $person) {
            $places[] = (object) ['person' => $person, 'from' => null, 'to' => null, 'byhand' => true, 'isover' => false];
        }
        return $places;
    }

    /**
     * The assignments by which somebody made people mentors of a pupil in Moodle itself.
     *
     * @param int $pupil user id
     * @return object[] as readers::assignments() has them
     */
    private static function by_hand(int $pupil): array {
        $where = 'ctx.contextlevel = ' . CONTEXT_USER . ' AND ctx.instanceid = :pupil';
        return readers::assignments($where, ['pupil' => $pupil], ['mentor']);
    }

    /**
     * Writes a tie and tells of it.
     *
     * @param reader $reader
     * @param array{pupil: int, person: int, relation: string} $of
     * @param \Closure $values what is to be written, from the row that there is
     */
    private static function write(reader $reader, array $of, \Closure $values): void {
        global $DB;
        $transaction = $DB->start_delegated_transaction();
        try {
            $row = $DB->get_record_select(
                self::TABLE,
                'pupil = :pupil AND person = :person AND relation = :relation',
                $of,
                '*',
                IGNORE_MISSING,
            ) ?: null;
            $tie = $of + $values($row);
            if ($row) {
                $DB->update_record(self::TABLE, ['id' => $row->id] + $tie);
            } else {
                $tie['id'] = $DB->insert_record(self::TABLE, $tie);
            }
            events::tell($reader->school->id, 'people.changed', null, $of['pupil'], $reader->now);
            $transaction->allow_commit();
        } catch (\Throwable $error) {
            $transaction->rollback($error);
        }
        happenings::care_team($DB->get_record(self::TABLE, $of, '*', MUST_EXIST));
    }

    /**
     * A pupil whose care team the reader may change.
     *
     * @param reader $reader
     * @param string $uuid
     * @return int user id
     * @throws problem
     */
    private static function manageable(reader $reader, string $uuid): int {
        $pupil = people::pupil($reader, $uuid);
        if (!rules\access::may_as(contract::data()['careTeamBy'], $reader->towards($pupil))) {
            throw new problem('not-allowed');
        }
        return $pupil;
    }
}

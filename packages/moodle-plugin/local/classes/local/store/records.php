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
 * Records: reading, making, changing.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class records {
    /** @var string */
    private const TABLE = 'local_learningmentor_record';

    /**
     * Makes a store for one reader.
     *
     * @param reader $reader
     */
    public function __construct(
        /** @var reader */
        private readonly reader $reader,
    ) {
    }

    /**
     * A page of the records that the reader is shown at the level or above, newest first.
     *
     * @param array<int|string, array<string, mixed>> $kinds
     * @param string $least
     * @param array<string, string> $narrowed names are those of the contract's ListQuery
     * @param int|null $pupil user id
     * @return array{items: array, next?: string}
     */
    public function list(array $kinds, string $least, array $narrowed, ?int $pupil = null): array {
        global $DB;
        $kinds = array_column($kinds, null, 'kind');
        $after = cursor::decode($narrowed['cursor'] ?? null, [cursor::DATE, cursor::UUID]);
        $size = cursor::size($narrowed);
        $sql = new sql();
        $isschool = 'r.school = ' . $sql->add($this->reader->school->id);
        $conditions = [$isschool, visibility::where($this->reader, $kinds, $least, $sql)];
        if ($pupil !== null) {
            $conditions[] = 'r.pupil = ' . $sql->add($pupil);
        }
        foreach (['pupil', 'staff', 'author'] as $name) {
            if (isset($narrowed[$name])) {
                $userid = ids::user($narrowed[$name]);
                $conditions[] = $userid === null ? '1 = 0' : "r.$name = " . $sql->add($userid);
            }
        }
        if (isset($narrowed['state'])) {
            // Compared here, since not every database tells upper from lower case.
            $isthere = array_filter($kinds, fn(array $kind): bool => in_array($narrowed['state'], $kind['states'], true));
            $conditions[] = $isthere === [] ? '1 = 0' : 'r.state = ' . $sql->add($narrowed['state']);
        }
        foreach (['since' => 'r.occurredon >= ', 'until' => 'r.occurredon <= ', 'dueBy' => 'r.dueon <= '] as $name => $condition) {
            if (isset($narrowed[$name])) {
                $conditions[] = $condition . $sql->add($narrowed[$name]);
            }
        }
        if ($after !== null) {
            [$day, $id] = $after;
            $conditions[] = '(r.occurredon < ' . $sql->add($day) . ' OR (r.occurredon = ' . $sql->add($day) . ' AND r.uuid < '
                . $sql->add(strtolower($id)) . '))';
        }
        $rows = $DB->get_records_sql(
            'SELECT ' . row::COLUMNS . ' FROM {' . self::TABLE . '} r WHERE ' . implode(' AND ', $conditions)
                . ' ORDER BY r.occurredon DESC, r.uuid DESC',
            $sql->params,
            0,
            $size + 1,
        );
        $page = row::with_people(array_slice(array_values($rows), 0, $size));
        $more = count($rows) > $size ? ['next' => cursor::encode([end($page)->occurredon, end($page)->uuid])] : [];
        return ['items' => $this->views($kinds, $page)] + $more;
    }

    /**
     * Rows as the reader is shown them.
     *
     * @param array<string, array<string, mixed>> $kinds by name
     * @param \stdClass[] $rows
     * @return array<int, array<string, mixed>>
     */
    private function views(array $kinds, array $rows): array {
        $views = array_map(fn(\stdClass $row): ?array => row::view($this->reader, $kinds[$row->kind], $row), $rows);
        $isseen = fn(int $i): bool => ($views[$i]['view'] ?? 'exists') !== 'exists';
        happenings::seen(array_values(array_filter($rows, $isseen, ARRAY_FILTER_USE_KEY)));
        return array_values(array_filter($views));
    }

    /**
     * One record as the reader is shown it.
     *
     * @param array $kind
     * @param string $id
     * @return array<string, mixed>
     * @throws problem `not-found`
     */
    public function get(array $kind, string $id): array {
        return $this->seen($kind, $this->find($kind, $id));
    }

    /**
     * A row as the reader is shown it, of which the log is told.
     *
     * @param array $kind
     * @param \stdClass $row of which the reader is shown at least a summary
     * @return array<string, mixed>
     */
    private function seen(array $kind, \stdClass $row): array {
        happenings::seen([$row]);
        return row::view($this->reader, $kind, $row);
    }

    /**
     * One row, where the reader is shown at least a summary of it, with the hash of its last step.
     *
     * @param array $kind
     * @param string $id
     * @return \stdClass
     * @throws problem `not-found`
     */
    private function find(array $kind, string $id): \stdClass {
        global $DB;
        $sql = new sql();
        $school = $sql->add($this->reader->school->id);
        $uuid = $sql->add($id);
        $where = visibility::where($this->reader, [$kind], 'summary', $sql);
        $row = $DB->get_record_sql(
            'SELECT ' . row::COLUMNS . ', v.hash FROM {' . self::TABLE . "} r
          LEFT JOIN {local_learningmentor_revision} v ON v.record = r.id AND v.version = r.version
              WHERE r.school = $school AND r.uuid = $uuid AND $where",
            $sql->params,
        );
        return $row ? row::with_people([$row])[0] : throw new problem('not-found');
    }

    /**
     * Makes a record, once: who sends the same again is answered the record that is there.
     *
     * @param array $kind
     * @param array<string, mixed> $input that fits the kind's schema
     * @return array{array<string, mixed>, bool} the view, and whether it is new
     * @throws problem
     */
    public function create(array $kind, array $input): array {
        $reader = $this->reader;
        $now = $reader->now;
        $row = (object) [
            'school' => $reader->school->id,
            'uuid' => strtolower($input['id'] ?? ids::v7($now)),
            'kind' => $kind['kind'],
            'pupil' => $kind['about'] === 'pupil' ? $this->subject($kind, $input) : null,
            'staff' => $kind['about'] === 'pupil' ? null : $this->subject($kind, $input),
            'pupiluuid' => isset($input['pupil']) ? strtolower($input['pupil']) : null,
            'staffuuid' => isset($input['staff']) ? strtolower($input['staff']) : null,
            'author' => $reader->userid,
            'authoruuid' => $reader->person['id'],
            'version' => 1,
            'createdms' => $now,
            'updatedms' => $now,
        ];
        $content = rules\lifecycle::begin($kind, $input, $reader->today);
        if ($reader->restricted && $content->tier > 'T2') {
            throw new problem('not-allowed');
        }
        $standing = $reader->standing($row->pupil, $row->staff, false, null);
        if (!rules\redaction::may_open($kind, $content->fields, $standing)) {
            throw new problem('not-allowed');
        }
        self::set($row, $content);
        self::keep_rules($kind, $content);
        $links = links::in($kind, $content->fields);
        $ids = links::check($reader, $kind, $row, $links);
        if (!$this->insert($kind, $row, $content, $links, $ids)) {
            return [$this->seen($kind, $this->same_as_before($kind, $row, $input)), false];
        }
        happenings::created($row);
        return [row::view($reader, $kind, $row), true];
    }

    /**
     * Whom a new record is about, if the reader may write about them.
     *
     * @param array $kind
     * @param array<string, mixed> $input
     * @return int user id
     * @throws problem `not-found` where there is nobody, or the writer may not know of them; `not-allowed`
     */
    private function subject(array $kind, array $input): int {
        $isstaff = $kind['about'] === 'staff';
        $userid = $isstaff
            ? people::member_of_staff($this->reader, $input['staff'])
            : (int) (people::named($this->reader, $input['pupil']) ?? throw new problem('not-found'))->id;
        $standing = $this->reader->standing($isstaff ? null : $userid, $isstaff ? $userid : null, false, null);
        $may = rules\access::may_create($kind, $standing);
        // A concern about any pupil may come from whoever works at the school, who need not be able to look the pupil up.
        $isknown = $isstaff || ($kind['createFor'] === 'anyone' && $may) || $this->reader->level('pupil', $userid) !== 'none';
        if (!$isknown) {
            throw new problem('not-found');
        }
        return $may ? $userid : throw new problem('not-allowed');
    }

    /**
     * Writes record, first step, links and event, or nothing.
     *
     * @param array $kind
     * @param \stdClass $row
     * @param rules\content $content
     * @param array $links
     * @param array<string, int> $ids
     * @return bool false where the id is taken
     */
    private function insert(array $kind, \stdClass $row, rules\content $content, array $links, array $ids): bool {
        global $DB;
        $reader = $this->reader;
        $record = array_diff_key((array) $row, array_flip(['pupiluuid', 'staffuuid', 'authoruuid']));
        $now = (int) $row->createdms;
        $first = revisions::first_prev($reader->school->uuid, $row->uuid);
        $step = revisions::step($reader, 1, $now, 'create', revisions::content($reader->school->uuid, $row, $content), $first);
        $type = "{$kind['kind']}.created";
        $people = links::people($kind, $content->fields);
        $isinserted = false;
        try {
            if ($links === [] && $people === [] && at_once::can()) {
                at_once::write($record, $step, ['type' => $type, 'pupil' => $row->pupil, 'atms' => $now, 'touched' => null]);
                return true;
            }
            // A transaction of their own: a failed insert would poison another.
            $transaction = $DB->start_delegated_transaction();
            try {
                $row->id = $DB->insert_record_raw(self::TABLE, $record);
                $isinserted = true;
                revisions::add($row->id, $step);
                links::add($reader, $row->id, $links, $ids);
                links::name($row->id, [], $people);
                events::tell($row->school, $type, $row->id, $row->pupil, $now);
                $transaction->allow_commit();
            } catch (\Throwable $error) {
                $transaction->rollback($error);
            }
        } catch (\dml_write_exception $error) {
            if ($isinserted || !$DB->record_exists(self::TABLE, ['school' => $row->school, 'uuid' => $row->uuid])) {
                throw $error;
            }
            return false;
        }
        return true;
    }

    /**
     * The record that the id belongs to, if the same person sent the same content before. A repeat may come after midnight, and
     * then means the day on which it was first sent. That an id is taken is told to whoever knows it, seen or not: a UUIDv7 cannot
     * be guessed.
     *
     * @param array $kind
     * @param \stdClass $sent
     * @param array<string, mixed> $input
     * @return \stdClass
     * @throws problem `id-taken`
     */
    private function same_as_before(array $kind, \stdClass $sent, array $input): \stdClass {
        global $DB;
        try {
            $row = $this->find($kind, $sent->uuid);
        } catch (problem) {
            throw new problem('id-taken');
        }
        $fields = 'id, salt, digest, content';
        $first = $DB->get_record('local_learningmentor_revision', ['record' => $row->id, 'version' => 1], $fields);
        if ((int) $row->author !== $this->reader->userid || !$first || $first->salt === null || $first->content === null) {
            throw new problem('id-taken');
        }
        $content = rules\lifecycle::begin($kind, $input, json_decode($first->content)->occurredOn);
        $digest = revisions::digest(hex2bin($first->salt), revisions::content($this->reader->school->uuid, $sent, $content));
        if (!hash_equals($first->digest, bin2hex($digest))) {
            throw new problem('id-taken');
        }
        return $row;
    }

    /**
     * Sets fields.
     *
     * @param array $kind
     * @param string $id
     * @param string|null $ifmatch
     * @param array<string, mixed> $change that fits the kind's schema
     * @return array<string, mixed> the view
     * @throws problem
     */
    public function update(array $kind, string $id, ?string $ifmatch, array $change): array {
        return $this->change(
            $kind,
            $id,
            $ifmatch,
            'update',
            'updated',
            $kind['edit']['by'],
            $kind['edit']['in'],
            fn(rules\content $content): ?rules\content => rules\lifecycle::edit($kind, $content, $change, $this->reader->now),
            $change,
        );
    }

    /**
     * Takes an action.
     *
     * @param array $kind
     * @param string $id
     * @param string|null $ifmatch
     * @param string $name
     * @param array<string, mixed> $input that fits the action's schema
     * @return array<string, mixed> the view
     * @throws problem
     */
    public function act(array $kind, string $id, ?string $ifmatch, string $name, array $input): array {
        $action = $kind['actions'][$name];
        $now = $this->reader->now;
        $at = rules\moment::written($now);
        $stamp = ['id' => $input['id'] ?? ids::v7($now), 'at' => $at, 'person' => $this->reader->person['id']];
        return $this->change(
            $kind,
            $id,
            $ifmatch,
            $name,
            $action['event'],
            $action['by'],
            $action['from'],
            fn(rules\content $content): ?rules\content => rules\lifecycle::move($action, $content, $input, $stamp),
        );
    }

    /**
     * Changes a record.
     *
     * @param array $kind
     * @param string $id
     * @param string|null $ifmatch
     * @param string $name of the change, for the history
     * @param string $event
     * @param string[] $by roles
     * @param string[] $from states
     * @param \Closure $next the content after it
     * @param array<string, mixed>|null $change the fields that an edit names
     * @return array<string, mixed> the view
     * @throws problem
     */
    private function change(
        array $kind,
        string $id,
        ?string $ifmatch,
        string $name,
        string $event,
        array $by,
        array $from,
        \Closure $next,
        ?array $change = null,
    ): array {
        $row = $this->find($kind, $id);
        $before = row::content($row);
        $standing = row::standing($this->reader, $kind, $row, $before->fields);
        $view = row::view($this->reader, $kind, $row);
        $may = $change === null
            ? rules\access::may_change($kind, $by, $before->tier, $standing)
            : rules\redaction::may_edit($kind, $before->flat(), $standing, $change);
        if (!$may) {
            throw new problem('not-allowed');
        }
        if ($change !== null && !rules\redaction::may_open($kind, $change + $before->fields, $standing)) {
            throw new problem('not-allowed');
        }
        if ($ifmatch === null) {
            throw new problem('version-required');
        }
        $after = $next($before);
        // An entry that was appended before: a repeat, whose If-Match is naturally old.
        if ($after === $before) {
            return $this->seen($kind, $row);
        }
        if (!self::matches($ifmatch, $view['etag'])) {
            throw $this->conflict($kind, $row);
        }
        if ($after === null) {
            throw new problem('wrong-state', "It is $before->state; this is possible while " . implode(', ', $from) . '.');
        }
        if ($after->equals($before)) {
            return $this->seen($kind, $row);
        }
        $ids = $this->check_result($kind, $row, $before, $after);
        if (!$this->write($kind, $row, $before, $after, $name, $event, $ids)) {
            // Somebody was faster between our read and our write.
            throw $this->conflict($kind, $this->find($kind, $id));
        }
        happenings::updated($row, $name);
        return row::view($this->reader, $kind, $row);
    }

    /**
     * A refusal of a change of what is no longer so, which shows what is.
     *
     * @param array $kind
     * @param \stdClass $row
     * @return problem
     */
    private function conflict(array $kind, \stdClass $row): problem {
        return new problem('version-conflict', null, null, [], $this->seen($kind, $row));
    }

    /**
     * Looks at what would come of a change.
     *
     * @param array $kind
     * @param \stdClass $row
     * @param rules\content $before
     * @param rules\content $after
     * @return array<string, int> the rows of the links that come
     * @throws problem
     */
    private function check_result(array $kind, \stdClass $row, rules\content $before, rules\content $after): array {
        $errors = rules\json_schema::errors($kind['fields'], (object) $after->fields);
        if ($errors !== []) {
            throw problem::fields($errors);
        }
        self::keep_rules($kind, $after, $before);
        $added = array_diff_key(links::in($kind, $after->fields), links::in($kind, $before->fields));
        $ids = links::check($this->reader, $kind, $row, $added);
        $result = clone $row;
        self::set($result, $after);
        $view = row::view($this->reader, $kind, $result);
        if ($view === null || $view['view'] === 'exists' || ($this->reader->restricted && $after->tier > 'T2')) {
            $israised = $after->tier !== $before->tier
                && $after->tier === rules\lifecycle::raised($kind, $before->tier, $after->fields);
            $message = $israised
                ? "What this says raises the record to $after->tier, where you would no longer see it. Tell the DSL now."
                : 'You would no longer see it yourself. Ask somebody who works with this tier.';
            throw problem::field('/tier', 'out-of-sight', $message);
        }
        return $ids;
    }

    /**
     * Refuses what breaks a rule of its kind. What was broken before, as by a record that is older than the rule, keeps nobody from
     * raising it or from going on with it.
     *
     * @param array $kind
     * @param rules\content $content
     * @param rules\content|null $before
     * @throws problem `validation-failed`
     */
    private static function keep_rules(array $kind, rules\content $content, ?rules\content $before = null): void {
        $named = fn(array $each): string => "{$each['code']} {$each['pointer']}";
        $was = $before === null ? [] : array_map($named, rules\kind_rules::broken($kind, $before));
        $isnew = fn(array $each): bool => !in_array($named($each), $was, true);
        $broken = array_values(array_filter(rules\kind_rules::broken($kind, $content), $isnew));
        if ($broken !== []) {
            throw problem::fields($broken);
        }
    }

    /**
     * Writes a change, if the record still has the version that was read.
     *
     * @param array $kind
     * @param \stdClass $row becomes what it is afterwards
     * @param rules\content $before
     * @param rules\content $after
     * @param string $name
     * @param string $event
     * @param array<string, int> $ids
     * @return bool false where it has another version
     */
    private function write(
        array $kind,
        \stdClass $row,
        rules\content $before,
        rules\content $after,
        string $name,
        string $event,
        array $ids,
    ): bool {
        global $DB;
        $reader = $this->reader;
        $now = $reader->now;
        $transaction = $DB->start_delegated_transaction();
        try {
            // Moodle does not tell how many rows an update touched: lock, look, write.
            $version = $DB->get_field_sql('SELECT version FROM {' . self::TABLE . '} WHERE id = ? FOR UPDATE', [$row->id]);
            if ((int) $version !== (int) $row->version) {
                $transaction->allow_commit();
                return false;
            }
            self::set($row, $after);
            $row->version = (int) $version + 1;
            $row->updatedms = $now;
            $DB->update_record(self::TABLE, array_intersect_key((array) $row, array_flip([
                'id', 'tier', 'loweringtier', 'loweringms', 'state', 'occurredon', 'dueon', 'body', 'version', 'updatedms',
            ])));
            $content = revisions::content($reader->school->uuid, $row, $after);
            $step = revisions::step($reader, $row->version, $now, $name, $content, $row->hash);
            revisions::add((int) $row->id, $step);
            [$was, $is] = [links::in($kind, $before->fields), links::in($kind, $after->fields)];
            links::remove($reader, (int) $row->id, array_diff_key($was, $is));
            links::add($reader, (int) $row->id, array_diff_key($is, $was), $ids);
            links::name((int) $row->id, links::people($kind, $before->fields), links::people($kind, $after->fields));
            $pupil = $row->pupil === null ? null : (int) $row->pupil;
            events::tell($reader->school->id, "{$kind['kind']}.$event", (int) $row->id, $pupil, $now, $before->touched($after));
            $transaction->allow_commit();
        } catch (\Throwable $error) {
            $transaction->rollback($error);
        }
        return true;
    }

    /**
     * Lowers the tiers whose day has passed, as steps of their writers, of every school.
     *
     * @return int how many
     */
    public static function lower_due(): int {
        global $DB;
        $now = clock::now();
        $rows = $DB->get_records_sql(
            'SELECT ' . row::COLUMNS . ', r.school, v.hash FROM {' . self::TABLE . '} r
          LEFT JOIN {local_learningmentor_revision} v ON v.record = r.id AND v.version = r.version
              WHERE r.loweringms <= ?',
            [$now],
        );
        $count = 0;
        foreach (row::with_people($rows) as $row) {
            $kind = contract::kinds()[$row->kind] ?? null;
            if ($kind === null) {
                continue;
            }
            $before = row::content($row);
            $after = rules\lifecycle::lowered($before, $now);
            if ((new self(reader::writer($row, $now)))->write($kind, $row, $before, $after, 'lower', 'updated', [])) {
                happenings::updated($row, 'lower', (int) $row->author);
                $count++;
            }
        }
        return $count;
    }

    /**
     * Puts a content into a row.
     *
     * @param \stdClass $row
     * @param rules\content $content
     */
    private static function set(\stdClass $row, rules\content $content): void {
        // A year that fits its pattern and that no calendar has.
        if (str_starts_with($content->occurredon, '0000') || str_starts_with((string) $content->dueon, '0000')) {
            throw new problem('validation-failed');
        }
        $row->tier = (int) substr($content->tier, 1);
        $row->loweringtier = $content->lowering === null ? null : (int) substr($content->lowering['tier'], 1);
        $row->loweringms = $content->lowering === null ? null : rules\moment::read($content->lowering['from']);
        $row->state = $content->state;
        $row->occurredon = $content->occurredon;
        $row->dueon = $content->dueon;
        $row->body = rules\json::encode((object) $content->fields);
    }

    /**
     * Whether an If-Match names the etag. Proxies that compress make it weak or add `-gzip`.
     *
     * @param string $ifmatch
     * @param string $etag
     * @return bool
     */
    private static function matches(string $ifmatch, string $etag): bool {
        foreach (explode(',', $ifmatch) as $sent) {
            if (preg_replace(['/^W\//', '/-(?:gzip|br|deflate|zstd)"$/D'], ['', '"'], trim($sent)) === $etag) {
                return true;
            }
        }
        return false;
    }

    /**
     * Who did what to a record, oldest first; for those who are shown all of it.
     *
     * @param array $kind
     * @param string $id
     * @return array<int, array<string, mixed>>
     * @throws problem
     */
    public function history(array $kind, string $id): array {
        $row = $this->find($kind, $id);
        if (row::view($this->reader, $kind, $row)['view'] !== 'full') {
            throw new problem('not-allowed');
        }
        happenings::seen([$row]);
        return revisions::of((int) $row->id);
    }

    /**
     * Views of rows that some condition picks, the oldest first, by pupil and kind.
     *
     * @param string[] $names kinds
     * @param int[] $pupils
     * @param string $condition SQL on `r`
     * @return array<int, array<string, array<int, array<string, mixed>>>>
     */
    public function of_pupils(array $names, array $pupils, string $condition): array {
        global $DB;
        if ($pupils === []) {
            return [];
        }
        $kinds = array_intersect_key(contract::kinds(), array_flip($names));
        $sql = new sql();
        $school = $sql->add($this->reader->school->id);
        $these = $sql->in('r.pupil', $pupils);
        $where = visibility::where($this->reader, $kinds, 'summary', $sql);
        $rows = $DB->get_records_sql(
            'SELECT ' . row::COLUMNS . ' FROM {' . self::TABLE . "} r
              WHERE r.school = $school AND $these AND $where AND ($condition) ORDER BY r.occurredon, r.uuid",
            $sql->params,
        );
        happenings::seen($rows);
        $found = [];
        foreach (row::with_people($rows) as $row) {
            $found[(int) $row->pupil][$row->kind][] = row::view($this->reader, $kinds[$row->kind], $row);
        }
        return $found;
    }

    /**
     * How many sessions were held with pupils, and when the last, of those that the reader is shown.
     *
     * @param int[] $pupils
     * @return array<int, array{held: int, last: string|null}>
     */
    public function sessions_held(array $pupils): array {
        global $DB;
        if ($pupils === []) {
            return [];
        }
        $sql = new sql();
        $school = $sql->add($this->reader->school->id);
        $these = $sql->in('r.pupil', $pupils);
        $where = visibility::where($this->reader, [contract::kind('session')], 'summary', $sql);
        $rows = $DB->get_records_sql(
            'SELECT r.pupil, COUNT(*) AS held, MAX(r.occurredon) AS last FROM {' . self::TABLE . "} r
              WHERE r.school = $school AND $these AND r.state = 'held' AND $where GROUP BY r.pupil",
            $sql->params,
        );
        return array_map(fn(\stdClass $row): array => ['held' => (int) $row->held, 'last' => $row->last], $rows);
    }
}

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

namespace local_learningmentor\privacy;

use context;
use context_user;
use core_privacy\local\metadata\collection;
use core_privacy\local\request\approved_contextlist;
use core_privacy\local\request\approved_userlist;
use core_privacy\local\request\contextlist;
use core_privacy\local\request\transform;
use core_privacy\local\request\userlist;
use core_privacy\local\request\writer;
use local_learningmentor\local\contract;
use local_learningmentor\local\moodle\calendar;
use local_learningmentor\local\moodle\care_team_mirror;
use local_learningmentor\local\moodle\pseudonym;
use local_learningmentor\local\moodle\retention;
use local_learningmentor\local\moodle\words;
use local_learningmentor\local\rules\json;
use local_learningmentor\local\rules\redaction;
use local_learningmentor\local\rules\standing;
use local_learningmentor\local\store\devices;
use local_learningmentor\local\store\row;

/**
 * What is kept about people, how they are given it, and what of it may go.
 *
 * Everything about somebody lies in their own user context. A pupil's record is kept for its time whoever asks, since the school
 * has to; it outlives the member of staff who wrote it, of whom it then says nothing. The export holds of a record what the
 * contract shows whom it is about. So it says nothing of safeguarding, of what adults keep among themselves and of third parties:
 * the school answers for these.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class provider implements
    \core_privacy\local\metadata\provider,
    \core_privacy\local\request\core_userlist_provider,
    \core_privacy\local\request\plugin\provider {
    /** @var string */
    private const COMPONENT = 'local_learningmentor';

    /** @var int the highest tier that is exported */
    private const MOST = 2;

    /** @var string[] columns that name a user, by table */
    private const USERS = [
        'local_learningmentor_person' => ['userid'],
        'local_learningmentor_relation' => ['pupil', 'person'],
        'local_learningmentor_record' => ['pupil', 'staff', 'author'],
        'local_learningmentor_register' => ['pupil'],
        'local_learningmentor_device' => ['person'],
        'local_learningmentor_hold' => ['pupil', 'usermodified'],
    ];

    /**
     * What is kept.
     *
     * @param collection $collection
     * @return collection
     */
    public static function get_metadata(collection $collection): collection {
        $tables = [
            'person' => ['userid', 'uuid', 'birthdate'],
            'relation' => ['pupil', 'person', 'relation', 'barred', 'fromdate', 'todate', 'purpose'],
            'record' => [
                'pupil', 'staff', 'author', 'kind', 'tier', 'loweringtier', 'loweringms', 'state', 'occurredon', 'dueon', 'body',
            ],
            'revision' => ['atms', 'actor', 'action', 'content'],
            'named' => ['person'],
            'event' => ['type', 'pupil', 'atms'],
            'register' => ['pupil', 'marks', 'late'],
            'device' => ['person', 'device', 'timecreated'],
            'hold' => ['pupil', 'reason', 'usermodified', 'timecreated', 'timeended'],
        ];
        foreach ($tables as $table => $fields) {
            $texts = array_map(fn(string $field): string => "privacy:{$table}_$field", $fields);
            $collection->add_database_table("local_learningmentor_$table", array_combine($fields, $texts), "privacy:$table");
        }
        $collection->add_subsystem_link('core_calendar', [], 'privacy:calendar');
        $collection->add_subsystem_link('core_message', [], 'privacy:message');
        $collection->add_subsystem_link('core_role', [], 'privacy:role');
        $collection->add_external_location_link('server', [
            'sub' => 'privacy:server_sub',
            'roles' => 'privacy:server_roles',
            'school' => 'privacy:server_school',
        ], 'privacy:server');
        return $collection;
    }

    /**
     * Where something is kept about somebody: in their own context.
     *
     * @param int $userid
     * @return contextlist
     */
    public static function get_contexts_for_userid(int $userid): contextlist {
        $list = new contextlist();
        if (self::is_known($userid)) {
            $list->add_user_context($userid);
        }
        return $list;
    }

    /**
     * Of whom something is kept in a context: of the user whose it is.
     *
     * @param userlist $userlist
     */
    public static function get_users_in_context(userlist $userlist): void {
        $context = $userlist->get_context();
        if ($context instanceof context_user && self::is_known((int) $context->instanceid)) {
            $userlist->add_user((int) $context->instanceid);
        }
    }

    /**
     * Gives somebody what is kept about them.
     *
     * @param approved_contextlist $contextlist
     */
    public static function export_user_data(approved_contextlist $contextlist): void {
        $userid = (int) $contextlist->get_user()->id;
        foreach ($contextlist->get_contexts() as $context) {
            if ($context instanceof context_user && (int) $context->instanceid === $userid) {
                self::export_person($context, $userid);
                self::export_about($context, $userid);
                self::export_written($context, $userid);
                self::export_steps($context, $userid);
                self::export_named($context, $userid);
                self::export_registers($context, $userid);
                self::export_relations($context, $userid);
                self::export_devices($context, $userid);
                self::export_holds($context, $userid);
            }
        }
    }

    /**
     * Erases what may be erased of whoever's context it is.
     *
     * @param context $context
     */
    public static function delete_data_for_all_users_in_context(context $context): void {
        if ($context instanceof context_user) {
            self::forget((int) $context->instanceid);
        }
    }

    /**
     * Erases what may be erased of somebody.
     *
     * @param approved_contextlist $contextlist
     */
    public static function delete_data_for_user(approved_contextlist $contextlist): void {
        $userid = (int) $contextlist->get_user()->id;
        foreach ($contextlist->get_contexts() as $context) {
            if ($context instanceof context_user && (int) $context->instanceid === $userid) {
                self::forget($userid);
            }
        }
    }

    /**
     * Erases what may be erased of several people.
     *
     * @param approved_userlist $userlist
     */
    public static function delete_data_for_users(approved_userlist $userlist): void {
        $context = $userlist->get_context();
        $userid = (int) $context->instanceid;
        if ($context instanceof context_user && in_array($userid, array_map(intval(...), $userlist->get_userids()), true)) {
            self::forget($userid);
        }
    }

    /**
     * Whether anything is kept about somebody.
     *
     * @param int $userid
     * @return bool
     */
    private static function is_known(int $userid): bool {
        global $DB;
        foreach (self::USERS as $table => $columns) {
            foreach ($columns as $column) {
                if ($DB->record_exists($table, [$column => $userid])) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * The number under which somebody is known to records, and what is remembered with it.
     *
     * @param context_user $context
     * @param int $userid
     */
    private static function export_person(context_user $context, int $userid): void {
        global $DB;
        if ($person = $DB->get_record('local_learningmentor_person', ['userid' => $userid])) {
            self::write($context, ['privacy:person'], ['number' => $person->uuid, 'birthdate' => $person->birthdate]);
        }
    }

    /**
     * Records about somebody, up to those told in confidence: of each what whom it is about is shown.
     *
     * @param context_user $context
     * @param int $userid
     */
    private static function export_about(context_user $context, int $userid): void {
        global $DB;
        $where = '(pupil = ? OR staff = ?) AND tier <= ?';
        $params = [$userid, $userid, self::MOST];
        $records = $DB->get_recordset_select('local_learningmentor_record', $where, $params, 'occurredon, id');
        foreach ($records as $record) {
            $kind = contract::kinds()[$record->kind] ?? null;
            $shown = $kind === null ? null : self::shown($kind, $record, $userid);
            if ($shown !== null) {
                self::write($context, ['privacy:about', words::kind($record->kind, true), self::title($record)], [
                    'kind' => words::kind($record->kind),
                    'date' => $record->occurredon,
                    'due' => $record->dueon,
                    'state' => $record->state,
                ] + $shown);
            }
        }
        $records->close();
        // Said to everybody, whether there is one or not.
        $note = get_string('privacy:withheld_text', self::COMPONENT);
        self::write($context, ['privacy:about', 'privacy:withheld'], ['note' => $note]);
    }

    /**
     * What whom a record is about is shown of it. Of the whole that is its steps as well.
     *
     * @param array $kind
     * @param \stdClass $record a row of local_learningmentor_record
     * @param int $subject a user
     * @return array<string, mixed>|null null where nothing may be known of it
     */
    private static function shown(array $kind, \stdClass $record, int $subject): ?array {
        global $DB;
        // What the pupil of a record is shown, whether or not they still are one; of a record about staff what is shown to oneself.
        $ofstaff = array_diff(array_keys(contract::data()['relationOf']), ['agency', 'parent', 'pupil']);
        $roles = $kind['about'] === 'pupil' ? ['pupil'] : array_values($ofstaff);
        $content = row::content($record);
        $standing = new standing($roles, ['self'], (int) $record->author === $subject);
        $view = redaction::view($kind, $content->flat(), $standing);
        if ($view === null || $view['view'] === 'exists') {
            return null;
        }
        $shown = array_intersect_key($view, $content->fields);
        $ishidden = fn($value, string $name): bool => json::canonical($value) !== json::canonical($shown[$name] ?? null);
        $withheld = array_keys(array_filter($content->fields, $ishidden, ARRAY_FILTER_USE_BOTH));
        if (empty($view['withheld'])) {
            // That there are paragraphs about third parties is not told.
            $withheld = array_diff($withheld, [$kind['paragraphs'] ?? null]);
        }
        $told = ['content' => $shown] + ($withheld === [] ? [] : ['withheld' => array_values($withheld)]);
        if ($view['view'] !== 'full') {
            return $told;
        }
        $steps = $DB->get_records('local_learningmentor_revision', ['record' => $record->id], 'version', 'id, atms, action');
        return $told + [
            'written' => self::moment($record->createdms),
            'steps' => array_map(self::step(...), array_values($steps)),
        ];
    }

    /**
     * What somebody wrote, as a list: what it says is about others.
     *
     * @param context_user $context
     * @param int $userid
     */
    private static function export_written(context_user $context, int $userid): void {
        global $DB;
        $where = 'author = ? AND (pupil IS NULL OR pupil <> ?) AND tier <= ?';
        $records = $DB->get_records_select('local_learningmentor_record', $where, [$userid, $userid, self::MOST], 'occurredon, id');
        self::write_list($context, 'privacy:written', 'records', $records, fn(\stdClass $record): array => [
            'kind' => words::kind($record->kind),
            'date' => $record->occurredon,
            'written' => self::moment($record->createdms),
        ]);
    }

    /**
     * What somebody did to records about others, as a list: when and what.
     *
     * @param context_user $context
     * @param int $userid
     */
    private static function export_steps(context_user $context, int $userid): void {
        global $DB;
        $steps = $DB->get_records_sql(
            'SELECT v.id, v.atms, v.action
               FROM {local_learningmentor_revision} v
               JOIN {local_learningmentor_person} p ON p.uuid = v.actor
          LEFT JOIN {local_learningmentor_record} r ON r.id = v.record
              WHERE p.userid = :actor AND (r.id IS NULL OR r.tier <= :most) AND (r.pupil IS NULL OR r.pupil <> :pupil)
           ORDER BY v.atms, v.id',
            ['actor' => $userid, 'most' => self::MOST, 'pupil' => $userid],
        );
        self::write_list($context, 'privacy:revision', 'steps', $steps, self::step(...));
    }

    /**
     * Records that name somebody, as a list.
     *
     * @param context_user $context
     * @param int $userid
     */
    private static function export_named(context_user $context, int $userid): void {
        global $DB;
        $records = $DB->get_records_sql(
            'SELECT n.id, r.kind, r.occurredon
               FROM {local_learningmentor_named} n
               JOIN {local_learningmentor_person} p ON p.uuid = n.person
               JOIN {local_learningmentor_record} r ON r.id = n.record
              WHERE p.userid = :userid AND r.tier <= :most
           ORDER BY r.occurredon, n.id',
            ['userid' => $userid, 'most' => self::MOST],
        );
        self::write_list($context, 'privacy:named', 'records', $records, fn(\stdClass $record): array => [
            'kind' => words::kind($record->kind),
            'date' => $record->occurredon,
        ]);
    }

    /**
     * A pupil's registers.
     *
     * @param context_user $context
     * @param int $userid
     */
    private static function export_registers(context_user $context, int $userid): void {
        global $DB;
        foreach ($DB->get_records('local_learningmentor_register', ['pupil' => $userid], 'year') as $register) {
            self::write($context, ['privacy:registers', "$register->year"], [
                'firstday' => $register->firstday,
                'marks' => $register->marks,
                'minuteslate' => $register->late === null ? null : json_decode($register->late),
            ]);
        }
    }

    /**
     * The places that somebody has, or others have with them. Bars are not told: who is barred must not learn of whom.
     *
     * @param context_user $context
     * @param int $userid
     */
    private static function export_relations(context_user $context, int $userid): void {
        global $DB;
        $where = '(pupil = ? OR person = ?) AND barred = 0';
        $ties = $DB->get_records_select('local_learningmentor_relation', $where, [$userid, $userid], 'id');
        self::write_list($context, 'privacy:relation', 'places', $ties, fn(\stdClass $tie): array => [
            'as' => (int) $tie->pupil === $userid ? 'pupil' : $tie->relation,
            'from' => $tie->fromdate,
            'to' => $tie->todate,
            'purpose' => $tie->purpose,
        ]);
    }

    /**
     * Devices on which somebody's drafts are kept. Their keys are no business of a file's.
     *
     * @param context_user $context
     * @param int $userid
     */
    private static function export_devices(context_user $context, int $userid): void {
        global $DB;
        $devices = $DB->get_records('local_learningmentor_device', ['person' => $userid], 'timecreated', 'id, device, timecreated');
        self::write_list($context, 'privacy:device', 'devices', $devices, fn(\stdClass $device): array => [
            'device' => $device->device,
            'since' => transform::datetime($device->timecreated),
        ]);
    }

    /**
     * Holds on somebody, without their reasons, and those that somebody put on others.
     *
     * @param context_user $context
     * @param int $userid
     */
    private static function export_holds(context_user $context, int $userid): void {
        global $DB;
        $where = 'pupil = ? OR usermodified = ?';
        $holds = $DB->get_records_select('local_learningmentor_hold', $where, [$userid, $userid], 'timecreated, id');
        self::write_list($context, 'privacy:hold', 'holds', $holds, fn(\stdClass $hold): array => [
            'onyou' => transform::yesno((int) $hold->pupil === $userid),
            'since' => transform::datetime($hold->timecreated),
            'until' => $hold->timeended === null ? null : transform::datetime($hold->timeended),
        ]);
    }

    /**
     * A step of a record's history.
     *
     * @param \stdClass $step a row of local_learningmentor_revision
     * @return array{when: string, action: string}
     */
    private static function step(\stdClass $step): array {
        return ['when' => self::moment($step->atms), 'action' => $step->action];
    }

    /**
     * A moment as people read it.
     *
     * @param int|string $milliseconds since 1970
     * @return string
     */
    private static function moment(int|string $milliseconds): string {
        return transform::datetime(intdiv((int) $milliseconds, 1000));
    }

    /**
     * What tells a record from the others of its kind in a folder.
     *
     * @param \stdClass $record
     * @return string
     */
    private static function title(\stdClass $record): string {
        return "$record->occurredon " . substr($record->uuid, -12);
    }

    /**
     * Writes a list to a folder of its own, where there is anything in it.
     *
     * @param context_user $context
     * @param string $what a string of ours: the folder's name
     * @param string $name of the list
     * @param \stdClass[] $rows
     * @param \Closure $told what is told of a row
     */
    private static function write_list(context_user $context, string $what, string $name, array $rows, \Closure $told): void {
        if ($rows !== []) {
            self::write($context, [$what], [$name => array_map($told, array_values($rows))]);
        }
    }

    /**
     * Writes one file of the export.
     *
     * @param context_user $context
     * @param string[] $path strings of ours are named by their keys
     * @param array<string, mixed> $data
     */
    private static function write(context_user $context, array $path, array $data): void {
        $names = array_map(
            fn(string $name): string => str_starts_with($name, 'privacy:') ? get_string($name, self::COMPONENT) : $name,
            $path,
        );
        writer::with_context($context)->export_data([get_string('pluginname', self::COMPONENT), ...$names], (object) $data);
    }

    /**
     * Erases what may be erased of somebody: nothing while a hold is on them. As long as something about them must be kept, so must
     * the ties and the number that it hangs on; and what somebody did with a pupil on hold stays theirs.
     *
     * @param int $userid
     */
    private static function forget(int $userid): void {
        global $DB;
        if (retention::is_held($userid)) {
            return;
        }
        $kept = retention::erase_subject($userid);
        devices::forget_all($userid);
        $noton = 'pupil NOT IN (SELECT h.pupil FROM {local_learningmentor_hold} h WHERE h.timeended IS NULL)';
        $DB->delete_records_select('local_learningmentor_relation', "person = ? AND barred = 0 AND $noton", [$userid]);
        calendar::forget($userid);
        if ($kept === 0 && !retention::has_part_in_held($userid)) {
            $DB->delete_records('local_learningmentor_relation', ['pupil' => $userid]);
            $DB->delete_records('local_learningmentor_event', ['pupil' => $userid]);
            $DB->delete_records('local_learningmentor_hold', ['pupil' => $userid]);
            pseudonym::of($userid);
        }
        care_team_mirror::sync();
    }
}

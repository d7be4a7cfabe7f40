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

/**
 * Asks the rules in PHP, without Moodle: reads `{"suite": …, "cases": […]}` and answers one result for each case.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use local_learningmentor\local\contract;
use local_learningmentor\local\problem;
use local_learningmentor\local\rules;

// phpcs:disable moodle.Files.MoodleInternal.MoodleInternalGlobalState -- There is no Moodle here.
error_reporting(-1);
set_error_handler(function (int $level, string $message, string $file, int $line): never {
    throw new ErrorException($message, 0, $level, $file, $line);
});
define('MOODLE_INTERNAL', true);
spl_autoload_register(function (string $class): void {
    $name = strtr(substr($class, strlen('local_learningmentor\\')), '\\', '/');
    require(dirname(__DIR__, 2) . "/local/classes/$name.php");
});

$asked = json_decode(stream_get_contents(STDIN), false, 512, JSON_THROW_ON_ERROR);
// With kinds that no contract has, for what no kind of ours uses.
$data = contract::data();
$data['kinds'] += array_column(json_decode(json_encode($asked->kinds ?? []), true), null, 'kind');
(new ReflectionProperty(contract::class, 'data'))->setValue(null, $data);

$content = fn(object $of): rules\content => new rules\content(
    $of->tier,
    $of->state,
    $of->occurredOn,
    $of->dueOn ?? null,
    (array) $of->fields,
    isset($of->lowering) ? (array) $of->lowering : null,
);
$flat = fn(rules\content $of): array => [
    'tier' => $of->tier, 'state' => $of->state, 'occurredOn' => $of->occurredon, 'fields' => (object) $of->fields,
] + ($of->dueon === null ? [] : ['dueOn' => $of->dueon]) + ($of->lowering === null ? [] : ['lowering' => $of->lowering]);
$standing = fn(object $of): rules\standing => new rules\standing(
    $of->roles,
    $of->relations,
    $of->author ?? false,
    $of->barred ?? false,
    $of->named ?? null,
    $of->glass ?? false,
    isset($of->slice) ? (array) $of->slice : null,
    $of->party ?? false,
);
$arrays = fn(mixed $value): array => json_decode(json_encode($value), true);
$moved = fn(object $case, array $from, ?rules\content $after): array => $after === null
    ? ['code' => 'wrong-state', 'state' => $case->content->state, 'from' => $from]
    : $flat($after);

$suites = [
    'canonical' => fn(object $case): array => [
        'canonical' => rules\json::canonical($case->value),
        'sha256' => hash('sha256', rules\json::canonical($case->value)),
    ],
    'parse' => function (object $case): mixed {
        try {
            return ['canonical' => rules\json::canonical(rules\json::parse($case->text))];
        } catch (problem $problem) {
            return ['refusal' => $problem->problem];
        }
    },
    'errors' => fn(object $case): array => rules\json_schema::errors(
        is_bool($case->schema) ? $case->schema : $arrays($case->schema),
        $case->value,
    ),
    'field-errors' => function (object $case): array {
        $kind = contract::kind($case->kind);
        $schema = $kind['schemas'][$case->schema] ?? $kind['actions'][$case->schema]['input'];
        return rules\json_schema::errors($schema, rules\json::parse(json_encode($case->body)));
    },
    'unknown' => function (object $case) use ($arrays): string {
        try {
            rules\json_schema::errors($arrays($case->schema), $case->value);
        } catch (LogicException $error) {
            return $error->getMessage();
        }
        return '';
    },
    'decisions' => function (object $case) use ($standing): string {
        $kind = contract::kind($case->kind);
        $letters = ['none' => 'n', 'exists' => 'x', 'summary' => 's', 'full' => 'f'];
        return implode(' ', array_map(function (object $of) use ($case, $kind, $letters, $standing): string {
            $where = $standing($of);
            $actions = '';
            foreach (array_values($kind['actions']) as $i => $action) {
                $actions .= rules\access::may_change($kind, $action['by'], $case->tier, $where) ? chr(65 + $i) : '';
            }
            return $letters[rules\access::decide($kind, $case->tier, $where)]
                . (rules\access::may_create($kind, $where) ? 'c' : '')
                . (rules\access::may_change($kind, $kind['edit']['by'], $case->tier, $where) ? 'e' : '') . $actions;
        }, $case->standings));
    },
    'resources' => fn(object $case): string => strtr(
        rules\access::resource($case->resource, $standing($case->standing)),
        ['none' => 'n', 'exists' => 'x', 'summary' => 's', 'full' => 'f'],
    ),
    'redaction' => fn(object $case): mixed => rules\redaction::view(
        contract::kind($case->record->kind),
        (array) $case->record,
        $standing($case->standing),
    ),
    'sets' => fn(object $case): bool => rules\redaction::may_edit(
        contract::kind($case->record->kind),
        (array) $case->record,
        $standing($case->standing),
        (array) $case->change,
    ),
    'opens' => fn(object $case): bool => rules\redaction::may_open(
        contract::kind($case->kind),
        (array) $case->fields,
        $standing($case->standing),
    ),
    'notices' => fn(object $case): bool => rules\redaction::notices(
        contract::kind($case->record->kind),
        (array) $case->record,
        $standing($case->standing),
        $case->names,
    ),
    'touched' => fn(object $case): array => $content($case->before)->touched($content($case->after)),
    'lifecycle' => function (object $case) use ($content, $flat, $moved): mixed {
        $kind = contract::kind($case->kind);
        return match ($case->do) {
            'begin' => $flat(rules\lifecycle::begin($kind, (array) $case->input, $case->today)),
            'edit' => $moved(
                $case,
                $kind['edit']['in'],
                rules\lifecycle::edit($kind, $content($case->content), (array) $case->change, rules\moment::read($case->now)),
            ),
            'lower' => $flat(rules\lifecycle::lowered($content($case->content), rules\moment::read($case->until))),
            default => $moved($case, $kind['actions'][$case->do]['from'], rules\lifecycle::move(
                $kind['actions'][$case->do],
                $content($case->content),
                (array) $case->input,
                (array) $case->stamp,
            )),
        };
    },
    'broken' => fn(object $case): array => rules\kind_rules::broken(
        ['rules' => $arrays($case->rules)],
        new rules\content('T1', $case->state, $case->occurredOn, null, (array) $case->fields),
    ),
    'attendance' => function (object $case) use ($arrays): array {
        $registers = $arrays($case->registers);
        try {
            $present = rules\attendance::present($registers, $case->today);
            return ($present === null ? [] : [
                'year' => $present['year'],
                'upTo' => rules\attendance::last_day($present),
                'summary' => rules\attendance::summary([$present]),
            ]) + [
                'all' => rules\attendance::summary($registers),
                'trend' => array_map(
                    fn(array $point): array => [$point['from'], $point['possible'], $point['absent']],
                    rules\attendance::trend($registers, 14),
                ),
                'change' => rules\attendance::change($registers),
            ];
        } catch (DomainException $refusal) {
            return ['refusal' => $refusal->getMessage()];
        }
    },
    'matters' => fn(object $case): array => rules\matters::now($arrays($case->facts), $case->today),
    'rows' => function (object $case) use ($arrays): array {
        $facts = (array) $case->facts;
        $found = [];
        foreach (['case', 'barrier-assessment', 'goal', 'session', 'review'] as $kind) {
            $found[$kind] = array_map(fn(object $view): array => (array) $view, $facts[$kind] ?? []);
        }
        return rules\caseload_row::of(
            (array) $facts['pupil'],
            $facts['mentor'],
            $found,
            isset($facts['barrier-assessment']),
            isset($facts['held']) ? (array) $facts['held'] : null,
            $arrays($facts['registers'] ?? []),
            $case->today,
        );
    },
];
echo json_encode(array_map($suites[$asked->suite], $asked->cases), JSON_THROW_ON_ERROR | JSON_PRESERVE_ZERO_FRACTION);

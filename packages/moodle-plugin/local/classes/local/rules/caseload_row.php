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

use local_learningmentor\local\contract;

/**
 * One row of a caseload, from the records that the reader is shown.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class caseload_row {
    /**
     * The row.
     *
     * @param array<string, mixed> $pupil as the reader may know them
     * @param string $mentor whose caseload it is
     * @param array<string, array<int, array<string, mixed>>> $found views by kind, the oldest first
     * @param bool $seesbarriers whether the reader is shown how severe the barriers are
     * @param array{held: int, last: string|null}|null $sessions null where the reader is shown none
     * @param array $registers the oldest first; none where the reader is shown none
     * @param string $today `YYYY-MM-DD`
     * @return array<string, mixed> as the contract's CaseloadRow
     */
    public static function of(
        array $pupil,
        string $mentor,
        array $found,
        bool $seesbarriers,
        ?array $sessions,
        array $registers,
        string $today,
    ): array {
        $reviews = $found['review'] ?? [];
        $goals = $found['goal'] ?? [];
        $case = self::present_case($found['case'] ?? [], $mentor);
        $planned = array_filter($reviews, fn(array $review): bool => $review['state'] === 'planned');
        $reviewdue = self::earliest([$case['dueOn'] ?? null, ...array_map(self::day_of(...), array_values($planned))]);
        $barriers = $seesbarriers ? self::barriers($found['barrier-assessment'] ?? []) : null;
        [$summary, $attendance] = self::attendance($registers, $today);
        $last = $sessions['last'] ?? null;
        // Where there was no session yet, one has been missing since mentoring began. Who may not see sessions is told nothing.
        $since = $last ?? (($case['state'] ?? null) === 'active' ? $case['occurredOn'] : null);
        $matters = matters::now([
            'lastSessionOn' => $sessions === null ? null : $since,
            'reviewDueOn' => $reviewdue,
            'consentUntil' => $case['agreedUntil'] ?? null,
            'goals' => array_map(self::goal_facts(...), $goals),
            'attendance' => $summary === null ? null : ['summary' => $summary, 'changePoints' => $attendance['change'] ?? 0],
            'openBarriers' => $barriers ?? [],
        ], $today);
        $open = array_filter($goals, fn(array $goal): bool => in_array($goal['state'], ['draft', 'agreed'], true));
        $row = [
            'pupil' => $pupil,
            'case' => $case === null ? null : ['id' => $case['id'], 'state' => $case['state']],
            'barriers' => $barriers,
            'goals' => array_map(self::goal(...), array_values($open)),
            'attendance' => $attendance,
            'lastSessionOn' => $last,
            'sessionsHeld' => $sessions['held'] ?? null,
            'next' => self::next($found['session'] ?? [], $planned, $today),
            'reviewDueOn' => $reviewdue,
            'matters' => $matters,
        ];
        return array_filter($row, fn($value): bool => $value !== null);
    }

    /**
     * The mentor's own open case, else the last that is open.
     *
     * @param array $cases
     * @param string $mentor
     * @return array|null
     */
    private static function present_case(array $cases, string $mentor): ?array {
        $open = array_values(array_filter($cases, fn(array $case): bool => $case['state'] !== 'closed'));
        $own = array_filter($open, fn(array $case): bool => ($case['mentor'] ?? null) === $mentor);
        return $own !== [] ? end($own) : ($open === [] ? null : end($open));
    }

    /**
     * The day that something planned is for.
     *
     * @param array $record
     * @return string
     */
    private static function day_of(array $record): string {
        return $record['dueOn'] ?? $record['occurredOn'];
    }

    /**
     * The first of some days.
     *
     * @param array<int, string|null> $days
     * @return string|null
     */
    private static function earliest(array $days): ?string {
        $known = array_filter($days, fn(?string $day): bool => $day !== null);
        return $known === [] ? null : min($known);
    }

    /**
     * Barriers of the last completed assessment that are not removed, beside the last baseline before it, the most severe first.
     *
     * @param array $assessments
     * @return array<int, array{barrier: string, severity: int}>
     */
    private static function barriers(array $assessments): array {
        // A summary holds no ratings.
        $israted = fn(array $each): bool => $each['state'] === 'complete' && isset($each['ratings'], $each['phase']);
        $complete = array_filter($assessments, $israted);
        usort($complete, fn(array $a, array $b): int => strcmp($b['occurredOn'], $a['occurredOn']));
        $latest = array_shift($complete);
        if ($latest === null) {
            return [];
        }
        $baseline = [];
        if ($latest['phase'] !== 'baseline') {
            foreach ($complete as $earlier) {
                if ($earlier['phase'] === 'baseline') {
                    $baseline = self::severities($earlier);
                    break;
                }
            }
        }
        $rows = [];
        foreach (self::severities($latest) as $barrier => $severity) {
            $before = $baseline[$barrier] ?? null;
            if ($severity > 0 || $before > 0) {
                $rows[] = ['barrier' => $barrier, 'severity' => $severity] + ($before === null ? [] : ['baseline' => $before]);
            }
        }
        $rank = fn(array $row): array => [$row['severity'], $row['baseline'] ?? -1];
        usort($rows, fn(array $a, array $b): int => $rank($b) <=> $rank($a));
        return $rows;
    }

    /**
     * How severe each barrier was rated; the first rating of a barrier counts.
     *
     * @param array $assessment
     * @return array<string, int>
     */
    private static function severities(array $assessment): array {
        $severities = [];
        foreach ($assessment['ratings'] as $rating) {
            $severities[$rating->barrier] ??= $rating->severity;
        }
        return $severities;
    }

    /**
     * Where a goal stands on its ladder: the latest rating, else the baseline, else unknown.
     *
     * @param array $goal
     * @return int|null
     */
    private static function level(array $goal): ?int {
        $latest = null;
        foreach ($goal['ratings'] ?? [] as $rating) {
            $latest = $latest === null || strcmp($rating->at, $latest->at) >= 0 ? $rating : $latest;
        }
        return $latest->level ?? $goal['ladder']->baseline ?? null;
    }

    /**
     * A goal in a row.
     *
     * @param array $goal
     * @return array<string, mixed>
     */
    private static function goal(array $goal): array {
        $row = array_intersect_key($goal, array_flip(['view', 'id', 'title', 'strand', 'state', 'etag']));
        $more = ['level' => self::level($goal), 'baseline' => $goal['ladder']->baseline ?? null];
        return $row + array_filter($more, fn(?int $level): bool => $level !== null);
    }

    /**
     * What of a goal can matter. Of one in summary it is unknown whether it moves: that raises nothing.
     *
     * @param array $goal
     * @return array<string, mixed>
     */
    private static function goal_facts(array $goal): array {
        if ($goal['view'] !== 'full') {
            return ['state' => $goal['state']];
        }
        $ratings = $goal['ratings'] ?? [];
        usort($ratings, fn(object $a, object $b): int => strcmp($a->at, $b->at));
        $level = self::level($goal);
        $moved = -1;
        foreach ($ratings as $i => $rating) {
            $moved = $rating->level !== $level ? $i : $moved;
        }
        $baseline = $goal['ladder']->baseline ?? null;
        $on = fn(?object $rating): ?string => $rating === null ? null : substr($rating->at, 0, 10);
        return [
            'state' => $goal['state'],
            'level' => $level,
            'baselineLevel' => $baseline,
            'lastRatedOn' => $on($ratings === [] ? null : end($ratings)) ?? $goal['occurredOn'],
            // A level that is the baseline's has stood since the goal was agreed, not since somebody first said so.
            'levelSince' => $moved < 0 && $level === $baseline ? $goal['occurredOn'] : $on($ratings[$moved + 1] ?? null),
        ];
    }

    /**
     * What comes next: the first session or review that is planned for today or later.
     *
     * @param array $sessions planned
     * @param array $reviews planned
     * @param string $today
     * @return array<string, string>|null
     */
    private static function next(array $sessions, array $reviews, string $today): ?array {
        $planned = [];
        foreach ([...$sessions, ...$reviews] as $record) {
            $at = $record['kind'] === 'session' ? $record['startsAt'] ?? null : null;
            if (self::day_of($record) >= $today) {
                $planned[] = ['id' => $record['id'], 'kind' => $record['kind'], 'on' => self::day_of($record)]
                    + ($at === null ? [] : ['at' => $at]);
            }
        }
        usort($planned, fn(array $a, array $b): int => strcmp($a['on'] . ($a['at'] ?? ''), $b['on'] . ($b['at'] ?? '')));
        return $planned[0] ?? null;
    }

    /**
     * Attendance in a row, and the summary that it rests on.
     *
     * @param array $registers
     * @param string $today
     * @return array{array|null, array|null}
     */
    private static function attendance(array $registers, string $today): array {
        $present = attendance::present($registers, $today);
        if ($present === null) {
            return [null, null];
        }
        $summary = attendance::summary([$present]);
        $row = array_intersect_key($summary, array_flip(['possible', 'absent', 'late', 'persistentAbsence']));
        $row['weeks'] = array_map(
            fn(array $point): int|float|null => $point['rate'] === null ? null : self::one_decimal(100 * $point['rate']),
            attendance::trend($registers, contract::data()['caseload']['weeks']),
        );
        $change = attendance::change($registers);
        return [$summary, $row + ($change === null ? [] : ['change' => self::one_decimal($change['points'])])];
    }

    /**
     * A number with one decimal, halves up.
     *
     * @param float $value
     * @return float
     */
    private static function one_decimal(float $value): float {
        return floor($value * 10 + 0.5) / 10;
    }
}

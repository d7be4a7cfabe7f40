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
 * What matters now about a pupil on a caseload. Codes and thresholds are the contract's.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class matters {
    /** @var array<int, array{code: string, level: string, params: array<string, int|float>}> */
    private array $found = [];

    /**
     * Makes the list of one day.
     *
     * @param string $today `YYYY-MM-DD`
     */
    private function __construct(
        /** @var string */
        private readonly string $today,
    ) {
    }

    /**
     * What matters, the most pressing first; never empty. What is left out of the facts is unknown and raises nothing.
     *
     * @param array<string, mixed> $facts as core's PupilFacts
     * @param string $today `YYYY-MM-DD`
     * @return array<int, array{code: string, level: string, params: object}>
     */
    public static function now(array $facts, string $today): array {
        $list = new self($today);
        $list->dates($facts);
        $list->attendance($facts['attendance'] ?? null);
        $list->goals($facts['goals'] ?? [], $facts['openBarriers'] ?? []);
        if ($list->found === []) {
            $list->raise('on-track', 'on-track');
        }
        usort($list->found, fn(array $a, array $b): int => self::place($a['code']) <=> self::place($b['code']));
        return array_map(fn(array $matter): array => ['params' => (object) $matter['params']] + $matter, $list->found);
    }

    /**
     * A matter's place among all, the most pressing first.
     *
     * @param string $code
     * @return int
     */
    public static function place(string $code): int {
        return array_search($code, contract::data()['caseload']['matterCodes'], true);
    }

    /**
     * One thing that matters.
     *
     * @param string $code
     * @param string $level
     * @param array<string, int|float> $params
     */
    private function raise(string $code, string $level, array $params = []): void {
        $this->found[] = ['code' => $code, 'level' => $level, 'params' => $params];
    }

    /**
     * A threshold of the contract.
     *
     * @param string $name
     * @return int
     */
    private static function limit(string $name): int {
        return contract::data()['caseload']['thresholds'][$name];
    }

    /**
     * Reviews, agreements and sessions.
     *
     * @param array<string, mixed> $facts
     */
    private function dates(array $facts): void {
        $left = fn(?string $date): int => $date === null ? PHP_INT_MAX : day::between($this->today, $date);
        $review = $left($facts['reviewDueOn'] ?? null);
        if ($review < 0) {
            $this->raise('review-overdue', 'needs-you', ['days' => -$review]);
        } else if ($review <= self::limit('reviewDueDays')) {
            $this->raise('review-due', 'watch', ['days' => $review]);
        }
        $consent = $left($facts['consentUntil'] ?? null);
        if ($consent < 0) {
            $this->raise('consent-expired', 'needs-you', ['days' => -$consent]);
        } else if ($consent <= self::limit('consentExpiringDays')) {
            $this->raise('consent-expiring', 'watch', ['days' => $consent]);
        }
        $since = -$left($facts['lastSessionOn'] ?? null);
        if ($since >= self::limit('noSessionDays')) {
            $this->raise('no-session', 'needs-you', ['days' => $since]);
        }
    }

    /**
     * Attendance. A few sessions raise nothing.
     *
     * @param array<string, mixed>|null $facts the summary and the change in points
     */
    private function attendance(?array $facts): void {
        if ($facts === null || $facts['summary']['fewSessions']) {
            return;
        }
        $summary = $facts['summary'];
        if ($summary['severeAbsence']) {
            $this->raise('severe-absence', 'needs-you', ['sessions' => $summary['absent'], 'possible' => $summary['possible']]);
        }
        $points = -($facts['changePoints'] ?? 0);
        if ($points >= self::limit('attendanceFallingFastPoints')) {
            $this->raise('attendance-falling-fast', 'needs-you', ['points' => $points]);
        } else if ($points >= self::limit('attendanceFallingPoints')) {
            $this->raise('attendance-falling', 'watch', ['points' => $points]);
        }
        if ($summary['persistentAbsence']) {
            return;
        }
        $percent = contract::data()['attendance']['persistentAbsencePercent'];
        $sessions = attendance::sessions_until($summary['possible'], $summary['absent'], $percent);
        if ($sessions <= self::limit('persistentAbsenceNearSessions')) {
            $this->raise('persistent-absence-near', 'watch', ['sessions' => $sessions]);
        }
    }

    /**
     * Goals, and whether they and the barriers allow an exit.
     *
     * @param array<int, array<string, mixed>> $goals
     * @param array<int, array{severity: int}> $barriers
     */
    private function goals(array $goals, array $barriers): void {
        $isagreed = fn(array $goal): bool => $goal['state'] === 'agreed';
        $isreached = fn(array $goal): bool => $goal['state'] === 'met' || ($isagreed($goal) && ($goal['level'] ?? -1) >= 0);
        $hasslipped = fn(array $goal): bool => $isagreed($goal) && isset($goal['level'], $goal['baselineLevel'])
            && $goal['level'] < $goal['baselineLevel'];
        $slipped = count(array_filter($goals, $hasslipped));
        if ($slipped > 0) {
            $this->raise('goal-slipped', 'watch', ['goals' => $slipped]);
        }
        $weeks = [];
        foreach ($goals as $goal) {
            if ($isagreed($goal) && !$isreached($goal)) {
                $since = $goal['levelSince'] ?? $goal['lastRatedOn'] ?? $this->today;
                $weeks[] = (int) floor(day::between($since, $this->today) / 7);
            }
        }
        $open = count($weeks);
        $weeks = array_filter($weeks, fn(int $stalled): bool => $stalled >= self::limit('goalStalledWeeks'));
        if ($weeks !== []) {
            $this->raise('goal-stalled', 'watch', ['weeks' => max($weeks), 'goals' => count($weeks)]);
        }
        $reached = count(array_filter($goals, $isreached));
        $severe = array_filter($barriers, fn(array $barrier): bool => $barrier['severity'] > self::limit('exitSeverity'));
        if ($reached > 0 && $open === 0 && $severe === []) {
            $this->raise('ready-for-exit-review', 'on-track', ['goals' => $reached]);
        }
    }
}

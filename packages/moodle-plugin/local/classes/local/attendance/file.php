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

namespace local_learningmentor\local\attendance;

use local_learningmentor\local\rules\day;

/**
 * A school's attendance marks from a file with one row a session: pupil, date, morning or afternoon, code and, if known, minutes
 * late. All or nothing: where there is one problem, nothing is imported.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class file {
    /** @var array<string, string[]> names in use, compared without regard to case, spaces and punctuation */
    private const COLUMNS = [
        'pupil' => [
            'pupilidentifier', 'pupil', 'pupilid', 'identifier', 'upn', 'uniquepupilnumber', 'admissionnumber', 'adno',
            'admissionno', 'studentid', 'studentidentifier', 'student', 'idnumber',
        ],
        'date' => ['date', 'sessiondate', 'markdate', 'attendancedate'],
        'session' => ['ampm', 'session', 'sessionname', 'half', 'halfday', 'period', 'timeofday'],
        'code' => ['code', 'mark', 'attendancecode', 'attendancemark', 'markcode', 'sessionmark'],
        'minutes' => ['minuteslate', 'minslate', 'lateminutes', 'minutes'],
    ];

    /** @var array<string, int> */
    private const HALVES = [
        'am' => 0, 'a' => 0, 'morning' => 0, 'amsession' => 0,
        'pm' => 1, 'p' => 1, 'afternoon' => 1, 'pmsession' => 1,
    ];

    /** @var int */
    private const MOST_PROBLEMS = 200;

    /** @var array<string, array{line: int, page: page[]}> what the file says of each pupil, by identifier */
    public array $pupils = [];

    /** @var array<string, true> the days on which anybody has a row */
    public array $days = [];

    /** @var array<int, array{line: int, column: string, message: string}> what is wrong, the first of it */
    public array $problems = [];

    /** @var int how much is wrong */
    public int $problemcount = 0;

    /** @var int how many rows were read */
    public int $rows = 0;

    /** @var string[] the names of the columns */
    private array $header = [];

    /**
     * Reads a file.
     *
     * @param string $text
     * @param string $order how 03/04/2026 is read: `dmy`, `mdy`, or empty where it must not occur
     * @param string $today nobody has been present after this day, `YYYY-MM-DD`
     */
    public function __construct(
        string $text,
        /** @var string */
        private readonly string $order,
        /** @var string */
        private readonly string $today,
    ) {
        $rows = csv::rows($text);
        $first = array_key_first($rows);
        $this->header = $rows[$first] ?? [];
        unset($rows[$first]);
        $columns = $this->columns();
        if ($columns === null) {
            return;
        }
        foreach ($rows as $line => $cells) {
            $this->rows++;
            $this->read($line, $cells, $columns);
        }
        if ($this->rows === 0) {
            $this->problem(1, '', 'import_norows');
        }
        ksort($this->days);
    }

    /**
     * Says what is wrong with a cell.
     *
     * @param int $line
     * @param string $column
     * @param string $key of a string of ours
     * @param mixed $a
     */
    public function problem(int $line, string $column, string $key, mixed $a = null): void {
        $this->problemcount++;
        if (count($this->problems) < self::MOST_PROBLEMS) {
            $message = get_string($key, 'local_learningmentor', $a);
            $this->problems[] = ['line' => $line, 'column' => $column, 'message' => $message];
        }
    }

    /**
     * Where each column stands.
     *
     * @return array<string, int|null>|null null where one is missing
     */
    private function columns(): ?array {
        $plain = array_map(fn(string $name): string => preg_replace('/[^\p{L}\p{N}]/u', '', mb_strtolower($name)), $this->header);
        $columns = [];
        foreach (self::COLUMNS as $column => $names) {
            $found = array_values(array_intersect($names, $plain));
            $columns[$column] = $found === [] ? null : array_search($found[0], $plain, true);
            if ($columns[$column] === null && $column !== 'minutes') {
                $this->problem(1, '', "import_nocolumn_$column", implode(', ', $this->header));
            }
        }
        return $this->problemcount > 0 ? null : $columns;
    }

    /**
     * Reads one row.
     *
     * @param int $line
     * @param string[] $cells
     * @param array<string, int|null> $columns
     */
    private function read(int $line, array $cells, array $columns): void {
        $cell = fn(string $column): string => $columns[$column] === null ? '' : (string) ($cells[$columns[$column]] ?? '');
        $wrong = function (string $column, string $key, mixed $a = null) use ($line, $columns): void {
            $this->problem($line, $this->header[$columns[$column]], $key, $a);
        };
        $pupil = $cell('pupil');
        if ($pupil === '') {
            $wrong('pupil', 'import_nopupil');
            return;
        }
        if (preg_match('/^\d[.,]\d+E\+\d+$/i', $pupil)) {
            $wrong('pupil', 'import_shortened', $pupil);
            return;
        }
        $date = $this->date($cell('date'));
        $codes = $date === null ? null : codes::on($date);
        if ($date === null || $codes === null) {
            $wrong('date', $date === null ? 'import_baddate' : 'import_tooold', $cell('date'));
            return;
        }
        $half = self::HALVES[strtolower(preg_replace('/[^a-z]/i', '', $cell('session')))] ?? null;
        if ($half === null) {
            $wrong('session', 'import_badsession', $cell('session'));
            return;
        }
        $code = self::code($codes, $cell('code'), $half);
        if ($code === null) {
            $wrong('code', 'import_badcode', (object) ['code' => $cell('code'), 'date' => $date]);
            return;
        }
        $weekday = (int) gmdate('N', 86400 * day::number($date));
        if ($weekday > 5) {
            // Some systems write every day of the calendar.
            if ($code['class'] !== 'admin' && $code['class'] !== 'missing') {
                $wrong('date', 'import_weekend', $cell('date'));
            }
            return;
        }
        if ($date > $this->today && in_array($code['class'], ['attending', 'attending-elsewhere'], true)) {
            $wrong('date', 'import_future', $cell('date'));
            return;
        }
        if (!preg_match('/^\d{0,3}$/D', $cell('minutes')) || (int) $cell('minutes') > 600) {
            $wrong('minutes', 'import_badminutes', $cell('minutes'));
            return;
        }
        $this->days[$date] = true;
        $this->pupils[$pupil] ??= ['line' => $line, 'pages' => []];
        $page = $this->pupils[$pupil]['pages'][day::school_year($date)] ??= new page(day::school_year($date));
        $minutes = empty($code['late']) ? null : ((int) $cell('minutes') ?: null);
        $other = $page->put($date, $half, $code['mark'], $minutes, $line);
        if ($other !== null) {
            $wrong('code', 'import_twice', $other);
        }
    }

    /**
     * The code of a cell. No mark is a code too, and present is written by the half of the day it is in.
     *
     * @param array $codes
     * @param string $text
     * @param int $half
     * @return array|null
     */
    private static function code(array $codes, string $text, int $half): ?array {
        if ($text === '/' || $text === '\\') {
            $text = $half === 0 ? '/' : '\\';
        }
        return $codes[$text === '' ? '-' : $text] ?? $codes[strtoupper($text)] ?? null;
    }

    /**
     * Reads a date: `2026-04-03`, `25/04/2026`, `3 Apr 2026`. `03/04/2026` could be two days and is refused unless the order is
     * told.
     *
     * @param string $text
     * @return string|null `YYYY-MM-DD`
     */
    private function date(string $text): ?string {
        $text = preg_replace('/[T ]00:00(:00(\.0+)?)?(Z|[+]00:?00)?$/', '', $text);
        if (preg_match('/^(\d{4})-(\d\d)-(\d\d)$/D', $text, $part)) {
            return self::day($part[1], $part[2], $part[3]);
        }
        if (preg_match('/^(\d{1,2})[ -]([a-z]{3,9})[ -](\d{4})$/iD', $text, $part)) {
            $month = date_parse($part[2])['month'] ?? false;
            return $month ? self::day($part[3], (string) $month, $part[1]) : null;
        }
        if (!preg_match('/^(\d{1,2})([\/.-])(\d{1,2})\2(\d{4})$/D', $text, $part)) {
            return null;
        }
        $dayfirst = self::day($part[4], $part[3], $part[1]);
        $monthfirst = self::day($part[4], $part[1], $part[3]);
        return match ($this->order) {
            'dmy' => $dayfirst,
            'mdy' => $monthfirst,
            default => $dayfirst === null || $monthfirst === null || $dayfirst === $monthfirst ? $dayfirst ?? $monthfirst : null,
        };
    }

    /**
     * A day that there is.
     *
     * @param string $year
     * @param string $month
     * @param string $day
     * @return string|null `YYYY-MM-DD`
     */
    private static function day(string $year, string $month, string $day): ?string {
        $isday = $year >= 1900 && checkdate((int) $month, (int) $day, (int) $year);
        return $isday ? sprintf('%04d-%02d-%02d', $year, $month, $day) : null;
    }
}

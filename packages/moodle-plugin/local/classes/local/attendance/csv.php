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

/**
 * A table as spreadsheets and school systems export it: commas, semicolons or tabs, with or without a byte order mark.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class csv {
    /**
     * The rows of a file, by the line on which they begin. Empty lines are left out.
     *
     * @param string $text
     * @return array<int, string[]> the header is the first
     */
    public static function rows(string $text): array {
        $text = preg_replace('/^\xEF\xBB\xBF/', '', $text);
        if (!mb_check_encoding($text, 'UTF-8')) {
            // What Excel saves in western Europe.
            $text = mb_convert_encoding($text, 'UTF-8', 'Windows-1252');
        }
        $separator = self::separator(strtok($text, "\r\n") ?: '');
        $stream = fopen('php://temp', 'w+');
        fwrite($stream, str_replace(["\r\n", "\r"], "\n", $text));
        rewind($stream);
        $rows = [];
        $line = 1;
        while (($cells = fgetcsv($stream, null, $separator, '"', '')) !== false) {
            if ($cells !== [null]) {
                $rows[$line] = array_map(trim(...), $cells);
            }
            $line += 1 + array_sum(array_map(fn(?string $cell): int => substr_count((string) $cell, "\n"), $cells));
        }
        fclose($stream);
        return $rows;
    }

    /**
     * What stands between the cells: whatever stands most often in the header.
     *
     * @param string $header
     * @return string
     */
    private static function separator(string $header): string {
        $counts = [];
        foreach ([',', ';', "\t"] as $each) {
            $counts[$each] = substr_count($header, $each);
        }
        return array_search(max($counts), $counts, true);
    }
}

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

namespace local_learningmentor\output;

use local_learningmentor\local\connected;
use local_learningmentor\local\kernel;
use local_learningmentor\local\request;

/**
 * The page in the mobile app.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class mobile {
    /**
     * The reader's pupils, those first whom something waits for. Each opens the site in the app's browser, signed in.
     *
     * @param array $args what the app says of itself
     * @return array
     */
    public static function pupils(array $args): array {
        global $OUTPUT;
        $rows = connected::on() ? [] : self::rows();
        return [
            'templates' => [[
                'id' => 'main',
                'html' => $OUTPUT->render_from_template('local_learningmentor/mobile_pupils', [
                    'rows' => $rows,
                    'any' => $rows !== [],
                    'none' => get_string(connected::on() ? 'elsewhere_app' : 'nopupils', 'local_learningmentor'),
                    'url' => (new \moodle_url('/local/learningmentor/index.php'))->out(false),
                ]),
            ]],
            'javascript' => '',
            'otherdata' => [],
            'files' => [],
        ];
    }

    /**
     * The caseload of whoever has one, or else the pupils that the reader sees.
     *
     * @return array<int, array{namehtml: string, detailhtml: string, url: string}>
     */
    private static function rows(): array {
        global $USER;
        $caseload = kernel::handle(request::of((int) $USER->id, 'GET', '/v1/caseload'));
        if ($caseload->status === 200) {
            return array_map(
                fn(\stdClass $row): array => self::row(
                    $row->pupil,
                    isset($row->next) ? self::day($row->next->on, $row->next->kind) : '',
                ),
                $caseload->value()->rows,
            );
        }
        $pupils = kernel::handle(request::of((int) $USER->id, 'GET', '/v1/pupils'));
        return $pupils->status !== 200 ? [] : array_map(
            fn(\stdClass $pupil): array => self::row($pupil, $pupil->registrationGroup ?? ''),
            $pupils->value()->items,
        );
    }

    /**
     * One pupil.
     *
     * @param \stdClass $pupil
     * @param string $detail
     * @return array{namehtml: string, detailhtml: string, url: string}
     */
    private static function row(\stdClass $pupil, string $detail): array {
        return [
            'namehtml' => self::text(($pupil->preferred ?? $pupil->given) . ' ' . $pupil->family),
            'detailhtml' => self::text($detail),
            'url' => (new \moodle_url('/local/learningmentor/index.php', ['person' => $pupil->id]))->out(false),
        ];
    }

    /**
     * Text as the app's templates take it. The app compiles them with Angular, to which braces and at signs are code.
     *
     * @param string $text
     * @return string HTML
     */
    private static function text(string $text): string {
        return strtr(s($text), ['{' => '&#123;', '}' => '&#125;', '@' => '&#64;']);
    }

    /**
     * What is next, and when.
     *
     * @param string $on `YYYY-MM-DD`
     * @param string $kind
     * @return string
     */
    private static function day(string $on, string $kind): string {
        $when = userdate(\local_learningmentor\local\moodle\day::at($on), get_string('strftimedaydate', 'langconfig'));
        return \local_learningmentor\local\moodle\words::kind($kind) . ' · ' . $when;
    }
}

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

use html_writer;
use local_learningmentor\local\connected;
use local_learningmentor\local\school_words;
use moodle_page;

/**
 * Puts the widgets on Moodle's pages. The elements are web components: their code comes by one module script, fetched while the
 * page is still being parsed, and what they show comes from the plugin's own address, or in connected mode from the school's
 * server.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class widget {
    /** @var \WeakMap<moodle_page, true>|null the pages that have the config already */
    private static ?\WeakMap $prepared = null;

    /**
     * The HTML of a widget, and with the first one of a page what all of them need.
     *
     * @param moodle_page $page
     * @param string $tag `lm-caseload`
     * @param array<string, string|int|bool|null> $attributes null and false are left out, true stands without a value
     * @param int $rows how many pupils it will show, as far as known: so much room is kept, and nothing jumps
     * @return string
     */
    public static function render(moodle_page $page, string $tag, array $attributes = [], int $rows = 0): string {
        $text = get_string('widget_waiting', 'local_learningmentor');
        $waiting = html_writer::tag('p', $text, ['class' => 'learningmentor-waiting']);
        $inside = $tag === 'lm-caseload' ? self::element('lm-session-log', ['slot' => 'log']) : '';
        $provider = self::element('lm-provider', self::connection(), self::element($tag, $attributes, $waiting . $inside));
        return self::prepare($page, $tag) . html_writer::div($provider, 'learningmentor', [
            'data-widget' => $tag,
            'style' => "--learningmentor-rows: $rows",
        ]);
    }

    /**
     * What a page needs once: where the widgets ask, their code, and what of it the browser may fetch ahead.
     *
     * @param moodle_page $page
     * @param string $tag
     * @return string
     */
    private static function prepare(moodle_page $page, string $tag): string {
        self::$prepared ??= new \WeakMap();
        $first = !isset(self::$prepared[$page]);
        self::$prepared[$page] = true;
        // HTML that is fetched later arrives on a page that may have no widget yet. Its scripts do not run; Moodle's do.
        if (AJAX_SCRIPT) {
            $entry = self::address(self::manifest()['entry']);
            $page->requires->js_call_amd('local_learningmentor/loader', 'init', [self::config(), $entry]);
            return '';
        }
        if (!$first) {
            return '';
        }
        $config = json_encode(self::config(), JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR);
        $links = array_map(
            fn(string $file): string => html_writer::empty_tag('link', ['rel' => 'modulepreload', 'href' => self::address($file)]),
            self::ahead($tag),
        );
        return html_writer::tag('script', $config, ['type' => 'application/json', 'id' => 'learningmentor-config'])
            . html_writer::tag('script', '', ['type' => 'module', 'src' => self::address(self::manifest()['entry'])])
            . implode('', $links);
    }

    /**
     * What the widgets read of the page: where to ask, and the key against forged requests.
     *
     * @return array<string, mixed>
     */
    public static function config(): array {
        global $CFG;
        $words = school_words::addresses();
        if (connected::on()) {
            return ['baseUrl' => connected::server(), 'tokenUrl' => self::connection()['token-url'], 'words' => $words];
        }
        return [
            'words' => $words,
            'baseUrl' => "$CFG->wwwroot/local/learningmentor/api.php",
            'rest' => empty($CFG->slasharguments) ? 'query' : 'path',
            'sesskey' => sesskey(),
        ];
    }

    /**
     * In connected mode every provider knows the server and where its tokens are minted.
     *
     * @return array<string, string>
     */
    private static function connection(): array {
        if (!connected::on()) {
            return [];
        }
        $minted = new \moodle_url('/local/learningmentor/token.php', ['sesskey' => sesskey()]);
        return ['base-url' => connected::server(), 'token-url' => $minted->out(false)];
    }

    /**
     * The files that the first widget of a page needs before it can draw, without the entry, which the page asks for itself.
     *
     * @param string $tag
     * @return string[]
     */
    private static function ahead(string $tag): array {
        $manifest = self::manifest();
        $language = str_starts_with(current_language(), 'cy') ? 'cy' : 'en-GB';
        $files = [...$manifest['preload'], ...$manifest['widgets'][$tag] ?? [], ...$manifest['languages'][$language][$tag] ?? []];
        return array_values(array_diff(array_unique($files), [$manifest['entry']]));
    }

    /**
     * The address of one of the built files. Its name changes with what is in it.
     *
     * @param string $file
     * @return string
     */
    private static function address(string $file): string {
        return (new \moodle_url("/local/learningmentor/dist/$file"))->out(false);
    }

    /**
     * What the build says of its files.
     *
     * @return array
     */
    private static function manifest(): array {
        static $manifest = null;
        return $manifest ??= require(dirname(__DIR__, 2) . '/dist/manifest.php');
    }

    /**
     * An element whose name Moodle does not know.
     *
     * @param string $tag
     * @param array $attributes
     * @param string $inside
     * @return string
     */
    private static function element(string $tag, array $attributes, string $inside = ''): string {
        $given = array_filter($attributes, fn($value): bool => $value !== null && $value !== false);
        return html_writer::tag($tag, $inside, array_map(fn($value): string => $value === true ? '' : (string) $value, $given));
    }
}

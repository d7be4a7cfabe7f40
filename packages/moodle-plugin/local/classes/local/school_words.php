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

namespace local_learningmentor\local;

/**
 * What a school words otherwise in the widgets, by Moodle's language customisation.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class school_words {
    /** @var array<string, string> the languages of the widgets, with Moodle's codes */
    private const LANGUAGES = ['en-GB' => 'en', 'cy' => 'cy'];

    /** @var string what the names of the widgets' strings begin with */
    private const PREFIX = 'widget:';

    /**
     * Where the widgets find the words of each language. The addresses change with the words, so that answers may be kept for ever.
     *
     * @return array<string, string>
     */
    public static function addresses(): array {
        $revision = get_string_manager()->get_revision() . '-' . get_config('local_learningmentor', 'version');
        $addresses = [];
        foreach (array_keys(self::LANGUAGES) as $language) {
            $address = \moodle_url::make_file_url('/local/learningmentor/strings.php', "/$revision/$language");
            $addresses[$language] = $address->out(false);
        }
        return $addresses;
    }

    /**
     * The words that differ from the shipped ones, by their place in the widgets.
     *
     * @param string $language one of the widgets'
     * @return array<string, string>|null null where the widgets have no such language
     */
    public static function changed(string $language): ?array {
        $code = self::LANGUAGES[$language] ?? null;
        if ($code === null) {
            return null;
        }
        $manager = get_string_manager();
        $shipped = $manager->load_component_strings('local_learningmentor', $code, true, true);
        $changed = [];
        foreach ($manager->load_component_strings('local_learningmentor', $code) as $name => $text) {
            if (str_starts_with($name, self::PREFIX) && $text !== ($shipped[$name] ?? $text)) {
                $changed[substr($name, strlen(self::PREFIX))] = preg_replace('/\{\$a->(?:p(?=\d))?(\w+)\}/', '{$1}', $text);
            }
        }
        return $changed;
    }
}

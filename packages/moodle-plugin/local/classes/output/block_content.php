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
use local_learningmentor\local\moodle\place;
use local_learningmentor\local\moodle\profile;
use local_learningmentor\local\store\ids;
use moodle_page;

/**
 * What the block shows, by where it stands and who is looking. Nothing, and so no block, to whoever has nothing to see.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class block_content {
    /** @var string[] what an administrator or user may choose; `auto` looks at the page and the reader */
    public const CHOICES = ['auto', 'caseload', 'today', 'own'];

    /**
     * The HTML, or an empty text.
     *
     * @param moodle_page $page
     * @param string $choice
     * @return string
     */
    public static function of(moodle_page $page, string $choice): string {
        global $USER;
        if (!place::has()) {
            return '';
        }
        if ($choice === 'auto') {
            $subject = self::subject($page);
            if ($subject !== null && $subject !== (int) $USER->id) {
                return self::pupil($page, $subject);
            }
            $choice = place::is_staff() ? 'caseload' : 'own';
        }
        if ($choice === 'own') {
            return self::own($page);
        }
        if (place::has_caseload()) {
            return self::caseload($page, $choice);
        }
        return place::is_staff() ? self::way_in() : '';
    }

    /**
     * The way to the pupils of those who work with some and have no caseload: teachers, tutors, agency workers.
     *
     * @return string
     */
    private static function way_in(): string {
        $link = \html_writer::link(
            new \moodle_url('/local/learningmentor/index.php'),
            get_string('my_pupils', 'local_learningmentor'),
        );
        return \html_writer::tag('p', $link, ['class' => 'mb-0']);
    }

    /**
     * The user whose page it is, on a profile.
     *
     * @param moodle_page $page
     * @return int|null
     */
    private static function subject(moodle_page $page): ?int {
        $isprofile = str_starts_with($page->pagetype, 'user-profile') && $page->context->contextlevel === CONTEXT_USER;
        return $isprofile ? (int) $page->context->instanceid : null;
    }

    /**
     * Somebody's own pupils.
     *
     * @param moodle_page $page
     * @param string $show
     * @return string
     */
    private static function caseload(moodle_page $page, string $show): string {
        return widget::render($page, 'lm-caseload', [
            'show' => $show,
            'pupil-href' => place_page::file_address(),
            'heading-level' => 4,
            'no-shortcut' => true,
        ], caseload_size::of_reader());
    }

    /**
     * The reader's own page.
     *
     * @param moodle_page $page
     * @return string
     */
    private static function own(moodle_page $page): string {
        global $USER;
        $own = connected::on() ? ['own' => true] : ['pupil' => ids::of_users([(int) $USER->id])[(int) $USER->id]];
        return widget::render($page, 'lm-pupil', ['heading-level' => 4] + $own);
    }

    /**
     * A pupil's file on their profile, for those who may see it. A server's pupils have ids that Moodle does not know.
     *
     * @param moodle_page $page
     * @param int $pupil user id
     * @return string
     */
    private static function pupil(moodle_page $page, int $pupil): string {
        if (connected::on() || !profile::shows($pupil)) {
            return '';
        }
        return widget::render($page, 'lm-pupil', ['heading-level' => 4, 'pupil' => ids::of_users([$pupil])[$pupil]]);
    }
}

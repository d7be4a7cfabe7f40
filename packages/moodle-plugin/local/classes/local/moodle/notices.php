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

namespace local_learningmentor\local\moodle;

/**
 * Messages to people through Moodle. What is told in confidence is not told in them: they say that something waits, and where.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class notices {
    /**
     * Sends one message.
     *
     * @param string $provider a message provider of the plugin
     * @param \stdClass $to a row of user
     * @param string $key the string of the subject; the text is the one with `_text` behind it
     * @param mixed $a what the strings are filled with
     * @param \moodle_url $where
     */
    public static function send(string $provider, \stdClass $to, string $key, mixed $a, \moodle_url $where): void {
        $subject = words::of($to, $key, $a);
        $text = words::of($to, "{$key}_text", $a);
        $message = new \core\message\message();
        $message->component = 'local_learningmentor';
        $message->name = $provider;
        $message->userfrom = \core_user::get_noreply_user();
        $message->userto = $to;
        $message->subject = $subject;
        $message->fullmessage = "$text\n\n" . $where->out(false);
        $message->fullmessageformat = FORMAT_PLAIN;
        $link = \html_writer::link($where, $where->out());
        $message->fullmessagehtml = \html_writer::tag('p', s($text)) . \html_writer::tag('p', $link);
        $message->smallmessage = $text;
        $message->notification = 1;
        $message->contexturl = $where->out(false);
        $message->contexturlname = words::of($to, 'pluginname');
        message_send($message);
    }

    /**
     * A record of safeguarding was written, or made one: those who read it are told that one waits, and nothing of it, not even
     * about whom.
     *
     * @param \stdClass $record a row of local_learningmentor_record
     * @param int|null $by the user who did, and knows
     */
    public static function restricted(\stdClass $record, ?int $by): void {
        foreach (audience::school_wide($record, ['dsl', 'head']) + audience::named($record) as $user) {
            self::waits($user, $by);
        }
    }

    /**
     * Readers were added to a record of safeguarding: they are told that one waits.
     *
     * @param \stdClass $record a row of local_learningmentor_record
     * @param int[] $added users
     * @param int|null $by the user who did, and knows
     */
    public static function added(\stdClass $record, array $added, ?int $by): void {
        foreach (array_intersect_key(audience::named($record), array_flip($added)) as $user) {
            self::waits($user, $by);
        }
    }

    /**
     * Tells somebody that a record of safeguarding waits.
     *
     * @param \stdClass $user
     * @param int|null $by
     */
    private static function waits(\stdClass $user, ?int $by): void {
        if ((int) $user->id !== $by) {
            self::send('safeguarding', $user, 'notice_safeguarding', null, new \moodle_url('/local/learningmentor/index.php'));
        }
    }

    /**
     * Somebody came to be a pupil's mentor.
     *
     * @param int $mentor
     * @param int $pupil
     */
    public static function new_pupil(int $mentor, int $pupil): void {
        $to = \core_user::get_user($mentor);
        if ($to && !$to->deleted) {
            $where = new \moodle_url('/local/learningmentor/index.php', ['pupil' => $pupil]);
            self::send('careteam', $to, 'notice_careteam', null, $where);
        }
    }

    /**
     * Something of a pupil's is due, or has been for some time.
     *
     * @param \stdClass $to a row of user
     * @param int $due how many are due today or soon
     * @param int $overdue how many should have been done
     */
    public static function due(\stdClass $to, int $due, int $overdue): void {
        $where = new \moodle_url('/local/learningmentor/index.php');
        $counts = (object) ['due' => $due, 'overdue' => $overdue];
        self::send('due', $to, $overdue > 0 ? 'notice_overdue' : 'notice_due', $counts, $where);
    }
}

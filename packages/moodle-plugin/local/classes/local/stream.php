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
 * Events as they happen, for a while: whoever listens comes back and goes on from the last position.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class stream {
    /** @var int how long one answer lasts unless the settings say otherwise, in seconds: it holds a worker of the web server */
    private const HOLD = 20;

    /** @var int a person's open pages on all devices */
    private const MOST = 20;

    /** @var int how long to wait between two looks, in milliseconds */
    private const LOOK = 300;

    /** @var int how long to wait before coming back where nothing is held, in milliseconds */
    private const COME_BACK = 10000;

    /**
     * Opens a stream.
     *
     * @param reader $reader
     * @param identity $identity
     * @param string|null $lasteventid
     * @return response
     * @throws problem `too-many-requests`
     */
    public static function open(reader $reader, identity $identity, ?string $lasteventid): response {
        $setting = get_config('local_learningmentor', 'streamseconds');
        $hold = $setting === false ? self::HOLD : (int) $setting;
        $ends = min(time() + $hold, $identity->ends ?? PHP_INT_MAX);
        $place = self::take_place($reader->userid, $ends);
        return response::events(function (\Closure $send) use ($reader, $identity, $lasteventid, $ends, $hold, $place): void {
            \core_php_time_limit::raise($hold + 30);
            try {
                self::run($send, $reader, $identity, $lasteventid, $ends, $hold);
            } finally {
                self::leave_place($reader->userid, $place);
            }
        });
    }

    /**
     * Tells what happens until the time is over or nobody listens.
     *
     * @param \Closure $send
     * @param reader $reader
     * @param identity $identity
     * @param string|null $lasteventid
     * @param int $ends seconds since 1970
     * @param int $hold seconds
     */
    private static function run(
        \Closure $send,
        reader $reader,
        identity $identity,
        ?string $lasteventid,
        int $ends,
        int $hold,
    ): void {
        $latest = store\events::latest($reader->school->id);
        $last = $lasteventid === null ? $latest->seq : store\events::reveal($reader, $latest, $lasteventid);
        $position = $last ?? $latest->seq;
        $id = store\events::hide($reader, $latest, $position);
        $greeting = 'retry: ' . ($hold > 0 ? 1000 : self::COME_BACK) . "\n";
        $listens = $send($greeting . ($last === null ? self::frame($id, (object) [], 'reset') : "id: $id\n\n"));
        $epoch = $latest->epoch;
        while ($listens) {
            $latest = store\events::latest($reader->school->id);
            if ($latest->epoch !== $epoch) {
                [$epoch, $position] = [$latest->epoch, $latest->seq];
                $text = self::frame(store\events::hide($reader, $latest, $position), (object) [], 'reset');
            } else if ($latest->seq > $position) {
                // Who may see what is asked anew whenever something is sent.
                try {
                    $reader = store\readers::load($identity->later());
                } catch (problem) {
                    return;
                }
                [$events, $position] = store\events::after($reader, $position, $latest->seq);
                $text = '';
                foreach ($events as $seq => $event) {
                    $text .= self::frame(store\events::hide($reader, $latest, $seq), $event);
                }
            } else if (time() >= $ends) {
                // Whoever comes back goes on from here.
                $send('id: ' . store\events::hide($reader, $latest, $position) . "\n\n");
                return;
            } else {
                usleep(self::LOOK * 1000);
                $text = '';
            }
            // Something is sent at each look: only a write finds out that nobody listens.
            $listens = $send($text === '' ? ":\n\n" : $text);
        }
    }

    /**
     * One event.
     *
     * @param string $id
     * @param mixed $data
     * @param string|null $name
     * @return string
     */
    private static function frame(string $id, mixed $data, ?string $name = null): string {
        return ($name === null ? '' : "event: $name\n") . "id: $id\ndata: " . rules\json::encode($data) . "\n\n";
    }

    /**
     * The streams that people have open, each with the time at which it ends.
     *
     * @return \cache
     */
    private static function places(): \cache {
        return \cache::make_from_params(\cache_store::MODE_APPLICATION, 'local_learningmentor', 'streams');
    }

    /**
     * Takes a place among a person's streams.
     *
     * @param int $userid
     * @param int $ends
     * @return string
     * @throws problem `too-many-requests`
     */
    private static function take_place(int $userid, int $ends): string {
        $open = array_filter(self::places()->get($userid) ?: [], fn(int $ends): bool => $ends >= time());
        if (count($open) >= self::MOST) {
            $detail = 'One person may have ' . self::MOST . ' streams open.';
            throw new problem('too-many-requests', $detail, null, ['Retry-After' => '30']);
        }
        $place = random_string(12);
        self::places()->set($userid, $open + [$place => $ends]);
        return $place;
    }

    /**
     * Gives a place back.
     *
     * @param int $userid
     * @param string $place
     */
    private static function leave_place(int $userid, string $place): void {
        $open = self::places()->get($userid) ?: [];
        unset($open[$place]);
        self::places()->set($userid, $open);
    }
}

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
 * Whoever a token of our own web service stands for.
 *
 * Moodle's own check, `webservice::authenticate_user()`, asks its questions one by one. Most tokens raise none of them: that
 * is seen from one row, and costs a fifth. Whatever is out of the ordinary is left to Moodle, which refuses, writes its log and
 * does what falls due; and once in a minute it sees every token that is used, because that is how often it notes when one was.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class bearer {
    /** @var string the short name of our own web service; tokens of others are not ours to trust */
    public const SERVICE = 'local_learningmentor';

    /** @var int how many seconds pass before Moodle notes again that a token was used */
    private const NOTED = 60;

    /**
     * Who it is, signed in from here on.
     *
     * @param string $token
     * @return identity
     * @throws problem `token-expired`, `token-invalid`, `unavailable`
     */
    public static function identity(string $token): identity {
        global $USER;
        [$held, $user] = self::read($token);
        if ($held === null) {
            throw self::refused('token-invalid');
        }
        // Moodle forgets a token that is too old at its first use: look before.
        if ($held->validuntil && $held->validuntil < time()) {
            throw self::refused('token-expired', 'It ended ' . (time() - $held->validuntil) . ' s ago by this server\'s clock.');
        }
        $isplain = $user !== null && self::is_plain($held, $user);
        if ($isplain) {
            \core\session\manager::set_user(clone $user);
            set_login_session_preferences();
        } else {
            self::ask_moodle($token);
        }
        if ($held->shortname !== self::SERVICE) {
            throw self::refused('token-invalid', 'The token is of another web service.');
        }
        return new identity((int) $USER->id, false, $held->validuntil ? (int) $held->validuntil : null, $isplain ? $user : null);
    }

    /**
     * A token with what there is to know of its web service, and its user. Two questions: PostgreSQL would take longer to plan one
     * of three tables.
     *
     * @param string $token
     * @return array{\stdClass|null, \stdClass|null} null where there is none
     */
    private static function read(string $token): array {
        global $DB;
        $held = $DB->get_record_sql(
            'SELECT t.token, t.userid, t.validuntil, t.iprestriction, t.sid, t.lastaccess,
                    e.shortname, e.enabled, e.restrictedusers, e.requiredcapability
               FROM {external_tokens} t
          LEFT JOIN {external_services} e ON e.id = t.externalserviceid
              WHERE t.token = :token',
            ['token' => $token],
        );
        // Not every database tells upper from lower case.
        if (!$held || !hash_equals($held->token, $token)) {
            return [null, null];
        }
        return [$held, $DB->get_record('user', ['id' => $held->userid]) ?: null];
    }

    /**
     * Whether Moodle's own check would find nothing to refuse. Its questions, in its order, but for one that it asked less than a
     * minute ago, when it noted that the token was used: whether the ways of enrolling want to look at the user.
     *
     * @param \stdClass $held
     * @param \stdClass $user
     * @return bool
     */
    private static function is_plain(\stdClass $held, \stdClass $user): bool {
        global $CFG;
        $now = time();
        return !empty($CFG->enablewebservices)
            && !$held->iprestriction
            && !$user->deleted && !isguestuser($user)
            && !$held->sid
            && empty($CFG->maintenance_enabled)
            && $held->enabled
            && !$held->requiredcapability
            && !$held->restrictedusers
            && $user->confirmed
            && !$user->suspended
            && $user->auth !== 'nologin'
            && !get_config("auth_$user->auth", 'expiration')
            && $now < $held->lastaccess + self::NOTED;
    }

    /**
     * Lets Moodle look at a token, and sign its user in.
     *
     * Of a user's first requests at once each finds a preference missing and writes it, and Moodle does not expect that another was
     * faster: a second try finds it there.
     *
     * @param string $token
     * @throws problem `token-invalid`, `unavailable`
     */
    private static function ask_moodle(string $token): void {
        global $CFG;
        require_once($CFG->dirroot . '/webservice/lib.php');
        for ($tries = 0; $tries < 2; $tries++) {
            try {
                (new \webservice())->authenticate_user($token);
                return;
            } catch (\dml_write_exception) {
                continue;
            } catch (\dml_missing_record_exception) {
                // Its user was deleted.
                throw self::refused('token-invalid');
            } catch (\dml_exception $failure) {
                // The database failed, which is not the token's fault.
                throw $failure;
            } catch (\moodle_exception) {
                throw self::refused('token-invalid');
            }
        }
        throw new problem('unavailable', null, null, ['Retry-After' => '2']);
    }

    /**
     * A refusal of a token.
     *
     * @param string $code
     * @param string|null $detail
     * @return problem
     */
    private static function refused(string $code, ?string $detail = null): problem {
        return new problem($code, $detail, null, ['WWW-Authenticate' => 'Bearer error="invalid_token"']);
    }
}

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

    /** @var string the preference that says when Moodle last let the ways of enrolling look at a user */
    private const ENROLLED = 'last_time_enrolments_synced';

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
        // Not every database tells upper from lower case.
        if ($held === null || !hash_equals($held->token, $token)) {
            throw self::refused('token-invalid');
        }
        // Moodle forgets a token that is too old at its first use: look before.
        if ($held->validuntil && $held->validuntil < time()) {
            throw self::refused('token-expired', 'It ended ' . (time() - $held->validuntil) . ' s ago by this server\'s clock.');
        }
        $isplain = self::is_plain($held, $user);
        if ($isplain) {
            \core\session\manager::set_user((object) array_diff_key((array) $user, array_flip(store\readers::OF_SCHOOL)));
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
     * What there is to know of a token, and its user's row with their school.
     *
     * @param string $token
     * @return array{\stdClass|null, \stdClass|null}
     */
    private static function read(string $token): array {
        global $DB;
        $held = ['token', 'validuntil', 'iprestriction', 'sid', 'lastaccess'];
        $service = ['shortname', 'enabled', 'restrictedusers', 'requiredcapability'];
        $columns = [
            ...array_map(fn(string $name): string => "t.$name AS t_$name", $held),
            ...array_map(fn(string $name): string => "e.$name AS t_$name", $service),
            'f.value AS t_enrolled',
            'u.*',
            store\readers::school_columns(),
        ];
        $row = $DB->get_record_sql(
            'SELECT ' . implode(', ', $columns) . '
               FROM {external_tokens} t
          LEFT JOIN {external_services} e ON e.id = t.externalserviceid
          LEFT JOIN {user} u ON u.id = t.userid
          LEFT JOIN {user_preferences} f ON f.userid = u.id AND f.name = :enrolled ' . store\readers::school_joins() . '
              WHERE t.token = :token',
            ['enrolled' => self::ENROLLED, 'token' => $token],
        );
        if (!$row) {
            return [null, null];
        }
        [$held, $user] = [[], []];
        foreach ((array) $row as $name => $value) {
            if (str_starts_with($name, 't_')) {
                $held[substr($name, 2)] = $value;
            } else {
                $user[$name] = $value;
            }
        }
        return [(object) $held, (object) $user];
    }

    /**
     * Whether Moodle's own check would find nothing to ask and nothing to write. Its questions, in its order.
     *
     * @param \stdClass $held
     * @param \stdClass $user
     * @return bool
     */
    private static function is_plain(\stdClass $held, \stdClass $user): bool {
        global $CFG;
        $now = time();
        $syncs = (int) ($CFG->enrolments_sync_interval ?? HOURSECS);
        return !empty($CFG->enablewebservices)
            && !$held->iprestriction
            && $user->id !== null && !$user->deleted && !isguestuser($user)
            && $now - (int) $held->enrolled < $syncs
            && !$held->sid
            && empty($CFG->maintenance_enabled)
            && $held->enabled
            && !$held->requiredcapability
            && !$held->restrictedusers
            && $user->confirmed
            && !$user->suspended
            && $user->auth !== 'nologin'
            && exists_auth_plugin($user->auth)
            && empty(get_auth_plugin($user->auth)->config->expiration)
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

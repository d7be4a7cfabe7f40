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

use Firebase\JWT\JWT;

/**
 * Connected mode: records live on a Learning Mentor server, and Moodle says who a person is, for five minutes at a time.
 *
 * The key pair is made at first use. The private half is kept with Moodle's own encryption; the public half is what `jwks.php`
 * shows, and all that the server needs besides this site's address. Nothing secret is shared beforehand.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class connected {
    /** @var int how long a token lives, in seconds */
    private const LIFE = 300;

    /** @var string the elliptic curve of ES256 */
    private const CURVE = 'prime256v1';

    /**
     * Whether records live on a server.
     *
     * @return bool
     */
    public static function on(): bool {
        return get_config('local_learningmentor', 'mode') === 'connected' && self::server() !== '';
    }

    /**
     * The address of the server, without a slash at its end.
     *
     * @return string
     */
    public static function server(): string {
        return rtrim((string) get_config('local_learningmentor', 'server'), '/');
    }

    /**
     * A token for whoever is signed in.
     *
     * The server knows people by what its roster calls them, so `sub` is the field of the user that the school chose for that. A
     * person in whom it is empty is nobody there.
     *
     * @param \stdClass $user
     * @return string
     * @throws problem `identity-unknown` for somebody without a role at the school, or whom the server cannot know
     */
    public static function token(\stdClass $user): string {
        global $CFG;
        $settings = get_config('local_learningmentor');
        $chosen = $settings->serverperson ?? '';
        $field = in_array($chosen, ['idnumber', 'username', 'email'], true) ? $chosen : 'idnumber';
        if (trim($user->$field ?? '') === '' || empty($settings->serverschool)) {
            throw new problem('identity-unknown');
        }
        $reader = store\readers::load(new identity((int) $user->id));
        $key = self::key();
        $now = time();
        return JWT::encode([
            'iss' => $CFG->wwwroot,
            'sub' => $user->$field,
            'aud' => self::server(),
            'iat' => $now,
            'exp' => $now + self::LIFE,
            'jti' => \core\uuid::generate(),
            'school' => $settings->serverschool,
            'roles' => $reader->roles,
        ], $key['private'], 'ES256', $key['id']);
    }

    /**
     * The public half of the key, as a JSON Web Key Set (RFC 7517).
     *
     * @return array
     */
    public static function jwks(): array {
        $key = self::key();
        $point = openssl_pkey_get_details(openssl_pkey_get_private($key['private']))['ec'];
        return ['keys' => [[
            'kty' => 'EC',
            'crv' => 'P-256',
            'alg' => 'ES256',
            'use' => 'sig',
            'kid' => $key['id'],
            'x' => JWT::urlsafeB64Encode(self::coordinate($point['x'])),
            'y' => JWT::urlsafeB64Encode(self::coordinate($point['y'])),
        ]]];
    }

    /**
     * The key pair, made when it is first asked for.
     *
     * @return array{id: string, private: string}
     */
    private static function key(): array {
        global $DB;
        $kept = get_config('local_learningmentor', 'serverkey');
        if ($kept) {
            return json_decode(\core\encryption::decrypt($kept), true);
        }
        // Two first requests at once would make two keys, and one of them would sign what the other cannot vouch for.
        $lock = \core\lock\lock_config::get_lock_factory('local_learningmentor')->get_lock('serverkey', 10);
        if (!$lock) {
            throw new problem('unavailable');
        }
        try {
            // From the table: what this request has read already may be older than the lock.
            $place = ['plugin' => 'local_learningmentor', 'name' => 'serverkey'];
            $kept = $DB->get_field('config_plugins', 'value', $place) ?: null;
            if ($kept === null) {
                $pair = openssl_pkey_new(['private_key_type' => OPENSSL_KEYTYPE_EC, 'curve_name' => self::CURVE]);
                openssl_pkey_export($pair, $private);
                $key = ['id' => \core\uuid::generate(), 'private' => $private];
                $kept = \core\encryption::encrypt(json_encode($key));
                set_config('serverkey', $kept, 'local_learningmentor');
            }
        } finally {
            $lock->release();
        }
        return json_decode(\core\encryption::decrypt($kept), true);
    }

    /**
     * A coordinate of 32 bytes; OpenSSL leaves zeros at the front out.
     *
     * @param string $bytes
     * @return string
     */
    private static function coordinate(string $bytes): string {
        return str_pad($bytes, 32, "\0", STR_PAD_LEFT);
    }
}

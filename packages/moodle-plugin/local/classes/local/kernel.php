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
 * The contract over Moodle's database: a question, an answer. Knows no transport and never throws.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class kernel {
    /**
     * Answers one request.
     *
     * @param request $request
     * @return response
     */
    public static function handle(request $request): response {
        try {
            return self::answer($request);
        } catch (problem $problem) {
            return response::problem($problem);
        } catch (\Throwable $error) {
            // Without the message: a driver's quotes what was written.
            debugging('local_learningmentor: ' . get_class($error), DEBUG_DEVELOPER, $error->getTrace());
            return response::problem(new problem('internal'));
        }
    }

    /**
     * Answers, or throws a problem.
     *
     * @param request $request
     * @return response
     */
    private static function answer(request $request): response {
        $documents = ['/v1/contract.json' => 'contract.json', '/v1/openapi.json' => 'openapi.json'];
        $document = $documents[$request->path] ?? null;
        if ($document === null) {
            throw new problem('not-found');
        }
        $text = file_get_contents(contract::folder() . "/$document");
        return response::text($text, 'application/json', 200, ['Cache-Control' => 'no-cache']);
    }
}

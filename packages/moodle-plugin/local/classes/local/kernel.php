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
    /** @var string[] built documents, open to everybody */
    private const DOCUMENTS = ['contract.json', 'openapi.json'];

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
            return response::problem(self::failure($error));
        }
    }

    /**
     * What is told of a failure: nothing of what was written.
     *
     * @param \Throwable $error
     * @return problem
     */
    private static function failure(\Throwable $error): problem {
        $why = $error instanceof \dml_exception ? (string) ($error->error ?? '') : '';
        if ($error instanceof \dml_connection_exception || preg_match('/deadlock|lock wait timeout|serialize access/i', $why)) {
            return new problem('unavailable', null, null, ['Retry-After' => '2']);
        }
        // Without its message: a driver's quotes what was written.
        $places = array_map(
            fn(array $call): string => basename($call['file'] ?? '') . ':' . ($call['line'] ?? ''),
            array_slice($error->getTrace(), 0, 6),
        );
        $place = basename($error->getFile()) . ':' . $error->getLine();
        // phpcs:ignore moodle.PHP.ForbiddenFunctions.FoundWithAlternative -- An administrator looks for failures in the server's log.
        error_log('local_learningmentor: ' . get_class($error) . " at $place, " . implode(', ', $places));
        return new problem('internal');
    }

    /**
     * Answers, or throws a problem.
     *
     * @param request $request
     * @return response
     * @throws problem
     */
    private static function answer(request $request): response {
        $document = substr($request->path, strlen('/v1/'));
        if ($request->path === "/v1/$document" && in_array($document, self::DOCUMENTS, true)) {
            self::allow($request, ['GET']);
            $text = file_get_contents(contract::folder() . "/$document");
            return response::text($text, 'application/json', 200, ['Cache-Control' => 'no-cache']);
        }
        if (connected::on()) {
            throw new problem('not-found', 'Records live on a Learning Mentor server.');
        }
        [$methods, $ids] = self::route($request);
        self::allow($request, array_keys($methods));
        $identity = $request->identity();
        foreach ($ids as $id) {
            // What is no id names nothing: the same answer as for an id that is free.
            if (!preg_match(store\cursor::UUID, $id)) {
                throw new problem('not-found');
            }
        }
        [$prepare, $work] = $methods[$request->method];
        $sent = $prepare === null ? null : $prepare();
        return $work(store\readers::load($identity, $request->now), $sent, ...array_map(strtolower(...), $ids));
    }

    /**
     * Refuses a method that the address does not take.
     *
     * @param request $request
     * @param string[] $methods
     * @throws problem
     */
    private static function allow(request $request, array $methods): void {
        if (!in_array($request->method, $methods, true)) {
            throw new problem('method-not-allowed', null, null, ['Allow' => implode(', ', $methods)]);
        }
    }

    /**
     * What an address is for: by method, what reads the request and what answers it; and the ids in the address.
     *
     * @param request $request
     * @return array{array<string, array{\Closure|null, \Closure}>, string[]}
     * @throws problem `not-found`
     */
    private static function route(request $request): array {
        $parts = explode('/', $request->path);
        if (array_shift($parts) !== '' || array_shift($parts) !== 'v1' || $parts === []) {
            throw new problem('not-found');
        }
        $first = array_shift($parts);
        $kind = contract::by_plural($first);
        $routes = $kind === null ? self::people_routes($request, $first) : self::record_routes($request, $kind);
        // The others are ids or words: an address is known by its words alone.
        foreach ($routes as $shape => $methods) {
            $names = $shape === '' ? [] : explode('/', $shape);
            $matches = count($names) === count($parts);
            foreach ($matches ? $names : [] as $i => $name) {
                $matches = $matches && $parts[$i] !== '' && ($name === '*' || $name === $parts[$i]);
            }
            if ($matches) {
                $isid = fn(int $i): bool => $names[$i] === '*';
                return [$methods, array_values(array_filter($parts, $isid, ARRAY_FILTER_USE_KEY))];
            }
        }
        throw new problem('not-found');
    }

    /**
     * The routes that follow from a kind.
     *
     * @param request $request
     * @param array $kind
     * @return array<string, array<string, array{\Closure|null, \Closure}>>
     */
    private static function record_routes(request $request, array $kind): array {
        $records = fn(reader $reader): store\records => new store\records($reader);
        $one = fn(array $view): response => response::json($view, 200, ['ETag' => $view['etag']]);
        $ifmatch = $request->header('if-match');
        $routes = [
            '' => [
                'GET' => [
                    fn(): array => self::query($request, $kind['about'] === 'staff' ? 'staffList' : 'list'),
                    fn(reader $reader, array $narrowed): response
                        => response::json($records($reader)->list([$kind], 'summary', $narrowed)),
                ],
                'POST' => [
                    fn(): array => self::body($request, $kind['schemas']['input']),
                    function (reader $reader, array $input) use ($records, $kind): response {
                        [$view, $isnew] = $records($reader)->create($kind, $input);
                        $location = $isnew ? ['Location' => "/v1/{$kind['plural']}/{$view['id']}"] : [];
                        return response::json($view, $isnew ? 201 : 200, ['ETag' => $view['etag']] + $location);
                    },
                ],
            ],
            '*' => [
                'GET' => [
                    null,
                    fn(reader $reader, $unused, string $id): response => $one($records($reader)->get($kind, $id)),
                ],
                'PATCH' => [
                    fn(): array => self::body($request, $kind['schemas']['change']),
                    fn(reader $reader, array $change, string $id): response
                        => $one($records($reader)->update($kind, $id, $ifmatch, $change)),
                ],
            ],
            '*/history' => [
                'GET' => [
                    null,
                    fn(reader $reader, $unused, string $id): response
                        => response::json(['items' => $records($reader)->history($kind, $id)]),
                ],
            ],
        ];
        foreach ($kind['actions'] as $name => $action) {
            $routes["*/$name"] = [
                'POST' => [
                    fn(): array => self::body($request, $action['input'], true),
                    fn(reader $reader, array $input, string $id): response
                        => $one($records($reader)->act($kind, $id, $ifmatch, $name, $input)),
                ],
            ];
        }
        return $routes;
    }

    /**
     * The routes about people.
     *
     * @param request $request
     * @param string $first the first part of the address
     * @return array<string, array<string, array{\Closure|null, \Closure}>>
     */
    private static function people_routes(request $request, string $first): array {
        return match ($first) {
            'me' => ['' => ['GET' => [null, self::me(...)]]],
            'events' => [
                '' => [
                    'GET' => [
                        null,
                        function (reader $reader) use ($request): response {
                            return stream::open($reader, $request->identity(), $request->header('last-event-id'));
                        },
                    ],
                ],
            ],
            'caseload' => [
                '' => [
                    'GET' => [
                        fn(): array => self::query($request, 'caseload'),
                        function (reader $reader, array $narrowed): response {
                            $mentor = isset($narrowed['mentor']) ? strtolower($narrowed['mentor']) : null;
                            return response::json(store\caseload::of($reader, $mentor));
                        },
                    ],
                ],
            ],
            'devices' => [
                '*/key' => [
                    'POST' => [
                        null,
                        fn(reader $reader, $unused, string $device): response
                            => response::json(['key' => store\devices::key($reader, $device)]),
                    ],
                    'DELETE' => [
                        null,
                        function (reader $reader, $unused, string $device): response {
                            store\devices::forget($reader, $device);
                            return response::nothing();
                        },
                    ],
                ],
            ],
            'pupils' => self::pupil_routes($request),
            default => [],
        };
    }

    /**
     * The routes about pupils.
     *
     * @param request $request
     * @return array<string, array<string, array{\Closure|null, \Closure}>>
     */
    private static function pupil_routes(request $request): array {
        $items = fn(array $items): response => response::json(['items' => $items]);
        return [
            '' => [
                'GET' => [
                    fn(): array => self::query($request, 'pupils'),
                    fn(reader $reader, array $narrowed): response => response::json(store\people::list($reader, $narrowed)),
                ],
            ],
            '*' => [
                'GET' => [
                    null,
                    fn(reader $reader, $unused, string $id): response => response::json(store\people::entry($reader, $id)),
                ],
            ],
            '*/timeline' => [
                'GET' => [
                    fn(): array => self::query($request, 'timeline'),
                    function (reader $reader, array $narrowed, string $id): response {
                        $pupil = store\people::pupil($reader, $id);
                        $records = new store\records($reader);
                        $kinds = array_filter(contract::kinds(), fn(array $kind): bool => $kind['about'] === 'pupil');
                        return response::json($records->list($kinds, 'exists', $narrowed, $pupil));
                    },
                ],
            ],
            '*/attendance' => [
                'GET' => [
                    null,
                    fn(reader $reader, $unused, string $id): response
                        => response::json(store\registers::attendance($reader, $id)),
                ],
            ],
            '*/care-team' => [
                'GET' => [
                    null,
                    fn(reader $reader, $unused, string $id): response => $items(store\care_team::of($reader, $id)),
                ],
            ],
            '*/care-team/*' => [
                'PUT' => [
                    fn(): array => self::body($request, contract::data()['careTeamChange']),
                    fn(reader $reader, array $change, string $id, string $person): response
                        => $items(store\care_team::join($reader, $id, $person, $change)),
                ],
                'DELETE' => [
                    null,
                    fn(reader $reader, $unused, string $id, string $person): response
                        => $items(store\care_team::leave($reader, $id, $person)),
                ],
            ],
        ];
    }

    /**
     * Who the reader is.
     *
     * @param reader $reader
     * @return response
     */
    private static function me(reader $reader): response {
        $isinvented = (bool) get_config('local_learningmentor', 'invented');
        return response::json([
            'person' => $reader->person,
            'roles' => $reader->roles,
            'school' => array_filter([
                'id' => $reader->school->uuid,
                'name' => $reader->school->name,
                'invented' => $isinvented,
            ]),
            'today' => $reader->today,
        ]);
    }

    /**
     * Reads a JSON body and checks it. An action that asks for nothing may be sent without a body.
     *
     * @param request $request
     * @param array $schema
     * @param bool $maybeempty
     * @return array<string, mixed>
     * @throws problem
     */
    private static function body(request $request, array $schema, bool $maybeempty = false): array {
        $text = $request->body(contract::data()['limits']['bodyBytes']);
        if ($text === '' && $maybeempty) {
            $text = '{}';
        } else {
            $type = strtolower(trim(explode(';', $request->header('content-type') ?? '')[0]));
            if ($type !== 'application/json') {
                throw new problem('unsupported-media-type', null, null, ['Accept' => 'application/json']);
            }
        }
        $value = rules\json::parse($text);
        $errors = rules\json_schema::errors($schema, $value);
        if ($errors !== []) {
            throw problem::fields($errors);
        }
        return (array) $value;
    }

    /**
     * Checks the parameters of an address.
     *
     * @param request $request
     * @param string $name of the contract's schema
     * @return array<string, string>
     * @throws problem `invalid-query`
     */
    private static function query(request $request, string $name): array {
        $sent = [];
        foreach (explode('&', $request->query) as $pair) {
            if ($pair === '') {
                continue;
            }
            $decode = fn(string $text): string => mb_scrub(urldecode($text), 'UTF-8');
            [$key, $value] = array_map($decode, explode('=', $pair, 2) + [1 => '']);
            if (array_key_exists($key, $sent)) {
                $twice = ['pointer' => "/$key", 'code' => 'twice', 'message' => 'This may stand once.'];
                throw new problem('invalid-query', null, [$twice]);
            }
            $sent[$key] = $value;
        }
        if (str_contains(implode('', [...array_keys($sent), ...$sent]), "\0")) {
            throw new problem('invalid-query');
        }
        $errors = rules\json_schema::errors(contract::data()['queries'][$name], (object) $sent);
        if ($errors !== []) {
            throw new problem('invalid-query', null, $errors);
        }
        foreach (['since', 'until', 'dueBy'] as $day) {
            // A year that fits its pattern and that no calendar has.
            if (str_starts_with($sent[$day] ?? '', '0000')) {
                throw new problem('invalid-query');
            }
        }
        return $sent;
    }
}

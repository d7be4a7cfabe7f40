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

namespace local_learningmentor\local\store;

use local_learningmentor\local\contract;
use local_learningmentor\local\reader;
use local_learningmentor\local\rules;

/**
 * What a reader may see, as a condition on rows of records `r`. It says the same as access::decide() of the rules.
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class visibility {
    /** @var int tiers by their numbers end below this */
    private const TIERS = 5;

    /**
     * Makes a condition.
     *
     * @param reader $reader
     * @param array<string, array<string, mixed>> $kinds those of which rows are wanted, by name
     * @param string $least the level asked for, `exists` or `summary`
     * @param sql $sql
     */
    private function __construct(
        /** @var reader */
        private readonly reader $reader,
        /** @var array<string, array<string, mixed>> */
        private readonly array $kinds,
        /** @var string */
        private readonly string $least,
        /** @var sql */
        private readonly sql $sql,
    ) {
    }

    /**
     * True for the rows that the reader is shown at the level or above. Every kind is named, so that rows of a kind that is not in
     * the contract stay hidden.
     *
     * @param reader $reader
     * @param array<int|string, array<string, mixed>> $kinds
     * @param string $least
     * @param sql $sql
     * @return string SQL
     */
    public static function where(reader $reader, array $kinds, string $least, sql $sql): string {
        $self = new self($reader, array_column($kinds, null, 'kind'), $least, $sql);
        $author = 'r.author = ' . $sql->add($reader->userid);
        $sources = $self->sources();
        $conditions = [
            $sql->in('r.kind', array_keys($self->kinds)),
            sql::any([$author, ...$sources, ...$self->named()]),
        ];
        if ($reader->barred !== []) {
            $conditions[] = '(r.pupil IS NULL OR ' . $sql->not_in('r.pupil', array_keys($reader->barred)) . ')';
        }
        $hidden = array_filter($self->kinds, fn(array $kind): bool => $kind['hideFromSubject']);
        if ($hidden !== []) {
            $isof = $sql->in('r.kind', array_keys($hidden));
            $conditions[] = "NOT ($isof AND r.staff IS NOT NULL AND r.staff = " . $sql->add($reader->userid) . ')';
        }
        if ($reader->restricted) {
            $conditions[] = 'r.tier <= 2';
        }
        if (array_diff($reader->roles, array_keys(contract::data()['relationOf'])) === []) {
            // Without a school-wide role the planner should begin with the few pupils there are.
            $conditions[] = sql::any([
                'r.author = ' . $sql->add($reader->userid),
                'r.staff = ' . $sql->add($reader->userid),
                $sql->in('r.pupil', $reader->related()),
            ]);
        }
        return implode(' AND ', $conditions);
    }

    /**
     * What the reader's roles grant, each for its pupils.
     *
     * @return string[] SQL
     */
    private function sources(): array {
        $byrelation = [];
        foreach ($this->reader->roles as $role) {
            $byrelation[contract::data()['relationOf'][$role] ?? ''][] = $role;
        }
        $sources = [];
        foreach ($byrelation as $relation => $roles) {
            if ($relation === 'agency') {
                continue;
            }
            $pupils = array_keys($this->reader->relations[$relation] ?? []);
            $ispupil = $relation === '' ? 'r.pupil IS NOT NULL' : $this->sql->in('r.pupil', $pupils);
            $isstaff = $relation === '' ? 'r.staff IS NOT NULL' : 'r.staff = ' . $this->sql->add($this->reader->userid);
            if ($relation === '' || $pupils !== []) {
                array_push($sources, ...$this->granted('pupil', $ispupil, new rules\standing($roles), $roles));
            }
            if ($relation === 'parent' && $pupils !== []) {
                array_push($sources, ...$this->with_reader($pupils));
            }
            array_push($sources, ...$this->granted('staff', $isstaff, new rules\standing($roles), $roles));
            $open = array_keys($this->reader->glass);
            $glass = $relation === '' ? $open : array_intersect($pupils, $open);
            if ($glass !== []) {
                $standing = new rules\standing($roles, glass: true);
                array_push($sources, ...$this->granted('pupil', $this->sql->in('r.pupil', $glass), $standing, $roles));
            }
        }
        foreach ($this->reader->slices as $pupil => $slice) {
            $standing = new rules\standing(['agency'], slice: $slice);
            array_push($sources, ...$this->granted('pupil', $this->sql->in('r.pupil', [$pupil]), $standing, ['agency']));
        }
        return $sources;
    }

    /**
     * The kinds and tiers that some roles are shown at the level or above.
     *
     * @param string $about `pupil` or `staff`
     * @param string $whom a condition on whom the row is about
     * @param rules\standing $standing glass and slice
     * @param string[] $roles
     * @return string[] SQL
     */
    private function granted(string $about, string $whom, rules\standing $standing, array $roles): array {
        $bytiers = [];
        foreach ($this->kinds as $name => $kind) {
            if ($kind['about'] !== $about) {
                continue;
            }
            $tiers = array_filter(range(0, self::TIERS - 1), function (int $tier) use ($kind, $standing, $roles): bool {
                foreach ($roles as $role) {
                    $level = rules\access::level_of_role($kind, $role, "T$tier", $standing);
                    if (rules\access::place($level) >= rules\access::place($this->least)) {
                        return true;
                    }
                }
                return false;
            });
            if ($tiers !== []) {
                // Records that name their readers are for these alone: see named().
                $unlisted = isset($kind['named']) ? ' AND NOT ' . self::names_somebody('readers') : '';
                $bytiers['r.tier IN (' . implode(', ', $tiers) . ")$unlisted"][] = $name;
            }
        }
        $conditions = [];
        foreach ($bytiers as $istier => $names) {
            $conditions[] = "($istier AND " . $this->sql->in('r.kind', $names) . ')';
        }
        return $conditions === [] ? [] : ["($whom AND " . sql::any($conditions) . ')'];
    }

    /**
     * Records that name the reader, a parent, as the person with whom they were. They are looked for in the text of the record, of
     * which a family has few.
     *
     * @param int[] $pupils the reader's children
     * @return string[] SQL
     */
    private function with_reader(array $pupils): array {
        global $DB;
        $conditions = [];
        foreach (array_unique(array_filter(array_column($this->kinds, 'party'))) as $field) {
            $named = '%' . $DB->sql_like_escape("\"$field\":\"{$this->reader->person['id']}\"") . '%';
            $isnamed = $DB->sql_like('r.body', $this->sql->add($named), false);
            $kinds = array_filter($this->kinds, fn(array $kind): bool => ($kind['party'] ?? null) === $field);
            $standing = new rules\standing(['parent'], party: true);
            $of = new self($this->reader, $kinds, $this->least, $this->sql);
            $whom = $this->sql->in('r.pupil', $pupils) . " AND $isnamed";
            array_push($conditions, ...$of->granted('pupil', $whom, $standing, ['parent']));
        }
        return $conditions;
    }

    /**
     * Records that name the reader as one of the few who read them.
     *
     * @return string[] SQL
     */
    private function named(): array {
        $standing = new rules\standing($this->reader->roles, named: true);
        $kinds = array_filter($this->kinds, fn(array $kind): bool => rules\access::reads_by_name($kind, $standing));
        if ($kinds === []) {
            return [];
        }
        $isnamed = self::names_somebody('readers', $this->sql->add($this->reader->person['id']));
        return ['(' . $this->sql->in('r.kind', array_keys($kinds)) . " AND $isnamed)"];
    }

    /**
     * A condition that the record names somebody.
     *
     * @param string $rel the field that does
     * @param string|null $person SQL; anybody where it is left out
     * @return string SQL
     */
    private static function names_somebody(string $rel, ?string $person = null): string {
        $isperson = $person === null ? '' : " AND n.person = $person";
        return "EXISTS (SELECT 1 FROM {local_learningmentor_named} n WHERE n.record = r.id AND n.rel = '$rel'$isperson)";
    }
}

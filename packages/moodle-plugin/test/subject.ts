import { alderBridge, cast, type TestPerson } from '@learning-mentor/server/testing';
import type { Persona, Subject } from '../../server/test/conformance/index.js';
import fill from './fill-site.js';

/** A Moodle that runs the plugin: where it answers, and a way to run PHP inside it. */
export interface RunningSite {
  readonly url: string;
  eval<Result = unknown>(code: string, input?: unknown): Promise<Result>;
}

const people: Readonly<Record<Persona, TestPerson>> = {
  mentor: cast.samField,
  otherMentor: cast.priyaNair,
  teacher: cast.msRoy,
  senco: cast.danielOkafor,
  dsl: cast.ruthDoyle,
  head: cast.margaretLowe,
  pupil: cast.amelia,
  parent: cast.helenMarsh,
  barredParent: cast.craigMarsh,
  ta: cast.meenaShah,
  tutor: cast.owenPrice,
  attendanceOfficer: cast.janeAdeyemi,
  governor: cast.gitaBose,
  agency: cast.idrisVaughan,
};

const elsewhere = 'Another School';
const foreignMentor: Omit<TestPerson, 'id'> = { kind: 'staff', given: 'Joan', family: 'Else', roles: ['mentor'] };
const foreignPupil: Omit<TestPerson, 'id'> = { kind: 'pupil', given: 'Nell', family: 'Else', roles: ['pupil'] };

/** What the piece of PHP answers: names as in `filling`. */
interface Filled {
  readonly school: string;
  readonly people: Readonly<Record<string, string>>;
  readonly tokens: Readonly<Record<string, string>>;
}

const nameOf = ({ given, family }: Pick<TestPerson, 'given' | 'family'>): string => `${given} ${family}`;

/**
 * As `Subject` says. The ties of those who teach or assist come from a course, those of the tutor and the parents from roles in the context of
 * the pupil, the mentors' and the bar from our own rows.
 */
const filling = {
  schools: [
    { name: alderBridge.name, people: Object.values(cast) },
    { name: elsewhere, people: [foreignMentor, foreignPupil] },
  ],
  teaches: [
    { person: nameOf(cast.msRoy), as: 'editingteacher', pupils: [cast.amelia, cast.tomasz].map(nameOf) },
    { person: nameOf(cast.meenaShah), as: 'teacher', pupils: [nameOf(cast.amelia)] },
  ],
  near: [
    ...[cast.helenMarsh, cast.craigMarsh].map((person) => ({ person: nameOf(person), as: 'lmparent', pupil: nameOf(cast.amelia) })),
    { person: nameOf(cast.owenPrice), as: 'lmtutor', pupil: nameOf(cast.amelia) },
  ],
  mentors: [
    { person: nameOf(cast.samField), pupils: [cast.amelia, cast.kofi].map(nameOf) },
    { person: nameOf(cast.priyaNair), pupils: [nameOf(cast.tomasz)] },
    { person: nameOf(foreignMentor), pupils: [nameOf(foreignPupil)] },
  ],
  barred: [{ person: nameOf(cast.craigMarsh), pupil: nameOf(cast.amelia) }],
};

/** The plugin inside a Moodle, as a server that keeps the contract. The site is filled; it stays open, for whoever opened it. */
export async function moodleSubject(site: RunningSite): Promise<Subject> {
  const filled = await site.eval<Filled>(fill, filling);
  const id = (person: Pick<TestPerson, 'given' | 'family'>): string => filled.people[nameOf(person)]!;
  return {
    baseUrl: `${site.url}/local/learningmentor/api.php`,
    fetch: (input, init) => fetch(input, init),
    token: async (persona) => filled.tokens[nameOf(persona === 'foreignMentor' ? foreignMentor : people[persona])]!,
    badToken: async (fault) => (fault === 'forged' ? '0123456789abcdef0123456789abcdef' : filled.tokens[fault]!),
    ids: {
      school: filled.school,
      people: Object.fromEntries(Object.entries(people).map(([persona, person]) => [persona, id(person)])) as Record<Persona, string>,
      related: id(cast.amelia),
      alsoRelated: id(cast.kofi),
      unrelated: id(cast.tomasz),
      nobodys: id(cast.zara),
      foreignPupil: id(foreignPupil),
    },
    aDayLater: () =>
      site.eval(`
        $later = new class implements \\core\\clock {
            public function now(): \\DateTimeImmutable { return new \\DateTimeImmutable('+25 hours'); }
            public function time(): int { return $this->now()->getTimestamp(); }
        };
        \\core\\di::set(\\core\\clock::class, $later);
        return \\local_learningmentor\\local\\store\\records::lower_due();
      `).then(() => undefined),
    readsAhead: true,
    close: async () => undefined,
  };
}

import { describe, expect, it } from 'vitest';
import { sightReasons, whoCanSee, type Relation, type Role, type WouldBe } from '@learning-mentor/core/access';
import { Contact } from '@learning-mentor/core/contact';
import { Referral } from '@learning-mentor/core/referral';
import { Session } from '@learning-mentor/core/session';
import { Allegation, Diary, Note, Sealed, Worry } from '../../vectors/invented-kinds.js';

const somebody = (id: string, roles: readonly Role[], relations: readonly Relation[] = [], more: object = {}) => ({ person: { id, given: id, family: 'X' }, roles, relations, ...more });

const school = [
  somebody('amelia', ['pupil'], ['self']), somebody('helen', ['parent'], ['parent']), somebody('craig', ['parent'], ['parent'], { barred: true }),
  somebody('sam', ['mentor'], ['mentor']), somebody('priya', ['mentor']), somebody('anita', ['teacher'], ['teacher']), somebody('daniel', ['senco']), somebody('ruth', ['dsl']),
  somebody('margaret', ['head']), somebody('gita', ['governor']), somebody('idris', ['agency'], ['agency'], { slice: { 'invented-note': ['title'] } }),
];

/** `who: level, role, reason`; a star where paragraphs are left out. */
const told = (record: WouldBe, people = school) =>
  whoCanSee(record, people).map(({ person, role, sees, inPart, because }) => `${person.given}: ${sees}${inPart ? '*' : ''}, ${role ?? 'no role'}, ${because}`);

describe('who would see', () => {
  it('a session in confidence', () =>
    expect(told({ kind: Session, author: 'sam' })).toEqual([
      'sam: full, mentor, wrote-it', 'ruth: full, dsl, school-wide', 'amelia: summary, pupil, relation', 'helen: summary, parent, relation',
      'daniel: exists, senco, school-wide', 'craig: none, no role, barred', 'priya: none, no role, not-related', 'anita: none, no role, kind',
      'margaret: none, no role, kind', 'gita: none, no role, kind', 'idris: none, no role, kind',
    ]));

  it('a session raised to safeguarding', () =>
    expect(told({ kind: Session, tier: 'T3', author: 'priya' })).toEqual([
      'priya: full, no role, wrote-it', 'ruth: full, dsl, school-wide', 'sam: exists, mentor, relation', 'daniel: exists, senco, school-wide', 'amelia: none, no role, tier',
      'helen: none, no role, tier', 'craig: none, no role, barred', 'anita: none, no role, kind', 'margaret: none, no role, kind', 'gita: none, no role, kind',
      'idris: none, no role, kind',
    ]));

  it('a referral with a yes in its screen, as it would be saved', () => {
    const of = (hurt: boolean) => told({ kind: Referral, author: 'anita', fields: { screen: { hurt, told: false, afraid: false } } });
    expect(of(false)).toContain('helen: summary, parent, relation');
    expect(of(true)).toContain('helen: none, no role, tier');
    expect(of(true)).toContain('ruth: full, dsl, school-wide');
  });

  it('a note in paragraphs', () => {
    const paragraphs = [{ text: 'a', tier: 'T1', nature: 'pupil-words' }, { text: 'b', tier: 'T3', nature: 'fact' }];
    expect(told({ kind: Note, author: 'ruth', fields: { paragraphs } }).slice(0, 6)).toEqual([
      'ruth: full, dsl, wrote-it', 'amelia: summary*, pupil, relation', 'sam: summary*, mentor, relation', 'margaret: summary*, head, school-wide', 'idris: summary*, agency, share',
      'helen: exists, parent, relation',
    ]);
    expect(told({ kind: Note, fields: { paragraphs: [paragraphs[0]] } })[0]).toBe('sam: full, mentor, relation');
  });

  it('a note through broken glass', () => {
    const glass = [somebody('margaret', ['head'], [], { glass: true }), somebody('daniel', ['senco'], [], { glass: true })];
    expect(told({ kind: Note }, glass)).toEqual(['margaret: summary, head, broken-glass', 'daniel: summary, senco, broken-glass']);
    expect(told({ kind: Session }, glass)).toEqual(['margaret: full, head, broken-glass', 'daniel: exists, senco, school-wide']);
  });

  it('a contact with one of two parents', () => {
    const parents = [somebody('helen', ['parent'], ['parent']), somebody('nadia', ['parent'], ['parent']), somebody('anita', ['teacher'], ['teacher'])];
    expect(told({ kind: Contact, fields: { with: 'helen' } }, parents)).toEqual(['helen: summary, parent, relation', 'nadia: none, no role, not-named', 'anita: none, no role, kind']);
    expect(told({ kind: Contact }, parents.slice(0, 1))).toEqual(['helen: none, no role, not-named']);
  });

  it('a sealed record', () =>
    expect(told({ kind: Sealed, author: 'sam', fields: { readers: ['gita', 'daniel'] } }, school.slice(3))).toEqual([
      'sam: full, no role, wrote-it', 'gita: full, no role, named', 'priya: none, no role, not-named', 'anita: none, no role, not-named', 'daniel: none, no role, kind',
      'ruth: none, no role, not-named', 'margaret: none, no role, not-named', 'idris: none, no role, not-named',
    ]));

  it('a record that lists its readers, of whatever tier, or that lists nobody', () => {
    const [ruth, sam, gita] = [school[7]!, school[3]!, school[9]!];
    expect(told({ kind: Sealed, tier: 'T2', fields: { readers: ['gita'] } }, [ruth, sam, gita])).toEqual([
      'gita: full, no role, named', 'ruth: none, no role, not-named', 'sam: none, no role, not-named',
    ]);
    expect(told({ kind: Sealed, tier: 'T2', fields: { readers: [] } }, [ruth, sam])).toEqual(['ruth: full, dsl, school-wide', 'sam: full, mentor, relation']);
    expect(told({ kind: Sealed, fields: { readers: [] } }, [ruth, sam])).toEqual(['ruth: full, dsl, school-wide', 'sam: none, no role, tier']);
    expect(told({ kind: Sealed }, [ruth])).toEqual(['ruth: full, dsl, school-wide']);
  });

  it('for somebody in two roles, by the one that grants more', () => {
    expect(told({ kind: Session }, [somebody('omar', ['senco', 'mentor'], ['mentor'])])).toEqual(['omar: full, mentor, relation']);
    expect(told({ kind: Session }, [somebody('omar', ['mentor', 'senco'], ['mentor'])])).toEqual(['omar: full, mentor, relation']);
  });

  it('a receipt for its writer', () => {
    expect(told({ kind: Worry, author: 'anita' }, school.slice(5, 8))).toEqual(['ruth: full, dsl, school-wide', 'anita: summary, no role, wrote-it', 'daniel: none, no role, kind']);
    expect(told({ kind: Worry, author: 'ruth' }, school.slice(7, 8))).toEqual(['ruth: full, dsl, school-wide']);
  });

  it('what is written about staff', () => {
    expect(told({ kind: Allegation, author: 'anita', staff: 'sam' }, school.slice(3))).toEqual([
      'anita: full, no role, wrote-it', 'margaret: full, head, school-wide', 'sam: none, no role, not-told', 'priya: none, no role, not-related', 'daniel: none, no role, kind',
      'ruth: none, no role, kind', 'gita: none, no role, kind', 'idris: none, no role, not-related',
    ]);
    expect(told({ kind: Diary, staff: 'sam' }, school.slice(3, 5))).toEqual(['sam: full, mentor, their-own', 'priya: none, no role, not-related']);
  });

  it('gives each reason somewhere', () => {
    const said = [
      ...told({ kind: Session, author: 'sam' }), ...told({ kind: Session, tier: 'T3' }), ...told({ kind: Sealed, author: 'sam', fields: { readers: ['gita'] } }),
      ...told({ kind: Note }, [somebody('margaret', ['head'], [], { glass: true }), school[10]!]), ...told({ kind: Allegation, staff: 'sam' }), ...told({ kind: Diary, staff: 'sam' }),
    ].map((line) => line.split(', ').at(-1)!);
    expect([...new Set(said)].sort()).toEqual([...sightReasons].sort());
  });
});

import { describe, expect, it } from 'vitest';
import { audienceOf, decide, mayChange, mayCreate, notices, touched, type Standing } from '@learning-mentor/core/access';
import { BarrierAssessment } from '@learning-mentor/core/assessment';
import { ChronologyEntry } from '@learning-mentor/core/chronology-entry';
import { Contact } from '@learning-mentor/core/contact';
import { DslAction } from '@learning-mentor/core/dsl-action';
import { Goal } from '@learning-mentor/core/goal';
import { Note as KeptNote } from '@learning-mentor/core/note';
import { Session } from '@learning-mentor/core/session';
import { StaffConcern } from '@learning-mentor/core/staff-concern';
import { Allegation, Diary, Note, Sealed, Worry } from '../../vectors/invented-kinds.js';

const as = (role: Standing['roles'][number], relation?: Standing['relations'][number], more: Partial<Standing> = {}): Standing => ({
  roles: [role], relations: relation === undefined ? [] : [relation], ...more,
});

// Rows of the confidentiality matrix, design/domain.md 6.3.
describe('plan and goals (T1)', () => {
  it.each([
    ['the pupil', as('pupil', 'self'), 'full'],
    ['a parent', as('parent', 'parent'), 'full'],
    ['a teacher of the pupil', as('teacher', 'teacher'), 'summary'],
    ['a teacher of others', as('teacher'), 'none'],
    ['the assigned mentor', as('mentor', 'mentor'), 'full'],
    ['another mentor', as('mentor'), 'none'],
    ['the SENCO', as('senco'), 'full'],
    ['the DSL', as('dsl'), 'full'],
    ['the head', as('head'), 'summary'],
  ] as const)('%s: %o -> %s', (_who, standing, level) => expect(decide(Goal, 'T1', standing)).toBe(level));
});

describe('session notes (T2)', () => {
  it.each([
    ['the pupil', as('pupil', 'self'), 'summary'],
    ['a parent', as('parent', 'parent'), 'summary'],
    ['a teacher of the pupil', as('teacher', 'teacher'), 'none'],
    ['the assigned mentor', as('mentor', 'mentor'), 'full'],
    ['another mentor', as('mentor'), 'none'],
    ['the SENCO', as('senco'), 'exists'],
    ['the DSL', as('dsl'), 'full'],
    ['the head', as('head'), 'none'],
  ] as const)('%s: %o -> %s', (_who, standing, level) => expect(decide(Session, 'T2', standing)).toBe(level));
});

describe('a raised tier', () => {
  it('takes a T3 session from all but the DSL; the mentor knows that it exists', () => {
    expect(decide(Session, 'T3', as('mentor', 'mentor'))).toBe('exists');
    expect(decide(Session, 'T3', as('pupil', 'self'))).toBe('none');
    expect(decide(Session, 'T3', as('parent', 'parent'))).toBe('none');
    expect(decide(Session, 'T3', as('dsl'))).toBe('full');
  });

  it('takes what a pupil tells in confidence from their parent, and leaves the parent what was a confidence of its kind', () => {
    const parent = as('parent', 'parent');
    expect((['T0', 'T1', 'T2', 'T3'] as const).map((tier) => decide(Goal, tier, parent))).toEqual(['full', 'full', 'none', 'none']);
    expect(decide(Goal, 'T2', as('pupil', 'self'))).toBe('summary');
    expect(decide(Goal, 'T2', as('parent', 'parent', { author: true }))).toBe('full');
    expect(decide(BarrierAssessment, 'T2', parent)).toBe('summary');
    expect((['T1', 'T2'] as const).map((tier) => decide(KeptNote, tier, parent))).toEqual(['summary', 'none']);
    expect(audienceOf(Goal, 'T2').find(({ role }) => role === 'parent')?.sees).toBe('none');
  });

  it('leaves the one who wrote it with what they wrote', () => {
    expect(decide(Session, 'T3', as('mentor', 'mentor', { author: true }))).toBe('full');
  });
});

it('several roles add up to the most that one grants', () => {
  expect(decide(Goal, 'T1', { roles: ['teacher', 'parent'], relations: ['teacher', 'parent'] })).toBe('full');
});

it('a barred parent is shown nothing, whatever else they are', () => {
  expect(decide(Goal, 'T1', as('parent', 'parent', { barred: true, author: true }))).toBe('none');
  expect(mayCreate(Goal, as('pupil', 'self', { barred: true }))).toBe(false);
});

it('nobody may change what they cannot read', () => {
  expect(mayChange(Goal, ['mentor', 'teacher'], 'T2', as('teacher', 'teacher'))).toBe(false);
  expect(mayChange(Goal, ['mentor', 'teacher'], 'T1', as('teacher', 'teacher'))).toBe(true);
});

it('an audience says what each role would be shown', () => {
  expect(audienceOf(BarrierAssessment, 'T2').filter(({ sees }) => sees === 'none').map(({ role }) => role)).toEqual(['teacher', 'ta', 'attendance-officer']);
});

describe('a sealed record that lists its readers', () => {
  it.each([
    ['the DSL, listed', as('dsl', undefined, { named: true }), 'full'],
    ['the head, listed', as('head', undefined, { named: true }), 'full'],
    ['a governor, listed', as('governor', undefined, { named: true }), 'full'],
    ['the DSL, not listed', as('dsl', undefined, { named: false }), 'none'],
    ['a mentor, listed', as('mentor', 'mentor', { named: true }), 'none'],
    ['its writer, not listed', as('head', undefined, { named: false, author: true }), 'full'],
    ['the DSL where nobody is listed', as('dsl'), 'full'],
    ['the head where nobody is listed', as('head'), 'none'],
  ] as const)('%s: %o -> %s', (_who, standing, level) => expect(decide(Sealed, 'T4', standing)).toBe(level));

  it('opens to nobody whom its kind shows nothing, or only their own', () => {
    for (const grant of ['none', 'own'] as const) expect(decide({ ...Sealed, see: { ...Sealed.see, dsl: grant } }, 'T4', as('dsl', undefined, { named: true }))).toBe('none');
  });

  it('is for them alone whatever its tier', () => {
    for (const tier of ['T0', 'T1', 'T2', 'T3'] as const) {
      expect(decide(Sealed, tier, as('dsl', undefined, { named: false }))).toBe('none');
      expect(decide(Sealed, tier, as('mentor', 'mentor', { named: true }))).toBe('none');
      expect(decide(Sealed, tier, as('governor', undefined, { named: true }))).toBe('full');
      expect(decide(Sealed, tier, as('dsl', undefined, { named: false, author: true }))).toBe('full');
    }
  });

  it('is so of ours: a concern about the head that somebody wrote as routine goes to the chair of governors', () => {
    expect(decide(StaffConcern, 'T1', as('head', undefined, { named: false }))).toBe('none');
    expect(decide(StaffConcern, 'T1', as('governor', undefined, { named: true }))).toBe('full');
    expect(decide(StaffConcern, 'T1', as('teacher', undefined, { named: false, author: true }))).toBe('summary');
    for (const kind of [ChronologyEntry, DslAction]) expect(decide(kind, 'T3', as('head', undefined, { named: false }))).toBe('none');
  });
});

describe('who may write', () => {
  it('by relation, unless the kind is open to anybody of the role', () => {
    expect(mayCreate(Goal, as('mentor', 'mentor'))).toBe(true);
    expect(mayCreate(Goal, as('mentor'))).toBe(false);
    expect(mayCreate(Goal, as('teacher', 'teacher'))).toBe(false);
    expect(mayCreate(Worry, as('teacher'))).toBe(true);
    expect(mayCreate(Worry, as('parent', 'parent'))).toBe(false);
    expect(mayCreate(Worry, as('teacher', 'teacher', { barred: true }))).toBe(false);
  });

  it('of staff about themselves, and of a colleague who is not to know', () => {
    expect(mayCreate(Diary, as('mentor', 'self'))).toBe(true);
    expect(mayCreate(Diary, as('mentor'))).toBe(false);
    expect(mayCreate(Diary, as('senco'))).toBe(true);
    expect(mayCreate(Allegation, as('teacher'))).toBe(true);
    expect(mayCreate(Allegation, as('teacher', 'self'))).toBe(false);
    expect(mayCreate({ ...Allegation, hideFromSubject: false }, as('teacher', 'self'))).toBe(true);
  });
});

describe('about staff', () => {
  it('the tier’s ceiling, which is about children, does not count', () => {
    expect(decide(Allegation, 'T3', as('head'))).toBe('full');
    expect(decide(Allegation, 'T3', as('head', 'self'))).toBe('none');
    expect(decide(Allegation, 'T3', as('head', 'self', { author: true }))).toBe('none');
    expect(decide(Allegation, 'T3', as('dsl'))).toBe('none');
  });
});

it('a contact is shown, of parents, to the one with whom it was', () => {
  expect(decide(Contact, 'T2', as('parent', 'parent'))).toBe('none');
  expect(decide(Contact, 'T2', as('parent', 'parent', { party: false }))).toBe('none');
  expect(decide(Contact, 'T2', as('parent', 'parent', { party: true }))).toBe('summary');
  expect(decide(Contact, 'T2', as('parent', 'parent', { party: true, barred: true }))).toBe('none');
  expect(decide(Contact, 'T2', as('parent', undefined, { party: true }))).toBe('none');
  expect(decide(Contact, 'T2', as('mentor', 'mentor'))).toBe('full');
  expect(decide(Contact, 'T2', as('teacher', 'teacher', { party: true }))).toBe('none');
});

describe('broken glass', () => {
  it('opens up to confidences, what the kind says, never safeguarding', () => {
    const head = as('head', undefined, { glass: true });
    expect((['T0', 'T1', 'T2', 'T3', 'T4'] as const).map((tier) => decide(Session, tier, head))).toEqual(['full', 'full', 'full', 'none', 'none']);
    for (const kind of [Session, KeptNote]) expect(decide(kind, 'T2', as('senco', undefined, { glass: true }))).toBe('exists');
    expect(decide(Session, 'T2', as('teacher', 'teacher', { glass: true }))).toBe('none');
  });
});

it('a share opens the kinds that it names', () => {
  expect(decide(Goal, 'T1', as('agency', 'agency', { slice: { goal: ['title'] } }))).toBe('summary');
  expect(decide(Goal, 'T1', as('agency', 'agency', { slice: { session: ['note'] } }))).toBe('none');
  expect(decide(Goal, 'T1', as('agency', 'agency'))).toBe('none');
  expect(decide(Goal, 'T3', as('agency', 'agency', { slice: { goal: ['title'] } }))).toBe('none');
});

describe('what of a change is noticed', () => {
  const members = { tier: 'T1', title: 'Be there' };
  it.each([
    ['all, where all is shown', as('mentor', 'mentor'), ['ratings'], true],
    ['nothing hidden', as('teacher', 'teacher'), ['ratings', 'ladder'], false],
    ['what the summary shows', as('teacher', 'teacher'), ['ratings', 'title'], true],
    ['the state', as('teacher', 'teacher'), ['state'], true],
    ['the tier', as('teacher', 'teacher'), ['tier'], true],
    ['the day', as('teacher', 'teacher'), ['occurredOn'], true],
    ['when it is due', as('teacher', 'teacher'), ['dueOn'], true],
    ['no version, which belongs to the whole', as('teacher', 'teacher'), ['version'], false],
    ['not that a state changed, where nothing is shown', as('mentor'), ['state'], false],
    ['nothing, where nothing is shown', as('mentor'), ['title'], false],
  ] as const)('%s', (_what, standing, names, told) => expect(notices(Goal, members, standing, names)).toBe(told));

  it('not that a state changed, where it is only said that something is there', () => {
    expect(decide(Session, 'T2', as('senco'))).toBe('exists');
    expect(notices(Session, { tier: 'T2' }, as('senco'), ['state', 'dueOn'])).toBe(false);
    expect(notices(Session, { tier: 'T2' }, as('pupil', 'self'), ['state'])).toBe(true);
  });

  it('nothing of paragraphs, where some might be left out', () => {
    const head = as('head', undefined, { glass: true });
    expect(notices(Note, { tier: 'T2', paragraphs: [] }, head, ['paragraphs'])).toBe(false);
    expect(notices(Note, { tier: 'T2', paragraphs: [] }, head, ['paragraphs', 'next'])).toBe(true);
    expect(notices(Note, { tier: 'T2', paragraphs: [] }, head, ['lowering'])).toBe(false);
    expect(notices(Note, { tier: 'T2', paragraphs: [] }, as('parent', 'parent'), ['title'])).toBe(false);
  });

  it('names what a change sets, clears or moves', () => {
    expect(touched({ a: [1], b: 2, c: 3 }, { a: [1], b: 4, d: 5 })).toEqual(['b', 'c', 'd']);
  });
});

import { describe, expect, it } from 'vitest';
import { audienceOf, decide, mayChange, mayCreate, type Standing } from '@learning-mentor/core/access';
import { BarrierAssessment } from '@learning-mentor/core/assessment';
import { Goal } from '@learning-mentor/core/goal';
import { Session } from '@learning-mentor/core/session';

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

import { describe, expect, it } from 'vitest';
import { aggregates, breakGlassMinutes, careTeamBy, glassTiers, levelOfResource, levels, namedRoles, relationOf, relations, resources, roles, thirdPartyRoles, tierCeiling, tiers } from '@learning-mentor/core/access';
import { kinds } from '@learning-mentor/core/record';

/**
 * The tables written out a second time, by hand: vectors that are made from a table cannot tell that the table is wrong.
 * F full, S summary, X exists, – none; roles in the order of `roles`.
 */
const letters = { F: 'full', S: 'summary', X: 'exists', '–': 'none' } as const;
const row = (text: string) => text.split(' ').map((letter) => letters[letter as keyof typeof letters]);

it('has the roles in this order', () => expect(roles).toEqual([
    'mentor', 'teacher', 'ta', 'tutor', 'senco', 'attendance-officer', 'dsl', 'head', 'governor', 'agency', 'pupil', 'parent', 'it-admin',
  ]));

it('has these relations, each of one role; the other roles work school-wide', () => {
  expect(relations).toEqual(['mentor', 'teacher', 'ta', 'tutor', 'agency', 'self', 'parent']);
  expect(relationOf).toEqual({ mentor: 'mentor', teacher: 'teacher', ta: 'ta', tutor: 'tutor', agency: 'agency', pupil: 'self', parent: 'parent' });
});

it('shows from nothing to all in four steps', () => expect(levels).toEqual(['none', 'exists', 'summary', 'full']));

it('opens a broken glass for an hour, and not for safeguarding', () => {
  expect(breakGlassMinutes).toBe(60);
  expect(glassTiers).toEqual(['T0', 'T1', 'T2']);
});

it('lets these roles be named as readers, read of third parties, and choose a mentor', () => {
  expect(namedRoles).toEqual(['dsl', 'head', 'governor']);
  expect(thirdPartyRoles).toEqual(['mentor', 'dsl']);
  expect(careTeamBy).toEqual(['senco', 'dsl', 'head']);
});

describe('the most of a tier that mentor, teacher, TA, tutor, SENCO, attendance officer, DSL, head, governor, agency, pupil, parent and IT are shown', () => {
  it.each([
    ['T0', 'F F F F F F F F – S F F –'],
    ['T1', 'F F F F F F F F – S F F –'],
    ['T2', 'F – – S F S F S – S S S –'],
    ['T3', 'X – – – X – F S – – – – –'],
    ['T4', '– – – – – – F – – – – – –'],
  ] as const)('%s: %s', (tier, text) => expect(roles.map((role) => tierCeiling[role][tier])).toEqual(row(text)));

  it('says it for every tier', () => expect(tiers).toEqual(['T0', 'T1', 'T2', 'T3', 'T4']));
});

describe('what of a pupil besides records they are shown, in the same order', () => {
  it.each([
    ['pupil', 'F S S F F F F F – S F F –'],
    ['attendance', 'F S – F F F F F – – S F –'],
    ['careTeam', 'F S S F F S F F – – S S –'],
    ['sen', 'F S S S F – F F – S F F –'],
    ['socialCare', 'X – – X S X F S – S – – –'],
    ['flags', 'F S S F F S F F – S F F –'],
    ['screening', 'F S – F F F F F – – F F –'],
    ['impact', 'F – – – F – F F – – – – –'],
    ['accessLog', '– – – – – – F F – – S – –'],
  ] as const)('%s: %s', (resource, text) => expect(roles.map((role) => resources[resource][role])).toEqual(row(text)));
});

it('shows of a resource the most that a counting role grants', () => {
  expect(levelOfResource('attendance', { roles: ['teacher', 'parent'], relations: ['teacher', 'parent'] })).toBe('full');
  expect(levelOfResource('attendance', { roles: ['teacher', 'parent'], relations: ['teacher'] })).toBe('summary');
  expect(levelOfResource('attendance', { roles: ['dsl', 'parent'], relations: ['parent'], barred: true })).toBe('none');
});

describe('figures about many pupils, with nobody named', () => {
  it('are for governors, of what the matrix marks A; of impact for staff too', () => {
    const { impact, ...others } = aggregates;
    expect(impact).toEqual(['mentor', 'teacher', 'tutor', 'attendance-officer', 'governor']);
    expect(Object.keys(others).sort()).toEqual([
      'agency-involvement', 'attendance', 'barrier-assessment', 'behaviour-incident', 'concern', 'flags', 'goal', 'plan', 'questionnaire-result', 'screening', 'sen', 'socialCare',
    ]);
    for (const told of Object.values(others)) expect(told).toEqual(['governor']);
  });

  it('are of resources and kinds that there are', () => {
    const there = [...Object.keys(resources), ...kinds.map(({ kind }) => kind)];
    expect(Object.keys(aggregates).filter((name) => !there.includes(name))).toEqual([]);
  });
});

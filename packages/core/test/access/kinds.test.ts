import { describe, expect, it } from 'vitest';
import { roles } from '@learning-mentor/core/access';
import { kinds, type RecordKind } from '@learning-mentor/core/record';

/**
 * The tables of the kinds written out a second time, by hand, from the matrix of design/domain.md 6.3. F full, S summary, X exists, – none;
 * roles in the order of `roles`: mentor, teacher, TA, tutor, SENCO, attendance officer, DSL, head, governor, agency, pupil, parent, IT.
 */
const letters = { F: 'full', S: 'summary', X: 'exists', '–': 'none', O: 'own' } as const;
const named = (name: string) => (kinds as unknown as readonly RecordKind[]).find(({ kind }) => kind === name)!;

describe('who sees what of', () => {
  it.each([
    ['case', 'T1', 'F S S S F S F S – S F S –'],
    ['barrier-assessment', 'T2', 'F – – S S – F S – S S S –'],
    ['goal', 'T1', 'F S S F F S F S – S F F –'],
    ['intervention', 'T1', 'F S S F F S F S – S F F –'],
    ['session', 'T2', 'F – – – X – F – – – S S –'],
    ['review', 'T1', 'F S S F F S F S – S F F –'],
    ['referral', 'T1', 'F – – S F – F S – – – S –'],
    ['plan', 'T1', 'F S S F F S F S – S F F –'],
    ['questionnaire-result', 'T2', 'F – – – S – F – – S S – –'],
    ['check-in', 'T2', 'F – – – X – F – – – S – –'],
    ['information-request', 'T1', 'F S S F F – F S – – – – –'],
    ['task', 'T1', 'F S S F F F F S – – – – –'],
    ['transition', 'T1', 'F S S F F S F S – S S S –'],
  ])('a %s of %s: %s', (name, tier, text) => {
    const kind = named(name);
    expect(kind.tier).toBe(tier);
    expect(roles.map((role) => kind.see[role])).toEqual(text.split(' ').map((letter) => letters[letter as keyof typeof letters]));
  });
});

describe('in a summary', () => {
  const fields = (name: string, who: (typeof roles)[number] | 'author') => named(name).summary[who];

  it('a pupil reads their own words of an assessment; parents, tutors and the head do not', () => {
    expect(fields('barrier-assessment', 'pupil')).toContain('pupilVoice');
    for (const role of ['parent', 'tutor', 'head', 'agency'] as const) expect(fields('barrier-assessment', role)).toEqual(['phase', 'strengths']);
  });

  it('a SENCO reads how severe the barriers of others’ assessments are, and not what shows it', () => {
    expect(fields('barrier-assessment', 'senco')).toEqual(['phase', 'informants', 'ratings', 'strengths']);
    expect(named('barrier-assessment').inPart).toEqual({ ratings: ['barrier', 'severity', 'confidence', 'adultsWillChange'] });
  });

  it('a teacher has the strategies of a plan and not the barriers; an attendance officer not even those', () => {
    for (const role of ['teacher', 'ta'] as const) expect(fields('plan', role)).toEqual(['strategies', 'startsOn', 'goals']);
    expect(fields('plan', 'attendance-officer')).toEqual(['startsOn', 'goals']);
  });

  it('whoever referred is told what was decided, not why among colleagues, nor to whom it went', () => {
    expect(fields('referral', 'author')).toEqual(expect.arrayContaining(['worry', 'tried', 'feedback', 'decidedOn']));
    for (const hidden of ['rationale', 'signpostedTo', 'duplicateOf', 'case']) {
      for (const who of ['author', 'parent', 'tutor', 'head'] as const) expect(fields('referral', who)).not.toContain(hidden);
    }
    expect(named('referral').authorSees).toBe('summary');
  });

  it('answers to a questionnaire are with their giver, and scores are not the pupil’s to puzzle over', () => {
    expect(fields('questionnaire-result', 'pupil')).toEqual(['pack', 'packVersion', 'informant', 'phase', 'inWords']);
    expect(fields('questionnaire-result', 'senco')).not.toContain('answers');
    expect(fields('questionnaire-result', 'author')).toEqual(['pack', 'packVersion', 'informant', 'phase', 'entry', 'answers']);
  });

  it('a pupil reads their own words of a session, a parent does not', () => {
    expect(fields('session', 'pupil')).toEqual(expect.arrayContaining(['pupilWords', 'mood']));
    for (const field of ['pupilWords', 'mood', 'note', 'nextStep']) expect(fields('session', 'parent')).not.toContain(field);
  });

  it('worries and risk of a move stay with staff', () => {
    for (const role of ['pupil', 'parent', 'teacher', 'ta', 'agency'] as const) for (const field of ['worries', 'risk']) expect(fields('transition', role)).not.toContain(field);
  });
});

it.each<[string, object]>([
  ['referral', { for: 'pupil-file', in: { declined: 'referral-not-accepted', signposted: 'referral-not-accepted', withdrawn: 'referral-not-accepted', merged: 'referral-not-accepted' } }],
  ['task', { for: 'working-paper' }],
  ['information-request', { for: 'pupil-file', in: { withdrawn: 'working-paper' } }],
  ...['plan', 'questionnaire-result', 'check-in', 'transition', 'case', 'goal', 'intervention', 'session', 'review', 'barrier-assessment'].map((name): [string, object] => [name, { for: 'pupil-file' }]),
])('a %s is kept as %j', (name, keep) => expect(named(name).keep).toEqual(keep));

import { describe, expect, test } from 'vitest';
import { barrierCodes, opensSafeguardingScreen } from '@learning-mentor/core/barrier';
import { brokenRules, type RecordKind } from '@learning-mentor/core/record';
import {
  dslReasons, duplicatesOf, Referral, referralClocks, referralSources, referralTier, serviceLevels, staffSources, weeklyFeedbackOn,
} from '@learning-mentor/core/referral';

const halfTerm = [{ from: '2026-10-26', to: '2026-10-30' }];

describe('the clocks of a referral', () => {
  const submitted = { urgency: 'routine', submittedOn: '2026-11-16' } as const;

  test('are as design/domain.md 1.5 has them, in school days', () => {
    expect(serviceLevels).toEqual({ triage: 5, 'first-meeting': 2, 'parent-contact': 3, baseline: 10, plan: 15 });
    const clocks = referralClocks({ ...submitted, decidedOn: '2026-11-18', acceptedOn: '2026-11-18' }, '2026-11-18');
    expect(clocks.map(({ clock, dueOn }) => `${clock} ${dueOn}`)).toEqual([
      'triage 2026-11-23', 'first-meeting 2026-11-20', 'parent-contact 2026-11-23', 'baseline 2026-12-02', 'plan 2026-12-09',
    ]);
  });

  test.each([
    ['routine', '2026-11-23'], ['soon', '2026-11-23'], ['urgent', '2026-11-18'], ['immediate', '2026-11-16'],
  ] as const)('a decision on what is %s is due on %s', (urgency, dueOn) => {
    expect(referralClocks({ urgency, submittedOn: '2026-11-16' }, '2026-11-16')).toEqual([
      expect.objectContaining({ clock: 'triage', from: '2026-11-16', dueOn }),
    ]);
  });

  test('run until the end of their last day, and are overdue on the next', () => {
    const triage = (today: string) => referralClocks(submitted, today)[0]!;
    expect([triage('2026-11-23').status, triage('2026-11-23').daysLeft]).toEqual(['running', 0]);
    expect([triage('2026-11-24').status, triage('2026-11-24').daysLeft]).toEqual(['overdue', -1]);
    expect(triage('2026-11-24')).not.toHaveProperty('doneOn');
  });

  test('stop when it is done, in time or late', () => {
    const done = (decidedOn: string) => referralClocks({ ...submitted, decidedOn }, '2027-01-11')[0]!;
    expect(done('2026-11-23')).toEqual({ clock: 'triage', from: '2026-11-16', dueOn: '2026-11-23', doneOn: '2026-11-23', status: 'met', daysLeft: 0 });
    expect([done('2026-11-20').daysLeft, done('2026-11-24').status, done('2026-11-24').daysLeft]).toEqual([1, 'late', -1]);
  });

  test('stand still in the holidays', () => {
    const dates = { urgency: 'soon', submittedOn: '2026-10-22', acceptedOn: '2026-10-23', pupilSeenOn: '2026-11-03' } as const;
    const [triage, first] = referralClocks(dates, '2026-11-03', halfTerm);
    expect([triage!.dueOn, first!.dueOn, first!.status]).toEqual(['2026-11-05', '2026-11-03', 'met']);
  });

  test('are the school’s own where it has its own', () => {
    expect(referralClocks(submitted, '2026-11-16', [], { ...serviceLevels, triage: 1 })[0]!.dueOn).toBe('2026-11-17');
  });

  test.each([
    ['2026-11-23', '2026-11-27'], ['2026-11-27', '2026-11-27'], ['2026-11-29', '2026-11-27'], ['2026-10-28', undefined], ['2026-10-21', '2026-10-23'],
  ])('parents are told on the Friday of the week of %s: %s', (date, on) => expect(weeklyFeedbackOn(date, halfTerm)).toBe(on));

  test('on the Thursday where there is no school on Friday', () => {
    expect(weeklyFeedbackOn('2026-11-23', [{ from: '2026-11-27', to: '2026-11-27' }])).toBe('2026-11-26');
  });
});

describe('the DSL comes first', () => {
  const no = { hurt: false, told: false, afraid: false };

  test.each(['hurt', 'told', 'afraid'] as const)('where "%s" was answered with yes', (question) => {
    expect(dslReasons({ urgency: 'routine', screen: { ...no, [question]: true } })).toEqual([question]);
    expect(referralTier({ urgency: 'routine', screen: { ...no, [question]: true } })).toBe('T3');
  });

  test('where help is needed today, and where a barrier says so at the first suspicion', () => {
    expect(dslReasons({ urgency: 'immediate', screen: no })).toEqual(['immediate']);
    for (const barrier of barrierCodes) {
      expect(dslReasons({ urgency: 'urgent', barriers: [barrier] }).includes('barrier'), barrier).toBe(opensSafeguardingScreen({ barrier, confidence: 'suspected' }));
    }
  });

  test('and else a referral is as sensitive as its barriers', () => {
    expect(referralTier({ urgency: 'soon', screen: no })).toBe('T1');
    expect(referralTier({ urgency: 'soon', barriers: ['ATT-04', 'ACA-01'] })).toBe('T1');
    expect(referralTier({ urgency: 'soon', barriers: ['ATT-04', 'FAM-01', 'ACA-01'] })).toBe('T2');
    expect(referralTier({ urgency: 'soon', barriers: ['SAF-01'] })).toBe('T3');
  });
});

describe('duplicates', () => {
  const referral = (id: string, more: object = {}) => ({ id, pupil: 'leah', state: 'submitted', occurredOn: '2026-11-20', barriers: ['ATT-04'], ...more });
  const found = (...others: ReturnType<typeof referral>[]) => duplicatesOf(referral('new', { occurredOn: '2026-11-24' }), others).map(({ referral: { id }, likeness }) => `${id} ${likeness}`);

  test('are other referrals of the pupil, those with the same reason first, then the newest', () => {
    expect(
      found(
        referral('other reason', { barriers: ['SEM-02'] }), referral('older', { occurredOn: '2026-11-02' }), referral('newer'), referral('no reason', { barriers: undefined, occurredOn: '2026-11-23' }),
        referral('new'), referral('of another', { pupil: 'sam' }),
      ),
    ).toEqual(['newer same-reason', 'older same-reason', 'no reason same-pupil', 'other reason same-pupil']);
  });

  test('may have been decided in the six weeks before', () => {
    expect(found(referral('42 days ago', { state: 'declined', occurredOn: '2026-10-13' }), referral('43 days ago', { state: 'declined', occurredOn: '2026-10-12' }))).toEqual(['42 days ago same-reason']);
    expect(found(referral('waits for long', { state: 'waitlisted', occurredOn: '2026-03-02' }))).toEqual(['waits for long same-reason']);
    expect(found(...['draft', 'merged', 'withdrawn'].map((state) => referral(state, { state })))).toEqual([]);
  });
});

describe('what staff have to say', () => {
  const kind = Referral as unknown as RecordKind;
  const codes = (state: string, fields: object) => brokenRules(kind, { state, fields: fields as Record<string, unknown> }).map(({ code }) => code);

  test.each(staffSources)('a %s says what was tried, and answers the three questions', (source) => {
    expect(codes('submitted', { source })).toEqual(['staff-say-what-was-tried', 'screen-first']);
    expect(codes('draft', { source })).toEqual([]);
  });

  test.each(referralSources.filter((source) => !(staffSources as readonly string[]).includes(source)))('a referral from "%s" need not', (source) => {
    expect(codes('submitted', { source })).toEqual([]);
  });
});

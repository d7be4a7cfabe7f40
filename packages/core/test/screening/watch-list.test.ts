import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indicators, raiseFlags, watchDays, watchList, type FlagAnswer, type MeasureName, type WatchedPupil } from '@learning-mentor/core/screening';
import { figures, today, well } from './figures.js';

type Values = Partial<Record<MeasureName, number>>;

interface Told extends Omit<WatchedPupil, 'pupil' | 'screened'> {
  readonly before?: Values;
  readonly standing?: Record<string, string>;
}

const watched = (pupil: string, values: Values, { before, standing, ...told }: Told = {}): WatchedPupil => ({
  pupil, ...told,
  screened: raiseFlags(figures({ ...well, ...values }), { today, indicators, standing, before: before && figures({ ...well, ...before }) }),
});
const order = (...pupils: WatchedPupil[]) => watchList(pupils, today, indicators).map(({ pupil, place }) => `${place} ${pupil}`);
const late = { lateFourWeeks: 5 };

describe('the watch list', () => {
  test('puts first who is new, getting worse and unanswered, and says so', () => {
    const list = watchList([
      watched('Kofi', late, { before: { lateFourWeeks: 6 }, standing: { 'punct.late': '2026-09-01' }, lastContactOn: '2026-11-20' }),
      watched('Amelia', late, { before: { lateFourWeeks: 2 } }),
      watched('Leah', {}),
      watched('Zara', late, { standing: { 'punct.late': '2026-11-01' }, lastContactOn: '2026-10-30' }),
    ], today, indicators);
    expect(list.map(({ pupil, place, flags }) => [place, pupil, flags[0]!.because])).toEqual([
      [1, 'Amelia', { newness: 3, trend: 3, unanswered: 3 }],
      [2, 'Zara', { newness: 2, trend: 2, unanswered: 2 }],
      [3, 'Kofi', { newness: 1, trend: 1, unanswered: 1 }],
    ]);
    expect(list[0]).toMatchObject({ answered: [], profile: { attendance: 'watch', domainsRaised: 1 } });
  });

  test('new is a week, recent four; contact lasts thirty days', () => {
    expect(watchDays).toEqual({ new: 7, recent: 28, contact: 30, dismissal: 42 });
    const because = (raisedOn: string, lastContactOn?: string) => watchList([watched('Ben', late, { standing: { 'punct.late': raisedOn }, lastContactOn })], today, indicators)[0]!.flags[0]!.because;
    expect(['2026-11-16', '2026-11-15', '2026-10-26', '2026-10-25'].map((day) => because(day).newness)).toEqual([3, 2, 2, 1]);
    expect(because('2026-11-01').unanswered).toBe(3);
    expect(because('2026-11-01', '2026-10-23').unanswered).toBe(3);
    expect(because('2026-11-01', '2026-10-24').unanswered).toBe(2);
    expect(because('2026-11-01', '2026-10-31').unanswered).toBe(2);
    expect(because('2026-11-01', '2026-11-01').unanswered).toBe(1);
  });

  test('what a pupil or parent contests stays on the list and says so, until somebody answers', () => {
    const contested: FlagAnswer = { indicator: 'punct.late', kind: 'contested', on: '2026-11-20', by: 'parent', reason: 'The bus was cancelled.' };
    const [entry] = watchList([watched('Amelia', { ...late, termSpells: 4 }, { answers: [contested] })], today, indicators);
    expect(entry!.flags.map(({ flag, contested: said }) => [flag.indicator, said])).toEqual([['att.spells', undefined], ['punct.late', contested]]);
    expect(watchList([watched('Amelia', late, { answers: [{ ...contested, indicator: 'all' }] })], today, indicators)[0]!.flags[0]!.contested?.reason).toBe('The bus was cancelled.');
    const dismissed: FlagAnswer = { indicator: 'punct.late', kind: 'dismissed', on: '2026-11-21', by: 'mentor', reason: 'The bus it was.' };
    expect(order(watched('Amelia', late, { answers: [contested, dismissed] }))).toEqual([]);
    expect(() => order(watched('Amelia', late, { answers: [{ ...contested, reason: ' ' }] }))).toThrow(expect.objectContaining({ code: 'no-reason' }));
  });

  test('who asked for help, or is worried about, comes before all others', () => {
    expect(order(
      watched('Tomasz', { ...late, incidentsMonth: 9, subjectsFailing: 3 }, { before: { lateFourWeeks: 1 } }),
      watched('Ben', { selfReferrals: 1 }, { standing: { 'voice.self': '2026-09-01' }, lastContactOn: today }),
      watched('Leah', { adultWorries: 1 }, { standing: { 'voice.adult': '2026-11-01' } }),
    )).toEqual(['1 Leah', '2 Ben', '3 Tomasz']);
  });

  test('then more domains, then more red; alike share a place', () => {
    expect(order(
      watched('Amelia', late), watched('Ben', { ...late, incidentsMonth: 3 }), watched('Kofi', { subjectsFailing: 1 }), watched('Leah', { termSpells: 4 }),
      watched('Tomasz', { ...late, subjectsFailing: 1 }), watched('Zara', { suspensionDaysTerm: 1, subjectsFailing: 1 }),
    )).toEqual(['1 Zara', '2 Tomasz', '3 Ben', '4 Kofi', '5 Amelia', '5 Leah']);
  });

  test('goes by a pupil\'s most pressing flag, and names the others after it', () => {
    const [entry] = watchList([watched('Ben', { ...late, termSpells: 4 }, { before: { termSpells: 2, lateFourWeeks: 5 } })], today, indicators);
    expect(entry!.flags.map(({ flag, because }) => [flag.indicator, because.trend])).toEqual([['att.spells', 3], ['punct.late', 2]]);
  });

  const answer = (change: Partial<FlagAnswer> = {}): FlagAnswer => ({ indicator: 'punct.late', kind: 'dismissed', on: '2026-11-01', reason: 'New bus', ...change });
  const listed = (answers: FlagAnswer[], told: Told = {}) => watchList([watched('Ben', late, { ...told, answers })], today, indicators).length === 1;

  test('leaves out what was answered, for as long as the answer holds', () => {
    expect(listed([])).toBe(true);
    expect(listed([answer()])).toBe(false);
    expect(listed([answer({ indicator: 'all' })])).toBe(false);
    expect(listed([answer({ indicator: 'att.spells' })])).toBe(true);
    expect(listed([answer({ on: '2026-10-12' })])).toBe(false);
    expect(listed([answer({ on: '2026-10-11' })])).toBe(true);
    expect(listed([answer({ kind: 'excused', until: today })])).toBe(false);
    expect(listed([answer({ kind: 'excused', until: '2026-11-22' })])).toBe(true);
    expect(listed([answer({ kind: 'case', on: '2025-09-01', reason: undefined })])).toBe(false);
    expect(listed([answer({ kind: 'case', on: '2025-09-01', until: '2026-11-22' })])).toBe(true);
    expect(listed([answer({ on: '2026-10-11' }), answer()])).toBe(false);
  });

  test('brings it back where things get worse', () => {
    expect(listed([answer()], { before: { lateFourWeeks: 4 } })).toBe(true);
    expect(listed([answer()], { before: { lateFourWeeks: 6 } })).toBe(false);
  });

  test('answers what got worse before the answer, until figures of a later day say so again', () => {
    const worse = { before: { lateFourWeeks: 2 } };
    for (const kind of ['dismissed', 'excused', 'case'] as const) {
      expect(listed([answer({ kind, on: today })], worse), kind).toBe(false);
      expect(listed([answer({ kind, on: today, until: '2027-01-01' })], worse), kind).toBe(false);
      // The figures count up to 22 November.
      expect(listed([answer({ kind, on: '2026-11-22' })], worse), kind).toBe(false);
      expect(listed([answer({ kind, on: '2026-11-21' })], worse), kind).toBe(true);
    }
  });

  test('goes by the figure that was answered where the answer has it: only worse than that brings the flag back', () => {
    const answered = (then: FlagAnswer['figures'], change: Partial<FlagAnswer> = {}) => listed([answer({ figures: then, ...change })], { before: { lateFourWeeks: 2 } });
    expect([4, 5, 6].map((then) => answered({ 'punct.late': then }))).toEqual([true, false, false]);
    expect(answered({ 'punct.late': 4 }, { indicator: 'all', kind: 'case' })).toBe(true);
    expect(answered({ 'punct.late': 5 }, { indicator: 'all', kind: 'case' })).toBe(false);
    expect(answered({ 'att.spells': 5 }), 'of another flag').toBe(true);
    const graded = (then: number) => watchList([watched('Ben', { gradeAverage: 1 }, { answers: [answer({ indicator: 'crs.grades', figures: { 'crs.grades': then } })] })], today, indicators).length;
    expect([0.5, 1, 1.5].map(graded), 'lower is worse').toEqual([0, 0, 1]);
  });

  test('shows what was answered beside what was not', () => {
    const [entry] = watchList([watched('Ben', { ...late, termSpells: 4 }, { answers: [answer()] })], today, indicators);
    expect(entry!.flags.map(({ flag }) => flag.indicator)).toEqual(['att.spells']);
    expect(entry!.answered).toMatchObject([{ flag: { indicator: 'punct.late' }, answer: { reason: 'New bus' } }]);
  });

  test('asks for a reason, and for days that are some', () => {
    for (const reason of [undefined, '', '  ']) {
      for (const kind of ['dismissed', 'excused'] as const) {
        expect(() => listed([answer({ kind, reason })])).toThrow(expect.objectContaining({ code: 'no-reason', details: { pupil: 'Ben' } }));
      }
    }
    expect(() => listed([answer({ on: 'soon' })])).toThrow(expect.objectContaining({ code: 'bad-date' }));
    expect(() => listed([], { lastContactOn: 'soon' })).toThrow(expect.objectContaining({ code: 'bad-date' }));
    expect(() => listed([answer({ figures: { 'punct.late': Number.NaN } })])).toThrow(expect.objectContaining({ code: 'bad-number' }));
  });

  test('does not change with the order in which pupils come, but among those alike', () => {
    const some = fc.record({ termSpells: fc.integer({ min: 0, max: 6 }), incidentsMonth: fc.integer({ min: 0, max: 5 }), subjectsFailing: fc.nat(2), selfReferrals: fc.nat(1) });
    fc.assert(fc.property(fc.array(some, { maxLength: 12 }), (all) => {
      const pupils = all.map((values, i) => watched(String(i), values));
      const places = (those: WatchedPupil[]) => new Map(watchList(those, today, indicators).map(({ pupil, place }) => [pupil, place]));
      expect(places(pupils.toReversed())).toEqual(places(pupils));
      const list = watchList(pupils, today, indicators);
      expect(list.every(({ place }, i) => place === i + 1 || place === list[i - 1]?.place)).toBe(true);
    }));
  });
});

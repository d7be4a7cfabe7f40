import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkMeasures, explainTest, indicators, measureNames, profileOf, protectedWords, raiseFlags, type Indicator, type Measures, type MeasureName, type IndicatorTest,
} from '@learning-mentor/core/screening';
import { figures, today, well } from './figures.js';

const raised = (values: Partial<Record<MeasureName, number>>, asOf?: string) => raiseFlags(figures(values, asOf), { today, indicators }).flags.map(({ indicator }) => indicator);

describe('indicators', () => {
  test('are known by a key, once, with a source', () => {
    expect(new Set(indicators.map(({ key }) => key)).size).toBe(indicators.length);
    for (const { source, freshDays } of indicators) {
      expect(source).not.toBe('');
      expect(freshDays).toBeGreaterThan(0);
    }
  });

  test('say nothing of a pupil who is well, and all is known', () => {
    expect(raiseFlags(figures(well), { today, indicators })).toEqual({ flags: [], unknown: [] });
  });

  // The last value that is not raised, the first that is.
  const edges: [key: string, not: Partial<Record<MeasureName, number>>, raises: Partial<Record<MeasureName, number>>][] = [
    ['att.pa', { sessionsAbsent: 11 }, { sessionsAbsent: 12 }],
    ['att.pa', { sixWeeksAbsent: 5 }, { sixWeeksAbsent: 6 }],
    ['att.severe', { sessionsAbsent: 59 }, { sessionsAbsent: 60 }],
    ['att.emerging', { sixWeeksAbsent: 2, priorSixWeeksAbsent: 0 }, { sixWeeksAbsent: 3, priorSixWeeksAbsent: 1 }],
    ['att.emerging', { sixWeeksAbsent: 5, priorSixWeeksAbsent: 4 }, { sixWeeksAbsent: 5, priorSixWeeksAbsent: 3 }],
    ['att.emerging', { sixWeeksAbsent: 6, priorSixWeeksAbsent: 0 }, { sixWeeksAbsent: 5, priorSixWeeksAbsent: 0 }],
    ['att.spells', { termSpells: 3 }, { termSpells: 4 }],
    ['att.first-days', { firstDaysAbsent: 3 }, { firstDaysAbsent: 4 }],
    ['punct.late', { lateFourWeeks: 4 }, { lateFourWeeks: 5 }],
    ['beh.suspension', { suspensionDaysTerm: 0.5 }, { suspensionDaysTerm: 1 }],
    ['beh.suspension-month', { suspensionDaysMonth: 1.5 }, { suspensionDaysMonth: 2 }],
    ['beh.incidents', { incidentsMonth: 2 }, { incidentsMonth: 3 }],
    ['beh.skipping', { lessonsMissedMonth: 2 }, { lessonsMissedMonth: 3 }],
    ['beh.skipping', { lessonsMissedMonth: 2, lessonsMonth: 14 }, { lessonsMissedMonth: 2, lessonsMonth: 13 }],
    ['crs.failing', {}, { coreSubjectsFailing: 1 }],
    ['crs.failing', {}, { subjectsFailing: 1 }],
    ['crs.failing', { subjectsBarelyPassing: 1 }, { subjectsBarelyPassing: 2 }],
    ['crs.grades', { gradeAverage: 2.1 }, { gradeAverage: 2 }],
    ['crs.grades', { effortChange: -0.5 }, { effortChange: -1 }],
    ['crs.credits', { creditsEarned: 8 }, { creditsEarned: 7 }],
    ['crs.repeated', {}, { yearsRepeated: 1 }],
    ['voice.self', {}, { selfReferrals: 1 }],
    ['voice.self', { lowCheckIns: 1 }, { lowCheckIns: 2 }],
    ['voice.adult', {}, { adultWorries: 1 }],
    ['ctx.move', {}, { movesYear: 1 }],
    ['ctx.event', {}, { contextEvents: 1 }],
  ];

  test.each(edges)('%s is raised at its line: not by %j, but by %j', (key, not, raises) => {
    expect(raised({ ...well, ...not })).not.toContain(key);
    expect(raised({ ...well, ...raises })).toContain(key);
  });

  test('are all met by an edge', () => {
    expect(new Set(edges.map(([key]) => key))).toEqual(new Set(indicators.map(({ key }) => key)));
  });

  test('belong to a domain, look at a figure for their trend, and lapse', () => {
    const rows = indicators.map(({ key, domain, trend: { of, worse }, freshDays }) =>
      `${key}: ${domain}, ${typeof of === 'string' ? of : `${of.part}/${of.whole}`} ${worse}, ${freshDays}`);
    expect(rows).toEqual([
      'att.severe: attendance, sixWeeksAbsent/sixWeeksPossible higher, 14',
      'att.pa: attendance, sixWeeksAbsent/sixWeeksPossible higher, 14',
      'att.emerging: attendance, sixWeeksAbsent/sixWeeksPossible higher, 14',
      'att.spells: attendance, termSpells higher, 14',
      'att.first-days: attendance, firstDaysAbsent/firstDaysPossible higher, 60',
      'punct.late: attendance, lateFourWeeks higher, 14',
      'beh.suspension: behaviour, suspensionDaysTerm higher, 14',
      'beh.suspension-month: behaviour, suspensionDaysMonth higher, 14',
      'beh.incidents: behaviour, incidentsMonth higher, 14',
      'beh.skipping: behaviour, lessonsMissedMonth higher, 14',
      'crs.failing: course, gradeAverage lower, 120',
      'crs.grades: course, gradeAverage lower, 120',
      'crs.credits: course, creditsEarned/creditsPossible lower, 120',
      'crs.repeated: course, yearsRepeated higher, 400',
      'voice.self: voice, lowCheckIns higher, 30',
      'voice.adult: voice, adultWorries higher, 30',
      'ctx.move: context, movesYear higher, 400',
      'ctx.event: context, contextEvents higher, 90',
    ]);
  });

  test('that tell of what is past, or of where another takes over, give nothing to aim for', () => {
    const past = JSON.stringify(indicators.map(({ key, when }) => [key, when])).match(/"[a-z]+\.[a-z-]+"|"noAim":true/g)!;
    expect(past.filter((_, i) => past[i + 1] === '"noAim":true').join(' ')).toBe(
      '"att.emerging" "att.first-days" "crs.repeated" "voice.self" "voice.adult" "ctx.move" "ctx.event"',
    );
  });

  test('what is red is what has happened or was said; the rest is amber', () => {
    expect(indicators.filter(({ level }) => level === 'act').map(({ key }) => key).join(' ')).toBe(
      'att.severe att.pa beh.suspension beh.suspension-month crs.failing voice.self voice.adult',
    );
  });
});

describe('what is not known', () => {
  test('is unknown, not well', () => {
    const { flags, unknown } = raiseFlags({}, { today, indicators });
    expect(flags).toEqual([]);
    expect(unknown).toEqual(indicators.map(({ key }) => key));
    expect(raiseFlags(figures({ ...well, sessionsPossible: 0, sessionsAbsent: 0, sixWeeksPossible: 0, sixWeeksAbsent: 0 }), { today, indicators }).unknown).toEqual(['att.severe', 'att.pa', 'att.emerging']);
    expect(raiseFlags(figures({ ...well, priorSixWeeksPossible: 0, priorSixWeeksAbsent: 0, sixWeeksAbsent: 4 }), { today, indicators }).unknown).toEqual(['att.emerging']);
  });

  test('of one of several is no hindrance where another is known', () => {
    expect(raised({ subjectsFailing: 1 })).toEqual(['crs.failing']);
    expect(raiseFlags(figures({ gradeAverage: 3 }), { today, indicators }).unknown).not.toContain('crs.grades');
  });

  test('is also what is too old', () => {
    const { flags, unknown } = raiseFlags(figures({ termSpells: 4 }, '2026-11-09'), { today, indicators });
    expect(flags).toMatchObject([{ indicator: 'att.spells', asOf: '2026-11-09', lapsesOn: '2026-11-23' }]);
    expect(unknown).not.toContain('att.spells');
    expect(raiseFlags(figures({ termSpells: 4 }, '2026-11-08'), { today, indicators }).flags).toEqual([]);
    expect(raiseFlags(figures({ termSpells: 4 }, '2026-11-08'), { today, indicators }).unknown).toContain('att.spells');
  });

  test('the age of a flag is that of the figures that decided', () => {
    const mixed: Measures = { ...figures({ sessionsPossible: 100, sessionsAbsent: 10 }), ...figures({ sixWeeksPossible: 60, sixWeeksAbsent: 0 }, '2026-09-01') };
    expect(raiseFlags(mixed, { today, indicators }).flags).toMatchObject([{ indicator: 'att.pa', asOf: '2026-11-22' }]);
    const both: Measures = { ...figures({ sessionsPossible: 100 }), ...figures({ sessionsAbsent: 10 }, '2026-11-20') };
    expect(raiseFlags(both, { today, indicators }).flags).toMatchObject([{ asOf: '2026-11-20' }]);
    const whole: Measures = { ...figures({ sessionsAbsent: 10 }), ...figures({ sessionsPossible: 100 }, '2026-11-19') };
    expect(raiseFlags(whole, { today, indicators }).flags).toMatchObject([{ asOf: '2026-11-19' }]);
  });
});

describe('an explanation', () => {
  const all = (values: Partial<Record<MeasureName, number>>, key: string) => explainTest(indicators.find((each) => each.key === key)!.when, figures({ ...well, ...values }));

  test('is a tree of tests with what each looked at and found', () => {
    expect(all({ sessionsAbsent: 12 }, 'att.pa')).toEqual({
      test: expect.anything(), holds: true, inputs: expect.anything(),
      parts: [
        {
          test: { part: 'sessionsAbsent', whole: 'sessionsPossible', leastPercent: 10 }, holds: true,
          inputs: [{ measure: 'sessionsAbsent', value: 12, asOf: '2026-11-22' }, { measure: 'sessionsPossible', value: 120, asOf: '2026-11-22' }],
          clears: { measure: 'sessionsPossible', more: 1 },
        },
        { test: { part: 'sixWeeksAbsent', whole: 'sixWeeksPossible', leastPercent: 10 }, holds: false, inputs: [expect.anything(), expect.anything()] },
      ],
    });
  });

  test('says what would clear it, and it would', () => {
    expect(explainTest({ measure: 'termSpells', least: 4 }, figures({ termSpells: 6 })).clears).toEqual({ measure: 'termSpells', atMost: 3 });
    expect(explainTest({ measure: 'gradeAverage', most: 2 }, figures({ gradeAverage: 1 })).clears).toEqual({ measure: 'gradeAverage', over: 2 });
    expect(all({ creditsEarned: 5 }, 'crs.credits').clears).toEqual({ measure: 'creditsEarned', more: 3 });
    expect(all({ firstDaysAbsent: 9 }, 'att.first-days')).not.toHaveProperty('clears');
    const emerging = all({ sixWeeksAbsent: 4, priorSixWeeksAbsent: 1 }, 'att.emerging').parts!;
    expect(emerging.map(({ clears }) => clears)).toEqual([{ measure: 'sixWeeksPossible', more: 21 }, undefined, { measure: 'sixWeeksPossible', more: 50 }]);
  });

  const shares = fc.record({ part: fc.nat(60), rest: fc.integer({ min: 1, max: 60 }), percent: fc.integer({ min: 1, max: 99 }) });

  test('of shares names the smallest number that clears', () => {
    fc.assert(fc.property(shares, ({ part, rest, percent }) => {
      const ask = (asked: IndicatorTest, absent: number, possible: number) => explainTest(asked, figures({ sessionsAbsent: absent, sessionsPossible: possible }));
      const high: IndicatorTest = { part: 'sessionsAbsent', whole: 'sessionsPossible', leastPercent: percent };
      const { holds, clears } = ask(high, part, part + rest);
      expect(holds).toBe(part / (part + rest) >= percent / 100 - 1e-12);
      if (clears && 'more' in clears) {
        expect(ask(high, part, part + rest + clears.more).holds).toBe(false);
        expect(ask(high, part, part + rest + clears.more - 1).holds).toBe(true);
      }
      const low: IndicatorTest = { part: 'sessionsAbsent', whole: 'sessionsPossible', belowPercent: percent };
      const below = ask(low, part, part + rest).clears;
      if (below && 'more' in below) {
        expect(ask(low, part + below.more, part + rest).holds).toBe(false);
        expect(ask(low, part + below.more - 1, part + rest).holds).toBe(true);
      }
    }));
  });

  test('of a rise names the smallest number of sessions that clears', () => {
    const rise: IndicatorTest = {
      part: 'sixWeeksAbsent', whole: 'sixWeeksPossible', before: { part: 'priorSixWeeksAbsent', whole: 'priorSixWeeksPossible' }, leastPoints: 2,
    };
    fc.assert(fc.property(fc.nat(60), fc.nat(60), (now, before) => {
      const ask = (possible: number) => explainTest(rise, figures({ sixWeeksAbsent: now, sixWeeksPossible: possible, priorSixWeeksAbsent: before, priorSixWeeksPossible: 60 }));
      const { holds, clears } = ask(60);
      expect(holds).toBe(100 * (now - before) >= 2 * 60);
      if (clears && 'more' in clears) expect([ask(60 + clears.more).holds, ask(60 + clears.more - 1).holds]).toEqual([false, true]);
    }));
  });

  test('knows what it does not know', () => {
    const [yes, no, open]: IndicatorTest[] = [{ measure: 'termSpells', least: 1 }, { measure: 'movesYear', least: 1 }, { measure: 'incidentsMonth', least: 1 }];
    const holds = (asked: IndicatorTest) => explainTest(asked, figures({ termSpells: 1, movesYear: 0 })).holds;
    expect([holds({ all: [yes!, open!] }), holds({ all: [no!, open!] }), holds({ all: [yes!, yes!] })]).toEqual([undefined, false, true]);
    expect([holds({ any: [yes!, open!] }), holds({ any: [no!, open!] }), holds({ any: [open!] })]).toEqual([true, false, undefined]);
  });
});

describe('flags', () => {
  test('stand since they were first raised', () => {
    const { flags } = raiseFlags(figures({ termSpells: 4, lateFourWeeks: 9 }), { today, indicators, standing: { 'att.spells': '2026-10-01' } });
    expect(flags.map(({ raisedOn }) => raisedOn)).toEqual(['2026-10-01', today]);
  });

  test('say which way things go', () => {
    const trend = (now: Partial<Record<MeasureName, number>>, before: Partial<Record<MeasureName, number>>) =>
      raiseFlags(figures(now), { today, indicators, before: figures(before) }).flags[0]!.trend;
    expect(trend({ termSpells: 5 }, { termSpells: 4 })).toBe('worse');
    expect(trend({ termSpells: 5 }, { termSpells: 5 })).toBe('same');
    expect(trend({ termSpells: 5 }, { termSpells: 6 })).toBe('better');
    expect(trend({ termSpells: 5 }, {})).toBe('unknown');
    expect(trend({ gradeAverage: 1 }, { gradeAverage: 2 })).toBe('worse');
    expect(trend({ gradeAverage: 2 }, { gradeAverage: 1 })).toBe('better');
    // A share, not a count: 6 of 40 is more than 7 of 60.
    expect(trend({ sixWeeksAbsent: 7, sixWeeksPossible: 60 }, { sixWeeksAbsent: 6, sixWeeksPossible: 40 })).toBe('better');
    expect(trend({ sixWeeksAbsent: 7, sixWeeksPossible: 60 }, { sixWeeksAbsent: 0, sixWeeksPossible: 0 })).toBe('unknown');
  });

  test('follow a school\'s own indicators', () => {
    const own: Indicator = { ...indicators.find(({ key }) => key === 'att.spells')!, when: { measure: 'termSpells', least: 2 } };
    expect(raiseFlags(figures({ termSpells: 2 }), { today, indicators: [own] }).flags).toMatchObject([{ indicator: 'att.spells' }]);
  });
});

describe('who a pupil is, is no reason', () => {
  const refusal = (name: string) => () => raiseFlags({ [name]: { value: 1, asOf: today } } as Measures, { today, indicators });

  // As figures come to be named; the words in them are those that no figure may have.
  const names = [
    'ageInYears', 'birthMonth', 'dob', 'sex', 'gender', 'isGirl', 'boy', 'male', 'female', 'genderReassignment', 'trans', 'transgenderPupil', 'sexualOrientation',
    'marriage', 'isMarried', 'civilPartnership', 'pregnancy', 'pregnant', 'maternityLeave', 'race', 'skinColour', 'ethnicGroup', 'ethnicity_code', 'nationalOrigin',
    'caste', 'nationality', 'citizenship', 'gypsy', 'isRoma', 'traveller', 'grt', 'refugee', 'asylumSeeker', 'uasc', 'religion', 'faithSchool', 'belief',
    'disability', 'disabled', 'sen', 'SEND', 'ehcp', 'isFsm', 'freeMeals', 'pupilPremium', 'home-postcode', 'address', 'idaci', 'eal', 'firstLanguage', 'lac',
    'plac', 'everLookedAfter', 'inCare', 'cin', 'householdIncome', 'childPoverty',
  ];

  test.each(names)('%s is refused', (name) => {
    expect(refusal(name)).toThrow(expect.objectContaining({ code: 'protected-characteristic', details: expect.objectContaining({ measure: name }) }));
  });

  test('also where an indicator or the figures before look at it', () => {
    const unfair = { ...indicators[0]!, when: { any: [{ all: [{ measure: 'ethnicity' as MeasureName, least: 1 }] }] } };
    expect(() => raiseFlags({}, { today, indicators: [unfair] })).toThrow(expect.objectContaining({ code: 'protected-characteristic' }));
    expect(() => raiseFlags({}, { today, indicators, before: { gender: { value: 1, asOf: today } } as Measures })).toThrow(expect.objectContaining({ code: 'protected-characteristic' }));
  });

  test('by a name for each of the words', () => {
    const wordsIn = (name: string) => name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase().split(/[^a-z]+/);
    expect(protectedWords.filter((word) => !names.some((name) => wordsIn(name).includes(word)))).toEqual([]);
    for (const word of protectedWords) expect(refusal(word), word).toThrow(expect.objectContaining({ code: 'protected-characteristic', details: { measure: word, word } }));
  });

  test('an unknown figure is refused as such, and no figure of ours has a protected word', () => {
    expect(refusal('shoeSize')).toThrow(expect.objectContaining({ code: 'unknown-measure', details: { measure: 'shoeSize' } }));
    for (const name of measureNames) {
      for (const word of protectedWords) expect(name.replaceAll(/([A-Z])/g, ' $1').toLowerCase().split(' ')).not.toContain(word);
    }
  });

  test('values and days that are none are refused', () => {
    expect(() => raiseFlags(figures({ termSpells: Number.NaN }), { today, indicators })).toThrow(expect.objectContaining({ code: 'bad-number' }));
    expect(() => raiseFlags(figures({ termSpells: 1 }, 'yesterday'), { today, indicators })).toThrow(expect.objectContaining({ code: 'bad-date' }));
    expect(() => raiseFlags({}, { today: 'today', indicators })).toThrow(expect.objectContaining({ code: 'bad-date' }));
  });
});

describe('what cannot be is refused', () => {
  const spells = indicators.find(({ key }) => key === 'att.spells')!;
  const refused = (change: object) => {
    try {
      return raiseFlags(figures(well), { today, indicators: [{ ...spells, ...change } as Indicator] }).unknown;
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  const share = { part: 'sessionsAbsent', whole: 'sessionsPossible' };

  test.each([
    { measure: 'termSpells', least: Number.NaN }, { measure: 'termSpells', most: Infinity }, { measure: 'termSpells', least: '4' }, { measure: 'termSpells' },
    { ...share, leastPercent: 0 }, { ...share, leastPercent: 101 }, { ...share, belowPercent: -1 }, { ...share, belowPercent: Number.NaN }, share,
    { ...share, least: 4 }, { measure: 'sessionsAbsent', leastPercent: 10 }, { ...share, leastPoints: 2 }, { ...share, before: share, leastPercent: 10 },
    { ...share, before: share, leastPoints: 0 }, { any: [{ measure: 'termSpells', least: 4 }, { all: [{ measure: 'termSpells', least: Number.NaN }] }] },
  ])('a test that is none: %j', (when) => expect(refused({ when })).toBe('bad-number'));

  test('a share against a line that is no per cent above 0', () => {
    const codes = (asked: (line: number) => object) => [0, 1, 100, 101].map((line) => refused({ when: asked(line) }));
    const sound = expect.any(Array);
    expect(codes((leastPercent) => ({ ...share, leastPercent }))).toEqual(['bad-number', sound, sound, 'bad-number']);
    expect(codes((belowPercent) => ({ ...share, belowPercent }))).toEqual(['bad-number', sound, sound, 'bad-number']);
    expect(codes((leastPoints) => ({ ...share, before: share, leastPoints }))).toEqual(['bad-number', sound, sound, 'bad-number']);
  });

  test('a test of nothing', () => {
    expect([{ all: [] }, { any: [] }, { any: [{ all: [] }] }].map((when) => refused({ when }))).toEqual(['no-data', 'no-data', 'no-data']);
  });

  test('an indicator whose figures are fresh for no number of days, or that says nothing of where it belongs', () => {
    expect([Number.NaN, -1, 1.5, Infinity].map((freshDays) => refused({ freshDays }))).toEqual(['bad-count', 'bad-count', 'bad-count', 'bad-count']);
    expect(refused({ freshDays: 0 })).toEqual(['att.spells']);
    expect([{ domain: 'attendence' }, { level: 'red' }, { trend: { of: 'termSpells', worse: 'up' } }].map(refused)).toEqual(['unknown-code', 'unknown-code', 'unknown-code']);
    expect([{ trend: { of: 'ethnicity', worse: 'higher' } }, { trend: { of: { ...share, part: 'fsm' }, worse: 'higher' } }].map(refused))
      .toEqual(['protected-characteristic', 'protected-characteristic']);
  });

  test('each time, and not the first time only', () => {
    const bad = [{ ...spells, freshDays: Number.NaN }];
    for (const _ of [1, 2]) expect(() => raiseFlags(figures(well), { today, indicators: bad })).toThrow(expect.objectContaining({ code: 'bad-count', details: { name: 'freshDays', value: Number.NaN } }));
  });

  test('the indicators as they are shipped are none of these', () => {
    expect(raiseFlags(figures(well), { today, indicators: [...indicators] }).unknown).toEqual([]);
  });

  test('fewer than none of something, but for a change', () => {
    for (const name of measureNames) {
      const ask = () => checkMeasures({ [name]: { value: -1, asOf: today } });
      if (name === 'effortChange') expect(ask()).toBeUndefined();
      else expect(ask, name).toThrow(expect.objectContaining({ code: 'bad-number', details: { name, value: -1 } }));
    }
  });

  test.each([
    ['sessionsAbsent', 'sessionsPossible'], ['sixWeeksAbsent', 'sixWeeksPossible'], ['priorSixWeeksAbsent', 'priorSixWeeksPossible'], ['firstDaysAbsent', 'firstDaysPossible'],
    ['lessonsMissedMonth', 'lessonsMonth'], ['creditsEarned', 'creditsPossible'],
  ] as const)('more %s than %s', (part, whole) => {
    expect(checkMeasures(figures({ [part]: 10, [whole]: 10 }))).toBeUndefined();
    expect(() => raiseFlags(figures({ [part]: 50, [whole]: 10 }), { today, indicators })).toThrow(expect.objectContaining({ code: 'bad-number', details: { name: part, value: 50 } }));
    expect(() => raiseFlags({}, { today, indicators, before: figures({ [whole]: 10, [part]: 50 }) })).toThrow(expect.objectContaining({ code: 'bad-number' }));
  });
});

describe('a profile', () => {
  test('is a word for each domain, and what was said beside it', () => {
    const profile = (values: Partial<Record<MeasureName, number>>) => profileOf(raiseFlags(figures(values), { today, indicators }), indicators);
    expect(profile({ ...well, termSpells: 4, coreSubjectsFailing: 1, gradeAverage: 1, selfReferrals: 1, contextEvents: 2 })).toEqual({
      attendance: 'watch', behaviour: 'clear', course: 'act', voice: ['voice.self'], context: ['ctx.event'], domainsRaised: 2,
    });
    expect(profile(well)).toEqual({ attendance: 'clear', behaviour: 'clear', course: 'clear', voice: [], context: [], domainsRaised: 0 });
    expect(profile({ incidentsMonth: 0 })).toMatchObject({ attendance: 'unknown', behaviour: 'clear', course: 'unknown', domainsRaised: 0 });
    expect(profile({ ...well, termSpells: 4, incidentsMonth: 3, subjectsFailing: 1 }).domainsRaised).toBe(3);
  });
});

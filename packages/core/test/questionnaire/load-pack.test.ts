import { describe, expect, test } from 'vitest';
import { BarrierAssessment } from '@learning-mentor/core/assessment';
import { barrierCodes } from '@learning-mentor/core/barrier';
import {
  barrierProfile, barrierProfileCy, barrierProfileEnGb, goalRating, goalRatingCy, goalRatingEnGb, loadPack, myWeek, myWeekCy, myWeekEnGb, packForExport, profileRatings, rosenberg, scoreAnswers, studyHabits,
  studyHabitsCy, studyHabitsEnGb, vectorFaults, wordingDigest, type LicenceAttestation, type PackUse, type QuestionnairePack,
} from '@learning-mentor/core/questionnaire';
import type { RuleError } from '../../src/rule-error.js';
import { pack, words } from './packs.js';

const today = '2026-11-24';
const free: PackUse = { commercial: false, today };
const signed: LicenceAttestation = {
  pack: 'invented', holder: 'Alder Bridge School', reference: 'L-1', signedBy: 'Margaret Lowe', until: today, unaltered: true,
};
const licence = (change: Partial<QuestionnairePack['licence']>) => pack({ licence: { ...pack().licence, ...change } });

function refusal(load: () => unknown): Pick<RuleError, 'code' | 'details'> {
  try {
    load();
  } catch (error) {
    return error as RuleError;
  }
  throw new Error('was not refused');
}

describe('packs that are shipped', () => {
  const shipped = [barrierProfile, goalRating, myWeek, studyHabits, rosenberg];

  test.each(shipped.map((each) => [each.id, each] as const))('%s holds together and scores as it says', (_id, each) => {
    expect(loadPack(JSON.parse(JSON.stringify(each)), free).pack).toEqual(each);
    expect(each.vectors.length).toBeGreaterThanOrEqual(5);
    expect(each.licence.checkedOn <= today).toBe(true);
  });

  test('our own are given away, marked unvalidated and without bands, with words for all their items in both languages', () => {
    const ours = [
      [barrierProfile, barrierProfileEnGb, barrierProfileCy], [goalRating, goalRatingEnGb, goalRatingCy], [myWeek, myWeekEnGb, myWeekCy],
      [studyHabits, studyHabitsEnGb, studyHabitsCy],
    ] as const;
    for (const [own, ...wordings] of ours) {
      expect(own).toMatchObject({ validated: false, bands: [], licence: { id: 'CC0-1.0', commercial: true, alterations: true, redistribution: true } });
      for (const wording of wordings) expect(loadPack(own, { commercial: true, today, words: wording }).words).toEqual(wording);
    }
  });

  test('Rosenberg comes without wording and without bands', () => {
    expect(loadPack(rosenberg, free)).toEqual({ pack: rosenberg, scoresOnly: 'no-words' });
    expect(loadPack(rosenberg, { commercial: true, today }).scoresOnly).toBe('no-words');
    expect(rosenberg.bands).toEqual([]);
    expect(rosenberg.licence).toMatchObject({ redistribution: false, commercial: false, alterations: false, licenceRequired: true });
  });

  test('the barrier profile asks for each barrier as its strength, by area, and adds nothing up', () => {
    expect(barrierProfile.items.map(({ id }) => id.toUpperCase())).toEqual([...barrierCodes]);
    expect(barrierProfile.scales.map(({ id, items, missing }) => `${id} ${items.length} ${missing.rule === 'prorate' ? missing.max : 0}`)).toEqual([
      'aca 5 2', 'stu 5 2', 'att 5 2', 'beh 5 2', 'sem 5 2', 'fam 5 2', 'hlt 3 1', 'snd 3 1', 'lan 2 0', 'eng 3 1', 'pee 2 0', 'saf 1 0', 'trn 1 0',
    ]);
    expect(barrierProfileEnGb.items.find(({ id }) => id === 'att-04')!.words).toBe('Is here on time');
  });

  test('answers to the barrier profile are suspicions to begin an assessment with', () => {
    expect(profileRatings({ 'saf-01': 1, 'att-04': 4, 'aca-01': 0, 'hlt-02': undefined })).toEqual([
      { barrier: 'ATT-04', severity: 4, confidence: 'suspected' }, { barrier: 'SAF-01', severity: 1, confidence: 'suspected' },
    ]);
    for (const { barrier, severity, confidence } of profileRatings({ 'att-04': 2 })) {
      expect(BarrierAssessment.input.safeParse({ pupil: '0199a000-0000-7000-8000-000000000001', phase: 'baseline', informants: ['pupil'], ratings: [{ barrier, severity, confidence }] }).error).toBeUndefined();
    }
    expect(profileRatings({})).toEqual([]);
    expect(refusal(() => profileRatings({ 'att-04': 5 })).code).toBe('bad-answer');
    expect(refusal(() => profileRatings({ 'att-09': 1 })).code).toBe('unknown-item');
  });

  test('in the barrier profile a doubt about safety opens the safeguarding screen, and much of what may lead to it', () => {
    const opens = (item: string) => [0, 1, 2, 3, 4].filter((answer) => scoreAnswers(barrierProfile, { [item]: answer }).risks.includes(item)).join('');
    expect(['saf-01', 'beh-04', 'sem-03', 'pee-01', 'att-04'].map(opens)).toEqual(['1234', '34', '34', '34', '']);
  });

  test('not feeling safe at school opens the safeguarding screen', () => {
    expect([0, 1, 2].map((safe) => scoreAnswers(myWeek, { safe }).risks)).toEqual([['safe'], ['safe'], []]);
  });
});

describe('a licence is enforced', () => {
  test('a pack that forbids commercial use cannot be loaded in a paid product', () => {
    const use: PackUse = { commercial: true, today, words: words(), attestation: signed };
    expect(refusal(() => loadPack(pack(), use))).toMatchObject({ code: 'licence-forbids', details: { pack: 'invented', forbids: 'commercial' } });
    expect(loadPack(pack(), { ...use, commercial: false }).words).toEqual(words());
    expect(loadPack(licence({ commercial: true }), use).words).toEqual(words());
  });

  test('a pack that forbids alterations takes its authorised wording only', () => {
    const known = licence({ wordings: { 'en-GB': wordingDigest(words()) } });
    const use = { ...free, attestation: { ...signed, unaltered: false } };
    expect(loadPack(known, { ...use, words: words() }).words).toEqual(words());
    const [first, ...rest] = words().items;
    const altered = [
      words({ items: [{ ...first!, words: 'One!' }, ...rest] }), words({ items: [...rest, first!] }), words({ instructions: 'Tick two.' }),
      words({ responses: { ...words().responses, yes: { '0': 'Never', '1': 'Yes' } } }),
    ];
    for (const each of altered) {
      expect(refusal(() => loadPack(known, { ...use, words: each })), JSON.stringify(each)).toMatchObject({ code: 'licence-forbids', details: { forbids: 'alterations' } });
      expect(refusal(() => loadPack(known, { ...free, attestation: signed, words: each })).code).toBe('licence-forbids');
      expect(loadPack({ ...known, licence: { ...known.licence, alterations: true } }, { ...use, words: each }).words).toEqual(each);
    }
  });

  test('where no authorised wording is known, the school says that it is unaltered', () => {
    expect(refusal(() => loadPack(pack(), { ...free, words: words(), attestation: { ...signed, unaltered: false } })).code).toBe('licence-forbids');
    expect(refusal(() => loadPack(pack(), { ...free, words: words() })).code).toBe('licence-forbids');
    const otherLanguage = licence({ wordings: { cy: wordingDigest(words()) } });
    expect(loadPack(otherLanguage, { ...free, words: words(), attestation: signed }).words).toEqual(words());
  });

  test('without a licence that it needs, or after its last day, scores may still be typed in', () => {
    const altering = licence({ alterations: true });
    expect(loadPack(altering, { ...free, words: words() })).toEqual({ pack: altering, scoresOnly: 'no-licence' });
    expect(loadPack(altering, { ...free, words: words(), attestation: { ...signed, until: '2026-11-22' } }).scoresOnly).toBe('licence-expired');
    expect(loadPack(altering, { ...free, words: words(), attestation: signed }).words).toEqual(words());
    expect(loadPack(licence({ alterations: true, licenceRequired: false }), { ...free, words: words() }).words).toEqual(words());
  });

  test('a licence is for one pack, and says whose it is, where it stands and who says so', () => {
    const altering = licence({ alterations: true });
    for (const change of [{ pack: 'my-week' }, { holder: '' }, { reference: ' ' }, { signedBy: '' }]) {
      const attestation = { ...signed, ...change };
      expect(loadPack(altering, { ...free, words: words(), attestation }), JSON.stringify(change)).toEqual({ pack: altering, scoresOnly: 'no-licence' });
      expect(refusal(() => loadPack(pack(), { ...free, words: words(), attestation })).details, JSON.stringify(change)).toMatchObject({ forbids: 'alterations' });
    }
  });

  test('dates are checked', () => {
    expect(refusal(() => loadPack(pack(), { commercial: false, today: '2026-13-01' })).code).toBe('bad-date');
    expect(refusal(() => loadPack(pack(), { ...free, words: words(), attestation: { ...signed, until: 'never' } })).code).toBe('bad-date');
  });

  test('wording leaves the school only where it may be passed on', () => {
    const use = { ...free, words: words(), attestation: signed };
    expect(packForExport(loadPack(pack(), use))).toEqual({ pack: pack() });
    expect(packForExport(loadPack(licence({ redistribution: true }), use))).toHaveProperty('words', words());
    expect(packForExport(loadPack(licence({ redistribution: true }), free))).not.toHaveProperty('words');
  });
});

describe('the digest of a wording', () => {
  test('stands for items, answers and instructions, not for title, version or language', () => {
    expect(wordingDigest(words())).toMatch(/^[0-9a-f]{64}$/);
    expect(wordingDigest(words({ title: 'Other', version: '9.9.9', language: 'cy' }))).toBe(wordingDigest(words()));
  });
});

describe('a pack has to hold together', () => {
  const [first, second, ...others] = pack().items;
  const scale = pack().scales[0]!;
  const broken: [string, Partial<QuestionnairePack>][] = [
    ['an item is there twice', { items: [first!, first!, second!, ...others] }],
    ['a scale is there twice', { scales: [scale, scale] }],
    ['ages end before they begin', { ages: { from: 9, to: 8 } }],
    ['answers \'often\' do not rise', { responses: { often: [1, 1, 2], yes: [0, 1] } }],
    ['item \'one\' takes unknown answers \'seldom\'', { items: [{ ...first!, responses: 'seldom' }, second!, ...others] }],
    ['order \'half\' has other items than the pack', { orders: { half: ['one', 'two'] } }],
    ['order \'twice\' has other items than the pack', { orders: { twice: ['one', 'one', 'two', 'three'] } }],
    ['order \'other\' has other items than the pack', { orders: { other: ['one', 'two', 'three', 'four'] } }],
    ['scale \'all\' has an unknown item', { scales: [{ ...scale, items: ['one', 'four'] }] }],
    ['scale \'all\' has an item twice', { scales: [{ ...scale, items: ['one', 'one'] }] }],
    ['scale \'all\' may miss all its items', { scales: [{ ...scale, missing: { rule: 'prorate', max: 3 } }] }],
    ['there is no scale \'some\'', { bands: [{ scale: 'some', from: 1, code: 'low', source: 'x' }] }],
    ['there is no scale \'any\'', { figures: [{ scale: 'any', figure: 'alpha', value: 1, sample: 'x', source: 'x' }] }],
    ['there is no item \'four\'', { risks: [{ item: 'four', from: 1, to: 1 }] }],
  ];

  test.each(broken)('%s', (fault, change) => {
    expect(refusal(() => loadPack(pack(change), free))).toMatchObject({ code: 'bad-pack', details: { pack: 'invented', faults: expect.arrayContaining([fault]) } });
  });

  test('and may be for one year of age only', () => {
    expect(loadPack(pack({ ages: { from: 9, to: 9 } }), free).pack.ages).toEqual({ from: 9, to: 9 });
  });

  test('with its words, too', () => {
    const use = (change: Parameters<typeof words>[0]) => ({ ...free, attestation: signed, words: words(change) });
    const faults = (change: Parameters<typeof words>[0]) => refusal(() => loadPack(pack(), use(change))).details['faults'];
    expect(faults({ pack: 'other' })).toEqual(['words are of \'other\' 1.2.3']);
    expect(faults({ version: '1.2.2' })).toEqual(['words are of \'invented\' 1.2.2']);
    expect(faults({ items: words().items.slice(1) })).toEqual(['words have other items than the pack']);
    expect(faults({ responses: { yes: { '0': 'No', '1': 'Yes' } } })).toEqual(['words do not name the answers \'often\'']);
    expect(faults({ responses: { ...words().responses, yes: { '0': 'No', '2': 'Yes' } } })).toEqual(['words do not name the answers \'yes\'']);
    expect(faults({ title: 'x'.repeat(141) })).toEqual(['title: too_big']);
  });

  test('and have the shape of a pack', () => {
    for (const input of [null, {}, { ...pack(), id: 'Not A Key' }, { ...pack(), more: 1 }, { ...pack(), licence: { ...pack().licence, commercial: undefined } }]) {
      expect(refusal(() => loadPack(input, free)).code).toBe('bad-pack');
    }
    expect(refusal(() => loadPack({ ...pack(), version: '1' }, free)).details['faults']).toEqual(['version: invalid_format']);
  });
});

describe('vectors travel with the pack', () => {
  const [lowest, highest, reverse, one, many] = pack().vectors;
  const faults = (...vectors: QuestionnairePack['vectors']) => vectorFaults(pack({ vectors }));

  test('at least five, of each kind', () => {
    expect(vectorFaults(pack())).toEqual([]);
    expect(faults(lowest!, highest!, reverse!, one!)).toEqual([{ fault: 'has 4 vectors, not 5' }, { fault: 'no vector shows too-many-missing' }]);
    expect(faults(highest!, highest!, highest!, highest!, highest!).filter(({ index }) => index === undefined).map(({ fault }) => fault)).toEqual([
      'no vector shows all-lowest', 'no vector shows one-missing', 'no vector shows too-many-missing', 'no vector shows reverse',
    ]);
    const backwards = pack({ items: pack().items.map((item) => ({ ...item, reverse: true as const })), vectors: [] });
    expect(vectorFaults(backwards).map(({ fault }) => fault)).not.toContain('no vector shows reverse');
    const alone = pack({ items: [pack().items[0]!], vectors: [] });
    expect(vectorFaults(alone).map(({ fault }) => fault)).not.toContain('no vector shows one-missing');
    const straight = pack({ items: pack().items.map(({ reverse: _reverse, ...item }) => item), vectors: [] });
    expect(vectorFaults(straight).map(({ fault }) => fault)).not.toContain('no vector shows reverse');
    expect(refusal(() => loadPack(pack({ vectors: [lowest!] }), free))).toMatchObject({ code: 'pack-vectors', details: { pack: 'invented' } });
  });

  test('each with the score of every scale, and right', () => {
    const fault = (scores: Record<string, number | null>) => faults(lowest!, highest!, reverse!, one!, many!, { shows: 'other', answers: { one: 1, two: 1, three: 2 }, scores });
    expect(fault({ all: 8, mean: 1.5 })).toEqual([]);
    expect(fault({ all: 8 + 1e-10, mean: 1.5 })).toEqual([]);
    expect(fault({ all: 7, mean: 1.5 })).toEqual([{ index: 5, fault: '\'all\' is 8, not 7' }]);
    expect(fault({ all: null, mean: 1.5 })).toEqual([{ index: 5, fault: '\'all\' is 8, not null' }]);
    expect(fault({ all: 8 })).toEqual([{ index: 5, fault: 'names no score of \'mean\'' }]);
    expect(fault({ all: 8, mean: 1.5, more: 2 })).toEqual([{ index: 5, fault: 'there is no scale \'more\'' }]);
    expect(faults(lowest!, highest!, reverse!, one!, { ...many!, answers: { three: 9 } })).toEqual([{ index: 4, fault: 'bad-answer {"pack":"invented","item":"three","value":9}' }]);
    expect(faults(lowest!, highest!, reverse!, one!, { ...many!, scores: { all: 3, mean: null } })).toEqual([{ index: 4, fault: '\'all\' is null, not 3' }]);
  });

  test('each shows what it says, and none is there twice', () => {
    const labelled = (...labels: QuestionnairePack['vectors'][number]['shows'][]) => pack().vectors.map((vector, i) => ({ ...vector, shows: labels[i] ?? vector.shows }));
    const wrong = (...labels: Parameters<typeof labelled>) => faults(...labelled(...labels)).filter(({ index }) => index !== undefined);
    expect(wrong('all-highest', 'all-lowest')).toEqual([{ index: 0, fault: 'does not show all-highest' }, { index: 1, fault: 'does not show all-lowest' }]);
    expect(wrong('reverse', 'one-missing', 'too-many-missing', 'all-lowest', 'reverse')).toEqual([
      { index: 0, fault: 'does not show reverse' }, { index: 1, fault: 'does not show one-missing' }, { index: 2, fault: 'does not show too-many-missing' },
      { index: 3, fault: 'does not show all-lowest' }, { index: 4, fault: 'does not show reverse' },
    ]);
    expect(wrong('other', 'other', 'other', 'one-missing', 'one-missing')).toEqual([{ index: 4, fault: 'does not show one-missing' }]);
    expect(faults(lowest!, highest!, reverse!, one!, many!, { ...reverse!, shows: 'other', answers: { hurt: 1, three: 5, two: 1, one: 5 } })).toEqual([
      { index: 5, fault: 'has the answers of vector 2' },
    ]);
    expect(faults(lowest!, highest!, one!, many!, { shows: 'reverse', answers: { one: 1, two: 5, three: 1, hurt: 0 }, scores: { all: 3, mean: 1 } })).toEqual([]);
  });

  test('a pack with the wrong items reversed is refused, whatever its vectors are called', () => {
    const turned = { ...rosenberg, items: rosenberg.items.map(({ id, responses, reverse: was }) => (was ? { id, responses } : { id, responses, reverse: true as const })) };
    expect(refusal(() => loadPack(turned, free)).code).toBe('pack-vectors');
    const [vector] = rosenberg.vectors;
    const vectors = (['all-lowest', 'all-highest', 'one-missing', 'too-many-missing', 'reverse'] as const).map((shows) => ({ ...vector!, shows }));
    expect(refusal(() => loadPack({ ...turned, vectors }, free)).code).toBe('pack-vectors');
  });

  test('a pack whose scoring was changed is refused', () => {
    const scales = [{ ...pack().scales[0]!, missing: { rule: 'invalid' as const } }, pack().scales[1]!];
    expect(refusal(() => loadPack(pack({ scales }), free)).code).toBe('pack-vectors');
  });
});

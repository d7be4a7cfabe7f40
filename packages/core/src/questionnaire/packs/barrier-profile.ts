import { barriers, type BarrierArea } from '../../barrier/barriers.js';
import type { QuestionnairePack } from '../pack.js';
import { givenAway } from './given-away.js';

/** A barrier's item: `att-04` for `ATT-04`. */
const itemOf = (code: string): string => code.toLowerCase();
const itemsOf = (area: BarrierArea): string[] => barriers.filter((barrier) => barrier.area === area).map(({ code }) => itemOf(code));

/** Up to so many items of an area may be left out. None of an area that has one or two. */
const mayMiss: Readonly<Partial<Record<BarrierArea, number>>> = { ACA: 2, STU: 2, ATT: 2, BEH: 2, SEM: 2, FAM: 2, HLT: 1, SND: 1, ENG: 1 };
const areas = [...new Set(barriers.map(({ area }) => area))];

/** Where a rating opens the safeguarding screen. How sure somebody is they are not asked here: far from it (3) stands for likely. */
const opensFrom = { suspected: 1, likely: 3, confirmed: 4 } as const;

const every = (answer: number, change: Record<string, number> = {}): Record<string, number> =>
  ({ ...Object.fromEntries(barriers.map(({ code }) => [itemOf(code), answer])), ...change });
const without = (answers: Record<string, number>, ...left: string[]): Record<string, number> =>
  Object.fromEntries(Object.entries(answers).filter(([item]) => !left.includes(item)));

/**
 * How things stand in the 45 matters that can come between a child and school, by their thirteen areas. Each is asked as its strength, what
 * it looks like where all is well, and answered by how far things are from it just now: 0 just so, 4 far away. That is the severity of a
 * barrier's rating, so an answer can become a rating in a barrier assessment, suspected until there is more. Several people may answer, and
 * each leaves out what they do not know.
 *
 * Scales are means of what was answered. There is no total: it would add up what does not add, and be used to rank children. Written for this
 * project and given away; nobody has shown yet that it measures anything, so there are no bands and no norms.
 *
 * Source: design/domain.md 2 and 3.1 (our own).
 */
export const barrierProfile: QuestionnairePack = {
  id: 'barrier-profile',
  version: '1.0.0',
  licence: givenAway,
  validated: false,
  informants: ['pupil', 'parent', 'teacher', 'mentor'],
  ages: { from: 7, to: 18 },
  responses: { distance: [0, 1, 2, 3, 4] },
  items: barriers.map(({ code }) => ({ id: itemOf(code), responses: 'distance' })),
  orders: {},
  scales: areas.map((area) => ({
    id: area.toLowerCase(), items: itemsOf(area), method: 'mean', better: 'lower',
    missing: mayMiss[area] === undefined ? { rule: 'invalid' } : { rule: 'prorate', max: mayMiss[area] },
  })),
  bands: [],
  figures: [],
  risks: barriers.flatMap((barrier) =>
    'opensSafeguardingScreen' in barrier ? [{ item: itemOf(barrier.code), from: opensFrom[barrier.opensSafeguardingScreen], to: 4 }] : []),
  vectors: [
    {
      shows: 'all-lowest', answers: every(0),
      scores: { aca: 0, stu: 0, att: 0, beh: 0, sem: 0, fam: 0, hlt: 0, snd: 0, lan: 0, eng: 0, pee: 0, saf: 0, trn: 0 },
    },
    {
      shows: 'all-highest', answers: every(4),
      scores: { aca: 4, stu: 4, att: 4, beh: 4, sem: 4, fam: 4, hlt: 4, snd: 4, lan: 4, eng: 4, pee: 4, saf: 4, trn: 4 },
    },
    {
      shows: 'one-missing', answers: without(every(2, { 'aca-02': 4 }), 'aca-01'),
      scores: { aca: 2.5, stu: 2, att: 2, beh: 2, sem: 2, fam: 2, hlt: 2, snd: 2, lan: 2, eng: 2, pee: 2, saf: 2, trn: 2 },
    },
    {
      shows: 'too-many-missing', answers: without(every(1), 'aca-01', 'aca-02', 'aca-03', 'hlt-01', 'pee-02', 'saf-01'),
      scores: { aca: null, stu: 1, att: 1, beh: 1, sem: 1, fam: 1, hlt: 1, snd: 1, lan: 1, eng: 1, pee: null, saf: null, trn: 1 },
    },
    {
      // A pupil who comes late after short nights, and has people here.
      shows: 'other',
      answers: { 'att-01': 1, 'att-02': 0, 'att-03': 1, 'att-04': 4, 'att-05': 0, 'hlt-01': 0, 'hlt-02': 3, 'hlt-03': 0, 'eng-01': 1, 'eng-03': 0, 'saf-01': 0 },
      scores: { aca: null, stu: null, att: 1.2, beh: null, sem: null, fam: null, hlt: 1, snd: null, lan: null, eng: 0.5, pee: null, saf: 0, trn: null },
    },
  ],
};

import { RuleError } from '../rule-error.js';
import { proportion, type Part, type Proportion } from '../statistics/proportion.js';
import { riskRatio, type RiskRatio } from '../statistics/ratio.js';
import { suppressTable } from '../statistics/suppress-table.js';
import { fewestShown, suppressCounts } from '../statistics/suppress.js';

/**
 * The steps from being noticed to being helped. `flag` and `refer` are who is noticed; the others are how those who were noticed are
 * helped: `accept` of the referred; seen in time, `dose` (enough delivered) and `exit` (for the better) of the accepted.
 */
export const fairnessStages = ['flag', 'refer', 'accept', 'in-time', 'dose', 'exit'] as const;
export type FairnessStage = (typeof fairnessStages)[number];

/** One pupil. Groups are used here and nowhere else: they are no input to any flag. */
export interface FairnessPupil {
  /** `{ sex: 'F', fsm: 'yes' }`; what is left out is unknown and in no group. */
  readonly groups: Readonly<Record<string, string>>;
  readonly flagged: boolean;
  readonly referred: boolean;
  readonly accepted: boolean;
  /** The next three undefined where it is too early to say. */
  readonly seenInTime?: boolean | undefined;
  readonly enoughDose?: boolean | undefined;
  readonly goodExit?: boolean | undefined;
}

/**
 * Who will read it. `outside`: governors, a trust, the public; no count of fewer than ten pupils can be read or worked out. `inside`: those
 * at the school who know the pupils anyway; groups of fewer than ten are hidden, because a rate of so few says nothing.
 */
export type FairnessReaders = 'inside' | 'outside';

/** One group at one stage. */
export interface GroupRate {
  readonly group: string;
  /** Undefined where it is hidden: the group, or what would give it away, is too few pupils for the readers. */
  readonly rate?: Proportion;
  /** Against all others of whom the characteristic is known; undefined where either is hidden or fewer than ten. */
  readonly ratio?: RiskRatio;
  /** The ratio lies outside 0.8 to 1.25, or it happened in this group alone: somebody has to write down why. Never where there is no ratio. */
  readonly needsReason: boolean;
}

/** One stage for one characteristic, group by group. */
export interface FairnessReport {
  readonly characteristic: string;
  readonly stage: FairnessStage;
  /** Noticed, or helped. More of a group may be noticed because more of them need help; that fewer are helped has no such reason. */
  readonly about: 'noticed' | 'helped';
  readonly groups: readonly GroupRate[];
}

/** A ratio between these needs no reason given. Source: the four-fifths rule (EEOC Uniform Guidelines) and its reciprocal. */
export const fairRatio = { low: 0.8, high: 1.25 } as const;

/**
 * Who is noticed and who is helped, by group: rates with Wilson's 95% interval (`proportion`), and ratios against all others with the 95%
 * interval of Katz's logarithmic method (`riskRatio`). Groups of fewer than ten are hidden, and with a hidden one as many others as it takes
 * that none can be worked out; for readers outside, also where the pupils to whom it happened, or those to whom it did not, are fewer. Each
 * stage is made safe by itself.
 *
 * That more of a group are noticed may have its reason in their need; that fewer of them are helped has none of that kind. Each report says
 * which of the two it is `about`.
 *
 * Source: design/domain.md 4.4 (our own).
 *
 * @param characteristics which groups to look at: `['sex', 'fsm']`
 * @param readers by default `outside`, the more careful
 * @throws {RuleError} `no-data` where no pupil has one of the characteristics
 * @example
 * ```ts
 * const group = (name: string, flagged: number, of: number) => Array.from({ length: of }, (_, i) => (
 *   { groups: { sex: name }, flagged: i < flagged, referred: false, accepted: false }));
 * const [flag] = fairnessReport([...group('F', 15, 50), ...group('M', 50, 100)], ['sex']);
 * flag?.groups[0]; // → { group: 'F', rate: { share: 0.3, … }, ratio: { ratio: 0.6, … }, needsReason: true }
 * ```
 */
export function fairnessReport(
  pupils: readonly FairnessPupil[],
  characteristics: readonly string[],
  readers: FairnessReaders = 'outside',
): FairnessReport[] {
  return characteristics.flatMap((characteristic) => {
    const known = pupils.filter(({ groups }) => Object.hasOwn(groups, characteristic));
    if (known.length === 0) throw new RuleError('no-data', { characteristic });
    const names = [...new Set(known.map(({ groups }) => groups[characteristic]!))].sort();
    return fairnessStages.map((stage): FairnessReport => {
      const parts = names.map((name) => partOf(known.filter(({ groups }) => groups[characteristic] === name), stage));
      const shown = readers === 'inside' ? shownInside(parts) : shownOutside(parts);
      const about = stage === 'flag' || stage === 'refer' ? 'noticed' : 'helped';
      return { characteristic, stage, about, groups: names.map((group, i) => rateOf(group, parts, i, shown)) };
    });
  });
}

/** Which groups may be shown, and whether the ratios to all others may. */
interface Shown {
  readonly groups: readonly boolean[];
  readonly others: boolean;
}

const shownInside = (parts: readonly Part[]): Shown =>
  ({ groups: suppressCounts(parts.map(({ of }) => of)).counts.map((of) => of !== undefined), others: true });

/** A ratio to the others gives the others' rate away, so it is shown where the totals are. */
function shownOutside(parts: readonly Part[]): Shown {
  const { cells, columnTotals } = suppressTable(parts.map(({ part, of }) => [part, of - part]));
  const whole = (row: readonly (number | undefined)[]) => row.every((cell) => cell !== undefined);
  return { groups: cells.map(whole), others: whole(columnTotals) };
}

function rateOf(group: string, parts: readonly Part[], index: number, shown: Shown): GroupRate {
  if (!shown.groups[index]) return { group, needsReason: false };
  const own = parts[index]!;
  const rest = parts.filter((_, i) => i !== index);
  const others = rest.reduce((all, each) => ({ part: all.part + each.part, of: all.of + each.of }), { part: 0, of: 0 });
  const rate = proportion(own);
  if (others.of < fewestShown || !shown.others) return { group, rate, needsReason: false };
  const ratio = riskRatio(own, others);
  // None, where it happened to nobody of the others, is beyond all bounds unless it happened to nobody here either.
  const { ratio: times = own.part > 0 ? Infinity : 1 } = ratio;
  return { group, rate, ratio, needsReason: times < fairRatio.low || times > fairRatio.high };
}

/** How many of whom. */
function partOf(pupils: readonly FairnessPupil[], stage: FairnessStage): Part {
  const among = (whom: readonly FairnessPupil[], what: (pupil: FairnessPupil) => boolean | undefined): Part => {
    const said = whom.filter((pupil) => what(pupil) !== undefined);
    return { part: said.filter(what).length, of: said.length };
  };
  const accepted = pupils.filter((pupil) => pupil.accepted);
  switch (stage) {
    case 'flag': return among(pupils, (pupil) => pupil.flagged);
    case 'refer': return among(pupils, (pupil) => pupil.referred);
    case 'accept': return among(pupils.filter((pupil) => pupil.referred), (pupil) => pupil.accepted);
    case 'in-time': return among(accepted, (pupil) => pupil.seenInTime);
    case 'dose': return among(accepted, (pupil) => pupil.enoughDose);
    case 'exit': return among(accepted, (pupil) => pupil.goodExit);
  }
}

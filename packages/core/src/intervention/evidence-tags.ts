import { dayNumber } from '../day.js';
import type { ApproachCode } from './approaches.js';
import type { EvidenceTag } from './fields.js';

/** A tag and what it is about. `months` is left out where no effect in months was shown. */
export interface ApproachEvidence extends EvidenceTag {
  readonly approach: ApproachCode;
}

const tag = (approach: ApproachCode, asOf: string, months: number | undefined, source: string): ApproachEvidence => ({
  approach, asOf, source, ...(months !== undefined && { months }),
});

/**
 * What the toolkit of the Education Endowment Foundation said of an approach, by the day from which it said so. Figures changed much from
 * one edition to the next (mentoring: 1, then 0, then 2 months), so none stands without its day.
 *
 * Source: design/domain.md 4.3, each figure as marked there; where it says "from memory" it was not looked up. Of an edition of which only
 * the year is known the first day of the year is written.
 */
export const evidenceTags: readonly ApproachEvidence[] = [
  tag('one-to-one-tuition', '2021-01-01', 5, 'EEF toolkit 2021'),
  tag('small-group-tuition', '2021-01-01', 4, 'EEF toolkit 2021'),
  tag('mentoring', '2013-01-01', 1, 'EEF toolkit 2013'),
  tag('mentoring', '2018-01-01', 0, 'EEF toolkit 2018'),
  tag('mentoring', '2021-07-01', 2, 'EEF toolkit, July 2021; poor pairings can do harm'),
  tag('behaviour', '2014-01-01', 4, 'EEF toolkit 2014'),
  tag('behaviour', '2018-01-01', 3, 'EEF toolkit 2018'),
  tag('aspiration', '2014-01-01', 0, 'EEF toolkit 2014'),
  tag('aspiration', '2021-01-01', undefined, 'EEF toolkit: unproven'),
  tag('feedback', '2014-01-01', 8, 'EEF toolkit 2014 and 2018'),
  tag('feedback', '2021-01-01', 6, 'EEF toolkit 2021, from memory'),
  tag('metacognition', '2018-01-01', 7, 'EEF toolkit 2018, from memory'),
  tag('metacognition', '2021-01-01', 8, 'EEF toolkit 2021, from memory'),
  tag('social-emotional-learning', '2018-01-01', 4, 'EEF toolkit 2018, from memory'),
  tag('social-emotional-learning', '2021-01-01', 3, 'EEF toolkit 2021, from memory'),
  tag('parental-engagement', '2021-01-01', 4, 'EEF toolkit, from memory'),
  tag('teaching-assistant', '2021-01-01', 4, 'EEF toolkit, structured interventions, from memory'),
  tag('homework', '2014-01-01', 5, 'EEF toolkit 2014, secondary; primary 1'),
  tag('homework', '2018-01-01', 5, 'EEF toolkit 2018, secondary; primary 2'),
  tag('digital-technology', '2014-01-01', 4, 'EEF toolkit 2014 and 2018'),
  tag('collaborative-learning', '2014-01-01', 5, 'EEF toolkit 2014 and 2018'),
];

/**
 * What was known of an approach on a day: the latest edition until then; undefined where there was none. Show it as an average over studies,
 * of attainment only, never as a promise.
 *
 * @param date `YYYY-MM-DD`
 * @throws {RuleError} `bad-date`
 * @example
 * ```ts
 * evidenceOn('mentoring', '2019-09-01')?.months; // → 0
 * evidenceOn('mentoring', '2026-11-24'); // → { months: 2, asOf: '2021-07-01', source: 'EEF toolkit, July 2021; poor pairings can do harm' }
 * evidenceOn('restorative', '2026-11-24'); // → undefined
 * ```
 */
export function evidenceOn(approach: ApproachCode, date: string): EvidenceTag | undefined {
  dayNumber(date);
  const latest = evidenceTags.filter((each) => each.approach === approach && each.asOf <= date).sort((a, b) => (a.asOf < b.asOf ? 1 : -1))[0];
  if (!latest) return undefined;
  const { approach: _approach, ...known } = latest;
  return known;
}

/** An assessment, as far as this rule looks. */
export interface AssessmentSoFar {
  readonly phase: string;
  readonly informants: readonly string[];
  readonly ratings: readonly {
    readonly pupilView?: string | undefined;
    readonly noPupilView?: string | undefined;
    readonly adultsWillChange?: string | undefined;
  }[];
  readonly pupilVoice?: string | undefined;
}

/** What a baseline lacks. */
export type AssessmentGap = 'second-informant' | 'pupil-view' | 'adults-change';

const said = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';

/**
 * What is missing from a baseline; empty where nothing is, and of reviews. Two people or more are asked, the pupil is heard or it is written
 * down why not, and there is one thing that adults will change. The last is asked before it is complete, by the record's own rules; the
 * others are for whoever writes it to know, since a baseline that waits for everybody helps nobody.
 *
 * Source: design/domain.md 1.5 ("two informants or more, one pupil voice or more"; "partial allowed").
 *
 * @example
 * ```ts
 * assessmentGaps({ phase: 'baseline', informants: ['teacher'], ratings: [{ noPupilView: 'Away since Monday' }] });
 * // → ['second-informant', 'adults-change']
 * ```
 */
export function assessmentGaps({ phase, informants, ratings, pupilVoice }: AssessmentSoFar): AssessmentGap[] {
  if (phase !== 'baseline') return [];
  const isHeard = said(pupilVoice) || ratings.some(({ pupilView, noPupilView }) => said(pupilView) || said(noPupilView));
  const gaps: AssessmentGap[] = [];
  if (new Set(informants).size < 2) gaps.push('second-informant');
  if (!isHeard) gaps.push('pupil-view');
  if (!ratings.some(({ adultsWillChange }) => said(adultsWillChange))) gaps.push('adults-change');
  return gaps;
}

/** What is known of one barrier of one pupil, as far as this rule looks. */
export interface BarrierCase {
  readonly evidence?: readonly { readonly kind: string }[] | undefined;
  /** The pupil's own view, in their words; it counts as evidence of the kind `pupil`. */
  readonly pupilView?: string | undefined;
  /** Why the pupil's view is missing. */
  readonly noPupilView?: string | undefined;
}

/** What a barrier lacks before it may be called confirmed. */
export type ConfirmationGap = 'second-kind-of-evidence' | 'pupil-view';

/** Kinds of evidence that a confirmed barrier rests on at the least. */
const kindsNeeded = 2;

const said = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';

/**
 * What is missing before a suspected or likely barrier may be called confirmed; empty where nothing is. Two kinds of evidence are needed
 * (two reports of the same kind are one), and one is the pupil's own view, or the reason why there is none is written down.
 *
 * Source: design/domain.md 2 (our own rule: signals are not proof).
 *
 * @example
 * ```ts
 * confirmationGaps({ evidence: [{ kind: 'data' }] }); // → ['second-kind-of-evidence', 'pupil-view']
 * confirmationGaps({ evidence: [{ kind: 'data' }], pupilView: 'I lose my planner.' }); // → []
 * ```
 */
export function confirmationGaps({ evidence = [], pupilView, noPupilView }: BarrierCase): ConfirmationGap[] {
  const kinds = new Set(evidence.map(({ kind }) => kind));
  if (said(pupilView)) kinds.add('pupil');
  const gaps: ConfirmationGap[] = [];
  if (kinds.size < kindsNeeded) gaps.push('second-kind-of-evidence');
  if (!kinds.has('pupil') && !said(noPupilView)) gaps.push('pupil-view');
  return gaps;
}

/**
 * Whether a barrier may be called confirmed.
 *
 * @example
 * ```ts
 * mayBeConfirmed({ evidence: [{ kind: 'data' }, { kind: 'teacher' }], noPupilView: 'Away since Monday' }); // → true
 * ```
 */
export const mayBeConfirmed = (barrier: BarrierCase): boolean => confirmationGaps(barrier).length === 0;

import type { AttainmentLadder, BarrierCode } from '@learning-mentor/core';

/** The words in which the invented school writes about one barrier. `{name}` is the pupil, `{teacher}` one of their teachers. */
export interface BarrierWords {
  readonly barrier: BarrierCode;
  /** Why mentoring was asked for. */
  readonly reason: string;
  /** What a teacher or the figures say of it. The pupil's own view stands beside it. */
  readonly evidence: readonly { readonly kind: 'data' | 'teacher' | 'observation' | 'parent'; readonly text: string }[];
  readonly pupilView: string;
  readonly adultsWillChange: string;
  readonly goals: readonly {
    readonly title: string;
    readonly strand: 'academic' | 'social-emotional';
    readonly ladder: Omit<AttainmentLadder, 'baseline' | 'weight'>;
  }[];
  readonly intervention: {
    readonly title: string;
    readonly successCriterion: string;
  };
  /** Session notes: getting started, in the middle, and when it has become easier. */
  readonly notes: { readonly early: readonly string[]; readonly middle: readonly string[]; readonly late: readonly string[] };
  /** The pupil's own, from the beginning to when it has become easier. */
  readonly pupilWords: readonly string[];
  readonly nextSteps: readonly string[];
}

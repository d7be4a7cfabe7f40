/** An assessment, as far as this rule looks. */
export interface AssessmentFacts<Rating extends { readonly barrier: string; readonly severity: number }> {
  readonly state: string;
  readonly phase: string;
  /** `YYYY-MM-DD` */
  readonly occurredOn: string;
  readonly ratings: readonly Rating[];
}

/** One barrier now and at the baseline. Undefined is not rated, which is not the same as none. */
export interface BarrierProgress<Rating> {
  readonly barrier: string;
  readonly now: Rating | undefined;
  readonly baseline: Rating | undefined;
}

/** The completed assessments that a comparison rests on, and what it says of each barrier. */
export interface Progress<Assessment, Rating> {
  readonly latest: Assessment;
  /** Undefined where there is no baseline, or the baseline is the latest assessment. */
  readonly baseline: Assessment | undefined;
  readonly barriers: readonly BarrierProgress<Rating>[];
}

/**
 * Barriers now against the baseline: the last completed assessment beside the last completed baseline before it. A barrier that only one of
 * them rates is unknown in the other. The most severe now comes first, then the most severe at the baseline.
 *
 * @returns undefined while no assessment is complete
 * @example
 * ```ts
 * const baseline = { state: 'complete', phase: 'baseline', occurredOn: '2026-09-10', ratings: [{ barrier: 'ATT-04', severity: 3 }] };
 * const review = { state: 'complete', phase: 'review', occurredOn: '2026-11-12', ratings: [{ barrier: 'ATT-04', severity: 1 }] };
 * barrierProgress([baseline, review])?.barriers; // → [{ barrier: 'ATT-04', now: { severity: 1, … }, baseline: { severity: 3, … } }]
 * ```
 */
export function barrierProgress<Rating extends { readonly barrier: string; readonly severity: number }, Assessment extends AssessmentFacts<Rating>>(
  assessments: readonly Assessment[],
): Progress<Assessment, Assessment['ratings'][number]> | undefined {
  const complete = assessments.filter(({ state }) => state === 'complete').sort((a, b) => (a.occurredOn < b.occurredOn ? 1 : a.occurredOn > b.occurredOn ? -1 : 0));
  const [latest, ...earlier] = complete;
  if (latest === undefined) return undefined;
  const baseline = latest.phase === 'baseline' ? undefined : earlier.find(({ phase }) => phase === 'baseline');
  const codes = new Set([latest, ...(baseline ? [baseline] : [])].flatMap(({ ratings }) => ratings.map(({ barrier }) => barrier)));
  const of = (assessment: Assessment | undefined, barrier: string) => assessment?.ratings.find((rating) => rating.barrier === barrier);
  const barriers = [...codes]
    .map((barrier) => ({ barrier, now: of(latest, barrier), baseline: of(baseline, barrier) }))
    .sort((a, b) => severity(b.now) - severity(a.now) || severity(b.baseline) - severity(a.baseline));
  return { latest, baseline, barriers };
}

const severity = (rating: { readonly severity: number } | undefined): number => rating?.severity ?? -1;

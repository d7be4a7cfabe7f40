/** A goal, as far as this rule looks. */
export interface BalancedGoal {
  readonly strand: 'academic' | 'social-emotional';
  /** Drafts and goals that were withdrawn or changed do not count. */
  readonly state: string;
}

/** How a plan's goals lie between learning and wellbeing. */
export interface PlanBalance {
  readonly academic: number;
  readonly socialEmotional: number;
  /** The strand that has no goal; undefined where both have one, or none has. */
  readonly missing?: BalancedGoal['strand'];
  /** Both strands have a goal, or somebody wrote down why one has none. False while there is no goal at all. */
  readonly balanced: boolean;
}

const outOfCount: readonly string[] = ['draft', 'withdrawn', 'changed'];

/**
 * Whether a plan holds goals of both strands, or the reason why not. Academic and social and emotional goals are of equal worth: a learning
 * mentor is no second tutor and no counsellor.
 *
 * Source: design/domain.md 1.2 ("academic and social/emotional equally valued"; our own rule).
 *
 * @param oneStrandBecause the plan's reason, where it has one
 * @example
 * ```ts
 * planBalance([{ strand: 'academic', state: 'agreed' }]); // → { academic: 1, socialEmotional: 0, missing: 'social-emotional', balanced: false }
 * ```
 */
export function planBalance(goals: readonly BalancedGoal[], oneStrandBecause?: string): PlanBalance {
  const counted = goals.filter(({ state }) => !outOfCount.includes(state));
  const academic = counted.filter(({ strand }) => strand === 'academic').length;
  const socialEmotional = counted.length - academic;
  const missing = counted.length === 0 ? undefined : academic === 0 ? 'academic' : socialEmotional === 0 ? 'social-emotional' : undefined;
  const explained = oneStrandBecause !== undefined && oneStrandBecause.trim() !== '';
  return { academic, socialEmotional, ...(missing && { missing }), balanced: counted.length > 0 && (missing === undefined || explained) };
}

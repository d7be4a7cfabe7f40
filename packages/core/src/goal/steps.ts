/** A goal's steps and those that were done, as far as this rule looks. */
export interface SteppedGoal<Step extends { readonly id: string }> {
  readonly steps?: readonly Step[] | undefined;
  readonly stepsDone?: readonly { readonly step: string; readonly on: string }[] | undefined;
}

/**
 * The steps of a goal, each with the day on which it was first done, where it was.
 *
 * @example
 * ```ts
 * stepsOf({ steps: [{ id: 'a', text: 'Set the alarm' }], stepsDone: [{ step: 'a', on: '2026-11-30' }] }); // → [{ id: 'a', text: 'Set the alarm', doneOn: '2026-11-30' }]
 * ```
 */
export function stepsOf<Step extends { readonly id: string }>({ steps = [], stepsDone = [] }: SteppedGoal<Step>): (Step & { readonly doneOn?: string })[] {
  return steps.map((step) => {
    const doneOn = stepsDone.filter((done) => done.step === step.id).map(({ on }) => on).sort()[0];
    return { ...step, ...(doneOn !== undefined && { doneOn }) };
  });
}

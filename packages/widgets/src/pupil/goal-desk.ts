import type { AttainmentLevel } from '@learning-mentor/core/goal';
import type { KindNamed, RecordInput } from '@learning-mentor/core/record';
import { codeOf, type Client } from '../internal/client.js';
import type { Seen } from './file.js';

/** An action on a goal that is asked back about before it is taken. */
export type GoalMove = 'agree' | 'meet' | 'change' | 'withdraw';
/** What stands open under a goal. */
export type GoalPanel = 'rate' | 'more' | Exclude<GoalMove, 'agree'>;
export type GoalInput = RecordInput<KindNamed<'goal'>>;

interface Host {
  readonly school: Client | undefined;
  requestUpdate(): void;
}

/**
 * What is being done to the goals of a pupil: which panel is open, what is under way, what failed. It draws nothing, so that the mentor's
 * plan and the child's page use the same one.
 */
export class GoalDesk {
  /** The goal whose panel is open, or `new` for the form. */
  goal: string | undefined;
  panel: GoalPanel | undefined;
  busy = false;
  error: unknown;
  /** What was rated here, for readers who are not shown ratings. */
  readonly rated = new Map<string, AttainmentLevel>();
  readonly #host: Host;
  readonly #saved: (goal: Seen<'goal'>) => void;

  /** @param saved called with each goal as it is after it was saved */
  constructor(host: Host, saved: (goal: Seen<'goal'>) => void) {
    this.#host = host;
    this.#saved = saved;
  }

  /** Opens a panel, or closes it where it is open. */
  toggle(goal: string, panel?: GoalPanel): void {
    const isOpen = this.goal === goal && this.panel === panel;
    this.goal = isOpen ? undefined : goal;
    this.panel = isOpen ? undefined : panel;
    this.error = undefined;
    this.#host.requestUpdate();
  }

  /** Whether a panel of a goal, or the form, is open. */
  isOpen(goal: string, panel?: GoalPanel): boolean {
    return this.goal === goal && this.panel === panel;
  }

  /** Says where things are. A rating is added beside the others, so one that somebody else gave meanwhile is no conflict. */
  rate(goal: Seen<'goal'>, input: { level: AttainmentLevel; by: 'pupil' | 'mentor' | 'teacher'; note?: string }): Promise<boolean> {
    return this.#do(async (client) => {
      const id = client.newId();
      const send = (held: { readonly id: string; readonly etag: string }) => client.goals.rate(held, { ...input, id });
      const saved = await send(goal).catch((error: unknown) => {
        const current = (error as { problem?: { current?: { id: string; etag?: unknown } } }).problem?.current;
        if (codeOf(error) !== 'version-conflict' || typeof current?.etag !== 'string') throw error;
        return send({ id: goal.id, etag: current.etag });
      });
      this.rated.set(goal.id, input.level);
      return saved;
    });
  }

  /** Takes a step of a goal's lifecycle. */
  move(goal: Seen<'goal'>, move: GoalMove, reason?: string): Promise<boolean> {
    return this.#do((client) => (move === 'change' ? client.goals.change(goal, { reason: reason ?? '' }) : client.goals[move](goal)));
  }

  /** Writes a new goal. */
  add(input: GoalInput): Promise<boolean> {
    return this.#do((client) => client.goals.create(input));
  }

  /** @returns whether it was saved; if not, what was typed stays where it is, and `error` says why */
  async #do(send: (client: Client) => Promise<Seen<'goal'>>): Promise<boolean> {
    const client = this.#host.school;
    if (client === undefined || this.busy) return false;
    this.busy = true;
    this.error = undefined;
    this.#host.requestUpdate();
    try {
      this.#saved(await send(client));
      this.goal = this.panel = undefined;
      return true;
    } catch (error) {
      this.error = error;
      return false;
    } finally {
      this.busy = false;
      this.#host.requestUpdate();
    }
  }
}

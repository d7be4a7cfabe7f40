import { RuleError } from '../rule-error.js';
import type { QuestionnairePack } from './pack.js';

/** Answers by the id of the item. An item left out, or undefined, was not answered. */
export type Answers = Readonly<Record<string, number | undefined>>;

/**
 * Answers that were written down by position, as answers by item id. The same questionnaire goes round in several orders with other items
 * reversed; by number alone its score would be silently wrong.
 *
 * @param order the name of the order, of the pack's `orders`
 * @param values one for each item of the order; undefined where it was not answered
 * @throws {RuleError} `unknown-item` where the pack has no such order; `bad-answer` where there are more or fewer values than items.
 * @example
 * ```ts
 * answersInOrder(rosenberg, 'maryland', [3, 2, 0, 3, 1, 2, 2, 1, 0, 0]); // → { worth: 3, qualities: 2, failure: 0, … }
 * answersInOrder(rosenberg, 'rosenberg-1965', [3, 2]); // throws bad-answer
 * ```
 */
export function answersInOrder(pack: QuestionnairePack, order: string, values: readonly (number | undefined)[]): Answers {
  const items = Object.hasOwn(pack.orders, order) ? pack.orders[order] : undefined;
  if (!items) throw new RuleError('unknown-item', { pack: pack.id, order });
  if (values.length !== items.length) {
    throw new RuleError('bad-answer', { order, values: values.length });
  }
  return Object.fromEntries(items.map((item, index) => [item, values[index]]));
}

/**
 * Refuses answers to items that the pack does not have, and values that the item does not take.
 *
 * @throws {RuleError} `unknown-item`, `bad-answer`
 * @example
 * ```ts
 * checkAnswers(myWeek, { calm: 4 }); // → undefined
 * checkAnswers(myWeek, { calm: 5 }); // throws bad-answer
 * ```
 */
export function checkAnswers(pack: QuestionnairePack, answers: Answers): void {
  for (const [id, value] of Object.entries(answers)) {
    const item = pack.items.find((each) => each.id === id);
    if (!item) throw new RuleError('unknown-item', { pack: pack.id, item: id });
    if (value !== undefined && !pack.responses[item.responses]!.includes(value)) {
      throw new RuleError('bad-answer', { pack: pack.id, item: id, value });
    }
  }
}

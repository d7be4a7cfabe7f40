import type { QuestionnairePack } from './pack.js';

/** The lowest and the highest score that a scale can have. Reversing an item does not change what it can count. */
export function rangeOf(pack: QuestionnairePack, scale: QuestionnairePack['scales'][number]): { lowest: number; highest: number } {
  const { items, method } = scale;
  let [lowest, highest] = [0, 0];
  for (const id of items) {
    const responses = pack.responses[pack.items.find((item) => item.id === id)!.responses]!;
    lowest += responses[0]!;
    highest += responses.at(-1)!;
  }
  return method === 'mean' ? { lowest: lowest / items.length, highest: highest / items.length } : { lowest, highest };
}

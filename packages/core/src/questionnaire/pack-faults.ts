import type { QuestionnairePack, QuestionnaireWords } from './pack.js';

/** What does not fit together inside a pack, or between a pack and its words, in English for its author; empty where all does. */
export function packFaults(pack: QuestionnairePack, words?: QuestionnaireWords): string[] {
  const ids = pack.items.map(({ id }) => id);
  const scales = pack.scales.map(({ id }) => id);
  const faults: string[] = [];
  const check = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault);
  };
  check(new Set(ids).size === ids.length, 'an item is there twice');
  check(new Set(scales).size === scales.length, 'a scale is there twice');
  check(pack.ages.from <= pack.ages.to, 'ages end before they begin');
  for (const [name, values] of Object.entries(pack.responses)) {
    check(values.every((value, i) => i === 0 || value > values[i - 1]!), `answers '${name}' do not rise`);
  }
  for (const { id, responses } of pack.items) {
    check(Object.hasOwn(pack.responses, responses), `item '${id}' takes unknown answers '${responses}'`);
  }
  for (const [name, order] of Object.entries(pack.orders)) check(sameItems(order, ids), `order '${name}' has other items than the pack`);
  for (const { id, items, missing } of pack.scales) {
    check(items.every((item) => ids.includes(item)), `scale '${id}' has an unknown item`);
    check(new Set(items).size === items.length, `scale '${id}' has an item twice`);
    check(missing.rule === 'invalid' || missing.max < items.length, `scale '${id}' may miss all its items`);
  }
  for (const { scale } of [...pack.bands, ...pack.figures]) check(scales.includes(scale), `there is no scale '${scale}'`);
  for (const { item } of pack.risks) check(ids.includes(item), `there is no item '${item}'`);
  if (words) {
    check(words.pack === pack.id && words.version === pack.version, `words are of '${words.pack}' ${words.version}`);
    check(sameItems(words.items.map(({ id }) => id), ids), 'words have other items than the pack');
    for (const [name, values] of Object.entries(pack.responses)) {
      check(sameItems(Object.keys(words.responses[name] ?? {}), values.map(String)), `words do not name the answers '${name}'`);
    }
  }
  return faults;
}

const sameItems = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && new Set(some).size === some.length && others.every((other) => some.includes(other));

import axe from 'axe-core';
import { expect } from 'vitest';

/** What axe finds wrong, as sentences that say where. */
export async function violations(element: Element): Promise<string[]> {
  const { violations: found } = await axe.run(element, {
    // Rules about whole pages do not fit a widget in an empty page.
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false }, 'landmark-one-main': { enabled: false } },
  });
  return found.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help} (${node.target.flat().join(' ')}) ${node.failureSummary ?? ''}`));
}

/** Fails with what axe finds wrong in the element and its shadow roots, in the light scheme and in the dark one. */
export async function expectAccessible(element: Element): Promise<void> {
  for (const scheme of ['light', 'dark']) {
    document.documentElement.style.colorScheme = scheme;
    document.documentElement.style.backgroundColor = scheme === 'dark' ? '#10131b' : '#eef1f6';
    finishMotion();
    expect(await violations(element), `${scheme} scheme`).toEqual([]);
  }
  document.documentElement.removeAttribute('style');
}

/** Brings every movement to its end: half-way between two schemes no colour is what it will be. */
function finishMotion(): void {
  for (const motion of document.getAnimations()) {
    if (motion.effect?.getComputedTiming().endTime !== Infinity) motion.finish();
  }
}

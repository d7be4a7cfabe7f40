import axe from 'axe-core';
import { expect } from 'vitest';

/** What axe finds wrong, as sentences that say where. */
async function violations(element: Element): Promise<string[]> {
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
    await settled();
    expect(await violations(element), `${scheme} scheme`).toEqual([]);
  }
  document.documentElement.removeAttribute('style');
}

/** Twice, since what lies under the pointer begins to move only when the page was laid out. */
async function settled(): Promise<void> {
  for (let times = 0; times < 2; times++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    finishMotion();
  }
}

/** Brings every movement to its end: half-way between two schemes no colour is what it will be. */
function finishMotion(): void {
  // A document does not count what moves in its shadow roots.
  for (const motion of rootsIn(document).flatMap((root) => root.getAnimations())) {
    if (motion.effect?.getComputedTiming().endTime !== Infinity) motion.finish();
  }
}

const rootsIn = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [
  root,
  ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? rootsIn(shadowRoot) : [])),
];

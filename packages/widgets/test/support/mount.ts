import type { LmElement } from '../../src/internal/lm-element.js';

/** Puts HTML on the page and answers the first element that matches. */
export function mount<Tag extends keyof HTMLElementTagNameMap>(html: string, tag: Tag): HTMLElementTagNameMap[Tag] {
  document.body.innerHTML = html;
  return document.body.querySelector(tag)!;
}

/** Waits until what is asked for is there; it may throw until then. */
export async function until<Value>(ask: () => Value | undefined | null | false, what = String(ask), longest = 20_000): Promise<Value> {
  const end = Date.now() + longest;
  for (;;) {
    let last: unknown;
    try {
      const value = ask();
      if (value !== undefined && value !== null && value !== false) return value;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`Waited in vain for: ${what}`, { cause: last });
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** All text of an element and its shadow root as it is read, white space evened out. */
export const textOf = (element: Element): string => ((element.shadowRoot?.querySelector('.root') ?? element) as HTMLElement).innerText.replace(/\s+/g, ' ').trim();

/** An element inside a widget; throws where there is none. */
export function part<Found extends HTMLElement = HTMLElement>(element: LmElement | Element, selector: string): Found {
  const found = (element.shadowRoot ?? element).querySelector<Found>(selector);
  if (found === null) throw new Error(`No ${selector} in <${element.localName}>`);
  return found;
}

export const parts = <Found extends HTMLElement = HTMLElement>(element: Element, selector: string): Found[] => [
  ...(element.shadowRoot ?? element).querySelectorAll<Found>(selector),
];

/** Forgets what earlier tests kept on this device. */
export async function clearDevice(): Promise<void> {
  for (const { name } of await indexedDB.databases()) {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name!);
      request.addEventListener('success', () => resolve());
      request.addEventListener('error', () => reject(new Error(`Could not delete ${name}.`, { cause: request.error })));
    });
  }
}

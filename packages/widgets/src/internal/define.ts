/** The major of the contract that these widgets speak. */
export const contract = 1;

interface Known extends CustomElementConstructor {
  readonly contract?: number;
}

/**
 * Registers a widget's class, unless the name is taken. Another copy of the same major does the work just as well, so the first wins; one
 * of another major cannot, so nothing is defined and the page's developer is told how both can live on one page.
 */
export function defineElement(name: string, element: Known, registry: CustomElementRegistry | undefined = globalThis.customElements): void {
  if (registry === undefined) return; // Node: importing is safe, there is nothing to define.
  const known = registry.get(name) as Known | undefined;
  if (known === undefined) return registry.define(name, element);
  if (known === element || Object.getPrototypeOf(known) === element) return;
  if (known.contract === contract) return warnOnce(`LM-2001: <${name}> is already defined by another copy of @learning-mentor/widgets; the first stays.`);
  console.error(
    `LM-2002: <${name}> is already defined by something that speaks another contract, so these widgets are not defined. Use names of your own: define({ prefix: 'acme-lm' }).`,
  );
}

const warned = new Set<string>();

function warnOnce(text: string): void {
  if (warned.has(text)) return;
  warned.add(text);
  console.warn(text);
}

import type { CSSResult, LitElement } from 'lit';

/** How long after a failure it is tried again, in milliseconds. */
const pause = 3000;

/**
 * A part of a widget that is fetched when it is first drawn: few readers need all parts. In the script-tag build, which is one file, it is
 * there at once.
 *
 * @param load what it exports as `styles` goes into the host's shadow root
 * @returns the module, or undefined until it has come; then the host is drawn again. After a failure the next drawing tries again.
 */
export function lazily<Module extends { readonly styles?: readonly CSSResult[] }>(host: LitElement, load: () => Promise<Module>): () => Module | undefined {
  let module: Module | undefined;
  let loading = false;
  return () => {
    if (module === undefined && !loading) {
      loading = true;
      void fetchIt();
    }
    return module;
  };

  async function fetchIt(): Promise<void> {
    try {
      module = await load();
      for (const { styleSheet } of module.styles ?? []) if (styleSheet) host.shadowRoot?.adoptedStyleSheets.push(styleSheet);
      host.requestUpdate();
    } catch {
      setTimeout(() => host.requestUpdate(), pause);
    }
    loading = false;
  }
}

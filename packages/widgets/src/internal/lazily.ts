import type { CSSResult, LitElement } from 'lit';

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
      load()
        .then(
          (loaded) => {
            module = loaded;
            for (const { styleSheet } of loaded.styles ?? []) if (styleSheet) host.shadowRoot?.adoptedStyleSheets.push(styleSheet);
            host.requestUpdate();
          },
          () => setTimeout(() => host.requestUpdate(), 3000),
        )
        .finally(() => (loading = false));
    }
    return module;
  };
}

import { jsxTypesPlugin } from '@wc-toolkit/jsx-types';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

const dist = (path) => path?.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
const folder = (tag) => tag.replace(/^lm-/, '');

/** The analyzer names source files; people who install the package have `dist`. */
const distPaths = {
  name: 'dist-paths',
  packageLinkPhase({ customElementsManifest }) {
    for (const module of customElementsManifest.modules) {
      module.path = dist(module.path);
      for (const { declaration } of module.exports ?? []) if (declaration?.module) declaration.module = dist(declaration.module);
    }
  },
};

/** What all our elements extend is no element: it has no tag, and editors have nothing to offer for it. Events need a name. */
const withoutBases = {
  name: 'without-bases',
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations } of customElementsManifest.modules) {
      for (const declaration of declarations ?? []) {
        if (!declaration.tagName) delete declaration.customElement;
        // What the analyzer makes of `dispatchEvent(new LmEvent())`: it knows the class but not the name, which the comment gives.
        declaration.events = declaration.events?.filter(({ name }) => name);
      }
    }
  },
};

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/cdn.ts'],
  litelement: true,
  plugins: [
    distPaths,
    withoutBases,
    customElementVsCodePlugin({ outdir: 'dist/editor' }),
    customElementJetBrainsPlugin({ outdir: 'dist/editor', packageJson: false }),
    jsxTypesPlugin({
      outdir: 'dist',
      fileName: 'jsx.d.ts',
      stronglyTypedEvents: true,
      componentTypePath: (_name, tag) => `./${folder(tag)}/${folder(tag)}.js`,
    }),
  ],
};

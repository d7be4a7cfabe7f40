import type { Options } from 'tsup';

/** The script-tag build: everything in one file, for pages without a build step. It is the file that ships in Moodle. */
const cdn: Options = {
  entry: { widgets: 'src/cdn.ts' },
  outDir: 'dist/cdn',
  format: 'esm',
  platform: 'browser',
  noExternal: [/.*/],
  minify: true,
  splitting: false,
  dts: false,
  target: 'es2022',
  sourcemap: true,
  metafile: true,
  esbuildOptions(options) {
    // `production`: otherwise Lit's development build. The source condition: no other package needs to be built first.
    options.conditions = ['@learning-mentor/source', 'browser', 'production'];
  },
};

export default cdn;

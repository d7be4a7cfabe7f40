import type { Options } from 'tsup';

/**
 * One JavaScript file per source file. Bundling would move the `define` modules into chunks that `sideEffects` does not
 * list, and a user's bundle would come out empty. Types come from `tsc`: tsup's own `dts` does not run on TypeScript 7.
 */
export const perFile: Options = {
  entry: ['src/**/*.ts'],
  format: 'esm',
  bundle: false,
  dts: false,
  target: 'es2022',
  sourcemap: true,
};

/** `npm run reference`: writes docs/reference from the docstrings of the packages that are used as libraries. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pagesOf } from './reference/pages.js';
import { entryPoints } from './reference/public-names.js';
import { root } from './run.mjs';

rmSync(join(root, 'docs/reference/core'), { recursive: true, force: true });
for (const { path, text } of pagesOf('core', entryPoints('core'))) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

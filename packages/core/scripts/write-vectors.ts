/** `npm run vectors -w packages/core`: writes the files that other languages are held to. */
import { writeFileSync } from 'node:fs';
import { vectors, written } from '../vectors/make/index.js';

for (const [name, value] of Object.entries(vectors())) writeFileSync(new URL(`../vectors/${name}.json`, import.meta.url), written(value));

/** Writes the contract as data beside the built code: what other languages obey, and what they are held to. */
import { writeFileSync } from 'node:fs';
import { decisionVectors, describeContract, openApi } from '../dist/contract/describe.js';
import { labels } from '../dist/labels/en-GB.js';

const write = (name, value) => writeFileSync(new URL(`../dist/${name}`, import.meta.url), `${JSON.stringify(value)}\n`);

write('contract.json', describeContract());
write('decision-vectors.json', decisionVectors());
write('openapi.json', openApi(labels.kinds));

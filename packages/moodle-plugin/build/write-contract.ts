/** Writes what the plugin reads of core: the contract as PHP, and the documents that it publishes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { describeContract, openApi } from '@learning-mentor/core/contract/describe';
import { labels } from '@learning-mentor/core/labels/en-GB';
import { contractPhp } from './contract.js';

const folder = new URL('../local/contract/', import.meta.url);
mkdirSync(folder, { recursive: true });
const write = (name: string, text: string): void => writeFileSync(new URL(name, folder), text);

write('contract.php', contractPhp());
write('contract.json', JSON.stringify(describeContract()));
write('openapi.json', JSON.stringify(openApi(labels.kinds)));

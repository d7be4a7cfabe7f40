/** Writes what Moodle reads of the plugin and core knows already: capabilities and language strings. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { accessPhp, rolesPhp } from './access.js';
import { langPhp, languages, type Language } from './lang.js';

const local = new URL('../local/', import.meta.url);
const write = (path: string, text: string): void => {
  const url = new URL(path, local);
  mkdirSync(new URL('.', url), { recursive: true });
  writeFileSync(url, text);
};

write('db/access.php', accessPhp());
write('contract/roles.php', rolesPhp());
for (const language of Object.keys(languages) as Language[]) write(`lang/${language}/local_learningmentor.php`, langPhp(language));

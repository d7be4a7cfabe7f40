import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { words as cy } from '../words/block.cy.js';
import { words as en, type BlockWords } from '../words/block.en.js';
import { fileHead } from './contract.js';
import { phpLiteral } from './php.js';

const languages: Readonly<Record<string, BlockWords>> = { en, cy };

/** Writes the block's language files. */
export function writeBlockLang(block: string): void {
  for (const [language, words] of Object.entries(languages)) {
    const about = language === 'en' ? 'Words of the block, British English.' : 'Words of the block, Welsh. Machine-made: to be read by a Welsh speaker.';
    const head = fileHead(`${about} Built from words/; not to be edited.`).replace('local_learningmentor', 'block_learningmentor');
    const lines = Object.entries(words).map(([key, text]) => `$string['${key}'] = ${phpLiteral(text)};\n`);
    mkdirSync(join(block, 'lang', language), { recursive: true });
    writeFileSync(join(block, 'lang', language, 'block_learningmentor.php'), `${head}\ndefined('MOODLE_INTERNAL') || die();\n\n${lines.join('')}`);
  }
}

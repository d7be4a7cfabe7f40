import { labels as cyLabels } from '@learning-mentor/core/labels/cy';
import { labels as enLabels, type Labels } from '@learning-mentor/core/labels/en-GB';
import { roles } from '@learning-mentor/core/access';
import { widgetTexts } from '@learning-mentor/widgets/moodle/texts';
import { words as cyWords } from '../words/cy.js';
import { words as enWords, type Words } from '../words/en.js';
import { capabilityOf } from './access.js';
import { fileHead } from './contract.js';

/** The languages that the plugin comes with, by Moodle's code. British English is Moodle's `en`. */
export const languages = { en: { own: enWords, labels: enLabels }, cy: { own: cyWords, labels: cyLabels } } as const;
export type Language = keyof typeof languages;

/**
 * Every string of `local_learningmentor` in one language, sorted as Moodle wants it: the plugin's own words, and those that core says
 * already (roles, kinds and their states, tiers) and the widgets (`widget:`), which stand nowhere twice.
 */
export function strings(language: Language): Record<string, string> {
  const { own, labels }: { own: Words; labels: Labels } = languages[language];
  const all: Record<string, string> = { ...own };
  for (const role of roles) {
    const name = labels.roles[role]!;
    all[capabilityOf(role).replace('local/', '')] = own['capability:role'].replace('{role}', name);
    all[`role_${plain(role)}`] = name;
  }
  for (const [kind, { one, many, states }] of Object.entries(labels.kinds)) {
    all[`kind_${plain(kind)}`] = one;
    all[`kinds_${plain(kind)}`] = many;
    for (const [state, name] of Object.entries(states)) all[`state_${plain(kind)}_${plain(state)}`] = name;
  }
  for (const [tier, name] of Object.entries(labels.tiers)) all[`tier_${tier.slice(1)}`] = name;
  for (const [relation, name] of Object.entries(labels.relations)) all[`relation_${plain(relation)}`] = name;
  for (const [place, text] of Object.entries(widgetTexts[language])) all[`widget:${place}`] = withMoodleGaps(text);
  delete all['capability:role'];
  return Object.fromEntries(Object.entries(all).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** `{1}` and `{days}` as Moodle writes what is filled in; `strings.php` turns them back. */
const withMoodleGaps = (text: string): string => text.replace(/\{(\w+)\}/g, (_, name: string) => `{$a->${/^\d/.test(name) ? 'p' : ''}${name}}`);

/** `attendanceofficer`: names in Moodle have no hyphens here. */
const plain = (name: string): string => name.replaceAll('-', '');

/** `lang/<language>/local_learningmentor.php`. */
export function langPhp(language: Language): string {
  const about = language === 'en' ? 'British English.' : 'Welsh, made by machine and to be read by a Welsh speaker.';
  const lines = Object.entries(strings(language)).map(([key, text]) => `$string[${quote(key)}] = ${quote(text)};\n`);
  return `${fileHead(`${about} Built from words/ and core; not to be edited.`)}
defined('MOODLE_INTERNAL') || die();

${lines.join('')}`;
}

const quote = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

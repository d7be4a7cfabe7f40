import * as cy from '../locales/cy/index.js';
import * as en from '../locales/en-GB/index.js';
import { textsOf, type Texts } from './words.js';

/** What a school may word otherwise, by Moodle's code of the language. The plugin's language files are made from it. */
export const widgetTexts: Readonly<Record<'en' | 'cy', Texts>> = { en: textsOf(en), cy: textsOf(cy) };

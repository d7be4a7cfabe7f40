import type { BlockWords } from './block.en.js';

/** The block's words, Welsh. Machine-made: to be read by a Welsh speaker. */
export const words: BlockWords = {
  'learningmentor:addinstance': 'Ychwanegu bloc Mentor Dysgu',
  'learningmentor:myaddinstance': 'Ychwanegu bloc Mentor Dysgu at y Dangosfwrdd',
  pluginname: 'Mentor Dysgu',
  'privacy:metadata': 'Nid yw’r bloc yn cadw dim. Cedwir yr hyn y mae’n ei ddangos gan yr ategyn “Mentor Dysgu”.',
  title: 'Teitl',
  widget: 'Yn dangos',
  widget_auto: 'Beth bynnag sy’n gweddu i’r dudalen a’r darllenydd',
  widget_caseload: 'Disgyblion y darllenydd',
  widget_help: 'Beth sy’n gweddu: mae mentor yn gweld ei ddisgyblion, disgybl ei nodau ei hun, ac ar broffil disgybl mae pwy bynnag a gaiff weld y ffeil yn ei gweld. Nid yw’r bloc yn ymddangos i’r rhai nad oes ganddynt ddim i’w weld.',
  widget_own: 'Tudalen y darllenydd ei hun',
  widget_today: 'Diwrnod y darllenydd: pwy sydd nesaf, a’i ddisgyblion',
};

import type { QuestionnaireWords } from '../pack.js';

/** My week in Welsh. Machine-made: to be read by a Welsh speaker before a school uses it. */
export const myWeekCy: QuestionnaireWords = {
  pack: 'my-week',
  version: '1.0.0',
  language: 'cy',
  title: 'Fy wythnos',
  instructions: 'Meddylia am y saith diwrnod diwethaf. Does dim ateb cywir nac anghywir. Gad allan unrhyw beth nad wyt ti am ei ateb.',
  items: [
    { id: 'calm', words: 'Roeddwn i’n teimlo’n dawel fy meddwl' },
    { id: 'worried', words: 'Roeddwn i’n poeni' },
    { id: 'slept', words: 'Fe wnes i gysgu’n dda' },
    { id: 'enjoyed', words: 'Fe wnes i rywbeth rydw i’n ei fwynhau' },
    { id: 'friends', words: 'Roeddwn i’n cyd-dynnu â phobl eraill yn yr ysgol' },
    { id: 'lonely', words: 'Roeddwn i’n teimlo nad oeddwn i’n cael fy nghynnwys' },
    { id: 'adult', words: 'Roedd oedolyn yn yr ysgol y gallwn i siarad ag ef neu hi' },
    { id: 'safe', words: 'Roeddwn i’n teimlo’n ddiogel yn yr ysgol' },
    { id: 'understood', words: 'Roeddwn i’n deall beth i’w wneud mewn gwersi' },
    { id: 'kept-going', words: 'Fe wnes i ddal ati pan oedd y gwaith yn anodd' },
  ],
  responses: { often: { '0': 'Byth', '1': 'Prin byth', '2': 'Weithiau', '3': 'Gan amlaf', '4': 'Bob amser' } },
};

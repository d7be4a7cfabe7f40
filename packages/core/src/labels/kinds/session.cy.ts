import type { KindLabels } from '../types.js';

/** The words of a session, Welsh. Machine-made: to be read by a Welsh speaker before a school uses it. */
export const session: KindLabels = {
  one: 'Sesiwn',
  many: 'Sesiynau',
  about: 'Cyfarfod rhwng mentor a disgybl: wedi’i gynllunio, wedi’i gynnal, neu heb ei gynnal a pham. Nid yw heb ei gynnal yr un peth â ddim yn gweithio.',
  fields: {
    minutes: 'Munudau', startsAt: 'Yn dechrau am', mode: 'Sut', place: 'Lle', cutShort: 'Wedi’i thorri’n fyr', notHeld: 'Pam na chynhaliwyd hi',
    mood: 'Sut oedd y disgybl yn teimlo', note: 'Nodyn', pupilWords: 'Yng ngeiriau’r disgybl', nextStep: 'Cam nesaf', missedLesson: 'Gwers a gollwyd', insteadOf: 'Yn lle', case: 'Achos mentora',
    intervention: 'Ymyriad', goals: 'Nodau',
  },
  states: { planned: 'Wedi’i chynllunio', held: 'Cynhaliwyd', 'not-held': 'Ni chynhaliwyd' },
  actions: { hold: 'Cynnal', miss: 'Heb ei chynnal' },
  values: {
    mode: { 'one-to-one': 'Un i un', group: 'Grŵp', walk: 'Tro', online: 'Ar-lein', 'drop-in': 'Galw heibio' },
    mood: { 1: 'Anodd iawn', 2: 'Anodd', 3: 'Iawn', 4: 'Da', 5: 'Gwych' },
    notHeld: {
      'pupil-absent': 'Disgybl i ffwrdd', 'pupil-declined': 'Disgybl wedi gwrthod', 'mentor-absent': 'Mentor i ffwrdd', 'clash-exam': 'Arholiad',
      'clash-trip': 'Taith', room: 'Dim ystafell', 'cancelled-school': 'Yr ysgol wedi canslo',
    },
  },
};

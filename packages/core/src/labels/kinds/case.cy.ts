import type { KindLabels } from '../types.js';

/** The words of a case, Welsh. Machine-made: to be read by a Welsh speaker before a school uses it. */
export const mentoringCase: KindLabels = {
  one: 'Achos mentora',
  many: 'Achosion mentora',
  about: 'Cyfnod o fentora: un disgybl, un mentor, o’r cyfarfod cyntaf i’r diwedd.',
  fields: {
    mentor: 'Mentor', reason: 'Pam mentora', agreedUntil: 'Cytundeb tan', prefers: 'Yn ffafrio', limitsExplained: 'Terfynau cyfrinachedd wedi’u hesbonio',
    pupilAgreed: 'Disgybl wedi cytuno', parentAgreed: 'Rhiant neu ofalwr wedi cytuno', pausedBecause: 'Wedi’i oedi oherwydd', exitReason: 'Rheswm dros orffen',
    exitSummary: 'Beth a gyflawnwyd',
  },
  states: { proposed: 'Arfaethedig', active: 'Gweithredol', paused: 'Wedi’i oedi', 'stepping-down': 'Yn camu i lawr', closed: 'Wedi cau' },
  actions: { agree: 'Cytuno', pause: 'Oedi', resume: 'Ailddechrau', stepDown: 'Camu i lawr', close: 'Cau' },
  values: {
    parentAgreed: { yes: 'Do', no: 'Naddo', 'not-asked': 'Heb ofyn' },
    exitReason: {
      'goals-met': 'Nodau wedi’u cyrraedd', 'six-week-complete': 'Chwe wythnos wedi’u cwblhau', 'stepped-down-universal': 'Camu i lawr i gymorth cyffredinol',
      'stepped-up-senco': 'Camu i fyny at y cydlynydd ADY', 'transferred-to-agency': 'Trosglwyddo i asiantaeth', 'moved-school': 'Newid ysgol',
      'pupil-withdrew': 'Disgybl wedi tynnu’n ôl', 'parent-withdrew': 'Rhiant neu ofalwr wedi tynnu’n ôl', 'not-engaging': 'Ddim yn ymgysylltu',
      'mentor-left': 'Mentor wedi gadael', 'phase-transition': 'Symud i’r cyfnod nesaf', 'safeguarding-lead': 'Yr arweinydd diogelu wedi cymryd drosodd',
    },
  },
};

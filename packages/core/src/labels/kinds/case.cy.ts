import type { KindLabels } from '../types.js';

/** The words of a case, Welsh. Machine-made: to be read by a Welsh speaker before a school uses it. */
export const mentoringCase: KindLabels = {
  one: 'Achos mentora',
  many: 'Achosion mentora',
  about: 'Cyfnod o fentora: un disgybl, un mentor, o’r cyfarfod cyntaf i’r diwedd, ac edrych yn ôl ar ôl 6, 12 a 26 wythnos.',
  fields: {
    mentor: 'Mentor', reason: 'Pam mentora', agreedUntil: 'Cytundeb tan', prefers: 'Yn ffafrio', limitsExplained: 'Terfynau cyfrinachedd wedi’u hesbonio',
    pupilAgreed: 'Disgybl wedi cytuno', parentAgreed: 'Rhiant neu ofalwr wedi cytuno', pausedBecause: 'Wedi’i oedi oherwydd', exitReason: 'Rheswm dros orffen',
    exitSummary: 'Beth a gyflawnwyd', agreementVersion: 'Geiriau’r cytundeb', stepDownPlan: 'Sut mae’r cymorth yn lleihau', destination: 'Beth ddaw wedyn', pupilFeedback: 'Beth mae’r disgybl yn ei ddweud amdano',
    sustainChecks: 'A yw’n para?', referral: 'Atgyfeiriad', reopenedFrom: 'Ailafaelwyd o', 'sustainChecks.week': 'Wythnosau wedyn', 'sustainChecks.sustained': 'A yw’n para?', 'sustainChecks.note': 'Nodyn',
    'sustainChecks.at': 'Pryd', 'sustainChecks.person': 'Person',
  },
  states: { proposed: 'Arfaethedig', active: 'Gweithredol', paused: 'Wedi’i oedi', 'stepping-down': 'Yn camu i lawr', closed: 'Wedi cau' },
  actions: { agree: 'Cytuno', pause: 'Oedi', resume: 'Ailddechrau', stepDown: 'Camu i lawr', close: 'Cau', renew: 'Cytuno o’r newydd', checkSustained: 'Gweld a yw’n para' },
  values: {
    sustained: { yes: 'Ydy', partly: 'Yn rhannol', no: 'Nac ydy', 'not-known': 'Ddim yn hysbys' },
    week: { 6: '6 wythnos', 12: '12 wythnos', 26: '26 wythnos' },
    parentAgreed: { yes: 'Do', no: 'Naddo', 'not-asked': 'Heb ofyn' },
    exitReason: {
      'goals-met': 'Nodau wedi’u cyrraedd', 'six-week-complete': 'Chwe wythnos wedi’u cwblhau', 'stepped-down-universal': 'Camu i lawr i gymorth cyffredinol',
      'stepped-up-senco': 'Camu i fyny at y cydlynydd ADY', 'transferred-to-agency': 'Trosglwyddo i asiantaeth', 'moved-school': 'Newid ysgol',
      'pupil-withdrew': 'Disgybl wedi tynnu’n ôl', 'parent-withdrew': 'Rhiant neu ofalwr wedi tynnu’n ôl', 'not-engaging': 'Ddim yn ymgysylltu',
      'mentor-left': 'Mentor wedi gadael', 'phase-transition': 'Symud i’r cyfnod nesaf', 'safeguarding-lead': 'Yr arweinydd diogelu wedi cymryd drosodd',
    },
  },
};

import type { KindLabels } from '../types.js';

/** The words of a referral, Welsh. Machine-made: to be read by a Welsh speaker before a school uses it. */
export const referral: KindLabels = {
  one: 'Atgyfeiriad',
  many: 'Atgyfeiriadau',
  about: 'Mae rhywun yn gofyn am fentor i ddisgybl: staff, rhiant, y disgybl. Dywedir wrth bwy bynnag sy’n gofyn beth ddaeth ohono a pham.',
  fields: {
    source: 'O ble mae’n dod', worry: 'Beth sy’n eich poeni', barriers: 'Rhwystrau', strengths: 'Beth mae’r disgybl yn dda am ei wneud', tried: 'Beth sydd wedi’i roi ar waith',
    hopes: 'Beth fyddai’n dda', urgency: 'Pa mor fuan', pupilKnows: 'Mae’r disgybl yn gwybod', parentKnows: 'Mae rhiant neu ofalwr yn gwybod', screen: 'Tri chwestiwn yn gyntaf',
    decidedOn: 'Penderfynwyd ar', feedback: 'Ateb i’r sawl a atgyfeiriodd', rationale: 'Pam y penderfynwyd felly', supportLevel: 'Lefel y cymorth', signpostedTo: 'Trosglwyddwyd i',
    case: 'Achos mentora', duplicateOf: 'Yr un peth â', 'screen.hurt': 'A yw’r plentyn wedi cael niwed, neu a allai gael niwed?',
    'screen.told': 'A yw’r plentyn wedi dweud rhywbeth sy’n gwneud i chi ofni drosto?', 'screen.afraid': 'A yw’r plentyn yn ofni rhywun, neu’n ofni mynd i rywle?',
  },
  states: {
    draft: 'Drafft', submitted: 'Anfonwyd', accepted: 'Derbyniwyd', waitlisted: 'Ar y rhestr aros', signposted: 'Trosglwyddwyd', returned: 'Anfonwyd yn ôl gyda chwestiwn',
    declined: 'Heb ei gymryd', merged: 'Unwyd ag un arall', opened: 'Dechreuodd mentora', withdrawn: 'Tynnwyd yn ôl',
  },
  actions: {
    submit: 'Anfon', accept: 'Derbyn', waitlist: 'Rhoi ar y rhestr aros', signpost: 'Trosglwyddo', sendBack: 'Anfon yn ôl', decline: 'Gwrthod', merge: 'Uno ag un arall', open: 'Dechrau mentora', withdraw: 'Tynnu’n ôl',
  },
  values: {
    source: {
      teacher: 'Athro', 'form-tutor': 'Tiwtor dosbarth', ta: 'Cynorthwyydd addysgu', mentor: 'Mentor', senco: 'Cydlynydd ADY', 'attendance-officer': 'Swyddog presenoldeb',
      dsl: 'Arweinydd diogelu', slt: 'Uwch arweinydd', self: 'Y disgybl', parent: 'Rhiant neu ofalwr', peer: 'Disgybl arall', agency: 'Asiantaeth', 'feeder-school': 'Yr ysgol flaenorol',
      'data-flag': 'Arwydd yn y data',
    },
    urgency: { routine: 'O fewn pythefnos', soon: 'O fewn wythnos', urgent: 'O fewn deuddydd', immediate: 'Heddiw: dywedwch wrth yr arweinydd diogelu' },
    pupilKnows: { yes: 'Ydy', no: 'Nac ydy', 'not-yet': 'Ddim eto' },
    parentKnows: { yes: 'Ydy', no: 'Nac ydy', 'not-yet': 'Ddim eto' },
    supportLevel: { universal: 'I bawb', targeted: 'Wedi’i dargedu', specialist: 'Arbenigol' },
    signpostedTo: { universal: 'Yr hyn sydd yno i bawb', pastoral: 'Tîm bugeiliol', senco: 'Cydlynydd ADY', dsl: 'Arweinydd diogelu', agency: 'Asiantaeth', other: 'Rhywun arall' },
  },
};

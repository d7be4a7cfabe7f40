import type { KindLabels } from './types.js';

const by = {
  pupil: 'Disgybl', parent: 'Rhiant neu ofalwr', teacher: 'Athro', 'teaching-assistant': 'Cynorthwyydd addysgu', mentor: 'Mentor', senco: 'Cydlynydd ADY',
  dsl: 'Arweinydd diogelu', agency: 'Asiantaeth',
};

/** The words of each kind of record, Welsh. Machine-made: to be read by a Welsh speaker before a school uses it. */
export const kinds: Readonly<Record<string, KindLabels>> = {
  case: {
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
  },
  'barrier-assessment': {
    one: 'Asesiad rhwystrau',
    many: 'Asesiadau rhwystrau',
    about: 'Beth sy’n sefyll rhwng plentyn a’r ysgol, pa mor sicr ydym ohono, a sut mae’r plentyn yn ei weld.',
    fields: {
      phase: 'Pryd', informants: 'Pwy a holwyd', ratings: 'Rhwystrau', strengths: 'Cryfderau', pupilVoice: 'Yng ngeiriau’r disgybl', case: 'Achos mentora',
      'ratings.barrier': 'Rhwystr', 'ratings.severity': 'Difrifoldeb', 'ratings.confidence': 'Pa mor sicr ydym', 'ratings.evidence': 'Tystiolaeth',
      'ratings.pupilAgrees': 'Disgybl yn cytuno', 'ratings.pupilView': 'Barn y disgybl ei hun', 'ratings.noPupilView': 'Pam mae barn y disgybl ar goll',
      'ratings.adultsWillChange': 'Un peth y bydd oedolion yn ei newid', 'ratings.evidence.kind': 'Math o dystiolaeth',
      'ratings.evidence.text': 'Beth mae’n ei ddangos', 'ratings.evidence.on': 'Dyddiad',
    },
    states: { draft: 'Drafft', complete: 'Cyflawn' },
    actions: { complete: 'Cwblhau' },
    values: {
      phase: { baseline: 'Gwaelodlin', review: 'Adolygiad', exit: 'Gadael' },
      informants: by,
      confidence: { suspected: 'Amheuir', likely: 'Tebygol', confirmed: 'Wedi’i gadarnhau' },
      severity: { 0: 'Dim', 1: 'Bychan', 2: 'Cymedrol', 3: 'Amlwg', 4: 'Difrifol' },
      evidenceKind: {
        data: 'Data', observation: 'Arsylwad', pupil: 'Disgybl', parent: 'Rhiant neu ofalwr', teacher: 'Athro', agency: 'Asiantaeth', instrument: 'Holiadur',
      },
    },
  },
  goal: {
    one: 'Nod',
    many: 'Nodau',
    about: 'Newid y cytunodd y disgybl a’r mentor i weithio tuag ato. Wedi’i gadw yng ngeiriau’r plentyn ei hun.',
    fields: {
      title: 'Nod', strand: 'Llinyn', barrier: 'Rhwystr', ladder: 'Ysgol', targetDate: 'Erbyn', ratings: 'Graddau', reason: 'Rheswm', case: 'Achos mentora',
      'ladder.muchLess': 'Llawer llai na’r disgwyl', 'ladder.less': 'Llai na’r disgwyl', 'ladder.expected': 'Yr hyn rydym yn ei ddisgwyl',
      'ladder.more': 'Mwy na’r disgwyl', 'ladder.muchMore': 'Llawer mwy na’r disgwyl', 'ladder.baseline': 'Ble mae’n dechrau', 'ladder.weight': 'Pwysau',
      'ratings.level': 'Lefel', 'ratings.by': 'Graddiwyd gan', 'ratings.note': 'Nodyn', 'ratings.at': 'Pryd', 'ratings.person': 'Person',
    },
    states: { draft: 'Drafft', agreed: 'Cytunwyd', met: 'Cyrhaeddwyd', changed: 'Newidiwyd', withdrawn: 'Tynnwyd yn ôl' },
    actions: { agree: 'Cytuno', rate: 'Graddio', meet: 'Nodi fel wedi’i gyrraedd', change: 'Newid', withdraw: 'Tynnu’n ôl' },
    values: {
      strand: { academic: 'Academaidd', 'social-emotional': 'Cymdeithasol ac emosiynol' },
      level: { '-2': 'Llawer llai na’r disgwyl', '-1': 'Llai na’r disgwyl', 0: 'Fel y disgwyl', 1: 'Mwy na’r disgwyl', 2: 'Llawer mwy na’r disgwyl' },
      by,
    },
  },
  intervention: {
    one: 'Ymyriad',
    many: 'Ymyriadau',
    about: 'Rhywbeth a wneir dros ddisgybl mewn dos wedi’i gynllunio, fel y gellir dweud beth a ddarparwyd cyn gofyn a weithiodd.',
    fields: {
      title: 'Ymyriad', barrier: 'Rhwystr', provider: 'Pwy sy’n ei wneud', minutes: 'Munudau bob tro', perWeek: 'Gwaith yr wythnos', weeks: 'Wythnosau',
      groupSize: 'Maint y grŵp', startsOn: 'Yn dechrau ar', successCriterion: 'Byddwn yn gwybod ei fod yn gweithio pan', reason: 'Rheswm', case: 'Achos mentora',
      goal: 'Nod',
    },
    states: { planned: 'Wedi’i gynllunio', running: 'Ar waith', finished: 'Wedi gorffen', stopped: 'Wedi’i stopio' },
    actions: { start: 'Dechrau', finish: 'Gorffen', stop: 'Stopio' },
    values: {},
  },
  session: {
    one: 'Sesiwn',
    many: 'Sesiynau',
    about: 'Cyfarfod rhwng mentor a disgybl: wedi’i gynllunio, wedi’i gynnal, neu heb ei gynnal a pham. Nid yw heb ei gynnal yr un peth â ddim yn gweithio.',
    fields: {
      minutes: 'Munudau', startsAt: 'Yn dechrau am', mode: 'Sut', place: 'Lle', cutShort: 'Wedi’i thorri’n fyr', notHeld: 'Pam na chynhaliwyd hi',
      mood: 'Sut oedd y disgybl yn teimlo', note: 'Nodyn', pupilWords: 'Yng ngeiriau’r disgybl', nextStep: 'Cam nesaf', case: 'Achos mentora',
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
  },
  review: {
    one: 'Adolygiad',
    many: 'Adolygiadau',
    about: 'Mae’r bobl o gwmpas disgybl yn edrych ar yr hyn a wnaed a pha mor bell y symudodd y nodau, ac yn penderfynu sut i fynd ymlaen.',
    fields: { attendees: 'Pwy oedd yno', decision: 'Penderfyniad', agreed: 'Beth a gytunwyd', pupilView: 'Barn y disgybl', case: 'Achos mentora' },
    states: { planned: 'Wedi’i gynllunio', held: 'Cynhaliwyd', cancelled: 'Canslwyd' },
    actions: { hold: 'Cynnal', cancel: 'Canslo' },
    values: {
      attendees: by,
      decision: { continue: 'Parhau', adapt: 'Addasu', 'step-up': 'Camu i fyny', 'step-down': 'Camu i lawr', exit: 'Gorffen' },
    },
  },
};

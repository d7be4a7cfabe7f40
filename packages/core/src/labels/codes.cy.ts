/** What codes stand for, Welsh, by namespace. Machine-made: to be read by a Welsh speaker before a school uses it. */
export const codeWords = {
  agency: {
    camhs: 'Gwasanaeth iechyd meddwl plant a’r glasoed', mhst: 'Tîm cymorth iechyd meddwl', 'school-nurse': 'Nyrs ysgol', gp: 'Meddyg teulu', paediatrics: 'Pediatreg',
    'speech-language': 'Therapi lleferydd ac iaith', 'occupational-therapy': 'Therapi galwedigaethol', 'educational-psychology': 'Seicoleg addysg',
    'attendance-support': 'Tîm cymorth presenoldeb', 'local-authority-send': 'Tîm AAAA yr awdurdod lleol', 'virtual-school': 'Ysgol rithwir',
    'early-help': 'Cymorth cynnar neu hyb teulu', 'youth-justice': 'Gwasanaeth cyfiawnder ieuenctid', police: 'Heddlu', 'young-carers': 'Gwasanaeth gofalwyr ifanc',
    'substance-misuse': 'Gwasanaeth camddefnyddio sylweddau', housing: 'Tai', 'food-bank': 'Banc bwyd', bereavement: 'Gwasanaeth profedigaeth', careers: 'Gwasanaeth gyrfaoedd',
    'youth-service': 'Gwasanaeth ieuenctid', 'alternative-provision': 'Darpariaeth amgen', 'refugee-support': 'Cymorth i ffoaduriaid',
    'voluntary-mentor': 'Mentor o’r sector gwirfoddol', other: 'Gwasanaeth arall', 'social-care': 'Gofal cymdeithasol plant', channel: 'Channel',
    'domestic-abuse': 'Gwasanaeth cam-drin domestig',
  },
  'area-of-need': {
    CI: 'Cyfathrebu a rhyngweithio', CL: 'Gwybyddiaeth a dysgu', BESD: 'Datblygiad ymddygiadol, emosiynol a chymdeithasol', SEMH: 'Iechyd cymdeithasol, emosiynol a meddyliol',
    SP: 'Synhwyraidd a chorfforol',
  },
  'sen-status': {
    N: 'Dim angen addysgol arbennig', K: 'Cymorth AAA', E: 'Cynllun addysg, iechyd a gofal', A: 'Gweithredu gan yr ysgol', P: 'Gweithredu gan yr ysgol a mwy', S: 'Datganiad',
  },
  'sen-type': {
    SPLD: 'Anhawster dysgu penodol', MLD: 'Anhawster dysgu cymedrol', SLD: 'Anhawster dysgu difrifol', PMLD: 'Anhawster dysgu dwys a lluosog',
    BESD: 'Anhawster ymddygiadol, emosiynol a chymdeithasol', SEMH: 'Iechyd cymdeithasol, emosiynol a meddyliol', SLCN: 'Anghenion lleferydd, iaith a chyfathrebu',
    HI: 'Nam ar y clyw', VI: 'Nam ar y golwg', MSI: 'Nam amlsynhwyraidd', PD: 'Anabledd corfforol', ASD: 'Anhwylder ar y sbectrwm awtistig', DS: 'Syndrom Down',
    OTH: 'Anhawster neu anabledd arall', NSA: 'Cymorth AAA, dim asesiad arbenigol o’r math o angen',
  },
  vulnerability: {
    FSM: 'Prydau ysgol am ddim', FSM6: 'Prydau ysgol am ddim yn y chwe blynedd diwethaf', PP: 'Premiwm disgybl', SERVICE: 'Teulu yn y lluoedd arfog', EH: 'Cymorth cynnar',
    KIN: 'Gofal gan berthnasau', EAL: 'Saesneg fel iaith ychwanegol', NEWARR: 'Newydd i’r wlad', GRT: 'Sipsi, Roma neu Deithiwr', MOB: 'Wedi newid ysgol ddwywaith neu fwy',
    AP: 'Darpariaeth amgen', PTT: 'Amserlen ran-amser', 'EHE-RETURN': 'Yn ôl o addysg gartref', LAC: 'Yn derbyn gofal', PLAC: 'Wedi derbyn gofal o’r blaen',
    'YC-P': 'Gofalwr ifanc, yn ôl rhiant', 'YC-S': 'Gofalwr ifanc, yn ôl yr ysgol', BEREAVE: 'Mewn profedigaeth', PRISON: 'Rhiant yn y carchar', HOMELESS: 'Llety dros dro',
    PREGPAR: 'Yn feichiog neu’n rhiant', EBSA: 'Osgoi’r ysgol am resymau emosiynol', MEDICAL: 'Cynllun gofal iechyd unigol', REF: 'Ffoadur', CIN: 'Plentyn mewn angen',
    CP: 'Cynllun amddiffyn plant', EVERSW: 'Wedi cael gweithiwr cymdeithasol erioed', UASC: 'Plentyn ar ei ben ei hun sy’n ceisio lloches',
  },
};

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
  intervention: {
    'one-to-one-tuition': 'Tiwtora un i un', 'small-group-tuition': 'Tiwtora mewn grŵp bach', 'reading-fluency': 'Ymarfer darllen yn rhugl',
    'paired-reading': 'Darllen mewn parau', 'oral-language': 'Siarad a geirfa', feedback: 'Adborth', metacognition: 'Dysgu cynllunio a gwirio’ch gwaith',
    'study-skills': 'Sgiliau astudio', 'homework-club': 'Clwb gwaith cartref', homework: 'Gwaith cartref', 'collaborative-learning': 'Dysgu mewn grwpiau',
    'digital-technology': 'Technoleg ddigidol', 'teaching-assistant': 'Gwaith strwythuredig gyda chynorthwyydd', mentoring: 'Mentora',
    'peer-mentoring': 'Mentora gan gyfoedion', 'check-in-check-out': 'Gair bore a gair prynhawn', 'key-adult': 'Oedolyn allweddol', behaviour: 'Cymorth ymddygiad',
    'report-card': 'Cerdyn adroddiad', restorative: 'Cyfarfod adferol', 'emotion-coaching': 'Hyfforddi emosiynau',
    'social-emotional-learning': 'Dysgu cymdeithasol ac emosiynol', 'social-skills-group': 'Grŵp sgiliau cymdeithasol', 'worry-ladder': 'Ysgol bryderon',
    'bereavement-support': 'Cymorth profedigaeth', 'attendance-plan': 'Cynllun presenoldeb', 'graded-return': 'Dychwelyd fesul cam', 'breakfast-club': 'Clwb brecwast',
    'parental-engagement': 'Gwaith gyda rhieni', 'home-visit': 'Ymweliad cartref', 'family-support': 'Cymorth i’r teulu', 'young-carers-group': 'Grŵp gofalwyr ifanc',
    aspiration: 'Codi dyheadau', careers: 'Arweiniad gyrfaoedd', 'sports-arts': 'Chwaraeon a’r celfyddydau', outdoor: 'Dysgu yn yr awyr agored',
    'transition-visits': 'Ymweliadau pontio', 'induction-buddy': 'Cyfaill i newydd-ddyfodiaid', 'sensory-adjustment': 'Addasiad i’r synhwyrau',
    'send-assessment': 'Asesiad o anghenion arbennig', 'agency-referral': 'Atgyfeirio i asiantaeth', other: 'Rhywbeth arall',
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

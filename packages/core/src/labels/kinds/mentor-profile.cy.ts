import type { KindLabels } from '../types.js';

/** The words of a mentor’s profile, Welsh. Machine-made: to be read by a Welsh speaker before a school uses it. */
export const mentorProfile: KindLabels = {
  one: 'Proffil mentor',
  many: 'Proffiliau mentoriaid',
  about: 'Pwy yw mentor fel cydweithiwr: oriau, faint o achosion sy’n iawn, pwy sy’n goruchwylio, pa wiriadau a chyrsiau sydd, a beth mae’n dda yn ei wneud.',
  fields: {
    week: 'Oriau mewn wythnos', termTimeOnly: 'Yn ystod y tymor yn unig', caseloadCap: 'Uchafswm achosion', supervisor: 'Goruchwyliwr', lineManager: 'Rheolwr llinell',
    skills: 'Yn dda am', languages: 'Ieithoedd', checks: 'Gwiriadau', training: 'Hyfforddiant', leftOn: 'Gadawodd ar', 'week.contracted': 'Cytundebol',
    'week.admin': 'Cofnodion a chyfarfodydd', 'week.duty': 'Dyletswydd', 'week.travel': 'Rhwng safleoedd', 'week.groups': 'Grwpiau', 'checks.check': 'Gwiriad', 'checks.on': 'Dyddiad',
    'checks.reference': 'Cyfeirnod', 'checks.at': 'Pryd', 'checks.person': 'Person', 'training.course': 'Cwrs', 'training.title': 'Teitl', 'training.on': 'Dyddiad',
    'training.expiresOn': 'Yn ddilys tan', 'training.at': 'Pryd', 'training.person': 'Person',
  },
  states: { active: 'Yn gweithio yma', left: 'Wedi gadael' },
  actions: { check: 'Cofnodi gwiriad', train: 'Cofnodi hyfforddiant', describe: 'Dweud beth rwy’n dda am ei wneud', leave: 'Yn gadael' },
  values: {
    check: {
      identity: 'Hunaniaeth', dbs: 'Datgelu a gwahardd', 'barred-list': 'Rhestr wahardd', 'right-to-work': 'Hawl i weithio', references: 'Geirdaon', overseas: 'Amser dramor',
      prohibition: 'Gwaharddiad',
    },
    course: {
      safeguarding: 'Diogelu', prevent: 'Prevent', 'first-aid': 'Cymorth cyntaf', 'mental-health': 'Iechyd meddwl', restorative: 'Arferion adferol', mentoring: 'Mentora',
      'data-protection': 'Diogelu data', other: 'Rhywbeth arall',
    },
  },
};

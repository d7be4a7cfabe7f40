import { codeWords } from '../codes.cy.js';
import type { KindLabels } from '../types.js';

/** The words of an agency referral, Welsh. Machine-made: to be read by a Welsh speaker before a school uses it. */
export const agencyReferral: KindLabels = {
  one: 'Atgyfeiriad i asiantaeth',
  many: 'Atgyfeiriadau i asiantaethau',
  about: 'Mae’r ysgol yn gofyn i wasanaeth y tu allan helpu disgybl, ac yn gofyn eto nes bod ateb.',
  fields: {
    agency: 'Gwasanaeth', organisation: 'Sefydliad', urgency: 'Pa mor fuan', reason: 'Pam', familyAgreed: 'Y teulu wedi cytuno', sentOn: 'Anfonwyd ar', form: 'Ffurflen',
    acknowledgedOn: 'Cydnabuwyd ar', reference: 'Eu cyfeirnod', waitingSince: 'Ar y rhestr aros ers', expectedOn: 'Disgwylir ar', chases: 'Gofynnwyd eto',
    decidedOn: 'Penderfynwyd ar', decision: 'Penderfyniad', withdrawnBecause: 'Tynnwyd yn ôl oherwydd', case: 'Achos mentora',
    'chases.on': 'Dyddiad', 'chases.channel': 'Sut', 'chases.answer': 'Ateb', 'chases.at': 'Pryd', 'chases.person': 'Person',
  },
  states: {
    draft: 'Drafft', sent: 'Anfonwyd', acknowledged: 'Cydnabuwyd', waiting: 'Ar y rhestr aros', accepted: 'Derbyniwyd', declined: 'Gwrthodwyd', withdrawn: 'Tynnwyd yn ôl',
  },
  actions: {
    send: 'Anfon', acknowledge: 'Cydnabuwyd', wait: 'Ar y rhestr aros', chase: 'Gofyn eto', accept: 'Derbyniwyd', decline: 'Gwrthodwyd', withdraw: 'Tynnu’n ôl',
  },
  values: {
    agency: codeWords.agency,
    urgency: { routine: 'Arferol', soon: 'Yn fuan', urgent: 'Brys' },
    familyAgreed: { yes: 'Do', no: 'Naddo', 'not-asked': 'Heb ofyn' },
    channel: { phone: 'Ffôn', email: 'E-bost', letter: 'Llythyr', meeting: 'Cyfarfod' },
  },
};

import type { KindLabels } from '../types.js';

/** The words of a transition, Welsh. Machine-made: to be read by a Welsh speaker before a school uses it. */
export const transition: KindLabels = {
  one: 'Trosglwyddiad pontio',
  many: 'Trosglwyddiadau pontio',
  about: 'Yr hyn sy’n mynd gyda disgybl wrth symud ymlaen: beth mae’n dda am ei wneud, beth sy’n helpu, pwy mae’n ei adnabod yno, beth mae’n ei ddymuno.',
  fields: {
    move: 'Math o symud', from: 'O', to: 'I', movesOn: 'Ar', strengths: 'Cryfderau', whatWorks: 'Beth sy’n gweithio', worries: 'Beth allai fod yn anodd', risk: 'Faint o help sydd ei angen gyda’r symud',
    pupilWishes: 'Beth mae’r disgybl yn ei ddymuno', adults: 'Oedolion mae’r disgybl yn eu hadnabod yno', receivingContact: 'Cyswllt yno', visits: 'Ymweliadau', handedOverOn: 'Trosglwyddwyd ar',
    acknowledgedBy: 'Derbyniwyd gan', acknowledgedOn: 'Derbyniwyd ar', reason: 'Rheswm', case: 'Achos mentora', plan: 'Cynllun', goals: 'Nodau',
    'visits.on': 'Ar', 'visits.how': 'Sut', 'visits.went': 'Sut aeth hi', 'visits.at': 'Ysgrifennwyd', 'visits.person': 'Person',
  },
  states: { preparing: 'Yn paratoi', 'handed-over': 'Trosglwyddwyd', acknowledged: 'Derbyniwyd', cancelled: 'Canslwyd' },
  actions: { visit: 'Ychwanegu ymweliad', handOver: 'Trosglwyddo', acknowledge: 'Derbyniwyd', cancel: 'Canslo' },
  values: {
    move: {
      phase: 'I’r ysgol nesaf', year: 'I’r flwyddyn nesaf', school: 'I ysgol arall', 'managed-move': 'Symudiad wedi’i reoli', 'alternative-provision-return': 'Yn ôl o ddarpariaeth amgen', leaving: 'Gadael yr ysgol',
    },
    risk: { low: 'Ychydig', some: 'Rhywfaint', high: 'Llawer' },
  },
};

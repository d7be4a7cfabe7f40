import type { KindLabels } from '../types.js';

/** The words of a behaviour incident, Welsh. Machine-made: to be read by a Welsh speaker before a school uses it. */
export const behaviourIncident: KindLabels = {
  one: 'Digwyddiad ymddygiad',
  many: 'Digwyddiadau ymddygiad',
  about: 'Rhywbeth a wnaeth disgybl a rwystrodd ddysgu neu a frifodd rywun: beth ddaeth cynt, beth ddigwyddodd, beth ddilynodd, a hanes y disgybl ei hun.',
  fields: {
    category: 'Pa fath', what: 'Beth ddigwyddodd', at: 'Amser', place: 'Ble', lesson: 'Gwers', before: 'Beth ddaeth cynt', others: 'Disgyblion eraill',
    pupilWords: 'Yng ngeiriau’r disgybl', response: 'Beth wnaeth yr oedolion', repair: 'Sut y cafodd ei unioni', withdrawnBecause: 'Tynnwyd yn ôl oherwydd', case: 'Achos mentora',
  },
  states: { recorded: 'Wedi’i gofnodi', answered: 'Wedi’i ateb', withdrawn: 'Tynnwyd yn ôl' },
  actions: { answer: 'Ateb', withdraw: 'Tynnu’n ôl' },
  values: {
    category: {
      disruption: 'Tarfu ar wers', refusal: 'Gwrthod', 'verbal-abuse': 'Geiriau cas neu fygythiol', physical: 'Brifo rhywun', bullying: 'Bwlio',
      discriminatory: 'Geiriau neu weithredoedd gwahaniaethol', damage: 'Difrod', 'missed-lesson': 'Colli gwers', 'out-of-bounds': 'Y tu allan i’r ffiniau',
      'prohibited-item': 'Eitem waharddedig', online: 'Ar-lein', other: 'Rhywbeth arall',
    },
    place: {
      classroom: 'Ystafell ddosbarth', corridor: 'Coridor', 'dining-hall': 'Ffreutur', outside: 'Y tu allan', toilets: 'Toiledau', journey: 'Taith i’r ysgol neu adref', online: 'Ar-lein',
      'off-site': 'Oddi ar y safle', elsewhere: 'Rhywle arall',
    },
  },
};

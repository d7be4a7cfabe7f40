import type { QuestionnaireWords } from '../pack.js';

/** Study habits in Welsh. Machine-made: to be read by a Welsh speaker before a school uses it. */
export const studyHabitsCy: QuestionnaireWords = {
  pack: 'study-habits',
  version: '1.0.0',
  language: 'cy',
  title: 'Sut rydw i’n astudio',
  instructions: 'Meddylia am y pythefnos diwethaf. Pa mor aml mae pob un o’r rhain yn wir amdanat ti? Does dim ateb cywir nac anghywir.',
  items: [
    { id: 'kit', words: 'Rydw i’n dod â’r hyn sydd ei angen arnaf i wersi' },
    { id: 'planner', words: 'Rydw i’n ysgrifennu beth sydd gen i i’w wneud' },
    { id: 'lost', words: 'Rydw i’n colli taflenni gwaith neu lyfrau' },
    { id: 'deadline', words: 'Rydw i’n rhoi gwaith i mewn mewn pryd' },
    { id: 'start', words: 'Rydw i’n dechrau tasg yn fuan ar ôl iddi gael ei gosod' },
    { id: 'phone', words: 'Rydw i’n edrych ar fy ffôn wrth weithio' },
    { id: 'stuck-ask', words: 'Pan fydda i’n sownd, rydw i’n gofyn i rywun neu’n chwilio am yr ateb' },
    { id: 'give-up', words: 'Rydw i’n stopio pan fydd y gwaith yn mynd yn anodd' },
    { id: 'self-test', words: 'Rydw i’n profi fy hun heb edrych ar fy nodiadau' },
    { id: 'spread', words: 'Rydw i’n rhannu’r adolygu dros sawl diwrnod' },
    { id: 'last-night', words: 'Rydw i’n gadael yr adolygu tan y noson olaf' },
    { id: 'check', words: 'Rydw i’n gwirio fy ngwaith cyn ei roi i mewn' },
  ],
  responses: { often: { '0': 'Byth', '1': 'Weithiau', '2': 'Yn aml', '3': 'Bob amser' } },
};

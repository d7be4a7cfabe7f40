import { agreementVersion, type AgreementWords } from './agreement.js';

/** The mentoring agreement in Welsh. Machine-made: to be read by a Welsh speaker before a school uses it. */
export const mentoringAgreementCy: AgreementWords = {
  version: agreementVersion,
  language: 'cy',
  title: 'Ein cytundeb',
  paragraphs: [
    'I ti mae mentora. Rydym yn cwrdd ar yr adegau a ddewiswn gyda’n gilydd, ac yn gweithio ar yr hyn sy’n bwysig i ti.',
    'Cei di ddweud na, nawr neu’n nes ymlaen. Does dim byd drwg yn digwydd os wyt ti’n stopio.',
    'Mae’r hyn rwyt ti’n ei ddweud wrthyf yn aros gyda’r bobl sy’n dy helpu di yma. Rwy’n ysgrifennu’r hyn rydym yn ei wneud, a chei di ofyn am gael ei weld.',
  ],
  limits: [
    'Os wyt ti neu rywun arall yn cael niwed, neu efallai y bydd, rhaid i mi ddweud wrth y person yn yr ysgol sy’n cadw plant yn ddiogel.',
    'Os gallai rhywun fod mewn perygl, rhaid i mi ddweud, hyd yn oed os wyt ti’n gofyn i mi beidio.',
    'Byddaf yn dweud wrthyt ti’n gyntaf os gallaf, a byddwn yn meddwl gyda’n gilydd am sut.',
  ],
  promises: [
    'Rwy’n gwybod beth gall fy mentor ei gadw’n breifat a beth na all.',
    'Rwy’n gwybod y caf i stopio.',
    'Rwy’n gwybod wrth bwy i ddweud os oes rhywbeth o’i le.',
  ],
};

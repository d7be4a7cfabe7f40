import type { ImpactWords } from '../impact/say-impact.js';

/** Impact in Welsh. Machine-made: to be read by a Welsh speaker before a school uses it. */
export const impactWords: ImpactWords = {
  language: 'cy',
  dose: '{times} o {dueTimes} o weithiau, {minutes} o {dueMinutes} o funudau',
  doseNotDue: { by: 'times', forms: { zero: 'Doedd dim yn ddyledus eto', other: 'Rhoddwyd {times} gwaith, a doedd dim yn ddyledus eto' } },
  goals: { by: 'goals', forms: { other: '{goals} nod: {now} nawr, {before} ar y dechrau. 50 yw’r hyn a ddisgwylid.' } },
  questionnaire: '{scale}: {outcome}. Symudodd y sgôr {change}. Dim ond symudiad o fwy na {criterion} sy’n fwy na siawns.',
  outcomes: {
    'reliably-improved': 'wedi gwella, o fwy na siawns',
    'no-reliable-change': 'dim newid sy’n fwy na siawns',
    'reliably-deteriorated': 'wedi gwaethygu, o fwy na siawns',
  },
  attendance: 'Yn yr ysgol {after}% o’r amser, {before}% cynt, mewn {weeks} wythnos yr un.',
  yearGroup: 'Symudodd y grŵp blwyddyn {points} pwynt yn yr un wythnosau.',
  caveats: {
    'dose-not-due': 'Mae’n rhy gynnar i ddweud a yw’r gefnogaeth yn gweithio.',
    'dose-below-floor': 'Rhoddwyd llai nag 80% o’r gefnogaeth. Nid yw hyn yn dangos a yw’n gweithio.',
    'single-goal': 'Mae’n dibynnu ar un nod, sy’n symud fesul deg.',
    unvalidated: 'Nid oes neb wedi dangos eto bod yr holiadur hwn yn mesur yr hyn y mae’n ei ddweud. Nid diagnosis yw sgôr.',
    'alpha-coefficient': 'Cyfrifwyd pa mor sicr yw’r newid o un eisteddiad, nid o ddau.',
    'regression-to-the-mean': 'Mae presenoldeb isel yn tueddu i godi eto heb unrhyw help.',
    'few-sessions': 'Ychydig o ddiwrnodau ysgol oedd i’w cyfrif.',
    'no-comparison': 'Does dim grŵp blwyddyn i gymharu ag ef.',
    'across-school-years': 'Mae haf yn y canol.',
    'nothing-measured': 'Ni fesurwyd dim ddwywaith.',
  },
};

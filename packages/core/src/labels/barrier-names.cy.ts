import type { BarrierArea, BarrierCode } from '../barrier/barriers.js';
import { barrierShorts } from './barrier-shorts.cy.js';
import type { BarrierLabels } from './types.js';
import { withNames } from './with-names.js';

/** The areas of barriers, Welsh. Machine-made: to be read by a Welsh speaker before a school uses it. */
export const areas: Readonly<Record<BarrierArea, string>> = {
  ACA: 'Dysgu',
  STU: 'Sgiliau astudio',
  ATT: 'Presenoldeb a phrydlondeb',
  BEH: 'Ymddygiad',
  SEM: 'Lles emosiynol',
  FAM: 'Cartref a theulu',
  HLT: 'Iechyd',
  SND: 'Anghenion dysgu ychwanegol',
  LAN: 'Iaith a symud',
  ENG: 'Cymhelliant a pherthyn',
  PEE: 'Cyfoedion',
  SAF: 'Diogelwch',
  TRN: 'Pontio',
};

const labels: Readonly<Record<BarrierCode, Pick<BarrierLabels, 'label'>>> = {
  'ACA-01': { label: 'Darllen yn dal dysgu yn ôl' },
  'ACA-02': { label: 'Ysgrifennu neu sillafu yn dal dysgu yn ôl' },
  'ACA-03': { label: 'Bylchau mewn rhif a mathemateg' },
  'ACA-04': { label: 'Iaith lafar a geirfa' },
  'ACA-05': { label: 'Gwaith a gollwyd' },
  'STU-01': { label: 'Trefn ac offer' },
  'STU-02': { label: 'Gwaith cartref heb ei wneud' },
  'STU-03': { label: 'Sylw a dechrau arni' },
  'STU-04': { label: 'Adolygu a straen arholiadau' },
  'STU-05': { label: 'Dim lle tawel, dyfais na data gartref' },
  'ATT-01': { label: 'Absenoldeb cyson oherwydd salwch' },
  'ATT-02': { label: 'Absenoldeb heb awdurdod' },
  'ATT-03': { label: 'Osgoi’r ysgol am resymau emosiynol' },
  'ATT-04': { label: 'Bod yn hwyr' },
  'ATT-05': { label: 'Colli gwersi tra yn yr ysgol' },
  'BEH-01': { label: 'Tarfu lefel isel' },
  'BEH-02': { label: 'Ymosodedd a gwrthdaro' },
  'BEH-03': { label: 'Mewn perygl o gael ei wahardd' },
  'BEH-04': { label: 'Alcohol, cyffuriau neu fepio' },
  'BEH-05': { label: 'Bywyd ar-lein yn cymryd drosodd' },
  'SEM-01': { label: 'Hyder a hunan-barch isel' },
  'SEM-02': { label: 'Gorbryder a phoeni' },
  'SEM-03': { label: 'Hwyliau isel ac encilio' },
  'SEM-04': { label: 'Deall a rheoli teimladau' },
  'SEM-05': { label: 'Profedigaeth a cholled' },
  'FAM-01': { label: 'Straen teuluol neu wahanu' },
  'FAM-02': { label: 'Gofalu am rywun gartref' },
  'FAM-03': { label: 'Tlodi a chaledi' },
  'FAM-04': { label: 'Ysgol a chartref heb gysylltiad' },
  'FAM-05': { label: 'Tai, symud neu ddigartrefedd' },
  'HLT-01': { label: 'Cyflwr iechyd' },
  'HLT-02': { label: 'Cwsg, bwyd ac egni' },
  'HLT-03': { label: 'Llygaid, clustiau neu leferydd heb eu gwirio' },
  'SND-01': { label: 'Angen dysgu ychwanegol heb ei weld na’i ddiwallu' },
  'SND-02': { label: 'Sŵn, golau a thorfeydd yn ormod' },
  'SND-03': { label: 'Cyfathrebu cymdeithasol' },
  'LAN-01': { label: 'Newydd i’r Saesneg' },
  'LAN-02': { label: 'Llawer o symud neu addysg doredig' },
  'ENG-01': { label: 'Ddim yn gweld y pwynt' },
  'ENG-02': { label: 'Dim cynllun ar gyfer yr hyn sy’n dod wedyn' },
  'ENG-03': { label: 'Ddim yn perthyn, heb oedolyn y gellir ymddiried ynddo' },
  'PEE-01': { label: 'Cael ei fwlio' },
  'PEE-02': { label: 'Trafferth gyda disgyblion eraill' },
  'SAF-01': { label: 'Pryder am ddiogelwch' },
  'TRN-01': { label: 'Newid ysgol neu gyfnod' },
};

/** What each barrier is called, Welsh. Source: design/domain.md 2. */
export const barrierNames: Readonly<Record<BarrierCode, Pick<BarrierLabels, 'label' | 'short'>>> = withNames(labels, barrierShorts);

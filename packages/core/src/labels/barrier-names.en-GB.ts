import type { BarrierArea, BarrierCode } from '../barrier/barriers.js';
import { barrierShorts } from './barrier-shorts.en-GB.js';
import type { BarrierLabels } from './types.js';
import { withNames } from './with-names.js';

/** The areas of barriers, British English. */
export const areas: Readonly<Record<BarrierArea, string>> = {
  ACA: 'Learning',
  STU: 'Study skills',
  ATT: 'Attendance and punctuality',
  BEH: 'Behaviour',
  SEM: 'Emotional wellbeing',
  FAM: 'Home and family',
  HLT: 'Health',
  SND: 'Special educational needs',
  LAN: 'Language and moves',
  ENG: 'Motivation and belonging',
  PEE: 'Peers',
  SAF: 'Safety',
  TRN: 'Transition',
};

const labels: Readonly<Record<BarrierCode, Pick<BarrierLabels, 'label'>>> = {
  'ACA-01': { label: 'Reading holds back learning' },
  'ACA-02': { label: 'Writing or spelling holds back learning' },
  'ACA-03': { label: 'Gaps in number and maths' },
  'ACA-04': { label: 'Spoken language and vocabulary' },
  'ACA-05': { label: 'Missed content' },
  'STU-01': { label: 'Organisation and equipment' },
  'STU-02': { label: 'Homework is not done' },
  'STU-03': { label: 'Attention and getting started' },
  'STU-04': { label: 'Revision and exam stress' },
  'STU-05': { label: 'No quiet place, device or data at home' },
  'ATT-01': { label: 'Persistent absence through illness' },
  'ATT-02': { label: 'Unauthorised absence' },
  'ATT-03': { label: 'Emotionally based school avoidance' },
  'ATT-04': { label: 'Lateness' },
  'ATT-05': { label: 'Missing lessons while in school' },
  'BEH-01': { label: 'Low-level disruption' },
  'BEH-02': { label: 'Aggression and confrontation' },
  'BEH-03': { label: 'At risk of suspension or exclusion' },
  'BEH-04': { label: 'Alcohol, drugs or vaping' },
  'BEH-05': { label: 'Life online takes over' },
  'SEM-01': { label: 'Low confidence and self-esteem' },
  'SEM-02': { label: 'Anxiety and worry' },
  'SEM-03': { label: 'Low mood and withdrawal' },
  'SEM-04': { label: 'Understanding and managing feelings' },
  'SEM-05': { label: 'Bereavement and loss' },
  'FAM-01': { label: 'Family stress or separation' },
  'FAM-02': { label: 'Caring for somebody at home' },
  'FAM-03': { label: 'Poverty and hardship' },
  'FAM-04': { label: 'School and home are not in touch' },
  'FAM-05': { label: 'Housing, moves or homelessness' },
  'HLT-01': { label: 'A health condition' },
  'HLT-02': { label: 'Sleep, food and energy' },
  'HLT-03': { label: 'Eyes, ears or speech not checked' },
  'SND-01': { label: 'A special educational need not seen or met' },
  'SND-02': { label: 'Noise, light and crowds are too much' },
  'SND-03': { label: 'Social communication' },
  'LAN-01': { label: 'New to English' },
  'LAN-02': { label: 'Many moves or broken schooling' },
  'ENG-01': { label: 'Does not see the point' },
  'ENG-02': { label: 'No plan for what comes after' },
  'ENG-03': { label: 'Does not belong, has no trusted adult' },
  'PEE-01': { label: 'Being bullied' },
  'PEE-02': { label: 'Trouble with other pupils' },
  'SAF-01': { label: 'Worry about safety' },
  'TRN-01': { label: 'A change of school or phase' },
};

/** What each barrier is called, British English. Source: design/domain.md 2. */
export const barrierNames: Readonly<Record<BarrierCode, Pick<BarrierLabels, 'label' | 'short'>>> = withNames(labels, barrierShorts);

import { agencySets } from '../agency/agencies.js';
import { attendanceCodeSets } from '../attendance/codes.js';
import { barrierSets } from '../barrier/code-set.js';
import { interventionSets } from '../intervention/approaches.js';
import { areaOfNeedSets } from '../sen/areas-of-need.js';
import { senStatusSets } from '../sen/status.js';
import { senTypeSets } from '../sen/types.js';
import { suspensionReasonSets } from '../suspension/reason-sets.js';
import { vulnerabilitySets } from '../vulnerability/flags.js';
import type { CodeSets } from './code-set.js';

/** Every list of codes there is, by namespace; within one, oldest first. A new list is a file of data in its noun's folder and a line here. */
export const codeSets = {
  agency: agencySets,
  'area-of-need': areaOfNeedSets,
  attendance: attendanceCodeSets,
  barrier: barrierSets,
  intervention: interventionSets,
  'sen-status': senStatusSets,
  'sen-type': senTypeSets,
  'suspension-reason': suspensionReasonSets,
  vulnerability: vulnerabilitySets,
} as const satisfies Readonly<Record<string, CodeSets>>;

/** `attendance`, `sen-type`, … */
export type CodeNamespace = keyof typeof codeSets;

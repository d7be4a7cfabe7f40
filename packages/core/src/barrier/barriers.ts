import type { Tier } from '../access/tier.js';
import { RuleError } from '../rule-error.js';
import type { SendArea } from '../sen/areas-of-need.js';

/** What has to be right before the next can be: nobody learns who is not safe, fed or there. The order is the order to begin in. */
export const barrierNeeds = ['safety', 'basics', 'attendance', 'relationships', 'learning'] as const;
export type BarrierNeed = (typeof barrierNeeds)[number];

/** How sure one is of a barrier, the least sure first. */
export const barrierConfidences = ['suspected', 'likely', 'confirmed'] as const;
export type BarrierConfidence = (typeof barrierConfidences)[number];

/** What holds of a barrier for every pupil. Its words are in the labels. */
export interface Barrier {
  readonly code: `${BarrierArea}-0${number}`;
  /** The first part of the code. */
  readonly area: BarrierArea;
  /** How sensitive a record about it is, unless its writer chooses. */
  readonly tier: Tier;
  readonly need: BarrierNeed;
  /** From this confidence on, entering the barrier opens the safeguarding screen. */
  readonly opensSafeguardingScreen?: BarrierConfidence;
  /** Broad areas of need (SEND Code of Practice, ch. 6) that a SENCO would think of. */
  readonly sendAreas: readonly SendArea[];
}

/** The thirteen areas. */
export const barrierAreas = ['ACA', 'STU', 'ATT', 'BEH', 'SEM', 'FAM', 'HLT', 'SND', 'LAN', 'ENG', 'PEE', 'SAF', 'TRN'] as const;
export type BarrierArea = (typeof barrierAreas)[number];

/**
 * The 45 barriers to learning, version 0.1. A barrier is a gap between a child and school, never a trait of the child, and none is
 * derived from a protected characteristic. Codes are stable; their meaning does not change.
 *
 * Tiers: home and family, emotional wellbeing and peers are T2, safeguarding T3, learning, study skills and lateness T1, as
 * design/domain.md 2 has it. The rest is our own choice: T2 where the barrier tells of health (HLT, ATT-01, ATT-03), of the family
 * (ATT-02), of flight or moves (LAN-02), of substances or life online (BEH-04, BEH-05); else T1, as behaviour incidents, SEN status and
 * goals are.
 *
 * Needs are our own reading of "safety, then basics (food, sleep, sight, hearing), then attendance, then relationships, then learning
 * skills": whatever leads to the DSL is safety, and staying in school (BEH-03, TRN-01) counts as attendance.
 *
 * Source: design/domain.md 2, our synthesis of learning mentors' role documents.
 */
export const barriers = [
  { code: 'ACA-01', area: 'ACA', tier: 'T1', need: 'learning', sendAreas: ['CL'] },
  { code: 'ACA-02', area: 'ACA', tier: 'T1', need: 'learning', sendAreas: ['CL'] },
  { code: 'ACA-03', area: 'ACA', tier: 'T1', need: 'learning', sendAreas: ['CL'] },
  { code: 'ACA-04', area: 'ACA', tier: 'T1', need: 'learning', sendAreas: ['CI'] },
  { code: 'ACA-05', area: 'ACA', tier: 'T1', need: 'learning', sendAreas: [] },
  { code: 'STU-01', area: 'STU', tier: 'T1', need: 'learning', sendAreas: [] },
  { code: 'STU-02', area: 'STU', tier: 'T1', need: 'learning', sendAreas: [] },
  { code: 'STU-03', area: 'STU', tier: 'T1', need: 'learning', sendAreas: ['SEMH', 'CL'] },
  { code: 'STU-04', area: 'STU', tier: 'T1', need: 'learning', sendAreas: [] },
  { code: 'STU-05', area: 'STU', tier: 'T1', need: 'learning', sendAreas: [] },
  { code: 'ATT-01', area: 'ATT', tier: 'T2', need: 'attendance', sendAreas: [] },
  { code: 'ATT-02', area: 'ATT', tier: 'T2', need: 'attendance', sendAreas: [] },
  { code: 'ATT-03', area: 'ATT', tier: 'T2', need: 'attendance', sendAreas: ['SEMH'] },
  { code: 'ATT-04', area: 'ATT', tier: 'T1', need: 'attendance', sendAreas: [] },
  { code: 'ATT-05', area: 'ATT', tier: 'T1', need: 'attendance', sendAreas: [] },
  { code: 'BEH-01', area: 'BEH', tier: 'T1', need: 'learning', sendAreas: ['SEMH'] },
  { code: 'BEH-02', area: 'BEH', tier: 'T1', need: 'relationships', sendAreas: ['SEMH'] },
  { code: 'BEH-03', area: 'BEH', tier: 'T1', need: 'attendance', sendAreas: ['SEMH'] },
  { code: 'BEH-04', area: 'BEH', tier: 'T2', need: 'safety', opensSafeguardingScreen: 'likely', sendAreas: [] },
  { code: 'BEH-05', area: 'BEH', tier: 'T2', need: 'relationships', sendAreas: [] },
  { code: 'SEM-01', area: 'SEM', tier: 'T2', need: 'relationships', sendAreas: ['SEMH'] },
  { code: 'SEM-02', area: 'SEM', tier: 'T2', need: 'relationships', sendAreas: ['SEMH'] },
  { code: 'SEM-03', area: 'SEM', tier: 'T2', need: 'safety', opensSafeguardingScreen: 'likely', sendAreas: ['SEMH'] },
  { code: 'SEM-04', area: 'SEM', tier: 'T2', need: 'relationships', sendAreas: ['SEMH'] },
  { code: 'SEM-05', area: 'SEM', tier: 'T2', need: 'relationships', sendAreas: ['SEMH'] },
  { code: 'FAM-01', area: 'FAM', tier: 'T2', need: 'relationships', sendAreas: [] },
  { code: 'FAM-02', area: 'FAM', tier: 'T2', need: 'relationships', sendAreas: [] },
  { code: 'FAM-03', area: 'FAM', tier: 'T2', need: 'basics', sendAreas: [] },
  { code: 'FAM-04', area: 'FAM', tier: 'T2', need: 'relationships', sendAreas: [] },
  { code: 'FAM-05', area: 'FAM', tier: 'T2', need: 'basics', sendAreas: [] },
  { code: 'HLT-01', area: 'HLT', tier: 'T2', need: 'basics', sendAreas: ['SP'] },
  { code: 'HLT-02', area: 'HLT', tier: 'T2', need: 'basics', sendAreas: [] },
  { code: 'HLT-03', area: 'HLT', tier: 'T2', need: 'basics', sendAreas: ['SP', 'CI'] },
  { code: 'SND-01', area: 'SND', tier: 'T1', need: 'learning', sendAreas: ['CI', 'CL', 'SEMH', 'SP'] },
  { code: 'SND-02', area: 'SND', tier: 'T1', need: 'learning', sendAreas: ['SP', 'CI'] },
  { code: 'SND-03', area: 'SND', tier: 'T1', need: 'relationships', sendAreas: ['CI'] },
  { code: 'LAN-01', area: 'LAN', tier: 'T1', need: 'learning', sendAreas: [] },
  { code: 'LAN-02', area: 'LAN', tier: 'T2', need: 'learning', sendAreas: [] },
  { code: 'ENG-01', area: 'ENG', tier: 'T1', need: 'learning', sendAreas: [] },
  { code: 'ENG-02', area: 'ENG', tier: 'T1', need: 'learning', sendAreas: [] },
  { code: 'ENG-03', area: 'ENG', tier: 'T1', need: 'relationships', sendAreas: ['SEMH'] },
  { code: 'PEE-01', area: 'PEE', tier: 'T2', need: 'safety', opensSafeguardingScreen: 'likely', sendAreas: ['SEMH'] },
  { code: 'PEE-02', area: 'PEE', tier: 'T2', need: 'relationships', sendAreas: ['SEMH'] },
  // "Stop, go to the DSL": here a suspicion is enough.
  { code: 'SAF-01', area: 'SAF', tier: 'T3', need: 'safety', opensSafeguardingScreen: 'suspected', sendAreas: [] },
  { code: 'TRN-01', area: 'TRN', tier: 'T1', need: 'attendance', sendAreas: ['CI', 'CL', 'SEMH', 'SP'] },
] as const satisfies readonly Barrier[];

/** `ACA-01` to `TRN-01` */
export type BarrierCode = (typeof barriers)[number]['code'];

/** The codes in the order of their areas. */
export const barrierCodes = /* @__PURE__ */ barriers.map(({ code }) => code) as [BarrierCode, ...BarrierCode[]];

/**
 * What holds of a barrier for every pupil.
 *
 * @throws {RuleError} `unknown-code`
 * @example
 * ```ts
 * barrierOf('ATT-04'); // → { area: 'ATT', tier: 'T1', need: 'attendance', … }
 * ```
 */
export function barrierOf(code: BarrierCode): Barrier {
  const found = barriers.find((each) => each.code === code);
  if (!found) throw new RuleError('unknown-code', { code });
  return found;
}

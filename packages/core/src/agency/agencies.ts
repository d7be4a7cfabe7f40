import * as z from 'zod/mini';
import type { Tier } from '../access/tier.js';
import type { Code, CodeSet } from '../code-set/code-set.js';

/** A kind of service outside school that works with pupils and families. */
export interface Agency extends Code {
  /** How sensitive it is that this service is involved, unless the writer chooses. */
  readonly tier: Tier;
}

/**
 * Services that mentors work with, England. That a service is involved can tell more than any note: of those whose name alone tells of
 * harm (social care, Channel, domestic abuse) the tier is T3, as of a child protection flag.
 * The designated officer for allegations against staff (LADO) is none of them: what is told to the officer never stands in a pupil's file
 * (`StaffConcern`).
 *
 * Source: design/domain.md 1.4, after a school's own list and otherwise from memory; codes and tiers are our own, and so is the first day.
 */
export const agencySets = [
  {
    namespace: 'agency',
    key: 'england-1',
    validFrom: '2000-01-01',
    source: 'Our own list (design/domain.md 1.4)',
    codes: [
      { code: 'camhs', tier: 'T2' },
      { code: 'mhst', tier: 'T2' },
      { code: 'school-nurse', tier: 'T2' },
      { code: 'gp', tier: 'T2' },
      { code: 'paediatrics', tier: 'T2' },
      { code: 'speech-language', tier: 'T2' },
      { code: 'occupational-therapy', tier: 'T2' },
      { code: 'educational-psychology', tier: 'T2' },
      { code: 'attendance-support', tier: 'T2' },
      { code: 'local-authority-send', tier: 'T2' },
      { code: 'virtual-school', tier: 'T2' },
      { code: 'early-help', tier: 'T2' },
      { code: 'youth-justice', tier: 'T2' },
      { code: 'police', tier: 'T2' },
      { code: 'young-carers', tier: 'T2' },
      { code: 'substance-misuse', tier: 'T2' },
      { code: 'housing', tier: 'T2' },
      { code: 'food-bank', tier: 'T2' },
      { code: 'bereavement', tier: 'T2' },
      { code: 'careers', tier: 'T2' },
      { code: 'youth-service', tier: 'T2' },
      { code: 'alternative-provision', tier: 'T2' },
      { code: 'refugee-support', tier: 'T2' },
      { code: 'voluntary-mentor', tier: 'T2' },
      { code: 'other', tier: 'T2' },
      { code: 'social-care', tier: 'T3' },
      { code: 'channel', tier: 'T3' },
      { code: 'domestic-abuse', tier: 'T3' },
    ],
  },
] as const satisfies readonly CodeSet<Agency>[];

/** The code of a service. Codes are stable; their meaning does not change. */
export const AgencyCode = /* @__PURE__ */ z.enum(agencySets[0].codes.map(({ code }) => code));
export type AgencyCode = z.infer<typeof AgencyCode>;

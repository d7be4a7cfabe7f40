import type { Code, CodeSet } from '../code-set/code-set.js';
import type { AreaOfNeed } from './areas-of-need.js';

/** A type of special educational need. */
export interface SenType extends Code {
  /** The broad area that it belongs to; `OTH` (another difficulty) and `NSA` (no specialist assessment) to none. */
  readonly area?: AreaOfNeed;
}

const learning = [
  { code: 'SPLD', area: 'CL' },
  { code: 'MLD', area: 'CL' },
  { code: 'SLD', area: 'CL' },
  { code: 'PMLD', area: 'CL' },
] as const;

const others = [
  { code: 'SLCN', area: 'CI' },
  { code: 'HI', area: 'SP' },
  { code: 'VI', area: 'SP' },
  { code: 'MSI', area: 'SP' },
  { code: 'PD', area: 'SP' },
  { code: 'ASD', area: 'CI' },
] as const;

/**
 * Types of special educational need in the school census of England: `BESD` until 2014, then `SEMH` and `NSA`, and `DS` (Down syndrome)
 * since 2025. `DS` is another thing among reasons for suspension.
 *
 * Source: DfES/0536/2003, "Data collection by type of special educational need" (the first list, from January 2004, and its areas); One
 * Education, "How to deal with SEND in the census", 2015 (SEMH and NSA are new); Schools Week, 19 January 2024 (13 types, Down syndrome from
 * January 2025); a public repository's transcription of the Common Basic Data Set, May 2026 (all 14). That the second list began with the
 * Code of Practice on 1 September 2014, and the third on 1 January 2025, is our own reading. `DS` under cognition and learning is our own.
 */
export const senTypeSets = [
  {
    namespace: 'sen-type',
    key: 'england-2004',
    validFrom: '2004-01-01',
    validTo: '2014-08-31',
    source: 'DfES/0536/2003, Data collection by type of special educational need',
    codes: [...learning, { code: 'BESD', area: 'BESD' }, ...others, { code: 'OTH' }],
  },
  {
    namespace: 'sen-type',
    key: 'england-2014',
    validFrom: '2014-09-01',
    validTo: '2024-12-31',
    source: 'School census from 2014/15',
    codes: [...learning, { code: 'SEMH', area: 'SEMH' }, ...others, { code: 'OTH' }, { code: 'NSA' }],
  },
  {
    namespace: 'sen-type',
    key: 'england-2025',
    validFrom: '2025-01-01',
    source: 'DfE Common Basic Data Set, May 2026, as transcribed by others; Schools Week, 19 January 2024, for the first day',
    codes: [...learning, { code: 'SEMH', area: 'SEMH' }, ...others, { code: 'DS', area: 'CL' }, { code: 'OTH' }, { code: 'NSA' }],
  },
] as const satisfies readonly CodeSet<SenType>[];

/** `SPLD`, `SEMH`, … of any set we know. */
export type SenTypeCode = (typeof senTypeSets)[number]['codes'][number]['code'];

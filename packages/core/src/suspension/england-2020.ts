import { plainCodes, type CodeSet } from '../code-set/code-set.js';

/**
 * The sixteen reasons for suspension and permanent exclusion in England since the school year 2020/21, when up to three could be given for
 * the first time and "other" was dropped.
 *
 * What is sourced: twelve of the codes with their names (Shine Training, "Reasons for a permanent exclusion"), OW also by ScholarPack's
 * help; that they began on 1 August 2020 (ScholarPack, "What exclusion period is the spring census 2021 looking at?"). BU, DM, TH and PH from
 * memory, the same in the later list. The last day is that before the later list is taken to begin.
 */
export const england2020 = {
  namespace: 'suspension-reason',
  key: 'england-2020',
  validFrom: '2020-08-01',
  validTo: '2026-07-31',
  source: 'DfE school census, exclusion reasons from 2020/21',
  codes: plainCodes('PP', 'PA', 'VP', 'VA', 'OW', 'BU', 'RA', 'LG', 'DS', 'SM', 'DA', 'DM', 'TH', 'DB', 'MT', 'PH'),
} as const satisfies CodeSet;

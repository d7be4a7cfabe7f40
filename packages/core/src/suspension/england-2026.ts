import { plainCodes, type CodeSet } from '../code-set/code-set.js';

/**
 * The 29 reasons of the later list: the sixteen of 2020 and thirteen more, which tell weapons brought from weapons used, online from other
 * bullying, drugs from alcohol, smoking and vaping, and low-level from challenging behaviour.
 *
 * Source: a public repository that transcribes the DfE's Common Basic Data Set, version May 2026. A third party's copy: check it against
 * the data set before a release. From which day it is in force it does not say; the first day of the school year after it is assumed.
 */
export const england2026 = {
  namespace: 'suspension-reason',
  key: 'england-2026',
  validFrom: '2026-08-01',
  source: 'DfE Common Basic Data Set, May 2026, as transcribed by others; first day assumed',
  codes: plainCodes(
    'PP', 'PA', 'VP', 'VA', 'OW', 'BW', 'BU', 'TB', 'RA', 'LG', 'DS', 'SM', 'SB', 'MB', 'AB', 'DR', 'AR', 'SR', 'VR', 'DA', 'DM', 'TH',
    'LD', 'CB', 'DB', 'MT', 'MP', 'OS', 'PH',
  ),
} as const satisfies CodeSet;

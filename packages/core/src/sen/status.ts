import { plainCodes, type CodeSet } from '../code-set/code-set.js';

/**
 * What a pupil's special educational needs are met by: `N` none known, `K` SEN support, `E` an education, health and care plan. Until 2014
 * `A` School Action, `P` School Action Plus, `S` a statement; statements lived on until March 2018 while they were turned into plans.
 *
 * Source: Cornwall Council, "SEN category codes for the school census" (quoting the 2015-16 census guide: K for A and P, S until April 2018);
 * Devon County Council, "SEN census guidance" (E, K, N). From memory: `N` in the older list, and 1 January 2002 as its first day.
 */
export const senStatusSets = [
  {
    namespace: 'sen-status',
    key: 'england-2002',
    validFrom: '2002-01-01',
    validTo: '2014-08-31',
    source: 'SEN Code of Practice 2001; school census to 2013/14',
    codes: plainCodes('N', 'A', 'P', 'S'),
  },
  {
    namespace: 'sen-status',
    key: 'england-2014',
    validFrom: '2014-09-01',
    validTo: '2018-03-31',
    source: 'SEND Code of Practice 2015; school census, time of transfer',
    codes: plainCodes('N', 'K', 'E', 'S'),
  },
  {
    namespace: 'sen-status',
    key: 'england-2018',
    validFrom: '2018-04-01',
    source: 'School census from 2018; Devon County Council, SEN census guidance',
    codes: plainCodes('N', 'K', 'E'),
  },
] as const satisfies readonly CodeSet[];

/** `K`, `E`, … of any set we know. */
export type SenStatusCode = (typeof senStatusSets)[number]['codes'][number]['code'];

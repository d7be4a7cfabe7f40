import { plainCodes, type CodeSet } from '../code-set/code-set.js';

/**
 * The four broad areas of special educational need: communication and interaction, cognition and learning, the third, sensory and
 * physical. The third was behaviour, emotional and social development (`BESD`) until the Code of Practice of 2014 made it social, emotional
 * and mental health (`SEMH`).
 *
 * Source: DfES/0536/2003, "Data collection by type of special educational need", which quotes chapter 7 of the older Code; SEND Code of
 * Practice, chapter 6, from memory, in force from 1 September 2014 (Lexology, "SEND Code of Practice"). That the older one was in force from
 * 1 January 2002 is from memory. `CI`, `CL`, `SP` are our own abbreviations.
 */
export const areaOfNeedSets = [
  {
    namespace: 'area-of-need',
    key: 'england-2002',
    validFrom: '2002-01-01',
    validTo: '2014-08-31',
    source: 'SEN Code of Practice 2001, chapter 7',
    codes: plainCodes('CI', 'CL', 'BESD', 'SP'),
  },
  {
    namespace: 'area-of-need',
    key: 'england-2014',
    validFrom: '2014-09-01',
    source: 'SEND Code of Practice 2015, chapter 6',
    codes: plainCodes('CI', 'CL', 'SEMH', 'SP'),
  },
] as const satisfies readonly CodeSet[];

/** An area of any set. */
export type AreaOfNeed = (typeof areaOfNeedSets)[number]['codes'][number]['code'];
/** An area of the set in force. */
export type SendArea = (typeof areaOfNeedSets)[1]['codes'][number]['code'];

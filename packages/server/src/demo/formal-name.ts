import { communities, wordsOf } from './names.js';
import type { DemoPerson } from './people.js';

const women = new Set(['Anita', ...communities.flatMap((community) => wordsOf(community.women))]);

/** How pupils call a teacher: Ms Roy, Mr Gill. */
export const formalName = ({ given, family }: Pick<DemoPerson, 'given' | 'family'>): string => `${women.has(given) ? 'Ms' : 'Mr'} ${family}`;

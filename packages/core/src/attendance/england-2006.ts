import type { AttendanceCodeSet } from './code-set.js';

/**
 * Attendance and absence codes of England under the Education (Pupil Registration) Regulations 2006, up to 18 August 2024.
 *
 * It begins in September 2011: until then `D` (dual registered) counted as an attended session, since then as none, so older registers
 * would need a set of their own. `F` (extended holiday) was given up in the school year 2013/14; it stays so that its marks can be read.
 * `X` also stood for "not attending in circumstances relating to coronavirus" (until April 2022), which was not a possible session either
 * (from memory). `J` counted as an educational activity and `Y` was one code for every cause.
 *
 * Source: DfE, "Pupil absence statistics: methodology", 4.2, 4.4 to 4.6 (D, F, J, X, Y, Z, #, the authorised reasons, the activities);
 * DCSF, "Absence and attendance codes: guidance", January 2009 (the list); DfE performance tables, absence notes (G, N, O, U).
 */
export const england2006 = {
  namespace: 'attendance',
  key: 'england-2006',
  validFrom: '2011-09-01',
  validTo: '2024-08-18',
  source: 'DfE, Pupil absence statistics: methodology; Education (Pupil Registration) (England) Regulations 2006',
  codes: [
    { code: '/', mark: '/', class: 'attending' },
    { code: '\\', mark: '\\', class: 'attending' },
    { code: 'L', mark: 'L', class: 'attending', late: true },
    { code: 'B', mark: 'B', class: 'attending-elsewhere' },
    { code: 'J', mark: 'J', class: 'attending-elsewhere' },
    { code: 'P', mark: 'P', class: 'attending-elsewhere' },
    { code: 'V', mark: 'V', class: 'attending-elsewhere' },
    { code: 'W', mark: 'W', class: 'attending-elsewhere' },
    { code: 'C', mark: 'C', class: 'authorised' },
    { code: 'E', mark: 'E', class: 'authorised' },
    { code: 'F', mark: 'F', class: 'authorised' },
    { code: 'H', mark: 'H', class: 'authorised' },
    { code: 'I', mark: 'I', class: 'authorised' },
    { code: 'M', mark: 'M', class: 'authorised' },
    { code: 'R', mark: 'R', class: 'authorised' },
    { code: 'S', mark: 'S', class: 'authorised' },
    { code: 'T', mark: 'T', class: 'authorised' },
    { code: 'G', mark: 'G', class: 'unauthorised' },
    { code: 'N', mark: 'N', class: 'unauthorised' },
    { code: 'O', mark: 'O', class: 'unauthorised' },
    { code: 'U', mark: 'U', class: 'unauthorised', late: true },
    { code: 'Y', mark: 'Y', class: 'unable' },
    { code: 'D', mark: 'D', class: 'not-possible' },
    { code: 'X', mark: 'X', class: 'not-possible' },
    { code: 'Z', mark: 'Z', class: 'admin' },
    { code: '#', mark: '#', class: 'admin' },
    { code: '-', mark: '-', class: 'missing' },
  ],
} as const satisfies AttendanceCodeSet;

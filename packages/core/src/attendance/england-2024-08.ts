import type { AttendanceCodeSet } from './code-set.js';

/**
 * Attendance and absence codes of England from 19 August 2024.
 *
 * Marks: a code of one character is its own mark; the ten codes of two characters are the ten digits, `Y1` to `Y7` as `1` to `7`,
 * `C1` as `8`, `C2` as `9`, `J1` as `0`. No digit and no lower-case letter is a code, so marks cannot be misread in any case or set.
 *
 * What is sourced: the codes and their meanings, and that K, V, P, W, B are approved educational activity and C, C1, C2, E, I, J1, M, R,
 * S, T authorised absence (lists that schools publish from DfE, "Working together to improve school attendance", 2024; C1, C2, J1, K, Q
 * and Y1 to Y7 also by a vendor's DfE mapping); G, N, O, U as unauthorised (DfE performance tables, absence notes); D, X, Z and # as not
 * possible (DfE, "Pupil absence statistics: methodology", 4.4 and 4.6). From memory, not re-checked: nothing else but that the classes of
 * the older codes outlived August 2024. Check against the live Common Basic Data Set before a release.
 */
export const england202408 = {
  namespace: 'attendance',
  key: 'england-2024-08',
  validFrom: '2024-08-19',
  source: 'DfE, Working together to improve school attendance (from 19 August 2024)',
  codes: [
    { code: '/', mark: '/', class: 'attending' },
    { code: '\\', mark: '\\', class: 'attending' },
    { code: 'L', mark: 'L', class: 'attending', late: true },
    { code: 'K', mark: 'K', class: 'attending-elsewhere' },
    { code: 'V', mark: 'V', class: 'attending-elsewhere' },
    { code: 'P', mark: 'P', class: 'attending-elsewhere' },
    { code: 'W', mark: 'W', class: 'attending-elsewhere' },
    { code: 'B', mark: 'B', class: 'attending-elsewhere' },
    { code: 'C', mark: 'C', class: 'authorised' },
    { code: 'C1', mark: '8', class: 'authorised' },
    { code: 'C2', mark: '9', class: 'authorised' },
    { code: 'E', mark: 'E', class: 'authorised' },
    { code: 'I', mark: 'I', class: 'authorised' },
    { code: 'J1', mark: '0', class: 'authorised' },
    { code: 'M', mark: 'M', class: 'authorised' },
    { code: 'R', mark: 'R', class: 'authorised' },
    { code: 'S', mark: 'S', class: 'authorised' },
    { code: 'T', mark: 'T', class: 'authorised' },
    { code: 'G', mark: 'G', class: 'unauthorised' },
    { code: 'N', mark: 'N', class: 'unauthorised' },
    { code: 'O', mark: 'O', class: 'unauthorised' },
    { code: 'U', mark: 'U', class: 'unauthorised', late: true },
    { code: 'Q', mark: 'Q', class: 'unable' },
    { code: 'Y1', mark: '1', class: 'unable' },
    { code: 'Y2', mark: '2', class: 'unable' },
    { code: 'Y3', mark: '3', class: 'unable' },
    { code: 'Y4', mark: '4', class: 'unable' },
    { code: 'Y5', mark: '5', class: 'unable' },
    { code: 'Y6', mark: '6', class: 'unable' },
    { code: 'Y7', mark: '7', class: 'unable' },
    { code: 'D', mark: 'D', class: 'not-possible' },
    { code: 'X', mark: 'X', class: 'not-possible' },
    { code: 'Z', mark: 'Z', class: 'admin' },
    { code: '#', mark: '#', class: 'admin' },
    { code: '-', mark: '-', class: 'missing' },
  ],
} as const satisfies AttendanceCodeSet;

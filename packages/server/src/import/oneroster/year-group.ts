/** OneRoster's two-letter grades of the common vocabulary (CEDS) that have an English counterpart, and school usage. */
const named: Readonly<Record<string, number>> = {
  KG: 0,
  R: 0,
  REC: 0,
  RECEPTION: 0,
  PK: -1,
  TK: -1,
  N: -1,
  N2: -1,
  NURSERY: -1,
  PR: -2,
  IT: -2,
  N1: -2,
};

/** Grades outside the years of a school: postsecondary, ungraded, other, adult education. */
const ungraded = new Set(['PS', 'UG', 'OTHER', 'AE', 'ABE']);

/**
 * The English year group that a `grades` value means: 0 reception, 1 to 13, 14 a third year of sixth form, -1 and -2 nursery.
 *
 * Decision: **a number is the English year group as it stands**: `08` is Year 8. OneRoster 1.1 takes the vocabulary of CEDS, where `08` is
 * the American grade 8, a year older (Year 9); OneRoster 1.2 leaves the vocabulary to the profile, and the MIS of English schools write the
 * number of the year group. So do not move a number by one, or every English pupil stands in the wrong year. The years before `01` follow:
 * `KG` is reception, `PK` nursery. "Year 8", "Yr 8", "Y8", "Year R" are read too.
 *
 * @returns null for a grade that is no year group (ungraded), undefined for one that is not known
 */
export function yearGroupOf(grade: string): number | null | undefined {
  const text = grade.trim().toUpperCase();
  if (ungraded.has(text)) return null;
  const short = text.replace(/^(YEAR|YR|Y)\s*(?=\d|R$|N$|REC|NURS)/, '');
  if (Object.hasOwn(named, short)) return named[short];
  if (!/^-?\d{1,2}$/.test(short)) return undefined;
  const year = Number(short);
  return year >= -2 && year <= 14 ? year : undefined;
}

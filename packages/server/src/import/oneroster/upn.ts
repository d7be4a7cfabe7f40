/** The letters of the alphabet without I, O and S; A is 0. */
const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ';
const shape = /^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/;

/** Whether a text is written as a unique pupil number of England, `B801200005001`; a temporary one ends in a letter. */
export const looksLikeUpn = (text: string): boolean => shape.test(text);

/**
 * Whether the check letter of a unique pupil number is right: the twelve characters after it, weighted 2 to 13, modulo 23.
 * Source: DfE, "Unique pupil numbers: guide"; `B801200005001` is sound.
 */
export function isSoundUpn(upn: string): boolean {
  if (!looksLikeUpn(upn)) return false;
  const sum = Array.from(upn.slice(1), (each, index) => (index + 2) * valueOf(each)).reduce((total, each) => total + each, 0);
  return letters[sum % 23] === upn[0];
}

const valueOf = (character: string) => (/\d/.test(character) ? Number(character) : letters.indexOf(character));

/** Syllables of an English word, roughly: groups of vowels, without a silent e. A number is read as one word of two. */
function syllables(word: string): number {
  if (/\d/.test(word)) return 2;
  const groups = word.toLowerCase().replace(/(?:[^laeiouy]|[^aeiouy]l)e[sd]?$|ed$/, '').match(/[aeiouy]+/g);
  return Math.max(1, groups?.length ?? 0);
}

/** The words of each sentence. A line is a sentence, too. */
export const sentencesOf = (text: string): string[][] =>
  text.split(/[.?!](?=\s|$)|\n/).map((sentence) => sentence.match(/[\p{L}\p{N}'’%.,-]+/gu) ?? []).filter((words) => words.length > 0);

/**
 * The age at which most can read a text: the grade of Flesch and Kincaid, plus five for the age at which grade 0 begins.
 *
 * Source: Kincaid, Fishburne, Rogers and Chissom, "Derivation of new readability formulas for Navy enlisted personnel" (1975):
 * 0.39 words a sentence + 11.8 syllables a word - 15.59.
 */
export function readingAge(text: string): number {
  const sentences = sentencesOf(text);
  const words = sentences.flat();
  const spoken = words.reduce((sum, word) => sum + syllables(word), 0);
  return (0.39 * words.length) / sentences.length + (11.8 * spoken) / words.length - 15.59 + 5;
}

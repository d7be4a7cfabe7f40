/** A label as it stands in the middle of a sentence: `parent or carer`, but `SENCO`. */
export const inSentence = (label: string, language: string): string =>
  /^\p{Lu}{2}/u.test(label) ? label : label.charAt(0).toLocaleLowerCase(language) + label.slice(1);

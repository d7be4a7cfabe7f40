/** Text without case and accents: who looks for Zoe finds Zoë. */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

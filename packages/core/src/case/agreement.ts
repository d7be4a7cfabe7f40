/** What a mentor reads out and talks through before mentoring begins, in one language. */
export interface AgreementWords {
  /** Kept with the case (`agreementVersion`). A word changed is another version. */
  readonly version: string;
  readonly language: string;
  readonly title: string;
  /** In the order in which they are read. */
  readonly paragraphs: readonly string[];
  /** Limits of confidentiality: what the mentor cannot keep to themselves. */
  readonly limits: readonly string[];
  /** What pupil and mentor say yes to. */
  readonly promises: readonly string[];
}

/** The version of the words that we have now. */
export const agreementVersion = '2026-11';

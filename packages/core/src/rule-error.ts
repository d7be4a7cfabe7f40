/** What a rule refuses, to switch on. */
export type RuleErrorCode =
  | 'bad-date'
  | 'bad-range'
  | 'bad-threshold'
  | 'not-a-monday'
  | 'not-a-school-day'
  | 'outside-register'
  | 'no-register'
  | 'different-pupils'
  | 'registers-overlap'
  | 'unknown-code-set'
  | 'no-code-set'
  | 'unknown-code'
  | 'unknown-mark'
  | 'no-goals'
  | 'bad-level'
  | 'bad-weight'
  | 'bad-number'
  | 'bad-count'
  | 'no-data'
  | 'different-weeks'
  | 'bad-pack'
  | 'pack-vectors'
  | 'licence-forbids'
  | 'unknown-item'
  | 'unknown-scale'
  | 'bad-answer'
  | 'too-many-reasons'
  | 'no-reason'
  | 'nobody-to-tell'
  | 'bad-time'
  | 'unknown-measure'
  | 'protected-characteristic';

/**
 * A rule was given something it cannot answer for: a code outside its dates, a goal without a level. Switch on `code`; `details` name
 * the values at fault; the message is for developers and never shown to people.
 */
export class RuleError extends Error {
  override readonly name = 'RuleError';
  readonly code: RuleErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: RuleErrorCode, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.code = code;
    this.details = details;
  }
}

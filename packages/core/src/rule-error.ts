/**
 * What a rule refuses, to switch on. `details` name the values at fault.
 *
 * | code | what was wrong |
 * |---|---|
 * | bad-date, bad-time, bad-range | no calendar day (`YYYY-MM-DD`); no time of day (`HH:MM`); an end that lies before its beginning |
 * | bad-number, bad-count, bad-threshold | a number outside what the rule takes; no whole number, or one outside; no whole number of per cent from 1 to 99 |
 * | no-data | too little to compute with: nobody, nothing that differs, or a test of nothing |
 * | not-a-monday, not-a-school-day, outside-register | a register's first day; a Saturday or Sunday; a day or session that the register cannot hold |
 * | no-register, different-pupils, registers-overlap | nothing to read; registers of several pupils taken together; one day in two registers |
 * | unknown-code-set, no-code-set | no set has this key, or the code is of another namespace; no set, or not this one, was in force on the date |
 * | unknown-code, unknown-mark | the set, or the rule, knows no such code; or no such mark in a register |
 * | no-goals, bad-level, bad-weight | attainment of nothing; a level that is none of -2 to 2; a weight that is not above 0 |
 * | bad-pack, pack-vectors, licence-forbids | no questionnaire pack; one that does not score as it says; one whose licence forbids the use |
 * | unknown-item, unknown-scale, bad-answer | what the pack does not have, or not for this informant |
 * | no-reason, too-many-reasons | a reason is needed; more than three, or one twice |
 * | nobody-to-tell | the school has named nobody whom this may go to |
 * | unknown-measure, protected-characteristic | screening knows no such measure; and must never know this one |
 */
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
 * the values at fault, and a console prints them. There is no sentence: in English it could not be shown to people, and it would weigh more
 * on a page than most rules.
 */
export class RuleError extends Error {
  override readonly name = 'RuleError';

  constructor(
    readonly code: RuleErrorCode,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
  }
}

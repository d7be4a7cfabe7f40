import { RuleError } from './rule-error.js';

/**
 * A code that a rule takes, of those there are.
 *
 * @throws {RuleError} `unknown-code`
 */
export function oneOf<Code extends string>(codes: readonly Code[], code: Code): Code {
  if (codes.includes(code)) return code;
  throw new RuleError('unknown-code', { code });
}

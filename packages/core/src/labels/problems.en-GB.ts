import type { ProblemCode } from '../contract/problems.js';

/** What each refusal means to the person in front of the screen, British English. */
export const problems: Readonly<Record<ProblemCode, string>> = {
  'invalid-json': 'Something was sent that the school’s server could not read. Please tell your IT team.',
  'invalid-query': 'Something was asked for in a way the school’s server does not know. Please tell your IT team.',
  'not-signed-in': 'You are not signed in any more. Please sign in again.',
  'token-invalid': 'Your sign-in was not accepted. Please sign in again.',
  'token-expired': 'Your sign-in has run out. Please sign in again.',
  'identity-unknown': 'The school does not know you here yet. Please ask the office to add you.',
  'not-allowed': 'You may see this, but your role may not do that.',
  'not-found': 'This is not there, or it is not for you to see.',
  'method-not-allowed': 'The school’s server does not do that. Please tell your IT team.',
  'id-taken': 'This has already been saved as something else. Please start again.',
  'wrong-state': 'Somebody has moved this on in the meantime, so this step no longer fits.',
  'version-conflict': 'Somebody has changed this since you opened it.',
  'too-large': 'This is too long to save.',
  'unsupported-media-type': 'Something was sent in a form the school’s server does not take. Please tell your IT team.',
  'validation-failed': 'Some of what you wrote does not fit yet.',
  'version-required': 'Something was sent without saying which version it changes. Please tell your IT team.',
  'too-many-requests': 'That was a lot at once. Please wait a moment and try again.',
  internal: 'The school’s server has failed. It is not you; please try again in a moment.',
  unavailable: 'The school’s server cannot answer just now. Please try again in a moment.',
};

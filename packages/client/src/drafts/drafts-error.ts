/** Why something could not be kept: the device holds all that it may, or the drafts were closed at sign-out. */
export class DraftsError extends Error {
  override readonly name = 'DraftsError';
  readonly code: 'full' | 'closed';

  constructor(code: DraftsError['code']) {
    super(code === 'full' ? 'No more can be kept on this device until something has been sent.' : 'These drafts are closed.');
    this.code = code;
  }
}

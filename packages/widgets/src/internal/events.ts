/**
 * What widgets tell the page. All bubble and cross shadow roots; they carry ids, never names. Those that ask for something are
 * cancelable: a page that does it itself calls `preventDefault()`.
 */
export class LmEvent extends Event {
  constructor(type: string, cancelable = false) {
    super(type, { bubbles: true, composed: true, cancelable });
  }
}

/** Somebody wants to see a pupil. */
export class LmOpenPupilEvent extends LmEvent {
  readonly pupil: string;
  constructor(pupil: string) {
    super('lm-open-pupil', true);
    this.pupil = pupil;
  }
}

/** Somebody wants to write down a session with a pupil; `session` is the planned one, if there is one. */
export class LmLogSessionEvent extends LmEvent {
  readonly pupil: string;
  readonly session: string | undefined;
  constructor(pupil: string, session?: string) {
    super('lm-log-session', true);
    this.pupil = pupil;
    this.session = session;
  }
}

/** Somebody leaves a form without saving. What they wrote is kept as a draft. */
export class LmCancelEvent extends LmEvent {
  constructor() {
    super('lm-cancel');
  }
}

declare global {
  interface HTMLElementEventMap {
    'lm-open-pupil': LmOpenPupilEvent;
    'lm-log-session': LmLogSessionEvent;
    'lm-cancel': LmCancelEvent;
  }
}

import { LmSessionLog } from './session-log.js';

LmSessionLog.define();

declare global {
  interface HTMLElementTagNameMap {
    'lm-session-log': LmSessionLog;
  }
}

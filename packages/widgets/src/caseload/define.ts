import { LmCaseload } from './caseload.js';

LmCaseload.define();

declare global {
  interface HTMLElementTagNameMap {
    'lm-caseload': LmCaseload;
  }
}

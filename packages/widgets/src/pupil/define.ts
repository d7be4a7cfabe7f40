import { LmPupil } from './pupil.js';

LmPupil.define();

declare global {
  interface HTMLElementTagNameMap {
    'lm-pupil': LmPupil;
  }
}

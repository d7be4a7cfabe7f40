import { LmBarrierAssessment } from './barrier-assessment.js';

LmBarrierAssessment.define();

declare global {
  interface HTMLElementTagNameMap {
    'lm-barrier-assessment': LmBarrierAssessment;
  }
}

import type { AttainmentLevel } from '@learning-mentor/core/goal';
import { html, type TemplateResult } from 'lit';

/** Drawn, since a school's computer may have no emoji. The mouth alone differs, from turned down to laughing. */
const mouths: Readonly<Record<AttainmentLevel, string>> = {
  '-2': 'M7.5 17.2c1-2.6 2.6-3.4 4.5-3.4s3.5.8 4.5 3.4',
  '-1': 'M8 16.4c1-1.3 2.4-1.8 4-1.8s3 .5 4 1.8',
  0: 'M8 15.5h8',
  1: 'M8 14.6c1 1.3 2.4 1.8 4 1.8s3-.5 4-1.8',
  2: 'M7 13.6h10c-.4 3-2.4 4.6-5 4.6s-4.6-1.6-5-4.6z',
};

/** A face from very sad (-2) to very glad (+2). Words stand beside it. */
export const face = (level: AttainmentLevel): TemplateResult =>
  html`<svg class="face" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <circle cx="12" cy="12" r="10.2"></circle>
    <path d="M8.6 8.3v1.6M15.4 8.3v1.6"></path>
    <path class="mouth" d=${mouths[level]}></path>
  </svg>`;

import { svg, html, type TemplateResult } from 'lit';

/** Small signs that stand beside words, never instead of them: hidden from screen readers. */
const sign = (shape: TemplateResult): TemplateResult => html`<svg class="sign" viewBox="0 0 12 12" aria-hidden="true" focusable="false">${shape}</svg>`;

export const fullSign = sign(svg`<circle cx="6" cy="6" r="5.5"></circle>`);
export const halfSign = sign(svg`<path d="M6 .5a5.5 5.5 0 1 0 0 11zM6 .5v1.2a4.3 4.3 0 0 1 0 8.6v1.2A5.5 5.5 0 0 0 6 .5z"></path>`);
export const tickSign = sign(svg`<path d="M1 6.4 2.3 5l2.3 2.3L9.8 2l1.3 1.4-6.5 6.7z"></path>`);
export const upSign = sign(svg`<path d="M6 1.5 11.5 11H.5z"></path>`);
export const downSign = sign(svg`<path d="M6 10.5.5 1h11z"></path>`);
export const flatSign = sign(svg`<path d="M1 4.8h10v2.4H1z"></path>`);
export const lockSign = sign(svg`<path d="M3 5V3.8a3 3 0 0 1 6 0V5h.7c.4 0 .8.4.8.8v4.9c0 .4-.4.8-.8.8H2.3a.8.8 0 0 1-.8-.8V5.8c0-.4.4-.8.8-.8zm1.4 0h3.2V3.8a1.6 1.6 0 0 0-3.2 0z"></path>`);

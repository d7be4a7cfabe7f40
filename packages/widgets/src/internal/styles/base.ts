import { css } from 'lit';
import { tokens } from './tokens.js';

const rules = css`
  :host {
    display: block;
    flex: 1 1 auto;
    min-inline-size: min(100%, 15rem);
    box-sizing: border-box;
    color: var(--_text);
    font: inherit;
    line-height: 1.5;
    container: lm / inline-size;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  .root {
    overflow-wrap: break-word;
    text-align: start;
  }
  .foreign :not([dir]) {
    unicode-bidi: plaintext;
  }
  .foreign[dir='rtl'] {
    text-align: right;
  }
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset,
  legend,
  figure {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  svg {
    display: block;
    overflow: visible;
  }
  .sr {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .card {
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.4);
    padding: calc(var(--_space) * 2.5);
  }
  .title {
    font-size: 1.0625em;
    font-weight: 650;
    line-height: 1.35;
  }
  .muted,
  .note {
    color: var(--_muted);
  }
  .small {
    font-size: 0.875em;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space);
  }
  .spread {
    justify-content: space-between;
  }
  .stack {
    display: grid;
    gap: calc(var(--_space) * 2);
  }
  .number {
    font-variant-numeric: tabular-nums;
  }
  :focus-visible {
    outline: var(--lm-focus-ring, 2px solid var(--_accent));
    outline-offset: 2px;
  }
  .alert {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space) calc(var(--_space) * 2);
    align-items: center;
    justify-content: space-between;
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
    border: 1px solid;
    border-color: color-mix(in srgb, var(--_bad) 45%, var(--_surface));
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_bad) 7%, var(--_surface));
  }
  .bone {
    border-radius: var(--_radius);
    background: var(--_scale);
  }
  @media (prefers-reduced-motion: no-preference) {
    .bone {
      animation: breathe 1.6s ease-in-out infinite alternate;
    }
  }
  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }
  @media (forced-colors: active) {
    .bone {
      border: 1px solid GrayText;
    }
  }
  @media print {
    .no-print,
    .button {
      display: none;
    }
    .card {
      border-color: #999;
      break-inside: avoid;
    }
  }
`;

/** What every widget begins with. */
export const base = [tokens, rules];

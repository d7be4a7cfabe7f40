import { css } from 'lit';
import { base } from '../internal/styles/base.js';
import { button } from '../internal/styles/button.js';
import { chip } from '../internal/styles/chip.js';
import { field } from '../internal/styles/field.js';
import { detailsStyles } from './details.js';
import { timelineStyles } from './timeline.js';

const page = css`
  .page {
    display: grid;
    gap: calc(var(--_space) * 2);
  }
  .card {
    display: grid;
    gap: calc(var(--_space) * 1.5);
    align-content: start;
    min-inline-size: 0;
  }
  .goal-title {
    font-weight: 650;
  }
  .chips {
    align-items: center;
  }
  .bullets {
    list-style: disc;
    padding-inline-start: 1.2em;
  }
  blockquote {
    margin: 0;
    padding-inline-start: calc(var(--_space) * 1.5);
    border-inline-start: 3px solid var(--_accent);
    white-space: pre-line;
  }
  .panel {
    display: grid;
    gap: var(--_space);
    grid-column: 1 / -1;
    padding: calc(var(--_space) * 1.5);
    border-radius: var(--_radius);
    background: var(--_wash);
  }
  .goal-form {
    padding: calc(var(--_space) * 2);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_wash);
  }
  summary {
    min-block-size: 24px;
    color: var(--_muted);
    cursor: pointer;
  }
  /* A page from right to left in a language we have no words in: English sentences keep their order. */
  .root:lang(en):dir(rtl) :is(p, li, .chip, .muted, legend, .label, td, th) {
    unicode-bidi: plaintext;
    text-align: right;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 4px 8px 4px 0;
    padding-inline: 0 8px;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
    overflow-wrap: normal;
  }
  thead th {
    color: var(--_muted);
    font-weight: 600;
  }
  tbody th {
    font-weight: 500;
  }
  .bone {
    min-block-size: 9rem;
  }
  @container lm (inline-size > 58rem) {
    .page {
      grid-template-columns: repeat(12, minmax(0, 1fr));
    }
    .page > * {
      grid-column: span 6;
    }
    .page > .barriers {
      grid-column: span 5;
    }
    .page > .barriers + .plan {
      grid-column: span 7;
    }
    .page > .head,
    .page > .plan,
    .page > .support,
    .own > * {
      grid-column: 1 / -1;
    }
  }
  @media print {
    .page {
      grid-template-columns: repeat(12, minmax(0, 1fr));
      gap: 8pt;
      font-size: 9.5pt;
      line-height: 1.35;
    }
    .page > * {
      grid-column: 1 / -1;
    }
    .page > .barriers {
      grid-column: span 5;
    }
    .page > .barriers + .plan {
      grid-column: span 7;
    }
    .card {
      padding: 8pt;
      gap: 5pt;
    }
    .attendance {
      break-before: page;
    }
    :not(.entry) > details:not([open]),
    .button,
    .no-print {
      display: none;
    }
  }
`;

export const styles = [...base, button, chip, field, page, timelineStyles, detailsStyles];

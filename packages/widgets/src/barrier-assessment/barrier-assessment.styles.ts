import { css } from 'lit';
import { base } from '../internal/styles/base.js';
import { button } from '../internal/styles/button.js';
import { chip } from '../internal/styles/chip.js';
import { field } from '../internal/styles/field.js';
import { pickerStyles } from './picker.js';
import { ratingCardStyles } from './rating-card.js';

const page = css`
  .top {
    align-items: start;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
  }
  .choice > [type='checkbox'] + * {
    font-weight: inherit;
  }
  summary {
    min-block-size: 24px;
    cursor: pointer;
  }
  .notice {
    padding: calc(var(--_space) * 1.25) calc(var(--_space) * 2);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_wash);
  }
  .stop {
    display: grid;
    gap: var(--_space);
    border: 2px solid var(--_bad);
    background: color-mix(in srgb, var(--_bad) 9%, var(--_surface));
    scroll-margin-block-start: 1rem;
  }
  .stop .title {
    color: var(--_bad);
    font-size: 1.25em;
  }
  .foot {
    display: grid;
    gap: var(--_space);
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    padding: calc(var(--_space) * 1.25) calc(var(--_space) * 2);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.4);
    background: var(--_surface);
  }
  .foot > :empty {
    display: none;
  }
  .tick .sign {
    inline-size: 1.25em;
    block-size: 1.25em;
  }
  .block {
    block-size: 6rem;
  }
  .strength + .strength {
    margin-block-start: 4px;
  }
  /* A page from right to left in a language we have no words in: English sentences keep their order. */
  .root:lang(en):dir(rtl) :is(p, legend, .label, label, .choice) {
    unicode-bidi: plaintext;
    text-align: right;
  }
  @container lm (inline-size < 30rem) {
    .foot {
      position: static;
    }
  }
  @media print {
    .button,
    .no-print {
      display: none;
    }
  }
`;

export const styles = [...base, button, chip, field, pickerStyles, ratingCardStyles, page];

import { css } from 'lit';

/**
 * Fields: `.field` around a label and its control, and `.choice` for a native radio or check box drawn as a button
 * (`<label class="choice"><input type="radio">…</label>`), so that keyboard and screen readers find what they know.
 */
export const field = css`
  .field {
    display: grid;
    gap: 4px;
  }
  .label,
  .field > label {
    font-weight: 600;
    font-size: 0.9375em;
  }
  .hint {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .wrong {
    color: var(--_bad);
    font-size: 0.875em;
    font-weight: 600;
  }
  .input {
    inline-size: 100%;
    min-block-size: 40px;
    padding: 0.45em 0.75em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
  textarea.input {
    min-block-size: 5.5em;
    resize: vertical;
    field-sizing: content;
    max-block-size: 24em;
  }
  .input[aria-invalid='true'] {
    border-color: var(--_bad);
    box-shadow: inset 0 0 0 1px var(--_bad);
  }
  .input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
  }
  .choice {
    position: relative;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.4em;
    min-block-size: 44px;
    min-inline-size: 44px;
    padding: 0.3em 0.9em;
    border: 1px solid var(--_line);
    border-color: color-mix(in srgb, var(--_text) 22%, var(--_surface));
    border-radius: var(--_radius);
    background: var(--_surface);
    line-height: 1.3;
    cursor: pointer;
    touch-action: manipulation;
  }
  .choice > input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }
  .choice:hover {
    border-color: var(--_control);
    background: var(--_wash);
  }
  .choice:has(:checked) {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 13%, var(--_surface));
    box-shadow: inset 0 0 0 1px var(--_accent);
    font-weight: 600;
  }
  .choice:has(:focus-visible) {
    outline: var(--lm-focus-ring, 2px solid var(--_accent));
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    .choice:has(:checked) {
      border-color: Highlight;
      outline: 2px solid Highlight;
    }
  }
`;

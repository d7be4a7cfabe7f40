import { css } from 'lit';

/** `.button`, and with it `.main` for the one thing to do, `.quiet` for what should not draw the eye, `.link` for text. */
export const button = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.4em;
    min-block-size: 36px;
    min-inline-size: 36px;
    padding: 0.25em 0.9em;
    border: 1px solid var(--_line);
    border-color: color-mix(in srgb, var(--_text) 22%, var(--_surface));
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-weight: 600;
    line-height: 1.25;
    text-decoration: none;
    white-space: nowrap;
    cursor: pointer;
    touch-action: manipulation;
  }
  .button:hover {
    background: var(--_wash);
    border-color: var(--_control);
  }
  .button.main {
    min-block-size: 44px;
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .button.main:hover {
    box-shadow: inset 0 0 0 99px color-mix(in srgb, var(--_on-accent) 12%, transparent);
  }
  .button.quiet {
    border-color: transparent;
    background: none;
    color: var(--_muted);
  }
  .button.quiet:hover {
    background: var(--_wash);
    color: var(--_text);
  }
  .button[aria-disabled='true'],
  .button:disabled {
    opacity: 0.6;
    cursor: default;
  }
  .link {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    text-decoration: none;
    cursor: pointer;
  }
  .link:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  @media (pointer: coarse) {
    .button {
      min-block-size: 44px;
      min-inline-size: 44px;
    }
    .link {
      min-block-size: 32px;
    }
  }
  @media (forced-colors: active) {
    .button,
    .button.main,
    .button.quiet {
      border: 1px solid ButtonText;
    }
  }
`;

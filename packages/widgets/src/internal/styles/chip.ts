import { css } from 'lit';

/** `.chip` for a word in a pill; `.good`, `.watch` and `.bad` give it a meaning, which its sign and words say as well. */
export const chip = css`
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .chip {
    --_tone: var(--_muted);
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    min-block-size: 24px;
    padding: 0 0.6em;
    border: 1px solid var(--_line);
    border-color: color-mix(in srgb, var(--_tone) 28%, var(--_surface));
    border-radius: 12px;
    background: color-mix(in srgb, var(--_tone) 7%, var(--_surface));
    color: var(--_tone);
    font-size: 0.8125em;
    line-height: 1.35;
  }
  .chip svg,
  .sign {
    flex: none;
    inline-size: 0.75em;
    block-size: 0.75em;
    fill: currentColor;
  }
  .good {
    --_tone: var(--_good);
  }
  .watch {
    --_tone: var(--_watch);
  }
  .bad {
    --_tone: var(--_bad);
  }
  .tone {
    color: var(--_tone);
  }
  button.chip {
    min-block-size: 32px;
    border-radius: 16px;
    font-family: inherit;
    cursor: pointer;
  }
  button.chip:hover {
    border-color: var(--_tone);
  }
  button.chip[aria-pressed='true'] {
    border-color: var(--_tone);
    box-shadow: inset 0 0 0 1px var(--_tone);
    font-weight: 650;
  }
  @media (pointer: coarse) {
    button.chip {
      min-block-size: 44px;
      border-radius: 22px;
      padding-inline: 0.9em;
    }
  }
  @media (forced-colors: active) {
    .chip {
      border-color: CanvasText;
    }
    button.chip[aria-pressed='true'] {
      border-color: Highlight;
      outline: 2px solid Highlight;
    }
  }
`;

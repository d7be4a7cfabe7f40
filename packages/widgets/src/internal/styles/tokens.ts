import { css } from 'lit';

/**
 * The theme. Every value can be set on the element or anywhere above it; the names without underscore are public.
 *
 * Colours have a light and a dark value and follow the page's `color-scheme`. All pairs of text and ground reach 4.5:1 in both.
 * Browsers without `light-dark()` (before 2024) get the light ones.
 */
export const tokens = css`
  :host {
    --_accent: var(--lm-accent, #3057d5);
    --_on-accent: var(--lm-on-accent, #fff);
    --_surface: var(--lm-surface, #fff);
    --_text: var(--lm-text, #1b2234);
    --_muted: var(--lm-muted, #566079);
    --_line: var(--lm-line, #dfe4ee);
    --_good: var(--lm-good, #176a48);
    --_watch: var(--lm-watch, #85520a);
    --_bad: var(--lm-bad, #b3241b);
    --_radius: var(--lm-radius, 10px);
    --_space: var(--lm-space, 8px);
    --_scale: #e6eaf3;
    --_wash: #f5f7fb;
    --_control: #7b859c;
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_accent: var(--lm-accent, light-dark(#3057d5, #93a9ff));
      --_surface: var(--lm-surface, light-dark(#fff, #181c27));
      --_text: var(--lm-text, light-dark(#1b2234, #e9ecf4));
      --_muted: var(--lm-muted, light-dark(#566079, #a9b2c8));
      --_line: var(--lm-line, light-dark(#dfe4ee, #333a4d));
      --_good: var(--lm-good, light-dark(#176a48, #72d3a5));
      --_watch: var(--lm-watch, light-dark(#85520a, #efb95d));
      --_bad: var(--lm-bad, light-dark(#b3241b, #ff9d93));
    }
  }
  @supports (color: color-mix(in srgb, #000, #fff)) {
    :host {
      --_scale: color-mix(in srgb, var(--_text) 11%, var(--_surface));
      --_wash: color-mix(in srgb, var(--_text) 4%, var(--_surface));
      --_control: color-mix(in srgb, var(--_text) 52%, var(--_surface));
    }
  }
  /* Black or white on the accent, whichever can be read, for any accent a page may bring. */
  @supports (color: oklch(from #000 l c h)) {
    :host {
      --_on-accent: var(--lm-on-accent, oklch(from var(--_accent) clamp(0, (0.64 - l) * 1000, 1) 0 h));
    }
  }
`;

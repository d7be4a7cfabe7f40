import type { AttainmentLadder, AttainmentLevel } from '@learning-mentor/core/goal';
import { css, html, type TemplateResult } from 'lit';

/** The five levels, the lowest first. */
export const attainmentLevels = [-2, -1, 0, 1, 2] as const satisfies readonly AttainmentLevel[];

const fields = { '-2': 'muchLess', '-1': 'less', 0: 'expected', 1: 'more', 2: 'muchMore' } as const;

/** As a ladder stands: the highest level on top. */
export const highestFirst: readonly AttainmentLevel[] = [2, 1, 0, -1, -2];

/** What a level of a goal would look like, in the words that were agreed. */
export const wordsOfLevel = (agreed: AttainmentLadder | undefined, level: AttainmentLevel): string | undefined => agreed?.[fields[level]];

/** The field of the ladder that says what a level would look like. */
export const ladderField = (level: AttainmentLevel) => fields[level];

/**
 * Five steps, from much less to much more than expected: the present one full, those below it tinted, where it started outlined.
 *
 * @param view.label the same in words
 */
export function ladder(view: {
  readonly level: AttainmentLevel | undefined;
  readonly baseline: AttainmentLevel | undefined;
  readonly label: string;
  readonly number: (level: number) => string;
}): TemplateResult {
  const { level, baseline, label, number } = view;
  const mark = (step: AttainmentLevel) =>
    [level === undefined || step > level ? '' : step === level ? 'now' : 'below', step === baseline ? 'start' : ''].join(' ');
  return html`<span class="ladder" role="img" aria-label=${label}
    >${attainmentLevels.map((step) => html`<span class="step ${mark(step)}" aria-hidden="true"><i></i>${number(step)}</span>`)}</span
  >`;
}

export const ladderStyles = css`
  .ladder {
    display: grid;
    grid-template-columns: repeat(5, minmax(1.75rem, 2.25rem));
    gap: 4px;
    align-items: end;
    font-size: 0.75em;
    line-height: 1.5;
    text-align: center;
    color: var(--_muted);
  }
  .step i {
    display: block;
    block-size: 8px;
    border-radius: 4px;
    background: var(--_scale);
  }
  .step:nth-child(2) i {
    block-size: 13px;
  }
  .step:nth-child(3) i {
    block-size: 18px;
  }
  .step:nth-child(4) i {
    block-size: 23px;
  }
  .step:nth-child(5) i {
    block-size: 28px;
  }
  .step.below i {
    background: color-mix(in srgb, var(--_accent) 30%, var(--_surface));
  }
  .step.start i {
    outline: 1.5px dashed var(--_control);
    outline-offset: 1px;
  }
  .step.now i {
    background: var(--_accent);
  }
  .step.now {
    color: var(--_text);
    font-weight: 700;
  }
  @media (forced-colors: active) {
    .step i {
      border: 1px solid CanvasText;
    }
    .step.now i {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
  @media print {
    .step i {
      print-color-adjust: exact;
    }
  }
`;

import { css, svg, html, type TemplateResult } from 'lit';

/** Severity runs from 0 (none) to 4 (severe). */
const mostSevere = 4;

/**
 * One barrier as a bar: now over the baseline, which stands out as a hatched rest and a line at its end. Undefined is not rated.
 *
 * It says nothing by itself to those who do not see it: words stand beside it.
 */
export function severityBar(now: number | undefined, baseline: number | undefined): TemplateResult {
  const rect = (kind: string, from: number, to: number) =>
    svg`<rect class=${kind} x=${from * 25} y="0" width=${Math.max(0, to - from) * 25} height="10" rx="1.5"></rect>`;
  const least = now ?? 0;
  return html`<svg class="severity" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
    ${rect('scale', 0, mostSevere)}${baseline === undefined || baseline <= least ? '' : rect('before', least, baseline)}
    ${now === undefined ? '' : rect('now', 0, now)}
    ${[1, 2, 3].map((step) => svg`<path class="tick" d="M${step * 25} 0v10"></path>`)}
    ${baseline === undefined ? '' : svg`<path class="mark" d="M${Math.min(99.2, Math.max(0.8, baseline * 25))} -3v16"></path>`}
  </svg>`;
}

/** The signs of the legend. */
export const severityKeys = {
  now: html`<svg class="swatch" viewBox="0 0 12 12" aria-hidden="true"><rect class="now" width="12" height="12" rx="2"></rect></svg>`,
  baseline: html`<svg class="swatch" viewBox="0 0 12 12" aria-hidden="true">
    <rect class="before" width="12" height="12" rx="2"></rect>
    <path class="mark" d="M11 -1v14"></path>
  </svg>`,
};

export const barrierProfileStyles = css`
  .severity {
    inline-size: 100%;
    block-size: 10px;
    margin-block: 4px;
  }
  .severity:dir(rtl),
  .swatch:dir(rtl) {
    transform: scaleX(-1);
  }
  .swatch {
    inline-size: 12px;
    block-size: 12px;
    flex: none;
  }
  .severity .scale {
    fill: var(--_scale);
  }
  .now {
    fill: var(--_accent);
  }
  .before {
    fill: color-mix(in srgb, var(--_accent) 28%, var(--_surface));
  }
  .severity .tick {
    stroke: var(--_surface);
    stroke-width: 0.6;
  }
  .mark {
    stroke: var(--_text);
    stroke-width: 2px;
    vector-effect: non-scaling-stroke;
  }
  @media (forced-colors: active) {
    .severity .scale {
      fill: Canvas;
      stroke: CanvasText;
    }
    .now {
      fill: Highlight;
    }
    .before {
      fill: GrayText;
    }
    .mark {
      stroke: CanvasText;
    }
  }
  @media print {
    .severity,
    .swatch {
      print-color-adjust: exact;
    }
  }
`;

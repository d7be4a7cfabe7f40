import { barrierAreas, barrierCodes, barrierOf, type BarrierCode } from '@learning-mentor/core/barrier';
import { css, html, nothing, type TemplateResult } from 'lit';
import { fold } from '../internal/fold.js';
import type { Locale } from '../internal/locale.js';

interface Picking {
  readonly chosen: readonly BarrierCode[];
  readonly sought: string;
  readonly toggle: (barrier: BarrierCode) => void;
  readonly seek: (text: string) => void;
}

/** Words are cut to no fewer letters than this when nothing fits them whole. */
const fewestLetters = 4;

/**
 * The barriers whose words, signs, area or code hold every word that is looked for. Where none does, the words are cut at their ends:
 * who looks for "bully" finds "bullied", in any language.
 */
export function barriersLike(sought: string, { labels }: Pick<Locale, 'labels'>): BarrierCode[] {
  const texts = barrierCodes.map((code) => {
    const { label, short, strength, evidence } = labels.barriers[code]!;
    return [code, fold([code, label, short, strength, ...evidence, labels.areas[barrierOf(code).area]].join(' '))] as const;
  });
  let parts = fold(sought).split(/\s+/).filter(Boolean);
  for (;;) {
    const found = texts.filter(([, text]) => parts.every((part) => text.includes(part))).map(([code]) => code);
    const shorter = parts.map((part) => (part.length > fewestLetters ? part.slice(0, -1) : part));
    if (found.length > 0 || shorter.every((part, index) => part === parts[index])) return found;
    parts = shorter;
  }
}

/** All barriers by area, or those that fit what is looked for. */
export function picker(locale: Locale, picking: Picking): TemplateResult {
  const { words, labels } = locale;
  const w = words.barrierAssessment;
  const { chosen, sought } = picking;
  const found = sought.trim() === '' ? undefined : barriersLike(sought, locale);
  return html`<div class="field find">
      <label for="find">${w.find}</label>
      <input id="find" class="input" type="search" autocomplete="off" .value=${sought} aria-describedby="found" @input=${(event: InputEvent) => picking.seek((event.target as HTMLInputElement).value)} />
      <p class="small muted" id="found" role="status">${found === undefined ? nothing : found.length === 0 ? w.noneFound : w.found(found.length)}</p>
    </div>
    ${found !== undefined
      ? html`<div class="options">${found.map((code) => option(code, locale, picking, true))}</div>`
      : barrierAreas.map((area) => {
          const codes = barrierCodes.filter((code) => barrierOf(code).area === area);
          return html`<details class="area">
            <summary>${labels.areas[area]} <span class="muted small">${w.inArea(codes.filter((code) => chosen.includes(code)).length, codes.length)}</span></summary>
            <div class="options">${codes.map((code) => option(code, locale, picking, false))}</div>
          </details>`;
        })}`;
}

function option(code: BarrierCode, { labels }: Locale, { chosen, toggle }: Picking, withArea: boolean): TemplateResult {
  const { label } = labels.barriers[code]!;
  return html`<label class="option"
    ><input type="checkbox" .checked=${chosen.includes(code)} @change=${() => toggle(code)} /><span
      >${label}${withArea ? html` <span class="muted small">${labels.areas[barrierOf(code).area]}</span>` : nothing}</span
    ></label
  >`;
}

export const pickerStyles = css`
  .find {
    max-inline-size: 28rem;
  }
  .find > p:empty {
    display: none;
  }
  .area {
    border-block-start: 1px solid var(--_line);
  }
  .area > summary {
    padding-block: 0.6em;
    font-weight: 600;
  }
  .options {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
    gap: 0 calc(var(--_space) * 2);
    padding-block-end: var(--_space);
  }
  .option {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.7em;
    align-items: center;
    min-block-size: 44px;
    cursor: pointer;
  }
  .option input {
    inline-size: 1.2em;
    block-size: 1.2em;
    margin: 0;
    accent-color: var(--_accent);
  }
`;

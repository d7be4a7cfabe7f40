import { evidenceKinds } from '@learning-mentor/core/assessment';
import { barrierConfidences, confirmationGaps } from '@learning-mentor/core/barrier';
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../internal/locale.js';
import { inSentence } from '../internal/in-sentence.js';
import { blankEvidence, knownOf, longest, type EvidenceForm, type RatingForm } from './form.js';
import type { RatedBefore } from './read.js';

interface Card {
  /** The pupil's first name. */
  readonly name: string;
  readonly today: string;
  readonly last: RatedBefore | undefined;
  /** Nothing was chosen for the severity, and the writer wanted to send it. */
  readonly noSeverity: boolean;
  /** A baseline says of one barrier at least what adults will change. */
  readonly baseline: boolean;
  /** None does, and the writer wanted to complete it. */
  readonly noAdults: boolean;
  /** The DSL has to be told of this one and, as far as we know, has not. */
  readonly stop: boolean;
  /** What is not asked first stands open: of a barrier that was just chosen. */
  readonly open: boolean;
  readonly heading: (text: string) => TemplateResult;
  /** Changes what is written, given what is written by now. */
  readonly set: (change: Partial<RatingForm> | ((now: RatingForm) => Partial<RatingForm>)) => void;
  readonly remove: () => void;
}

const severities = [0, 1, 2, 3, 4] as const;

/** One barrier: how severe, how sure, what shows it, how the pupil sees it, and what adults will change. */
export function ratingCard(rating: RatingForm, locale: Locale, card: Card): TemplateResult {
  const { words, labels } = locale;
  const w = words.barrierAssessment;
  const { fields, values } = labels.kinds['barrier-assessment']!;
  const { barrier } = rating;
  const { label, strength } = labels.barriers[barrier]!;
  const { set, name } = card;
  const id = (part: string) => `${barrier}-${part}`;
  const written = knownOf(rating).evidence.length;
  return html`<section class="card barrier" id=${barrier} aria-labelledby=${id('name')}>
    <div class="row spread">
      <div>
        <div id=${id('name')} tabindex="-1">${card.heading(label)}</div>
        <p class="small muted">${lastTime(rating, locale, card)} ${w.withoutIt(inSentence(strength, labels.language))}.</p>
      </div>
      <button class="button quiet no-print" type="button" aria-label=${w.removeFor(label)} @click=${card.remove}>${w.remove}</button>
    </div>
    ${card.stop ? html`<p class="stop-here"><b>${w.stop.here}</b></p>` : nothing}
    <div class="row how">
      <fieldset class="field" aria-describedby=${card.noSeverity ? id('wrong') : nothing}>
        <legend class="label">${fields['ratings.severity']}</legend>
        <div class="choices five">
          ${severities.map(
            (severity) => html`<label class="choice"
              ><input type="radio" name=${id('severity')} .checked=${rating.severity === severity} aria-invalid=${card.noSeverity ? 'true' : nothing} @change=${() => set({ severity })} />${w.level(values['severity']![severity]!, severity)}</label
            >`,
          )}
        </div>
        ${card.noSeverity ? html`<p class="wrong" id=${id('wrong')}>${w.wrong.severity(label)}</p>` : nothing}
      </fieldset>
      <fieldset class="field" aria-describedby=${id('gaps')}>
        <legend class="label">${fields['ratings.confidence']}</legend>
        <div class="choices">
          ${barrierConfidences.map(
            (confidence) => html`<label class="choice"
              ><input type="radio" name=${id('confidence')} .checked=${rating.confidence === confidence} @change=${() => set({ confidence })} />${values['confidence']![confidence]}</label
            >`,
          )}
        </div>
      </fieldset>
    </div>
    <p class="small gaps" id=${id('gaps')} role="status">${rating.confidence === 'confirmed' ? gaps(rating, locale) : nothing}</p>
    <details ?open=${card.open}>
      <summary>${w.why} <span class="muted small">${w.evidenceCount(written)}</span></summary>
      <div class="stack">
        ${evidence(rating, locale, card)}
        <div class="two">
          <div class="stack">
            <fieldset class="field">
              <legend class="label">${fields['ratings.pupilAgrees']}</legend>
              <div class="choices">
                ${([['yes', true], ['no', false], ['not-asked', undefined]] as const).map(
                  ([answer, pupilAgrees]) => html`<label class="choice"
                    ><input type="radio" name=${id('agrees')} .checked=${rating.pupilAgrees === pupilAgrees} @change=${() => set({ pupilAgrees })} />${w.agrees[answer]}</label
                  >`,
                )}
              </div>
            </fieldset>
            ${text('adultsWillChange', fields['ratings.adultsWillChange']!, w.adultsHint)}
          </div>
          <div class="stack">
            ${text('pupilView', w.view(name), w.viewHint)} ${rating.pupilView.trim() === '' ? text('noPupilView', fields['ratings.noPupilView']!) : nothing}
          </div>
        </div>
      </div>
    </details>
  </section>`;

  function text(field: 'pupilView' | 'noPupilView' | 'adultsWillChange', title: string, hint?: string): TemplateResult {
    const isAsked = field === 'adultsWillChange' && card.baseline;
    return html`<div class="field">
      <label for=${id(field)}>${title} <span class="hint">(${isAsked ? w.adultsOnce : words.common.optional})</span></label>
      ${hint === undefined ? nothing : html`<p class="hint" id=${id(`${field}-hint`)}>${hint}</p>`}
      <textarea
        id=${id(field)} class="input ${field}" rows=${field === 'pupilView' ? 2 : 1} maxlength=${longest[field]} .value=${rating[field]}
        aria-invalid=${isAsked && card.noAdults ? 'true' : nothing} aria-describedby=${hint === undefined ? nothing : id(`${field}-hint`)} @input=${(event: InputEvent) => set({ [field]: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
    </div>`;
  }
}

function lastTime({ barrier }: RatingForm, { words, labels, format }: Locale, { last, today }: Card): TemplateResult | typeof nothing {
  if (last === undefined) return nothing;
  const w = words.barrierAssessment;
  const { values } = labels.kinds['barrier-assessment']!;
  const before = last.ratings.find((rating) => rating.barrier === barrier);
  if (before === undefined) return html`${w.notLastTime}.`;
  return html`<b>${w.lastTime(
    format.date(last.occurredOn, today),
    inSentence(values['phase']![last.phase]!, labels.language),
    w.level(values['severity']![before.severity]!, before.severity),
    inSentence(values['confidence']![before.confidence]!, labels.language),
  )}.</b>`;
}

/** What is missing for "confirmed", in words that help rather than forbid. */
function gaps(rating: RatingForm, { words, format }: Locale): string {
  const w = words.barrierAssessment.gaps;
  const missing = confirmationGaps(knownOf(rating)).map((gap) => w[gap]);
  return missing.length === 0 ? w.done : w.missing(format.list(missing));
}

function evidence(rating: RatingForm, { words, labels, format }: Locale, { today, set }: Card): TemplateResult {
  const w = words.barrierAssessment;
  const { fields, values } = labels.kinds['barrier-assessment']!;
  const { barrier } = rating;
  const signals = labels.barriers[barrier]!.evidence;
  const put = (index: number, change: Partial<EvidenceForm>) => set((now) => ({ evidence: now.evidence.map((each, at) => (at === index ? { ...each, ...change } : each)) }));
  return html`<fieldset class="field evidence">
    <legend class="label">${fields['ratings.evidence']}</legend>
    ${signals.length === 0 ? nothing : html`<p class="hint">${w.evidenceHint(format.list(signals.map((signal) => inSentence(signal, labels.language))))}</p>`}
    ${rating.evidence.map((each, index) => {
      const id = `${barrier}-evidence-${index}`;
      return html`<div class="entry" role="group" aria-label=${w.evidenceNumber(index + 1)}>
        <div class="field">
          <label for="${id}-kind">${fields['ratings.evidence.kind']}</label>
          <select id="${id}-kind" class="input" @change=${(event: Event) => put(index, { kind: (event.target as HTMLSelectElement).value as EvidenceForm['kind'] })}>
            ${evidenceKinds.map((kind) => html`<option value=${kind} .selected=${kind === each.kind}>${values['evidenceKind']![kind]}</option>`)}
          </select>
        </div>
        <div class="field says">
          <label for="${id}-text">${fields['ratings.evidence.text']}</label>
          <input id="${id}-text" class="input" maxlength=${longest.evidence} autocomplete="off" .value=${each.text} @input=${(event: InputEvent) => put(index, { text: (event.target as HTMLInputElement).value })} />
        </div>
        <div class="field">
          <label for="${id}-on">${fields['ratings.evidence.on']}</label>
          <input id="${id}-on" class="input" type="date" max=${today} .value=${each.on} @change=${(event: Event) => put(index, { on: (event.target as HTMLInputElement).value })} />
        </div>
        <button
          class="button quiet" type="button" aria-label=${w.removeEvidence(index + 1)}
          @click=${() => set((now) => ({ evidence: now.evidence.length === 1 ? [blankEvidence] : now.evidence.filter((_, at) => at !== index) }))}
        >×</button>
      </div>`;
    })}
    ${rating.evidence.length < 20 ? html`<p><button class="button add" type="button" @click=${() => set((now) => ({ evidence: [...now.evidence, blankEvidence] }))}>${w.addEvidence}</button></p>` : nothing}
  </fieldset>`;
}

export const ratingCardStyles = css`
  .barrier {
    display: grid;
    gap: calc(var(--_space) * 1.5);
  }
  .barrier .how {
    align-items: start;
    gap: calc(var(--_space) * 1.5) calc(var(--_space) * 4);
  }
  .barrier .stack {
    align-content: start;
  }
  .barrier details[open] > summary {
    margin-block-end: var(--_space);
  }
  .gaps:empty {
    display: none;
  }
  .barrier .row.spread {
    flex-wrap: nowrap;
    align-items: start;
  }
  .barrier .row.spread .button {
    flex: none;
  }
  textarea.noPupilView,
  textarea.adultsWillChange {
    min-block-size: 40px;
  }
  .entry {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--_space);
    align-items: end;
    padding-block: var(--_space);
  }
  .entry > .says {
    grid-column: 1 / -1;
    grid-row: 2;
  }
  .entry > .field:nth-child(3) {
    grid-row: 3;
  }
  .two > * + * {
    margin-block-start: calc(var(--_space) * 2);
  }
  .stop-here {
    color: var(--_bad);
  }
  @container lm (inline-size > 40rem) {
    .two {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: calc(var(--_space) * 4);
    }
    .two > * + * {
      margin-block-start: 0;
    }
    .entry {
      grid-template-columns: 11rem minmax(0, 1fr) 10rem auto;
    }
    .entry > .says,
    .entry > .field:nth-child(3) {
      grid-column: auto;
      grid-row: auto;
    }
  }
  @container lm (inline-size < 30rem) {
    .barrier .row.spread {
      flex-wrap: wrap;
    }
    .how > fieldset {
      inline-size: 100%;
    }
    .five {
      display: grid;
      grid-template-columns: 1fr 1fr;
    }
  }
`;

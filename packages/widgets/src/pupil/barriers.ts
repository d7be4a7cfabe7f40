import { barrierProgress, type BarrierRating } from '@learning-mentor/core/assessment';
import { css, html, nothing, type TemplateResult } from 'lit';
import { downSign, flatSign, upSign } from '../internal/icons.js';
import { severityBar, severityKeys } from './barrier-profile.js';
import { isFull, isRated, type Rated } from './file.js';
import type { Scene } from './scene.js';

/**
 * Barriers now against the baseline, for those who see how severe they are; for others who see a summary strengths alone, and for the
 * pupil their own words.
 * A pupil is never shown a severity, whatever the server may send.
 */
export function barriers(scene: Scene, assess: () => void): TemplateResult | typeof nothing {
  const { file, locale } = scene;
  const w = locale.words.pupil.barriers;
  const [newest] = file.assessments.filter(({ state }) => state === 'complete');
  const child = file.rights.roles.includes('pupil');
  const progress = child ? undefined : barrierProgress(file.assessments.filter(isRated));
  const mayAssess = file.rights.mayCreate('barrier-assessment');
  if (newest === undefined && !mayAssess) return nothing;
  return html`<section class="card barriers" part="barriers">
    <div class="row spread">
      ${scene.heading(progress !== undefined || mayAssess ? w.title : newest?.pupilVoice === undefined ? w.strengthsTitle : w.summaryTitle, 1)}
      ${mayAssess ? html`<button class="button no-print" type="button" @click=${assess}>${w.assess}</button>` : nothing}
    </div>
    ${newest === undefined ? html`<p class="note">${w.none}</p>` : nothing}
    ${progress === undefined ? nothing : profile(scene, progress)}
    ${newest === undefined ? nothing : voices(scene, newest)}
  </section>`;
}

type Progress = NonNullable<ReturnType<typeof barrierProgress<BarrierRating, Rated>>>;
type Row = Progress['barriers'][number];

function profile(scene: Scene, { latest, baseline, barriers: rows }: Progress): TemplateResult {
  const { locale: { words, labels, format }, today } = scene;
  const w = words.pupil.barriers;
  const date = (on: string) => format.date(on, today);
  const label = ({ barrier }: { barrier: string }) => labels.barriers[barrier]?.label ?? barrier;
  const level = ({ severity }: BarrierRating) => w.level(severityWord(scene, severity), severity);
  const change = (row: Row) => (baseline === undefined ? nothing : changeOf(row, w));
  const inWords = ({ now, baseline: before }: Row) => [
    now === undefined ? w.notRated : level(now),
    baseline === undefined || before === undefined ? undefined : w.was(level(before)),
  ].filter((part) => part !== undefined).join(', ');
  // Whoever is shown a summary is not told how the pupil sees a barrier, nor that they were not asked.
  const hasViews = isFull(latest);
  const promises = latest.ratings.map(({ adultsWillChange }) => adultsWillChange).filter((text) => text !== undefined);
  return html`<ul class="profile">
      ${rows.map(
        (row) => html`<li>
          <div class="row spread"><span>${label(row)}</span>${change(row)}</div>
          ${severityBar(row.now?.severity, row.baseline?.severity)}
          <p class="small muted">${inWords(row)}</p>
        </li>`,
      )}
    </ul>
    <p class="row small muted legend">
      <span>${severityKeys.now} ${baseline === undefined ? w.isBaseline(date(latest.occurredOn)) : w.now(date(latest.occurredOn))}</span>
      ${baseline === undefined ? nothing : html`<span>${severityKeys.baseline} ${w.baseline(date(baseline.occurredOn))}</span>`}
      <span>${w.scale}</span>
    </p>
    <details class="small no-print">
      <summary>${words.pupil.asTable}</summary>
      <div class="scroll" tabindex="0" role="region" aria-label=${w.title}>
        <table>
          <thead>
            <tr>${Object.entries(w.columns).map(([name, column]) => (name === 'view' && !hasViews ? nothing : html`<th scope="col">${column}</th>`))}</tr>
          </thead>
          <tbody>
            ${rows.map(
              ({ barrier, now, baseline: before }) => html`<tr>
                <th scope="row">${label({ barrier })}</th>
                <td>${before === undefined ? '–' : level(before)}</td>
                <td>${now === undefined ? w.notRated : level(now)}</td>
                <td>${now === undefined ? '–' : labels.kinds['barrier-assessment']?.values['confidence']?.[now.confidence]}</td>
                ${hasViews ? html`<td>${now?.pupilView ?? now?.noPupilView ?? '–'}</td>` : nothing}
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>
    ${promises.length === 0 ? nothing : html`${scene.heading(w.adults, 2)}<ul class="bullets small">${promises.map((text) => html`<li>${text}</li>`)}</ul>`}`;
}

/** The word for a severity, `Marked`. */
const severityWord = ({ locale }: Pick<Scene, 'locale'>, severity: number): string =>
  locale.labels.kinds['barrier-assessment']?.values['severity']?.[severity] ?? String(severity);

function changeOf({ now, baseline }: Row, w: Scene['locale']['words']['pupil']['barriers']): TemplateResult | typeof nothing {
  if (now === undefined) return nothing;
  if (baseline === undefined) return html`<span class="chip">${w.fresh}</span>`;
  const by = now.severity - baseline.severity;
  if (by === 0) return html`<span class="chip">${flatSign}${w.same}</span>`;
  return by < 0 ? html`<span class="chip good">${downSign}${w.lower(-by)}</span>` : html`<span class="chip watch">${upSign}${w.higher(by)}</span>`;
}

/** What everybody who sees anything of an assessment is shown. */
function voices(scene: Scene, { strengths, pupilVoice }: { strengths?: readonly string[] | undefined; pupilVoice?: string | undefined }): TemplateResult {
  const w = scene.locale.words.pupil.barriers;
  const { pupil } = scene.file;
  return html`${strengths?.length ? html`${scene.heading(w.strengths, 2)}<ul class="bullets small">${strengths.map((text) => html`<li>${text}</li>`)}</ul>` : nothing}
    ${pupilVoice === undefined
      ? nothing
      : html`${scene.heading(w.voice(pupil.preferred ?? pupil.given), 2)}
          <blockquote class="small">${pupilVoice}</blockquote>`}`;
}

export const barriersStyles = css`
  .profile {
    display: grid;
    gap: calc(var(--_space) * 1.25);
  }
  .legend {
    column-gap: calc(var(--_space) * 2);
  }
  .legend span {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
  }
`;

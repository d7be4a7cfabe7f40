import { barrierProgress } from '@learning-mentor/core/assessment';
import { css, html, nothing, type TemplateResult } from 'lit';
import { attainmentLevels, highestFirst, ladderField } from '../internal/ladder.js';
import { currentCase, isRated } from './file.js';
import type { GoalDesk, GoalInput } from './goal-desk.js';
import type { Scene } from './scene.js';

interface Told {
  readonly failure: (error: unknown) => unknown;
  /** Called with the goal's title once it is saved. */
  readonly saved: (title: string) => void;
}

/** A new goal: the child's words first, then what it is about, then, if they want, a ladder to rate it by. */
export function goalForm(scene: Scene, desk: GoalDesk, told: Told): TemplateResult {
  const { file, locale: { words, labels, format }, today } = scene;
  const w = words.pupil.form;
  const goal = labels.kinds['goal']!;
  const { pupil } = file;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    if (!complete(form, w)) return;
    const input = read(new FormData(form), scene);
    if (await desk.add(input)) told.saved(input.title);
  };
  return html`<form class="goal-form stack no-print" novalidate @submit=${submit} @input=${(event: InputEvent) => (event.target as HTMLInputElement).setCustomValidity?.('')}>
    ${scene.heading(w.title, 2)}
    <label class="field"><span class="label">${w.goal}</span><input class="input" name="title" required maxlength="140" autocomplete="off" /></label>
    <fieldset class="field">
      <legend class="label">${w.strand}</legend>
      <div class="choices">
        ${Object.entries(goal.values['strand'] ?? {}).map(
          ([value, word]) => html`<label class="choice"><input type="radio" name="strand" value=${value} required />${word}</label>`,
        )}
      </div>
    </fieldset>
    <label class="field"><span class="label">${w.barrier} <span class="hint">(${words.common.optional})</span></span>${barrierChoice(scene)}</label>
    <label class="field when"
      ><span class="label">${w.targetDate} <span class="hint">(${words.common.optional})</span></span><input class="input" type="date" name="targetDate" min=${today}
    /></label>
    <details class="steps">
      <summary>${w.ladder} <span class="hint">(${words.common.optional})</span></summary>
      <p class="hint">${w.ladderHelp}</p>
      ${highestFirst.map(
        (level) => html`<label class="field"
          ><span class="label"><span class="number">${format.number(level, { signDisplay: 'exceptZero' })}</span> ${goal.fields[`ladder.${ladderField(level)}`]}</span
          ><input class="input" name=${ladderField(level)} maxlength="140" autocomplete="off"
        /></label>`,
      )}
      <fieldset class="field">
        <legend class="label">${w.start}</legend>
        <div class="choices">
          ${([-1, -2] as const).map(
            (level) => html`<label class="choice"
              ><input type="radio" name="baseline" value=${level} .defaultChecked=${level === -1} />${format.number(level)} ${goal.values['level']?.[level]}</label
            >`,
          )}
        </div>
      </fieldset>
    </details>
    ${file.rights.roles.includes('mentor')
      ? html`<label class="choice agreed"><input type="checkbox" name="agreed" />${w.agreed(pupil.preferred ?? pupil.given)}</label>`
      : nothing}
    ${desk.error === undefined ? nothing : told.failure(desk.error)}
    <div class="row">
      <button class="button main" ?disabled=${desk.busy}>${desk.busy ? words.common.saving : w.save}</button>
      <button class="button" type="button" @click=${() => desk.toggle('new')}>${words.common.cancel}</button>
    </div>
  </form>`;
}

/** The pupil's own barriers first, then all of them by area. */
function barrierChoice({ file, locale: { words, labels } }: Scene): TemplateResult {
  const w = words.pupil.form;
  const known = barrierProgress(file.assessments.filter(isRated))?.barriers.map(({ barrier }) => barrier) ?? [];
  const option = (code: string) => html`<option value=${code}>${labels.barriers[code]?.label ?? code}</option>`;
  return html`<select class="input" name="barrier">
    <option value="">${w.noBarrier}</option>
    ${known.length === 0 ? nothing : html`<optgroup label=${w.assessed}>${known.map(option)}</optgroup>`}
    ${Object.entries(labels.areas).map(
      ([area, name]) => html`<optgroup label=${name}>
        ${Object.keys(labels.barriers).filter((code) => code.startsWith(area) && !known.includes(code)).map(option)}
      </optgroup>`,
    )}
  </select>`;
}

/** Marks what is missing and goes there. */
function complete(form: HTMLFormElement, w: Scene['locale']['words']['pupil']['form']): boolean {
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement;
  const ladder = attainmentLevels.map((level) => field(ladderField(level)));
  const begun = ladder.some(({ value }) => value.trim() !== '');
  const blank = ({ value }: HTMLInputElement) => value.trim() === '';
  field('title').setCustomValidity(blank(field('title')) ? w.missing : '');
  for (const step of ladder) step.setCustomValidity(begun && blank(step) ? w.ladderMissing : '');
  if (begun) form.querySelector('details')!.open = true;
  return form.reportValidity();
}

function read(data: FormData, { file }: Scene): GoalInput {
  const text = (name: string) => String(data.get(name) ?? '').trim();
  const optional = <Name extends string>(name: Name) => (text(name) === '' ? {} : { [name]: text(name) });
  const mentoring = currentCase(file.cases);
  const steps = Object.fromEntries(attainmentLevels.map((level) => [ladderField(level), text(ladderField(level))]));
  return {
    pupil: file.pupil.id,
    title: text('title'),
    strand: text('strand'),
    ...optional('barrier'),
    ...optional('targetDate'),
    ...(steps['expected'] === '' ? {} : { ladder: { ...steps, baseline: Number(text('baseline')) } }),
    ...(mentoring && mentoring.state !== 'closed' ? { case: mentoring.id } : {}),
    state: data.has('agreed') ? 'agreed' : 'draft',
  } as GoalInput;
}

const goalFormStyles = css`
  .goal-form .when {
    max-inline-size: 14rem;
  }
  .steps > * + * {
    margin-block-start: var(--_space);
  }
  .agreed {
    justify-self: start;
  }
  .agreed > input {
    position: static;
    inline-size: 1.1em;
    block-size: 1.1em;
    opacity: 1;
    accent-color: var(--_accent);
  }
`;

export const styles = [goalFormStyles];

import { css } from 'lit';
import { base } from '../internal/styles/base.js';
import { button } from '../internal/styles/button.js';
import { chip } from '../internal/styles/chip.js';
import { field } from '../internal/styles/field.js';

const own = css`
  .avatar {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 2.75em;
    block-size: 2.75em;
    border-radius: 50%;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 650;
  }
  .when {
    inline-size: 10.5em;
  }
  .part {
    display: grid;
    gap: var(--_space);
  }
  legend.label {
    margin-block-end: var(--_space);
  }
  .halves {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--_space);
  }
  .other {
    inline-size: 6em;
    min-block-size: 44px;
  }
  .moods {
    display: grid;
    grid-template-columns: repeat(5, minmax(0, 1fr));
    gap: var(--_space);
  }
  .mood {
    flex-direction: column;
    gap: 4px;
    padding: var(--_space) 4px;
    font-size: 0.875em;
    text-align: center;
  }
  .face {
    inline-size: 2.25em;
    block-size: 2.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .goal {
    padding-block: calc(var(--_space) * 1.25);
    border-block-start: 1px solid var(--_line);
  }
  .goal legend {
    float: inline-start;
    inline-size: 100%;
    margin-block-end: var(--_space);
    font-weight: 600;
  }
  .steps {
    clear: both;
    display: grid;
    grid-template-columns: repeat(5, minmax(0, 1fr));
    gap: 6px;
  }
  .step {
    flex-direction: column;
    padding: 4px;
  }
  .step .number {
    font-weight: 650;
  }
  .step.was::after {
    content: '';
    position: absolute;
    inset-inline: 30%;
    inset-block-end: 3px;
    block-size: 3px;
    border-radius: 2px;
    background: var(--_control);
  }
  .meaning {
    display: none;
    font-size: 0.8125em;
    font-weight: 400;
    line-height: 1.3;
    text-align: center;
  }
  .input.pupilWords {
    min-block-size: 4em;
  }
  .hint-line {
    display: grid;
    margin-block-start: 6px;
  }
  .input.nextStep {
    min-block-size: 44px;
  }
  .who-sees {
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
    border-radius: var(--_radius);
    background: var(--_wash);
  }
  .who-sees legend {
    float: inline-start;
    margin: 0;
  }
  .who-sees > * {
    clear: both;
  }
  .notice {
    padding: var(--_space) calc(var(--_space) * 2);
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_accent) 9%, var(--_surface));
  }
  .foot {
    position: sticky;
    inset-block-end: 0;
    display: grid;
    gap: var(--_space);
    margin: 0 calc(var(--_space) * -2.5) calc(var(--_space) * -2.5);
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2.5);
    border-block-start: 1px solid var(--_line);
    border-end-start-radius: calc(var(--_radius) * 1.4);
    border-end-end-radius: calc(var(--_radius) * 1.4);
    background: var(--_surface);
  }
  .draft:not(:empty) {
    flex: 1 1 10em;
  }
  .foot .row .row {
    flex: 1;
    justify-content: end;
    flex-wrap: nowrap;
  }
  .foot .main {
    min-inline-size: 9em;
  }
  .tick svg {
    inline-size: 1.5em;
    block-size: 1.5em;
  }
  .done:focus-visible {
    outline: none;
  }
  .bone.block {
    block-size: 4em;
  }
  .bone.block.tall {
    block-size: 12em;
  }
  .bone.round {
    inline-size: 2.75em;
    block-size: 2.75em;
    border-radius: 50%;
  }
  .bone.line-bone {
    inline-size: 10em;
    block-size: 1.3em;
  }
  @container lm (max-width: 30rem) {
    .foot .main {
      flex: 1;
    }
    header .when {
      display: flex;
      align-items: center;
      gap: var(--_space);
      inline-size: auto;
    }
    .choices .choice {
      padding-inline: 0.7em;
    }
  }
  @container lm (min-width: 38rem) {
    .narrow {
      display: none;
    }
    .meaning {
      display: block;
    }
    .step {
      justify-content: start;
      padding-block: 6px 10px;
    }
  }
  @media (forced-colors: active) {
    .face {
      stroke: CanvasText;
    }
    .avatar {
      border: 1px solid CanvasText;
    }
  }
`;

export const styles = [base, button, chip, field, own];

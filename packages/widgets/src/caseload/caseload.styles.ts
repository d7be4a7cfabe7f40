import { css } from 'lit';
import { base } from '../internal/styles/base.js';
import { button } from '../internal/styles/button.js';
import { chip } from '../internal/styles/chip.js';
import { field } from '../internal/styles/field.js';

const page = css`
  .page {
    display: grid;
    gap: calc(var(--_space) * 2);
    grid-template-columns: minmax(0, 1fr);
  }
  .large {
    font-size: 1.375em;
  }
  .search {
    inline-size: 15em;
    max-inline-size: 100%;
  }
  .head {
    margin-block-end: calc(var(--_space) * 1.5);
    gap: calc(var(--_space) * 1.5);
  }
  .tools {
    gap: calc(var(--_space) * 1.5);
  }
  .part-next .title,
  .part-moving .title,
  .nobody .title {
    margin-block-end: var(--_space);
  }
  .bar {
    inline-size: 100%;
    block-size: 7px;
    border-radius: 4px;
  }
  [dir='rtl'] .bar,
  [dir='rtl'] .spark {
    transform: scaleX(-1);
  }
  .track {
    fill: var(--_scale);
  }
  .was {
    fill: color-mix(in srgb, var(--_accent) 32%, var(--_surface));
  }
  .fill {
    fill: var(--_accent);
  }
  .bar.good .fill {
    fill: var(--_good);
  }
  .bar.watch .fill {
    fill: var(--_watch);
  }
  .aim {
    fill: var(--_surface);
  }
  @container lm (min-width: 46rem) {
    .page {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    }
    .top,
    .part-caseload,
    .part-next:not(:has(~ .part-moving)),
    .page > .part-moving:not(.part-next ~ .part-moving) {
      grid-column: 1 / -1;
    }
  }
`;

const table = css`
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: calc(var(--_space) * 1.25) var(--_space);
    text-align: inherit;
    vertical-align: middle;
    font-weight: inherit;
  }
  th:first-child,
  td:first-child {
    padding-inline-start: 0;
  }
  th:last-child,
  td:last-child {
    padding-inline-end: 0;
  }
  thead th {
    padding-block: 4px;
    color: var(--_muted);
    font-size: 0.8125em;
    font-weight: 600;
    white-space: nowrap;
  }
  tr {
    border-block-end: 1px solid var(--_line);
  }
  tbody tr:last-child {
    border: 0;
  }
  tbody tr:hover {
    background: var(--_wash);
  }
  .sort {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    font-weight: inherit;
  }
  .arrow {
    opacity: 0.45;
  }
  .arrow.on {
    opacity: 1;
  }
  .sort-choice,
  .cell-name {
    display: none;
  }
  .who {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
  }
  .names {
    display: grid;
    justify-items: start;
  }
  .name {
    font-weight: 650;
  }
  details {
    margin-block-start: 4px;
  }
  summary {
    min-block-size: 24px;
    cursor: pointer;
  }
  .plain {
    font-weight: 400;
  }
  .avatar {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 2.4em;
    block-size: 2.4em;
    border-radius: 50%;
    background: #546e7a;
    color: #fff;
    font-size: 0.9375em;
    font-weight: 650;
  }
  .hue-0 {
    background: #6a4bd0;
  }
  .hue-1 {
    background: #00796b;
  }
  .hue-2 {
    background: #b8174f;
  }
  .hue-3 {
    background: #b04a06;
  }
  .hue-4 {
    background: #2f55c8;
  }
  .goals {
    display: grid;
    gap: 5px;
    inline-size: 7.5em;
  }
  .attendance {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 1.25);
  }
  .spark {
    flex: none;
    inline-size: 88px;
    block-size: 26px;
  }
  .spark polyline {
    fill: none;
    stroke: var(--_tone);
    stroke-width: 1.75;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  .spark circle {
    fill: var(--_tone);
  }
  .figure {
    font-weight: 650;
    line-height: 1.25;
  }
  .change {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
    white-space: nowrap;
  }
  .next {
    white-space: nowrap;
  }
  .action {
    text-align: end;
  }
  @container lm (min-width: 70rem) {
    .name,
    .attendance .small {
      white-space: nowrap;
    }
    .names {
      min-inline-size: 11.5em;
    }
  }
  .marked {
    background: color-mix(in srgb, var(--_accent) 12%, var(--_surface));
  }
  @media (prefers-reduced-motion: no-preference) {
    tbody tr {
      transition: background-color 0.6s;
    }
  }
  /* Cards where a table would not fit. */
  @container lm (max-width: 57rem) {
    :host(:not([compact])) thead {
      display: none;
    }
    :host(:not([compact])) .sort-choice {
      display: inline-flex;
      align-items: center;
      gap: var(--_space);
    }
    .sort-choice .input {
      inline-size: auto;
      max-inline-size: 100%;
    }
    :host(:not([compact])) :is(table, tbody) {
      display: block;
    }
    :host(:not([compact])) tbody tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) 7em;
      grid-template-areas: 'pupil pupil action' 'matters matters matters' 'goals attendance attendance' 'barriers barriers next';
      gap: calc(var(--_space) * 1.25) calc(var(--_space) * 2);
      padding-block: calc(var(--_space) * 2);
    }
    :host(:not([compact])) :is(tbody th, td) {
      padding: 0;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    :host(:not([compact])) .action {
      text-align: end;
    }
    :host(:not([compact])) .cell-name {
      display: block;
      color: var(--_muted);
      font-size: 0.8125em;
    }
    .pupil {
      grid-area: pupil;
    }
    .matters {
      grid-area: matters;
    }
    .goals-cell {
      grid-area: goals;
    }
    .attendance-cell {
      grid-area: attendance;
    }
    .barriers {
      grid-area: barriers;
    }
    .next {
      grid-area: next;
    }
    .action {
      grid-area: action;
    }
    :host(:not([compact])) .log {
      min-block-size: 44px;
    }
    .goals {
      inline-size: auto;
      max-inline-size: 12em;
      padding-block: 6px;
    }
  }
  @container lm (max-width: 30rem) {
    .card {
      padding: calc(var(--_space) * 2);
    }
    .search,
    .tools,
    .sort-choice {
      inline-size: 100%;
    }
    .sort-choice .input {
      flex: 1;
    }
    :host(:not([compact])) tbody tr {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      grid-template-areas: 'pupil action' 'matters matters' 'attendance goals' 'barriers barriers' 'next next';
      column-gap: var(--_space);
    }
    :host(:not([compact])) .pupil {
      margin-inline-end: -4em;
    }
    :host(:not([compact])) .barriers .cell-name {
      display: none;
    }
    .spark {
      inline-size: 64px;
    }
    :host(:not([compact])) .next .cell-name {
      display: inline;
    }
    :host(:not([compact])) .next .cell-name::after {
      content: ': ';
    }
  }
  :host([compact]) thead {
    display: none;
  }
  :host([compact]) :is(table, tbody) {
    display: block;
  }
  :host([compact]) tbody tr {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    grid-template-areas: 'pupil attendance' 'matters action';
    align-items: center;
    gap: var(--_space);
    padding-block: calc(var(--_space) * 1.25);
  }
  :host([compact]) :is(tbody th, td) {
    padding: 0;
  }
  :host([compact]) .pupil {
    grid-area: pupil;
  }
  :host([compact]) .matters {
    grid-area: matters;
  }
  :host([compact]) .attendance-cell {
    grid-area: attendance;
    text-align: end;
  }
  :host([compact]) .action {
    grid-area: action;
  }
  :host([compact]) .spark {
    display: none;
  }
  @media print {
    tr {
      break-inside: avoid;
    }
    :is(.bar, .spark, .avatar, .chip) {
      print-color-adjust: exact;
    }
  }
  @media (forced-colors: active) {
    .bar {
      border: 1px solid CanvasText;
      forced-color-adjust: none;
    }
    .track,
    .was,
    .aim {
      fill: Canvas;
    }
    .was {
      stroke: CanvasText;
    }
    .bar .fill,
    .bar.good .fill,
    .bar.watch .fill {
      fill: Highlight;
    }
    .avatar {
      border: 1px solid CanvasText;
    }
  }
`;

const bones = css`
  .line-bone {
    block-size: 1.2em;
    inline-size: 9em;
    max-inline-size: 40%;
  }
  .line-bone.wide {
    flex: 1;
    max-inline-size: none;
  }
  .block-bone {
    block-size: 18em;
  }
  .bone-row {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
    block-size: 64px;
  }
  .round {
    inline-size: 2.4em;
    block-size: 2.4em;
    border-radius: 50%;
  }
`;

const dialog = css`
  .dialog {
    inline-size: min(44rem, 100vw - 16px);
    max-block-size: calc(100dvb - 16px);
    padding: 0;
    overflow: auto;
    border: 0;
    border-radius: calc(var(--_radius) * 1.4);
    background: var(--_surface);
    color: inherit;
  }
  .dialog::backdrop {
    background: rgb(10 14 26 / 45%);
  }
  .dialog .close {
    display: flex;
    margin: 4px;
    margin-inline-start: auto;
  }
`;

export const styles = [base, button, chip, field, page, table, bones, dialog];

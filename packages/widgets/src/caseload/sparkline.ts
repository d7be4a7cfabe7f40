import { nothing, svg, html, type TemplateResult } from 'lit';

const width = 88;
const height = 26;

/** A line over the weeks, oldest first; a week without a figure (a holiday) is skipped. The scale spans ten points at least, so that a flat line looks flat. */
export function sparkline(weeks: readonly (number | null)[], text: { readonly id: string; readonly title: string; readonly desc: string }): TemplateResult | typeof nothing {
  const known = weeks.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
  const last = known.at(-1);
  if (known.length < 2 || last === undefined) return nothing;
  const values = known.map(({ value }) => value);
  const top = Math.max(...values);
  const span = Math.max(10, top - Math.min(...values));
  const x = (index: number) => 2 + (index / (weeks.length - 1)) * (width - 6);
  const y = (value: number) => 3 + ((top - value) / span) * (height - 6);
  const points = known.map(({ value, index }) => `${x(index).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
  return html`<svg class="spark" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${text.id}-t ${text.id}-d">
    ${svg`<title id="${text.id}-t">${text.title}</title><desc id="${text.id}-d">${text.desc}</desc>
    <polyline points=${points}></polyline><circle cx=${x(last.index).toFixed(1)} cy=${y(last.value).toFixed(1)} r="2.6"></circle>`}
  </svg>`;
}

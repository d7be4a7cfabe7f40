import type { KindLabels } from '@learning-mentor/core/labels/en-GB';
import { displayName } from '@learning-mentor/core/people';
import type { Person } from '@learning-mentor/core/people';
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../internal/locale.js';
import type { Entry } from './file.js';

/** What it takes to say a record in words. */
export interface Teller {
  readonly locale: Pick<Locale, 'labels' | 'format' | 'words'>;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly people: ReadonlyMap<string, Person>;
}

type Shown = Exclude<Entry, { view: 'exists' }>;

/** One field, or the members of one entry of a list. */
interface Told {
  readonly name: string;
  readonly field: string;
  /** One thing said, or several, each a line of words or fields of its own. */
  readonly value: string | readonly (string | readonly Told[])[];
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const day = /^\d{4}-\d\d-\d\d$/;
const moment = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** Names and questions that only a questionnaire's own pack has words for. */
const ofPacks: readonly string[] = ['pack', 'packVersion', 'answers', 'risks', 'scores.scale'];

/**
 * A record field by field, in the words of its kind and in their order. What has no words is left out: ids of other records, and people whose
 * names the reader may not know.
 */
export function tell(entry: Shown, teller: Teller): readonly Told[] {
  const kind = teller.locale.labels.kinds[entry.kind];
  if (kind === undefined) return [];
  return tellFields(entry as unknown as Readonly<Record<string, unknown>>, Object.keys(kind.fields).filter((field) => !field.includes('.')), kind, teller);
}

function tellFields(holder: Readonly<Record<string, unknown>>, fields: readonly string[], kind: KindLabels, teller: Teller): Told[] {
  return fields.filter((field) => kind.fields['pack'] === undefined || !ofPacks.includes(field)).flatMap((field) => {
    const value = tellValue(holder[field.slice(field.lastIndexOf('.') + 1)], field, kind, teller);
    return value === undefined || value.length === 0 ? [] : [{ name: kind.fields[field]!, field, value }];
  });
}

function tellValue(value: unknown, field: string, kind: KindLabels, teller: Teller): Told['value'] | undefined {
  if (Array.isArray(value)) {
    return value.flatMap((each) => {
      const told = tellValue(each, field, kind, teller);
      return told === undefined ? [] : typeof told === 'string' ? [told] : told;
    });
  }
  if (typeof value === 'object' && value !== null) {
    const prefix = `${field}.`;
    const below = Object.keys(kind.fields).filter((name) => name.startsWith(prefix) && !name.slice(prefix.length).includes('.'));
    const told = tellFields(value as Readonly<Record<string, unknown>>, below, kind, teller);
    return told.length === 0 ? undefined : [told];
  }
  return tellScalar(value, field, kind, teller);
}

function tellScalar(value: unknown, field: string, kind: KindLabels, { locale: { labels, format, words }, today, people }: Teller): string | undefined {
  if (value === true) return words.pupil.timeline.yes;
  if (typeof value === 'number') return codeWords(kind, field)?.[value] ?? format.number(value);
  if (typeof value !== 'string' || value === '') return undefined;
  const known = codeWords(kind, field)?.[value] ?? (/barrier/i.test(field) ? barrierName(labels, value) : undefined);
  if (known !== undefined) return known;
  if (uuid.test(value)) {
    const person = people.get(value);
    return person && displayName(person);
  }
  if (day.test(value)) return format.date(value, today);
  if (moment.test(value)) return format.date(value.slice(0, 10), today);
  return value;
}

/** The words for the codes of a field: by its own name, `severity`, or with that of what it is in, `evidenceKind`. */
function codeWords({ values }: KindLabels, field: string): Readonly<Record<string, string>> | undefined {
  const [name, holder = ''] = field.split('.').toReversed();
  return values[name!] ?? values[holder + name!.charAt(0).toUpperCase() + name!.slice(1)];
}

const barrierName = (labels: Locale['labels'], code: string): string | undefined =>
  (labels.barriers as Readonly<Record<string, { readonly label: string } | undefined>>)[code]?.label;

/** The fields as a list of terms. Nothing where there is nothing to tell. */
export function details(fields: readonly Told[]): TemplateResult | typeof nothing {
  if (fields.length === 0) return nothing;
  return html`<dl class="told">
    ${fields.map(({ name, value }) => html`<div><dt class="small muted">${name}</dt><dd>${typeof value === 'string' ? text(value) : value.length === 1 ? one(value[0]!) : html`<ul class="bullets">${value.map((each) => html`<li>${one(each)}</li>`)}</ul>`}</dd></div>`)}
  </dl>`;
}

const one = (value: string | readonly Told[]): unknown => (typeof value === 'string' ? text(value) : details(value));
const text = (words: string): TemplateResult => html`<span class="words" dir="auto">${words}</span>`;

/** The first thing that somebody wrote in words of their own: what an entry says in one line. */
export function firstWords(entry: Shown, { labels: { kinds } }: Pick<Locale, 'labels'>): string | undefined {
  const labels = kinds[entry.kind];
  const holder = entry as unknown as Readonly<Record<string, unknown>>;
  const isWords = (value: unknown): value is string => typeof value === 'string' && !uuid.test(value) && !day.test(value) && !moment.test(value);
  const texts = Object.keys(labels?.fields ?? {}).flatMap((field): string[] => {
    const value = field === 'paragraphs' ? (holder[field] as readonly { readonly text?: unknown }[] | undefined)?.map((each) => each.text).find(isWords) : holder[field];
    return isWords(value) && labels?.values[field] === undefined ? [value] : [];
  });
  return texts.find((words) => words.includes(' ')) ?? texts[0];
}

export const detailsStyles = css`
  .told {
    display: grid;
    gap: 0.5rem;
    margin-block: 0.5rem 0.25rem;
  }
  .told > div {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75rem;
  }
  .told dt {
    flex: 0 0 9rem;
  }
  .told dd {
    flex: 1 1 12rem;
    min-inline-size: 0;
  }
  .told .told {
    margin-block: 0;
    gap: 0.25rem;
  }
  .words {
    white-space: pre-line;
  }
`;

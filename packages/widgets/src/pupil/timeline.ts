import { displayName } from '@learning-mentor/core/people';
import type { Person } from '@learning-mentor/core/people';
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Client } from '../internal/client.js';
import { lockSign } from '../internal/icons.js';
import type { Locale } from '../internal/locale.js';
import { details, firstWords, tell } from './details.js';
import type { Entry } from './file.js';

/** As much of the chronology as was asked for, newest first. */
export interface Chronology {
  readonly entries: readonly Entry[];
  /** Where the next page begins; undefined at the end. */
  readonly next: string | undefined;
}

/** What stands on the page at first, and what each press of the button adds. */
const firstPage = 8;
const nextPage = 20;

/** A page of the chronology. */
export async function readTimeline(client: Client, pupil: string, signal: AbortSignal, cursor?: string): Promise<Chronology> {
  const { items, next } = await client.pupils.timeline(pupil, { limit: cursor === undefined ? firstPage : nextPage }, { signal }).page(cursor);
  return { entries: items as readonly Entry[], next };
}

/** Older entries at the end of those that are there. */
export const append = (known: Chronology, older: Chronology): Chronology => ({ entries: [...known.entries, ...withoutKnown(older, known)], next: older.next });

/** A first page that was read again, on top of older entries that were read before. */
export function renew(known: Chronology | undefined, first: Chronology): Chronology {
  const oldest = first.entries.at(-1)?.occurredOn;
  if (known === undefined || known.entries.length <= firstPage || oldest === undefined) return first;
  return { entries: [...first.entries, ...withoutKnown(known, first).filter(({ occurredOn }) => occurredOn <= oldest)], next: known.next };
}

const withoutKnown = (some: Chronology, known: Chronology): Entry[] => some.entries.filter(({ id }) => !known.entries.some((entry) => entry.id === id));

/** How a child is told of it. */
interface Plain {
  readonly title: string;
  readonly kinds: Readonly<Record<string, string>>;
}

interface View {
  readonly locale: Locale;
  readonly today: string;
  readonly people: ReadonlyMap<string, Person>;
  heading(text: unknown, deeper: number): TemplateResult;
}

/**
 * What happened, newest first; of some only that it exists.
 *
 * @param plain the child's words: a title, and a name for each kind
 */
export function timeline(
  view: View,
  { entries, next }: Chronology,
  { more, busy, plain }: { readonly more: () => void; readonly busy: boolean; readonly plain?: Plain | undefined },
): TemplateResult {
  const w = view.locale.words.pupil.timeline;
  return html`<section class="card timeline" part="timeline">
    ${view.heading(plain?.title ?? w.title, 1)}
    ${entries.length === 0 ? html`<p class="note">${w.none}</p>` : html`<ol class="entries">${entries.map((entry) => line(view, entry, plain))}</ol>`}
    ${next === undefined ? nothing : html`<p class="no-print"><button class="button more" type="button" ?disabled=${busy} @click=${more}>${w.more}</button></p>`}
  </section>`;
}

function line({ locale, today, people }: View, entry: Entry, plain: Plain | undefined): TemplateResult {
  const { words, labels, format } = locale;
  const w = words.pupil.timeline;
  const author = entry.view === 'exists' ? undefined : people.get(entry.author);
  const [what, about] = inWords(entry, locale);
  const fields = entry.view === 'exists' || plain !== undefined ? [] : tell(entry, { locale, today, people });
  const head = html`<span class="row spread what">
      <span
        >${(entry.kind && plain?.kinds[entry.kind]) ?? what}
        ${entry.view === 'exists'
          ? lockSign
          : html`<span class="muted small">${plain === undefined || entry.state === 'planned' ? labels.kinds[entry.kind]?.states[entry.state] : nothing}${author === undefined ? nothing : `${plain === undefined ? ' · ' : ' '}${w.by(displayName(author))}`}</span>`}</span
      >
      <time class="small muted" datetime=${entry.occurredOn}>${format.date(entry.occurredOn, today)}</time>
    </span>
    ${about === undefined ? nothing : html`<span class="small muted line" dir="auto">${about}</span>`}`;
  return html`<li class="entry of-${entry.view === 'exists' ? 'stub' : entry.kind}">
    ${fields.length === 0 ? head : html`<details><summary>${head}</summary>${details(fields)}</details>`}
  </li>`;
}

/** The kind of an entry, and what it says in one line. */
export function inWords(entry: Entry, { words, labels }: Pick<Locale, 'words' | 'labels'>): [what: string, about: string | undefined] {
  const w = words.pupil.timeline;
  const kind = entry.kind === undefined ? undefined : labels.kinds[entry.kind];
  if (entry.view === 'exists') return kind === undefined ? [w.restricted, w.held] : [kind.one, w.confidential];
  return [kind?.one ?? entry.kind, aboutOf(entry, { words, labels })];
}

function aboutOf(entry: Exclude<Entry, { view: 'exists' }>, { words, labels }: Pick<Locale, 'words' | 'labels'>): string | undefined {
  const w = words.pupil.timeline;
  const value = (field: string, code: string | undefined) => (code === undefined ? undefined : labels.kinds[entry.kind]?.values[field]?.[code]);
  const join = (...parts: (string | undefined)[]) => parts.filter((part) => part !== undefined && part !== '').join(' · ') || undefined;
  switch (entry.kind) {
    case 'case':
      return entry.view === 'full' ? (value('exitReason', entry.exitReason) ?? entry.pausedBecause ?? entry.reason) : undefined;
    case 'barrier-assessment':
      return join(value('phase', entry.phase), entry.ratings === undefined ? entry.pupilVoice : w.barriers(entry.ratings.length));
    case 'goal':
    case 'intervention':
      return entry.title;
    case 'session':
      return join(
        entry.minutes === undefined ? undefined : w.minutes(entry.minutes),
        entry.view === 'full' ? (value('notHeld', entry.notHeld) ?? entry.note ?? entry.nextStep) : entry.nextStep,
      );
    case 'review':
      return join(value('decision', entry.decision), entry.view === 'full' ? entry.agreed : undefined);
    default:
      return firstWords(entry, { labels });
  }
}

export const timelineStyles = css`
  .entries {
    display: grid;
  }
  .entry {
    position: relative;
    padding-inline-start: 1.5rem;
    padding-block: 0.5rem;
  }
  .entry::before {
    content: '';
    position: absolute;
    inset-inline-start: 0.125rem;
    inset-block-start: 0.95rem;
    border: 0.3125rem solid var(--_muted);
    border-radius: 50%;
  }
  .of-session::before {
    border-color: var(--_accent);
  }
  .of-goal::before,
  .of-intervention::before {
    border-color: var(--_good);
  }
  .of-review::before,
  .of-barrier-assessment::before {
    border-color: var(--_watch);
  }
  .of-stub::before {
    inline-size: 0.625rem;
    block-size: 0.625rem;
    border-width: 2px;
  }
  .what {
    flex-wrap: nowrap;
    align-items: baseline;
    font-weight: 650;
  }
  .what .small {
    font-weight: 400;
  }
  .what time {
    white-space: nowrap;
  }
  .what .sign {
    display: inline-block;
  }
  .entry summary {
    color: inherit;
    list-style: none;
  }
  .entry summary::-webkit-details-marker {
    display: none;
  }
  .entry summary time::after {
    content: '▾';
    display: inline-block;
    margin-inline-start: 0.375rem;
  }
  .entry [open] > summary time::after {
    rotate: 180deg;
  }
  .entry [open] > summary .line {
    display: none;
  }
  .line {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    overflow: hidden;
  }
  @media print {
    .entry:nth-child(n + 9) {
      display: none;
    }
    .entry {
      break-inside: avoid;
    }
  }
`;

import type { Paragraph } from '../record/paragraph.js';
import { decide, levelOfRole, readsByName } from './decide.js';
import { atLeast, type Level } from './level.js';
import type { Policy } from './policy.js';
import type { Role } from './roles.js';
import { rolesFor, type Standing } from './standing.js';
import { tiers, type Tier } from './tier.js';

type Members = Readonly<Record<string, unknown>>;

const inSummary = ['id', 'kind', 'school', 'pupil', 'staff', 'author', 'tier', 'state', 'occurredOn', 'dueOn'];
/** What tells that and when something changed, seen or not. */
export const ofTheWhole = ['version', 'createdAt', 'updatedAt', 'lowering'];

/** Who reads paragraphs that are about somebody besides the pupil: those who work with both. */
export const thirdPartyRoles: readonly Role[] = ['mentor', 'dsl'];

/**
 * A record as a reader is shown it, without its etag. What is not named for the reader does not come along, whatever fields a kind may
 * gain later. Where a paragraph is left out, or might be, the view is `summary`; where the reader may know that there is more, it says
 * `withheld`, and neither how much nor where.
 *
 * @param record all members of the record, flat
 * @returns undefined where the reader is shown nothing
 * @example
 * ```ts
 * import { Note } from '@learning-mentor/core/note';
 *
 * const note = { id: 'n1', kind: 'note', pupil: 'p1', tier: 'T2', state: 'kept', occurredOn: '2026-11-24', ...Note.example };
 * redact(Note, note, { roles: ['pupil'], relations: ['self'] });
 * // → {
 * //   view: 'summary', withheld: true, type: 'session',
 * //   paragraphs: [{ text: 'I don’t want my tutor to ask me at the gate.', tier: 'T2', nature: 'pupil-words' }],
 * //   … }
 * redact(Note, note, { roles: ['teacher'], relations: ['teacher'] }); // → undefined
 * ```
 */
export function redact(kind: Policy & { readonly tier: Tier }, record: Members, standing: Standing): Record<string, unknown> | undefined {
  const tier = record['tier'] as Tier;
  const level = decide(kind, tier, standing);
  if (level === 'none') return undefined;
  if (level === 'exists') return stubOf(record, tier);
  const { paragraphs } = kind;
  const read = paragraphs === undefined ? everything : readParagraphs(kind, record[paragraphs], tier, standing);
  if (level === 'full' && read.isWhole) return { ...record, view: 'full' };

  const fields = level === 'full' ? Object.keys(record).filter((name) => !ofTheWhole.includes(name)) : [...inSummary, ...summaryFields(kind, tier, standing)];
  const view = pick(record, fields.filter((name) => name !== paragraphs));
  return {
    ...view,
    ...(level === 'summary' && inPart(kind, view)),
    view: 'summary',
    ...(paragraphs !== undefined && read.shown.length > 0 && { [paragraphs]: read.shown }),
    ...(read.withheld && { withheld: true }),
  };
}

/** Of lists that a summary shows in part, what it shows of each entry. */
const inPart = (kind: Policy, view: Members): Members =>
  Object.fromEntries(
    Object.entries(kind.inPart ?? {})
      .filter(([name]) => view[name] !== undefined)
      .map(([name, members]) => [name, (view[name] as readonly Members[]).map((entry) => pick(entry, members))]),
  );

/** Of safeguarding a stub does not tell the kind. */
function stubOf(record: Members, tier: Tier): Record<string, unknown> {
  const typed = tier === 'T3' || tier === 'T4' ? [] : ['kind'];
  return { ...pick(record, ['id', 'pupil', 'occurredOn', ...typed]), view: 'exists' };
}

/**
 * The fields of the kind that a reader of a summary is shown: what any of their roles that grant so much is shown.
 *
 * @example
 * ```ts
 * import { Note } from '@learning-mentor/core/note';
 *
 * summaryFields(Note, 'T2', { roles: ['pupil'], relations: ['self'] }); // → ['type']
 * ```
 */
export function summaryFields(policy: Policy, tier: Tier, standing: Standing): string[] {
  const lists = rolesFor(standing, policy.about)
    .filter((role) => atLeast(levelOfRole(policy, role, tier, standing), 'summary'))
    .map((role) => (role === 'agency' ? policy.summary.agency.filter((field) => standing.slice?.[policy.kind]?.includes(field)) : policy.summary[role]));
  return [...new Set([...lists.flat(), ...(standing.author ? policy.summary.author : [])])];
}

/**
 * Those of them that are shown whole. A field whose entries are shown in part is neither set, nor shared, nor heard of by whoever reads a summary.
 */
export const wholeFields = (policy: Policy, tier: Tier, standing: Standing): string[] =>
  summaryFields(policy, tier, standing).filter((field) => policy.inPart?.[field] === undefined);

interface Read {
  readonly shown: readonly unknown[];
  /** The reader is shown every paragraph, and would be whatever stood there. */
  readonly isWhole: boolean;
  readonly withheld: boolean;
}

const everything: Read = { shown: [], isWhole: true, withheld: false };

function readParagraphs(kind: Policy & { readonly tier: Tier }, value: unknown, tier: Tier, standing: Standing): Read {
  const all = (value ?? []) as readonly Paragraph[];
  if ((standing.author && kind.authorSees === 'full') || readsByName(kind, standing)) return { ...everything, shown: all };
  const roles = rolesFor(standing, kind.about);
  // A record that was raised raises its paragraphs.
  const tierOf = (paragraph: Paragraph): Tier => (rank(tier) > rank(kind.tier) && rank(tier) > rank(paragraph.tier) ? tier : paragraph.tier);
  const levelFor = (role: Role, paragraph: Paragraph): Level => levelOfRole(kind, role, tierOf(paragraph), standing);
  const reads = (role: Role, paragraph: Paragraph): boolean => {
    if (paragraph.thirdParties !== undefined && !thirdPartyRoles.includes(role)) return false;
    const level = levelFor(role, paragraph);
    return level === 'full' || (isOwnWords(role, paragraph, tierOf(paragraph)) && level === 'summary');
  };
  const shown = all.filter((paragraph) => roles.some((role) => reads(role, paragraph)));
  const hidden = all.filter((paragraph) => !shown.includes(paragraph));
  return {
    shown,
    // For others the view is the same whether or not a third party's paragraph is left out.
    isWhole: hidden.length === 0 && roles.some((role) => thirdPartyRoles.includes(role) && levelOfRole(kind, role, tier, standing) === 'full'),
    withheld: hidden.some((paragraph) => paragraph.thirdParties === undefined && roles.some((role) => levelFor(role, paragraph) !== 'none')),
  };
}

/** What a child said is the child's to read, up to what is said in confidence. */
const isOwnWords = (role: Role, { nature }: Paragraph, tier: Tier): boolean => role === 'pupil' && nature === 'pupil-words' && rank(tier) <= rank('T2');

const rank = (tier: Tier): number => tiers.indexOf(tier);

const pick = (record: Members, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.filter((name) => record[name] !== undefined).map((name) => [name, record[name]]));

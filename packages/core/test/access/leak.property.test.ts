import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact, relationOf, roles, tierCeiling, tiers, type Level, type Role, type Standing, type Tier } from '@learning-mentor/core/access';
import { kinds as ownKinds, type Paragraph, type RecordKind } from '@learning-mentor/core/record';
import { inventedKinds } from '../../vectors/invented-kinds.js';

const kinds = [...(ownKinds as unknown as readonly RecordKind[]), ...inventedKinds];
const rank = (tier: Tier) => tiers.indexOf(tier);

/** Each text of a record is one that stands nowhere else, so that one byte of it too many is found. */
const mark = (name: string | number) => `~${name}~`;

interface Case {
  readonly record: Readonly<Record<string, unknown>> & { readonly tier: Tier };
  readonly paragraphs: readonly Paragraph[];
  readonly standing: Standing;
}

const cases = (kind: RecordKind): fc.Arbitrary<Case> => {
  const fields = Object.keys(kind.fields.shape).filter((name) => name !== kind.paragraphs && name !== kind.named);
  const paragraph = fc.record({
    tier: fc.constantFrom('T0', 'T1', 'T2', 'T3' as const), nature: fc.constantFrom('fact', 'opinion', 'pupil-words' as const), about: fc.boolean(),
  });
  const standing = fc.record({
    roles: fc.subarray([...roles]), unrelated: fc.subarray([...roles]), self: fc.boolean(), author: fc.boolean(), barred: fc.nat(9).map((n) => n === 0),
    named: fc.constantFrom(undefined, false, true), party: fc.boolean(), glass: fc.boolean(), slice: fc.option(fc.subarray(fields), { nil: undefined }),
  });
  return fc.tuple(fc.constantFrom(...tiers), fc.array(paragraph, { maxLength: 6 }), standing).map(([tier, list, { unrelated, self, slice, ...rest }]) => {
    const paragraphs = kind.paragraphs === undefined ? [] : list.map(({ about, ...each }, i) => ({ ...each, text: mark(i), ...(about && { thirdParties: ['Leah'] }) }));
    const relations = kind.about === 'staff' ? (self ? (['self'] as const) : []) : rest.roles.flatMap((role) => (unrelated.includes(role) ? [] : (relationOf[role] ?? [])));
    return {
      paragraphs,
      record: {
        id: 'r', kind: kind.kind, [kind.about]: 'p', author: 'a', tier, state: kind.states[0], occurredOn: '2026-09-01', version: 7,
        ...Object.fromEntries(fields.map((name) => [name, valueOf(kind, name)])), ...(kind.paragraphs !== undefined && { [kind.paragraphs]: paragraphs }),
      },
      standing: { ...rest, relations, ...(slice && { slice: { [kind.kind]: slice } }) },
    };
  });
};

/** Of a list that a summary shows in part, an entry with what it shows, and one member more. */
const valueOf = (kind: RecordKind, name: string, hidden = mark(`${name}.hidden`)) =>
  kind.inPart?.[name] === undefined ? mark(name) : [{ ...Object.fromEntries(kind.inPart[name].map((member) => [member, mark(name)])), hidden }];

const levels = ['none', 'exists', 'summary', 'full'] as const;
const least = (a: Level, b: Level) => levels[Math.min(levels.indexOf(a), levels.indexOf(b))]!;
const most = (...all: Level[]) => levels[Math.max(0, ...all.map((each) => levels.indexOf(each)))]!;

/** The rules once more, as sentences of the decision record, and not as the code goes about them. */
function rules(kind: RecordKind, { record: { tier }, standing }: Case) {
  const { author, named, glass, slice, party } = standing;
  const shut = standing.barred || (kind.hideFromSubject && standing.relations.includes('self'));
  const listed = kind.named !== undefined && named !== undefined;
  const readsByName = listed && named && (['dsl', 'head'] as const).some((role) => standing.roles.includes(role) && !['none', 'own'].includes(kind.see[role]));
  const byName = !shut && listed && named && (readsByName || standing.roles.includes('governor'));
  const counting = shut || listed ? [] : standing.roles.filter((role) => {
    const needed = kind.about === 'staff' && relationOf[role] ? 'self' : relationOf[role];
    return needed === undefined || standing.relations.includes(needed);
  });
  const at = (role: Role, of: Tier): Level => {
    const grant = kind.see[role] === 'own' ? 'none' : (kind.see[role] as Level);
    const isOthers = role === 'parent' && kind.party !== undefined && !party;
    const isAbove = rank(of) > rank(kind.upTo[role] ?? 'T4');
    const usual = isAbove || isOthers ? 'none' : kind.about === 'staff' ? grant : least(grant, tierCeiling[role][of]);
    if (role === 'agency' && !slice) return 'none';
    return glass && rank(of) <= 2 ? most(usual, kind.breakGlass[role] ?? 'none') : usual;
  };
  const wrote = author && !shut;
  const level = byName ? 'full' : most(wrote ? kind.authorSees : 'none', ...counting.map((role) => at(role, tier)));
  const field = (name: string): boolean =>
    level === 'full' ||
    (wrote && kind.authorSees === 'summary' && kind.summary.author.includes(name)) ||
    counting.some((role) => levels.indexOf(at(role, tier)) >= 2 && kind.summary[role].includes(name) && (role !== 'agency' || slice![kind.kind]!.includes(name)));
  const tierOf = (paragraph: Paragraph): Tier => (rank(tier) > rank(kind.tier) ? tiers[Math.max(rank(tier), rank(paragraph.tier))]! : paragraph.tier);
  const paragraph = (each: Paragraph): boolean => {
    if (byName || (wrote && kind.authorSees === 'full')) return true;
    return counting.some((role) => {
      if (each.thirdParties && role !== 'mentor' && role !== 'dsl') return false;
      const sees = at(role, tierOf(each));
      return sees === 'full' || (role === 'pupil' && each.nature === 'pupil-words' && sees === 'summary' && rank(tierOf(each)) <= 2);
    });
  };
  return { level, field, paragraph };
}

describe.each(kinds.map((kind) => [kind.kind, kind] as const))('%s', (_name, kind) => {
  const inBody = Object.keys(kind.fields.shape).filter((name) => name !== kind.paragraphs && name !== kind.named);

  it('lets through what the rules name, and not a byte besides', () => {
    fc.assert(
      fc.property(cases(kind), (each) => {
        const { level, field, paragraph } = rules(kind, each);
        const view = redact(kind, each.record, each.standing);
        const text = JSON.stringify(view ?? null);
        const isRead = level === 'summary' || level === 'full';
        for (const name of inBody) expect(text.includes(mark(name)), `${name} at ${level}`).toBe(isRead && field(name));
        for (const name of Object.keys(kind.inPart ?? {})) expect(text.includes(mark(`${name}.hidden`)), `more of ${name} at ${level}`).toBe(level === 'full');
        each.paragraphs.forEach((one, i) => expect(text.includes(mark(i)), `paragraph ${i} at ${level}`).toBe(isRead && paragraph(one)));
        expect(view?.['view'] ?? 'none', 'the view is at most the level').toBe(kind.paragraphs !== undefined && level === 'full' ? (view?.['view'] ?? '') : level);
        if (view?.['view'] !== 'full') expect(text).not.toContain('"version"');
      }),
      { numRuns: 150 },
    );
  });

  it('looks the same whatever stands in what is hidden', () => {
    fc.assert(
      fc.property(cases(kind), fc.string({ minLength: 1 }), (each, other) => {
        const { level, field, paragraph } = rules(kind, each);
        const isRead = level === 'summary' || level === 'full';
        const changed: Record<string, unknown> = { ...each.record };
        for (const name of inBody) {
          if (!isRead || !field(name)) changed[name] = other;
          else if (level === 'summary') changed[name] = valueOf(kind, name, other);
        }
        if (kind.paragraphs !== undefined) {
          const leah: Paragraph = { text: other, tier: 'T0', nature: 'fact', thirdParties: ['Leah'] };
          const list = each.paragraphs.map((one) => (isRead && paragraph(one) ? one : { ...one, text: other }));
          changed[kind.paragraphs] = isRead && paragraph(leah) ? list : [leah, ...list];
        }
        if (level !== 'full') changed['version'] = 8;
        expect(redact(kind, changed, each.standing)).toEqual(redact(kind, each.record, each.standing));
      }),
      { numRuns: 100 },
    );
  });
});

import { decide, levelOfResource, mayChange, mayCreate, relationOf, resources, roles, tiers, type Resource, type Role, type Standing, type Tier } from '../../src/access/index.js';
import type { RecordKind } from '../../src/record/index.js';

const yesNo = [false, true];

interface Asked {
  readonly related: boolean;
  readonly author: boolean;
  readonly barred: boolean;
  readonly named: boolean | null;
  readonly glass: boolean;
  readonly party?: true;
}

/** Every standing that makes a difference to somebody; of the barred two, for nothing else matters to them. */
const standings: readonly Asked[] = [
  ...yesNo.flatMap((related) =>
    yesNo.flatMap((author) => [null, false, true].flatMap((named) => yesNo.map((glass) => ({ related, author, barred: false, named, glass })))),
  ),
  { related: true, author: false, barred: false, named: null, glass: false, party: true },
  { related: false, author: false, barred: false, named: null, glass: false, party: true },
  { related: true, author: true, barred: true, named: true, glass: true, party: true },
  { related: false, author: false, barred: true, named: null, glass: false },
];

/** As the rules take it. A member of staff is related to their own records alone. */
function standingOf(kind: RecordKind, role: Role, { related, author, barred, named, glass, party }: Asked, shared: boolean): Standing {
  const needed = kind.about === 'staff' ? 'self' : relationOf[role];
  return {
    roles: [role],
    relations: related && needed !== undefined ? [needed] : [],
    author,
    barred,
    glass,
    ...(party && { party }),
    ...(named !== null && { named }),
    ...(shared && { slice: { [kind.kind]: Object.keys(kind.fields.shape) } }),
  };
}

const letters = { none: 'n', exists: 'x', summary: 's', full: 'f' };

/** `fnn`: how much of something of a pupil's that is no record a role is shown with its relation, without, and barred. */
function ofResource(name: Resource, role: Role): string {
  const related: Standing = { roles: [role], relations: relationOf[role] === undefined ? [] : [relationOf[role]] };
  return [related, { ...related, relations: [] }, { ...related, barred: true }].map((standing) => letters[levelOfResource(name, standing)]).join('');
}

/** `fceAB`: sees full, may create, may edit, may take the first and the second action. `n`, `x`, `s`: sees none, that it exists, a summary. */
function answer(kind: RecordKind, tier: Tier, standing: Standing): string {
  const actions = Object.values(kind.actions).map(({ by }, i) => (mayChange(kind, by, tier, standing) ? String.fromCharCode(65 + i) : ''));
  const sees = letters[decide(kind, tier, standing)];
  return [sees, mayCreate(kind, standing) ? 'c' : '', mayChange(kind, kind.edit.by, tier, standing) ? 'e' : '', ...actions].join('');
}

/** Every question of access: kind, tier, role and standing. Lines that say the same stand once. */
export function decisions(kinds: readonly RecordKind[]) {
  const lines: string[] = [];
  const line = (kind: RecordKind, tier: Tier, role: Role, shared: boolean): number => {
    const text = standings.map((standing) => answer(kind, tier, standingOf(kind, role, standing, shared))).join(' ');
    if (!lines.includes(text)) lines.push(text);
    return lines.indexOf(text);
  };
  const columns = [...roles.map((role) => ({ role, shared: false })), { role: 'agency' as const, shared: true }];
  const table = kinds.map((kind) => ({ kind: kind.kind, lines: tiers.map((tier) => columns.map(({ role, shared }) => line(kind, tier, role, shared))) }));
  return { standings, columns, tiers, lines, kinds: table, resources: Object.fromEntries((Object.keys(resources) as Resource[]).map((name) => [name, roles.map((role) => ofResource(name, role))])) };
}

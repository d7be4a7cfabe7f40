import * as z from 'zod/mini';
import { sharingBases } from '../agency-involvement/agency-involvement.js';
import { defineRecord } from '../record/define.js';
import { date, id, shortText } from '../record/fields.js';

/** Fields of one kind of record that an agency worker may read, so far as the kind shows them to agencies at all. */
export const ShareScope = z.strictObject({
  kind: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,49}$/)),
  fields: z.array(shortText(60)).check(z.minLength(1), z.maxLength(50)),
});

/**
 * What an agency worker may read of a pupil: chosen fields of chosen kinds, until a day. The right ends with that day or when it is
 * revoked, at once. Pupil and parent see what is shared with whom. Nobody shares what they are not shown themselves.
 *
 * Source: design/domain.md 6.2 (agency worker: their slice, expiry enforced) and 6.3 (column "Agency slice").
 */
export const Share = defineRecord('share', {
  plural: 'shares',
  about: 'pupil',
  tier: 'T1',
  body: z.strictObject({
    /** The person at the agency, who has the role of an agency worker at the school. */
    recipient: id(),
    organisation: shortText(),
    scope: z.array(ShareScope).check(z.minLength(1), z.maxLength(20)),
    basis: z.enum(sharingBases),
    /** The last day. */
    expiresOn: date(),
  }),
  recorded: z.strictObject({ revokedBecause: z.optional(shortText(280)) }),
  links: { involvement: 'agency-involvement' },
  states: ['active', 'revoked'],
  actions: {
    revoke: {
      from: ['active'], to: 'revoked', by: ['mentor', 'senco', 'dsl'], input: z.strictObject({ revokedBecause: z.optional(shortText(280)) }),
      example: { revokedBecause: 'The work with the family has ended.' },
    },
  },
  create: ['mentor', 'senco', 'dsl'],
  edit: { by: ['mentor', 'senco', 'dsl'], in: ['active'] },
  see: { mentor: 'full', senco: 'full', dsl: 'full', head: 'full', pupil: 'full', parent: 'full' },
  summary: ['organisation', 'expiresOn'],
  opens: 'scope',
  keep: { for: 'pupil-file' },
  example: {
    recipient: '0199a000-0000-7000-8000-000000000020', organisation: 'Ashbourne Young Carers', basis: 'family-agreed', expiresOn: '2027-03-26',
    scope: [{ kind: 'goal', fields: ['title', 'targetDate'] }, { kind: 'intervention', fields: ['title'] }],
  },
});
export type Share = z.infer<typeof Share.record>;

import type { Grant, Level } from './level.js';
import type { Role } from './roles.js';
import type { SummaryTable } from './summary.js';
import type { Tier } from './tier.js';

/** The part of a record kind that access reads. */
export interface Policy {
  readonly kind: string;
  readonly about: 'pupil' | 'staff';
  readonly see: Readonly<Record<Role, Grant>>;
  /** The highest tier of which a role is shown what `see` says, and above it nothing, where the ceiling would let it go further. */
  readonly upTo: Readonly<Partial<Record<Role, Tier>>>;
  readonly create: readonly Role[];
  /** `anyone`: the roles in `create` need no relation to whom the record is about. */
  readonly createFor: 'related' | 'anyone';
  readonly authorSees: 'full' | 'summary';
  readonly hideFromSubject: boolean;
  readonly breakGlass: Readonly<Partial<Record<Role, Level>>>;
  readonly summary: SummaryTable;
  /** Fields that are lists, of whose entries a summary shows these members alone. */
  readonly inPart?: Readonly<Record<string, readonly string[]>> | undefined;
  /** The field that holds paragraphs. */
  readonly paragraphs?: string | undefined;
  /** The field that lists who alone may read a record, where it lists anybody. */
  readonly named?: string | undefined;
  /** The field that names the person with whom a record was: of parents it is shown to that one alone. */
  readonly party?: string | undefined;
  /** The field that lists what of other kinds a record opens to its recipient. */
  readonly opens?: string | undefined;
}

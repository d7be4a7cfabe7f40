/** Who asks. Each persona has one person behind it, in the relations that the cast of the brief gives them. */
export const personas = [
  'mentor', 'otherMentor', 'teacher', 'senco', 'dsl', 'head', 'pupil', 'parent', 'barredParent', 'ta', 'tutor', 'attendanceOfficer', 'governor', 'agency',
] as const;
export type Persona = (typeof personas)[number];

/**
 * A server that keeps the contract, seen from outside. Whatever is behind it, it holds one school with these people and no records:
 *
 * - the mentor works with `related` and `alsoRelated`, the other mentor with `unrelated`
 * - the teacher teaches `related` and `unrelated`
 * - the teaching assistant and the form tutor stand in these relations to `related`
 * - attendance officer and governor hold their role for the whole school; the agency worker holds theirs, and nothing is shared with them yet
 * - the pupil is `related`; the parent and the barred parent are theirs, and a court order stands against the second
 * - at another school `foreignMentor` works with `foreignPupil`
 */
export interface Subject {
  /** What comes before `/v1/`. */
  readonly baseUrl: string;
  readonly fetch: (input: string, init?: RequestInit) => Promise<Response>;
  /** A token that is good for a few minutes. */
  readonly token: (persona: Persona | 'foreignMentor') => Promise<string>;
  /** A token that must be refused: too old, signed by somebody else, or good but for a person whom the school does not know. */
  readonly badToken: (fault: 'expired' | 'forged' | 'unknown') => Promise<string>;
  readonly ids: {
    readonly school: string;
    readonly people: Readonly<Record<Persona, string>>;
    readonly related: string;
    readonly alsoRelated: string;
    readonly unrelated: string;
    /** A pupil to whom nobody named here has a relation. */
    readonly nobodys: string;
    readonly foreignPupil: string;
  };
  /** What falls due within the next 25 hours falls due now; then the clock is as before. */
  readonly aDayLater: () => Promise<void>;
  /** A web server in front takes in a whole body before it asks the server, so that how much is read is for its settings to say. */
  readonly readsAhead?: boolean;
  readonly close: () => Promise<void>;
}

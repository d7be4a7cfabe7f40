import type { ScoresOnlyReason } from '../questionnaire/licence.js';
import type { Informant } from '../questionnaire/pack.js';
import type { SuspensionType } from '../suspension/days.js';
import type { SuspensionReasonCode } from '../suspension/reason-sets.js';

/** The words of one kind of record in one language. */
export interface KindLabels {
  readonly one: string;
  readonly many: string;
  /** What it is, in plain words; also the description in OpenAPI. */
  readonly about: string;
  /** The kind's own fields, those of nested objects with a dot: `ladder.expected`. */
  readonly fields: Readonly<Record<string, string>>;
  readonly states: Readonly<Record<string, string>>;
  readonly actions: Readonly<Record<string, string>>;
  /** The values of fields that take one of a list, by field. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/**
 * A sentence with `{name}` where something is filled in. Where its form hangs on a number, `by` names that number and `forms` has one
 * sentence for each plural category of the language (CLDR: one, two, few, many, other). `zero` is for 0 in every language.
 */
export type Sentence = string | { readonly by: string; readonly forms: Readonly<Record<string, string>> & { readonly other: string } };

/** The words of one barrier in one language. */
export interface BarrierLabels {
  readonly label: string;
  /** For a chip in a row. */
  readonly short: string;
  /** What it looks like where it is no barrier. */
  readonly strength: string;
  /** Signals, not proof. */
  readonly evidence: readonly string[];
  /** A template for a goal; the pupil's own words always take its place. */
  readonly goal: string;
}

/** What stands beside any score of a questionnaire, in one language. */
export interface QuestionnaireNotes {
  /** Beside each score. */
  readonly notDiagnosis: string;
  /** Beside those of a pack that is not validated. */
  readonly unvalidated: string;
  /** `{missing}` answers, made good for or too many. */
  readonly prorated: Sentence;
  readonly noScore: Sentence;
  /** Why scores may be typed in, but no questions are shown. */
  readonly scoresOnly: Readonly<Record<ScoresOnlyReason, string>>;
  readonly informants: Readonly<Record<Informant, string>>;
}

/** The words of suspension in one language: its types, and its reasons of all lists. */
export interface SuspensionWords {
  readonly types: Readonly<Record<SuspensionType, string>>;
  readonly reasons: Readonly<Record<SuspensionReasonCode, string>>;
}

/**
 * The words of core in one language that widgets and servers need all the time. Those of screening, impact,
 * questionnaires and suspension stand beside it, so that a page without them does not pay for them.
 */
export interface Labels {
  readonly language: string;
  readonly kinds: Readonly<Record<string, KindLabels>>;
  readonly roles: Readonly<Record<string, string>>;
  readonly relations: Readonly<Record<string, string>>;
  readonly tiers: Readonly<Record<string, string>>;
  readonly levels: Readonly<Record<string, string>>;
  /** Why somebody would be shown a record, or not; see `whoCanSee`. */
  readonly sightReasons: Readonly<Record<string, string>>;
  /** Names of the envelope's fields. */
  readonly envelope: Readonly<Record<string, string>>;
  /** What a refusal means to the person in front of the screen, by problem code. */
  readonly problems: Readonly<Record<string, string>>;
  /** What matters now, by code; `{name}` is filled from the matter's params. */
  readonly matters: Readonly<Record<string, Sentence>>;
  readonly barriers: Readonly<Record<string, BarrierLabels>>;
  readonly areas: Readonly<Record<string, string>>;
  readonly attendanceCodes: Readonly<Record<string, string>>;
  readonly attendanceClasses: Readonly<Record<string, string>>;
}

/** As much as lists and short forms need. Kinds come one by one. */
export type ShortLabels = Omit<Labels, 'kinds' | 'barriers' | 'attendanceCodes' | 'attendanceClasses'> & {
  readonly barriers: Readonly<Record<string, Pick<BarrierLabels, 'label' | 'short'>>>;
};

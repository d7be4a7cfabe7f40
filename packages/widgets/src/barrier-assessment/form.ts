import { assessmentGaps, type AssessmentGap, type BarrierAssessment, type BarrierRating, type Evidence } from '@learning-mentor/core/assessment';
import { barrierOf, mayBeConfirmed, opensSafeguardingScreen, type BarrierCode } from '@learning-mentor/core/barrier';

/** Evidence as somebody writes it down; without text it does not count. */
export interface EvidenceForm {
  readonly kind: Evidence['kind'];
  readonly text: string;
  readonly on: string;
}

/** A barrier as somebody rates it. Kept as a draft as it is. */
export interface RatingForm {
  readonly barrier: BarrierCode;
  /** Undefined until chosen: not rated is not none. */
  readonly severity: number | undefined;
  /** What the writer thinks; see {@link confidenceOf}. */
  readonly confidence: BarrierRating['confidence'];
  readonly evidence: readonly EvidenceForm[];
  readonly pupilAgrees: boolean | undefined;
  readonly pupilView: string;
  readonly noPupilView: string;
  readonly adultsWillChange: string;
}

/** What somebody has written so far of an assessment. */
export interface AssessmentForm {
  /** Of the record: made here, so that sending it again is harmless. */
  readonly id: string;
  /** The version at the school, once a draft of it is there. */
  readonly etag: string | undefined;
  readonly case: string | undefined;
  readonly phase: BarrierAssessment['phase'];
  readonly occurredOn: string;
  readonly informants: BarrierAssessment['informants'];
  readonly ratings: readonly RatingForm[];
  readonly strengths: readonly string[];
  readonly pupilVoice: string;
  /** Stands here so that what is too sensitive is never written to the device. */
  readonly tier: BarrierAssessment['tier'];
  /** Barriers about which the writer says that the DSL has been told. */
  readonly told: readonly BarrierCode[];
}

/** The longest texts, in characters, as the record kind has them. */
export const longest = { evidence: 500, pupilView: 1000, noPupilView: 280, adultsWillChange: 280, strength: 280, pupilVoice: 4000 } as const;

export const blankEvidence: EvidenceForm = { kind: 'observation', text: '', on: '' };

export const blankRating = (barrier: BarrierCode): RatingForm => ({
  barrier, severity: undefined, confidence: 'suspected', evidence: [blankEvidence], pupilAgrees: undefined, pupilView: '', noPupilView: '', adultsWillChange: '',
});

/**
 * A new form. After a baseline it is a review, and begins with the barriers that were open last time; their severity is judged anew.
 */
export function blankForm(start: {
  readonly id: string; readonly today: string; readonly case?: string | undefined; readonly last?: Pick<BarrierAssessment, 'ratings'> | undefined;
}): AssessmentForm {
  const ratings = (start.last?.ratings ?? []).filter(({ severity }) => severity > 0).map(({ barrier }) => blankRating(barrier));
  return withTier({
    id: start.id, etag: undefined, case: start.case, phase: start.last === undefined ? 'baseline' : 'review', occurredOn: start.today, informants: [], ratings,
    strengths: [''], pupilVoice: '', tier: 'T2', told: [],
  });
}

/** A draft that is kept at the school, to be gone on with. */
export const formOf = (record: BarrierAssessment): AssessmentForm => ({
  id: record.id, etag: record.etag, case: record.case, phase: record.phase, occurredOn: record.occurredOn, informants: record.informants,
  ratings: record.ratings.map((rating) => ({
    ...blankRating(rating.barrier),
    severity: rating.severity,
    confidence: rating.confidence,
    evidence: rating.evidence?.length ? rating.evidence.map(({ kind, text, on = '' }) => ({ kind, text, on })) : [blankEvidence],
    pupilAgrees: rating.pupilAgrees,
    pupilView: rating.pupilView ?? '',
    noPupilView: rating.noPupilView ?? '',
    adultsWillChange: rating.adultsWillChange ?? '',
  })),
  strengths: record.strengths?.length ? record.strengths : [''], pupilVoice: record.pupilVoice ?? '', tier: record.tier, told: [],
});

/** As sensitive as its most sensitive barrier, and never less than a mentoring confidence. */
export function withTier(form: AssessmentForm): AssessmentForm {
  const tier = form.ratings.map(({ barrier }) => barrierOf(barrier).tier).reduce((most, each) => (each > most ? each : most), 'T2' as AssessmentForm['tier']);
  return tier === form.tier ? form : { ...form, tier };
}

const filled = (text: string): boolean => text.trim() !== '';

/** What is known of a barrier, without lines that say nothing. */
export const knownOf = ({ evidence, pupilView, noPupilView }: RatingForm) => ({ evidence: evidence.filter(({ text }) => filled(text)), pupilView, noPupilView });

/** How sure one may be: what is called confirmed without enough to show for it is likely. */
export const confidenceOf = (rating: RatingForm): RatingForm['confidence'] =>
  rating.confidence === 'confirmed' && !mayBeConfirmed(knownOf(rating)) ? 'likely' : rating.confidence;

/** The barriers that the DSL has to be told of before anything else. */
export const forDsl = ({ ratings }: AssessmentForm): BarrierCode[] =>
  ratings.filter(({ barrier, severity, confidence }) => severity !== 0 && opensSafeguardingScreen({ barrier, confidence })).map(({ barrier }) => barrier);

/** What a baseline still lacks, once there is something of it, though it may be completed without. */
export const lacks = (form: AssessmentForm) =>
  form.ratings.length === 0 ? [] : assessmentGaps(form).filter((gap): gap is Exclude<AssessmentGap, 'adults-change'> => gap !== 'adults-change');

/** What is missing before it can be sent, in the order of the form. */
export interface Wrong {
  readonly informants: boolean;
  readonly day: boolean;
  readonly ratings: boolean;
  /** Barriers without a severity. */
  readonly severity: readonly BarrierCode[];
  /** Nothing that adults will change, in a baseline that is to be complete. */
  readonly adults: boolean;
}

export function whatIsWrong(form: AssessmentForm, today: string, as: 'draft' | 'complete'): Wrong | undefined {
  const wrong = {
    informants: form.informants.length === 0,
    day: form.occurredOn === '' || form.occurredOn > today,
    ratings: form.ratings.length === 0,
    severity: form.ratings.filter(({ severity }) => severity === undefined).map(({ barrier }) => barrier),
    adults: as === 'complete' && form.ratings.length > 0 && assessmentGaps(form).includes('adults-change'),
  };
  return wrong.informants || wrong.day || wrong.ratings || wrong.adults || wrong.severity.length > 0 ? wrong : undefined;
}

/** The form as fields of the record. Texts are kept to the letter; lines that say nothing are left out. */
export const fieldsOf = (form: AssessmentForm) => ({
  tier: form.tier,
  occurredOn: form.occurredOn,
  phase: form.phase,
  informants: [...form.informants],
  ratings: form.ratings.map((rating) => ({
    barrier: rating.barrier,
    severity: rating.severity ?? 0,
    confidence: confidenceOf(rating),
    ...listed('evidence', knownOf(rating).evidence.map(({ kind, text, on }) => ({ kind, text, ...(on === '' ? {} : { on }) }))),
    ...(rating.pupilAgrees === undefined ? {} : { pupilAgrees: rating.pupilAgrees }),
    ...texts(rating, ['pupilView', 'noPupilView', 'adultsWillChange']),
  })),
  ...listed('strengths', form.strengths.filter(filled)),
  ...texts(form, ['pupilVoice']),
});

const listed = <Name extends string, Item>(name: Name, items: readonly Item[]) => (items.length === 0 ? {} : { [name]: items }) as Partial<Record<Name, Item[]>>;

const texts = <Name extends string>(from: Readonly<Record<Name, string>>, names: readonly Name[]) =>
  Object.fromEntries(names.filter((name) => filled(from[name])).map((name) => [name, from[name]])) as Partial<Record<Name, string>>;

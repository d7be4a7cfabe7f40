import { audienceOf, inEverySummary, type Level, type Role } from '@learning-mentor/core/access';
import type { RecordKind } from '@learning-mentor/core/record';
import { audienceWords } from '../internal/audience.js';
import type { Locale } from '../internal/locale.js';

/** Whose names stand in the sentence. */
export interface Around {
  /** The pupil's first name. */
  readonly pupil: string;
  /** Other mentors of the pupil. */
  readonly mentors: readonly string[];
}

/** Roles that are several people, or the reader. */
const several: readonly Role[] = ['teacher', 'ta', 'tutor', 'mentor'];

/** Who would be shown what of a session of this tier, as sentences, those who see most first. */
export function sessionAudience(kind: Pick<RecordKind, 'see' | 'upTo' | 'summary'>, tier: 'T1' | 'T2', around: Around, { words, labels, format }: Locale): string[] {
  const text = words.sessionLog;
  const fields = inEverySummary(kind.summary).filter((name) => shownInForm.includes(name)).map((name) => (labels.kinds['session']?.fields[name] ?? name).toLocaleLowerCase());
  const what = format.list([labels.envelope['occurredOn']!.toLocaleLowerCase(), ...fields]);
  return audienceWords<Level>(kind, tier, {
    order: ['full', 'summary', 'exists', 'none'],
    lineOf: (_role, sees) => sees,
    namesOf: (role) => (role === 'pupil' ? [around.pupil] : role === 'mentor' ? [text.you, ...around.mentors] : [text.who[role] ?? role]),
    say: (level, names, roles) => {
      const who = capital(format.list(names), format.language);
      const one = names.length === 1 && !several.includes(roles[0]!);
      return level === 'summary' ? text.summary(who, one, what) : text[level](who, one);
    },
  });
}

/** The fields of a session that this form asks for. */
const shownInForm = ['minutes', 'mood', 'note', 'pupilWords', 'nextStep'];

/** Whether it makes a difference to anybody which of the two tiers is chosen. */
export const isChoice = (kind: Pick<RecordKind, 'see' | 'upTo'>): boolean => JSON.stringify(audienceOf(kind, 'T1')) !== JSON.stringify(audienceOf(kind, 'T2'));

const capital = (text: string, language: string): string => text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
